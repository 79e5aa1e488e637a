<?php
/**
 * The state of one collection's index.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Search;

/**
 * What a search has to know before it reads anything else.
 */
final class State {

	/**
	 * Keeps the state.
	 *
	 * @param int       $site       Number of the site.
	 * @param string    $collection Name.
	 * @param int       $revision   Counts the changes; each changed document carries the number of its last one.
	 * @param int       $packed     Revision up to which the packs hold every change.
	 * @param int       $count      Ordinals given out, those of removed documents included.
	 * @param int       $segment    Documents in a segment of a pack.
	 * @param list<int> $weights    Weight of each bit of the postings.
	 * @param int       $cursor     Last post that an unfinished rebuild has read; 0 when none is under way.
	 */
	public function __construct(
		public readonly int $site,
		public readonly string $collection,
		public readonly int $revision,
		public readonly int $packed,
		public readonly int $count,
		public readonly int $segment,
		public readonly array $weights,
		public readonly int $cursor,
	) {}

	/**
	 * Reads a row of the table.
	 *
	 * @param array<string, string|null> $row Row.
	 */
	public static function from_row( array $row ): self {
		return new self(
			(int) $row['site'],
			(string) $row['collection'],
			(int) $row['revision'],
			(int) $row['packed'],
			(int) $row['ordinals'],
			(int) $row['segment'],
			'' === (string) $row['weights'] ? array() : array_map( 'intval', explode( ',', (string) $row['weights'] ) ),
			(int) $row['rebuild_cursor'],
		);
	}

	/**
	 * Returns the best weight for every combination of weights.
	 *
	 * @return array<int, int> Byte of the postings => weight.
	 */
	public function best_weights(): array {
		$best = array();
		$all  = ( 1 << count( $this->weights ) ) - 1;
		for ( $bits = 1; $bits <= $all; $bits++ ) {
			$best[ $bits ] = 0;
			foreach ( $this->weights as $bit => $weight ) {
				if ( $bits & 1 << $bit ) {
					$best[ $bits ] = max( $best[ $bits ], $weight );
				}
			}
		}
		return $best;
	}
}
