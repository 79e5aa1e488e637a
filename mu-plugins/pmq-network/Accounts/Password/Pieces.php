<?php
/**
 * Known pieces of a password.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Accounts\Password;

/**
 * Finds the parts of a password that an attacker would try first, each with the power of ten of its guesses.
 */
final class Pieces {

	/**
	 * Rows of the French and the English keyboard.
	 */
	private const ROWS = array( 'azertyuiop', 'qsdfghjklm', 'wxcvbn', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', '1234567890', 'aqwzsxedc', '1qaz2wsx3edc', '1a2z3e4r5t' );

	/**
	 * Signs that stand for letters.
	 */
	private const LEET = array(
		'4' => 'a',
		'@' => 'a',
		'3' => 'e',
		'1' => 'i',
		'!' => 'i',
		'0' => 'o',
		'$' => 's',
		'5' => 's',
		'7' => 't',
	);

	/**
	 * Writes a text in small letters without accents, one byte a character.
	 *
	 * @param string $text Text.
	 */
	public static function fold( string $text ): string {
		$text = remove_accents( mb_strtolower( $text ) );
		// A sign beyond ASCII is one unknown character, whatever its bytes.
		return (string) preg_replace( '/[^\x00-\x7f]/u', "\x01", $text );
	}

	/**
	 * Returns the pieces by the position at which they end.
	 *
	 * @param string       $password Password as typed.
	 * @param string       $text     The same, folded and cut.
	 * @param list<string> $own      What others know of the person.
	 * @return array<int, list<array{int, float}>> Start and power of ten.
	 */
	public static function by_end( string $password, string $text, array $own ): array {
		$ends    = array();
		$capital = $password !== mb_strtolower( $password ) ? log10( 2 ) : 0.0;
		foreach ( array( ...self::words( $text, self::own( $own ) ), ...self::rows( $text ), ...self::runs( $text ), ...self::repeats( $text ), ...self::dates( $text ) ) as list( $start, $length, $log ) ) {
			$ends[ $start + $length ][] = array( $start, $log + $capital );
		}
		return $ends;
	}

	/**
	 * Finds words: as they are, with signs for letters, backwards.
	 *
	 * @param string             $text Folded text.
	 * @param array<string, int> $own  The person's own words.
	 * @return list<array{int, int, float}>
	 */
	private static function words( string $text, array $own ): array {
		$found = array();
		$ranks = $own + self::ranks();
		$size  = strlen( $text );
		$plain = strtr( $text, self::LEET );
		for ( $start = 0; $start < $size; $start++ ) {
			for ( $length = 3; $length <= min( 24, $size - $start ); $length++ ) {
				$part  = substr( $text, $start, $length );
				$tries = array(
					array( $part, 1 ),
					array( substr( $plain, $start, $length ), 2 ),
					array( strrev( $part ), 2 ),
				);
				foreach ( $tries as list( $word, $factor ) ) {
					if ( isset( $ranks[ $word ] ) ) {
						$found[] = array( $start, $length, log10( max( 2, $ranks[ $word ] * $factor ) ) );
					}
				}
			}
		}
		return $found;
	}

	/**
	 * Finds rows of the keyboard, both ways.
	 *
	 * @param string $text Folded text.
	 * @return list<array{int, int, float}>
	 */
	private static function rows( string $text ): array {
		$found = array();
		$size  = strlen( $text );
		foreach ( self::ROWS as $row ) {
			foreach ( array( $row, strrev( $row ) ) as $keys ) {
				for ( $start = 0; $start < $size - 2; $start++ ) {
					$length = 3;
					while ( $start + $length <= $size && str_contains( $keys, substr( $text, $start, $length ) ) ) {
						$found[] = array( $start, $length, log10( 40.0 * $length ) );
						++$length;
					}
				}
			}
		}
		return $found;
	}

	/**
	 * Finds sequences of neighbours: abc, 987.
	 *
	 * @param string $text Folded text.
	 * @return list<array{int, int, float}>
	 */
	private static function runs( string $text ): array {
		$found = array();
		$size  = strlen( $text );
		for ( $start = 0; $start < $size - 2; $start++ ) {
			$step = ord( $text[ $start + 1 ] ) - ord( $text[ $start ] );
			if ( abs( $step ) > 2 || 0 === $step ) {
				continue;
			}
			for ( $end = $start + 1; $end < $size && ord( $text[ $end ] ) - ord( $text[ $end - 1 ] ) === $step; $end++ ) {
				if ( $end - $start >= 2 ) {
					$found[] = array( $start, $end - $start + 1, log10( 26.0 * ( $end - $start + 1 ) * abs( $step ) ) );
				}
			}
		}
		return $found;
	}

	/**
	 * Finds a part said several times: the part must be guessed, and how often.
	 *
	 * @param string $text Folded text.
	 * @return list<array{int, int, float}>
	 */
	private static function repeats( string $text ): array {
		$found = array();
		preg_match_all( '/(?=((.{1,12}?)\2+))/s', $text, $matches, PREG_SET_ORDER | PREG_OFFSET_CAPTURE );
		foreach ( $matches as $match ) {
			$whole = $match[1][0];
			$part  = $match[2][0];
			if ( strlen( $whole ) < 3 || strlen( $part ) === strlen( $text ) ) {
				continue;
			}
			$found[] = array( (int) $match[1][1], strlen( $whole ), ( 1 === strlen( $part ) ? log10( 12 ) : Strength::log_guesses( $part ) ) + log10( strlen( $whole ) / strlen( $part ) ) );
		}
		return $found;
	}

	/**
	 * Finds years and dates.
	 *
	 * @param string $text Folded text.
	 * @return list<array{int, int, float}>
	 */
	private static function dates( string $text ): array {
		$found = array();
		foreach ( array(
			'/(?=((?:19|20)\d\d))/' => log10( 119 ),
			'/(?=((?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:1[5-9]|20)\d\d))/' => log10( 365 * 119 ),
			'/(?=((?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d\d))/' => log10( 365 * 100 ),
			'/(?=((?:0?[1-9]|[12]\d|3[01])([\/._\- ])(?:0?[1-9]|1[0-2])\2(?:(?:1[5-9]|20)\d\d|\d\d)))/' => log10( 365 * 119 ),
			// Postal codes of the département.
			'/(?=(82\d{3}))/' => 2.0,
		) as $pattern => $log ) {
			preg_match_all( $pattern, $text, $matches, PREG_SET_ORDER | PREG_OFFSET_CAPTURE );
			foreach ( $matches as $match ) {
				$found[] = array( (int) $match[1][1], strlen( $match[1][0] ), $log );
			}
		}
		return $found;
	}

	/**
	 * Returns the person's own words, which are tried first.
	 *
	 * @param list<string> $own What others know of the person.
	 * @return array<string, int>
	 */
	private static function own( array $own ): array {
		$words = array();
		foreach ( array( ...$own, 'motdepasse', 'jetaime', 'midi-quercy', 'midiquercy', 'quercy', 'caussade', 'negrepelisse', 'montpezat', 'aveyron', 'patrimoine', 'occitanie' ) as $text ) {
			$parts = preg_split( '/[^a-z0-9]+/', self::fold( $text ), -1, PREG_SPLIT_NO_EMPTY );
			foreach ( array( self::fold( $text ), ...( false === $parts ? array() : $parts ) ) as $word ) {
				if ( strlen( $word ) >= 3 ) {
					$words[ $word ] = 1;
				}
			}
		}
		return $words;
	}

	/**
	 * Reads the frequent words once a request.
	 *
	 * @return array<string, int> Rank by word.
	 */
	private static function ranks(): array {
		static $ranks = null;
		if ( null === $ranks ) {
			$ranks = array();
			foreach ( (array) file( dirname( __DIR__ ) . '/data/frequent-words.txt', FILE_IGNORE_NEW_LINES ) as $line ) {
				list( $rank, $word ) = explode( ' ', (string) $line, 2 );
				$ranks[ $word ]      = (int) $rank;
			}
		}
		return $ranks;
	}
}
