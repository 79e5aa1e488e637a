<?php
/**
 * Proposing an entry.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Actors\Steps;

use PaysMidiQuercy\Accounts\AccountMail;
use PaysMidiQuercy\Accounts\Form\Answer;
use PaysMidiQuercy\Accounts\Form\Forms;
use PaysMidiQuercy\Accounts\Form\Html;
use PaysMidiQuercy\Accounts\Form\Input;
use PaysMidiQuercy\Accounts\Guard\Visitor;
use PaysMidiQuercy\Accounts\Pages;
use PaysMidiQuercy\Accounts\Terms;
use PaysMidiQuercy\Actors\Content\ActorPostType;
use PaysMidiQuercy\Actors\Data\ActorFields;
use PaysMidiQuercy\Actors\Services;
use PaysMidiQuercy\Mail\Address;
use PaysMidiQuercy\Provision\Owner;

/**
 * Takes an entry from anybody; staff read it before it is published (nobody has proved yet that the address is theirs), then its
 * address is told.
 */
final class ProposeStep implements Step {

	public const ACTION = 'actor_propose';

	/** Meta of an entry whose address waits to be told. */
	private const WAITS = '_pmq_proposed';

	/**
	 * Prints and reads the fields.
	 */
	private readonly EntryForm $entry;

	/**
	 * Takes the picture.
	 */
	private readonly PictureField $picture;

	/**
	 * Takes the services.
	 *
	 * @param Services $services Services of the plugin.
	 */
	public function __construct( private readonly Services $services ) {
		$this->entry   = new EntryForm( $services );
		$this->picture = new PictureField( $services->limits() );
	}

	/**
	 * Makes its forms known.
	 *
	 * @param Forms $forms Forms.
	 */
	public function register( Forms $forms ): void {
		$forms->add( self::ACTION, Forms::EVERYONE, $this->propose( ... ), 5, $this->check( ... ) );
		add_action( 'transition_post_status', array( $this, 'tell' ), 10, 3 );
	}

	/**
	 * Gives the title of the page.
	 */
	public function title(): string {
		return __( 'Propose an entry', 'pmq' );
	}

	/**
	 * Says what is wrong.
	 *
	 * @param Input $input Fields of EntryForm and PictureField, and `terms`.
	 * @return array<string, string>
	 */
	public function check( Input $input ): array {
		$errors = EntryForm::errors( $input, $this->services->rules() );
		if ( ! $input->ticked( 'terms' ) ) {
			$errors['terms'] = __( 'Accept the conditions, or the entry cannot be published.', 'pmq' );
		}
		return $errors + $this->picture->errors( $input, false, array() === $errors );
	}

	/**
	 * Keeps the entry for staff to read.
	 *
	 * @param Input $input Fields, without errors.
	 */
	public function propose( Input $input ): Answer {
		if ( ! $this->services->limits()->allow( 'actor propose network ' . Visitor::network(), 5, HOUR_IN_SECONDS ) ) {
			return Answer::error( __( 'Several entries have come from your network. Keep your text and try again in an hour.', 'pmq' ) );
		}
		try {
			$actor = $this->services->writer()->write(
				0,
				EntryForm::read( $input ),
				array(
					'post_status' => 'pending',
					'post_author' => Owner::id(),
				)
			);
			$this->picture->save( $actor, $input );
		} catch ( \RuntimeException $problem ) {
			wp_trigger_error( __METHOD__, $problem->getMessage() );
			return Answer::error( __( 'Your entry could not be kept. Try again in a moment; your text is still here.', 'pmq' ) );
		}
		update_post_meta( $actor, self::WAITS, time() );
		if ( is_user_logged_in() ) {
			update_post_meta( $actor, 'pmq_owner', get_current_user_id() );
		}
		$this->services->staff()->proposed( $actor );
		return Answer::to( Steps::propose_url( array( 'fait' => 'proposition' ) ) );
	}

	/**
	 * Prints the form, or what has become of it.
	 *
	 * @return string HTML, escaped.
	 */
	public function html(): string {
		if ( 'proposition' === Pages::argument( 'fait' ) ) {
			return Html::done( Html::notice( __( 'Thank you. The Pays reads your entry, then publishes it; a mail tells you its address.', 'pmq' ) ) )
				. sprintf( '<p><a href="%s">%s</a></p>', esc_url( home_url( ActorPostType::DIRECTORY ) ), esc_html__( 'To the directory', 'pmq' ) );
		}
		$form  = new Html( $this->services->forms(), self::ACTION );
		$terms = sprintf(
			/* translators: %s: address of the conditions */
			wp_kses( __( 'I accept the <a href="%s" target="_blank">conditions of use</a>, and that what I show is public', 'pmq' ), array( 'a' => array( 'href' => true, 'target' => true ) ) ), // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- One list.
			esc_url( Terms::url() )
		);
		return $form->open( Steps::propose_url(), array(), 'enctype="multipart/form-data"' )
			. $this->entry->html( $form, ActorFields::from( array( 'shown' => array( 'mail' ), 'accepts_messages' => true ) ) ) // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- Two fields.
			. EntryForm::part( __( 'Your picture', 'pmq' ), $this->picture->html( $form, $this->services->forms()->input( self::ACTION ), 0 ) )
			. $form->box( 'terms', $terms )
			. $form->close( __( 'Propose my entry', 'pmq' ) );
	}

	/**
	 * Tells the address of an entry that is published for the first time.
	 *
	 * @param string   $now    Status now.
	 * @param string   $before Status before.
	 * @param \WP_Post $post   Post.
	 */
	public function tell( string $now, string $before, \WP_Post $post ): void {
		if ( 'publish' !== $now || 'publish' === $before || ActorPostType::NAME !== $post->post_type || ! get_post_meta( $post->ID, self::WAITS, true ) ) {
			return;
		}
		delete_post_meta( $post->ID, self::WAITS );
		$mail = $this->services->actors()->contacts( $post->ID )->mail;
		if ( Address::is_deliverable( $mail ) ) {
			$name = html_entity_decode( $post->post_title, ENT_QUOTES );
			AccountMail::send(
				'actor_published',
				$mail,
				/* translators: %s: name of an actor */
				sprintf( __( 'The entry “%s” is online', 'pmq' ), $name ),
				array( __( 'Hello,', 'pmq' ), __( 'your entry is in the directory of actors of culture and heritage. You can change it at any time: choose “This is my entry” on its page.', 'pmq' ) ),
				array(
					'label' => __( 'See my entry', 'pmq' ),
					'url'   => (string) get_permalink( $post ),
				)
			);
		}
	}
}
