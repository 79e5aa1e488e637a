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
			return self::unstated( $facet, RecordDocument::KNOWN === $value );
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
	 * Names what is known, or not: one word for each facet, so that chips can be told apart.
	 *
	 * @param string $facet    Facet.
	 * @param bool   $is_known Whether there is a value.
	 */
	private static function unstated( string $facet, bool $is_known ): string {
		return match ( $facet ) {
			'holder'  => $is_known ? __( 'Holder known', 'pmq' ) : __( 'Holder unknown', 'pmq' ),
			'author'  => $is_known ? __( 'Author known', 'pmq' ) : __( 'Author unknown', 'pmq' ),
			'dated'   => $is_known ? __( 'Dated', 'pmq' ) : __( 'Not dated', 'pmq' ),
			'type'    => __( 'Type not given', 'pmq' ),
			'theme'   => __( 'Theme not given', 'pmq' ),
			'period'  => __( 'Period not given', 'pmq' ),
			'keyword' => __( 'Without keyword', 'pmq' ),
			'commune' => __( 'Commune not given', 'pmq' ),
			'epci'    => __( 'Intercommunality not given', 'pmq' ),
			'source'  => __( 'Source not given', 'pmq' ),
			default   => __( 'Not given', 'pmq' ),
		};
	}

	/**
	 * Names a keyword as a form shows it; one that is not known is its own name.
	 *
	 * @param string $slug Slug.
	 */
	public static function keyword_name( string $slug ): string {
		return self::keyword( $slug ) ?? QueryReader::address_value( $slug );
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
