<?php
/**
 * Centuries as people and sources write them.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Search;

/**
 * Understands “15e siècle”, “XVe s.”, “quinzième siècle”, “4e quart 15e siècle”, “début 12e”, “1ère moitié XIXe”, “limite 15e siècle 16e siècle”, “du 13e au
 * 15e siècle” and the slips of sources (“2e quart 19siècle”, “2e moité 20e siècle”). The connectors know the same grammar
 * (packages/connectors, vocabulary/centuries.ts) and are tested with the same observed values of Mérimée.
 *
 * A beginning and an end are a quarter of the century, the middle its two inner quarters, a limit the quarters on both sides of it.
 *
 * @phpstan-type Item array{at: int, length: int, said: bool, ordinal: bool, limit: bool, from: bool, years: array{int, int}|null}
 */
final class Centuries {

	/**
	 * Numbers written out.
	 */
	private const WORDS = array( 'premier', 'deuxieme', 'troisieme', 'quatrieme', 'cinquieme', 'sixieme', 'septieme', 'huitieme', 'neuvieme', 'dixieme', 'onzieme', 'douzieme', 'treizieme', 'quatorzieme', 'quinzieme', 'seizieme', 'dix-septieme', 'dix-huitieme', 'dix-neuvieme', 'vingtieme', 'vingt et unieme' );

	/**
	 * Parts of a century: unit => how many there are.
	 */
	private const UNITS = array(
		'moitie'   => 2,
		'moite'    => 2,
		'tiers'    => 3,
		'quart'    => 4,
		'decennie' => 10,
	);

	/**
	 * What may stand between two centuries that are one stretch of time; between others is nothing, or “et” and “ou”.
	 */
	private const STRETCH = '/^\s*(?:[-–\/]|au?|a la|jusqu.au)\s*(?:le |la )?$/';
	private const LIST    = '/^\s*(?:,|et|ou)?\s*(?:du |de la |de )?$/';

	/**
	 * Reads a dating of a source; parts of it that say nothing about centuries are passed over.
	 *
	 * @param string $text Such as “2e moitié 18e siècle (détruit) : 2e moitié 20e siècle”.
	 * @return array{int, int}|null First and last year, both included; null when there is no century.
	 */
	public static function read( string $text ): ?array {
		$years = array();
		foreach ( (array) preg_split( '/\s*[;#|,]\s*|\s+:\s+/', $text ) as $part ) {
			$plain = trim( (string) preg_replace( array( '/\([^)]*\)/', '/[?"]/', '/\s+/' ), array( ' ', ' ', ' ' ), self::plain( (string) $part ) ) );
			$found = preg_match( '/^[0-9]{1,2}$/', $plain ) ? array( array( self::century( (int) $plain ) ) ) : array_column( self::phrases( $plain, true ), 'years' );
			foreach ( $found as $intervals ) {
				array_push( $years, ...$intervals );
			}
		}
		$years = array_filter( $years );
		return $years ? array( min( array_column( $years, 0 ) ), max( array_column( $years, 1 ) ) ) : null;
	}

	/**
	 * Takes centuries out of a search.
	 *
	 * @param string $search What was typed.
	 * @return array{string, list<array{text: string, from: int, to: int}>} The rest, and what was understood: the words as typed, first and last year.
	 */
	public static function understand( string $search ): array {
		$search     = (string) \Normalizer::normalize( mb_scrub( $search, 'UTF-8' ) );
		$rest       = '';
		$end        = 0;
		$understood = array();
		foreach ( self::phrases( self::plain( $search ), false ) as $phrase ) {
			$rest        .= mb_substr( $search, $end, $phrase['at'] - $end, 'UTF-8' ) . ' ';
			$end          = $phrase['at'] + $phrase['length'];
			$understood[] = array(
				'text' => trim( mb_substr( $search, $phrase['at'], $phrase['length'], 'UTF-8' ) ),
				'from' => min( array_column( $phrase['years'], 0 ) ),
				'to'   => max( array_column( $phrase['years'], 1 ) ),
			);
		}
		return array( trim( (string) preg_replace( '/\s+/u', ' ', $rest . mb_substr( $search, $end, null, 'UTF-8' ) ) ), $understood );
	}

