<?php
/**
 * The search, written straightforwardly.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Search;

use PaysMidiQuercy\Search\Document;
use PaysMidiQuercy\Search\Near;
use PaysMidiQuercy\Search\Query;
use PaysMidiQuercy\Search\Rule;
use PaysMidiQuercy\Search\Text;

/**
 * Answers queries by looking at every document: slow, without any of the index's tricks, and therefore what it is compared
 * with. It shares only the folding of words, which has tests of its own.
 */
final class NaiveSearch {

	/**
	 * Looks at words.
	 */
	private readonly NaiveWords $words;

	/**
	 * Documents with all words of a text, found once; null when the text has no word.
	 *
	 * @var array<string, array<int, mixed>|null>
	 */
	private array $known = array();

	/**
	 * Takes the documents.
	 *
	 * @param array<int, Document> $documents Keyed by post.
	 * @param list<list<string>>   $synonyms  Expressions that mean the same.
	 */
	public function __construct( private readonly array $documents, array $synonyms = array() ) {
		$this->words = new NaiveWords( $documents, $synonyms );
	}

	/**
	 * Answers a query.
	 *
	 * @param Query        $query  Query.
	 * @param list<string> $facets Facets to count.
	 * @return array{ids: list<int>, total: int, facets: array<string, array<array-key, int>>, cells: list<array{float, float, int}>}
	 */
	public function search( Query $query, array $facets ): array {
		$words  = $this->words->find( $query->search );
		$found  = array();
		$counts = array_fill_keys( $facets, array() );
		foreach ( $this->documents as $id => $document ) {
			if ( ( $words && ! isset( $words[0][ $id ] ) ) || ! self::in_box( $query, $document ) || ! self::in_years( $query->year_from, $query->year_to, $document ) || ! self::in_areas( $query, $document ) || ! $this->in_groups( $query, $id, $document ) ) {
				continue;
			}
			$fails = array();
			foreach ( $query->facets as $facet => $values ) {
				if ( $values && ! array_intersect( $values, $document->facets[ $facet ] ?? array() ) ) {
					$fails[] = $facet;
				}
			}
			if ( ! $fails ) {
				$found[ $id ] = array( $words[0][ $id ][0] ?? 0, $words[0][ $id ][1] ?? 0, Text::key( $document->title ), $document->sort_date, $id, $query->near && null !== $document->lat ? self::metres( $query->near, $document ) : 0 );
			}
			foreach ( $facets as $facet ) {
				if ( array() === array_diff( $fails, array( $facet ) ) ) {
					foreach ( array_unique( $document->facets[ $facet ] ?? array() ) as $value ) {
						$counts[ $facet ][ $value ] = ( $counts[ $facet ][ $value ] ?? 0 ) + 1;
					}
				}
			}
		}
		usort( $found, static fn( array $a, array $b ): int => self::compare( $query->sort, $a, $b ) );
		return array(
			'ids'    => array_slice( array_column( $found, 4 ), ( $query->page - 1 ) * $query->per_page, $query->per_page ),
			'total'  => count( $found ),
			'facets' => $counts,
			'cells'  => null === $query->cells ? array() : $this->cells( $query, array_column( $found, 4 ) ),
		);
	}

