<?php
/**
 * Numbers in strings.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Search;

/**
 * Reads packed numbers.
 */
final class Bytes {

	/**
	 * Reads numbers.
	 *
	 * @param string $format Format of unpack(), whole numbers only.
	 * @param string $bytes  Packed numbers.
	 * @param int    $offset Where to begin.
	 * @return array<int, int> Counted from 1, as unpack() does: renumbering would cost as much as reading.
	 * @throws \UnexpectedValueException When there are too few bytes.
	 */
	public static function numbers( string $format, string $bytes, int $offset = 0 ): array {
		$numbers = unpack( $format, $bytes, $offset );
		return false === $numbers ? throw new \UnexpectedValueException( 'A pack of the search index is cut short.' ) : $numbers;
	}
}
