<?php
/**
 * The words of a search, straightforwardly.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Search;

use PaysMidiQuercy\Search\Document;
use PaysMidiQuercy\Search\Spelling;
use PaysMidiQuercy\Search\Stem;
use PaysMidiQuercy\Search\Text;

/**
 * Says which documents the words of a search admit and what each is worth, by reading the words of every document. It shares the folding of
 * words, their stems and their nearness with the index; these have tests of their own.
 */
final class NaiveWords {

	/**
	 * Words of each document with the weights in which they occur.
	 *
	 * @var array<int, array<string, list<int>>>
	 */
	private array $words = array();

	/**
	 * The best weight.
	 */
	private int $top = 0;

	/**
	 * Takes the documents.
	 *
	 * @param array<int, Document> $documents Keyed by post.
	 * @param list<list<string>>   $synonyms  Expressions that mean the same.
	 */
	public function __construct( private readonly array $documents, private readonly array $synonyms = array() ) {
		foreach ( $documents as $id => $document ) {
			$this->words[ $id ] = array();
			foreach ( $document->texts as $weight => $text ) {
				$this->top = max( $this->top, $weight );
				foreach ( Text::words( $text ) as $word ) {
					$this->words[ $id ][ "w{$word}" ][] = $weight;
				}
			}
		}
	}

	/**
	 * Answers a search.
	 *
	 * @param string $search What was typed.
	 * @return array{array<int, array{int, int}>, bool}|null Post => tier and points, and whether words may be missing; null without words.
	 */
	public function find( string $search ): ?array {
		$words = self::words_of( $search );
		return $words ? $this->admit( $this->look( $words, $search ), count( $words ) ) : null;
	}

	/**
	 * Finds the documents with every word.
	 *
	 * @param string $search Text of a rule.
	 * @return array<int, mixed>|null Keyed by post; null without words.
	 */
	public function find_all( string $search ): ?array {
		$words = self::words_of( $search );
		return $words ? self::complete( $this->look( $words, $search ), count( $words ) ) : null;
	}

	/**
	 * Returns the words of a search.
	 *
	 * @param string $search What was typed.
	 * @return list<string>
	 */
	private static function words_of( string $search ): array {
		return array_slice( Text::search_words( $search ), 0, 20 );
	}

	/**
	 * Looks for the words, then for other spellings.
	 *
	 * @param list<string> $words  Words.
	 * @param string       $search What was typed.
	 * @return array<int, list<array{int, int}>> Post => own and loose weight of each word.
	 */
	private function look( array $words, string $search ): array {
		$others = $this->synonyms_of( $words );
		$typed  = Text::as_typed( $search, $words[ count( $words ) - 1 ] );
		$hits   = $this->hits( $words, $others, $typed );
		if ( ! self::complete( $hits, count( $words ) ) ) {
			foreach ( $this->spellings( $words, Text::all_words( $search ) ) as $index => $more ) {
				array_push( $others[ $index ], ...$more );
			}
			$hits = $this->hits( $words, $others, $typed );
		}
		return $hits;
	}

