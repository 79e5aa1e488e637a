<?php
/**
 * Checks the index.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Search;

/**
 * Describes a sample of posts anew and compares; answers random queries once from the packs and once by reading every document.
 */
final class Verifier {

	/**
	 * Keeps the parts.
	 *
	 * @param Index      $index     Index.
	 * @param Documents  $documents Table of documents.
	 * @param DirtyMarks $marks     Marks.
	 * @param Packs      $packs     Reads packs.
	 * @param Synonyms   $synonyms  Words that mean the same.
	 */
	public function __construct( private readonly Index $index, private readonly Documents $documents, private readonly DirtyMarks $marks, private readonly Packs $packs, private readonly Synonyms $synonyms ) {}

	/**
	 * Recomputes a sample.
	 *
	 * @param Collection $collection Collection of the current site.
	 * @param int        $sample     Posts to describe anew.
	 * @param int        $queries    Queries to answer twice.
	 * @return list<string> Differences.
	 */
	public function verify( Collection $collection, int $sample, int $queries ): array {
		$state = $this->documents->state( $collection->site(), $collection->name );
		if ( ! $state ) {
			return array();
		}
		$documents = array();
		for ( $from = 0; $from < $state->count; $from += 2000 ) {
			foreach ( $this->documents->range( $state, $from, $from + 2000 ) as $document ) {
				if ( $document->is_live() ) {
					$documents[ $document->id ] = $document;
				}
			}
		}
		$problems = $this->compare_posts( $collection, $state, $documents, $sample );
		for ( $round = 0; $round < $queries && $documents; $round++ ) {
			$problems = array_merge( $problems, $this->compare_query( $collection, $state, $documents, $this->random_query( $collection, $documents, $round ) ) );
		}
		return $problems;
	}

	/**
	 * Compares documents with their posts; posts that wait for the index are passed over.
	 *
	 * @param Collection                 $collection Collection.
	 * @param State                      $state      Its state.
	 * @param array<int, StoredDocument> $documents  Every document, by post.
	 * @param int                        $sample     How many.
	 * @return list<string>
	 */
	private function compare_posts( Collection $collection, State $state, array $documents, int $sample ): array {
		$problems = array();
		$offset   = $collection->offset();
		$posts    = array();
		foreach ( array_keys( $documents ) as $key ) {
			// Of a shared collection only what this site can describe.
			if ( $key > $offset && $key < $offset + Collection::first_key( 1 ) ) {
				$posts[] = $key - $offset;
			}
		}
		shuffle( $posts );
		$waiting = array_flip( $this->marks->waiting( get_current_blog_id(), PHP_INT_MAX, 100_000 ) );
		foreach ( array_diff_key( array_flip( array_slice( $posts, 0, $sample ) ), $waiting ) as $post => $position ) {
			$weights = $state->weights;
			$found   = in_array( get_post_type( $post ), $collection->post_types, true ) ? $collection->document( $post ) : null;
			if ( ! $found ) {
				$problems[] = "Post {$post} is in the index and should not be.";
			} elseif ( ! StoredDocument::from_document( $found, $collection->facets, $weights, $documents[ $offset + $post ]->ordinal )->equals( $documents[ $offset + $post ] ) ) {
				$problems[] = "Post {$post} is described differently in the index.";
			}
		}
		return $problems;
	}

	/**
	 * Answers a query twice.
	 *
	 * @param Collection                 $collection Collection.
	 * @param State                      $state      Its state.
	 * @param array<int, StoredDocument> $documents  Every document, by post.
	 * @param Query                      $query      Query; it finds everything on one page and counts facets.
	 * @return list<string>
	 */
	private function compare_query( Collection $collection, State $state, array $documents, Query $query ): array {
		$result     = $this->index->search( $collection->name, $query );
		$finder     = new WordSearch( $this->packs, $state, '', array_values( $documents ), $this->synonyms );
		$conditions = new Conditions( $query, $finder->find( $query->search ), new GroupFilter( $query->groups, $finder ) );
		$ids        = array();
		$counts     = array_fill_keys( $collection->facets, array() );
		foreach ( $documents as $post => $document ) {
			$failed = $conditions->failed_facets( $document );
			if ( array() === $failed ) {
				$ids[] = $post;
			}
			foreach ( null === $failed ? array() : $collection->facets as $facet ) {
				foreach ( array_diff( $failed ?? array(), array( $facet ) ) ? array() : $document->facets[ $facet ] ?? array() as $value ) {
					$counts[ $facet ][ $value ] = ( $counts[ $facet ][ $value ] ?? 0 ) + 1;
				}
			}
		}
		$found = $result->ids;
		sort( $found );
		sort( $ids );
		$label    = (string) wp_json_encode( $query, JSON_UNESCAPED_UNICODE );
		$problems = $found === $ids && count( $ids ) === $result->total ? array() : array( "{$label} finds {$result->total} documents instead of " . count( $ids ) . '.' );
		foreach ( $counts as $facet => $values ) {
			if ( $values != ( $result->facets[ $facet ] ?? array() ) ) { // phpcs:ignore WordPress.PHP.StrictComparisons.LooseComparison,Universal.Operators.StrictComparisons.LooseNotEqual -- The order does not matter.
				$problems[] = "{$label} counts the facet {$facet} wrongly.";
			}
		}
		return $problems;
	}

	/**
	 * Makes a query from what a random document holds.
	 *
	 * @param Collection                 $collection Collection.
	 * @param array<int, StoredDocument> $documents  Every document, by post.
	 * @param int                        $round      The first query has no condition.
	 */
	private function random_query( Collection $collection, array $documents, int $round ): Query {
		$document = $documents[ array_rand( $documents ) ];
		$facets   = array();
		foreach ( $document->facets as $facet => $values ) {
			if ( $round && 0 === wp_rand( 0, 2 ) ) {
				$facets[ $facet ] = array( $values[ array_rand( $values ) ] );
			}
		}
		$words = array_map( 'strval', array_keys( $document->words() ) );
		$box   = $round && null !== $document->lat && null !== $document->lng && 0 === wp_rand( 0, 3 )
			? new BoundingBox( max( -180, $document->lng - 0.1 ), max( -90, $document->lat - 0.1 ), $document->lng, $document->lat )
			: null;
		return new Query(
			search: $round && $words && 0 === wp_rand( 0, 2 ) ? $words[ array_rand( $words ) ] : '',
			facets: $facets,
			bbox: $box,
			year_from: $round && $document->years && 0 === wp_rand( 0, 3 ) ? $document->years[0] : null,
			per_page: count( $documents ) + 1,
			with_facets: (bool) $collection->facets,
			groups: $round && $facets && 0 === wp_rand( 0, 2 ) ? array( new Group( Group::ANY, array( new Rule( (string) array_key_first( $facets ), reset( $facets ), false ), new Rule( Rule::YEARS, array( '1500', '' ) ) ) ) ) : array(),
		);
	}
}
