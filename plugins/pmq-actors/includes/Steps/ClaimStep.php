<?php
/**
 * Asking for the link to an entry.
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
use PaysMidiQuercy\Actors\Services;
use PaysMidiQuercy\Mail\Address;

/**
 * "This is my entry": sends a link, valid once and for an hour, if the address typed is the entry's. The answer is the same if it
 * is not: it tells nobody which address an entry has.
 */
final class ClaimStep implements Step {

	public const ACTION = 'actor_claim';

	/** Kind of the secret. */
	public const TOKEN = 'actor_edit';

	/**
	 * Takes the services.
	 *
	 * @param Services $services Services of the plugin.
	 */
	public function __construct( private readonly Services $services ) {}

	/**
	 * Makes its forms known.
	 *
	 * @param Forms $forms Forms.
	 */
	public function register( Forms $forms ): void {
		$forms->add( self::ACTION, Forms::EVERYONE, $this->ask( ... ) );
	}

	/**
	 * Gives the title of the page.
	 */
	public function title(): string {
		return __( 'This is my entry', 'pmq' );
	}

	/**
	 * Sends the link.
	 *
	 * @param Input $input Field: email.
	 */
	public function ask( Input $input ): Answer {
		$actor = Steps::actor();
		$email = strtolower( $input->text( 'email' ) );
		if ( ! Address::is_deliverable( $email ) ) {
			return Answer::errors( array( 'email' => __( 'Write a complete address, such as prenom.nom@exemple.fr.', 'pmq' ) ) );
		}
		$limits = $this->services->limits();
		if ( ! $limits->allow( 'actor claim network ' . Visitor::network(), 20, HOUR_IN_SECONDS ) ) {
			return Answer::error( __( 'Many links have been asked for from your network. Try again in an hour.', 'pmq' ) );
		}
		// The limit counts whether the address is right or not.
		$fits = $limits->allow( 'actor claim ' . get_current_blog_id() . ' ' . $actor . ' ' . $email, 4, HOUR_IN_SECONDS );
		if ( $fits && hash_equals( $this->services->actors()->contacts( $actor )->mail, $email ) ) {
			self::send( $this->services, $actor, $email );
		}
		return Answer::to( Steps::url( $actor, Steps::CLAIM, array( 'fait' => 'lien' ) ) );
	}

	/**
	 * Prints the form, or what has become of it.
	 *
	 * @return string HTML, escaped.
	 */
	public function html(): string {
		$actor = Steps::actor();
		$back  = sprintf( '<p><a href="%s">%s</a></p>', esc_url( (string) get_permalink( $actor ) ), esc_html__( 'Back to the entry', 'pmq' ) );
		if ( 'lien' === Pages::argument( 'fait' ) ) {
			return Html::done( Html::notice( __( 'If this address is the one of the entry, a link is on its way. It works once, for an hour.', 'pmq' ) ) )
				. '<p>' . esc_html__( 'Nothing has come after some minutes? Look among unwanted mail, or try the address that you gave to the Pays.', 'pmq' ) . '</p>' . $back;
		}
		$form    = new Html( $this->services->forms(), self::ACTION );
		$account = is_user_logged_in() ? '' : sprintf(
			'<p>%s <a href="%s">%s</a></p>',
			esc_html__( 'Your account holds this entry?', 'pmq' ),
			esc_url( Pages::url( Pages::SIGN_IN, array( 'redirect_to' => Steps::url( $actor, Steps::EDIT ) ) ) ),
			esc_html__( 'Sign in', 'pmq' )
		);
		return '<p>' . esc_html__( 'You change it yourself: text, contacts, picture, what everybody sees. No password is needed.', 'pmq' ) . '</p>'
			. $form->open( Steps::url( $actor, Steps::CLAIM ) )
			. $form->field(
				'email',
				__( 'The mail address of the entry', 'pmq' ),
				array(
					'type'         => 'email',
					'required'     => 'required',
					'autocomplete' => 'email',
					'hint'         => __( 'The one that the Pays knows. We send a link to it.', 'pmq' ),
				)
			)
			. $form->close( __( 'Send me the link', 'pmq' ) ) . $account . $back;
	}

	/**
	 * Queues the mail with a new link.
	 *
	 * @param Services $services Services of the plugin.
	 * @param int      $actor    Post.
	 * @param string   $email    Address of the entry.
	 */
	private static function send( Services $services, int $actor, string $email ): void {
		$secret = $services->network()->accounts->tokens->issue(
			self::TOKEN,
			0,
			HOUR_IN_SECONDS,
			array(
				'site'  => (string) get_current_blog_id(),
				'actor' => (string) $actor,
				'mail'  => hash( 'sha256', $email ),
			)
		);
		$name   = html_entity_decode( get_the_title( $actor ), ENT_QUOTES );
		AccountMail::send(
			'actor_link',
			$email,
			/* translators: %s: name of an actor */
			sprintf( __( 'Your link to the entry “%s”', 'pmq' ), $name ),
			array( __( 'Hello,', 'pmq' ), __( 'here is the link to change your entry in the directory of actors.', 'pmq' ) ),
			array(
				'label' => __( 'Change my entry', 'pmq' ),
				'url'   => Steps::url( $actor, Steps::EDIT, array( 'jeton' => $secret ) ),
			),
			array( __( 'The link works once, for an hour. If you asked for nothing, do nothing: nobody has seen your address.', 'pmq' ) )
		);
	}
}
