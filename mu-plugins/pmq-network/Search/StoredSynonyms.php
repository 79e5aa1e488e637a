<?php
/**
 * Words that mean the same, as they are kept.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Search;

/**
 * Keeps, for the whole network, what Synonyms looks up: made of the groups that staff writes and of the tags that mean the same.
 */
final class StoredSynonyms {

	/**
	 * Network option.
	 */
	public const OPTION = 'pmq_synonyms_index';

	/**
	 * Reads them.
	 */
	public static function read(): Synonyms {
		$stored = get_network_option( null, self::OPTION, array() );
		return new Synonyms( is_array( $stored ) ? $stored : array() );
	}

	/**
	 * Keeps them.
	 *
	 * @param list<list<string>> $groups Expressions that mean the same.
	 */
	public static function write( array $groups ): void {
		update_network_option( null, self::OPTION, Synonyms::of_groups( $groups )->to_array() );
	}
}
