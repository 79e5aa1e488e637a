<?php
/**
 * The place of a record.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\Content;

use PaysMidiQuercy\Heritage\Data\Record;
use PaysMidiQuercy\Heritage\Data\RecordFields;
use PaysMidiQuercy\Heritage\Data\Source;
use PaysMidiQuercy\Territory\Territory;

/**
 * Places every record: where only the commune is known, at its centre, marked approximate (requirement H1).
 *
 * @phpstan-import-type Location from Record
 */
final class Locator {

	/**
	 * Takes the territory.
	 *
	 * @param Territory $territory Communes and their centres.
	 */
	public function __construct( private readonly Territory $territory ) {}

	/**
	 * Hooks the placing of what is saved in the editor or by REST, once its meta are there.
	 */
	public function register(): void {
		add_action( 'wp_after_insert_post', array( $this, 'place' ), 5, 2 );
	}

	/**
	 * Finds the place of a record.
	 *
	 * @param ?float $lat         Latitude, if known.
	 * @param ?float $lng         Longitude, if known.
	 * @param bool   $approximate Whether these are approximate.
	 * @param string $insee       Commune.
	 * @return ?Location Null when neither place nor commune is known.
	 */
	public function locate( ?float $lat, ?float $lng, bool $approximate, string $insee ): ?array {
		if ( null !== $lat && null !== $lng ) {
			return array(
				'lat'         => $lat,
				'lng'         => $lng,
				'approximate' => $approximate,
			);
		}
		$commune = $this->territory->commune( $insee );
		return null === $commune ? null : array(
			'lat'         => $commune->lat,
			'lng'         => $commune->lng,
			'approximate' => true,
		);
	}

	/**
	 * Places a saved record that has no place, or that lies at the centre of a commune it no longer belongs to.
	 *
	 * @param int      $post_id Post id.
	 * @param \WP_Post $post    Post.
	 */
	public function place( int $post_id, \WP_Post $post ): void {
		if ( RecordPostType::NAME !== $post->post_type || 'auto-draft' === $post->post_status ) {
			return;
		}
		$fields = new RecordFields( $post_id );
		if ( '' === $fields->text( 'pmq_source' ) ) {
			update_post_meta( $post_id, 'pmq_source', Source::Contribution->value );
		}
		$now = $fields->location();
		if ( null !== $now && ! ( $now['approximate'] && $this->is_centre( $now ) ) ) {
			return;
		}
		$place = $this->locate( null, null, true, $fields->text( 'pmq_commune' ) );
		if ( null !== $place ) {
			update_post_meta( $post_id, 'pmq_lat', $place['lat'] );
			update_post_meta( $post_id, 'pmq_lng', $place['lng'] );
			update_post_meta( $post_id, 'pmq_location_approximate', 1 );
		}
	}

	/**
	 * Tells whether a place is the centre of a commune.
	 *
	 * @param array $place Place.
	 * @phpstan-param Location $place
	 */
	private function is_centre( array $place ): bool {
		foreach ( $this->territory->communes() as $commune ) {
			if ( abs( $commune->lat - $place['lat'] ) < 1e-6 && abs( $commune->lng - $place['lng'] ) < 1e-6 ) {
				return true;
			}
		}
		return false;
	}
}
