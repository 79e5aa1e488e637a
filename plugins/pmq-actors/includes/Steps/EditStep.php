<?php
/**
 * Editing one's own entry.
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
use PaysMidiQuercy\Accounts\Pages;
use PaysMidiQuercy\Actors\Data\ActorFields;
use PaysMidiQuercy\Actors\Services;
use PaysMidiQuercy\Mail\Address;

/**
 * Opens the form by link or account. What is saved is published at once, as contributions are, and staff are told; the revisions
 * keep what was there before.
 */
final class EditStep implements Step {

	public const OPEN = 'actor_open';
	public const SAVE = 'actor_save';

	/**
	 * Prints and reads the fields.
	 */
	private readonly EntryForm $entry;

	/**
	 * Takes the picture.
	 */
	private readonly PictureField $picture;

	/**
	 * Takes what it works with.
	 *
	 * @param Services   $services Services of the plugin.
	 * @param EditAccess $access   Who may edit.
	 */
	public function __construct( private readonly Services $services, private readonly EditAccess $access ) {
		$this->entry   = new EntryForm( $services );
		$this->picture = new PictureField( $services->limits() );
	}

	/**
	 * Makes its forms known.
	 *
	 * @param Forms $forms Forms.
	 */
	public function register( Forms $forms ): void {
		PictureField::register();
		$forms->add( self::OPEN, Forms::EVERYONE, $this->open( ... ) );
		$forms->add( self::SAVE, Forms::EVERYONE, $this->save( ... ), 0, $this->check( ... ) );
	}

	/**
	 * Gives the title of the page.
	 */
	public function title(): string {
		return __( 'Change my entry', 'pmq' );
	}

	/**
	 * Opens the entry by its link: a button, because mail scanners follow links.
	 *
	 * @param Input $input Field: token.
	 */
	public function open( Input $input ): Answer {
		$token = $this->services->network()->accounts->tokens->consume( ClaimStep::TOKEN, $input->raw( 'token' ) );
		$actor = Steps::actor();
		$mail  = $this->services->actors()->contacts( $actor )->mail;
		if ( null === $token || $token->text( 'site' ) !== (string) get_current_blog_id() || $token->text( 'actor' ) !== (string) $actor || ! hash_equals( hash( 'sha256', $mail ), $token->text( 'mail' ) ) ) {
			return Answer::error( __( 'This link is not valid any more: it has been used, or is older than an hour. Ask for another one.', 'pmq' ) );
		}
		$this->access->grant( $actor );
		return Answer::to( Steps::url( $actor, Steps::EDIT ) );
	}

	/**
	 * Says what is wrong.
	 *
	 * @param Input $input Fields of EntryForm and PictureField.
	 * @return array<string, string>
	 */
	public function check( Input $input ): array {
		if ( ! $this->access->may_edit( Steps::actor() ) ) {
			return array( '' => self::closed() );
		}
		$errors = EntryForm::errors( $input, $this->services->rules() );
		return $errors + $this->picture->errors( $input, true, array() === $errors );
	}

	/**
	 * Saves.
	 *
	 * @param Input $input Fields, without errors.
	 */
	public function save( Input $input ): Answer {
		$actor   = Steps::actor();
		$by_link = $this->access->by_link( $actor );
		if ( ! $this->access->may_edit( $actor ) ) {
			return Answer::error( self::closed() );
		}
		$before = $this->services->actors()->contacts( $actor )->mail;
		$fields = EntryForm::read( $input );
		try {
			$this->services->writer()->write( $actor, $fields );
			$this->picture->save( $actor, $input );
		} catch ( \RuntimeException $problem ) {
			wp_trigger_error( __METHOD__, $problem->getMessage() );
			return Answer::error( __( 'Your changes could not be saved. Try again in a moment; your text is still here.', 'pmq' ) );
		}
		if ( $by_link ) {
			// The signature holds the mail address, which may have changed.
			$this->access->grant( $actor );
			if ( is_user_logged_in() && $input->ticked( 'own' ) ) {
				update_post_meta( $actor, 'pmq_owner', get_current_user_id() );
			}
		}
		if ( '' !== $before && $before !== $fields->mail ) {
			self::tell_old_address( $before, $fields->name );
		}
		$this->services->staff()->changed( $actor );
		return Answer::to( Steps::url( $actor, Steps::EDIT, array( 'fait' => 'fiche' ) ) );
	}

