<?php
/**
 * Answers a query.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Search;

/**
 * Combines packed sets, looks at what changed since one by one, counts, ranks and pages.
 */
final class Searcher {

	/**
	 * Set of the packed documents that count: live, not changed since.
	 */
	private string $base = '';

	/**
	 * Live documents that changed since the packs were made.
	 *
	 * @var list<StoredDocument>
	 */
	private array $recent = array();

	/**
	 * Keeps the sources.
	 *
	 * @param Documents $documents Table of documents.
	 * @param Packs     $packs     Reads postings.
	 * @param Snapshot  $snapshot  Packs of the collection.
	 * @param State     $state     State as read just now; its packs are those of the snapshot.
	 * @param Synonyms  $synonyms  Words that mean the same.
	 */
	public function __construct( private readonly Documents $documents, private readonly Packs $packs, private readonly Snapshot $snapshot, private readonly State $state, private readonly Synonyms $synonyms ) {}

	/**
	 * Answers a query.
	 *
	 * @param Query        $query  Query.
	 * @param list<string> $facets Facets to count.
	 */
	public function search( Query $query, array $facets ): Result {
		list( $query, $understood ) = $query->understood();

		$order = $this->order_of( $query );
		$this->prepare( $query, $facets, $order );
		$finder     = new WordSearch( $this->packs, $this->state, $this->base, $this->recent, $this->synonyms );
		$words      = $finder->find( $query->search );
		$groups     = new GroupFilter( $query->groups, $finder );
		$conditions = $this->packed_conditions( $query, $words, $groups );
		$mask       = array_reduce( $conditions, static fn( string $mask, string $condition ): string => $mask & $condition, $this->base );
		$failed     = $this->recent_failures( $query, $words, $groups );
		$recent     = array_values( array_intersect_key( $this->recent, array_filter( $failed, static fn( array $facets ): bool => ! $facets ) ) );
		$total      = Mask::count( $mask ) + count( $recent );
		$ids        = array();
		if ( $total > ( $query->page - 1 ) * $query->per_page && $query->per_page ) {
			$skip = ( $query->page - 1 ) * $query->per_page;
			if ( Query::DISTANCE === $query->sort && $query->near ) {
				$ids = ( new DistancePager( $this->snapshot, $query->near ) )->page( $mask, $recent, $skip, $query->per_page );
			} else {
				$ranking = new Ranking( $this->state, $this->documents, $words, $finder->title_lengths() );
				$ranked  = ! $words->is_empty() && Query::RELEVANCE === $query->sort ? $ranking->rank( $mask, $recent, $skip + $query->per_page ) : array( new Rank( $mask, $recent ) );
				$ids     = ( new Pager( $this->snapshot, $order ) )->page( $ranked, $skip, $query->per_page );
			}
		}
		$cells = null !== $query->cells && $query->bbox ? ( new CellCounter( $this->snapshot, $query->bbox, $query->cells ) )->count( $mask, $recent ) : array();
		return new Result( $ids, $total, $this->count( $query, $facets, $conditions, $mask, $failed ), $words->corrections, $words->is_relaxed(), Mask::count( $mask & $words->complete ) + count( array_filter( $recent, $words->completes( ... ) ) ), $understood, $cells );
	}

	/**
	 * Explains why documents stand where they stand.
	 *
	 * @param Query                $query     Query.
	 * @param list<StoredDocument> $documents Documents, found or not.
	 * @return array<int, Explanation> Keyed by post; nothing when the query has no words.
	 */
	public function explain( Query $query, array $documents ): array {
		list( $query ) = $query->understood();
		$this->prepare( new Query( per_page: 0 ), array(), PackName::BY_NAME );
		$words   = ( new WordSearch( $this->packs, $this->state, $this->base, $this->recent, $this->synonyms ) )->find( $query->search );
		$scoring = new Scoring( $this->state );
		$reasons = array();
		foreach ( $words->is_empty() ? array() : $documents as $document ) {
			$reasons[ $document->id ] = Explanation::of( $scoring, $words, $document );
		}
		return $reasons;
	}

