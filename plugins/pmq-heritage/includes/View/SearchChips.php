<?php
/**
 * The chips of the search page.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\View;

use PaysMidiQuercy\Heritage\Content\Vocabulary;

/**
 * Lists what is chosen, then values that would narrow the results.
 *
 * @phpstan-type Chip array{label: string, count: ?int, url: string, active: bool}
 */
final class SearchChips {

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
	private const DULL = array( Vocabulary::UNKNOWN_PERIOD, 'autre', 'none' );

	/**
	 * Takes the answer.
	 *
	 * @param SearchPage $page Answer.
	 */
	public function __construct( private readonly SearchPage $page ) {}

	/**
	 * Gives one chip for each filter in force; following it removes the filter.
	 *
	 * @return list<Chip>
	 */
	public function active(): array {
		$request = $this->page->request;
		$chips   = array();
		foreach ( $request->facets as $facet => $values ) {
			foreach ( $values as $value ) {
				$chips[] = $this->chip( $this->page->name_of( $facet, $value ), $this->page->count_of( $facet, $value ), $request->toggled( $facet, $value ), true );
			}
		}
		if ( $request->photo ) {
			$chips[] = $this->chip( __( 'With picture', 'pmq' ), $this->page->photo_count(), $request->toggled( 'photo', '1' ), true );
		}
		foreach ( $this->others() as list( $label, $without ) ) {
			$chips[] = $this->chip( $label, null, $without, true );
		}
		return $chips;
	}

	/**
	 * Gives chips of values not chosen yet that would narrow the results.
	 *
	 * @return list<Chip>
	 */
	public function proposed(): array {
		$chips   = array();
		$results = $this->page->results;
		$request = $this->page->request;
		foreach ( self::PROPOSED as $facet => $most ) {
			$values = array_filter(
				$results->facets[ $facet ] ?? array(),
				static fn( array $value ): bool => $value['count'] > 0 && $value['count'] < self::NARROWS_BELOW * $results->total
					&& ! $request->has( $facet, $value['value'] ) && ! in_array( $value['value'], self::DULL, true )
			);
			usort( $values, static fn( array $a, array $b ): int => $b['count'] <=> $a['count'] );
			foreach ( array_slice( $values, 0, $most ) as $value ) {
				$label   = 'photo' === $facet ? __( 'With picture', 'pmq' ) : $value['label'];
				$chips[] = $this->chip( $label, $value['count'], $request->toggled( $facet, $value['value'] ), false );
			}
		}
		return $chips;
	}

	/**
	 * Lists the filters that are no values of a facet, each with the request without it.
	 *
	 * @return list<array{string, SearchRequest}>
	 */
	public function others(): array {
		$request = $this->page->request;
		$others  = array();
		if ( $request->has_years() ) {
			$none     = array(
				'from' => null,
				'to'   => null,
			);
			$others[] = array( self::years( $request->from, $request->to ), $request->with( $none ) );
		}
		if ( null !== $request->near ) {
			$others[] = array( $request->near->words(), $request->anywhere() );
		}
		if ( null !== $request->zone ) {
			$others[] = array( __( 'Area of the map', 'pmq' ), $request->with( array( 'zone' => null ) ) );
		}
		if ( null !== $request->area ) {
			$others[] = array( __( 'Drawn area', 'pmq' ), $request->with( array( 'area' => null ) ) );
		}
		$rules = $request->expert->count();
		if ( $rules > 0 ) {
			/* translators: %s: a number of rules. */
			$others[] = array( sprintf( _n( 'Expert search: %s rule', 'Expert search: %s rules', $rules, 'pmq' ), number_format_i18n( $rules ) ), $request->with( array( 'expert' => new ExpertRules() ) ) );
		}
		return $others;
	}

	/**
	 * Words years.
	 *
	 * @param ?int $first First year.
	 * @param ?int $last  Last year.
	 */
	public static function years( ?int $first, ?int $last ): string {
		$from = (string) $first;
		$to   = (string) $last;
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
			'url'    => $this->page->url( $request ),
			'active' => $active,
		);
	}
}
