<?php
/**
 * The routes of imports.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\REST;

use PaysMidiQuercy\Heritage\Data\ImportRun;
use PaysMidiQuercy\Heritage\Data\UpsertResult;
use PaysMidiQuercy\Heritage\Data\UpsertStatus;
use PaysMidiQuercy\Heritage\Services;

/**
 * Takes rows of files and tells what became of them. Everything here asks for `import_pmq_records`.
 *
 * GET  pmq/v1/imports             – administrator – imports, newest first.
 * POST pmq/v1/imports             – administrator – begins an import.
 * GET  pmq/v1/imports/<id>        – administrator – its state: where to go on, numbers, result.
 * GET  pmq/v1/imports/<id>/rows   – administrator – its rows with a status, such as the errors.
 * POST pmq/v1/imports/<id>/rows   – administrator – a batch of at most 100 rows, to preview or to commit.
 * POST pmq/v1/imports/<id>/finish – administrator – ends a pass; tells what is gone.
 */
final class ImportsController {

	private const NAMESPACE = 'pmq/v1';

	/** Most rows a batch. */
	public const BATCH = 100;

	/**
	 * Takes the services.
	 *
	 * @param Services $services Services of the plugin.
	 */
	public function __construct( private readonly Services $services ) {}

	/**
	 * Registers the routes.
	 */
	public function register_routes(): void {
		$this->route( '/imports', array( 'GET', 'get_items', ImportArguments::paging( 20 ) ), array( 'POST', 'create_item', ImportArguments::create() ) );
		$this->route( '/imports/(?P<id>\d+)', array( 'GET', 'get_item', ImportArguments::id() ) );
		$this->route( '/imports/(?P<id>\d+)/rows', array( 'GET', 'get_rows', ImportArguments::rows_read() ), array( 'POST', 'add_rows', ImportArguments::rows_sent( self::BATCH ) ) );
		$this->route( '/imports/(?P<id>\d+)/finish', array( 'POST', 'finish', ImportArguments::finish() ) );
	}

	/**
	 * Asks for the right to import.
	 *
	 * @return true|\WP_Error
	 */
	public function may_import(): bool|\WP_Error {
		return current_user_can( 'import_pmq_records' ) ? true : new \WP_Error(
			'pmq_import_forbidden',
			__( 'Sorry, you are not allowed to import records.', 'pmq' ),
			array( 'status' => rest_authorization_required_code() )
		);
	}

	/**
	 * Lists imports.
	 *
	 * @param \WP_REST_Request $request Request.
	 *
	 * @phpstan-param \WP_REST_Request<array<string, mixed>> $request
	 */
	public function get_items( \WP_REST_Request $request ): \WP_REST_Response {
		$imports  = $this->services->imports();
		$total    = $imports->count();
		$response = new \WP_REST_Response( array_map( array( $this, 'item' ), $imports->list( (int) $request['page'], (int) $request['per_page'] ) ) );
		$response->header( 'X-WP-Total', (string) $total );
		$response->header( 'X-WP-TotalPages', (string) ceil( $total / (int) $request['per_page'] ) );
		return $response;
	}

	/**
	 * Begins an import.
	 *
	 * @param \WP_REST_Request $request Request.
	 *
	 * @phpstan-param \WP_REST_Request<array<string, mixed>> $request
	 */
	public function create_item( \WP_REST_Request $request ): \WP_REST_Response {
		$run      = $this->services->imports()->create( (string) $request['connector'], sanitize_file_name( (string) $request['filename'] ), (string) $request['scope'] );
		$response = new \WP_REST_Response( $this->item( $run ), 201 );
		$response->header( 'Location', rest_url( self::NAMESPACE . '/imports/' . $run->id ) );
		return $response;
	}

	/**
	 * Tells the state of an import.
	 *
	 * @param \WP_REST_Request $request Request.
	 *
	 * @phpstan-param \WP_REST_Request<array<string, mixed>> $request
	 */
	public function get_item( \WP_REST_Request $request ): \WP_REST_Response|\WP_Error {
		$run = $this->services->imports()->find( (int) $request['id'] );
		return null === $run ? self::not_found() : new \WP_REST_Response( $this->item( $run ) );
	}