	/**
	 * Prints the form, or what has become of it.
	 *
	 * @return string HTML, escaped.
	 */
	public function html(): string {
		$actor   = Steps::actor();
		$back    = sprintf( '<p><a href="%s">%s</a></p>', esc_url( (string) get_permalink( $actor ) ), esc_html__( 'See my entry', 'pmq' ) );
		$allowed = $this->access->may_edit( $actor );
		if ( ! $allowed && ! $this->services->forms()->input( self::SAVE )->is_sent() ) {
			return $this->door( $actor );
		}
		// Who may no longer edit gets back what was typed, and nothing of what the entry holds.
		$fields = $allowed ? $this->entry->fields_of( $actor ) : ActorFields::from( array() );
		$again  = $allowed ? '' : sprintf( '<p><a href="%s" target="_blank">%s</a></p>', esc_url( Steps::url( $actor, Steps::CLAIM ) ), esc_html__( 'Ask for a link (opens a new page)', 'pmq' ) );
		$done   = 'fiche' === Pages::argument( 'fait' ) && array() === $this->services->forms()->errors( self::SAVE )
			? Html::done( Html::notice( __( 'Your changes are online.', 'pmq' ) ) ) . $back
			: '';
		$form   = new Html( $this->services->forms(), self::SAVE );
		$own    = $this->access->by_link( $actor ) && is_user_logged_in() && ! $this->access->by_account( $actor )
			? $form->box( 'own', esc_html__( 'Tie this entry to my account: from now on I change it when I have signed in', 'pmq' ) )
			: '';
		return $done . $again
			. $form->open( Steps::url( $actor, Steps::EDIT ), array(), 'enctype="multipart/form-data"' )
			. $this->entry->html( $form, $fields )
			. EntryForm::part( __( 'Your picture', 'pmq' ), $this->picture->html( $form, $this->services->forms()->input( self::SAVE ), $allowed ? $actor : 0 ) )
			. $own
			. $form->close( __( 'Publish my changes', 'pmq' ) ) . $back;
	}

	/**
	 * Prints the button that opens the entry, or says how to get there.
	 *
	 * @param int $actor Post.
	 */
	private function door( int $actor ): string {
		$secret = Pages::argument( 'jeton' );
		$ask    = sprintf( '<p><a href="%s">%s</a></p>', esc_url( Steps::url( $actor, Steps::CLAIM ) ), esc_html__( 'Ask for a link', 'pmq' ) );
		if ( '' === $secret ) {
			return Html::notice( self::closed(), 'warning' ) . $ask;
		}
		$form = new Html( $this->services->forms(), self::OPEN );
		return $form->open( Steps::url( $actor, Steps::EDIT, array( 'jeton' => $secret ) ), array( 'token' => $secret ) )
			. '<p>' . esc_html( html_entity_decode( get_the_title( $actor ), ENT_QUOTES ) ) . '</p>'
			. $form->close( __( 'Open my entry', 'pmq' ) ) . $ask;
	}

	/**
	 * Tells the address that held the entry that another one holds it.
	 *
	 * @param string $address Earlier address.
	 * @param string $name    Name of the entry.
	 */
	private static function tell_old_address( string $address, string $name ): void {
		if ( Address::is_deliverable( $address ) ) {
			AccountMail::send(
				'actor_address',
				$address,
				/* translators: %s: name of an actor */
				sprintf( __( 'The address of the entry “%s” has changed', 'pmq' ), $name ),
				array( __( 'Another mail address has been written into this entry of the directory; links to change it go there from now on.', 'pmq' ), __( 'If this was not you, answer this mail or write to the Pays.', 'pmq' ) )
			);
		}
	}

	/**
	 * Says that the form is closed.
	 */
	private static function closed(): string {
		return __( 'The link has expired, or was opened in another browser. Ask for another one: what you have written stays on this page.', 'pmq' );
	}
}
