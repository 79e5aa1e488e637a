<?php
/**
 * The ability to list actors.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Actors\Abilities;

use PaysMidiQuercy\Actors\Data\Actor;
use PaysMidiQuercy\Actors\Data\ActorQuery;
use PaysMidiQuercy\Actors\Services;

/**
 * Offers the directory of actors to other programs through WordPress's abilities: what everybody sees, never an address for mail.
 */
final class ListActors {

	private const CATEGORY = 'pmq-actors';

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
				'label'       => __( 'Actors of the heritage', 'pmq' ),
				'description' => __( 'People and bodies that look after the heritage, from the commune to Nouvelle-Aquitaine.', 'pmq' ),
			)
		);
	}

	/**
	 * Registers the ability.
	 */
	public function register_ability(): void {
		wp_register_ability(
			'pmq/list-actors',
			array(
				'label'               => __( 'List the actors of the heritage', 'pmq' ),
				'description'         => __( 'Finds published actors by words, domain, activity, kind, commune and scale.', 'pmq' ),
				'category'            => self::CATEGORY,
				'input_schema'        => array(
					'type'                 => 'object',
					'additionalProperties' => false,
					'default'              => array(),
					'properties'           => ActorQuery::filters() + array_diff_key( ActorQuery::paging(), array( 'facets' => 0 ) ),
				),
				'output_schema'       => array(
					'type'       => 'object',
					'properties' => array(
						'total'  => array( 'type' => 'integer' ),
						'actors' => array(
							'type'  => 'array',
							'items' => Actor::json_schema(),
						),
					),
				),
				'permission_callback' => '__return_true',
				'execute_callback'    => array( $this, 'list' ),
				'meta'                => array(
					'public'       => true,
					'show_in_rest' => true,
					'annotations'  => array(
						'readonly'    => true,
						'destructive' => false,
						'idempotent'  => true,
					),
				),
			)
		);
	}

	/**
	 * Lists.
	 *
	 * @param array<string, mixed> $input Parameters.
	 * @return array{total: int, actors: list<array<string, mixed>>}|\WP_Error
	 */
	public function list( array $input = array() ): array|\WP_Error {
		$fault = $this->services->search()->fault( $input );
		if ( null !== $fault ) {
			return $fault;
		}
		$page = $this->services->search()->search( $input );
		return array(
			'total'  => $page->total,
			'actors' => array_map( static fn( Actor $actor ): array => $actor->to_array(), $page->actors ),
		);
	}
}