	/**
	 * Decides which documents are found.
	 *
	 * @param array<int, list<array{int, int}>> $hits  Post => own and loose weight of each word.
	 * @param int                               $count Words.
	 * @return array{array<int, array{int, int}>, bool}
	 */
	private function admit( array $hits, int $count ): array {
		$rarity = array();
		for ( $index = 0; $index < $count; $index++ ) {
			$share    = count( array_filter( $hits, static fn( array $hit ): bool => (bool) max( $hit[ $index ] ) ) ) / max( 1, count( $hits ) );
			$rarity[] = $share > 0 ? ( $share >= 0.1 ? 1 : ( $share >= 0.01 ? 2 : ( $share >= 0.001 ? 3 : 4 ) ) ) : 0;
		}
		$complete = self::complete( $hits, $count );
		$admitted = $complete;
		$enough   = $count >= 3 ? 3 : 1;
		$known    = count( array_filter( $rarity ) );
		for ( $missing = 0; $count > 1 && count( $complete ) < $enough && count( $admitted ) < $enough && $missing < $known; $missing++ ) {
			$admitted = array_filter(
				$hits,
				static function ( array $hit ) use ( $rarity, $missing ): bool {
					$absent = array_filter( array_keys( $rarity ), static fn( int $index ): bool => $rarity[ $index ] > 0 && 0 === max( $hit[ $index ] ) );
					return count( $absent ) <= $missing && array_sum( array_map( static fn( int $index ): int => $rarity[ $index ], $absent ) ) <= array_sum( $rarity ) / 2;
				}
			);
		}
		$found = array();
		foreach ( $admitted as $id => $hit ) {
			$found[ $id ] = $this->score( $id, $hit, $rarity, isset( $complete[ $id ] ) );
		}
		return array( $found, count( $admitted ) > count( $complete ) );
	}

	/**
	 * Gives points.
	 *
	 * @param int                   $id       Post.
	 * @param list<array{int, int}> $hit      Own and loose weight of each word.
	 * @param list<int>             $rarity   Rarity of each word.
	 * @param bool                  $complete Whether it has every word.
	 * @return array{int, int} Tier, points.
	 */
	private function score( int $id, array $hit, array $rarity, bool $complete ): array {
		$points  = 0;
		$matched = 0;
		$own     = 0;
		foreach ( $hit as $index => $weights ) {
			$points  += max( $rarity[ $index ] * $weights[0], (int) floor( 6 * $rarity[ $index ] * $weights[1] / 10 ) );
			$matched += in_array( $this->top, $weights, true ) ? 1 : 0;
			$own     += $this->top === $weights[0] ? 1 : 0;
		}
		$length = count( array_unique( Text::words( $this->documents[ $id ]->title ) ) );
		if ( $matched ) {
			$points += (int) floor( $this->top * max( 0, 5 - $length ) / 10 ) + ( $length <= $matched ? $this->top : 0 );
		}
		return array( count( $hit ) === $own && count( $hit ) === $length ? 2 : (int) $complete, $points );
	}

	/**
	 * Returns the documents with every word.
	 *
	 * @param array<int, list<array{int, int}>> $hits  Post => own and loose weight of each word.
	 * @param int                               $count Words.
	 * @return array<int, list<array{int, int}>>
	 */
	private static function complete( array $hits, int $count ): array {
		return array_filter( $hits, static fn( array $hit ): bool => count( array_filter( $hit, static fn( array $weights ): bool => (bool) max( $weights ) ) ) === $count );
	}

	/**
	 * Reads every document.
	 *
	 * @param list<string>             $words  Words; the last one may be a beginning.
	 * @param list<list<list<string>>> $others For each word: expressions in its place, as words.
	 * @param string                   $typed  Letters that the last word may begin with.
	 * @return array<int, list<array{int, int}>>
	 */
	private function hits( array $words, array $others, string $typed ): array {
		$hits = array();
		foreach ( $this->words as $id => $own ) {
			foreach ( $words as $index => $word ) {
				$loose = count( $words ) - 1 === $index ? self::best( $own, static fn( string $one ): bool => str_starts_with( $one, $typed ) ) : 0;
				foreach ( $others[ $index ] as $expression ) {
					$loose = max( $loose, self::expression( $own, $expression ) );
				}
				$hits[ $id ][] = array( self::form( $own, $word ), $loose );
			}
		}
		return $hits;
	}

	/**
	 * Returns the best weight of some words of a document.
	 *
	 * @param array<string, list<int>> $own  Words of the document.
	 * @param callable( string ): bool $test Which words.
	 */
	private static function best( array $own, callable $test ): int {
		$best = 0;
		foreach ( $own as $word => $weights ) {
			$best = $test( substr( $word, 1 ) ) ? max( $best, ...$weights ) : $best;
		}
		return $best;
	}

