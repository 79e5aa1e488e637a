<?php
/**
 * Sending to a selection of actors.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Actors\Messages;

use PaysMidiQuercy\Actors\Data\Actor;
use PaysMidiQuercy\Actors\Services;
use PaysMidiQuercy\Actors\Steps\StopStep;
use PaysMidiQuercy\Mail\Address;
use PaysMidiQuercy\Mail\Message;
use PaysMidiQuercy\Mail\Priority;
use PaysMidiQuercy\Mail\Templates\Rendered;
use PaysMidiQuercy\Mail\Templates\Templates;

/**
 * Queues one mail for each address, ever: message and address make the key of the mail, so that sending again, or after an
 * interruption, only adds what is missing. Who has stopped the messages, or has no address, is left out and named.
 */
final class Sender {

	/** What the name of the actor takes the place of. */
	public const NAME = '{{nom}}';

	/**
	 * Takes what it works with.
	 *
	 * @param Services          $services Services of the plugin.
	 * @param MessageRepository $messages Messages.
	 */
	public function __construct( private readonly Services $services, private readonly MessageRepository $messages ) {}

	/**
	 * Sends a message.
	 *
	 * @param GroupMessage $message Message.
	 * @param list<int>    $actors  Actors.
	 * @return array{sent: int, skipped: list<array{actor: int, name: string, reason: string}>}
	 */
	public function send( GroupMessage $message, array $actors ): array {
		$sent    = 0;
		$skipped = array();
		foreach ( $this->services->actors()->find_many( $actors ) as $actor ) {
			$contacts = $this->services->actors()->contacts( $actor->id );
			$reason   = match ( true ) {
				! Address::is_deliverable( $contacts->mail ) => 'no_address',
				! $contacts->accepts_messages                => 'stopped',
				default                                      => '',
			};
			if ( '' !== $reason ) {
				$skipped[] = array(
					'actor'  => $actor->id,
					'name'   => $actor->name,
					'reason' => $reason,
				);
				continue;
			}
			$this->services->network()->database->transaction( fn() => $this->enqueue( $message, $actor, $contacts->mail ) );
			++$sent;
		}
		return array(
			'sent'    => $sent,
			'skipped' => $skipped,
		);
	}

	/**
	 * Sends the message to who writes it, with the name of an actor in its place.
	 *
	 * @param string   $subject Subject.
	 * @param string   $text    Text.
	 * @param \WP_User $user    Who writes.
	 * @param string   $name    Name that stands for the actors'.
	 */
	public function test( string $subject, string $text, \WP_User $user, string $name ): void {
		/* translators: %s: subject of a mail */
		$mail = $this->render( sprintf( __( 'Test: %s', 'pmq' ), $subject ), $text, $name, home_url( '/' ) );
		$this->services->network()->mail->enqueue( new Message( $user->user_email, $mail->subject, $mail->html, $mail->text, 'actor_message_test', user_id: $user->ID ) );
	}

	/**
	 * Makes the mail.
	 *
	 * @param string $subject Subject.
	 * @param string $text    Text: an empty line begins a new paragraph.
	 * @param string $name    Name of the actor.
	 * @param string $stop    Address that ends the messages.
	 */
	public function render( string $subject, string $text, string $name, string $stop ): Rendered {
		$filled     = static fn( string $words ): string => str_replace( self::NAME, $name, $words );
		$paragraphs = preg_split( '/\R\s*\R/u', trim( $filled( $text ) ) );
		return $this->services->network()->mail->templates()->render(
			Templates::NOTICE,
			array(
				'subject'    => $filled( $subject ),
				'heading'    => $filled( $subject ),
				'paragraphs' => false === $paragraphs ? array() : $paragraphs,
				'reason'     => __( 'You get this mail because you are in the directory of actors of the Pays Midi-Quercy.', 'pmq' ),
				'links'      => array( __( 'No more of these mails', 'pmq' ) => $stop ),
			)
		);
	}

	/**
	 * Queues the mail to one actor.
	 *
	 * @param GroupMessage $message Message.
	 * @param Actor        $actor   Actor.
	 * @param string       $address Its address.
	 */
	private function enqueue( GroupMessage $message, Actor $actor, string $address ): void {
		$stop   = StopStep::url( $actor->id, $address );
		$mail   = $this->render( $message->subject, $message->text, $actor->name, $stop );
		$number = $this->services->network()->mail->enqueue(
			new Message(
				$address,
				$mail->subject,
				$mail->html,
				$mail->text,
				'actor_message',
				Priority::Bulk,
				sprintf( 'actor_message:%d:%s', $message->id, sha1( Address::fold( $address ) ) ),
				to_name: $actor->name,
				list_unsubscribe: $stop,
			)
		);
		$this->messages->note( $message->id, $actor->id, $actor->name, $number );
	}
}
