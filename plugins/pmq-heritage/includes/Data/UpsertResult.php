<?php
/**
 * The result of one import row.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\Data;

/**
 * Says what became of one row and why.
 *
 * @phpstan-type RowError array{field: string, message: string}
 */
final class UpsertResult {

	/**
	 * Builds a result.
	 *
	 * @param UpsertStatus  $status    What became of the row.
	 * @param string        $source    Source key as given, even when unknown.
	 * @param string        $source_id Identifier as given.
	 * @param int           $line      Line in the file, 0 when the row does not say.
	 * @param ?int          $post_id   Record; null on an error or when it would be new.
	 * @param list<string>  $changes   Fields that differ.
	 * @param list<array>   $errors    Faults of the row.
	 * @param bool          $busy      Set on an error that says nothing of the row: another import was writing its record.
	 * @param list<array>   $notices   What was done otherwise than the row says.
	 *
	 * @phpstan-param list<RowError> $errors
	 * @phpstan-param list<RowError> $notices
	 */
	public function __construct(
		public readonly UpsertStatus $status,
		public readonly string $source,
		public readonly string $source_id,
		public readonly int $line,
		public readonly ?int $post_id = null,
		public readonly array $changes = array(),
		public readonly array $errors = array(),
		public readonly bool $busy = false,
		public readonly array $notices = array(),
	) {}

	/**
	 * Gives the form of REST.
	 *
	 * @return array<string, mixed>
	 */
	public function to_array(): array {
		$array = array(
			'source_id' => $this->source_id,
			'line'      => $this->line,
			'status'    => $this->status->value,
		);
		if ( null !== $this->post_id ) {
			$array['post_id'] = $this->post_id;
		}
		if ( array() !== $this->changes ) {
			$array['changes'] = $this->changes;
		}
		if ( array() !== $this->errors ) {
			$array['errors'] = $this->errors;
		}
		if ( array() !== $this->notices ) {
			$array['notices'] = $this->notices;
		}
		return $array;
	}
}
