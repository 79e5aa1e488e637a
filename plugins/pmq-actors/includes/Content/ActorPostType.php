<?php
/**
 * The post type of actors.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Actors\Content;

/**
 * Registers the post type `pmq_actor`: one entry of the directory, at /acteur/<slug>/. Title = name, content = presentation,
 * featured image = picture.
 */
final class ActorPostType {

	public const NAME = 'pmq_actor';

	/** Path of the directory on its site. */
	public const DIRECTORY = '/acteurs/';

	/**
	 * Hooks the registration.
	 */
	public function register(): void {
		add_action( 'init', array( $this, 'register_post_type' ), 5 );
	}

	/**
	 * Registers the post type. Its capabilities stand in the table of the network's roles.
	 */
	public function register_post_type(): void {
		register_post_type(
			self::NAME,
			array(
				'labels'           => $this->labels(),
				'description'      => __( 'People and associations of culture and heritage.', 'pmq' ),
				'public'           => true,
				'has_archive'      => false,
				'rewrite'          => array(
					'slug'       => 'acteur',
					'with_front' => false,
					'feeds'      => false,
				),
				'menu_icon'        => 'dashicons-groups',
				'menu_position'    => 6,
				'show_in_rest'     => true,
				'rest_base'        => 'actors',
				'capability_type'  => array( 'pmq_actor', 'pmq_actors' ),
				'map_meta_cap'     => true,
				'delete_with_user' => false,
				'supports'         => array( 'title', 'editor', 'author', 'revisions', 'custom-fields', 'thumbnail' ),
				'taxonomies'       => ActorTaxonomies::NAMES,
			)
		);
	}

	/**
	 * Gives the labels of the screens.
	 *
	 * @return array<string, string>
	 */
	private function labels(): array {
		return array(
			'name'               => __( 'Actors', 'pmq' ),
			'singular_name'      => __( 'Actor', 'pmq' ),
			'add_new'            => __( 'Add an actor', 'pmq' ),
			'add_new_item'       => __( 'Add an actor', 'pmq' ),
			'edit_item'          => __( 'Edit the actor', 'pmq' ),
			'new_item'           => __( 'New actor', 'pmq' ),
			'view_item'          => __( 'View the actor', 'pmq' ),
			'view_items'         => __( 'View the actors', 'pmq' ),
			'search_items'       => __( 'Search the actors', 'pmq' ),
			'not_found'          => __( 'No actor found.', 'pmq' ),
			'not_found_in_trash' => __( 'No actor in the trash.', 'pmq' ),
			'all_items'          => __( 'All actors', 'pmq' ),
			'item_published'     => __( 'Actor published.', 'pmq' ),
			'item_updated'       => __( 'Actor updated.', 'pmq' ),
		);
	}
}
