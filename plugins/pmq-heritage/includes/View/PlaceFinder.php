<?php
/**
 * Finding of typed places.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\View;

use PaysMidiQuercy\Heritage\Data\RecordSearch;
use PaysMidiQuercy\Search\Text;
use PaysMidiQuercy\Territory\Commune;
use PaysMidiQuercy\Territory\Territory;

/**
 * Finds where a typed place lies, without asking anybody else: a position, a commune, a postal code, a record's name, or an address,
 * of which only the commune is known.
 */
final class PlaceFinder {

	/** Words of an address that may name its commune, at most. */
	private const LAST_WORDS = 5;

	/**
	 * Takes what it looks in.
	 *
	 * @param Territory    $territory Communes.
	 * @param RecordSearch $records   Records.
	 */
	public function __construct( private readonly Territory $territory, private readonly RecordSearch $records ) {}

	/**
	 * Gives the position of a place that was typed.
	 *
	 * @param Surroundings $near Place; one that has a position stays as it is.
	 * @return Surroundings With a position, or without when no place is like it.
	 */
	public function find( Surroundings $near ): Surroundings {
		if ( $near->is_found() ) {
			return $near;
		}
		$position = QueryReader::position( $near->place );
		if ( null !== $position ) {
			return new Surroundings( $near->place, $position[0], $position[1], $near->radius, $near->place );
		}
		$commune = $this->territory->lookup( $near->place, 1 )[0] ?? null;
		return null !== $commune ? self::at( $near, $commune ) : $this->at_postal_code( $near ) ?? $this->at_record( $near ) ?? $this->at_end( $near ) ?? $near;
	}

	/**
	 * Finds the commune that an address names after its postal code.
	 *
	 * @param Surroundings $near Place.
	 */
	private function at_postal_code( Surroundings $near ): ?Surroundings {
		if ( 1 !== preg_match( '/\b\d{5}\b.*$/u', $near->place, $match ) ) {
			return null;
		}
		$commune = $this->territory->lookup( $match[0], 1 )[0] ?? $this->territory->lookup( substr( $match[0], 0, 5 ), 1 )[0] ?? null;
		return null === $commune ? null : self::at( $near, $commune, true );
	}

	/**
	 * Finds the record of that name.
	 *
	 * @param Surroundings $near Place.
	 */
	private function at_record( Surroundings $near ): ?Surroundings {
		$page  = $this->records->search(
			array(
				'search'   => $near->place,
				'per_page' => 5,
			)
		);
		$words = Text::search_words( $near->place );
		foreach ( $page->records as $record ) {
			if ( null !== $record->location && array() === array_diff( $words, Text::words( $record->name ) ) ) {
				return new Surroundings( $near->place, $record->location['lat'], $record->location['lng'], $near->radius, $record->name );
			}
		}
		return null;
	}

	/**
	 * Finds the commune that the last words name: "12 rue de la Halle, Caylus".
	 *
	 * @param Surroundings $near Place.
	 */
	private function at_end( Surroundings $near ): ?Surroundings {
		$words = preg_split( '/[\s,;]+/u', $near->place, -1, PREG_SPLIT_NO_EMPTY );
		$words = array_slice( false === $words ? array() : $words, -self::LAST_WORDS );
		for ( $from = 1, $number = count( $words ); $from < $number; $from++ ) {
			$end     = implode( ' ', array_slice( $words, $from ) );
			$commune = strlen( $end ) < 4 ? null : $this->territory->lookup( $end, 1 )[0] ?? null;
			if ( null !== $commune ) {
				return self::at( $near, $commune, true );
			}
		}
		return null;
	}

	/**
	 * Gives the place at the centre of a commune.
	 *
	 * @param Surroundings $near    Place.
	 * @param Commune      $commune Commune.
	 * @param bool         $rough   Whether more than a commune was typed.
	 */
	private static function at( Surroundings $near, Commune $commune, bool $rough = false ): Surroundings {
		return new Surroundings( $near->place, $commune->lat, $commune->lng, $near->radius, $commune->name, $rough );
	}
}
