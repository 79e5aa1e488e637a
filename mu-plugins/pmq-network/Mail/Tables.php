<?php
/**
 * The tables of mail.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Mail;

use PaysMidiQuercy\Database\Schema;

/**
 * Describes the queue, the texts, the workers and the addresses that get no mail.
 */
final class Tables {

	/** One row a mail and recipient. */
	public const MAIL = 'mail';

	/** Subjects and bodies, shared by the mails of one mailing. */
	public const CONTENT = 'mail_content';

	/** Who sends, and when it was last seen. */
	public const WORKER = 'mail_worker';

	/** Delivery reports and complaints that came back. */
	public const REPORT = 'mail_report';

	/** Until when a scope has used up its pace. */
	public const RATE = 'mail_rate';

	/** Addresses that get no mail. */
	public const SUPPRESSION = 'mail_suppression';

	/**
	 * Gives the schema. Times are UTC. `lease` names the worker that holds a mail, or held it when the mail became doubtful.
	 */
	public static function schema(): Schema {
		return new Schema( 'mail', array( 1 => array( self::mail(), self::content(), self::worker(), self::suppression() ), 2 => array( self::report() ), 3 => array( self::rate() ) ) );
	}

	/**
	 * The queue, which is the log too.
	 */
	private static function mail(): string {
		return "CREATE TABLE IF NOT EXISTS {mail} (
			id bigint(20) unsigned NOT NULL AUTO_INCREMENT,
			site_id bigint(20) unsigned NOT NULL,
			kind varchar(40) NOT NULL,
			priority tinyint(1) unsigned NOT NULL,
			state varchar(10) NOT NULL,
			unique_key varchar(190) NULL,
			message_id varchar(190) NOT NULL,
			content_id bigint(20) unsigned NOT NULL,
			recipient varchar(190) NOT NULL,
			recipient_name varchar(190) NOT NULL DEFAULT '',
			user_id bigint(20) unsigned NOT NULL DEFAULT 0,
			subject varchar(250) NOT NULL DEFAULT '',
			variables longtext NULL,
			attempts smallint(5) unsigned NOT NULL DEFAULT 0,
			due_at datetime NOT NULL,
			lease varchar(100) NOT NULL DEFAULT '',
			relay_id varchar(100) NOT NULL DEFAULT '',
			last_error text NULL,
			created_at datetime NOT NULL,
			sent_at datetime NULL,
			PRIMARY KEY (id),
			UNIQUE KEY unique_key (unique_key),
			UNIQUE KEY message_id (message_id),
			KEY due (state, priority, due_at, id),
			KEY recipient (recipient),
			KEY content (content_id),
			KEY created (created_at)
		) {collate}";
	}

	/**
	 * What the mails say. `body` is the text part, or the whole MIME body of a mail that a plugin made.
	 */
	private static function content(): string {
		return 'CREATE TABLE IF NOT EXISTS {mail_content} (
			id bigint(20) unsigned NOT NULL AUTO_INCREMENT,
			hash char(40) NOT NULL,
			format varchar(10) NOT NULL,
			subject text NOT NULL,
			headers longtext NOT NULL,
			html longtext NOT NULL,
			body longtext NOT NULL,
			created_at datetime NOT NULL,
			PRIMARY KEY (id),
			UNIQUE KEY hash (hash)
		) {collate}';
	}

	/**
	 * Processes that send.
	 */
	private static function worker(): string {
		return 'CREATE TABLE IF NOT EXISTS {mail_worker} (
			lease varchar(100) NOT NULL,
			kind varchar(10) NOT NULL,
			started_at datetime NOT NULL,
			seen_at datetime NOT NULL,
			stopped tinyint(1) unsigned NOT NULL DEFAULT 0,
			sent bigint(20) unsigned NOT NULL DEFAULT 0,
			PRIMARY KEY (lease),
			KEY seen (kind, seen_at)
		) {collate}';
	}

	/**
	 * Paces: moments in microseconds of Unix time.
	 */
	private static function rate(): string {
		return 'CREATE TABLE IF NOT EXISTS {mail_rate} (
			scope varchar(190) NOT NULL,
			used_until bigint(20) NOT NULL,
			planned_until bigint(20) NOT NULL,
			PRIMARY KEY (scope)
		) {collate}';
	}

	/**
	 * Reports: `digest` tells one that was read already; `mail_id` is 0 where none of our mails is meant for certain.
	 */
	private static function report(): string {
		return 'CREATE TABLE IF NOT EXISTS {mail_report} (
			id bigint(20) unsigned NOT NULL AUTO_INCREMENT,
			digest char(40) NOT NULL,
			mail_id bigint(20) unsigned NOT NULL DEFAULT 0,
			address varchar(190) NOT NULL,
			class varchar(10) NOT NULL,
			status varchar(12) NOT NULL,
			detail text NOT NULL,
			received_at datetime NOT NULL,
			PRIMARY KEY (id),
			UNIQUE KEY digest (digest),
			KEY mail (mail_id),
			KEY address (address, received_at),
			KEY received (received_at)
		) {collate}';
	}

	/**
	 * Addresses that get no mail.
	 */
	private static function suppression(): string {
		return 'CREATE TABLE IF NOT EXISTS {mail_suppression} (
			address varchar(190) NOT NULL,
			reason varchar(20) NOT NULL,
			detail text NOT NULL,
			created_at datetime NOT NULL,
			PRIMARY KEY (address),
			KEY created (created_at)
		) {collate}';
	}
}
