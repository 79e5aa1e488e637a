<?php
/**
 * Favourites as they were kept before there were lists.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Accounts\Favourites;

use PaysMidiQuercy\Database\Database;
use PaysMidiQuercy\Database\QueryFailed;
use PaysMidiQuercy\Values;

/**
 * Carries what an account kept in its user meta over into the list of hearts, once, when that list is first asked for. User
 * meta is at hand for whoever is signed in: where there is nothing to carry over, no query is added.
 */
final class FormerFavourites {

	/**
	 * User meta: list of `site` (slug), `post` (number) and `added` (Unix time), the newest first.
	 */
	public const META = 'pmq_favourites';

	/**
	 * Keeps the helpers.
	 *
	 * @param Database       $database SQL.
	 * @param FavouriteLists $lists    Lists.
	 */
	public function __construct( private readonly Database $database, private readonly FavouriteLists $lists ) {}

	/**
	 * Tells whether an account still has favourites of the former kind.
	 *
	 * @param int $user Account.
	 */
	public static function are_there( int $user ): bool {
		return metadata_exists( 'user', $user, self::META );
	}

	/**
	 * Carries them over, behind what the list holds already: all of them, even where the list then holds more than it would
	 * take. What is in the list, or was taken out of it, stays as it is. The meta goes within the same transaction: of two
	 * requests at the same moment the second finds nothing more to do.
	 *
	 * @param FavouriteList $hearts List that hearts fill.
	 * @throws QueryFailed When the engine refuses; then nothing has changed.
	 */
	public function carry_over( FavouriteList $hearts ): void {
		global $wpdb;
		$this->lists->changing(
			$hearts,
			function () use ( $hearts, $wpdb ): void {
				$meta = $this->database->column( "SELECT meta_value FROM {$wpdb->usermeta} WHERE user_id = %d AND meta_key = %s ORDER BY umeta_id", $hearts->user, self::META );
				$edge = (int) ( $this->database->row( "SELECT MAX(position) AS edge FROM {$this->database->table( 'favourites' )} WHERE list = %d", $hearts->id )['edge'] ?? 0 );
				$rows = array();
				foreach ( array_merge( ...array_map( self::items( ... ), $meta ) ) as $index => $item ) {
					$rows[] = array( $hearts->id, $item['site'], $item['post'], '', $edge + 1 + $index, $item['added'], 0 );
				}
				foreach ( array_chunk( $rows, 100 ) as $chunk ) {
					$this->database->upsert( 'favourites', ListEntries::columns(), $chunk, array() );
				}
				$this->database->write( "DELETE FROM {$wpdb->usermeta} WHERE user_id = %d AND meta_key = %s", $hearts->user, self::META );
			}
		);
		wp_cache_delete( $hearts->user, 'user_meta' );
	}

	/**
	 * Reads a value of the meta; what names no page of the network is passed over.
	 *
	 * @param string|null $value Serialised list.
	 * @return list<array{site: string, post: int, added: int}>
	 */
	private static function items( ?string $value ): array {
		$items = array();
		foreach ( Values::map( maybe_unserialize( (string) $value ) ) as $item ) {
			$item = Values::map( $item );
			$site = Values::text( $item['site'] ?? '' );
			$post = Values::int( $item['post'] ?? 0 );
			if ( isset( PMQ_SITES[ $site ] ) && 0 < $post ) {
				$items[] = array(
					'site'  => $site,
					'post'  => $post,
					'added' => max( 0, Values::int( $item['added'] ?? 0 ) ),
				);
			}
		}
		return $items;
	}
}
