<?php
/**
 * The plugin's own tables.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Map\Layers;

use PaysMidiQuercy\Database\Schema;

/**
 * Places of layers, what was changed in them, and the answer that maps get (docs/adr/0007-layer-points.md says why they are no posts).
 */
final class Tables {

	/** Places. */
	public const POINT = 'layer_point';

	/** Changes made together: an import, a form, a deletion. */
	public const BATCH = 'layer_batch';

	/** What each changed place was before. */
	public const CHANGE = 'layer_change';

	/** In which order batches changed places: one that began earlier may change a place later. */
	public const ORDER = 'layer_change_order';

	/** The compact answer of a layer, empty when it has to be made again. */
	public const PACK = 'layer_pack';

	/**
	 * Gives the schema.
	 *
	 * `layer_id` is a post of the portal. `point_key` is the SHA-1 of what identifies a place in its layer: its reference, else name and
	 * commune; `name_key` always of name and commune. `before_state` is '' for a place that was not there. Times are Unix times.
	 */
	public static function schema(): Schema {
		return new Schema(
			'layers',
			array(
				1 => array(
					'CREATE TABLE IF NOT EXISTS {layer_point} (
						id bigint(20) unsigned NOT NULL AUTO_INCREMENT,
						layer_id bigint(20) unsigned NOT NULL,
						point_key char(40) NOT NULL,
						name_key char(40) NOT NULL,
						reference varchar(190) NOT NULL,
						name varchar(190) NOT NULL,
						lat double NOT NULL,
						lng double NOT NULL,
						approximate tinyint(1) unsigned NOT NULL,
						insee varchar(5) NOT NULL,
						fields longtext NOT NULL,
						seen_in bigint(20) unsigned NOT NULL DEFAULT 0,
						updated_at bigint(20) unsigned NOT NULL,
						PRIMARY KEY (id),
						UNIQUE KEY point (layer_id, point_key),
						KEY name_key (layer_id, name_key),
						KEY commune (layer_id, insee)
					) {collate}',
					'CREATE TABLE IF NOT EXISTS {layer_batch} (
						id bigint(20) unsigned NOT NULL AUTO_INCREMENT,
						layer_id bigint(20) unsigned NOT NULL,
						kind varchar(16) NOT NULL,
						label varchar(190) NOT NULL,
						user_id bigint(20) unsigned NOT NULL,
						created_at bigint(20) unsigned NOT NULL,
						finished_at bigint(20) unsigned NOT NULL DEFAULT 0,
						added bigint(20) unsigned NOT NULL DEFAULT 0,
						changed bigint(20) unsigned NOT NULL DEFAULT 0,
						removed bigint(20) unsigned NOT NULL DEFAULT 0,
						undone_at bigint(20) unsigned NOT NULL DEFAULT 0,
						PRIMARY KEY (id),
						KEY layer (layer_id, id)
					) {collate}',
					'CREATE TABLE IF NOT EXISTS {layer_change} (
						batch_id bigint(20) unsigned NOT NULL,
						point_id bigint(20) unsigned NOT NULL,
						before_state longtext NOT NULL,
						PRIMARY KEY (batch_id, point_id),
						KEY point (point_id, batch_id)
					) {collate}',
					'CREATE TABLE IF NOT EXISTS {layer_pack} (
						layer_id bigint(20) unsigned NOT NULL,
						version bigint(20) unsigned NOT NULL,
						body longtext NOT NULL,
						PRIMARY KEY (layer_id)
					) {collate}',
				),
				2 => array(
					'CREATE TABLE IF NOT EXISTS {layer_change_order} (
						id bigint(20) unsigned NOT NULL AUTO_INCREMENT,
						batch_id bigint(20) unsigned NOT NULL,
						point_id bigint(20) unsigned NOT NULL,
						PRIMARY KEY (id),
						UNIQUE KEY change_of (batch_id, point_id)
					) {collate}',
				),
			)
		);
	}
}
