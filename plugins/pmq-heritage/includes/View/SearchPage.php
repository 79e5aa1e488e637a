<?php
/**
 * The answer of the search page.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\View;

use PaysMidiQuercy\Heritage\Data\RecordPage;
use PaysMidiQuercy\Heritage\Data\RecordSearch;

use function PaysMidiQuercy\Heritage\heritage;

/**
 * Results of a request with what helps to go on: filters with counts, chips, neighbours of an empty answer.
 *
 * @phpstan-import-type FacetValue from RecordPage
 * @phpstan-import-type Chip from SearchChips
 * @phpstan-import-type Way from WaysOut
 * @phpstan-type GroupValue array{value: string, label: string, count: ?int, parent: ?string}
 * @phpstan-type Group array{facet: string, name: string, label: string, values: list<GroupValue>}
 */
final class SearchPage {

	/**
	 * Builds the answer.
	 *
	 * @param RecordSearch  $search   Search of records.
	 * @param SearchRequest $request  What was asked.
	 * @param string        $base     Address of the search page.
	 * @param RecordPage    $results  Records and counts.
	 */
	private function __construct(
		private readonly RecordSearch $search,
		public readonly SearchRequest $request,
		public readonly string $base,
		public readonly RecordPage $results,
	) {}

	/**
	 * Asks the search; a page beyond the last becomes the last.
	 *
	 * @param RecordSearch  $search   Search of records.
	 * @param SearchRequest $request  What was asked.
	 * @param string        $base     Address of the search page.
	 * @param int           $per_page Records a page.
	 */
	public static function ask( RecordSearch $search, SearchRequest $request, string $base, int $per_page ): self {
		// Only staff is told; without words there is nothing to tell.
		$explain = array( 'explain' => '' !== $request->text );
		$results = $search->search( $request->to_search( $per_page ) + $explain );
		if ( array() === $results->records && $results->total > 0 ) {
			$request = $request->with( array( 'page' => $results->pages() ) );
			$results = $search->search( $request->to_search( $per_page ) + $explain );
		}
		return new self( $search, $request, $base, $results );
	}

	/**
	 * Gives the address of another request.
	 *
	 * @param SearchRequest $request Request.
	 */
	public function url( SearchRequest $request ): string {
		return $request->url( $this->base );
	}

	/**
	 * Gives the groups of the filter sheet: values with results and chosen ones; "not given" comes last.
	 *
	 * @return list<Group>
	 */
	public function groups(): array {
		$groups = array();
		foreach ( $this->group_labels() as $facet => $label ) {
			$values = array_filter(
				$this->results->facets[ $facet ] ?? array(),
				fn( array $value ): bool => $value['count'] > 0 || $this->request->has( $facet, $value['value'] )
			);
			foreach ( array_diff( $this->request->facets[ $facet ] ?? array(), array_column( $values, 'value' ) ) as $chosen ) {
				$values[] = array(
					'value'  => $chosen,
					'label'  => FacetLabels::of( $facet, $chosen ),
					'count'  => $this->count_of( $facet, $chosen ),
					'parent' => null,
				);
			}
			usort( $values, static fn( array $a, array $b ): int => ( 'none' === $a['value'] ) <=> ( 'none' === $b['value'] ) );
			if ( array() !== $values ) {
				$groups[] = array(
					'facet'  => $facet,
					'name'   => (string) array_search( $facet, SearchRequest::FACETS, true ),
					'label'  => $label,
					'values' => $values,
				);
			}
		}
		return $groups;
	}

	/**
	 * Says what is wrong with the rules of the expert search.
	 *
	 * @return string A sentence, '' when all is well.
	 */
	public function expert_fault(): string {
		$where = $this->request->expert->to_where();
		$fault = '' === $where ? null : $this->search->fault( array( 'where' => $where ) );
		return null === $fault ? '' : $fault->get_error_message();
	}

	/**
	 * Names a value.
	 *
	 * @param string $facet Facet (the service's name).
	 * @param string $value Value.
	 */
	public function name_of( string $facet, string $value ): string {
		// "Not given" alone does not say what is not given.
		$label = in_array( $value, QueryReader::VALUES, true ) ? null : $this->value( $facet, $value )['label'] ?? null;
		return $label ?? FacetLabels::of( $facet, $value );
	}

	/**
	 * Gives the number of records of a value.
	 *
	 * @param string $facet Facet (the service's name).
	 * @param string $value Value.
	 * @return ?int Null for a rare keyword, which is not counted.
	 */
	public function count_of( string $facet, string $value ): ?int {
		return $this->value( $facet, $value )['count'] ?? ( 'keyword' === $facet ? null : 0 );
	}

	/**
	 * Gives what may be meant by words.
	 */
	public function suggestions(): Suggestions {
		return heritage()->suggestions();
	}

	/**
	 * Gives the number of records with a picture among the results.
	 */
	public function photo_count(): int {
		return (int) ( $this->results->facets['photo'][0]['count'] ?? 0 );
	}

	/**
	 * Words the button that closes a sheet.
	 */
	public function submit_label(): string {
		$total = $this->results->total;
		if ( 0 === $total ) {
			return __( 'No record with these filters', 'pmq' );
		}
		/* translators: %s: a number of records, at least 2. */
		return 1 === $total ? __( 'See the record', 'pmq' ) : sprintf( __( 'See the %s records', 'pmq' ), number_format_i18n( $total ) );
	}

	/**
	 * Gives the chips: what is chosen first, then values that would narrow the results.
	 *
	 * @return list<Chip>
	 */
	public function chips(): array {
		return array( ...$this->active_chips(), ...( new SearchChips( $this ) )->proposed() );
	}

	/**
	 * Gives one chip for each filter in force; following it removes the filter.
	 *
	 * @return list<Chip>
	 */
	public function active_chips(): array {
		return ( new SearchChips( $this ) )->active();
	}

	/**
	 * Gives ways out of an empty answer, each with the number of records it gives.
	 *
	 * @return list<Way>
	 */
	public function ways_out(): array {
		return ( new WaysOut( $this, $this->search ) )->all();
	}

	/**
	 * Finds a value among the counts.
	 *
	 * @param string $facet Facet.
	 * @param string $value Value.
	 * @return ?FacetValue
	 */
	private function value( string $facet, string $value ): ?array {
		foreach ( $this->results->facets[ $facet ] ?? array() as $known ) {
			if ( $known['value'] === $value ) {
				return $known;
			}
		}
		return null;
	}

	/**
	 * Gives the facets of the filter sheet with their labels.
	 *
	 * @return array<string, string>
	 */
	private function group_labels(): array {
		return array(
			'period'  => __( 'Period', 'pmq' ),
			'theme'   => __( 'Theme', 'pmq' ),
			'commune' => __( 'Commune', 'pmq' ),
			'epci'    => __( 'Intercommunality', 'pmq' ),
			'type'    => __( 'Type of resource', 'pmq' ),
			'keyword' => __( 'Keyword', 'pmq' ),
			'source'  => __( 'Source', 'pmq' ),
			'holder'  => __( 'Holder', 'pmq' ),
			'author'  => __( 'Author', 'pmq' ),
			'dated'   => __( 'Date', 'pmq' ),
		);
	}
}
