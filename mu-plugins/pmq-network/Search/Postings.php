<?php
/**
 * Where a word occurs in a segment of documents.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Search;

/**
 * Reads and writes the documents of one word. Each has a byte with one bit a weight in which the word occurs (see State::$weights),
 * so that the forms of a word are united by `|`. Few documents stand as a list, many as one byte for each document of the segment.
 */
final class Postings {

	/**
	 * First byte of the two forms.
	 */
	private const LISTED = 'L';
	private const FULL   = 'F';

	/**
	 * One document in so many makes the full form worth its size.
	 */
	private const DENSE = 16;

	/**
	 * Returns the bytes of a word.
	 *
	 * @param array<int, int> $bits  Document within the segment => its weights; 0 for none.
	 * @param int             $count Documents of the segment.
	 */
	public static function encode( array $bits, int $count ): string {
		$bits = array_filter( $bits );
		if ( count( $bits ) * self::DENSE < $count ) {
			ksort( $bits );
			return self::LISTED . pack( 'v*', ...array_keys( $bits ) ) . pack( 'C*', ...$bits );
		}
		$column = Mask::none( $bits ? max( array_keys( $bits ) ) + 1 : 0 );
		foreach ( $bits as $ordinal => $weights ) {
			$column[ $ordinal ] = chr( $weights );
		}
		return self::FULL . $column;
	}

	/**
	 * Returns the documents of a word.
	 *
	 * @param string $bytes As encode() gave them.
	 * @return array<int, int> Document within the segment => its weights.
	 */
	public static function decode( string $bytes ): array {
		if ( self::FULL === $bytes[0] ) {
			$values = strlen( $bytes ) > 1 ? array_values( Bytes::numbers( 'C*', $bytes, 1 ) ) : array();
			return array_filter( $values );
		}
		$count = intdiv( strlen( $bytes ) - 1, 3 );
		return $count ? array_combine( Bytes::numbers( "v{$count}", $bytes, 1 ), Bytes::numbers( 'C*', $bytes, 1 + 2 * $count ) ) : array();
	}

	/**
	 * Says whether a word occurs in one of some documents.
	 *
	 * @param string $bytes As encode() gave them.
	 * @param int    $first First document of the segment.
	 * @param string $mask  Documents.
	 */
	public static function touches( string $bytes, int $first, string $mask ): bool {
		if ( self::FULL === $bytes[0] ) {
			return '' !== trim( substr( $bytes, 1 ) & substr( $mask, $first ), "\0" );
		}
		$count = intdiv( strlen( $bytes ) - 1, 3 );
		foreach ( $count ? Bytes::numbers( "v{$count}", $bytes, 1 ) : array() as $ordinal ) {
			if ( Mask::IN === ( $mask[ $first + $ordinal ] ?? '' ) ) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Unites a word with a column of all documents.
	 *
	 * @param string $column One byte a document of the collection.
	 * @param string $bytes  As encode() gave them.
	 * @param int    $first  First document of the segment.
	 */
	public static function unite( string $column, string $bytes, int $first ): string {
		if ( self::FULL === $bytes[0] ) {
			return $column | ( str_repeat( "\0", $first ) . substr( $bytes, 1 ) );
		}
		$count = intdiv( strlen( $bytes ) - 1, 3 );
		if ( ! $count ) {
			return $column;
		}
		$ordinals = Bytes::numbers( "v{$count}", $bytes, 1 );
		$column   = str_pad( $column, $first + $ordinals[ $count ] + 1, "\0" );
		$offset   = 2 * $count;
		foreach ( $ordinals as $index => $ordinal ) {
			$column[ $first + $ordinal ] = $column[ $first + $ordinal ] | $bytes[ $offset + $index ];
		}
		return $column;
	}
}