	/**
	 * Returns the best weight of the forms of a word.
	 *
	 * @param array<string, list<int>> $own  Words of the document.
	 * @param string                   $word Word.
	 */
	private static function form( array $own, string $word ): int {
		return self::best( $own, static fn( string $one ): bool => Stem::of( $one ) === Stem::of( $word ) );
	}

	/**
	 * Returns the best weight of an expression, all of whose words must be there.
	 *
	 * @param array<string, list<int>> $own        Words of the document.
	 * @param list<string>             $expression Words.
	 */
	private static function expression( array $own, array $expression ): int {
		$weights = array_map( static fn( string $word ): int => self::form( $own, $word ), $expression );
		return min( $weights ) ? max( $weights ) : 0;
	}

	/**
	 * Returns the synonyms of each word.
	 *
	 * @param list<string> $words Words.
	 * @return list<list<list<string>>>
	 */
	private function synonyms_of( array $words ): array {
		$others = array_fill( 0, count( $words ), array() );
		$stems  = static fn( array $some ): array => array_map( Stem::of( ... ), $some );
		foreach ( $this->synonyms as $group ) {
			$group = array_map( Text::words( ... ), $group );
			foreach ( $group as $one ) {
				foreach ( array_keys( $words ) as $from ) {
					if ( $stems( array_slice( $words, $from, count( $one ) ) ) === $stems( $one ) ) {
						foreach ( array_keys( $one ) as $step ) {
							array_push( $others[ $from + $step ], ...array_filter( $group, static fn( array $other ): bool => $other !== $one ) );
						}
					}
				}
			}
		}
		return $others;
	}

	/**
	 * Returns other spellings of each word that some document has.
	 *
	 * @param list<string> $words  Words.
	 * @param list<string> $tokens The same with the common ones.
	 * @return list<list<list<string>>>
	 */
	private function spellings( array $words, array $tokens ): array {
		$all = array();
		foreach ( $this->words as $own ) {
			$all += $own;
		}
		$vocabulary = array_map( static fn( string $word ): string => substr( $word, 1 ), array_keys( $all ) );
		$spellings  = array();
		foreach ( $words as $index => $word ) {
			$by = array();
			foreach ( Spelling::can_correct( $word ) ? $vocabulary : array() as $own ) {
				$distance = Spelling::nearness( $word, $own, count( $words ) - 1 === $index );
				if ( null !== $distance ) {
					$by[ $distance ][] = array( $own );
				}
			}
			$spellings[] = array_merge( self::compounds( $word, $tokens ), $by ? $by[ min( array_keys( $by ) ) ] : array() );
		}
		return $spellings;
	}

	/**
	 * Returns a word torn apart and joined with its neighbours.
	 *
	 * @param string       $word   Word.
	 * @param list<string> $tokens Words of the search in order.
	 * @return list<list<string>>
	 */
	private static function compounds( string $word, array $tokens ): array {
		$compounds = array();
		for ( $cut = 2; strlen( $word ) >= 6 && ctype_alpha( $word ) && $cut <= strlen( $word ) - 3; $cut++ ) {
			$parts = array( substr( $word, 0, $cut ), substr( $word, $cut ) );
			if ( preg_match( '/^(la|le|les|du|de|des)$/', $parts[0] ) ) {
				$compounds[] = array( $parts[1] );
			} elseif ( $cut > 2 ) {
				$compounds[] = $parts;
			}
		}
		foreach ( array_slice( array_keys( $tokens ), 1 ) as $second ) {
			$joined = $tokens[ $second - 1 ] . $tokens[ $second ];
			if ( in_array( $word, array( $tokens[ $second - 1 ], $tokens[ $second ] ), true ) && strlen( $joined ) >= 5 && ! preg_match( '/\d/', $joined ) ) {
				$compounds[] = array( $joined );
			}
		}
		return $compounds;
	}
}
