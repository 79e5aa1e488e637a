<?php
/**
 * The answer of the directory.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Actors\View;

use PaysMidiQuercy\Actors\Data\ActorPage;
use PaysMidiQuercy\Actors\Data\ActorSearch;

/**
 * Results of a request with what helps to go on: filters with counts, chips, ways out of an empty answer.
 *
 * @phpstan-import-type FacetValue from ActorPage
 * @phpstan-type Chip array{label: string, count: ?int, url: string, active: bool}
 * @phpstan-type Group array{facet: string, name: string, label: string, values: list<FacetValue>}
 */
final class DirectoryPage {

	/** Unchosen values that the row of chips proposes, at most, by facet; in this order. */
	private const PROPOSED = array(
		'domain'   => 4,
		'kind'     => 1,
		'activity' => 2,
		'commune'  => 1,
		'scale'    => 1,
	);

	/** A value that more of the results have than this share hardly narrows them: not proposed. */
	private const NARROWS_BELOW = 0.8;

	/**
	 * Builds the answer.
	 *
	 * @param ActorSearch      $search  Search of actors.
	 * @param DirectoryRequest $request What was asked.
	 * @param string           $base    Address of the directory.
	 * @param ActorPage        $results Actors and counts.
	 */
	private function __construct(
		private readonly ActorSearch $search,
		public readonly DirectoryRequest $request,
		public readonly string $base,
		public readonly ActorPage $results,
	) {}

	/**
	 * Asks the search; a page beyond the last becomes the last.
	 *
	 * @param ActorSearch      $search   Search of actors.
	 * @param DirectoryRequest $request  What was asked.
	 * @param string           $base     Address of the directory.
	 * @param int              $per_page Actors a page.
	 */
	public static function ask( ActorSearch $search, DirectoryRequest $request, string $base, int $per_page ): self {
		$results = $search->search( $request->to_search( $per_page ) );
		if ( array() === $results->actors && $results->total > 0 ) {
			$request = $request->with( array( 'page' => $results->pages() ) );
			$results = $search->search( $request->to_search( $per_page ) );
		}
		return new self( $search, $request, $base, $results );
	}

	/**
	 * Gives the address of another request.
	 *
	 * @param DirectoryRequest $request Request.
	 */
	public function url( DirectoryRequest $request ): string {
		return $request->url( $this->base );
	}

	/**
	 * Gives the groups of the filter sheet: values with results and chosen ones.
	 *
	 * @return list<Group>
	 */
	public function groups(): array {
		$labels = array(
			'domain'   => __( 'Domain', 'pmq' ),
			'activity' => __( 'Activity', 'pmq' ),
			'kind'     => __( 'Who', 'pmq' ),
			'commune'  => __( 'Commune', 'pmq' ),
			'epci'     => __( 'Intercommunality', 'pmq' ),
			'scale'    => __( 'Works for', 'pmq' ),
			'keyword'  => __( 'Keyword', 'pmq' ),
		);
		$groups = array();
		foreach ( $labels as $facet => $label ) {
			$values = $this->values( $facet );
			if ( array() !== $values ) {
				$groups[] = array(
					'facet'  => $facet,
					'name'   => (string) array_search( $facet, DirectoryRequest::FACETS, true ),
					'label'  => $label,
					'values' => $values,
				);
			}
		}
		return $groups;
	}

	/**
	 * Gives the chips: what is chosen first, then values that would narrow the results.
	 *
	 * @return list<Chip>
	 */
	public function chips(): array {
		$chips = array();
		foreach ( $this->request->facets as $facet => $values ) {
			foreach ( $values as $value ) {
				$chips[] = $this->chip( $this->name( $facet, $value ), $this->count( $facet, $value ), $this->request->toggled( $facet, $value ), true );
			}
		}
		if ( null !== $this->request->zone ) {
			$chips[] = $this->chip( __( 'Area of the map', 'pmq' ), null, $this->request->with( array( 'zone' => null ) ), true );
		}
		return array( ...$chips, ...$this->proposed_chips() );
	}

