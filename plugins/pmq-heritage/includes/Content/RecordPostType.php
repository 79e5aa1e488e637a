<?php
/**
 * The post type of records.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\Content;

/**
 * Registers the post type `pmq_record`: one heritage entry, at /fiche/<slug>/.
 */
final class RecordPostType {

	public const NAME = 'pmq_record';

	/**
	 * Hooks the registration.
	 */
	public function register(): void {
		add_action( 'init', array( $this, 'register_post_type' ), 5 );
	}

	/**
	 * Registers the post type. Its capabilities are the record capabilities of the network's roles.
	 */
	public function register_post_type(): void {
		register_post_type(
			self::NAME,
			array(
				'labels'                => $this->labels(),
				'description'           => __( 'Entries of the shared heritage inventory.', 'pmq' ),
				'public'                => true,
				'has_archive'           => false,
				'rewrite'               => array(
					'slug'       => 'fiche',
					'with_front' => false,
					'feeds'      => false,
				),
				'menu_icon'             => 'dashicons-location-alt',
				'menu_position'         => 5,
				'show_in_rest'          => true,
				'rest_base'             => 'records',
				'capability_type'       => array( 'pmq_record', 'pmq_records' ),
				'map_meta_cap'          => true,
				'delete_with_user'      => false,
				'supports'              => array( 'title', 'editor', 'author', 'revisions', 'custom-fields', 'thumbnail' ),
				'taxonomies'            => RecordTaxonomies::NAMES,
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
			'name'               => __( 'Records', 'pmq' ),
			'singular_name'      => __( 'Record', 'pmq' ),
			'add_new'            => __( 'Add a record', 'pmq' ),
			'add_new_item'       => __( 'Add a record', 'pmq' ),
			'edit_item'          => __( 'Edit the record', 'pmq' ),
			'new_item'           => __( 'New record', 'pmq' ),
			'view_item'          => __( 'View the record', 'pmq' ),
			'view_items'         => __( 'View the records', 'pmq' ),
			'search_items'       => __( 'Search the records', 'pmq' ),
			'not_found'          => __( 'No record found.', 'pmq' ),
			'not_found_in_trash' => __( 'No record in the trash.', 'pmq' ),
			'all_items'          => __( 'All records', 'pmq' ),
			'item_published'     => __( 'Record published.', 'pmq' ),
			'item_updated'       => __( 'Record updated.', 'pmq' ),
		);
	}
}
