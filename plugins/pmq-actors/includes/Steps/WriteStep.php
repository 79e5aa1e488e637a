<?php
/**
 * Writing to an actor.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Actors\Steps;

use PaysMidiQuercy\Accounts\Form\Answer;
use PaysMidiQuercy\Accounts\Form\Forms;
use PaysMidiQuercy\Accounts\Form\Html;
use PaysMidiQuercy\Accounts\Form\Input;
use PaysMidiQuercy\Accounts\Guard\Visitor;
use PaysMidiQuercy\Accounts\Pages;
use PaysMidiQuercy\Actors\Data\Actor;
use PaysMidiQuercy\Actors\Services;
use PaysMidiQuercy\Mail\Address;
use PaysMidiQuercy\Mail\Message;
use PaysMidiQuercy\Mail\Priority;
use PaysMidiQuercy\Mail\Templates\Templates;

/**
 * Sends a visitor's message to an actor without telling either the other's address but by the answer: Reply-To is the visitor's.
 * Seal, trap and three seconds keep robots off; limits by network, sender and actor.
 */
final class WriteStep implements Step {

	public const ACTION = 'actor_write';

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
		$forms->add( self::ACTION, Forms::EVERYONE, $this->send( ... ), 3, $this->check( ... ) );
	}

	/**
	 * Gives the title of the page.
	 */
	public function title(): string {
		$actor = $this->actor();
		/* translators: %s: name of an actor */
		return null === $actor ? __( 'Write', 'pmq' ) : sprintf( __( 'Write to %s', 'pmq' ), $actor->name );
	}

	/**
	 * Says what is missing or wrong.
	 *
	 * @param Input $input Fields: sender, email, message.
	 * @return array<string, string>
	 */
	public function check( Input $input ): array {
		$errors = array();
		if ( '' === $input->text( 'sender' ) || mb_strlen( $input->text( 'sender' ) ) > 100 ) {
			$errors['sender'] = __( 'Write your name.', 'pmq' );
		}
		if ( ! Address::is_deliverable( strtolower( $input->text( 'email' ) ) ) ) {
			$errors['email'] = __( 'Write a complete address, such as prenom.nom@exemple.fr: the answer goes there.', 'pmq' );
		}
		$length = mb_strlen( trim( $input->lines( 'message' ) ) );
		if ( $length < 10 || $length > 5000 ) {
			$errors['message'] = $length > 5000 ? __( 'The message is too long: at most 5,000 characters.', 'pmq' ) : __( 'Write your message.', 'pmq' );
		}
		return $errors;
	}

	/**
	 * Sends the message.
	 *
	 * @param Input $input Fields, without errors.
	 */
	public function send( Input $input ): Answer {
		$actor = $this->actor();
		if ( null === $actor || ! $actor->has_form ) {
			return Answer::error( __( 'This actor cannot be written to by the form.', 'pmq' ) );
		}
		$to    = $this->services->actors()->contacts( $actor->id )->mail;
		$email = strtolower( $input->text( 'email' ) );
		if ( null !== $this->services->network()->mail->suppressions->reason( $to, Priority::Transactional ) ) {
			return Answer::error( __( 'The address of this actor does not take mail any more: your message would not arrive. Try another contact of the entry.', 'pmq' ) );
		}
		$limits = $this->services->limits();
		$fits   = $limits->allow( 'actor write network ' . Visitor::network(), 10, HOUR_IN_SECONDS )
			&& $limits->allow( 'actor write sender ' . $email, 10, DAY_IN_SECONDS )
			&& $limits->allow( 'actor write actor ' . get_current_blog_id() . ' ' . $actor->id, 40, DAY_IN_SECONDS );
		if ( ! $fits ) {
			return Answer::error( __( 'Many messages have been sent from your network or to this actor. Keep your text and try again later.', 'pmq' ) );
		}
		$this->enqueue( $actor, $to, $input->text( 'sender' ), $email, trim( $input->lines( 'message' ) ) );
		return Answer::to( Steps::url( $actor->id, Steps::WRITE, array( 'fait' => 'message' ) ) );
	}

	/**
	 * Prints the form, or what has become of it.
	 *
	 * @return string HTML, escaped.
	 */
	public function html(): string {
		$actor = $this->actor();
		if ( null === $actor ) {
			return '';
		}
		$back = sprintf( '<p><a href="%s">%s</a></p>', esc_url( $actor->link ), esc_html__( 'Back to the entry', 'pmq' ) );
		if ( 'message' === Pages::argument( 'fait' ) ) {
			return Html::done( Html::notice( __( 'Your message is on its way. The answer will come to your own address.', 'pmq' ) ) ) . $back;
		}
		if ( ! $actor->has_form ) {
			return Html::notice( __( 'This actor cannot be written to by the form.', 'pmq' ), 'warning' ) . $back;
		}
		$user = wp_get_current_user();
		$form = new Html( $this->services->forms(), self::ACTION );
		return $form->open( Steps::url( $actor->id, Steps::WRITE ) )
			. $form->field( 'sender', __( 'Your name', 'pmq' ), self::required( 'name', $user->exists() ? $user->display_name : '' ) )
			. $form->field( 'email', __( 'Your mail address', 'pmq' ), array( 'type' => 'email', 'hint' => __( 'The answer goes there. It is given to this actor only.', 'pmq' ) ) + self::required( 'email', $user->exists() ? $user->user_email : '' ) ) // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- One field.
			. $form->lines( 'message', __( 'Your message', 'pmq' ), '', '', 9, 5000 )
			. $form->close( __( 'Send', 'pmq' ) )
			. '<p class="pmq-hint">' . esc_html__( 'The Pays passes the message on and keeps it in the log of its mails for a limited time.', 'pmq' ) . '</p>' . $back;
	}

	/**
	 * Queues the mail; the same message sent twice goes once a day.
	 *
	 * @param Actor  $actor   Actor.
	 * @param string $to      Its address.
	 * @param string $sender  Name of the visitor.
	 * @param string $email   Address of the visitor.
	 * @param string $message Message.
	 */
	private function enqueue( Actor $actor, string $to, string $sender, string $email, string $message ): void {
		/* translators: %s: name of a visitor */
		$subject = sprintf( __( 'Message from %s by the directory', 'pmq' ), $sender );
		$mail    = $this->services->network()->mail->templates()->render(
			Templates::NOTICE,
			array(
				'subject'    => $subject,
				'heading'    => $subject,
				/* translators: %s: name of an actor */
				'paragraphs' => array( sprintf( __( 'Somebody has read the entry “%s” in the directory of actors and writes to you:', 'pmq' ), $actor->name ) ),
				'quote'      => $message,
				'facts'      => array(
					__( 'Name', 'pmq' )   => $sender,
					__( 'Address', 'pmq' ) => $email,
				),
				'after'      => array( __( 'Simply answer this mail: your answer goes to this person, who did not see your address.', 'pmq' ) ),
				'reason'     => __( 'You get this mail because your entry says that visitors may write to you. You can change that in your entry, under “This is my entry”.', 'pmq' ),
				'links'      => array( __( 'Your entry', 'pmq' ) => $actor->link ),
			)
		);
		$this->services->network()->mail->enqueue(
			new Message(
				$to,
				$mail->subject,
				$mail->html,
				$mail->text,
				'actor_contact',
				key: 'actor_contact:' . sha1( implode( '|', array( get_current_blog_id(), $actor->id, $email, $message, gmdate( 'Y-m-d' ) ) ) ),
				headers: array( 'Reply-To' => $email ),
			)
		);
	}

	/**
	 * Gives the attributes of a field that must be filled in.
	 *
	 * @param string $autocomplete What the browser knows it as.
	 * @param string $value        Value at first.
	 * @return array<string, string>
	 */
	private static function required( string $autocomplete, string $value ): array {
		return array(
			'required'     => 'required',
			'autocomplete' => $autocomplete,
			'value'        => $value,
		);
	}

	/**
	 * Finds the actor of this page.
	 */
	private function actor(): ?Actor {
		return $this->services->actors()->find_public( Steps::actor() );
	}
}
