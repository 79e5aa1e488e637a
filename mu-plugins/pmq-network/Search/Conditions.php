<?php
/**
 * Conditions of a search, on one document.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Search;

/**
 * Says whether a document meets a query: used for the few documents that changed since the packs were made.
 */
final class Conditions {

	/**
	 * Keeps the query.
	 *
	 * @param Query      $query Query.
	 * @param FoundWords $words Its words.
	 */
	public function __construct( private readonly Query $query, private readonly FoundWords $words ) {}

	/**
	 * Returns the facets whose condition a document fails, or null when it fails another condition.
	 *
	 * @param StoredDocument $document Document.
	 * @return list<string>|null
	 */
	public function failed_facets( StoredDocument $document ): ?array {
		if ( ! $this->in_place( $document ) || ! $this->in_years( $document ) || ! $this->words->admits( $document ) ) {
			return null;
		}
		$failed = array();
		foreach ( $this->query->conditions() as $facet => $values ) {
			if ( ! array_intersect( $values, $document->facets[ $facet ] ?? array() ) ) {
				$failed[] = $facet;
			}
		}
		return $failed;
	}

	/**
	 * Says whether a document lies in the box.
	 *
	 * @param StoredDocument $document Document.
	 */
	private function in_place( StoredDocument $document ): bool {
		return ! $this->query->bbox || ( null !== $document->lat && null !== $document->lng && $this->query->bbox->contains( $document->lat, $document->lng ) );
	}

	/**
	 * Says whether a document's years touch those asked for.
	 *
	 * @param StoredDocument $document Document.
	 */
	private function in_years( StoredDocument $document ): bool {
		return ! $this->query->has_years()
			|| ( $document->years && $document->years[0] <= ( $this->query->year_to ?? PHP_INT_MAX ) && $document->years[1] >= ( $this->query->year_from ?? PHP_INT_MIN ) );
	}
}
