<?php
/**
 * The tables of accounts.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Accounts\Store;

use PaysMidiQuercy\Database\Schema;

/**
 * Describes the tables. Nothing in them opens a door: tokens, addresses and networks are kept as keyed hashes only.
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
		return new Schema( 'accounts', array( 1 => array( self::tokens(), self::limits(), self::passkeys(), self::requests(), self::notices() ), 2 => array( self::favourite_lists(), self::favourites() ) ) );
	}

	/**
	 * Single-use secrets: what a link, a code or a challenge stands for.
	 */
	private static function tokens(): string {
		$exact = self::EXACT;
		return "CREATE TABLE IF NOT EXISTS {account_tokens} (
			hash char(64) {$exact},
			kind varchar(30) {$exact},
			user bigint(20) unsigned NOT NULL,
			data longtext NOT NULL,
			expires bigint(20) unsigned NOT NULL,
			used bigint(20) unsigned NOT NULL,
			PRIMARY KEY  (hash),
			KEY pmq_account_tokens_expires (expires),
			KEY pmq_account_tokens_user (user, kind)
		) {collate}";
	}

	/**
	 * How often something was tried in a span of time.
	 */
	private static function limits(): string {
		$exact = self::EXACT;
		return "CREATE TABLE IF NOT EXISTS {account_limits} (
			bucket char(64) {$exact},
			slot bigint(20) unsigned NOT NULL,
			hits int(10) unsigned NOT NULL,
			ends bigint(20) unsigned NOT NULL,
			PRIMARY KEY  (bucket, slot),
			KEY pmq_account_limits_ends (ends)
		) {collate}";
	}

	/**
	 * Passkeys: public keys of people's devices.
	 */
	private static function passkeys(): string {
		$exact = self::EXACT;
		return "CREATE TABLE IF NOT EXISTS {account_passkeys} (
			hash char(64) {$exact},
			user bigint(20) unsigned NOT NULL,
			credential text NOT NULL,
			public_key text NOT NULL,
			counter bigint(20) unsigned NOT NULL,
			name varchar(80) NOT NULL,
			created bigint(20) unsigned NOT NULL,
			last_used bigint(20) unsigned NOT NULL,
			PRIMARY KEY  (hash),
			KEY pmq_account_passkeys_user (user)
		) {collate}";
	}

	/**
	 * Who asked for which role. `is_open` is 1 while nobody has decided and null afterwards: the key allows each person one
	 * open request a role.
	 */
	private static function requests(): string {
		$exact = self::EXACT;
		return "CREATE TABLE IF NOT EXISTS {account_role_requests} (
			id bigint(20) unsigned NOT NULL AUTO_INCREMENT,
			user bigint(20) unsigned NOT NULL,
			role varchar(40) {$exact},
			reason text NOT NULL,
			state varchar(20) {$exact},
			is_open tinyint(1) DEFAULT NULL,
			created bigint(20) unsigned NOT NULL,
			decided bigint(20) unsigned NOT NULL,
			decided_by bigint(20) unsigned NOT NULL,
			answer text NOT NULL,
			PRIMARY KEY  (id),
			UNIQUE KEY pmq_account_role_requests_open (user, role, is_open),
			KEY pmq_account_role_requests_state (state, created)
		) {collate}";
	}

	/**
	 * What waits for somebody's daily mail.
	 */
	private static function notices(): string {
		$exact = self::EXACT;
		return "CREATE TABLE IF NOT EXISTS {account_notices} (
			id bigint(20) unsigned NOT NULL AUTO_INCREMENT,
			user bigint(20) unsigned NOT NULL,
			kind varchar(40) {$exact},
			title text NOT NULL,
			url text NOT NULL,
			created bigint(20) unsigned NOT NULL,
			claim varchar(40) {$exact} DEFAULT '',
			PRIMARY KEY  (id),
			KEY pmq_account_notices_user (claim, user)
		) {collate}";
	}

	/**
	 * Lists of favourites. `is_default` is 1 for the one that hearts fill and null for the others: the key allows each person
	 * one. `deleted` is the time at which it was deleted, 0 for one that is there.
	 */
	private static function favourite_lists(): string {
		$exact = self::EXACT;
		return "CREATE TABLE IF NOT EXISTS {favourite_lists} (
			id bigint(20) unsigned NOT NULL AUTO_INCREMENT,
			user bigint(20) unsigned NOT NULL,
			name varchar(100) NOT NULL,
			is_default tinyint(1) DEFAULT NULL,
			token varchar(22) {$exact} DEFAULT '',
			changed bigint(20) unsigned NOT NULL,
			deleted bigint(20) unsigned NOT NULL,
			PRIMARY KEY  (id),
			UNIQUE KEY pmq_favourite_lists_default (user, is_default),
			KEY pmq_favourite_lists_token (token)
		) {collate}";
	}

	/**
	 * What stands in lists. `removed` is the time at which it was taken out, 0 for what is there: for a day it can be put back.
	 */
	private static function favourites(): string {
		$exact = self::EXACT;
		return "CREATE TABLE IF NOT EXISTS {favourites} (
			id bigint(20) unsigned NOT NULL AUTO_INCREMENT,
			list bigint(20) unsigned NOT NULL,
			site varchar(40) {$exact},
			post bigint(20) unsigned NOT NULL,
			note text NOT NULL,
			position bigint(20) NOT NULL,
			added bigint(20) unsigned NOT NULL,
			removed bigint(20) unsigned NOT NULL,
			PRIMARY KEY  (id),
			UNIQUE KEY pmq_favourites_page (list, site, post)
		) {collate}";
	}
}
