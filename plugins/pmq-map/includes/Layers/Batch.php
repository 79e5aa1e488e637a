<?php
/**
 * Changes made together.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Map\Layers;

/**
 * One line of a layer's history.
 */
final class Batch {

	public const IMPORT = 'import';
	public const FORM   = 'form';
	public const DELETE = 'delete';

	/**
	 * Holds the line.
	 *
	 * @param int    $id       Number.
	 * @param int    $layer    Layer.
	 * @param string $kind     Constant of this class.
	 * @param string $label    File, or name of the place.
	 * @param int    $user     Who.
	 * @param int    $created  Unix time.
	 * @param int    $finished Unix time, 0 while it runs.
	 * @param int    $added    Places made.
	 * @param int    $changed  Places changed.
	 * @param int    $removed  Places removed.
	 * @param int    $undone   Unix time, 0 while it holds.
	 */
	public function __construct(
		public readonly int $id,
		public readonly int $layer,
		public readonly string $kind,
		public readonly string $label,
		public readonly int $user,
		public readonly int $created,
		public readonly int $finished,
		public readonly int $added,
		public readonly int $changed,
		public readonly int $removed,
		public readonly int $undone,
	) {}

	/**
	 * Reads a row.
	 *
	 * @param array<string, string|null> $row Columns.
	 */
	public static function from_row( array $row ): self {
		return new self( (int) $row['id'], (int) $row['layer_id'], (string) $row['kind'], (string) $row['label'], (int) $row['user_id'], (int) $row['created_at'], (int) $row['finished_at'], (int) $row['added'], (int) $row['changed'], (int) $row['removed'], (int) $row['undone_at'] );
	}

	/**
	 * Returns what is answered.
	 *
	 * @return array<string, mixed>
	 */
	public function to_array(): array {
		$user = get_userdata( $this->user );
		return array(
			'id'       => $this->id,
			'kind'     => $this->kind,
			'label'    => $this->label,
			'user'     => $user instanceof \WP_User ? $user->display_name : '',
			'created'  => gmdate( 'c', $this->created ),
			'finished' => $this->finished > 0,
			'added'    => $this->added,
			'changed'  => $this->changed,
			'removed'  => $this->removed,
			'undone'   => $this->undone > 0,
		);
	}
}
