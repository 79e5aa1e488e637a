<?php
/**
 * The plugin's own tables.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\Data;

use PaysMidiQuercy\Database\Schema;

/**
 * Describes the tables of sources and imports. They lie under the network's prefix, the site in the first column.
 */
final class Tables {

	/** Which record a source's identifier stands for, and what the source last said of it. */
	public const IDENTITY = 'source_identity';

	/** Which identities a source held when a scope of it was imported. */
	public const SCOPE = 'source_scope';

	/** Imports. */
	public const IMPORT = 'import';

	/** What became of the rows of imports. */
	public const IMPORT_ROW = 'import_row';

	/** Sources that are imported by themselves. */
	public const IMPORT_SOURCE = 'import_source';

	/**
	 * Gives the schema.
	 *
	 * `identity` is the SHA-1 of source and identifier: fixed in length, compared alike by both engines. `committed` is 0
	 * for rows of a preview.
	 */
	public static function schema(): Schema {
		return new Schema(
			'heritage',
			array(
				1 => array(
					'CREATE TABLE IF NOT EXISTS {source_identity} (
						site_id bigint(20) unsigned NOT NULL,
						identity char(40) NOT NULL,
						source varchar(32) NOT NULL,
						source_id varchar(190) NOT NULL,
						post_id bigint(20) unsigned NOT NULL DEFAULT 0,
						claimed_at bigint(20) unsigned NOT NULL DEFAULT 0,
						fields text NOT NULL,
						PRIMARY KEY (site_id, identity),
						KEY post (site_id, post_id)
					) {collate}',
					'CREATE TABLE IF NOT EXISTS {source_scope} (
						site_id bigint(20) unsigned NOT NULL,
						scope char(40) NOT NULL,
						identity char(40) NOT NULL,
						PRIMARY KEY (site_id, scope, identity)
					) {collate}',
					'CREATE TABLE IF NOT EXISTS {import} (
						id bigint(20) unsigned NOT NULL AUTO_INCREMENT,
						site_id bigint(20) unsigned NOT NULL,
						connector varchar(32) NOT NULL,
						filename varchar(190) NOT NULL,
						scope varchar(190) NOT NULL,
						status varchar(16) NOT NULL,
						created_by bigint(20) unsigned NOT NULL,
						created_at datetime NOT NULL,
						finished_at datetime NULL,
						preview_offset bigint(20) unsigned NOT NULL DEFAULT 0,
						commit_offset bigint(20) unsigned NOT NULL DEFAULT 0,
						summary text NOT NULL,
						PRIMARY KEY (id),
						KEY site (site_id, id)
					) {collate}',
					'CREATE TABLE IF NOT EXISTS {import_row} (
						import_id bigint(20) unsigned NOT NULL,
						committed tinyint(1) unsigned NOT NULL,
						row_key char(40) NOT NULL,
						line bigint(20) unsigned NOT NULL,
						source varchar(32) NOT NULL,
						source_id varchar(190) NOT NULL,
						status varchar(16) NOT NULL,
						post_id bigint(20) unsigned NOT NULL DEFAULT 0,
						detail text NOT NULL,
						PRIMARY KEY (import_id, committed, row_key),
						KEY status (import_id, committed, status, line)
					) {collate}',
				),
				// A thousand titles of gone records do not go into the 65,535 bytes of a text.
				2 => array( 'ALTER TABLE {import} MODIFY summary longtext NOT NULL' ),
				3 => array(
					'CREATE TABLE IF NOT EXISTS {import_source} (
						id bigint(20) unsigned NOT NULL AUTO_INCREMENT,
						site_id bigint(20) unsigned NOT NULL,
						settings text NOT NULL,
						state text NOT NULL,
						due_at datetime NOT NULL,
						PRIMARY KEY (id),
						KEY due (site_id, due_at)
					) {collate}',
				),
			)
		);
	}
}
