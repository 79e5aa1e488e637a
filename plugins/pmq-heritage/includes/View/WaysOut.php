<?php
/**
 * The ways out of an empty answer.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\View;

use PaysMidiQuercy\Heritage\Data\RecordSearch;
use PaysMidiQuercy\Search\Text;
use PaysMidiQuercy\Territory\Commune;

use function PaysMidiQuercy\network;

/**
 * Asks what slightly other searches would give: fewer words, a wider place, one filter less, neighbouring communes, related values.
 *
 * @phpstan-type Way array{label: string, count: int, url: string}
 */
final class WaysOut {

	/** Searches that are tried, at most: each costs a few milliseconds. */
	private const TRIES = 16;

	/** Ways shown, at most. */
	private const SHOWN = 8;

	/** Neighbours of a commune that are tried. */
	private const NEIGHBOURS = 3;

	/**
	 * Takes the empty answer.
	 *
	 * @param SearchPage   $page   Answer.
	 * @param RecordSearch $search Search of records.
	 */
	public function __construct( private readonly SearchPage $page, private readonly RecordSearch $search ) {}

	/**
	 * Gives the ways that lead to records: those near to what was asked first, each address once.
	 *
	 * @return list<Way>
	 */
	public function all(): array {
		$ways  = array();
		$tried = array();
		foreach ( array( ...$this->wider(), ...$this->related(), ...$this->fewer_words(), ...$this->fewer_filters() ) as list( $label, $request ) ) {
			$url = $this->page->url( $request );
			if ( isset( $tried[ $url ] ) || count( $tried ) >= self::TRIES || count( $ways ) >= self::SHOWN ) {
				continue;
			}
			$tried[ $url ] = true;
			$count         = $this->search->search( $request->to_filters() + array( 'per_page' => 1 ) )->total;
			if ( $count > 0 ) {
				$ways[] = array(
					'label' => $label,
					'count' => $count,
					'url'   => $url,
				);
			}
		}
		return $ways;
	}

