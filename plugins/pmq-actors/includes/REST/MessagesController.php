<?php
/**
 * The routes of group messages.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Actors\REST;

use PaysMidiQuercy\Actors\Messages\GroupMessage;
use PaysMidiQuercy\Actors\Messages\MessageRepository;
use PaysMidiQuercy\Actors\Messages\Sender;
use PaysMidiQuercy\Mail\Mail;
use PaysMidiQuercy\Mail\REST\Routes;
use PaysMidiQuercy\Values;

/**
 * For who may write to actors:
 *
 * GET  pmq/v1/actor-messages         – what was written, newest first.
 * POST pmq/v1/actor-messages         – writes to some actors; sent again with the same `uid`, it only adds what is missing.
 * GET  pmq/v1/actor-messages/<id>    – one message with whom it went to, and what became of each mail.
 * POST pmq/v1/actor-messages/preview – the mail as it would look; sends nothing.
 * POST pmq/v1/actor-messages/test    – sends it to who asks.
 */
final class MessagesController {

	/** Most actors a request. */
	private const MOST = 1000;

	/**
	 * Takes what it works with.
	 *
	 * @param MessageRepository $messages Messages.
	 * @param Sender            $sender   Sender.
	 * @param Mail              $mail     Queue of all mail.
	 */
	public function __construct(
		private readonly MessageRepository $messages,
		private readonly Sender $sender,
		private readonly Mail $mail,
	) {}

	/**
	 * Registers the routes.
	 */
	public function register_routes(): void {
		$text = array(
			'subject' => self::text( 200 ),
			'text'    => self::text( 10000 ),
		);
		$name = array(
			'name' => array(
				'type'              => 'string',
				'default'           => '',
				'maxLength'         => 200,
				'validate_callback' => 'rest_validate_request_arg',
				'sanitize_callback' => 'sanitize_text_field',
			),
		);
		$send = $text + array(
			'uid'    => array(
				'type'     => 'string',
				'required' => true,
				'pattern'  => '^[0-9a-fA-F-]{36}$',
			),
			'actors' => array(
				'type'     => 'array',
				'required' => true,
				'minItems' => 1,
				'maxItems' => self::MOST,
				'items'    => array(
					'type'    => 'integer',
					'minimum' => 1,
				),
			),
		);
		$this->route(
			'/actor-messages',
			array(
				'GET'  => array( $this->get_items( ... ), array_diff_key( Routes::paging(), array( 'search' => 0 ) ) ),
				'POST' => array( $this->send( ... ), $send ),
			)
		);
		$this->route( '/actor-messages/(?P<id>\d+)', array( 'GET' => array( $this->get_item( ... ), array( 'id' => array( 'type' => 'integer' ) ) ) ) );
		$this->route( '/actor-messages/preview', array( 'POST' => array( $this->preview( ... ), $text + $name ) ) );
		$this->route( '/actor-messages/test', array( 'POST' => array( $this->test( ... ), $text + $name ) ) );
	}

	/**
	 * Lists messages.
	 *
	 * @param \WP_REST_Request $request Request.
	 *
	 * @phpstan-param \WP_REST_Request<array<string, mixed>> $request
	 */
	public function get_items( \WP_REST_Request $request ): \WP_REST_Response {
		$found = $this->messages->list( Values::int( $request['page'] ), Values::int( $request['per_page'] ) );
		return Routes::list( array_map( static fn( GroupMessage $message ): array => $message->to_array(), $found ), $this->messages->count(), Values::int( $request['per_page'] ) );
	}

	/**
	 * Tells one message.
	 *
	 * @param \WP_REST_Request $request Request.
	 *
	 * @phpstan-param \WP_REST_Request<array<string, mixed>> $request
	 */
	public function get_item( \WP_REST_Request $request ): \WP_REST_Response|\WP_Error {
		$message = $this->messages->find( Values::int( $request['id'] ) );
		if ( null === $message ) {
			return new \WP_Error( 'pmq_actor_message_unknown', __( 'There is no such message.', 'pmq' ), array( 'status' => 404 ) );
		}
		$recipients = array_map(
			fn( array $recipient ): array => array(
				'actor' => $recipient['actor'],
				'name'  => $recipient['name'],
				// A mail that the log no longer keeps was sent long ago.
				'state' => $this->mail->log->find( $recipient['mail'] )?->state()->value ?? '',
			),
			$this->messages->recipients_of( $message->id )
		);
		return new \WP_REST_Response( $message->to_array() + array( 'to' => $recipients ) );
	}

