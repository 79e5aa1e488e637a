<?php
/**
 * The place of a record.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\View;

use PaysMidiQuercy\Heritage\Data\Record;
use PaysMidiQuercy\Territory\TerritorySketch;

/**
 * Draws where a record lies in the territory and words it.
 */
final class RecordPlace {

	/** Half the width of the surroundings, in degrees of latitude: about five kilometres. */
	private const AROUND = 0.045;

	/**
	 * Keeps the record and the drawing.
	 *
	 * @param Record          $record Record.
	 * @param TerritorySketch $sketch Drawing of the territory.
	 */
	public function __construct( private readonly Record $record, private readonly TerritorySketch $sketch ) {}

	/**
	 * Gives the drawing with the commune lit and the place marked.
	 *
	 * @return string HTML, escaped; empty when the place is unknown or far from the territory.
	 */
	public function svg(): string {
		$location = $this->record->location;
		if ( null === $location ) {
			return '';
		}
		$mark = $this->sketch->mark( $location['lat'], $location['lng'], $location['approximate'] );
		return '' === $mark ? '' : $this->sketch->svg( $this->label(), $this->record->commune['insee'] ?? '', $mark );
	}

	/**
	 * Words what the drawing shows.
	 */
	public function label(): string {
		$commune = $this->record->commune['name'] ?? '';
		return '' === $commune
			? __( 'The place in the Pays Midi-Quercy', 'pmq' )
			/* translators: %s: the name of a commune. */
			: sprintf( __( '%s in the Pays Midi-Quercy', 'pmq' ), $commune );
	}

	/**
	 * Words how well the place is known, and whose the boundaries are.
	 */
	public function caption(): string {
		$parts = array();
		if ( ! empty( $this->record->location['approximate'] ) ) {
			$parts[] = __( 'Approximate place: only the commune is known.', 'pmq' );
		}
		if ( $this->sketch->is_approximate() ) {
			$parts[] = __( 'The limits of the communes are approximate.', 'pmq' );
		}
		$parts[] = $this->sketch->attribution();
		return implode( ' ', array_filter( $parts ) );
	}

	/**
	 * Gives the address of the search around the place, map first.
	 */
	public function map_url(): string {
		$location = $this->record->location;
		if ( null === $location ) {
			return home_url( SearchView::PATH );
		}
		$wide = self::AROUND / cos( deg2rad( $location['lat'] ) );
		$zone = array(
			round( $location['lng'] - $wide, 4 ),
			round( $location['lat'] - self::AROUND, 4 ),
			round( $location['lng'] + $wide, 4 ),
			round( $location['lat'] + self::AROUND, 4 ),
		);
		return ( new SearchRequest( zone: $zone ) )->url( home_url( SearchView::PATH ) ) . '#carte';
	}
}