	/**
	 * Puts documents into quarters of cells, and each cell where its quarters are on average.
	 *
	 * @param Query     $query Query with a box and a zoom.
	 * @param list<int> $ids   Posts.
	 * @return list<array{float, float, int}>
	 */
	private function cells( Query $query, array $ids ): array {
		$box  = $query->bbox;
		$wide = 3.6e9 / 2 ** $query->cells * 96 / 512;
		$size = array( 'lat' => $wide * max( 0.1, cos( deg2rad( ( $box->south + $box->north ) / 2 ) ) ), 'lng' => $wide );
		$span = array( 'lat' => $box->north - $box->south, 'lng' => $box->west > $box->east ? 360 + $box->east - $box->west : $box->east - $box->west );
		foreach ( $size as $axis => $steps ) {
			$bits = min( 27, max( 0, (int) round( log( $steps, 2 ) ) ) );
			while ( $span[ $axis ] * 1e7 / 2 ** $bits > 80 ) {
				++$bits;
			}
			$size[ $axis ] = 2 ** min( 27, $bits );
		}
		$cells = array();
		foreach ( $ids as $id ) {
			$lat = (int) floor( round( ( $this->documents[ $id ]->lat + 180 ) * 1e7 ) / $size['lat'] );
			$lng = (int) floor( round( ( $this->documents[ $id ]->lng + 180 ) * 1e7 ) / $size['lng'] );

			$cells[ sprintf( '%011d %011d', intdiv( $lat, 2 ), intdiv( $lng, 2 ) ) ][] = array( $lat, $lng );
		}
		ksort( $cells, SORT_STRING );
		$middle = static fn( array $quarters, float $steps ): float => round( ( array_sum( $quarters ) / count( $quarters ) + 0.5 ) * $steps / 1e7 - 180, 5 );
		return array_map( static fn( array $members ): array => array( $middle( array_column( $members, 0 ), $size['lat'] ), $middle( array_column( $members, 1 ), $size['lng'] ), count( $members ) ), array_values( $cells ) );
	}

	/**
	 * Compares two found documents.
	 *
	 * @param string                                  $sort Order.
	 * @param array{int, int, string, string, int, float} $a    Tier, points, folded title, date, post, metres.
	 * @param array{int, int, string, string, int, float} $b    The same of another.
	 */
	private static function compare( string $sort, array $a, array $b ): int {
		if ( Query::DATE === $sort ) {
			return array( $b[3], $b[4] ) <=> array( $a[3], $a[4] );
		}
		if ( Query::DISTANCE === $sort ) {
			return array( round( $a[5], 2 ), $a[4] ) <=> array( round( $b[5], 2 ), $b[4] );
		}
		$worth = Query::RELEVANCE === $sort ? array( $b[0], $b[1] ) <=> array( $a[0], $a[1] ) : 0;
		return $worth ?: ( strcmp( $a[2], $b[2] ) ?: $a[4] <=> $b[4] );
	}

	/**
	 * Says whether a document lies in the box.
	 *
	 * @param Query    $query    Query.
	 * @param Document $document Document.
	 */
	private static function in_box( Query $query, Document $document ): bool {
		$box = $query->bbox;
		if ( ! $box ) {
			return true;
		}
		if ( null === $document->lat || $document->lat < $box->south || $document->lat > $box->north ) {
			return false;
		}
		return $box->west <= $box->east
			? $document->lng >= $box->west && $document->lng <= $box->east
			: $document->lng >= $box->west || $document->lng <= $box->east;
	}

	/**
	 * Says whether a document's years touch those asked for.
	 *
	 * @param int|null $from     First year.
	 * @param int|null $to       Last year.
	 * @param Document $document Document.
	 */
	private static function in_years( ?int $from, ?int $to, Document $document ): bool {
		if ( null === $from && null === $to ) {
			return true;
		}
		$first = $document->year_from ?? $document->year_to;
		$last  = $document->year_to ?? $document->year_from;
		if ( null === $first ) {
			return false;
		}
		return min( $first, $last ) <= ( $to ?? INF ) && max( $first, $last ) >= ( $from ?? -INF );
	}

	/**
	 * Says whether a document lies in the circle and in the outline.
	 *
	 * @param Query    $query    Query.
	 * @param Document $document Document.
	 */
	private static function in_areas( Query $query, Document $document ): bool {
		if ( ( $query->near || $query->area ) && null === $document->lat ) {
			return false;
		}
		if ( $query->near && self::metres( $query->near, $document ) > 1000 * $query->near->radius_km ) {
			return false;
		}
		return ! $query->area || self::winds_around( $query->area->corners, (float) $document->lng, (float) $document->lat );
	}

