<?php
/**
 * The way back from an actor.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Actors\View;

use PaysMidiQuercy\Actors\Content\ActorPostType;
use PaysMidiQuercy\Actors\Services;
use PaysMidiQuercy\Actors\Steps\Steps;

/**
 * Leads the breadcrumb of an actor through the directory and its commune; core would show a term, which has no page here.
 */
final class ActorTrail {

	/**
	 * Takes the services.
	 *
	 * @param Services $services Services of the plugin.
	 */
	public function __construct( private readonly Services $services ) {}

	/**
	 * Hooks the breadcrumb.
	 */
	public function register(): void {
		add_filter( 'block_core_breadcrumbs_items', array( $this, 'lead' ) );
	}

	/**
	 * Puts directory and commune between home and the actor.
	 *
	 * @param list<array<string, mixed>> $items Items of core: home, terms, the actor.
	 * @return list<array<string, mixed>>
	 */
	public function lead( array $items ): array {
		if ( ! is_singular( ActorPostType::NAME ) || count( $items ) < 2 ) {
			return $items;
		}
		$base    = home_url( ActorPostType::DIRECTORY );
		$actor   = $this->services->actors()->find( get_queried_object_id() );
		$commune = $actor->commune ?? null;
		$trail   = array(
			array(
				'label' => __( 'Actors', 'pmq' ),
				'url'   => $base,
			),
		);
		if ( null !== $commune && '' !== $commune['insee'] ) {
			$trail[] = array(
				'label' => $commune['name'],
				'url'   => ( new DirectoryRequest( facets: array( 'commune' => array( $commune['insee'] ) ) ) )->url( $base ),
			);
		}
		$last = $items[ array_key_last( $items ) ];
		if ( null !== $actor && '' !== Steps::current() ) {
			$last['url'] = $actor->link;
		}
		return array( $items[0], ...$trail, $last );
	}
}