	/**
	 * Finds what speaks of centuries.
	 *
	 * @param string $plain  Plain text.
	 * @param bool   $dating Whether the text is a dating: then “2e moitié 20e”, “17e” and “17e 18e siècle” are centuries too.
	 * @return list<array{at: int, length: int, years: non-empty-list<array{int, int}>}>
	 */
	private static function phrases( string $plain, bool $dating ): array {
		preg_match_all( self::pattern(), $plain, $found, PREG_SET_ORDER | PREG_OFFSET_CAPTURE | PREG_UNMATCHED_AS_NULL );
		$phrases = array();
		foreach ( array_map( self::item( ... ), $found ) as $item ) {
			$last = array_key_last( $phrases );
			if ( null !== $last && self::belongs( $plain, $phrases[ $last ], $item ) ) {
				$phrases[ $last ][] = $item;
			} else {
				$phrases[] = array( $item );
			}
		}
		$known = array();
		foreach ( $phrases as $items ) {
			$years = self::years( $plain, $items, $dating );
			if ( $years ) {
				$last    = $items[ count( $items ) - 1 ];
				$known[] = array(
					'at'     => $items[0]['at'],
					'length' => $last['at'] + $last['length'] - $items[0]['at'],
					'years'  => $years,
				);
			}
		}
		return $known;
	}

	/**
	 * Says whether a century belongs to the phrase before it. “Louis XIV 17e siècle” are two things.
	 *
	 * @param string     $plain Plain text.
	 * @param list<Item> $items Centuries of the phrase.
	 * @param array      $item  Another one.
	 *
	 * @phpstan-param non-empty-list<Item> $items
	 * @phpstan-param Item                 $item
	 */
	private static function belongs( string $plain, array $items, array $item ): bool {
		$last    = $items[ count( $items ) - 1 ];
		$between = self::between( $plain, $last, $item );
		return ( $last['said'] || $last['ordinal'] || '' !== trim( $between ) ) && ( preg_match( self::STRETCH, $between ) || preg_match( self::LIST, $between ) );
	}

	/**
	 * Returns what stands between two centuries.
	 *
	 * @param string $plain  Plain text.
	 * @param array  $first  First one.
	 * @param array  $second Second one.
	 *
	 * @phpstan-param Item $first
	 * @phpstan-param Item $second
	 */
	private static function between( string $plain, array $first, array $second ): string {
		$end = $first['at'] + $first['length'];
		return substr( $plain, $end, $second['at'] - $end );
	}

	/**
	 * Returns the years of a phrase.
	 *
	 * @param string     $plain  Plain text.
	 * @param list<Item> $items  Its centuries.
	 * @param bool       $dating Whether the text is a dating.
	 * @return list<array{int, int}> None when it may mean something else.
	 *
	 * @phpstan-param non-empty-list<Item> $items
	 */
	private static function years( string $plain, array $items, bool $dating ): array {
		// A bare number counts before another one: “17-18e siècle”.
		$items = array_values( array_filter( $items, static fn( array $item, int $index ): bool => $item['said'] || $item['ordinal'] || isset( $items[ $index + 1 ] ), ARRAY_FILTER_USE_BOTH ) );
		if ( ! array_filter( array_column( $items, 'said' ) ) && ! ( $dating && array_filter( array_column( $items, 'ordinal' ) ) ) ) {
			return array();
		}
		$years = array_values( array_filter( array_column( $items, 'years' ) ) );
		if ( 2 !== count( $years ) || 2 !== count( $items ) ) {
			return $years;
		}
		if ( $items[0]['limit'] ) {
			return array( array( $years[0][1] - 24, $years[0][1] + 25 ) );
		}
		$is_stretch = $items[0]['from'] || preg_match( self::STRETCH, self::between( $plain, $items[0], $items[1] ) );
		return $is_stretch ? array( array( min( $years[0][0], $years[1][0] ), max( $years[0][1], $years[1][1] ) ) ) : $years;
	}

	/**
	 * Reads one match of the pattern.
	 *
	 * @param array<array-key, array{string|null, int}> $found Groups with their places.
	 * @return Item
	 */
	private static function item( array $found ): array {
		$group   = static fn( string $name ): string => (string) ( $found[ $name ][0] ?? '' );
		$century = match ( true ) {
			'' !== $group( 'figures' ) => (int) $group( 'figures' ),
			'' !== $group( 'roman' )   => Text::from_roman( $group( 'roman' ) ),
			default                    => 1 + (int) array_search( preg_replace( '/^(dix) /', '$1-', str_replace( '-', ' ', $group( 'written' ) ) ), self::WORDS, true ),
		};
		$ordinal = '' !== $group( 'ordinal' ) || '' !== $group( 'ordinal_of_roman' ) || '' !== $group( 'written' );
		$time    = $group( 'time' );
		$years   = self::century( $century, '' !== $group( 'before' ), str_starts_with( $time, 'millenaire' ) ? 1000 : 100 );
		return array(
			'at'      => $found[0][1],
			'length'  => strlen( rtrim( (string) $found[0][0] ) ),
			'said'    => '' !== $time || ( $ordinal && '' !== $group( 'unit' ) . $group( 'when' ) ),
			'ordinal' => $ordinal,
			'limit'   => '' !== $group( 'limit' ),
			'from'    => '' !== $group( 'from' ),
			'years'   => $years ? self::part( $years, $group( 'part' ), $group( 'unit' ), $group( 'when' ) ) : null,
		);
	}

