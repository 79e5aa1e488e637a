<?php
/**
 * Sets of documents as strings.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Search;

/**
 * A set of documents is a string with one byte a document, 0xFF for a member: PHP's `&` and `|` combine two sets,
 * `strtr()` makes one from a column of codes, and `count_chars()` counts 255 codes in one pass – all of it loops in C.
 * (One bit a document is eight times smaller, but then each value needs its own pass.)
 */
final class Mask {

	public const IN  = "\xff";
	public const OUT = "\0";

	/**
	 * Returns the set without members.
	 *
	 * @param int $count Documents.
	 */
	public static function none( int $count ): string {
		return str_repeat( self::OUT, $count );
	}

	/**
	 * Returns the set of some documents.
	 *
	 * @param int           $count    Documents.
	 * @param iterable<int> $ordinals Members.
	 */
	public static function of( int $count, iterable $ordinals ): string {
		$mask = self::none( $count );
		foreach ( $ordinals as $ordinal ) {
			$mask[ $ordinal ] = self::IN;
		}
		return $mask;
	}

	/**
	 * Counts the members.
	 *
	 * @param string $mask Set.
	 */
	public static function count( string $mask ): int {
		return substr_count( $mask, self::IN );
	}

	/**
	 * Says whether there is a member.
	 *
	 * @param string $mask Set.
	 */
	public static function any( string $mask ): bool {
		return str_contains( $mask, self::IN );
	}

	/**
	 * Returns the members in ascending order.
	 *
	 * @param string $mask Set.
	 * @return list<int>
	 */
	public static function ordinals( string $mask ): array {
		$ordinals = array();
		$ordinal  = -1;
		while ( false !== ( $ordinal = strpos( $mask, self::IN, $ordinal + 1 ) ) ) { // phpcs:ignore WordPress.CodeAnalysis.AssignmentInCondition.FoundInWhileCondition,Generic.CodeAnalysis.AssignmentInCondition.FoundInWhileCondition -- The shortest way to say it.
			$ordinals[] = $ordinal;
		}
		return $ordinals;
	}

	/**
	 * Returns the documents whose byte is one of some codes.
	 *
	 * @param string             $column One byte a document.
	 * @param array<int, string> $codes  Code => what it becomes, self::IN as a rule; every other code becomes self::OUT.
	 */
	public static function translate( string $column, array $codes ): string {
		static $bytes = null;
		$bytes      ??= implode( '', array_map( 'chr', range( 0, 255 ) ) );
		$to           = str_repeat( self::OUT, 256 );
		foreach ( $codes as $code => $byte ) {
			$to[ $code ] = $byte;
		}
		return strtr( $column, $bytes, $to );
	}

	/**
	 * Counts the members by their code.
	 *
	 * @param string $column One byte a document.
	 * @param string $mask   Set of as many documents.
	 * @return array<int, int> Code, 0 included => number, where there is any.
	 */
	public static function histogram( string $column, string $mask ): array {
		$counts    = count_chars( $column & $mask, 1 );
		$counts[0] = ( $counts[0] ?? 0 ) - strlen( $mask ) + self::count( $mask );
		return array_filter( $counts );
	}

	/**
	 * Brings a column to a length.
	 *
	 * @param string $column One byte a document.
	 * @param int    $count  Documents.
	 */
	public static function fit( string $column, int $count ): string {
		return strlen( $column ) > $count ? substr( $column, 0, $count ) : str_pad( $column, $count, self::OUT );
	}
}
