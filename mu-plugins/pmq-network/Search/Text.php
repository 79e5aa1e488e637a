<?php
/**
 * French text, folded for searching.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Search;

/**
 * Folds text the same way for the index and for a search, independent of the database's collation: compatibility
 * decomposition without marks, lower case, œ → oe, æ → ae, elided articles off, abbreviations of “saint” written out.
 */
final class Text {

	/**
	 * Longest word kept, in characters.
	 */
	public const WORD_LENGTH = 40;

	/**
	 * Longest sorting key kept, in characters.
	 */
	public const KEY_LENGTH = 160;

	/**
	 * Words too common to find anything: not indexed, and not asked for unless nothing else is.
	 */
	private const COMMON = 'a au aux avec ce ces cet cette dans de des du elle elles en est et etc il ils la le les leur leurs mais ne ni on ont ou par pas pour qu que qui sa se ses son sont sur un une';

	/**
	 * Letters that do not decompose.
	 */
	private const LIGATURES = array(
		'œ' => 'oe',
		'æ' => 'ae',
		'ß' => 'ss',
		'ø' => 'o',
		'đ' => 'd',
		'ł' => 'l',
		'ı' => 'i',
	);

	/**
	 * Folds a text: lower case without accents, everything but letters and figures becomes one space.
	 *
	 * @param string $text Any text, UTF-8.
	 */
	public static function fold( string $text ): string {
		if ( ! preg_match( '/[^\x20-\x7e]/', $text ) ) {
			return trim( (string) preg_replace( '/[^a-z0-9]+/', ' ', strtolower( $text ) ) );
		}
		$text = mb_scrub( $text, 'UTF-8' );
		$text = (string) \Normalizer::normalize( $text, \Normalizer::FORM_KD );
		$text = (string) preg_replace( '/\p{Mn}+/u', '', $text );
		$text = strtr( mb_strtolower( $text, 'UTF-8' ), self::LIGATURES );
		return trim( (string) preg_replace( '/[^\p{L}\p{N}]+/u', ' ', $text ) );
	}

	/**
	 * Returns the key that titles are sorted and compared by.
	 *
	 * @param string $title Title as written.
	 */
	public static function key( string $title ): string {
		return rtrim( mb_substr( self::fold( $title ), 0, self::KEY_LENGTH, 'UTF-8' ) );
	}

	/**
	 * Splits a text into its words, folded, in order, common words and single letters left out.
	 *
	 * @param string $text Any text without markup.
	 * @return list<string>
	 */
	public static function words( string $text ): array {
		return array_values( array_filter( self::all_words( $text ), static fn( string $word ): bool => ! self::is_common( $word ) ) );
	}

	/**
	 * Splits a search into its words, each once; common words stay only when there is nothing else.
	 *
	 * @param string $search What was typed.
	 * @return list<string>
	 */
	public static function search_words( string $search ): array {
		$words = self::words( $search );
		return self::unique( $words ? $words : array_slice( self::all_words( $search ), -1 ) );
	}

	/**
	 * Splits a text into all its words.
	 *
	 * @param string $text Any text without markup.
	 * @return list<string>
	 */
	private static function all_words( string $text ): array {
		$text = str_replace( array( '’', 'ʼ', '`', '´' ), "'", $text );
		$text = (string) preg_replace( "/aujourd'hui/i", 'aujourdhui', $text );
		$text = (string) preg_replace( "/(?<![\\p{L}\\p{N}'])(?:[ldjmtsnc]|qu|jusqu|lorsqu|puisqu|quoiqu)'(?=[\\p{L}\\p{N}])/iu", ' ', mb_scrub( $text, 'UTF-8' ) );
		$fold = self::fold( $text );
		if ( '' === $fold ) {
			return array();
		}
		$words = array();
		foreach ( explode( ' ', $fold ) as $word ) {
			$word = match ( $word ) {
				'st'    => 'saint',
				'ste'   => 'sainte',
				default => strlen( $word ) > self::WORD_LENGTH ? mb_substr( $word, 0, self::WORD_LENGTH, 'UTF-8' ) : $word,
			};
			$words[] = $word;
		}
		return $words;
	}

	/**
	 * Returns each word once, in order of first appearance. (array_unique() and array keys would turn figures into integers.)
	 *
	 * @param list<string> $words Words.
	 * @return list<string>
	 */
	private static function unique( array $words ): array {
		return array_values( array_unique( $words, SORT_STRING ) );
	}

	/**
	 * Says whether a word is too common or too short to be indexed.
	 *
	 * @param string $word Folded word.
	 */
	private static function is_common( string $word ): bool {
		static $common = null;
		$common      ??= array_flip( explode( ' ', self::COMMON ) );
		return isset( $common[ $word ] ) || ( 1 === strlen( $word ) && ! ctype_digit( $word ) );
	}
}
