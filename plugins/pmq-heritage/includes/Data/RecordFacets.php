<?php
/**
 * The counts of facets with their labels.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\Data;

use PaysMidiQuercy\Heritage\Content\OutsideCommunes;
use PaysMidiQuercy\Heritage\Content\RecordTaxonomies;
use PaysMidiQuercy\Heritage\Content\Vocabulary;
use PaysMidiQuercy\Search\Document;
use PaysMidiQuercy\Territory\Territory;

/**
 * Puts labels to the values that the index counted: vocabularies in the order of annex 4, communes by name, keywords by number.
 *
 * @phpstan-import-type FacetValue from RecordPage
 */
final class RecordFacets {

	/** Most keywords told. */
	private const KEYWORDS = 50;

	/**
	 * Takes what labels come from.
	 *
	 * @param Vocabulary      $vocabulary Types, themes and periods.
	 * @param Territory       $territory  Communes and EPCI.
	 * @param OutsideCommunes $outside    Communes outside the territory.
	 */
	public function __construct(
		private readonly Vocabulary $vocabulary,
		private readonly Territory $territory,
		private readonly OutsideCommunes $outside,
	) {}

	/**
	 * Labels counts.
	 *
	 * @param array<string, array<array-key, int>> $counts Facet => value => number.
	 * @return array<string, list<FacetValue>>
	 */
	public function label( array $counts ): array {
		$none   = array_map( static fn( array $of_facet ): int => $of_facet[ Document::NONE ] ?? 0, $counts );
		$counts = array_map( static fn( array $of_facet ): array => array_diff_key( $of_facet, array( Document::NONE => 0 ) ), $counts );
		$values = array(
			'type'    => $this->terms( RecordTaxonomies::TYPE, $counts['type'] ?? array() ),
			'theme'   => $this->terms( RecordTaxonomies::THEME, $counts['theme'] ?? array() ),
			'period'  => $this->terms( RecordTaxonomies::PERIOD, $counts['period'] ?? array() ),
			'commune' => $this->communes( $counts['commune'] ?? array() ),
			'epci'    => $this->epcis( $counts['epci'] ?? array() ),
			'source'  => $this->sources( $counts['source'] ?? array() ),
			'keyword' => $this->keywords( $counts['keyword'] ?? array() ),
			'photo'   => isset( $counts['photo'][1] ) ? array( self::value( '1', __( 'With picture', 'pmq' ), $counts['photo'][1] ) ) : array(),
		);
		foreach ( RecordQuery::KNOWN as $facet ) {
			$known            = $counts[ $facet ][ RecordDocument::KNOWN ] ?? 0;
			$values[ $facet ] = $known ? array( self::value( RecordDocument::KNOWN, self::unstated( $facet, RecordDocument::KNOWN ), $known ) ) : array();
		}
		foreach ( array_filter( $none ) as $facet => $count ) {
			$values[ $facet ][] = self::value( Document::NONE, self::unstated( $facet, Document::NONE ), $count );
		}
		return $values;
	}

	/**
	 * Names the values that tell whether something is known.
	 *
	 * @param string $facet Facet.
	 * @param string $value `none`, or `known` of a facet of RecordQuery::KNOWN.
	 */
	public static function unstated( string $facet, string $value ): string {
		if ( ! in_array( $facet, RecordQuery::KNOWN, true ) ) {
			return __( 'Not stated', 'pmq' );
		}
		if ( 'dated' === $facet ) {
			return Document::NONE === $value ? __( 'Undated', 'pmq' ) : __( 'Dated', 'pmq' );
		}
		return Document::NONE === $value ? _x( 'Unknown', 'holder or author of a record', 'pmq' ) : _x( 'Known', 'holder or author of a record', 'pmq' );
	}

	/**
	 * Labels terms of a vocabulary.
	 *
	 * @param string                $taxonomy Taxonomy.
	 * @param array<array-key, int> $counts   Slug => number.
	 * @return list<FacetValue>
	 */
	private function terms( string $taxonomy, array $counts ): array {
		$values = array();
		foreach ( array_intersect_key( $this->vocabulary->terms( $taxonomy ), $counts ) as $slug => $term ) {
			$values[] = self::value( $slug, $term->name, $counts[ $slug ], $term->parent );
		}
		return $values;
	}

	/**
	 * Labels communes.
	 *
	 * @param array<array-key, int> $counts INSEE code => number.
	 * @return list<FacetValue>
	 */
	private function communes( array $counts ): array {
		$outside = $this->outside->names();
		$values  = array();
		foreach ( $counts as $insee => $count ) {
			$insee    = self::code( $insee );
			$values[] = self::value( $insee, $this->territory->commune( $insee )->name ?? $outside[ $insee ] ?? $insee, $count );
		}
		return self::by_label( $values );
	}

	/**
	 * Labels EPCI.
	 *
	 * @param array<array-key, int> $counts SIREN number => number.
	 * @return list<FacetValue>
	 */
	private function epcis( array $counts ): array {
		$values = array();
		foreach ( $counts as $siren => $count ) {
			$values[] = self::value( (string) $siren, $this->territory->epci( (string) $siren )->name ?? (string) $siren, $count );
		}
		return self::by_label( $values );
	}

	/**
	 * Labels sources.
	 *
	 * @param array<array-key, int> $counts Key => number.
	 * @return list<FacetValue>
	 */
	private function sources( array $counts ): array {
		$values = array();
		foreach ( Source::cases() as $source ) {
			if ( isset( $counts[ $source->value ] ) ) {
				$values[] = self::value( $source->value, $source->label(), $counts[ $source->value ] );
			}
		}
		return $values;
	}

	/**
	 * Labels the most frequent keywords.
	 *
	 * @param array<array-key, int> $counts Slug => number.
	 * @return list<FacetValue>
	 */
	private function keywords( array $counts ): array {
		if ( array() === $counts ) {
			return array();
		}
		arsort( $counts );
		$counts = array_slice( $counts, 0, self::KEYWORDS, true );
		$terms  = get_terms(
			array(
				'taxonomy'   => RecordTaxonomies::KEYWORD,
				'slug'       => array_map( 'strval', array_keys( $counts ) ),
				'hide_empty' => false,
			)
		);
		$names  = is_array( $terms ) ? array_column( $terms, 'name', 'slug' ) : array();
		$values = array();
		foreach ( $counts as $slug => $count ) {
			$values[] = self::value( (string) $slug, html_entity_decode( $names[ $slug ] ?? (string) $slug, ENT_QUOTES ), $count );
		}
		return $values;
	}

	/**
	 * Restores the leading zero that PHP takes from a key.
	 *
	 * @param int|string $key Key.
	 */
	private static function code( int|string $key ): string {
		return str_pad( (string) $key, 5, '0', STR_PAD_LEFT );
	}

	/**
	 * Sorts values by label, accents aside.
	 *
	 * @param list<FacetValue> $values Values.
	 * @return list<FacetValue>
	 */
	private static function by_label( array $values ): array {
		usort( $values, static fn( array $a, array $b ): int => strnatcasecmp( remove_accents( $a['label'] ), remove_accents( $b['label'] ) ) );
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
