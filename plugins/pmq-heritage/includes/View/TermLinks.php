<?php
/**
 * Addresses of the vocabularies' terms.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\View;

use PaysMidiQuercy\Heritage\Content\RecordTaxonomies;

/**
 * Leads from a term to the search that it filters: there is no second list of the same records.
 */
final class TermLinks {

	/**
	 * Facet of the search by taxonomy.
	 */
	private const FACETS = array(
		RecordTaxonomies::TYPE    => 'type',
		RecordTaxonomies::THEME   => 'theme',
		RecordTaxonomies::PERIOD  => 'period',
		RecordTaxonomies::KEYWORD => 'keyword',
	);

	/**
	 * Hooks the address.
	 */
	public function register(): void {
		add_filter( 'term_link', array( $this, 'address' ), 10, 3 );
	}

	/**
	 * Gives the search with this term for a term of ours, the address as it was for another.
	 *
	 * @param string   $address  Address that core made.
	 * @param \WP_Term $term     Term.
	 * @param string   $taxonomy Taxonomy.
	 */
	public function address( string $address, \WP_Term $term, string $taxonomy ): string {
		$facet = self::FACETS[ $taxonomy ] ?? null;
		return null === $facet ? $address : ( new SearchRequest( facets: array( $facet => array( $term->slug ) ) ) )->url( home_url( SearchView::PATH ) );
	}
}