	/**
	 * Returns the distance of a document in metres, by the angle between the two directions from the middle of the Earth.
	 *
	 * @param Near     $near     Place.
	 * @param Document $document Document.
	 */
	private static function metres( Near $near, Document $document ): float {
		$vector = static fn( float $lat, float $lng ): array => array( cos( deg2rad( $lat ) ) * cos( deg2rad( $lng ) ), cos( deg2rad( $lat ) ) * sin( deg2rad( $lng ) ), sin( deg2rad( $lat ) ) );
		$a      = $vector( $near->lat, $near->lng );
		$b      = $vector( (float) $document->lat, (float) $document->lng );
		$cross  = array( $a[1] * $b[2] - $a[2] * $b[1], $a[2] * $b[0] - $a[0] * $b[2], $a[0] * $b[1] - $a[1] * $b[0] );
		return 6_371_008.8 * atan2( sqrt( $cross[0] ** 2 + $cross[1] ** 2 + $cross[2] ** 2 ), $a[0] * $b[0] + $a[1] * $b[1] + $a[2] * $b[2] );
	}

	/**
	 * Says whether an outline goes round a point an odd number of times, or through it: the sum of the angles under which its edges are
	 * seen.
	 *
	 * @param list<array{float, float}> $corners Corners.
	 * @param float                     $x       Longitude.
	 * @param float                     $y       Latitude.
	 */
	private static function winds_around( array $corners, float $x, float $y ): bool {
		$turn = 0.0;
		foreach ( $corners as $index => $from ) {
			$to    = $corners[ ( $index + 1 ) % count( $corners ) ];
			$cross = ( $from[0] - $x ) * ( $to[1] - $y ) - ( $from[1] - $y ) * ( $to[0] - $x );
			$dot   = ( $from[0] - $x ) * ( $to[0] - $x ) + ( $from[1] - $y ) * ( $to[1] - $y );
			$among = $x >= min( $from[0], $to[0] ) && $x <= max( $from[0], $to[0] ) && $y >= min( $from[1], $to[1] ) && $y <= max( $from[1], $to[1] );
			if ( 0.0 === abs( $cross ) && $among ) {
				return true;
			}
			$turn += atan2( $cross, $dot );
		}
		return 1 === (int) round( abs( $turn ) / M_PI / 2 ) % 2;
	}

	/**
	 * Says whether a document meets every group.
	 *
	 * @param Query    $query    Query.
	 * @param int      $id       Post.
	 * @param Document $document Document.
	 */
	private function in_groups( Query $query, int $id, Document $document ): bool {
		foreach ( $query->groups as $group ) {
			$met = array_filter( $group->rules, fn( Rule $rule ): bool => $rule->is === $this->meets( $rule, $id, $document ) );
			if ( 'all' === $group->match ? count( $met ) < count( $group->rules ) : ! $met ) {
				return false;
			}
		}
		return true;
	}

	/**
	 * Says whether a document meets a rule that is not turned round.
	 *
	 * @param Rule     $rule     Rule.
	 * @param int      $id       Post.
	 * @param Document $document Document.
	 */
	private function meets( Rule $rule, int $id, Document $document ): bool {
		if ( 'years' === $rule->field ) {
			return self::in_years( '' === $rule->values[0] ? null : (int) $rule->values[0], '' === $rule->values[1] ? null : (int) $rule->values[1], $document );
		}
		foreach ( $rule->values as $value ) {
			if ( 'search' === $rule->field && ! array_key_exists( $value, $this->known ) ) {
				$this->known[ $value ] = $this->words->find_all( $value );
			}
			if ( 'search' === $rule->field ? isset( ( $this->known[ $value ] ?? $this->documents )[ $id ] ) : in_array( $value, $document->facets[ $rule->field ] ?? array(), true ) ) {
				return true;
			}
		}
		return false;
	}
}
