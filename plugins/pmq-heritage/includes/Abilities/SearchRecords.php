<?php
/**
 * The ability to search records.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\Abilities;

use PaysMidiQuercy\Heritage\Data\Record;
use PaysMidiQuercy\Heritage\Data\RecordQuery;
use PaysMidiQuercy\Heritage\Services;

/**
 * Offers the search of records to other programs through WordPress's abilities.
 */
final class SearchRecords {

	public const CATEGORY = 'pmq-heritage';

	/**
	 * What programs are told of an ability that only reads.
	 */
	public const META = array(
		'public'       => true,
		'show_in_rest' => true,
		'annotations'  => array(
			'readonly'    => true,
			'destructive' => false,
			'idempotent'  => true,
		),
	);

	/**
	 * Takes the services.
	 *
	 * @param Services $services Services of the plugin.
	 */
	public function __construct( private readonly Services $services ) {}

	/**
	 * Hooks the registration.
	 */
	public function register(): void {
		add_action( 'wp_abilities_api_categories_init', array( $this, 'register_category' ) );
		add_action( 'wp_abilities_api_init', array( $this, 'register_ability' ) );
	}

	/**
	 * Registers the category.
	 */
	public function register_category(): void {
		wp_register_ability_category(
			self::CATEGORY,
			array(
				'label'       => __( 'Heritage', 'pmq' ),
				'description' => __( 'Records of the heritage of the Pays Midi-Quercy.', 'pmq' ),
			)
		);
	}

	/**
	 * Registers the ability.
	 */
	public function register_ability(): void {
		wp_register_ability(
			'pmq/search-records',
			array(
				'label'               => __( 'Search the heritage records', 'pmq' ),
				'description'         => __( 'Finds published records by words, type, theme, period, commune, EPCI, source, years and place.', 'pmq' ),
				'category'            => self::CATEGORY,
				'input_schema'        => array(
					'type'                 => 'object',
					'additionalProperties' => false,
					'default'              => array(),
					'properties'           => RecordQuery::filters() + array_diff_key( RecordQuery::paging(), array( 'facets' => 0 ) ),
				),
				'output_schema'       => array(
					'type'       => 'object',
					'properties' => array(
						'total'   => array( 'type' => 'integer' ),
						'records' => array(
							'type'  => 'array',
							'items' => Record::json_schema(),
						),
					),
				),
				'permission_callback' => '__return_true',
				'execute_callback'    => array( $this, 'search' ),
				'meta'                => self::META,
			)
		);
	}

	/**
	 * Searches.
	 *
	 * @param array<string, mixed> $input Parameters.
	 * @return array{total: int, records: list<array<string, mixed>>}|\WP_Error
	 */
	public function search( array $input = array() ): array|\WP_Error {
		$fault = $this->services->search()->fault( $input );
		if ( null !== $fault ) {
			return $fault;
		}
		$page = $this->services->search()->search( $input );
		return array(
			'total'   => $page->total,
			'records' => array_map( static fn( Record $record ): array => $record->to_array(), $page->records ),
		);
	}
}
