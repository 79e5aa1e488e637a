<?php
/**
 * Numbers of a segment of documents, ready for range questions.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Search;

/**
 * A column of whole numbers (32 bits, none for some documents) cut into four planes of bytes, the highest first. “At least x”
 * is then answered plane by plane: greater in this byte, or equal and greater in the next. A plane in which all
 * documents agree is one byte.
 */
final class RangeColumn {

	/**
	 * Years reach so far to either side.
	 */
	public const MOST_YEARS = 1_000_000_000;

	private const PLANES = 4;

	/**
	 * So many documents are compared one by one rather than in a pass over all.
	 */
	private const SPARSE = 500;

	/**
	 * Keeps the planes.
	 *
	 * @param string       $present Set of the documents that have a number.
	 * @param list<string> $planes  Bytes of each plane.
	 */
	private function __construct( private readonly string $present, private readonly array $planes ) {}

	/**
	 * Builds the column.
	 *
	 * @param int             $count Documents.
	 * @param array<int, int> $codes Document => number, 0 to 2^32 - 1.
	 */
	public static function build( int $count, array $codes ): self {
		return self::put( Mask::none( $count ), array_fill( 0, self::PLANES, str_repeat( "\0", $count ) ), $codes );
	}

	/**
	 * Returns the column with some documents changed.
	 *
	 * @param int                  $count Documents, as many as before or more.
	 * @param array<int, int|null> $codes Document => number or null for none.
	 */
	public function patch( int $count, array $codes ): self {
		$before = strlen( $this->present );
		$planes = array_map( static fn( string $plane ): string => str_pad( strlen( $plane ) === $before ? $plane : str_repeat( $plane, $before ), $count, "\0" ), $this->planes );
		return self::put( Mask::fit( $this->present, $count ), $planes, $codes );
	}

	/**
	 * Reads a stored column.
	 *
	 * @param string $bytes As encode() gave them.
	 */
	public static function decode( string $bytes ): self {
		$sizes  = Bytes::numbers( 'V5', $bytes );
		$offset = 20;
		$parts  = array();
		foreach ( $sizes as $size ) {
			$parts[] = substr( $bytes, $offset, $size );
			$offset += $size;
		}
		return new self( $parts[0], array_slice( $parts, 1 ) );
	}

	/**
	 * Returns the column as bytes.
	 */
	public function encode(): string {
		return pack( 'V5', strlen( $this->present ), ...array_map( 'strlen', $this->planes ) ) . $this->present . implode( '', $this->planes );
	}

	/**
	 * Puts two columns into one pack.
	 *
	 * @param self $first  Column.
	 * @param self $second Column.
	 */
	public static function join( self $first, self $second ): string {
		$bytes = $first->encode();
		return pack( 'V', strlen( $bytes ) ) . $bytes . $second->encode();
	}

	/**
	 * Reads the two columns of a pack.
	 *
	 * @param string $bytes As join() gave them.
	 * @return array{self, self}
	 */
	public static function split( string $bytes ): array {
		$length = Bytes::numbers( 'V', $bytes )[1];
		return array( self::decode( substr( $bytes, 4, $length ) ), self::decode( substr( $bytes, 4 + $length ) ) );
	}

	/**
	 * Returns the documents whose number is at least, or at most, a bound.
	 *
	 * @param int  $bound 0 to 2^32 - 1.
	 * @param bool $most  At most instead of at least.
	 * @return array{string, string} The documents strictly beyond the bound, and those exactly on it.
	 */
	public function compare( int $bound, bool $most ): array {
		$equal  = $this->present;
		$beyond = Mask::none( strlen( $equal ) );
		foreach ( $this->planes as $index => $plane ) {
			$byte  = ( $bound >> ( 8 * ( self::PLANES - 1 - $index ) ) ) & 255;
			$codes = $most ? ( $byte > 0 ? range( 0, $byte - 1 ) : array() ) : ( $byte < 255 ? range( $byte + 1, 255 ) : array() );
			if ( strlen( $plane ) === strlen( $equal ) ) {
				$beyond |= $equal & Mask::translate( $plane, array_fill_keys( $codes, Mask::IN ) );
				$equal  &= Mask::translate( $plane, array( $byte => Mask::IN ) );
				if ( Mask::count( $equal ) <= self::SPARSE ) {
					return $this->compare_each( $index + 1, $bound, $most, $beyond, $equal );
				}
			} elseif ( in_array( ord( $plane ), $codes, true ) ) {
				return array( $beyond | $equal, Mask::none( strlen( $equal ) ) );
			} elseif ( ord( $plane ) !== $byte ) {
				return array( $beyond, Mask::none( strlen( $equal ) ) );
			}
		}
		return array( $beyond, $equal );
	}

