<?php
/**
 * Labels of facets.
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
 * @phpstan-import-type KnownValue from RecordCatalogue
 */
final class RecordFacets {

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
		return $this->catalogue()->label( $counts, $this->keywords( ... ) );
	}

	/**
	 * Lists the values and labels of today.
	 */
	public function catalogue(): RecordCatalogue {
		$facets = array(
			'type'    => $this->terms( RecordTaxonomies::TYPE ),
			'theme'   => $this->terms( RecordTaxonomies::THEME ),
			'period'  => $this->terms( RecordTaxonomies::PERIOD ),
			'commune' => self::by_label( $this->communes() ),
			'epci'    => self::by_label( $this->territory->known_epcis() ),
			'source'  => array_map( static fn( Source $source ): array => array( $source->value, $source->label(), null ), Source::cases() ),
			'photo'   => array( array( '1', __( 'With picture', 'pmq' ), null ) ),
		);
		$none   = array_fill_keys( RecordQuery::FACETS, self::unstated( '', Document::NONE ) );
		foreach ( RecordQuery::KNOWN as $facet ) {
			$facets[ $facet ] = array( array( RecordDocument::KNOWN, self::unstated( $facet, RecordDocument::KNOWN ), null ) );
			$none[ $facet ]   = self::unstated( $facet, Document::NONE );
		}
		return new RecordCatalogue( $facets, $none );
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
	 * Lists the terms of a vocabulary.
	 *
	 * @param string $taxonomy Taxonomy.
	 * @return list<KnownValue>
	 */
	private function terms( string $taxonomy ): array {
		return array_values( array_map( static fn( Term $term ): array => array( $term->slug, $term->name, $term->parent ), $this->vocabulary->terms( $taxonomy ) ) );
	}

	/**
	 * Lists the communes of the territory and those that records name beside them.
	 *
	 * @return array<array-key, string> INSEE code => name.
	 */
	private function communes(): array {
		$names = $this->outside->names();
		foreach ( $this->territory->communes() as $commune ) {
			$names[ $commune->insee ] = $commune->name;
		}
		return $names;
	}

	/**
	 * Names keywords.
	 *
	 * @param list<string> $slugs Slugs.
	 * @return array<array-key, string> By slug.
	 */
	private function keywords( array $slugs ): array {
		$terms = get_terms(
			array(
				'taxonomy'   => RecordTaxonomies::KEYWORD,
				'slug'       => $slugs,
				'hide_empty' => false,
			)
		);
		return is_array( $terms ) ? array_column( $terms, 'name', 'slug' ) : array();
	}

	/**
	 * Sorts values by label, accents aside.
	 *
	 * @param array<array-key, string> $labels Value => label.
	 * @return list<KnownValue>
	 */
	private static function by_label( array $labels ): array {
		$values = array();
		foreach ( $labels as $value => $label ) {
			$values[] = array( (string) $value, $label, null );
		}
		$plain = array_map( 'remove_accents', $labels );
		usort( $values, static fn( array $a, array $b ): int => array( strnatcasecmp( $plain[ $a[0] ], $plain[ $b[0] ] ), $a[0] ) <=> array( 0, $b[0] ) );
		return $values;
	}
}
