<?php
/**
 * A form that records are written in.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\Export;

use PaysMidiQuercy\Heritage\Data\Record;

/**
 * Writes records one after the other, however many they are.
 */
interface Writer {

	/**
	 * Writes records.
	 *
	 * @param iterable<Record> $records Records.
	 * @param resource         $to      Stream that is open for writing.
	 * @return int Records written.
	 */
	public function write( iterable $records, $to ): int;
}
