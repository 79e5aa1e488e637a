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
 * decomposition without marks, lower case, œ → oe, æ → ae, elided articles off, abbreviations of “saint” and “Notre-Dame” written out,
 * numerals and ordinals in figures.
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
	 * What is written differently before letters are folded; in this order.
	 */
	private const ABBREVIATIONS = array(
		"/aujourd'hui/i" => 'aujourdhui',
		"/(?<![\\p{L}\\p{N}'])(?:[ldjmtsnc]|qu|jusqu|lorsqu|puisqu|quoiqu)'(?=[\\p{L}\\p{N}])/iu" => ' ',
		// “S. Martin” is a saint; “15e s.” is a century, in small letters.
		'/(?<![\\p{L}\\p{N}])S\\. ?-?(?=\\p{Lu})/u' => 'Saint ',
		'/(?<![\\p{L}\\p{N}])N\\.?[ -]?D\\.?(?![\\p{L}\\p{N}])/iu' => ' Notre Dame ',
	);

	/**
	 * Short forms of words.
	 */
	private const ALIASES = array(
		'st'        => 'saint',
		'sts'       => 'saint',
		'ste'       => 'sainte',
		'stes'      => 'sainte',
		'mgr'       => 'monseigneur',
		'1er'       => 'premier',
		'1ere'      => 'premier',
		'1re'       => 'premier',
		'ier'       => 'premier',
		'deuxieme'  => '2e',
		'second'    => '2e',
		'seconde'   => '2e',
		'troisieme' => '3e',
		'quatrieme' => '4e',
		'cinquieme' => '5e',
		'sixieme'   => '6e',
		'septieme'  => '7e',
		'huitieme'  => '8e',
		'neuvieme'  => '9e',
		'dixieme'   => '10e',
	);

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
	 * Counts the different words of a title.
	 *
	 * @param string $title Title.
	 */
	public static function count( string $title ): int {
		return count( self::unique( self::words( $title ) ) );
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
	 * Returns the letters of a word of a search as they were typed, folded: “vi” may be the beginning of “village” beside the number six.
	 *
	 * @param string $search What was typed.
	 * @param string $word   One of search_words().
	 */
	public static function as_typed( string $search, string $word ): string {
		foreach ( array_reverse( self::split( $search ) ) as $letters ) {
			if ( self::normal( $letters ) === $word ) {
				return $letters;
			}
		}
		return $word;
	}

	/**
	 * Splits a text into all its words, folded, common ones included.
	 *
	 * @param string $text Any text without markup.
	 * @return list<string>
	 */
	public static function all_words( string $text ): array {
		return array_map( self::normal( ... ), self::split( $text ) );
	}

	/**
	 * Splits a text into words as they are written, folded.
	 *
	 * @param string $text Any text without markup.
	 * @return list<string>
	 */
	private static function split( string $text ): array {
		$text = str_replace( array( '’', 'ʼ', '`', '´' ), "'", mb_scrub( $text, 'UTF-8' ) );
		$fold = self::fold( (string) preg_replace( array_keys( self::ABBREVIATIONS ), self::ABBREVIATIONS, $text ) );
		return '' === $fold ? array() : explode( ' ', $fold );
	}

	/**
	 * Writes a word in the way in which it is indexed.
	 *
	 * @param string $word Folded word.
	 */
	private static function normal( string $word ): string {
		return self::ALIASES[ $word ] ?? self::in_figures( strlen( $word ) > self::WORD_LENGTH ? mb_substr( $word, 0, self::WORD_LENGTH, 'UTF-8' ) : $word );
	}

	/**
	 * Writes Roman numerals and the ordinals made of figures in one way: “xii” → “12”, “xiieme”, “xiie” and “12eme” → “12e”. Single letters stay:
	 * they are initials more often than numbers.
	 *
	 * @param string $word Folded word.
	 */
	private static function in_figures( string $word ): string {
		if ( ! preg_match( '/^(?:([0-9]{1,2})(?=[a-z])|(?=[ivx])(x{0,3}(?:ix|iv|v?i{0,3})))(e|eme|emes|ieme|nde?)?$/', $word, $found ) || 'vie' === $word || 'ie' === $word ) {
			return $word;
		}
		$ordinal = $found[3] ?? '';
		if ( '' === ( $found[2] ?? '' ) ) {
			return '' === $ordinal ? $word : ( $found[1] ?? '' ) . 'e';
		}
		return strlen( $found[2] ) < 2 && '' === $ordinal ? $word : self::from_roman( $found[2] ) . ( '' === $ordinal ? '' : 'e' );
	}

	/**
	 * Reads a Roman numeral.
	 *
	 * @param string $roman Lower case, of i, v and x.
	 */
	public static function from_roman( string $roman ): int {
		$worth = array(
			'i' => 1,
			'v' => 5,
			'x' => 10,
		);
		$sum   = 0;
		foreach ( str_split( $roman ) as $index => $letter ) {
			$sum += $worth[ $letter ] < ( $worth[ $roman[ $index + 1 ] ?? '' ] ?? 0 ) ? -$worth[ $letter ] : $worth[ $letter ];
		}
		return $sum;
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
	public static function is_common( string $word ): bool {
		static $common = null;
		$common      ??= array_flip( explode( ' ', self::COMMON ) );
		return isset( $common[ $word ] ) || ( 1 === strlen( $word ) && ! ctype_digit( $word ) );
	}
}
