<?php
/**
 * The route of suggestions.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\REST;

use PaysMidiQuercy\Heritage\Services;
use PaysMidiQuercy\REST\PublicAnswer;

/**
 * Answers what may be meant while someone types.
 *
 * GET pmq/v1/suggest – everybody – groups of communes, postal codes, values of filters, keywords, records and what other plugins add.
 */
final class SuggestController {

	/**
	 * Takes the services.
	 *
	 * @param Services $services Services of the plugin.
	 */
	public function __construct( private readonly Services $services ) {}

	/**
	 * Registers the route.
	 */
	public function register_routes(): void {
		register_rest_route(
			'pmq/v1',
			'/suggest',
			array(
				array(
					'methods'             => \WP_REST_Server::READABLE,
					'callback'            => array( $this, 'get_items' ),
					'permission_callback' => '__return_true',
					'args'                => array(
						'search' => array(
							'description' => __( 'What is typed; typing errors do not matter.', 'pmq' ),
							'type'        => 'string',
							'maxLength'   => 100,
							'required'    => true,
						),
						'limit'  => array(
							'description' => __( 'Most items of a group.', 'pmq' ),
							'type'        => 'integer',
							'minimum'     => 1,
							'maximum'     => 10,
							'default'     => 4,
						),
					),
				),
				'schema' => array( $this, 'schema' ),
			)
		);
	}

	/**
	 * Answers.
	 *
	 * @param \WP_REST_Request $request Request.
	 *
	 * @phpstan-param \WP_REST_Request<array<string, mixed>> $request
	 */
	public function get_items( \WP_REST_Request $request ): \WP_REST_Response {
		return PublicAnswer::of( $request, $this->services->suggestions()->groups( (string) $request['search'], (int) $request['limit'] ) );
	}

	/**
	 * Describes a group.
	 *
	 * @return array<string, mixed>
	 */
	public function schema(): array {
		$text = static fn( string $description ): array => array(
			'description' => $description,
			'type'        => 'string',
		);
		return array(
			'$schema'    => 'http://json-schema.org/draft-04/schema#',
			'title'      => 'pmq_suggestions',
			'type'       => 'object',
			'properties' => array(
				'kind'  => $text( __( 'Kind of the group.', 'pmq' ) ),
				'label' => $text( __( 'Title of the group.', 'pmq' ) ),
				'items' => array(
					'description' => __( 'What may be meant, best first.', 'pmq' ),
					'type'        => 'array',
					'items'       => array(
						'type'       => 'object',
						'properties' => array(
							'label'  => $text( __( 'Name.', 'pmq' ) ),
							'detail' => $text( __( 'What it is.', 'pmq' ) ),
							'url'    => $text( __( 'Address.', 'pmq' ) ),
							'param'  => $text( __( 'Filter of the search page that it sets, empty for a page of its own.', 'pmq' ) ),
							'value'  => $text( __( 'Value of the filter.', 'pmq' ) ),
						),
					),
				),
			),
		);
	}
}
