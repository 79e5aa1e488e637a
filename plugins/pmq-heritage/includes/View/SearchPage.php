<?php
/**
 * The answer of the search page.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\View;

use PaysMidiQuercy\Heritage\Content\Vocabulary;
use PaysMidiQuercy\Heritage\Data\RecordPage;
use PaysMidiQuercy\Heritage\Data\RecordSearch;
use PaysMidiQuercy\Search\Text;

/**
 * Results of a request with what helps to go on: filters with counts, chips, neighbours of an empty answer.
 *
 * @phpstan-import-type FacetValue from RecordPage
 * @phpstan-type Chip array{label: string, count: ?int, url: string, active: bool}
 * @phpstan-type Group array{facet: string, name: string, label: string, values: list<FacetValue>}
 */
final class SearchPage {

	/** Unchosen values that the row of chips proposes, at most, by facet; in this order. */
	private const PROPOSED = array(
		'photo'   => 1,
		'period'  => 2,
		'theme'   => 3,
		'type'    => 1,
		'commune' => 1,
		'source'  => 1,
	);

	/** A value that more of the results have than this share hardly narrows them: not proposed. */
	private const NARROWS_BELOW = 0.7;

	/** Values that say little: never proposed. */
	private const DULL = array( Vocabulary::UNKNOWN_PERIOD, 'autre' );

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
		$results = $search->search( $request->to_search( $per_page ) );
		if ( array() === $results->records && $results->total > 0 ) {
			$request = $request->with( array( 'page' => $results->pages() ) );
			$results = $search->search( $request->to_search( $per_page ) );
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
	 * Gives the groups of the filter sheet: values with results and chosen ones.
	 *
	 * @return list<Group>
	 */
	public function groups(): array {
		$groups = array();
		foreach ( $this->group_labels() as $facet => $label ) {
			$values = array_values(
				array_filter(
					$this->results->facets[ $facet ] ?? array(),
					fn( array $value ): bool => $value['count'] > 0 || $this->request->has( $facet, $value['value'] )
				)
			);
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
	 * Gives the number of records with a picture among the results.
	 */
	public function photo_count(): int {
		return (int) ( $this->results->facets['photo'][0]['count'] ?? 0 );
	}

	/**
	 * Gives the chips: what is chosen first, then values that would narrow the results.
	 *
	 * @return list<Chip>
	 */
	public function chips(): array {
		return array( ...$this->active_chips(), ...$this->proposed_chips() );
	}

	/**
	 * Gives one chip for each filter in force; following it removes the filter.
	 *
	 * @return list<Chip>
	 */
	public function active_chips(): array {
		$chips = array();
		foreach ( $this->request->facets as $facet => $values ) {
			foreach ( $values as $value ) {
				$found   = $this->value( $facet, $value );
				$chips[] = $this->chip( $found['label'] ?? FacetLabels::of( $facet, $value ), $found['count'] ?? 0, $this->request->toggled( $facet, $value ), true );
			}
		}
		if ( $this->request->photo ) {
			$chips[] = $this->chip( __( 'With picture', 'pmq' ), $this->photo_count(), $this->request->toggled( 'photo', '1' ), true );
		}
		if ( $this->request->has_years() ) {
			$years   = array(
				'from' => null,
				'to'   => null,
			);
			$chips[] = $this->chip( $this->years_label(), null, $this->request->with( $years ), true );
		}
		if ( null !== $this->request->zone ) {
			$chips[] = $this->chip( __( 'Area of the map', 'pmq' ), null, $this->request->with( array( 'zone' => null ) ), true );
		}
		return $chips;
	}

	/**
	 * Gives ways out of an empty answer: fewer words, without the words, without one filter, each with the number of records it gives.
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
	 * @return list<array{string, SearchRequest}>
	 */
	private function looser_requests(): array {
		$looser  = $this->fewer_words();
		$filters = $this->request->count_filters();
		if ( '' !== $this->request->text && $filters > 0 ) {
			/* translators: %s: the words looked for. */
			$looser[] = array( sprintf( __( 'Without the words “%s”', 'pmq' ), $this->request->text ), $this->request->with( array( 'text' => '' ) ) );
			$looser[] = array( __( 'Without any filter', 'pmq' ), $this->request->cleared() );
		}
		if ( $filters < 2 && '' === $this->request->text ) {
			return $looser;
		}
		foreach ( $this->request->facets as $facet => $values ) {
			foreach ( 1 === $filters ? array() : $values as $value ) {
				/* translators: %s: the name of a filter. */
				$looser[] = array( sprintf( __( 'Without “%s”', 'pmq' ), $this->value( $facet, $value )['label'] ?? FacetLabels::of( $facet, $value ) ), $this->request->toggled( $facet, $value ) );
			}
		}
		if ( null !== $this->request->zone && $filters > 1 ) {
			$looser[] = array( __( 'In the whole territory', 'pmq' ), $this->request->with( array( 'zone' => null ) ) );
		}
		return $looser;
	}

	/**
	 * Lists the requests with one of several words, the longest words first.
	 *
	 * @return list<array{string, SearchRequest}>
	 */
	private function fewer_words(): array {
		$words = Text::search_words( $this->request->text );
		if ( count( $words ) < 2 ) {
			return array();
		}
		usort( $words, static fn( string $a, string $b ): int => strlen( $b ) <=> strlen( $a ) );
		return array_map(
			/* translators: %s: one of the words looked for. */
			fn( string $word ): array => array( sprintf( __( 'Only “%s”', 'pmq' ), $word ), $this->request->with( array( 'text' => $word ) ) ),
			array_slice( $words, 0, 3 )
		);
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
				fn( array $value ): bool => $value['count'] > 0 && $value['count'] < self::NARROWS_BELOW * $this->results->total
					&& ! $this->request->has( $facet, $value['value'] ) && ! in_array( $value['value'], self::DULL, true )
			);
			usort( $values, static fn( array $a, array $b ): int => $b['count'] <=> $a['count'] );
			foreach ( array_slice( $values, 0, $most ) as $value ) {
				$label   = 'photo' === $facet ? __( 'With picture', 'pmq' ) : $value['label'];
				$chips[] = $this->chip( $label, $value['count'], $this->request->toggled( $facet, $value['value'] ), false );
			}
		}
		return $chips;
	}

	/**
	 * Builds a chip.
	 *
	 * @param string        $label   Text.
	 * @param ?int          $count   Number of records.
	 * @param SearchRequest $request Where it leads.
	 * @param bool          $active  Whether it is in force.
	 * @return Chip
	 */
	private function chip( string $label, ?int $count, SearchRequest $request, bool $active ): array {
		return array(
			'label'  => $label,
			'count'  => $count,
			'url'    => $this->url( $request ),
			'active' => $active,
		);
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
	 * Words the years asked for.
	 */
	private function years_label(): string {
		$from = (string) $this->request->from;
		$to   = (string) $this->request->to;
		return match ( true ) {
			/* translators: %s: a year. */
			'' === $to   => sprintf( __( 'Since %s', 'pmq' ), $from ),
			/* translators: %s: a year. */
			'' === $from => sprintf( __( 'Until %s', 'pmq' ), $to ),
			/* translators: 1: first year, 2: last year. */
			default      => sprintf( __( 'From %1$s to %2$s', 'pmq' ), $from, $to ),
		};
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
			'source'  => __( 'Source', 'pmq' ),
		);
	}
}
