<?php
/**
 * The routes of the log of mail.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Mail\REST;

use PaysMidiQuercy\Mail\Bounces\ReportClass;
use PaysMidiQuercy\Mail\LogEntry;
use PaysMidiQuercy\Mail\LogQuery;
use PaysMidiQuercy\Mail\Mail;
use PaysMidiQuercy\Mail\Preview;
use PaysMidiQuercy\Mail\Priority;
use PaysMidiQuercy\Mail\State;

/**
 * Shows the log and does what a person decides.
 *
 * GET  pmq/v1/mails             – network administrator – mails, searched and filtered.
 * GET  pmq/v1/mails/status      – network administrator – numbers by state, workers, way out.
 * GET  pmq/v1/mails/<id>        – network administrator – one mail with its text as it is sent.
 * POST pmq/v1/mails/<id>/resend – network administrator – sends it again.
 * POST pmq/v1/mails/<id>/cancel – network administrator – keeps it from being sent.
 */
final class MailsController {

	/**
	 * Takes the service.
	 *
	 * @param Mail $mail Service.
	 */
	public function __construct( private readonly Mail $mail ) {}

	/**
	 * Registers the routes.
	 */
	public function register_routes(): void {
		$schema = array( LogEntry::class, 'json_schema' );
		$id     = array( 'id' => array( 'type' => 'integer' ) );
		Routes::add( '/mails', $schema, array( 'GET' => array( $this->get_items( ... ), self::query_arguments() ) ) );
		Routes::add( '/mails/status', static fn(): array => array( 'type' => 'object' ), array( 'GET' => array( $this->get_status( ... ), array() ) ) );
		Routes::add( '/mails/(?P<id>\d+)', $schema, array( 'GET' => array( $this->get_item( ... ), $id ) ) );
		Routes::add( '/mails/(?P<id>\d+)/resend', $schema, array( 'POST' => array( $this->resend( ... ), $id ) ) );
		Routes::add( '/mails/(?P<id>\d+)/cancel', $schema, array( 'POST' => array( $this->cancel( ... ), $id ) ) );
	}

	/**
	 * Lists mails.
	 *
	 * @param \WP_REST_Request $request Request.
	 *
	 * @phpstan-param \WP_REST_Request<array<string, mixed>> $request
	 */
	public function get_items( \WP_REST_Request $request ): \WP_REST_Response {
		$priority = $request['priority'];
		$query    = new LogQuery( (string) $request['search'], $request['state'], $request['kind'], $request['report'], null, null === $priority ? null : (int) $priority, (string) $request['orderby'], 'desc' === $request['order'], (int) $request['page'], (int) $request['per_page'] );
		return Routes::list( array_map( static fn( LogEntry $entry ): array => $entry->to_array(), $this->mail->log->list( $query ) ), $this->mail->log->count( $query ), $query->per_page );
	}

	/**
	 * Tells where the queue stands.
	 */
	public function get_status(): \WP_REST_Response {
		$seen = $this->mail->workers->last_seen();
		return new \WP_REST_Response(
			array(
				'states'      => $this->mail->log->counts(),
				'kinds'       => $this->mail->log->kinds(),
				'workers'     => $this->mail->workers->count(),
				'worker_seen' => null === $seen ? null : str_replace( ' ', 'T', $seen ) . 'Z',
				'relay'       => $this->mail->settings->has_relay() ? $this->mail->settings->get( 'host' ) : '',
				'keeps_mail'  => $this->mail->transports->keeps_mail(),
			)
		);
	}

	/**
	 * Shows one mail with its text.
	 *
	 * @param \WP_REST_Request $request Request.
	 *
	 * @phpstan-param \WP_REST_Request<array<string, mixed>> $request
	 */
	public function get_item( \WP_REST_Request $request ): \WP_REST_Response|\WP_Error {
		$entry = $this->mail->log->find( (int) $request['id'] );
		if ( null === $entry ) {
			return self::not_found();
		}
		$shown = ( new Preview( $this->mail ) )->of( $entry->id() ) ?? array(
			'headers' => '',
			'html'    => '',
			'text'    => '',
		);
		unset( $shown['message'] );
		return new \WP_REST_Response( $entry->to_array() + array( 'preview' => $shown, 'reports' => $entry->reports() ) );
	}

	/**
	 * Sends a mail again.
	 *
	 * @param \WP_REST_Request $request Request.
	 *
	 * @phpstan-param \WP_REST_Request<array<string, mixed>> $request
	 */
	public function resend( \WP_REST_Request $request ): \WP_REST_Response|\WP_Error {
		$entry = $this->mail->log->find( (int) $request['id'] );
		if ( null === $entry ) {
			return self::not_found();
		}
		$queued = $this->mail->log->send_again( $entry );
		return null === $queued ? self::moved_on() : new \WP_REST_Response( $this->mail->log->find( $queued )?->to_array(), 201 );
	}

	/**
	 * Keeps a mail from being sent.
	 *
	 * @param \WP_REST_Request $request Request.
	 *
	 * @phpstan-param \WP_REST_Request<array<string, mixed>> $request
	 */
	public function cancel( \WP_REST_Request $request ): \WP_REST_Response|\WP_Error {
		$id = (int) $request['id'];
		if ( null === $this->mail->log->find( $id ) ) {
			return self::not_found();
		}
		return $this->mail->log->cancel( $id ) ? new \WP_REST_Response( $this->mail->log->find( $id )->to_array() ) : self::moved_on();
	}

	/**
	 * Gives the arguments of the list.
	 *
	 * @return array<string, array<string, mixed>>
	 */
	private static function query_arguments(): array {
		$list = static fn( array $items ): array => array(
			'type'    => 'array',
			'items'   => $items + array( 'type' => 'string' ),
			'default' => array(),
		);
		return Routes::paging() + array(
			'state'    => $list( array( 'enum' => array_column( State::cases(), 'value' ) ) ),
			'kind'     => $list( array( 'pattern' => '^[a-z0-9_]{1,40}$' ) ),
			'report'   => $list( array( 'enum' => array_column( ReportClass::cases(), 'value' ) ) ),
			'priority' => array(
				'type' => 'integer',
				'enum' => array_column( Priority::cases(), 'value' ),
			),
			'orderby'  => array(
				'type'    => 'string',
				'enum'    => LogQuery::ORDERS,
				'default' => 'created_at',
			),
			'order'    => array(
				'type'    => 'string',
				'enum'    => array( 'asc', 'desc' ),
				'default' => 'desc',
			),
		);
	}

	/**
	 * Tells that there is no such mail.
	 */
	private static function not_found(): \WP_Error {
		return new \WP_Error( 'pmq_mail_not_found', __( 'There is no such mail.', 'pmq' ), array( 'status' => 404 ) );
	}

	/**
	 * Tells that the mail is no longer where the screen saw it.
	 */
	private static function moved_on(): \WP_Error {
		return new \WP_Error( 'pmq_mail_moved_on', __( 'This mail has moved on meanwhile: load the list again.', 'pmq' ), array( 'status' => 409 ) );
	}
}
