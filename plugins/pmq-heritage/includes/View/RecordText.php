<?php
/**
 * The short lines that tell of a record.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\View;

use PaysMidiQuercy\Chrome\FrenchSpacing;
use PaysMidiQuercy\Heritage\Content\PlainText;
use PaysMidiQuercy\Heritage\Content\Vocabulary;
use PaysMidiQuercy\Heritage\Data\Record;
use PaysMidiQuercy\Heritage\Data\Term;

/**
 * Words a record for lists and pages: plain text, to be escaped where it is printed.
 */
final class RecordText {

	/**
	 * Keeps the record.
	 *
	 * @param Record $record Record.
	 */
	public function __construct( private readonly Record $record ) {}

	/**
	 * Gives the name with the spaces of French typography.
	 */
	public function name(): string {
		return self::spaced( $this->record->name );
	}

	/**
	 * Gives the whole description as plain text.
	 */
	public function description(): string {
		$text = wp_strip_all_tags( excerpt_remove_blocks( strip_shortcodes( $this->record->content ) ) );
		return self::spaced( PlainText::line( html_entity_decode( $text, ENT_QUOTES ) ) );
	}

	/**
	 * Puts the spaces of French typography into a plain text.
	 *
	 * @param string $text Plain text.
	 */
	private static function spaced( string $text ): string {
		$spaced = ( new FrenchSpacing() )->apply( $text );
		return is_string( $spaced ) ? $spaced : $text;
	}

	/**
	 * Gives the periods that say something, the narrowest only: "Néolithique-Chalcolithique" without "Préhistoire".
	 *
	 * @return list<Term>
	 */
	public function periods(): array {
		return self::narrowest( array_filter( $this->record->periods, static fn( Term $term ): bool => Vocabulary::UNKNOWN_PERIOD !== $term->slug ) );
	}

	/**
	 * Gives the narrowest of some terms: a parent goes when one of its children is there.
	 *
	 * @param array<Term> $terms Terms.
	 * @return list<Term>
	 */
	public static function narrowest( array $terms ): array {
		$parents = array_column( $terms, 'parent' );
		return array_values( array_filter( $terms, static fn( Term $term ): bool => ! in_array( $term->slug, $parents, true ) ) );
	}

	/**
	 * Gives the parts of the line under the name on a card: commune, period.
	 *
	 * @return list<string>
	 */
	public function card_line(): array {
		$period = $this->periods()[0]->name ?? $this->year();
		return array_values( array_filter( array( $this->record->commune['name'] ?? '', $period ) ) );
	}

	/**
	 * Gives the line above the title of the page: period · type.
	 */
	public function eyebrow(): string {
		$type = self::narrowest( $this->record->types )[0]->name ?? '';
		return implode( ' · ', array_filter( array( $this->periods()[0]->name ?? '', $type ) ) );
	}

	/**
	 * Gives the line under the title: commune and EPCI.
	 */
	public function lead(): string {
		$place = array_filter( array( $this->record->commune['name'] ?? '', $this->record->epci['name'] ?? '' ) );
		return implode( ', ', $place );
	}

	/**
	 * Gives the line that tells where the record comes from: protection · source, without what stands in brackets.
	 */
	public function source_line(): string {
		$short = static fn( string $text ): string => trim( (string) preg_replace( '/\s*\(.*$/su', '', $text ) );
		return implode( ' · ', array_filter( array( $short( $this->record->protection ), $short( $this->record->source->label() ) ) ) );
	}

	/**
	 * Gives the year; years before our era as historians write them.
	 */
	public function year(): string {
		$year = $this->record->year;
		if ( null === $year ) {
			return '';
		}
		/* translators: %s: a year before our era. */
		return $year < 0 ? sprintf( __( '%s BC', 'pmq' ), number_format_i18n( -$year ) ) : (string) $year;
	}

	/**
	 * Gives the place as coordinates a person can copy, in decimal degrees: about ten metres, or one kilometre when approximate.
	 */
	public function coordinates(): string {
		$location = $this->record->location;
		if ( null === $location ) {
			return '';
		}
		$digits = $location['approximate'] ? 2 : 4;
		return sprintf(
			'%s %s – %s %s',
			number_format_i18n( abs( $location['lat'] ), $digits ),
			$location['lat'] < 0 ? _x( 'S', 'latitude', 'pmq' ) : _x( 'N', 'latitude', 'pmq' ),
			number_format_i18n( abs( $location['lng'] ), $digits ),
			$location['lng'] < 0 ? _x( 'W', 'longitude', 'pmq' ) : _x( 'E', 'longitude', 'pmq' )
		);
	}

	/**
	 * Gives the distance to another record, "9 km"; empty when one of the places is unknown or approximate and they share it.
	 *
	 * @param Record $other Other record.
	 */
	public function distance_to( Record $other ): string {
		$from = $this->record->location;
		$to   = $other->location;
		if ( null === $from || null === $to ) {
			return '';
		}
		$metres = self::metres( $from['lat'], $from['lng'], $to['lat'], $to['lng'] );
		if ( $metres < 1000 ) {
			/* translators: %s: a distance in metres. */
			return $from['approximate'] || $to['approximate'] ? '' : sprintf( __( '%s m', 'pmq' ), number_format_i18n( round( $metres, -1 ) ) );
		}
		/* translators: %s: a distance in kilometres. */
		return sprintf( __( '%s km', 'pmq' ), number_format_i18n( $metres / 1000, $metres < 10000 ? 1 : 0 ) );
	}

	/**
	 * Measures the great circle between two points on a sphere of 6,371 km.
	 *
	 * @param float $lat1 Latitude in degrees.
	 * @param float $lng1 Longitude in degrees.
	 * @param float $lat2 Latitude in degrees.
	 * @param float $lng2 Longitude in degrees.
	 * @return float Metres.
	 */
	private static function metres( float $lat1, float $lng1, float $lat2, float $lng2 ): float {
		$half = sin( deg2rad( $lat2 - $lat1 ) / 2 ) ** 2 + cos( deg2rad( $lat1 ) ) * cos( deg2rad( $lat2 ) ) * sin( deg2rad( $lng2 - $lng1 ) / 2 ) ** 2;
		return 2 * 6371000 * asin( min( 1, sqrt( $half ) ) );
	}
}
