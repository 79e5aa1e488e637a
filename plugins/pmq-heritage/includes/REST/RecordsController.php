<?php
/**
 * The routes of records.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\REST;

use PaysMidiQuercy\Heritage\Data\Record;
use PaysMidiQuercy\Heritage\Data\RecordQuery;
use PaysMidiQuercy\Heritage\Services;
use PaysMidiQuercy\REST\PublicAnswer;

/**
 * Answers searches of published records.
 *
 * GET pmq/v1/records              – everybody – a page of a search; total in X-WP-Total, pages in X-WP-TotalPages.
 * GET pmq/v1/records/<id>         – everybody – one record with all its fields.
 * GET pmq/v1/records/<id>/similar – everybody – records like it.
 * GET pmq/v1/records/points       – everybody – the search as points of a map, at most 5,000.
 * GET pmq/v1/records/cells        – everybody – the search as numbers in cells of a map too full for points.
 */
final class RecordsController {

	private const NAMESPACE = 'pmq/v1';

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
		$this->route( '/records', 'get_items', RecordQuery::filters() + RecordQuery::paging() );
		$this->route( '/records/points', 'get_points', RecordQuery::filters() );
		$this->route( '/records/cells', 'get_cells', array_merge_recursive( RecordQuery::filters(), array( 'bbox' => array( 'required' => true ) ) ) + RecordQuery::zoom() );
		$id = array(
			'id' => array(
				'description' => __( 'Number of the record.', 'pmq' ),
				'type'        => 'integer',
				'minimum'     => 1,
			),
		);
		$this->route( '/records/(?P<id>\d+)', 'get_item', $id );
		$this->route(
			'/records/(?P<id>\d+)/similar',
			'get_similar',
			$id + array(
				'limit' => array(
					'description' => __( 'Most records.', 'pmq' ),
					'type'        => 'integer',
					'minimum'     => 1,
					'maximum'     => 20,
					'default'     => 6,
				),
			)
		);
	}

	/**
	 * Answers a search.
	 *
	 * @param \WP_REST_Request $request Request.
	 *
	 * @phpstan-param \WP_REST_Request<array<string, mixed>> $request
	 */
	public function get_items( \WP_REST_Request $request ): \WP_REST_Response|\WP_Error {
		$fault = $this->services->search()->fault( $request->get_params() );
		if ( null !== $fault ) {
			return $fault;
		}
		$page    = $this->services->search()->search( $request->get_params() );
		$records = array_map( static fn( Record $record ): array => $record->to_array() + ( isset( $page->reasons[ $record->id ] ) ? array( 'explain' => $page->reasons[ $record->id ] ) : array() ), $page->records );
		$body    = $request['facets'] ? array(
			'records' => $records,
			'facets'  => (object) $page->facets,
		) + $page->words() : $records;
		if ( ! is_user_logged_in() ) {
			$this->services->ready()->refresh();
		}
		$headers = RecordsAnswer::headers( rest_url( self::NAMESPACE . '/records' ), $request->get_query_params(), $page->page, $page->pages(), $page->total );
		return array() !== $page->reasons ? new \WP_REST_Response( $body, 200, $headers ) : PublicAnswer::of( $request, $body, $headers );
	}

	/**
	 * Answers one record.
	 *
	 * @param \WP_REST_Request $request Request.
	 *
	 * @phpstan-param \WP_REST_Request<array<string, mixed>> $request
	 */
	public function get_item( \WP_REST_Request $request ): \WP_REST_Response|\WP_Error {
		$record = $this->services->search()->record( (int) $request['id'] );
		return null === $record ? self::not_found() : PublicAnswer::of( $request, $record->to_detail() );
	}

	/**
	 * Answers records like one.
	 *
	 * @param \WP_REST_Request $request Request.
	 *
	 * @phpstan-param \WP_REST_Request<array<string, mixed>> $request
	 */
	public function get_similar( \WP_REST_Request $request ): \WP_REST_Response|\WP_Error {
		if ( null === $this->services->search()->record( (int) $request['id'] ) ) {
			return self::not_found();
		}
		return PublicAnswer::of( $request, self::items( $this->services->search()->similar( (int) $request['id'], (int) $request['limit'] ) ) );
	}

	/**
	 * Answers the points of a search.
	 *
	 * @param \WP_REST_Request $request Request.
	 *
	 * @phpstan-param \WP_REST_Request<array<string, mixed>> $request
	 */
	public function get_points( \WP_REST_Request $request ): \WP_REST_Response|\WP_Error {
		$fault = $this->services->search()->fault( $request->get_params() );
		return $fault ?? PublicAnswer::of( $request, $this->services->search()->points( $request->get_params() ) );
	}

	/**
	 * Answers the cells of a search.
	 *
	 * @param \WP_REST_Request $request Request.
	 *
	 * @phpstan-param \WP_REST_Request<array<string, mixed>> $request
	 */
	public function get_cells( \WP_REST_Request $request ): \WP_REST_Response|\WP_Error {
		$params = $request->get_params();
		$fault  = $this->services->search()->fault( array( 'bbox' => '' === $params['bbox'] ? '-' : $params['bbox'] ) + $params );
		return $fault ?? PublicAnswer::of( $request, $this->services->search()->cells( $params ) );
	}

	/**
	 * Gives the schema of a record.
	 *
	 * @return array<string, mixed>
	 */
	public function schema(): array {
		return Record::json_schema();
	}

	/**
	 * Registers a public route.
	 *
	 * @param non-falsy-string                              $route    Route.
	 * @param string                              $callback Method of this class.
	 * @param array<string, array<string, mixed>> $args     Parameters.
	 */
	private function route( string $route, string $callback, array $args ): void {
		register_rest_route(
			self::NAMESPACE,
			$route,
			array(
				array(
					'methods'             => \WP_REST_Server::READABLE,
					'callback'            => array( $this, $callback ),
					'permission_callback' => '__return_true',
					'args'                => $args,
				),
				'schema' => array( $this, 'schema' ),
			)
		);
	}

	/**
	 * Gives the items of records.
	 *
	 * @param list<Record> $records Records.
	 * @return list<array<string, mixed>>
	 */
	private static function items( array $records ): array {
		return array_map( static fn( Record $record ): array => $record->to_array(), $records );
	}

	/**
	 * Builds the error of an absent record.
	 */
	private static function not_found(): \WP_Error {
		return new \WP_Error( 'pmq_record_not_found', __( 'There is no record with this number.', 'pmq' ), array( 'status' => 404 ) );
	}
}