	/**
	 * Returns the years of a part of a century.
	 *
	 * @param array{int, int} $years Years of the century.
	 * @param string          $part  Which part, in figures or words.
	 * @param string          $unit  Its unit.
	 * @param string          $when  “debut”, “milieu” or “fin”.
	 * @return array{int, int}
	 */
	private static function part( array $years, string $part, string $unit, string $when ): array {
		$length = $years[1] - $years[0] + 1;
		if ( '' !== $unit ) {
			$count  = self::UNITS[ $unit ];
			$number = match ( true ) {
				ctype_digit( $part )                   => (int) $part,
				str_starts_with( $part, 'dernier' )    => $count,
				str_starts_with( $part, 'premier' )    => 1,
				str_starts_with( $part, 'second' ), 'deuxieme' === $part => 2,
				'troisieme' === $part                  => 3,
				default                                => 4,
			};
			$number = min( max( 1, $number ), $count );
			return array( $years[0] + intdiv( ( $number - 1 ) * $length, $count ), $years[0] + intdiv( $number * $length, $count ) - 1 );
		}
		$quarter = intdiv( $length, 4 );
		return match ( $when ) {
			'debut'  => array( $years[0], $years[0] + $quarter - 1 ),
			'milieu' => array( $years[0] + $quarter, $years[1] - $quarter ),
			'fin'    => array( $years[1] - $quarter + 1, $years[1] ),
			default  => $years,
		};
	}

	/**
	 * Returns the years of a century or millennium.
	 *
	 * @param int  $number From 1.
	 * @param bool $before Whether it lies before our era.
	 * @param int  $length Years of it.
	 * @return array{int, int}|null Null when there is no such century.
	 */
	private static function century( int $number, bool $before = false, int $length = 100 ): ?array {
		if ( $number < 1 || $number > ( $before ? 99 : 21 ) ) {
			return null;
		}
		return $before ? array( -$number * $length, -( $number - 1 ) * $length - 1 ) : array( ( $number - 1 ) * $length + 1, $number * $length );
	}

	/**
	 * Returns the pattern of one century in a plain text.
	 */
	private static function pattern(): string {
		$words = implode( '|', array_map( static fn( string $word ): string => (string) preg_replace( '/[- ]/', '[- ]', $word ), array_reverse( self::WORDS ) ) );
		return '/(?<![a-z0-9])(?<limit>limi?t?e?s?\s?)?(?<from>(?:du|entre|de)\s(?:le\s)?)?'
			. '(?:(?<part>[0-9]|premiere?|seconde?|deuxieme|troisieme|quatrieme|derniere?)\s?(?:ere|er|re|eme|nde?|e)?\s?(?<unit>moiti?e|quart|tiers|decennie)\s?|(?<when>debut|fin|milieu|courant)\s?)?(?:du\s|de\sla\s|de\s|au\s|le\s)?'
			. "(?:(?<figures>[0-9]{1,2})(?![0-9])\\s?(?<ordinal>i?eme|ere|er|re|e)?|(?=[ivx])(?<roman>x{0,2}(?:ix|iv|v?i{0,3}))\\s?(?<ordinal_of_roman>i?eme|er|e)?|(?<written>{$words}))"
			. '(?:\s?(?<time>siecles?|s\b\.?|millenaires?)|(?![a-z0-9]))(?:\s?(?<before>av(?:ant)?\.?\s?(?:notre\sere|j[^a-z0-9]{0,3}c\b\.?)))?(?!\s?(?:ages?|empire|republique|etage|regiment|arrondissement)\b)/';
	}

	/**
	 * Writes a text in small letters without accents, each character one byte, so that places stay the same.
	 *
	 * @param string $text Text.
	 */
	private static function plain( string $text ): string {
		$plain = '';
		foreach ( mb_str_split( $text, 1, 'UTF-8' ) as $letter ) {
			$fold   = strlen( $letter ) > 1 ? substr( Text::fold( $letter ), 0, 1 ) : strtolower( $letter );
			$plain .= '' === $fold ? ( '’' === $letter ? "'" : ( preg_match( '/\s/u', $letter ) ? ' ' : '-' ) ) : $fold;
		}
		return $plain;
	}
}
