<?php
/**
 * A row that cannot become a record.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\Import;

/**
 * Carries the faults of a row that were found while writing it.
 */
final class RowRefused extends \RuntimeException {

	/**
	 * Keeps the faults.
	 *
	 * @param RowErrors $errors Faults.
	 */
	public function __construct( public readonly RowErrors $errors ) {
		parent::__construct( implode( ' ', array_column( $errors->all(), 'message' ) ) );
	}
}
