<?php
/**
 * Names of chosen filters.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\View;

use PaysMidiQuercy\Heritage\Content\RecordTaxonomies;
use PaysMidiQuercy\Heritage\Data\RecordDocument;
use PaysMidiQuercy\Heritage\Data\RecordFacets;
use PaysMidiQuercy\Heritage\Data\RecordQuery;
use PaysMidiQuercy\Heritage\Data\Source;
use PaysMidiQuercy\Search\Document;

use function PaysMidiQuercy\Heritage\heritage;
use function PaysMidiQuercy\network;

/**
 * Names a value of a facet that the counts do not hold, because no record has it: an empty answer must still say what was asked.
 */
final class FacetLabels {

	/**
	 * Names a value; an unknown one is its own name.
	 *
	 * @param string $facet Facet (the service's name).
	 * @param string $value Value.
	 */
	public static function of( string $facet, string $value ): string {
		if ( Document::NONE === $value || ( RecordDocument::KNOWN === $value && in_array( $facet, RecordQuery::KNOWN, true ) ) ) {
			return RecordFacets::unstated( $facet, $value );
		}
		$name = match ( $facet ) {
			'type'    => heritage()->vocabulary()->term( RecordTaxonomies::TYPE, $value )?->name,
			'theme'   => heritage()->vocabulary()->term( RecordTaxonomies::THEME, $value )?->name,
			'period'  => heritage()->vocabulary()->term( RecordTaxonomies::PERIOD, $value )?->name,
			'commune' => network()->territory->commune( $value )?->name,
			'epci'    => network()->territory->epci( $value )?->name,
			'source'  => Source::tryFrom( $value )?->label(),
			'keyword' => self::keyword( $value ),
			default   => null,
		};
		return $name ?? $value;
	}

	/**
	 * Names a keyword.
	 *
	 * @param string $slug Slug.
	 */
	private static function keyword( string $slug ): ?string {
		$term = get_term_by( 'slug', $slug, RecordTaxonomies::KEYWORD );
		return $term instanceof \WP_Term ? html_entity_decode( $term->name, ENT_QUOTES ) : null;
	}
}
