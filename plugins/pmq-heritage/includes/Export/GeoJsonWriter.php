<?php
/**
 * Records as GeoJSON.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\Export;

/**
 * Writes a FeatureCollection (RFC 7946, WGS 84); a record without a place has no geometry.
 */
final class GeoJsonWriter implements Writer {

	/**
	 * Writes records.
	 *
	 * @param iterable<\PaysMidiQuercy\Heritage\Data\Record> $records Records.
	 * @param resource                                       $to      Stream.
	 */
	public function write( iterable $records, $to ): int {
		$count = 0;
		// phpcs:disable WordPress.WP.AlternativeFunctions -- A stream.
		fwrite( $to, '{"type":"FeatureCollection","features":[' );
		foreach ( $records as $record ) {
			$feature = array(
				'type'       => 'Feature',
				'id'         => $record->id,
				'geometry'   => null === $record->location ? null : array(
					'type'        => 'Point',
					'coordinates' => array( $record->location['lng'], $record->location['lat'] ),
				),
				'properties' => array_diff_key( Columns::of( $record ), array( 'id' => 0, 'latitude' => 0, 'longitude' => 0 ) ),
			);
			fwrite( $to, ( 0 === $count++ ? "\n" : ",\n" ) . wp_json_encode( $feature, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES ) );
		}
		fwrite( $to, "\n]}\n" );
		// phpcs:enable
		return $count;
	}
}
