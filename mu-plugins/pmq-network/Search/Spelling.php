<?php
/**
 * Words that are spelt alike.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Search;

/**
 * Rules by which a word stands for a mistyped one: one letter wrong, missing or too many, or two neighbours exchanged (Damerau); or the same sound; or,
 * in a word of eight letters and more, two letters wrong. Words of less than three letters and words with figures are never
 * corrected: another year is another year.
 *
 * Candidates are found by keys: the first five letters, and those without any one of them. Words that are one letter
 * apart share a key (the symmetric deletion of SymSpell, on a beginning). Keys are gathered in a few thousand buckets, each one row.
 */
final class Spelling {

	/**
	 * Distances, the nearest first.
	 */
	public const ONE_LETTER  = 1;
	public const SAME_SOUND  = 2;
	public const BEGINNING   = 3;
	public const TWO_LETTERS = 4;

	/**
	 * Letters of the beginning that keys are made of.
	 */
	private const KEY = 5;

	/**
	 * Letters from which two may be wrong.
	 */
	private const LONG = 8;

	/**
	 * Sounds: what is heard alike is written alike; in this order.
	 */
	private const SOUNDS = array(
		'/[^a-z]/'             => '',
		'/ph/'                 => 'f',
		'/qu?|c(?=[aou])|ck/'  => 'k',
		'/c(?=[eiy])/'         => 's',
		'/[cx]/'               => 'k',
		'/(?<!k)h/'            => '',
		'/y/'                  => 'i',
		'/z/'                  => 's',
		'/eau|au/'             => 'o',
		'/ai|ei/'              => 'e',
		'/gu(?=[ei])/'         => 'g',
		'/(.)\1+/'             => '$1',
		'/(?<=..)[estdp]+$/'   => '',
	);

	/**
	 * Says whether a word can be corrected.
	 *
	 * @param string $word Folded word.
	 */
	public static function can_correct( string $word ): bool {
		return strlen( $word ) > 2 && ! preg_match( '/\p{N}/u', $word );
	}

	/**
	 * Returns the keys of a word; another word that may be meant shares one of them.
	 *
	 * @param string $word Folded word.
	 * @return list<string>
	 */
	public static function keys( string $word ): array {
		if ( ! self::can_correct( $word ) ) {
			return array();
		}
		$letters = mb_str_split( mb_substr( $word, 0, self::KEY, 'UTF-8' ), 1, 'UTF-8' );
		$keys    = array( implode( '', $letters ), '*' . self::sound( $word ) );
		foreach ( array_keys( $letters ) as $index ) {
			$without = $letters;
			unset( $without[ $index ] );
			$keys[] = implode( '', $without );
		}
		return array_values( array_unique( $keys, SORT_STRING ) );
	}

	/**
	 * Returns the buckets of some keys.
	 *
	 * @param list<string> $keys Keys.
	 * @return list<string>
	 */
	public static function buckets( array $keys ): array {
		return array_values( array_unique( array_map( static fn( string $key ): string => sprintf( 'b%03x', crc32( $key ) & 0xfff ), $keys ), SORT_STRING ) );
	}

	/**
	 * Returns how near two words are.
	 *
	 * @param string $word Folded word, as typed.
	 * @param string $term Another one that shares a key with it.
	 * @return int|null One of the distances; null when one does not stand for the other.
	 */
	public static function distance( string $word, string $term ): ?int {
		$difference = abs( strlen( $word ) - strlen( $term ) );
		if ( $difference > 4 || $word === $term || ! self::can_correct( $term ) ) {
			return null;
		}
		$wrong = $difference > 2 ? 3 : self::letters_between( $word, $term );
		return match ( true ) {
			$wrong <= 1                                   => self::ONE_LETTER,
			self::sound( $word ) === self::sound( $term ) => self::SAME_SOUND,
			2 === $wrong && strlen( $word ) >= self::LONG && array_intersect( self::keys( $word ), self::keys( $term ) ) => self::TWO_LETTERS,
			default                                       => null,
		};
	}

	/**
	 * Returns how near a word is that may be what is being typed.
	 *
	 * @param string $word  Folded word, as typed.
	 * @param string $term  Another one.
	 * @param bool   $begun Whether the word may be a beginning.
	 * @return int|null One of the distances.
	 */
	public static function nearness( string $word, string $term, bool $begun ): ?int {
		$distance = self::distance( $word, $term );
		return null !== $distance && $distance < self::BEGINNING || ! $begun || ! self::begins_nearly( $word, $term ) ? $distance : self::BEGINNING;
	}

	/**
	 * Says whether a word that is being typed is the beginning of another one but for one letter.
	 *
	 * @param string $typed Folded letters, five at least.
	 * @param string $term  Folded word.
	 */
	private static function begins_nearly( string $typed, string $term ): bool {
		$length = strlen( $typed );
		if ( $length < self::KEY || strlen( $term ) <= $length - 1 ) {
			return false;
		}
		foreach ( array( 0, 1, -1 ) as $more ) {
			if ( self::letters_between( $typed, substr( $term, 0, $length + $more ) ) <= 1 ) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Counts the letters between two words; two neighbours exchanged are one. (Bytes beyond ASCII count one by one: other scripts are rare here.)
	 *
	 * @param string $one Folded word.
	 * @param string $two Another one.
	 */
	private static function letters_between( string $one, string $two ): int {
		$wrong = levenshtein( $one, $two );
		if ( 2 !== $wrong || strlen( $one ) !== strlen( $two ) ) {
			return $wrong;
		}
		$index = strspn( $one ^ $two, "\0" );
		return $one[ $index ] === ( $two[ $index + 1 ] ?? '' ) && $two[ $index ] === ( $one[ $index + 1 ] ?? '' ) && substr( $one, $index + 2 ) === substr( $two, $index + 2 ) ? 1 : 2;
	}

	/**
	 * Writes a word as it sounds, roughly.
	 *
	 * @param string $word Folded word.
	 */
	public static function sound( string $word ): string {
		static $known = array();
		if ( count( $known ) > 20_000 ) {
			$known = array();
		}
		$known[ $word ] ??= (string) preg_replace( array_keys( self::SOUNDS ), self::SOUNDS, $word );
		return $known[ $word ];
	}
}
