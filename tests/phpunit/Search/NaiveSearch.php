<?php
/**
 * The search, written straightforwardly.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Search;

use PaysMidiQuercy\Search\Document;
use PaysMidiQuercy\Search\Query;
use PaysMidiQuercy\Search\Stem;
use PaysMidiQuercy\Search\Text;

/**
 * Answers queries by looking at every document: slow, without any of the index's tricks, and therefore what it is compared
 * with. It shares only the folding of words, which has tests of its own.
 */
final class NaiveSearch {

	/**
	 * Words of each document with the weights in which they occur.
	 *
	 * @var array<int, array<string, list<int>>>
	 */
	private array $words = array();

	/**
	 * Takes the documents.
	 *
	 * @param array<int, Document> $documents Keyed by post.
	 */
	public function __construct( private readonly array $documents ) {
		foreach ( $documents as $id => $document ) {
			$this->words[ $id ] = array();
			foreach ( $document->texts as $weight => $text ) {
				foreach ( Text::words( $text ) as $word ) {
					$this->words[ $id ][ "w{$word}" ][] = $weight;
				}
			}
		}
	}

	/**
	 * Answers a query.
	 *
	 * @param Query        $query  Query.
	 * @param list<string> $facets Facets to count.
	 * @return array{ids: list<int>, total: int, facets: array<string, array<array-key, int>>}
	 */
	public function search( Query $query, array $facets ): array {
		$words  = $this->meanings( Text::search_words( $query->search ) );
		$found  = array();
		$counts = array_fill_keys( $facets, array() );
		foreach ( $this->documents as $id => $document ) {
			$score = $this->score( $id, $words );
			if ( null === $score || ! self::in_box( $query, $document ) || ! self::in_years( $query, $document ) ) {
				continue;
			}
			$fails = array();
			foreach ( $query->facets as $facet => $values ) {
				if ( $values && ! array_intersect( $values, $document->facets[ $facet ] ?? array() ) ) {
					$fails[] = $facet;
				}
			}
			if ( ! $fails ) {
				$exact        = $words && Text::key( $query->search ) === Text::key( $document->title );
				$found[ $id ] = array( $exact ? 1 : 0, $score, Text::key( $document->title ), $document->sort_date, $id );
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
		);
	}

	/**
	 * Compares two found documents.
	 *
	 * @param string                                  $sort Order.
	 * @param array{int, int, string, string, int} $a    Exact title, score, folded title, date, post.
	 * @param array{int, int, string, string, int} $b    The same of another.
	 */
	private static function compare( string $sort, array $a, array $b ): int {
		if ( Query::DATE === $sort ) {
			return array( $b[3], $b[4] ) <=> array( $a[3], $a[4] );
		}
		$worth = Query::RELEVANCE === $sort ? array( $b[0], $b[1] ) <=> array( $a[0], $a[1] ) : 0;
		return $worth ?: ( strcmp( $a[2], $b[2] ) ?: $a[4] <=> $b[4] );
	}

	/**
	 * Returns, for each word typed, a test of the words of a document.
	 *
	 * @param list<string> $typed Words.
	 * @return list<callable( string ): bool>
	 */
	private function meanings( array $typed ): array {
		$meanings = array();
		foreach ( $typed as $index => $word ) {
			$last    = count( $typed ) - 1 === $index;
			$meaning = static fn( string $own ): bool => Stem::of( $own ) === Stem::of( $word ) || ( $last && str_starts_with( $own, $word ) );
			$near    = array_filter( $this->vocabulary(), $meaning ) ? array() : $this->nearest( $word );
			if ( $near ) {
				$stems   = array_map( Stem::of( ... ), $near );
				$meaning = static fn( string $own ): bool => in_array( Stem::of( $own ), $stems, true );
			}
			$meanings[] = $meaning;
		}
		return $meanings;
	}

	/**
	 * Returns the words of the documents nearest to a mistyped one.
	 *
	 * @param string $word Word without any hit.
	 * @return list<string>
	 */
	private function nearest( string $word ): array {
		$allowed = preg_match( '/[0-9]/', $word ) || strlen( $word ) < 3 ? 0 : ( strlen( $word ) < 5 ? 1 : 2 );
		$by      = array();
		foreach ( $this->vocabulary() as $own ) {
			$wrong = levenshtein( $word, $own );
			if ( $wrong <= $allowed && array_intersect( self::threes( $word ), self::threes( $own ) ) ) {
				$by[ $wrong ][] = $own;
			}
		}
		return $allowed && $by ? $by[ min( array_keys( $by ) ) ] : array();
	}

	/**
	 * Returns the groups of three letters of a word with marked ends.
	 *
	 * @param string $word ASCII word.
	 * @return list<string>
	 */
	private static function threes( string $word ): array {
		$threes = array();
		foreach ( array_keys( str_split( $word ) ) as $index ) {
			$threes[] = substr( "^{$word}\$", $index, 3 );
		}
		return $threes;
	}

	/**
	 * Returns every word of every document.
	 *
	 * @return list<string>
	 */
	private function vocabulary(): array {
		$all = array();
		foreach ( $this->words as $words ) {
			$all += $words;
		}
		return array_map( static fn( string $word ): string => substr( $word, 1 ), array_keys( $all ) );
	}

	/**
	 * Returns the points of a document, or null when a word is missing.
	 *
	 * @param int                            $id       Post.
	 * @param list<callable( string ): bool> $meanings Words.
	 */
	private function score( int $id, array $meanings ): ?int {
		$score = 0;
		foreach ( $meanings as $meaning ) {
			$best = 0;
			foreach ( $this->words[ $id ] as $word => $weights ) {
				if ( $meaning( substr( (string) $word, 1 ) ) ) {
					$best = max( $best, ...$weights );
				}
			}
			if ( 0 === $best ) {
				return null;
			}
			$score += $best;
		}
		return $score;
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
	 * @param Query    $query    Query.
	 * @param Document $document Document.
	 */
	private static function in_years( Query $query, Document $document ): bool {
		if ( null === $query->year_from && null === $query->year_to ) {
			return true;
		}
		$first = $document->year_from ?? $document->year_to;
		$last  = $document->year_to ?? $document->year_from;
		if ( null === $first ) {
			return false;
		}
		return min( $first, $last ) <= ( $query->year_to ?? INF ) && max( $first, $last ) >= ( $query->year_from ?? -INF );
	}
}
