<?php
/**
 * The routes of addresses that get no mail.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Mail\REST;

use PaysMidiQuercy\Mail\Mail;
use PaysMidiQuercy\Mail\Suppressions;

/**
 * Lists, adds and removes suppressed addresses.
 *
 * GET    pmq/v1/mail-suppressions – network administrator – addresses, newest first.
 * POST   pmq/v1/mail-suppressions – network administrator – adds one.
 * DELETE pmq/v1/mail-suppressions – network administrator – lets an address have mail again.
 */
final class MailSuppressionsController {

	/**
	 * Takes the service.
	 *
	 * @param Mail $mail Service.
	 */
	public function __construct( private readonly Mail $mail ) {}

	/**
	 * Registers the route.
	 */
	public function register_routes(): void {
		$address = array(
			'address' => array(
				'type'      => 'string',
				'format'    => 'email',
				'maxLength' => 190,
				'required'  => true,
			),
		);
		$detail  = array(
			'detail' => array(
				'type'      => 'string',
				'default'   => '',
				'maxLength' => 500,
			),
		);
		Routes::add(
			'/mail-suppressions',
			self::schema( ... ),
			array(
				'GET'    => array( $this->get_items( ... ), Routes::paging() ),
				'POST'   => array( $this->create_item( ... ), $address + $detail ),
				'DELETE' => array( $this->delete_item( ... ), $address ),
			)
		);
	}

	/**
	 * Lists addresses.
	 *
	 * @param \WP_REST_Request $request Request.
	 *
	 * @phpstan-param \WP_REST_Request<array<string, mixed>> $request
	 */
	public function get_items( \WP_REST_Request $request ): \WP_REST_Response {
		$search = (string) $request['search'];
		$items  = array_map(
			static fn( array $row ): array => array( 'created_at' => str_replace( ' ', 'T', (string) $row['created_at'] ) . 'Z' ) + $row,
			$this->mail->suppressions->list( $search, (int) $request['page'], (int) $request['per_page'] )
		);
		return Routes::list( $items, $this->mail->suppressions->count( $search ), (int) $request['per_page'] );
	}

	/**
	 * Adds an address.
	 *
	 * @param \WP_REST_Request $request Request.
	 *
	 * @phpstan-param \WP_REST_Request<array<string, mixed>> $request
	 */
	public function create_item( \WP_REST_Request $request ): \WP_REST_Response {
		$this->mail->suppressions->add( (string) $request['address'], Suppressions::MANUAL, sanitize_text_field( (string) $request['detail'] ) );
		return new \WP_REST_Response( array( 'address' => (string) $request['address'] ), 201 );
	}

	/**
	 * Removes an address.
	 *
	 * @param \WP_REST_Request $request Request.
	 *
	 * @phpstan-param \WP_REST_Request<array<string, mixed>> $request
	 */
	public function delete_item( \WP_REST_Request $request ): \WP_REST_Response {
		return new \WP_REST_Response( array( 'deleted' => $this->mail->suppressions->remove( (string) $request['address'] ) ) );
	}

	/**
	 * Gives the schema of an address.
	 *
	 * @return array<string, mixed>
	 */
	public static function schema(): array {
		return array(
			'title'      => 'pmq_mail_suppression',
			'type'       => 'object',
			'properties' => array(
				'address'    => array( 'type' => 'string' ),
				'reason'     => array(
					'type' => 'string',
					'enum' => Suppressions::REASONS,
				),
				'detail'     => array( 'type' => 'string' ),
				'created_at' => array(
					'type'   => 'string',
					'format' => 'date-time',
				),
			),
		);
	}
}
