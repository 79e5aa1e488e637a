<?php
/**
 * The tables of the search index.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Search;

use PaysMidiQuercy\Database\Schema;

/**
 * Describes the tables. All text that is compared holds folded words only and compares byte by byte on both engines.
 */
final class Tables {

	/**
	 * Text that is compared byte by byte.
	 */
	private const EXACT = 'CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL';

	/**
	 * Returns the schema.
	 */
	public static function schema(): Schema {
		return new Schema(
			'search',
			array(
				1 => array( self::state(), self::doc(), self::pack(), self::word(), self::gram(), self::dirty() ),
				// Words are folded and packed otherwise since version 2: everything is described anew (see Hooks).
				2 => array( 'DELETE FROM {search_gram}', 'DELETE FROM {search_term}', 'DELETE FROM {search_pack}', 'DELETE FROM {search_doc}', 'DELETE FROM {search_state}' ),
				3 => array( self::card() ),
			)
		);
	}

	/**
	 * One row a collection: counters, and the lease of whoever packs.
	 */
	private static function state(): string {
		$exact = self::EXACT;
		return "CREATE TABLE IF NOT EXISTS {search_state} (
			site bigint(20) unsigned NOT NULL,
			collection varchar(40) {$exact},
			revision bigint(20) unsigned NOT NULL,
			packed bigint(20) unsigned NOT NULL,
			ordinals int(10) unsigned NOT NULL,
			segment int(10) unsigned NOT NULL,
			weights varchar(60) NOT NULL,
			rebuild_cursor bigint(20) unsigned NOT NULL,
			lease_token varchar(40) NOT NULL,
			lease_until bigint(20) unsigned NOT NULL,
			lease_beat bigint(20) unsigned NOT NULL,
			PRIMARY KEY  (site, collection)
		) {collate}";
	}

	/**
	 * The truth: one row a document, with its values and words forward; removed documents leave an empty row, whose ordinal is used again.
	 * Coordinates are text because SQLite gives numbers back with 15 digits, and two edges that differ in the 16th are two edges.
	 */
	private static function doc(): string {
		$exact = self::EXACT;
		return "CREATE TABLE IF NOT EXISTS {search_doc} (
			site bigint(20) unsigned NOT NULL,
			collection varchar(40) {$exact},
			ordinal int(10) unsigned NOT NULL,
			post bigint(20) unsigned DEFAULT NULL,
			revision bigint(20) unsigned NOT NULL,
			live tinyint(1) NOT NULL,
			title text NOT NULL,
			sort_title varchar(160) {$exact},
			sort_date varchar(19) {$exact},
			lat varchar(32) DEFAULT NULL,
			lng varchar(32) DEFAULT NULL,
			year_from int(11) DEFAULT NULL,
			year_to int(11) DEFAULT NULL,
			facets longtext NOT NULL,
			words longtext NOT NULL,
			stale longtext NOT NULL,
			PRIMARY KEY  (site, collection, ordinal),
			UNIQUE KEY pmq_search_post (site, collection, post),
			KEY pmq_search_revision (site, collection, revision),
			KEY pmq_search_title (site, collection, live, sort_title)
		) {collate}";
	}

	/**
	 * Derived columns, one row a name and segment.
	 */
	private static function pack(): string {
		$exact = self::EXACT;
		return "CREATE TABLE IF NOT EXISTS {search_pack} (
			site bigint(20) unsigned NOT NULL,
			collection varchar(40) {$exact},
			name varchar(60) {$exact},
			segment int(10) unsigned NOT NULL,
			revision bigint(20) unsigned NOT NULL,
			data longblob NOT NULL,
			PRIMARY KEY  (site, collection, name, segment)
		) {collate}";
	}

	/**
	 * Derived postings, one row a word and segment.
	 */
	private static function word(): string {
		$exact = self::EXACT;
		return "CREATE TABLE IF NOT EXISTS {search_term} (
			site bigint(20) unsigned NOT NULL,
			collection varchar(40) {$exact},
			term varchar(42) {$exact},
			segment int(10) unsigned NOT NULL,
			stem varchar(42) {$exact},
			revision bigint(20) unsigned NOT NULL,
			data longblob NOT NULL,
			PRIMARY KEY  (site, collection, term, segment),
			KEY pmq_search_stem (site, collection, stem)
		) {collate}";
	}

	/**
	 * Words by the buckets of their keys, for words that were mistyped (see Spelling).
	 */
	private static function gram(): string {
		$exact = self::EXACT;
		return "CREATE TABLE IF NOT EXISTS {search_gram} (
			site bigint(20) unsigned NOT NULL,
			collection varchar(40) {$exact},
			gram varchar(8) {$exact},
			revision bigint(20) unsigned NOT NULL,
			terms longtext NOT NULL,
			PRIMARY KEY  (site, collection, gram)
		) {collate}";
	}

	/**
	 * What lists show of the documents of shared collections.
	 */
	private static function card(): string {
		$exact = self::EXACT;
		return "CREATE TABLE IF NOT EXISTS {search_card} (
			site bigint(20) unsigned NOT NULL,
			collection varchar(40) {$exact},
			post bigint(20) unsigned NOT NULL,
			card longtext NOT NULL,
			PRIMARY KEY  (site, collection, post)
		) {collate}";
	}

	/**
	 * Posts that have changed and are not indexed yet.
	 */
	private static function dirty(): string {
		return 'CREATE TABLE IF NOT EXISTS {search_dirty} (
			site bigint(20) unsigned NOT NULL,
			post bigint(20) unsigned NOT NULL,
			token varchar(40) NOT NULL,
			marked bigint(20) unsigned NOT NULL,
			PRIMARY KEY  (site, post),
			KEY pmq_search_marked (site, marked)
		) {collate}';
	}
}
