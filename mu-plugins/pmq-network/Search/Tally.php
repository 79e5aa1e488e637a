<?php
/**
 * Sums of numbers, one for each document.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Search;

/**
 * Adds numbers to the sums of many documents at once, in binary: plane n is the set of documents whose sum has bit n.
 */
final class Tally {

	/**
	 * Planes, the lowest bit first.
	 *
	 * @var array<int, string>
	 */
	private array $planes = array();

	/**
	 * Begins with zero for every document.
	 *
	 * @param int $size Documents.
	 */
	public function __construct( private readonly int $size ) {}

	/**
	 * Adds a number to the sums of some documents, bit by bit with carry.
	 *
	 * @param string $mask   Documents.
	 * @param int    $number Number, not negative.
	 */
	public function add( string $mask, int $number ): void {
		if ( ! Mask::any( $mask ) ) {
			return;
		}
		for ( $bit = 0; $number >> $bit; $bit++ ) {
			$carry = $number >> $bit & 1 ? $mask : '';
			for ( $plane = $bit; '' !== $carry; $plane++ ) {
				if ( ! isset( $this->planes[ $plane ] ) ) {
					$this->planes = array_pad( $this->planes, $plane, Mask::none( $this->size ) );

					$this->planes[ $plane ] = $carry;
					break;
				}
				$both                   = $this->planes[ $plane ] & $carry;
				$this->planes[ $plane ] = $this->planes[ $plane ] ^ $carry;
				$carry                  = Mask::any( $both ) ? $both : '';
			}
		}
	}

	/**
	 * Returns the documents whose sum is at most a number.
	 *
	 * @param int $most Number.
	 */
	public function at_most( int $most ): string {
		$equal = str_repeat( Mask::IN, $this->size );
		if ( $most >> count( $this->planes ) ) {
			return $equal;
		}
		$less = Mask::none( $this->size );
		for ( $plane = count( $this->planes ) - 1; $plane >= 0; $plane-- ) {
			$bits = $this->planes[ $plane ];
			if ( $most >> $plane & 1 ) {
				$less |= $equal & ~$bits;
				$equal = $equal & $bits;
			} else {
				$equal = $equal & ~$bits;
			}
		}
		return $less | $equal;
	}

	/**
	 * Returns the documents with the highest sums.
	 *
	 * @param string $mask  Documents that count.
	 * @param int    $limit Enough documents; all of the last sum are there.
	 * @return array<int, string> Sum => set, the highest first.
	 */
	public function best( string $mask, int $limit ): array {
		$found = array();
		$this->visit( $mask, count( $this->planes ) - 1, 0, $limit, $found );
		return $found;
	}

	/**
	 * Splits documents by a bit of their sums, those that have it first.
	 *
	 * @param string             $mask  Documents.
	 * @param int                $plane Bit; -1 when all are looked at.
	 * @param int                $sum   Sum of the higher bits.
	 * @param int                $limit Documents that are still wanted.
	 * @param array<int, string> $found Sum => set, so far.
	 */
	private function visit( string $mask, int $plane, int $sum, int &$limit, array &$found ): void {
		if ( $limit <= 0 || ! Mask::any( $mask ) ) {
			return;
		}
		if ( $plane < 0 ) {
			$found[ $sum ] = $mask;
			$limit        -= Mask::count( $mask );
			return;
		}
		$this->visit( $mask & $this->planes[ $plane ], $plane - 1, $sum | 1 << $plane, $limit, $found );
		$this->visit( $mask & ~$this->planes[ $plane ], $plane - 1, $sum, $limit, $found );
	}
}
