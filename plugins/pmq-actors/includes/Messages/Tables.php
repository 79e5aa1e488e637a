<?php
/**
 * The tables of group messages.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Actors\Messages;

use PaysMidiQuercy\Database\Schema;

/**
 * Describes what was written to a selection of actors, and to whom. Whether a mail has arrived stands in the queue of all mail.
 */
final class Tables {

	public const MESSAGE   = 'actor_message';
	public const RECIPIENT = 'actor_message_recipient';

	/**
	 * Returns the schema. `uid` is made by the screen: the same message sent again is the same row.
	 */
	public static function schema(): Schema {
		return new Schema(
			'actors',
			array(
				1 => array(
					'CREATE TABLE IF NOT EXISTS {actor_message} (
						id bigint(20) unsigned NOT NULL AUTO_INCREMENT,
						site_id bigint(20) unsigned NOT NULL,
						uid varchar(36) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
						user_id bigint(20) unsigned NOT NULL,
						subject varchar(200) NOT NULL,
						body text NOT NULL,
						created bigint(20) unsigned NOT NULL,
						PRIMARY KEY  (id),
						UNIQUE KEY pmq_actor_message_uid (site_id, uid)
					) {collate}',
					'CREATE TABLE IF NOT EXISTS {actor_message_recipient} (
						message bigint(20) unsigned NOT NULL,
						actor bigint(20) unsigned NOT NULL,
						name varchar(200) NOT NULL,
						mail bigint(20) unsigned NOT NULL,
						PRIMARY KEY  (message, actor)
					) {collate}',
				),
			)
		);
	}
}
