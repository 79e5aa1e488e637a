<?php
/**
 * Finds the commune that a row means.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\Import;

use PaysMidiQuercy\Heritage\Content\Vocabulary;
use PaysMidiQuercy\Territory\Commune;
use PaysMidiQuercy\Territory\Territory;

/**
 * Resolves an INSEE code, or a name with or without postal code. A misspelt name is never guessed: it is an error with a proposal.
 */
final class CommuneResolver {

	/** A point further than this from a commune's centre does not lie in it (kilometres). */
	private const REACH = 20.0;

	/** Words by which a row says that its commune is not known. */
	private const UNKNOWN = array( 'non-renseigne', 'non-renseignee', 'inconnu', 'inconnue' );

	/**
	 * Takes the territory.
	 *
	 * @param Territory $territory Communes.
	 */
	public function __construct( private readonly Territory $territory ) {}

	/**
	 * Resolves a commune.
	 *
	 * @param string                          $code   INSEE code, or anything a table may hold in its place: postal code, name, both.
	 * @param string                          $name   Name, perhaps with a postal code.
	 * @param ?array{lat: float, lng: float}  $point  Coordinates of the row.
	 * @param RowErrors                       $errors Takes the fault.
	 * @return array{string, string} INSEE code (perhaps empty) and, outside the territory, name.
	 */
	public function resolve( string $code, string $name, ?array $point, RowErrors $errors ): array {
		$known = $this->territory->commune( strtoupper( $code ) );
		if ( null !== $known ) {
			return array( $known->insee, '' );
		}
		if ( '' === $code . $name || self::says_unknown( $code, $name ) ) {
			return array( '', '' );
		}
		list( $postal_code, $plain_name ) = $this->split( $code, $name );
		$found                            = $this->by_name( $plain_name, $postal_code, $point );
		if ( null !== $found ) {
			return array( $found->insee, '' );
		}
		return $this->outside( $code, $plain_name, $postal_code, $point, $errors );
	}

	/**
	 * Tells whether a row says that its commune is not known.
	 *
	 * @param string $code First cell.
	 * @param string $name Second cell.
	 */
	public static function says_unknown( string $code, string $name ): bool {
		return in_array( Vocabulary::fold( '' === $code ? $name : $code ), self::UNKNOWN, true );
	}

	/**
	 * Separates postal code and name.
	 *
	 * @param string $code First cell.
	 * @param string $name Second cell.
	 * @return array{string, string} Postal code (perhaps empty) and name.
	 */
	private function split( string $code, string $name ): array {
		$text   = trim( $code . ' ' . $name );
		$postal = preg_match( '/\b(\d{5})\b/', $text, $match ) ? $match[1] : '';
		$plain  = trim( (string) preg_replace( '/[\s()]*\b\d[0-9AB]\d{3}\b[\s()]*/i', ' ', $text ) );
		return array( $postal, $plain );
	}

	/**
	 * Finds the one commune of the territory with this name, postal code and neighbourhood.
	 *
	 * @param string                         $name        Name, perhaps empty.
	 * @param string                         $postal_code Postal code, perhaps empty.
	 * @param ?array{lat: float, lng: float} $point       Coordinates.
	 */
	private function by_name( string $name, string $postal_code, ?array $point ): ?Commune {
		$folded = Vocabulary::fold( $name );
		$found  = array_values(
			array_filter(
				$this->territory->communes(),
				fn( Commune $commune ): bool => ( '' === $name || self::fold( $commune->name ) === self::fold( $name ) || Vocabulary::fold( $commune->name ) === $folded )
					&& ( '' === $postal_code || in_array( $postal_code, $commune->postal_codes, true ) )
					&& ( null === $point || '' !== $postal_code || $this->distance( $commune, $point ) <= self::REACH )
			)
		);
		return 1 === count( $found ) ? $found[0] : null;
	}

	/**
	 * Takes a commune outside the territory, unless it is more likely misspelt.
	 *
	 * @param string                         $code        First cell.
	 * @param string                         $name        Name.
	 * @param string                         $postal_code Postal code.
	 * @param ?array{lat: float, lng: float} $point       Coordinates.
	 * @param RowErrors                      $errors      Takes the fault.
	 * @return array{string, string}
	 */
	private function outside( string $code, string $name, string $postal_code, ?array $point, RowErrors $errors ): array {
		$is_insee = 1 === preg_match( '/^\d[0-9AB]\d{3}$/i', $code );
		if ( '' === $name ) {
			/* translators: %s: what the row says */
			$errors->add( 'commune', sprintf( __( 'Unknown commune: “%s”. Outside the Pays Midi-Quercy, give its name too.', 'pmq' ), $code ) );
			return array( '', '' );
		}
		$proposal = $is_insee ? null : $this->proposal( trim( $name . ' ' . $postal_code ), $name, $point );
		if ( null !== $proposal ) {
			/* translators: 1: what the row says, 2: commune, 3: INSEE code */
			$errors->add( 'commune', sprintf( __( 'Unknown commune: “%1$s”. Did you mean %2$s (INSEE %3$s)?', 'pmq' ), $name, $proposal->name, $proposal->insee ) );
		} elseif ( null === $point ) {
			/* translators: %s: what the row says */
			$errors->add( 'commune', sprintf( __( '“%s” is not a commune of the Pays Midi-Quercy: give coordinates to place the record.', 'pmq' ), $name ) );
		}
		return array( $is_insee ? strtoupper( $code ) : '', $name );
	}

	/**
	 * Finds the commune that a misspelt name may mean.
	 *
	 * @param string                         $query Name and postal code.
	 * @param string                         $name  Name.
	 * @param ?array{lat: float, lng: float} $point Coordinates.
	 */
	private function proposal( string $query, string $name, ?array $point ): ?Commune {
		foreach ( array_merge( $this->territory->lookup( $query, 3 ), $this->territory->lookup( $name, 3 ) ) as $commune ) {
			$near = null === $point || $this->distance( $commune, $point ) <= self::REACH;
			similar_text( self::fold( $commune->name ), self::fold( $name ), $percent );
			if ( $near && 75 <= $percent ) {
				return $commune;
			}
		}
		return null;
	}

	/**
	 * Folds a commune's name: "St Antonin" is "Saint-Antonin".
	 *
	 * @param string $name Name.
	 */
	private static function fold( string $name ): string {
		return (string) preg_replace( array( '/\bst\b/', '/\bste\b/', '/-/' ), array( 'saint', 'sainte', '' ), Vocabulary::fold( $name ) );
	}

	/**
	 * Measures the distance from a commune's centre, good to a per cent at this scale.
	 *
	 * @param Commune                       $commune Commune.
	 * @param array{lat: float, lng: float} $point   Point.
	 * @return float Kilometres.
	 */
	private function distance( Commune $commune, array $point ): float {
		$north = ( $commune->lat - $point['lat'] ) * 111.2;
		$east  = ( $commune->lng - $point['lng'] ) * 111.2 * cos( deg2rad( $point['lat'] ) );
		return hypot( $north, $east );
	}
}
