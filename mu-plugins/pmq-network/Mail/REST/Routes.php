<?php
/**
 * The routes of mail.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Mail\REST;

use PaysMidiQuercy\Mail\Mail;

/**
 * Registers the routes of mail. All of them are for network administrators: the log holds every letter of the network.
 */
final class Routes {

	private const NAMESPACE = 'pmq/v1';

	/**
	 * Takes the service.
	 *
	 * @param Mail $mail Service.
	 */
	public function __construct( private readonly Mail $mail ) {}

	/**
	 * Hooks the registration.
	 */
	public function register(): void {
		add_action( 'rest_api_init', array( $this, 'register_routes' ) );
	}

	/**
	 * Registers the routes.
	 */
	public function register_routes(): void {
		( new MailsController( $this->mail ) )->register_routes();
		( new MailSettingsController( $this->mail ) )->register_routes();
		( new MailSuppressionsController( $this->mail ) )->register_routes();
	}

	/**
	 * Registers one route with its methods.
	 *
	 * @param non-falsy-string                                                                            $route     Route.
	 * @param callable(): array<string, mixed>                                                            $schema    Gives the schema of an item.
	 * @param array<string, array{callable(\WP_REST_Request<array<string, mixed>>): mixed, array<string, array<string, mixed>>}> $endpoints Method => callback and arguments.
	 */
	public static function add( string $route, callable $schema, array $endpoints ): void {
		$args = array( 'schema' => $schema );
		foreach ( $endpoints as $method => list( $callback, $arguments ) ) {
			$args[] = array(
				'methods'             => $method,
				'callback'            => $callback,
				'permission_callback' => array( self::class, 'may_read_all_mail' ),
				'args'                => $arguments,
			);
		}
		register_rest_route( self::NAMESPACE, $route, $args );
	}

	/**
	 * Asks for the right to run the network.
	 */
	public static function may_read_all_mail(): bool|\WP_Error {
		return current_user_can( 'manage_network_options' ) ? true : new \WP_Error(
			'pmq_mail_forbidden',
			__( 'Only a network administrator sees the mail of the network.', 'pmq' ),
			array( 'status' => rest_authorization_required_code() )
		);
	}

	/**
	 * Gives the arguments of a list.
	 *
	 * @return array<string, array<string, mixed>>
	 */
	public static function paging(): array {
		return array(
			'search'   => array(
				'type'      => 'string',
				'default'   => '',
				'maxLength' => 190,
			),
			'page'     => array(
				'type'    => 'integer',
				'default' => 1,
				'minimum' => 1,
			),
			'per_page' => array(
				'type'    => 'integer',
				'default' => 25,
				'minimum' => 1,
				'maximum' => 100,
			),
		);
	}

	/**
	 * Answers with a list.
	 *
	 * @param list<array<string, mixed>> $items    Items.
	 * @param int                        $total    Number of all items.
	 * @param int                        $per_page Items a page.
	 */
	public static function list( array $items, int $total, int $per_page ): \WP_REST_Response {
		$response = new \WP_REST_Response( $items );
		$response->header( 'X-WP-Total', (string) $total );
		$response->header( 'X-WP-TotalPages', (string) ceil( $total / $per_page ) );
		return $response;
	}
}
