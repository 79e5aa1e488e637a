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
	 * @param Query       $query  Query.
	 * @param FoundWords  $words  Its words.
	 * @param GroupFilter $groups Its groups.
	 */
	public function __construct( private readonly Query $query, private readonly FoundWords $words, private readonly GroupFilter $groups ) {}

	/**
	 * Returns the facets whose condition a document fails, or null when it fails another condition.
	 *
	 * @param StoredDocument $document Document.
	 * @return list<string>|null
	 */
	public function failed_facets( StoredDocument $document ): ?array {
		if ( ! $this->in_place( $document ) || ! $this->in_years( $document ) || ! $this->words->admits( $document ) || ! $this->groups->holds( $document ) ) {
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
	 * Says whether a document lies in the box and the areas.
	 *
	 * @param StoredDocument $document Document.
	 */
	private function in_place( StoredDocument $document ): bool {
		foreach ( array_filter( array( $this->query->bbox, $this->query->near, $this->query->area ) ) as $area ) {
			if ( ! $document->lies_in( $area ) ) {
				return false;
			}
		}
		return true;
	}

	/**
	 * Says whether a document's years touch those asked for.
	 *
	 * @param StoredDocument $document Document.
	 */
	private function in_years( StoredDocument $document ): bool {
		return ! $this->query->has_years() || $document->touches( $this->query->year_from, $this->query->year_to );
	}
}