	/**
	 * Writes to some actors.
	 *
	 * @param \WP_REST_Request $request Request.
	 *
	 * @phpstan-param \WP_REST_Request<array<string, mixed>> $request
	 */
	public function send( \WP_REST_Request $request ): \WP_REST_Response|\WP_Error {
		$message = $this->messages->keep( strtolower( Values::text( $request['uid'] ) ), get_current_user_id(), Values::text( $request['subject'] ), Values::text( $request['text'] ) );
		if ( $message->subject !== Values::text( $request['subject'] ) || $message->text !== Values::text( $request['text'] ) ) {
			return new \WP_Error( 'pmq_actor_message_sent', __( 'This message has been sent with other words. Begin a new one.', 'pmq' ), array( 'status' => 409 ) );
		}
		$done = $this->sender->send( $message, Values::ints( $request['actors'] ) );
		return new \WP_REST_Response( ( $this->messages->find( $message->id ) ?? $message )->to_array() + $done, 201 );
	}

	/**
	 * Shows the mail.
	 *
	 * @param \WP_REST_Request $request Request.
	 *
	 * @phpstan-param \WP_REST_Request<array<string, mixed>> $request
	 */
	public function preview( \WP_REST_Request $request ): \WP_REST_Response {
		$mail = $this->sender->render( Values::text( $request['subject'] ), Values::text( $request['text'] ), self::name( $request ), home_url( '/' ) );
		return new \WP_REST_Response(
			array(
				'subject' => $mail->subject,
				'html'    => $mail->html,
				'text'    => $mail->text,
			)
		);
	}

	/**
	 * Sends the mail to who asks.
	 *
	 * @param \WP_REST_Request $request Request.
	 *
	 * @phpstan-param \WP_REST_Request<array<string, mixed>> $request
	 */
	public function test( \WP_REST_Request $request ): \WP_REST_Response {
		$user = wp_get_current_user();
		$this->sender->test( Values::text( $request['subject'] ), Values::text( $request['text'] ), $user, self::name( $request ) );
		return new \WP_REST_Response( array( 'address' => $user->user_email ) );
	}

	/**
	 * Gives the name that stands for the actors'.
	 *
	 * @param \WP_REST_Request $request Request.
	 *
	 * @phpstan-param \WP_REST_Request<array<string, mixed>> $request
	 */
	private static function name( \WP_REST_Request $request ): string {
		$name = Values::text( $request['name'] );
		return '' === $name ? __( 'Name of the actor', 'pmq' ) : $name;
	}

	/**
	 * Gives the schema of a text that must be there.
	 *
	 * @param int $most Most characters.
	 * @return array<string, mixed>
	 */
	private static function text( int $most ): array {
		return array(
			'type'              => 'string',
			'required'          => true,
			'minLength'         => 1,
			'maxLength'         => $most,
			// With a sanitizer of its own, core checks an argument against its schema only where this is said.
			'validate_callback' => 'rest_validate_request_arg',
			'sanitize_callback' => 200 === $most ? 'sanitize_text_field' : 'sanitize_textarea_field',
		);
	}

	/**
	 * Registers one route with its methods.
	 *
	 * @param non-falsy-string                                                                                                   $route     Route.
	 * @param array<string, array{callable(\WP_REST_Request<array<string, mixed>>): mixed, array<string, array<string, mixed>>}> $endpoints Method => callback and arguments.
	 */
	private function route( string $route, array $endpoints ): void {
		$args = array( 'schema' => GroupMessage::json_schema( ... ) );
		foreach ( $endpoints as $method => list( $callback, $arguments ) ) {
			$args[] = array(
				'methods'             => $method,
				'callback'            => $callback,
				'permission_callback' => ContactsController::may_write( ... ),
				'args'                => $arguments,
			);
		}
		register_rest_route( 'pmq/v1', $route, $args );
	}
}
