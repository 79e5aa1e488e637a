<?php
/**
 * The record of the day.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\View;

use PaysMidiQuercy\Heritage\Data\Record;
use PaysMidiQuercy\Heritage\Data\RecordSearch;

/**
 * Chooses one record a day among those that tell something, the same for everybody and without keeping anything.
 */
final class RecordOfDay {

	/** Shortest description, in characters, that is worth a day. */
	private const TELLING = 160;

	/** How many records are tried before a short one is accepted. */
	private const TRIES = 6;

	/**
	 * Takes the search.
	 *
	 * @param RecordSearch $search Search of records.
	 */
	public function __construct( private readonly RecordSearch $search ) {}

	/**
	 * Returns the record of a day.
	 *
	 * @param string $day Y-m-d.
	 */
	public function of( string $day ): ?Record {
		$first = null;
		$total = $this->search->search( array( 'per_page' => 1 ) )->total;
		for ( $try = 0; $try < self::TRIES && 0 < $total; $try++ ) {
			$page    = 1 + abs( crc32( "$day $try" ) ) % $total;
			$found   = $this->search->search(
				array(
					'per_page' => 1,
					'page'     => $page,
					'sort'     => 'name',
				)
			)->records;
			$first ??= $found[0] ?? null;
			if ( isset( $found[0] ) && self::TELLING <= mb_strlen( ( new RecordText( $found[0] ) )->description() ) ) {
				return $found[0];
			}
		}
		return $first;
	}
}
