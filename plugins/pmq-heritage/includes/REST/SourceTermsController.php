<?php
/**
 * The routes of the tables of terms.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\REST;

use PaysMidiQuercy\Heritage\Import\SourceTerms;

/**
 * Reads and replaces tables of terms.
 *
 * GET pmq/v1/source-terms/<connector> – administrator, import – the staff's table of a connector.
 * POST pmq/v1/source-terms/<connector> – administrator – replaces it whole.
 */
final class SourceTermsController {

	/**
	 * Takes the tables.
	 *
	 * @param SourceTerms $terms Tables.
	 */
	public function __construct( private readonly SourceTerms $terms ) {}

	/**
	 * Registers the routes.
	 */
	public function register_routes(): void {
		$list = array(
			'type'  => 'array',
			'items' => array( 'type' => 'string' ),
		);
		$line = array(
			'type'       => 'object',
			'properties' => array(
				'term'     => array( 'type' => 'string' ),
				'types'    => $list,
				'themes'   => $list,
				'periods'  => $list,
				'keywords' => $list,
				'left_out' => array( 'type' => 'boolean' ),
			),
		);
		register_rest_route(
			'pmq/v1',
			'/source-terms/(?P<connector>[a-z0-9][a-z0-9_-]{0,31})',
			array(
				'schema' => static fn(): array => array(
					'$schema' => 'http://json-schema.org/draft-04/schema#',
					'title'   => 'pmq_source_term',
				) + $line,
				array(
					'methods'             => 'GET',
					'callback'            => fn( \WP_REST_Request $request ): \WP_REST_Response => new \WP_REST_Response( $this->terms->get( (string) $request['connector'] ) ),
					'permission_callback' => static fn(): bool|\WP_Error => ImportRights::may_import(),
				),
				array(
					'methods'             => \WP_REST_Server::EDITABLE,
					'callback'            => array( $this, 'replace' ),
					'permission_callback' => static fn(): bool|\WP_Error => ImportRights::may_decide(),
					'args'                => array(
						'terms' => array(
							'description' => __( 'Lines of the table.', 'pmq' ),
							'type'        => 'array',
							'maxItems'    => SourceTerms::MOST,
							'items'       => $line,
							'required'    => true,
						),
					),
				),
			)
		);
	}

	/**
	 * Replaces a table.
	 *
	 * @param \WP_REST_Request $request Request.
	 *
	 * @phpstan-param \WP_REST_Request<array<string, mixed>> $request
	 */
	public function replace( \WP_REST_Request $request ): \WP_REST_Response|\WP_Error {
		$table = $this->terms->replace( (string) $request['connector'], array_values( (array) $request['terms'] ) );
		return is_wp_error( $table ) ? $table : new \WP_REST_Response( $table );
	}
}
