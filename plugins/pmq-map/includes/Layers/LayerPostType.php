<?php
/**
 * The post type of layers.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Map\Layers;

/**
 * Keeps the description of a layer as a post of the portal: title, slug, and meta with revisions. It has no screen of its own: the app
 * "Layers of the map" writes it over REST.
 */
final class LayerPostType {

	public const NAME = 'pmq_layer';

	/** Site that keeps the layers of the network. */
	public const SITE = 'portail';

	/** Who describes and fills layers. */
	public const CAPABILITY = 'manage_pmq_layers';

	public const ICON   = 'pmq_layer_icon';
	public const COLOUR = 'pmq_layer_colour';
	public const FIELDS = 'pmq_layer_fields';

	/**
	 * Hooks the registration.
	 */
	public function register(): void {
		add_action( 'init', array( $this, 'register_type' ), 5 );
	}

	/**
	 * Registers type and meta on every site: the others read the portal's posts.
	 */
	public function register_type(): void {
		register_post_type(
			self::NAME,
			array(
				'labels'           => array( 'name' => __( 'Layers of the map', 'pmq' ) ),
				'public'           => false,
				'show_ui'          => false,
				'show_in_rest'     => false,
				'map_meta_cap'     => false,
				'capabilities'     => array_fill_keys( array( 'edit_post', 'read_post', 'delete_post', 'edit_posts', 'edit_others_posts', 'publish_posts', 'read_private_posts', 'create_posts', 'delete_posts' ), self::CAPABILITY ),
				'delete_with_user' => false,
				'supports'         => array( 'title', 'revisions', 'custom-fields' ),
			)
		);
		$string = array(
			'type'              => 'string',
			'single'            => true,
			'revisions_enabled' => true,
			'auth_callback'     => static fn(): bool => current_user_can( self::CAPABILITY ),
		);
		register_post_meta( self::NAME, self::ICON, $string );
		register_post_meta( self::NAME, self::COLOUR, $string );
		register_post_meta(
			self::NAME,
			self::FIELDS,
			array(
				'type'              => 'array',
				'sanitize_callback' => static fn( mixed $fields ): array => array_map( static fn( Field $field ): array => $field->to_array(), self::read_fields( $fields ) ),
			) + $string
		);
	}

	/**
	 * Reads stored fields; what is none is left out.
	 *
	 * @param mixed $fields Value of the meta.
	 * @return list<Field>
	 */
	public static function read_fields( mixed $fields ): array {
		$read = array();
		foreach ( is_array( $fields ) ? $fields : array() as $field ) {
			$field = Field::from( $field );
			if ( null !== $field ) {
				$read[ $field->key ] = $field;
			}
		}
		return array_values( $read );
	}
}
