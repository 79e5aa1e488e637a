<?php
/**
 * The faults found in one row.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\Import;

use PaysMidiQuercy\Heritage\Data\UpsertResult;

/**
 * Collects the faults of one row, so that its author sees all of them at once.
 *
 * @phpstan-import-type RowError from UpsertResult
 */
final class RowErrors {

	/**
	 * Faults so far.
	 *
	 * @var list<RowError>
	 */
	private array $errors = array();

	/**
	 * Adds a fault.
	 *
	 * @param string $field   Field of the import row.
	 * @param string $message Sentence for the importing person.
	 */
	public function add( string $field, string $message ): void {
		$this->errors[] = array(
			'field'   => $field,
			'message' => $message,
		);
	}

	/**
	 * Gives the faults.
	 *
	 * @return list<RowError>
	 */
	public function all(): array {
		return $this->errors;
	}
}
