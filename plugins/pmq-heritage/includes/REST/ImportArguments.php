<?php
/**
 * The parameters of the routes of imports.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\REST;

use PaysMidiQuercy\Heritage\Data\UpsertStatus;

/**
 * Describes parameters. What stands inside a row is checked row by row, so that a bad one does not stop the others.
 */
final class ImportArguments {

	/**
	 * Describes the number of an import.
	 *
	 * @return array<string, array<string, mixed>>
	 */
	public static function id(): array {
		return array(
			'id' => array(
				'description' => __( 'Number of the import.', 'pmq' ),
				'type'        => 'integer',
				'minimum'     => 1,
			),
		);
	}

	/**
	 * Describes pages.
	 *
	 * @param int $per_page Items a page when the request does not say.
	 * @return array<string, array<string, mixed>>
	 */
	public static function paging( int $per_page ): array {
		return array(
			'page'     => array(
				'description' => __( 'Page, from 1.', 'pmq' ),
				'type'        => 'integer',
				'minimum'     => 1,
				'default'     => 1,
			),
			'per_page' => array(
				'description' => __( 'Items a page.', 'pmq' ),
				'type'        => 'integer',
				'minimum'     => 1,
				'maximum'     => 100,
				'default'     => $per_page,
			),
		);
	}

	/**
	 * Describes a new import.
	 *
	 * @return array<string, array<string, mixed>>
	 */
	public static function create(): array {
		return array(
			'connector' => array(
				'description' => __( 'Key of the connector that read the file.', 'pmq' ),
				'type'        => 'string',
				'pattern'     => '^[a-z0-9][a-z0-9_-]{0,31}$',
				'required'    => true,
			),
			'filename'  => array(
				'description' => __( 'Name of the file.', 'pmq' ),
				'type'        => 'string',
				'minLength'   => 1,
				'maxLength'   => 190,
				'required'    => true,
			),
			'scope'     => array(
				'description' => __( 'Data set: what an earlier import of the same scope had and this one has not is gone.', 'pmq' ),
				'type'        => 'string',
				'minLength'   => 1,
				'maxLength'   => 190,
				'required'    => true,
			),
		);
	}

	/**
	 * Describes a batch.
	 *
	 * @param int $most Most rows.
	 * @return array<string, array<string, mixed>>
	 */
	public static function rows_sent( int $most ): array {
		return self::id() + array(
			'rows'   => array(
				'description' => __( 'Rows of the file.', 'pmq' ),
				'type'        => 'array',
				'minItems'    => 1,
				'maxItems'    => $most,
				'items'       => array( 'type' => 'object' ),
				'required'    => true,
			),
			'offset' => array(
				'description' => __( 'Rows sent before this batch.', 'pmq' ),
				'type'        => 'integer',
				'minimum'     => 0,
				'default'     => 0,
			),
		) + self::commit( true );
	}

	/**
	 * Describes which rows are wanted.
	 *
	 * @return array<string, array<string, mixed>>
	 */
	public static function rows_read(): array {
		return self::id() + self::paging( 100 ) + self::commit( false ) + array(
			'status' => array(
				'description' => __( 'What became of the rows.', 'pmq' ),
				'type'        => 'string',
				'enum'        => array_column( UpsertStatus::cases(), 'value' ),
				'default'     => UpsertStatus::Error->value,
			),
		);
	}

	/**
	 * Describes the end of a pass.
	 *
	 * @return array<string, array<string, mixed>>
	 */
	public static function finish(): array {
		return self::id() + self::commit( true ) + array(
			'total'   => array(
				'description' => __( 'Number of rows sent, to be sure that all have arrived.', 'pmq' ),
				'type'        => 'integer',
				'minimum'     => 0,
			),
			'most_lost' => array(
				'description' => __( 'Share of the known records, in per cent, that may be gone; when more are, the commit is held (409). Not given when a person has seen the number.', 'pmq' ),
				'type'        => 'integer',
				'minimum'     => 0,
				'maximum'     => 100,
			),
			'refused' => array(
				'description' => __( 'Identifiers of rows that the connector could not read: their records are not gone.', 'pmq' ),
				'type'        => 'array', // How many is checked by the importer, which explains it.
				'items'       => array( 'type' => 'string' ),
				'default'     => array(),
			),
		);
	}

	/**
	 * Describes the pass.
	 *
	 * @param bool $required Whether it must be said.
	 * @return array<string, array<string, mixed>>
	 */
	private static function commit( bool $required ): array {
		return array(
			'commit' => array(
				'description' => __( 'True writes, false previews.', 'pmq' ),
				'type'        => 'boolean',
			) + ( $required ? array( 'required' => true ) : array( 'default' => false ) ),
		);
	}
}
