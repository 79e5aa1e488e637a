<?php
/**
 * An import.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\Data;

/**
 * One run of a file through a connector: first its preview, then its commit.
 */
final class ImportRun {

	public const OPEN      = 'open';
	public const PREVIEWED = 'previewed';
	public const DONE      = 'done';

	/**
	 * Builds an import.
	 *
	 * @param int                  $id             Number.
	 * @param string               $connector      Key of the connector.
	 * @param string               $filename       File name.
	 * @param string               $scope          Data set: what an earlier import of the same scope had and this one has not is gone.
	 * @param string               $status         One of the constants.
	 * @param int                  $created_by     User.
	 * @param string               $created_at     Time, UTC, Y-m-d H:i:s.
	 * @param ?string              $finished_at    Time of the commit's end.
	 * @param int                  $preview_offset Rows received of the preview: where to go on after an interruption.
	 * @param int                  $commit_offset  Rows received of the commit.
	 * @param array<string, mixed> $summary        Result of the commit.
	 */
	public function __construct(
		public readonly int $id,
		public readonly string $connector,
		public readonly string $filename,
		public readonly string $scope,
		public readonly string $status,
		public readonly int $created_by,
		public readonly string $created_at,
		public readonly ?string $finished_at,
		public readonly int $preview_offset,
		public readonly int $commit_offset,
		public readonly array $summary,
	) {}

	/**
	 * Builds an import from its row.
	 *
	 * @param array<string, string|null> $row Row of the table.
	 */
	public static function from_row( array $row ): self {
		$summary = json_decode( (string) $row['summary'], true );
		return new self(
			(int) $row['id'],
			(string) $row['connector'],
			(string) $row['filename'],
			(string) $row['scope'],
			(string) $row['status'],
			(int) $row['created_by'],
			(string) $row['created_at'],
			$row['finished_at'],
			(int) $row['preview_offset'],
			(int) $row['commit_offset'],
			is_array( $summary ) ? $summary : array()
		);
	}

	/**
	 * Gives the form of REST.
	 *
	 * @param array<string, array<string, int>> $counts Numbers by pass (`preview`, `commit`) and status.
	 * @return array<string, mixed>
	 */
	public function to_array( array $counts ): array {
		$time = static fn( ?string $time ): ?string => null === $time ? null : str_replace( ' ', 'T', $time ) . 'Z';
		return array(
			'id'          => $this->id,
			'connector'   => $this->connector,
			'filename'    => $this->filename,
			'scope'       => $this->scope,
			'status'      => $this->status,
			'created_by'  => array(
				'id'   => $this->created_by,
				'name' => (string) get_the_author_meta( 'display_name', $this->created_by ),
			),
			'created_at'  => $time( $this->created_at ),
			'finished_at' => $time( $this->finished_at ),
			'offset'      => array(
				'preview' => $this->preview_offset,
				'commit'  => $this->commit_offset,
			),
			'counts'      => $counts,
			'summary'     => array() === $this->summary ? null : $this->summary,
		);
	}

	/**
	 * Gives the JSON schema of the form of REST.
	 *
	 * @return array<string, mixed>
	 */
	public static function json_schema(): array {
		$number = array( 'type' => 'integer' );
		$counts = array(
			'type'       => 'object',
			'properties' => array_fill_keys( array( 'new', 'changed', 'unchanged', 'error' ), $number ),
		);
		return array(
			'$schema'    => 'http://json-schema.org/draft-04/schema#',
			'title'      => 'pmq_import',
			'type'       => 'object',
			'properties' => array(
				'id'          => $number,
				'connector'   => array( 'type' => 'string' ),
				'filename'    => array( 'type' => 'string' ),
				'scope'       => array( 'type' => 'string' ),
				'status'      => array(
					'type' => 'string',
					'enum' => array( self::OPEN, self::PREVIEWED, self::DONE ),
				),
				'created_by'  => array(
					'type'       => 'object',
					'properties' => array(
						'id'   => $number,
						'name' => array( 'type' => 'string' ),
					),
				),
				'created_at'  => array( 'type' => 'string' ),
				'finished_at' => array( 'type' => array( 'string', 'null' ) ),
				'offset'      => array(
					'type'       => 'object',
					'properties' => array(
						'preview' => $number,
						'commit'  => $number,
					),
				),
				'counts'      => array(
					'type'       => 'object',
					'properties' => array(
						'preview' => $counts,
						'commit'  => $counts,
					),
				),
				'summary'     => array( 'type' => array( 'object', 'null' ) ),
			),
		);
	}
}
