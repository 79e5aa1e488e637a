<?php
/**
 * The routes of the search of the network.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Search\Everything;

use PaysMidiQuercy\REST\PublicAnswer;

use function PaysMidiQuercy\network;

/**
 * Answers on every site what the network holds.
 *
 * GET pmq/v1/search             – everybody – a page of a search; total in X-WP-Total, pages in X-WP-TotalPages.
 * GET pmq/v1/search/suggestions – everybody – what words that are still being typed may mean.
 */
final class SearchController {

	/**
	 * Takes the search.
	 *
	 * @param Everything $everything Search of the network.
	 */
	public function __construct( private readonly Everything $everything ) {}

	/**
	 * Registers the routes.
	 */
	public function register_routes(): void {
		$this->route( '/search', 'get_items', Ask::params() );
		$this->route(
			'/search/suggestions',
			'get_suggestions',
			array(
				'search' => array(
					'description' => __( 'Words that are still being typed.', 'pmq' ),
					'type'        => 'string',
					'maxLength'   => 200,
					'required'    => true,
				),
				'kind'   => Ask::params()['kind'],
				'limit'  => array(
					'description' => __( 'Most suggestions.', 'pmq' ),
					'type'        => 'integer',
					'minimum'     => 1,
					'maximum'     => 20,
					'default'     => 8,
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
		$ask = Ask::from_params( $request->get_params() );
		if ( null !== $ask->from && null !== $ask->to && $ask->from > $ask->to ) {
			return new \WP_Error( 'pmq_search_years', __( 'The first year lies after the last one.', 'pmq' ), array( 'status' => 400, 'params' => array( 'year_from' => __( 'The first year lies after the last one.', 'pmq' ) ) ) );
		}
		$answer  = $this->everything->search( $ask );
		$items   = self::items( $answer->hits );
		$body    = $ask->with_facets ? array(
			'results'     => $items,
			'facets'      => ( new FacetNames( network()->territory ) )->of( $answer ),
			'corrections' => (object) $answer->corrections,
		) : $items;
		$headers = array(
			'X-WP-Total'      => (string) $answer->total,
			'X-WP-TotalPages' => (string) ( 0 === $answer->total ? 0 : $answer->pages() ),
		);
		return PublicAnswer::of( $request, $body, $headers );
	}

	/**
	 * Answers suggestions.
	 *
	 * @param \WP_REST_Request $request Request.
	 *
	 * @phpstan-param \WP_REST_Request<array<string, mixed>> $request
	 */
	public function get_suggestions( \WP_REST_Request $request ): \WP_REST_Response {
		$kinds = array_values( array_map( 'strval', (array) $request['kind'] ) );
		$hits  = $this->everything->suggest( (string) $request['search'], (int) $request['limit'], $kinds );
		return PublicAnswer::of( $request, self::items( $hits ) );
	}

	/**
	 * Returns the schema of an item.
	 *
	 * @return array<string, mixed>
	 */
	public function schema(): array {
		return Hit::json_schema();
	}

	/**
	 * Registers a public route.
	 *
	 * @param non-falsy-string                    $route    Route.
	 * @param string                              $callback Method of this class.
	 * @param array<string, array<string, mixed>> $args     Parameters.
	 */
	private function route( string $route, string $callback, array $args ): void {
		register_rest_route(
			'pmq/v1',
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
	 * Returns items.
	 *
	 * @param list<Hit> $hits Hits.
	 * @return list<array<string, mixed>>
	 */
	private static function items( array $hits ): array {
		return array_map( static fn ( Hit $hit ): array => $hit->to_array(), $hits );
	}
}
