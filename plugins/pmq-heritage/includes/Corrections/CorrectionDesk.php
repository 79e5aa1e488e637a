<?php
/**
 * What happens to a suggested correction.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\Corrections;

use PaysMidiQuercy\Accounts\AccountMail;
use PaysMidiQuercy\Accounts\Form\Answer;
use PaysMidiQuercy\Accounts\Form\Forms;
use PaysMidiQuercy\Accounts\Form\Input;
use PaysMidiQuercy\Accounts\Guard\Visitor;
use PaysMidiQuercy\Accounts\Notifications\Frequency;
use PaysMidiQuercy\Accounts\Notifications\Kind;
use PaysMidiQuercy\Accounts\Notifications\Notice;
use PaysMidiQuercy\Heritage\Services;
use PaysMidiQuercy\Mail\Address;
use PaysMidiQuercy\OtherSites;
use PaysMidiQuercy\Values;

use function PaysMidiQuercy\network;

/**
 * Takes suggestions from visitors, tells staff, and tells the person what became of it. No third party guards the form: a seal, a
 * trap, a least time and a limit do.
 */
final class CorrectionDesk {

	/** Form and kind of notification. */
	public const FORM = 'correction';
	public const KIND = 'corrections';

	/** Who settles them. */
	public const CAPABILITY = 'edit_others_pmq_records';

	/** Characters of a suggestion. */
	public const MOST = 2000;

	/** Suggestions of a visitor's network in an hour. */
	private const LIMIT = 10;

	/**
	 * Keeps what it works with.
	 *
	 * @param Services    $services    Services of the plugin.
	 * @param Corrections $corrections Suggestions.
	 */
	public function __construct( private readonly Services $services, public readonly Corrections $corrections ) {}

	/**
	 * Hooks form, kind of notification, tidying.
	 */
	public function register(): void {
		$forms = network()->accounts->forms;
		$forms->accept_on( CorrectionPage::is_here( ... ) );
		$forms->add( self::FORM, Forms::EVERYONE, $this->take( ... ), 3, self::check( ... ) );
		$this->services->database()->add_schema( Corrections::schema() );
		add_filter( 'pmq_notification_kinds', static fn ( array $kinds ): array => array( ...$kinds, new Kind( self::KIND, __( 'Suggested corrections', 'pmq' ), __( 'A visitor suggests a correction of a record.', 'pmq' ), Frequency::Daily, self::may_settle( ... ) ) ) );
		add_action( 'pmq_documents_purge', fn () => $this->corrections->purge( time() ) );
	}

	/**
	 * Tells whether somebody may settle suggestions.
	 *
	 * @param \WP_User $user Account.
	 */
	private static function may_settle( \WP_User $user ): bool {
		return OtherSites::on( 'patrimoine', static fn (): bool => user_can( $user->ID, self::CAPABILITY ), false );
	}

	/**
	 * Checks the fields.
	 *
	 * @param Input $input Fields: record, about, message, person, mail.
	 * @return array<string, string> Errors.
	 */
	private static function check( Input $input ): array {
		$message = $input->lines( 'message' );
		$mail    = $input->text( 'mail' );
		$length  = mb_strlen( $message );
		/* translators: %d: most characters */
		$long   = sprintf( __( 'Your text has more than %d characters.', 'pmq' ), self::MOST );
		$errors = array(
			'message' => $length < 5 ? __( 'Write what should be corrected.', 'pmq' ) : ( $length > self::MOST ? $long : '' ),
			'person'  => mb_strlen( $input->text( 'person' ) ) > 100 ? __( 'This name is too long.', 'pmq' ) : '',
			'mail'    => '' !== $mail && ! Address::is_deliverable( $mail ) ? __( 'This address cannot get mail. Correct it, or leave the field empty.', 'pmq' ) : '',
		);
		return array_filter( $errors );
	}

	/**
	 * Takes a suggestion.
	 *
	 * @param Input $input Fields.
	 */
	private function take( Input $input ): Answer {
		$record = $this->services->search()->record( Values::int( $input->raw( 'record' ) ) );
		if ( null === $record ) {
			return Answer::error( __( 'This record is no longer published. Open it again from the search.', 'pmq' ) );
		}
		if ( ! network()->accounts->limits->allow( 'correction ' . Visitor::network(), self::LIMIT, HOUR_IN_SECONDS ) ) {
			return Answer::error( __( 'Many corrections came from your network. Thank you! Try again in an hour.', 'pmq' ) );
		}
		$about  = isset( Correction::fields()[ $input->raw( 'about' ) ] ) ? $input->raw( 'about' ) : 'other';
		$author = get_current_user_id();
		$this->services->database()->transaction(
			function () use ( $record, $about, $input, $author ): void {
				$id = $this->corrections->open( $record->id, $about, $input->lines( 'message' ), $input->text( 'person' ), $input->text( 'mail' ) );
				/* translators: %s: name of a record */
				$notice = new Notice( sprintf( __( 'A correction is suggested: %s', 'pmq' ), $record->name ), CorrectionScreen::url(), __( 'Answer it', 'pmq' ), array( __( 'What the visitor writes:', 'pmq' ) ), $input->lines( 'message' ) );
				foreach ( self::staff() as $person ) {
					if ( $person !== $author ) {
						network()->accounts->notify( $person, self::KIND, $notice, 'correction ' . $id );
					}
				}
			}
		);
		return Answer::to( add_query_arg( 'fait', 'merci', CorrectionPage::url( $record->id ) ) );
	}

	/**
	 * Settles a suggestion and tells the person, who gave an address for that.
	 *
	 * @param Correction $correction Suggestion.
	 * @param string     $state      Done or refused.
	 * @param string     $answer     Words to the person.
	 * @return bool False when somebody has settled it before.
	 */
	public function settle( Correction $correction, string $state, string $answer ): bool {
		return $this->services->database()->transaction(
			function () use ( $correction, $state, $answer ): bool {
				if ( ! $this->corrections->settle( $correction->id, $state, $answer, get_current_user_id() ) ) {
					return false;
				}
				if ( '' !== $correction->email && Address::is_deliverable( $correction->email ) ) {
					self::tell( $correction, $state, $answer );
				}
				return true;
			}
		);
	}

	/**
	 * Tells the person what became of the suggestion.
	 *
	 * @param Correction $correction Suggestion.
	 * @param string     $state      Done or refused.
	 * @param string     $answer     Words of staff.
	 */
	private static function tell( Correction $correction, string $state, string $answer ): void {
		$words = Correction::DONE === $state
			? __( 'Thank you: the record has been corrected, or its producer has been told.', 'pmq' )
			: __( 'Thank you for having written. The record stays as it is.', 'pmq' );
		AccountMail::send(
			'correction_answer',
			$correction->email,
			/* translators: %s: name of a record */
			sprintf( __( 'Your correction of “%s”', 'pmq' ), html_entity_decode( get_the_title( $correction->record ), ENT_QUOTES ) ),
			array_values( array_filter( array( $words, $answer, __( 'You had written:', 'pmq' ), $correction->text ) ) ),
			array(
				'label' => __( 'Read the record', 'pmq' ),
				'url'   => (string) get_permalink( $correction->record ),
			),
			array( __( 'You get this one mail because you gave your address with the correction.', 'pmq' ) )
		);
	}

	/**
	 * Returns who is told.
	 *
	 * @return list<int> Accounts.
	 */
	private static function staff(): array {
		return Values::ints(
			get_users(
				array(
					'capability' => self::CAPABILITY,
					'fields'     => 'ID',
				)
			)
		);
	}
}
