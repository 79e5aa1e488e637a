<?php
/**
 * What is known of a source's identifier.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\Data;

/**
 * One source identifier, the record that stands for it and the fields that the source last gave.
 */
final class Identity {

	/**
	 * Builds an identity.
	 *
	 * @param string                $key        Key of source and identifier, see {@see key()}.
	 * @param string                $source_id  Identifier in the source.
	 * @param int                   $post_id    Record; 0 while it is only claimed.
	 * @param int                   $claimed_at Time of the claim, milliseconds.
	 * @param array<string, string> $fields     Hash of each field that the source gave.
	 */
	public function __construct(
		public readonly string $key,
		public readonly string $source_id,
		public readonly int $post_id,
		public readonly int $claimed_at,
		public readonly array $fields,
	) {}

	/**
	 * Builds an identity from its row.
	 *
	 * @param array<string, mixed> $row Row of the table.
	 */
	public static function from_row( array $row ): self {
		$fields = json_decode( (string) $row['fields'], true );
		return new self(
			(string) $row['identity'],
			(string) $row['source_id'],
			(int) $row['post_id'],
			(int) $row['claimed_at'],
			is_array( $fields ) ? $fields : array()
		);
	}

	/**
	 * Makes the key of a source identifier.
	 *
	 * @param string $source    Source key.
	 * @param string $source_id Identifier.
	 * @return string 40 hexadecimal digits.
	 */
	public static function key( string $source, string $source_id ): string {
		return sha1( $source . "\n" . $source_id );
	}

	/**
	 * Lists the fields that a row gives otherwise than before. A period that came of the year follows it.
	 *
	 * @param ImportRow $row Row.
	 * @return list<string>
	 */
	public function changes( ImportRow $row ): array {
		$fields  = $row->field_hashes( $this->fields );
		$names   = array_keys( $this->fields + $fields );
		$changes = array_values( array_filter( $names, fn( string $name ): bool => ( $this->fields[ $name ] ?? '' ) !== ( $fields[ $name ] ?? '' ) ) );
		return in_array( 'year', $changes, true ) && ! isset( $fields['periods'] ) ? array( ...$changes, 'periods' ) : $changes;
	}
}