	/**
	 * Compares the few documents that agree with a bound so far, one by one.
	 *
	 * @param int    $from   First plane to look at.
	 * @param int    $bound  Bound.
	 * @param bool   $most   At most instead of at least.
	 * @param string $beyond Documents beyond the bound by the planes before.
	 * @param string $equal  Documents that agree with it.
	 * @return array{string, string} The same after all planes.
	 */
	private function compare_each( int $from, int $bound, bool $most, string $beyond, string $equal ): array {
		$lower = $bound & ( 1 << 8 * ( self::PLANES - $from ) ) - 1;
		foreach ( Mask::ordinals( $equal ) as $ordinal ) {
			$number = 0;
			for ( $index = $from; $index < self::PLANES; $index++ ) {
				$number = $number << 8 | ord( $this->planes[ $index ][ $ordinal ] ?? $this->planes[ $index ] );
			}
			if ( $number !== $lower ) {
				$equal[ $ordinal ]  = Mask::OUT;
				$beyond[ $ordinal ] = $most === $number < $lower ? Mask::IN : Mask::OUT;
			}
		}
		return array( $beyond, $equal );
	}

	/**
	 * Returns a few bits of every number.
	 *
	 * @param int $shift Lowest bit.
	 * @param int $width How many bits, at most 8.
	 * @param int $to    Where they shall stand in the byte.
	 * @return string One byte a document; anything for a document without number.
	 */
	public function bits( int $shift, int $width, int $to = 0 ): string {
		$plane  = self::PLANES - 1 - intdiv( $shift, 8 );
		$offset = $shift % 8;
		$mask   = ( 1 << $width ) - 1;
		$bits   = $this->map( $plane, static fn( int $byte ): int => ( ( $byte >> $offset & $mask ) << $to ) & 255 );
		return $offset + $width > 8 && $plane > 0
			? $bits | $this->map( $plane - 1, static fn( int $byte ): int => ( ( $byte << ( 8 - $offset ) & $mask ) << $to ) & 255 )
			: $bits;
	}

	/**
	 * Splits a set by the upper bits of the numbers.
	 *
	 * @param string $mask  Documents that have a number.
	 * @param int    $shift Lowest of the upper bits.
	 * @return array<int, string> Upper bits => documents, where there are any.
	 */
	public function parts( string $mask, int $shift ): array {
		$parts = array( 0 => $mask );
		for ( $from = $shift + 8 * intdiv( 31 - $shift, 8 ); $from >= $shift; $from -= 8 ) {
			$codes = $this->bits( $from, min( 8, 32 - $from ) );
			$next  = array();
			foreach ( $parts as $upper => $members ) {
				$numbers = Mask::histogram( $codes, $members );
				foreach ( $numbers as $code => $number ) {
					$next[ $upper << 8 | $code ] = 1 === count( $numbers ) ? $members : $members & Mask::translate( $codes, array( $code => Mask::IN ) );
				}
			}
			$parts = $next;
		}
		return $parts;
	}

	/**
	 * Replaces every byte of a plane.
	 *
	 * @param int                 $plane Plane.
	 * @param callable( int ): int $byte  Gives the new byte.
	 */
	private function map( int $plane, callable $byte ): string {
		$bytes = $this->planes[ $plane ];
		if ( strlen( $bytes ) !== strlen( $this->present ) ) {
			return str_repeat( chr( $byte( ord( $bytes ) ) ), strlen( $this->present ) );
		}
		return Mask::translate( $bytes, array_map( static fn( int $code ): string => chr( $byte( $code ) ), range( 0, 255 ) ) );
	}

	/**
	 * Returns the code of a year.
	 *
	 * @param int $year Negative before our era; beyond the limits the limit is taken.
	 */
	public static function year( int $year ): int {
		return max( -self::MOST_YEARS, min( self::MOST_YEARS, $year ) ) + 0x80000000;
	}

	/**
	 * Returns the code of a coordinate: steps of a ten-millionth degree, a centimetre.
	 *
	 * @param float $degrees -180 to 180.
	 */
	public static function degrees( float $degrees ): int {
		return (int) round( ( $degrees + 180.0 ) * 1e7 );
	}

	/**
	 * Writes numbers into full planes and shortens those in which all documents agree.
	 *
	 * @param string               $present Set of documents with a number.
	 * @param list<string>         $planes  Full planes.
	 * @param array<int, int|null> $codes   Document => number or null.
	 */
	private static function put( string $present, array $planes, array $codes ): self {
		foreach ( $codes as $ordinal => $code ) {
			$present[ $ordinal ] = null === $code ? Mask::OUT : Mask::IN;
		}
		$absent = strlen( $present ) - Mask::count( $present );
		$packed = array();
		foreach ( $planes as $index => $plane ) {
			$shift = 8 * ( self::PLANES - 1 - $index );
			foreach ( $codes as $ordinal => $code ) {
				$plane[ $ordinal ] = chr( ( (int) $code >> $shift ) & 255 );
			}
			$bytes    = count_chars( $plane & $present, 1 );
			$bytes[0] = ( $bytes[0] ?? 0 ) - $absent;
			$bytes    = array_filter( $bytes );
			$packed[] = count( $bytes ) <= 1 ? chr( (int) array_key_first( $bytes ) ) : $plane;
		}
		return new self( $present, $packed );
	}
}