	/**
	 * Lists rows of an import.
	 *
	 * @param \WP_REST_Request $request Request.
	 *
	 * @phpstan-param \WP_REST_Request<array<string, mixed>> $request
	 */
	public function get_rows( \WP_REST_Request $request ): \WP_REST_Response|\WP_Error {
		$run = $this->services->imports()->find( (int) $request['id'] );
		if ( null === $run ) {
			return self::not_found();
		}
		$counts   = $this->services->import_rows()->counts( $run, (bool) $request['commit'] );
		$rows     = $this->services->import_rows()->list( $run, (bool) $request['commit'], (string) $request['status'], (int) $request['page'], (int) $request['per_page'] );
		$response = new \WP_REST_Response( $rows );
		$response->header( 'X-WP-Total', (string) ( $counts[ $request['status'] ] ?? 0 ) );
		return $response;
	}

	/**
	 * Takes a batch.
	 *
	 * @param \WP_REST_Request $request Request.
	 *
	 * @phpstan-param \WP_REST_Request<array<string, mixed>> $request
	 */
	public function add_rows( \WP_REST_Request $request ): \WP_REST_Response|\WP_Error {
		$run = $this->services->imports()->find( (int) $request['id'] );
		if ( null === $run ) {
			return self::not_found();
		}
		if ( ImportRun::DONE === $run->status ) {
			return new \WP_Error( 'pmq_import_finished', __( 'This import is finished. Begin another one.', 'pmq' ), array( 'status' => 409 ) );
		}
		$results = $this->services->importer()->batch( $run, array_values( $request['rows'] ), (int) $request['offset'], (bool) $request['commit'] );
		return new \WP_REST_Response( array( 'results' => array_map( static fn( UpsertResult $result ): array => $result->to_array(), $results ) ) );
	}

	/**
	 * Ends a pass.
	 *
	 * @param \WP_REST_Request $request Request.
	 *
	 * @phpstan-param \WP_REST_Request<array<string, mixed>> $request
	 */
	public function finish( \WP_REST_Request $request ): \WP_REST_Response|\WP_Error {
		$run = $this->services->imports()->find( (int) $request['id'] );
		if ( null === $run ) {
			return self::not_found();
		}
		$total  = $request['total'];
		$result = $this->services->importer()->finish( $run, (bool) $request['commit'], null === $total ? null : (int) $total, $request['refused'], null === $request['most_lost'] ? null : (int) $request['most_lost'] );
		return is_wp_error( $result ) ? $result : new \WP_REST_Response( $result );
	}

	/**
	 * Gives the schema of an import.
	 *
	 * @return array<string, mixed>
	 */
	public function schema(): array {
		return ImportRun::json_schema();
	}

	/**
	 * Gives the form of an import.
	 *
	 * @param ImportRun $run Import.
	 * @return array<string, mixed>
	 */
	private function item( ImportRun $run ): array {
		$rows = $this->services->import_rows();
		return $run->to_array(
			ImportRun::DONE === $run->status
				? array( 'commit' => array_intersect_key( $run->summary, array_flip( array_column( UpsertStatus::cases(), 'value' ) ) ) )
				: array(
					'preview' => $rows->counts( $run, false ),
					'commit'  => $rows->counts( $run, true ),
				)
		);
	}

	/**
	 * Registers a route.
	 *
	 * @param non-falsy-string                                                                  $route     Route.
	 * @param array{string, string, array<string, array<string, mixed>>} ...$endpoints Method, method of this class and parameters.
	 */
	private function route( string $route, array ...$endpoints ): void {
		$args = array( 'schema' => array( $this, 'schema' ) );
		foreach ( $endpoints as list( $method, $callback, $parameters ) ) {
			$args[] = array(
				'methods'             => $method,
				'callback'            => array( $this, $callback ),
				'permission_callback' => array( $this, 'may_import' ),
				'args'                => $parameters,
			);
		}
		register_rest_route( self::NAMESPACE, $route, $args );
	}

	/**
	 * Builds the error of an absent import.
	 */
	private static function not_found(): \WP_Error {
		return new \WP_Error( 'pmq_import_not_found', __( 'There is no import with this number.', 'pmq' ), array( 'status' => 404 ) );
	}
}