	/**
	 * Reads everything that the query is sure to need: one statement for the packs, one for what changed since.
	 *
	 * @param Query        $query  Query.
	 * @param list<string> $facets Facets to count.
	 * @param string       $order  Order of the page.
	 */
	private function prepare( Query $query, array $facets, string $order ): void {
		$names = array( PackName::LIVE );
		if ( $query->per_page && ! $this->snapshot->is_large() ) {
			array_push( $names, PackName::POSTS, $order );
		}
		$rules = $query->rules();
		foreach ( array_unique( array_merge( $facets, array_keys( $query->conditions() ), array_filter( array_map( static fn( Rule $rule ): ?string => $rule->facet(), $rules ) ) ) ) as $facet ) {
			$names[] = PackName::facet( $facet );
		}
		if ( $query->bbox || $query->areas() ) {
			$names[] = PackName::PLACES;
		}
		if ( $query->has_years() || in_array( Rule::YEARS, array_column( $rules, 'field' ), true ) ) {
			$names[] = PackName::YEARS;
		}
		$this->snapshot->load( $names );
		$this->base   = $this->snapshot->live();
		$this->recent = array();
		if ( $this->state->revision > $this->state->packed ) {
			$changed = $this->documents->changed( $this->state, $this->state->packed );
			foreach ( $changed as $document ) {
				if ( $document->ordinal < strlen( $this->base ) ) {
					$this->base[ $document->ordinal ] = Mask::OUT;
				}
			}
			$this->recent = array_values( array_filter( $changed, static fn( StoredDocument $document ): bool => $document->is_live() ) );
		}
	}

	/**
	 * Returns the packed sets that meet each condition.
	 *
	 * @param Query       $query  Query.
	 * @param FoundWords  $words  Its words.
	 * @param GroupFilter $groups Its groups.
	 * @return array<string, string> `facet:<name>` or another name => set.
	 */
	private function packed_conditions( Query $query, FoundWords $words, GroupFilter $groups ): array {
		$conditions = array();
		if ( ! $words->is_empty() ) {
			$conditions['words'] = $words->mask( $this->base );
		}
		if ( $query->bbox ) {
			$conditions['box'] = $this->snapshot->in_box( $query->bbox );
		}
		foreach ( $query->areas() as $index => $area ) {
			$conditions[ 'area:' . $index ] = $this->snapshot->in_area( $area );
		}
		if ( $query->groups ) {
			$conditions['groups'] = $groups->mask( $this->snapshot, $this->base );
		}
		if ( $query->has_years() ) {
			$conditions['years'] = $this->snapshot->in_years( $query->year_from, $query->year_to );
		}
		foreach ( $query->conditions() as $facet => $values ) {
			$conditions[ PackName::facet( $facet ) ] = $this->snapshot->with_values( $facet, $values );
		}
		return $conditions;
	}

	/**
	 * Returns what recent documents fail.
	 *
	 * @param Query       $query  Query.
	 * @param FoundWords  $words  Its words.
	 * @param GroupFilter $groups Its groups.
	 * @return array<int, list<string>> Index of the recent document => facets whose condition it fails; left out when it fails more.
	 */
	private function recent_failures( Query $query, FoundWords $words, GroupFilter $groups ): array {
		$conditions = new Conditions( $query, $words, $groups );
		return array_filter( array_map( $conditions->failed_facets( ... ), $this->recent ), 'is_array' );
	}

	/**
	 * Counts the values of facets, each under every condition but its own.
	 *
	 * @param Query                    $query      Query.
	 * @param list<string>             $facets     Facets.
	 * @param array<string, string>    $conditions Packed sets.
	 * @param string                   $found      Packed documents that meet all of them.
	 * @param array<int, list<string>> $failed     What recent documents fail.
	 * @return array<string, array<array-key, int>>
	 */
	private function count( Query $query, array $facets, array $conditions, string $found, array $failed ): array {
		$counts = array();
		foreach ( $facets as $facet ) {
			$mask = $found;
			if ( isset( $conditions[ PackName::facet( $facet ) ] ) ) {
				$others = array_diff_key( $conditions, array( PackName::facet( $facet ) => true ) );
				$mask   = array_reduce( $others, static fn( string $mask, string $condition ): string => $mask & $condition, $this->base );
			}
			$own = Mask::any( $mask ) ? $this->snapshot->counts( $facet, $mask ) : array();
			foreach ( $failed as $index => $facets_failed ) {
				if ( ! array_diff( $facets_failed, array( $facet ) ) ) {
					foreach ( $this->recent[ $index ]->facets[ $facet ] ?? array() as $value ) {
						$own[ $value ] = ( $own[ $value ] ?? 0 ) + 1;
					}
				}
			}
			$counts[ $facet ] = $own;
		}
		return $counts;
	}

	/**
	 * Returns the order of the page.
	 *
	 * @param Query $query Query.
	 */
	private function order_of( Query $query ): string {
		return Query::DATE === $query->sort ? PackName::BY_DATE : PackName::BY_NAME;
	}
}
