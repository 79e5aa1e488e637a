<?php
/**
 * Values of the facets of records and their labels.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\Data;

use PaysMidiQuercy\Search\Document;

/**
 * Knows which values there are, in the order in which they are told, and what they are called. It asks WordPress nothing, so that it can be kept
 * as JSON and read before WordPress is there; {@see RecordFacets} makes it.
 *
 * @phpstan-import-type FacetValue from RecordPage
 * @phpstan-type KnownValue array{string, string, ?string}
 */
final class RecordCatalogue {

	/** Most keywords told. */
	private const KEYWORDS = 50;

	/**
	 * Values by facet, each with its place among the others.
	 *
	 * @var array<string, array<array-key, array{int, string, ?string}>>
	 */
	private array $values = array();

	/**
	 * Keeps the values.
	 *
	 * @param array<string, list<array>> $facets Facet => value, label and the value that it lies under, in order; without keywords.
	 * @param array<string, string>      $none   Facet => label of having no value there.
	 *
	 * @phpstan-param array<string, list<KnownValue>> $facets
	 */
	public function __construct( public readonly array $facets, public readonly array $none ) {
		foreach ( $facets as $facet => $values ) {
			foreach ( $values as $place => list( $value, $label, $parent ) ) {
				$this->values[ $facet ][ $value ] = array( $place, $label, $parent );
			}
		}
	}

	/**
	 * Tells whether a value of a facet exists; any keyword may.
	 *
	 * @param string $facet Facet.
	 * @param string $value Value.
	 */
	public function is_known( string $facet, string $value ): bool {
		return 'keyword' === $facet || ( Document::NONE === $value && isset( $this->none[ $facet ] ) ) || isset( $this->values[ $facet ][ $value ] );
	}

	/**
	 * Labels counts.
	 *
	 * @param array<string, array<array-key, int>>                  $counts   Facet => value => number.
	 * @param \Closure( list<string> ): array<array-key, string> $keywords Names of keywords, by slug.
	 * @return array<string, list<FacetValue>>
	 */
	public function label( array $counts, \Closure $keywords ): array {
		$labelled = array();
		foreach ( array( ...RecordQuery::FACETS, 'photo', ...RecordQuery::KNOWN ) as $facet ) {
			$own  = $counts[ $facet ] ?? array();
			$none = $own[ Document::NONE ] ?? 0;
			unset( $own[ Document::NONE ] );
			$labelled[ $facet ] = 'keyword' === $facet ? $this->keywords( $own, $keywords ) : $this->known( $facet, $own );
			if ( 0 < $none && isset( $this->none[ $facet ] ) ) {
				$labelled[ $facet ][] = self::value( Document::NONE, $this->none[ $facet ], $none );
			}
		}
		return $labelled;
	}

	/**
	 * Labels the values of a facet; a commune or EPCI without name is its code and comes last.
	 *
	 * @param string                $facet  Facet.
	 * @param array<array-key, int> $counts Value => number.
	 * @return list<FacetValue>
	 */
	private function known( string $facet, array $counts ): array {
		$values = array();
		foreach ( $counts as $value => $count ) {
			$value = 'commune' === $facet ? str_pad( (string) $value, 5, '0', STR_PAD_LEFT ) : (string) $value;
			$known = $this->values[ $facet ][ $value ] ?? null;
			if ( null !== $known ) {
				$values[ sprintf( '%06d', $known[0] ) ] = self::value( $value, $known[1], $count, $known[2] );
			} elseif ( in_array( $facet, array( 'commune', 'epci' ), true ) ) {
				$values[ 'x' . $value ] = self::value( $value, $value, $count );
			}
		}
		ksort( $values, SORT_STRING );
		return array_values( $values );
	}

	/**
	 * Labels the most frequent keywords.
	 *
	 * @param array<array-key, int>                                 $counts Slug => number.
	 * @param \Closure( list<string> ): array<array-key, string> $names  Names of keywords, by slug.
	 * @return list<FacetValue>
	 */
	private function keywords( array $counts, \Closure $names ): array {
		if ( array() === $counts ) {
			return array();
		}
		arsort( $counts );
		$counts = array_slice( $counts, 0, self::KEYWORDS, true );
		$known  = $names( array_map( 'strval', array_keys( $counts ) ) );
		$values = array();
		foreach ( $counts as $slug => $count ) {
			$values[] = self::value( (string) $slug, html_entity_decode( $known[ $slug ] ?? (string) $slug, ENT_QUOTES ), $count );
		}
		return $values;
	}

	/**
	 * Builds a value.
	 *
	 * @param string  $value  Value.
	 * @param string  $label  Label.
	 * @param int     $count  Number of records.
	 * @param ?string $parent Value that it lies under.
	 * @return FacetValue
	 */
	private static function value( string $value, string $label, int $count, ?string $parent = null ): array {
		return array(
			'value'  => $value,
			'label'  => $label,
			'count'  => $count,
			'parent' => $parent,
		);
	}
}
