<?php
/**
 * Reading and writing of layers.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Map\Layers;

use PaysMidiQuercy\OtherSites;
use PaysMidiQuercy\Values;

/**
 * Gives the layers of the network, on whichever site, and stores them on the portal.
 */
final class LayerRepository {

	/** Keys that other layers of the map have. */
	private const RESERVED = array( 'communes', 'epcis', 'records', 'actors', 'events', 'points' );

	/**
	 * Layers, once read, in the order that administrators gave them.
	 *
	 * @var list<Layer>|null
	 */
	private ?array $layers = null;

	/**
	 * Returns every layer.
	 *
	 * @return list<Layer>
	 */
	public function all(): array {
		return $this->layers ??= OtherSites::on(
			LayerPostType::SITE,
			static fn(): array => array_map(
				self::read( ... ),
				array_values(
					array_filter(
						get_posts(
							array(
								'post_type'   => LayerPostType::NAME,
								'post_status' => array( 'publish', 'draft' ),
								'numberposts' => 200, // phpcs:ignore WordPress.WP.PostsPerPage.posts_per_page_numberposts -- All of them; nobody reads a legend of 200.
								'orderby'     => array(
									'menu_order' => 'ASC',
									'title'      => 'ASC',
								),
							)
						),
						static fn( mixed $post ): bool => $post instanceof \WP_Post
					)
				)
			),
			array()
		);
	}

	/**
	 * Returns the layers that maps may show.
	 *
	 * @return list<Layer>
	 */
	public function shown(): array {
		return array_values( array_filter( $this->all(), static fn( Layer $layer ): bool => $layer->is_shown ) );
	}

	/**
	 * Returns a layer by its number.
	 *
	 * @param int $id Post on the portal.
	 */
	public function find( int $id ): ?Layer {
		foreach ( $this->all() as $layer ) {
			if ( $layer->id === $id ) {
				return $layer;
			}
		}
		return null;
	}

	/**
	 * Returns a layer by its slug, whether it is shown or not.
	 *
	 * @param string $slug Slug.
	 */
	public function find_slug( string $slug ): ?Layer {
		foreach ( $this->all() as $layer ) {
			if ( $layer->slug === $slug ) {
				return $layer;
			}
		}
		return null;
	}

	/**
	 * Stores a layer, on the portal. The slug of an existing one stays.
	 *
	 * @param int         $id     Post, 0 for a new layer.
	 * @param string      $label  Name.
	 * @param string      $icon   Name in IconSet.
	 * @param string      $colour Name in ColourSet.
	 * @param list<Field> $fields Fields.
	 * @param bool        $shown  Whether maps may show it.
	 * @param string      $slug   Slug of a new layer; made of the name by default.
	 * @return Layer|\WP_Error
	 */
	public function save( int $id, string $label, string $icon, string $colour, array $fields, bool $shown, string $slug = '' ): Layer|\WP_Error {
		$post  = array(
			'post_type'   => LayerPostType::NAME,
			'post_title'  => $label,
			'post_status' => $shown ? 'publish' : 'draft',
			'meta_input'  => array(
				LayerPostType::ICON   => $icon,
				LayerPostType::COLOUR => $colour,
				LayerPostType::FIELDS => array_map( static fn( Field $field ): array => $field->to_array(), $fields ),
			),
		);
		$post += 0 === $id
			? array(
				'post_name'  => $this->free_slug( '' === $slug ? $label : $slug ),
				'menu_order' => count( $this->all() ) + 1,
			)
			: array( 'ID' => $id );
		$saved = 0 === $id ? wp_insert_post( wp_slash( $post ), true ) : wp_update_post( wp_slash( $post ), true );
		if ( is_wp_error( $saved ) ) {
			return $saved;
		}
		$this->layers = null;
		return $this->find( $saved ) ?? new \WP_Error( 'pmq_layer_lost', __( 'The layer could not be saved.', 'pmq' ), array( 'status' => 500 ) );
	}

	/**
	 * Puts a layer into the trash: its places stay until it is emptied.
	 *
	 * @param Layer $layer Layer.
	 */
	public function trash( Layer $layer ): bool {
		$this->layers = null;
		return (bool) wp_trash_post( $layer->id );
	}

	/**
	 * Brings a layer back from the trash, as it was.
	 *
	 * @param int $id Post.
	 */
	public function restore( int $id ): ?Layer {
		$post = get_post( $id );
		if ( ! $post instanceof \WP_Post || LayerPostType::NAME !== $post->post_type || 'trash' !== $post->post_status ) {
			return null;
		}
		$status = get_post_meta( $id, '_wp_trash_meta_status', true );
		wp_untrash_post( $id );
		wp_update_post(
			array(
				'ID'          => $id,
				'post_status' => 'publish' === $status ? 'publish' : 'draft',
			)
		);
		$this->layers = null;
		return $this->find( $id );
	}

	/**
	 * Forgets what was read: for tests, and after another piece has written.
	 */
	public function forget(): void {
		$this->layers = null;
	}

	/**
	 * Makes a slug that begins with a letter and that no other layer has, the trash included.
	 *
	 * @param string $label Name.
	 */
	private function free_slug( string $label ): string {
		$slug  = sanitize_title( $label );
		$slug  = 1 === preg_match( '/^[a-z][a-z0-9-]*$/', $slug ) ? $slug : 'couche-' . (string) preg_replace( '/[^a-z0-9-]+/', '', $slug );
		$slug  = trim( substr( $slug, 0, 60 ), '-' );
		$taken = array( ...self::RESERVED, ...array_map( static fn( Layer $layer ): string => $layer->slug, $this->all() ) );
		$free  = $slug;
		for ( $count = 2; in_array( $free, $taken, true ) || self::is_in_trash( $free ); $count++ ) {
			$free = $slug . '-' . $count;
		}
		return $free;
	}

	/**
	 * Tells whether the slug belongs to a layer of the trash, which may come back.
	 *
	 * @param string $slug Slug.
	 */
	private static function is_in_trash( string $slug ): bool {
		return array() !== get_posts(
			array(
				'post_type'   => LayerPostType::NAME,
				'post_status' => 'trash',
				'name'        => $slug . '__trashed',
				'numberposts' => 1,
				'fields'      => 'ids',
			)
		);
	}

	/**
	 * Reads a post.
	 *
	 * @param \WP_Post $post Layer.
	 */
	private static function read( \WP_Post $post ): Layer {
		return new Layer(
			$post->ID,
			$post->post_name,
			html_entity_decode( $post->post_title, ENT_QUOTES ),
			Values::text( get_post_meta( $post->ID, LayerPostType::ICON, true ) ),
			Values::text( get_post_meta( $post->ID, LayerPostType::COLOUR, true ) ),
			LayerPostType::read_fields( get_post_meta( $post->ID, LayerPostType::FIELDS, true ) ),
			'publish' === $post->post_status
		);
	}
}
