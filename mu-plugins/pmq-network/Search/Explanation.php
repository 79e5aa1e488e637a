<?php
/**
 * Why a document was found and stands where it stands.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Search;

/**
 * What each word of a search gave a document, in the numbers of Scoring. Documents with a higher tier come first, then those with more points.
 *
 * @phpstan-type Word array{word: string, matched: list<string>, kind: string, weight: int, rarity: int, points: int}
 */
final class Explanation {

	/**
	 * Keeps the reasons.
	 *
	 * @param int         $tier  2 for the very title, 1 for every word, 0 for most words.
	 * @param int         $score Points.
	 * @param int         $title Points among them for a short title and for one that holds nothing but words of the search.
	 * @param list<array> $words Words of the search: what of the document each matched, how (`word`, `form`, `beginning`, Substitute::SYNONYM,
	 *                           Substitute::SPELLING, `` when it is missing), the weight of the best text, its rarity and points.
	 *
	 * @phpstan-param list<Word> $words
	 */
	private function __construct( public readonly int $tier, public readonly int $score, public readonly int $title, public readonly array $words ) {}

	/**
	 * Explains a document.
	 *
	 * @param Scoring        $scoring  Gives points.
	 * @param FoundWords     $words    Words of the search.
	 * @param StoredDocument $document Document.
	 */
	public static function of( Scoring $scoring, FoundWords $words, StoredDocument $document ): self {
		list( $tier, $score ) = $scoring->of( $words, $document );
		$given                = array_map( static fn( WordMatch $match ): array => self::word( $scoring, $match, $document ), $words->matches );
		return new self( $tier, $score, $score - (int) array_sum( array_column( $given, 'points' ) ), $given );
	}

	/**
	 * Explains a word.
	 *
	 * @param Scoring        $scoring  Gives points.
	 * @param WordMatch      $match    Word.
	 * @param StoredDocument $document Document.
	 * @return Word
	 */
	private static function word( Scoring $scoring, WordMatch $match, StoredDocument $document ): array {
		list( $own, $loose )    = $match->both( $document );
		$is_own                 = $scoring->word( $match->rarity, $own, 0 ) >= $scoring->word( $match->rarity, 0, $loose );
		list( $kind, $matched ) = match ( true ) {
			$own && $is_own => self::forms( $match, $document ),
			(bool) $loose   => self::loosely( $scoring, $match, $document, $loose ),
			default         => array( '', array() ),
		};
		return array(
			'word'    => $match->word,
			'matched' => $matched,
			'kind'    => $kind,
			'weight'  => $scoring->weight( $own && $is_own ? $own : $loose ),
			'rarity'  => $match->rarity,
			'points'  => $scoring->word( $match->rarity, $own, $loose ),
		);
	}

	/**
	 * Finds the forms of a word.
	 *
	 * @param WordMatch      $match    Word.
	 * @param StoredDocument $document Document.
	 * @return array{string, list<string>}
	 */
	private static function forms( WordMatch $match, StoredDocument $document ): array {
		$forms = array_filter( array_map( 'strval', array_keys( $document->words() ) ), static fn( string $word ): bool => Stem::of( $word ) === $match->stem );
		return array( in_array( $match->word, $forms, true ) ? 'word' : 'form', array_values( $forms ) );
	}

	/**
	 * Finds what stands for a word.
	 *
	 * @param Scoring        $scoring  Gives points.
	 * @param WordMatch      $match    Word.
	 * @param StoredDocument $document Document.
	 * @param int            $loose    Weights in which it stands.
	 * @return array{string, list<string>}
	 */
	private static function loosely( Scoring $scoring, WordMatch $match, StoredDocument $document, int $loose ): array {
		foreach ( $match->substitutes as $substitute ) {
			$bits = $substitute->bits( $document );
			if ( $bits && $scoring->weight( $bits ) === $scoring->weight( $loose ) ) {
				return array( $substitute->kind, array( $substitute->text ) );
			}
		}
		return array( 'beginning', array_map( 'strval', array_keys( $document->words_beginning( (string) $match->prefix ) ) ) );
	}
}