	/**
	 * Widens the place and the years.
	 *
	 * @return list<array{string, SearchRequest}>
	 */
	private function wider(): array {
		$request = $this->page->request;
		$wider   = array();
		if ( null !== $request->near && $request->near->is_found() ) {
			$radii = array_values( array_filter( Surroundings::RADII, static fn( int $radius ): bool => $radius > $request->near->radius ) );
			foreach ( array_slice( $radii, 0, 3 ) as $radius ) {
				$near    = $request->near->within( (float) $radius );
				$wider[] = array( $near->words(), $request->with( array( 'near' => $near ) ) );
			}
		}
		if ( null !== $request->area ) {
			$wider[] = array( __( 'In the rectangle around the drawn area, twice as wide', 'pmq' ), $request->with( array( 'area' => null, 'zone' => self::twice( $request->area->box() ) ) ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- Two items.
		}
		if ( null !== $request->zone ) {
			$wider[] = array( __( 'In an area twice as wide', 'pmq' ), $request->with( array( 'zone' => self::twice( $request->zone ) ) ) );
		}
		if ( $request->has_years() ) {
			$years   = array(
				'from' => null === $request->from ? null : $request->from - 50,
				'to'   => null === $request->to ? null : $request->to + 50,
			);
			$wider[] = array( SearchChips::years( $years['from'], $years['to'] ), $request->with( $years ) );
		}
		return array( ...$wider, ...$this->neighbours() );
	}

	/**
	 * Gives the same search in the communes nearest to the one asked for.
	 *
	 * @return list<array{string, SearchRequest}>
	 */
	private function neighbours(): array {
		$chosen = $this->page->request->facets['commune'] ?? array();
		$here   = 1 === count( $chosen ) ? network()->territory->commune( $chosen[0] ) : null;
		if ( null === $here ) {
			return array();
		}
		$centre   = new Surroundings( $here->name, $here->lat, $here->lng );
		$communes = array_filter( network()->territory->communes(), static fn( Commune $commune ): bool => $commune->insee !== $here->insee );
		usort( $communes, static fn( Commune $a, Commune $b ): int => $centre->distance_to( $a->lat, $a->lng ) <=> $centre->distance_to( $b->lat, $b->lng ) );
		return array_map(
			fn( Commune $commune ): array => array(
				/* translators: %s: a commune. */
				sprintf( __( 'In %s, nearby', 'pmq' ), $commune->name ),
				$this->page->request->with( array( 'facets' => array( 'commune' => array( $commune->insee ) ) + $this->page->request->facets ) ),
			),
			array_slice( $communes, 0, self::NEIGHBOURS )
		);
	}

	/**
	 * Gives what the words may mean: communes, keywords, themes whose name is like them.
	 *
	 * @return list<array{string, SearchRequest}>
	 */
	private function related(): array {
		$request = $this->page->request;
		if ( '' === $request->text ) {
			return array();
		}
		return array_map(
			fn( array $item ): array => array(
				$item['label'],
				$request->with(
					array(
						'text'   => '',
						'facets' => array( SearchRequest::FACETS[ $item['param'] ] => QueryReader::values( $item['value'] ) ) + $request->facets,
					)
				),
			),
			array_slice( $this->page->suggestions()->values( $request->text, 2 ), 0, 4 )
		);
	}

	/**
	 * Lists the requests with one of several words, the longest words first.
	 *
	 * @return list<array{string, SearchRequest}>
	 */
	private function fewer_words(): array {
		$words = Text::search_words( $this->page->request->text );
		if ( count( $words ) < 2 ) {
			return array();
		}
		usort( $words, static fn( string $a, string $b ): int => strlen( $b ) <=> strlen( $a ) );
		return array_map(
			/* translators: %s: one of the words looked for. */
			fn( string $word ): array => array( sprintf( __( 'Only “%s”', 'pmq' ), $word ), $this->page->request->with( array( 'text' => $word ) ) ),
			array_slice( $words, 0, 3 )
		);
	}

	/**
	 * Lists the requests without one filter, without the words, without any filter.
	 *
	 * @return list<array{string, SearchRequest}>
	 */
	private function fewer_filters(): array {
		$request = $this->page->request;
		$fewer   = array();
		$filters = $request->count_filters();
		if ( $filters > 1 || ( 1 === $filters && '' !== $request->text ) ) {
			foreach ( $this->filters() as list( $label, $without ) ) {
				/* translators: %s: the name of a filter. */
				$fewer[] = array( sprintf( __( 'Without “%s”', 'pmq' ), $label ), $without );
			}
		}
		if ( '' !== $request->text && $filters > 0 ) {
			/* translators: %s: the words looked for. */
			$fewer[] = array( sprintf( __( 'Without the words “%s”', 'pmq' ), $request->text ), $request->with( array( 'text' => '' ) ) );
		}
		if ( '' !== $request->text && $filters > 1 ) {
			$fewer[] = array( __( 'Without any filter', 'pmq' ), $request->cleared() );
		}
		return $fewer;
	}

	/**
	 * Lists the filters in force, each with the request without it.
	 *
	 * @return list<array{string, SearchRequest}>
	 */
	private function filters(): array {
		$filters = array();
		foreach ( $this->page->request->facets as $facet => $values ) {
			foreach ( $values as $value ) {
				$filters[] = array( $this->page->name_of( $facet, $value ), $this->page->request->toggled( $facet, $value ) );
			}
		}
		if ( $this->page->request->photo ) {
			$filters[] = array( __( 'With picture', 'pmq' ), $this->page->request->toggled( 'photo', '1' ) );
		}
		return array( ...$filters, ...( new SearchChips( $this->page ) )->others() );
	}

	/**
	 * Doubles a rectangle about its middle.
	 *
	 * @param list<float> $zone West, south, east, north.
	 * @return list<float>
	 */
	private static function twice( array $zone ): array {
		list( $west, $south, $east, $north ) = $zone;
		$x                                   = ( $east - $west ) / 2;
		$y                                   = ( $north - $south ) / 2;
		return array( max( -180.0, round( $west - $x, 4 ) ), max( -90.0, round( $south - $y, 4 ) ), min( 180.0, round( $east + $x, 4 ) ), min( 90.0, round( $north + $y, 4 ) ) );
	}
}