	/**
	 * Gives ways out of an empty answer: without the words, without one filter, each with the number of actors it gives.
	 *
	 * @return list<array{label: string, count: int, url: string}>
	 */
	public function ways_out(): array {
		$ways = array();
		foreach ( array_slice( $this->looser_requests(), 0, 8 ) as list( $label, $request ) ) {
			$count = $this->search->search( $request->to_filters() + array( 'per_page' => 1 ) )->total;
			if ( $count > 0 ) {
				$ways[] = array(
					'label' => $label,
					'count' => $count,
					'url'   => $this->url( $request ),
				);
			}
		}
		usort( $ways, static fn( array $a, array $b ): int => $a['count'] <=> $b['count'] );
		return $ways;
	}

	/**
	 * Lists the requests with one condition less.
	 *
	 * @return list<array{string, DirectoryRequest}>
	 */
	private function looser_requests(): array {
		$looser  = array();
		$filters = $this->request->count_filters();
		if ( '' !== $this->request->text && $filters > 0 ) {
			/* translators: %s: the words looked for. */
			$looser[] = array( sprintf( __( 'Without the words “%s”', 'pmq' ), $this->request->text ), $this->request->with( array( 'text' => '' ) ) );
			$looser[] = array( __( 'Without any filter', 'pmq' ), $this->request->cleared() );
		}
		if ( $filters > 1 ) {
			foreach ( $this->request->facets as $facet => $values ) {
				foreach ( $values as $value ) {
					/* translators: %s: the name of a filter. */
					$looser[] = array( sprintf( __( 'Without “%s”', 'pmq' ), $this->name( $facet, $value ) ), $this->request->toggled( $facet, $value ) );
				}
			}
		}
		if ( null !== $this->request->zone && $filters > 1 ) {
			$looser[] = array( __( 'In the whole territory', 'pmq' ), $this->request->with( array( 'zone' => null ) ) );
		}
		return $looser;
	}

	/**
	 * Gives chips of values not chosen yet that would narrow the results.
	 *
	 * @return list<Chip>
	 */
	private function proposed_chips(): array {
		$chips = array();
		foreach ( self::PROPOSED as $facet => $most ) {
			$values = array_filter(
				$this->results->facets[ $facet ] ?? array(),
				fn( array $value ): bool => $value['count'] < self::NARROWS_BELOW * $this->results->total && ! $this->request->has( $facet, $value['value'] ) && 'autre' !== $value['value']
			);
			usort( $values, static fn( array $a, array $b ): int => $b['count'] <=> $a['count'] );
			foreach ( array_slice( $values, 0, $most ) as $value ) {
				$chips[] = $this->chip( $value['label'], $value['count'], $this->request->toggled( $facet, $value['value'] ), false );
			}
		}
		return $chips;
	}

	/**
	 * Gives the values of a facet; a chosen one that no result has stands among them with 0.
	 *
	 * @param string $facet Facet.
	 * @return list<FacetValue>
	 */
	private function values( string $facet ): array {
		$values = $this->results->facets[ $facet ] ?? array();
		$absent = array_diff( $this->request->facets[ $facet ] ?? array(), array_column( $values, 'value' ) );
		foreach ( $absent as $value ) {
			$values[] = array(
				'value'  => $value,
				'label'  => $this->name( $facet, $value ),
				'count'  => 0,
				'parent' => null,
			);
		}
		return $values;
	}

	/**
	 * Names a value.
	 *
	 * @param string $facet Facet.
	 * @param string $value Value.
	 */
	private function name( string $facet, string $value ): string {
		return array_column( $this->results->facets[ $facet ] ?? array(), 'label', 'value' )[ $value ] ?? $this->search->facets->name( $facet, $value );
	}

	/**
	 * Counts a value.
	 *
	 * @param string $facet Facet.
	 * @param string $value Value.
	 */
	private function count( string $facet, string $value ): int {
		return array_column( $this->results->facets[ $facet ] ?? array(), 'count', 'value' )[ $value ] ?? 0;
	}

	/**
	 * Builds a chip.
	 *
	 * @param string           $label   Text.
	 * @param ?int             $count   Number of actors.
	 * @param DirectoryRequest $request Where it leads.
	 * @param bool             $active  Whether it is in force.
	 * @return Chip
	 */
	private function chip( string $label, ?int $count, DirectoryRequest $request, bool $active ): array {
		return array(
			'label'  => $label,
			'count'  => $count,
			'url'    => $this->url( $request ),
			'active' => $active,
		);
	}
}
