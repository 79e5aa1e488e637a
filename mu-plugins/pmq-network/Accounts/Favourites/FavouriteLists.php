<?php
/**
 * Lists of favourites.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Accounts\Favourites;

use PaysMidiQuercy\Database\Database;
use PaysMidiQuercy\Database\QueryFailed;

/**
 * Keeps each account's lists and what stands in them. Whatever changes a list first writes the list's own row, within one
 * transaction: two changes at the same moment come one after the other, and none is lost.
 *
 * @phpstan-import-type Favourite from Favourites
 */
final class FavouriteLists {

	/** Most lists of an account, most pages of a list, longest name and note in characters. */
	public const MOST_LISTS   = 50;
	public const MOST_ENTRIES = 500;
	public const MOST_NAME    = 80;
	public const MOST_NOTE    = 500;

	/** Seconds for which a deleted list can be brought back. */
	private const UNDO = DAY_IN_SECONDS;

	/**
	 * Keeps the helper.
	 *
	 * @param Database $database SQL.
	 */
	public function __construct( private readonly Database $database ) {}

	/**
	 * Returns the list that hearts fill; it is made when it is first asked for, and takes in what was kept before there were lists.
	 *
	 * @param int $user Account.
	 * @throws QueryFailed When the engine refuses.
	 */
	public function hearts( int $user ): FavouriteList {
		$hearts = $this->hearts_as_they_are( $user );
		if ( ! FormerFavourites::are_there( $user ) ) {
			return $hearts;
		}
		( new FormerFavourites( $this->database, $this ) )->carry_over( $hearts );
		return $this->hearts_as_they_are( $user );
	}

	/**
	 * Returns the list that hearts fill, or makes it.
	 *
	 * @param int $user Account.
	 * @throws QueryFailed When the engine refuses.
	 */
	private function hearts_as_they_are( int $user ): FavouriteList {
		$row = $this->row( 'l.user = %d AND l.is_default = 1', $user );
		if ( null === $row ) {
			// An index sees to it that there is one.
			$this->database->upsert( 'favourite_lists', self::columns(), array( array( $user, '', 1, '', time(), 0 ) ), array() );
			$row = $this->row( 'l.user = %d AND l.is_default = 1', $user );
		}
		return FavouriteList::from_row( $row ?? throw new QueryFailed( 'The list of favourites could not be made.', 0 ) );
	}

	/**
	 * Lists somebody's lists: that of hearts, then the others by name.
	 *
	 * @param int $user Account.
	 * @return non-empty-list<FavouriteList>
	 * @throws QueryFailed When the engine refuses.
	 */
	public function all( int $user ): array {
		$hearts = $this->hearts( $user );
		$lists  = array_map( FavouriteList::from_row( ... ), $this->rows( 'l.user = %d AND l.is_default IS NULL AND l.deleted = 0', $user ) );
		usort( $lists, static fn ( FavouriteList $a, FavouriteList $b ): int => strnatcasecmp( remove_accents( $a->name ), remove_accents( $b->name ) ) );
		return array( $hearts, ...$lists );
	}

	/**
	 * Finds one of somebody's lists.
	 *
	 * @param int $user Account.
	 * @param int $id   Number.
	 * @throws ListRefused When it is none of theirs.
	 */
	public function get( int $user, int $id ): FavouriteList {
		$row = $this->row( 'l.id = %d AND l.user = %d AND l.deleted = 0', $id, $user );
		return null === $row ? throw ListRefused::unknown() : FavouriteList::from_row( $row );
	}

	/**
	 * Finds a shared list.
	 *
	 * @param string $token Secret of its address.
	 * @throws QueryFailed When the engine refuses.
	 */
	public function shared( string $token ): ?FavouriteList {
		$row = 1 === preg_match( '/^[A-Za-z0-9_-]{22}$/', $token ) ? $this->row( 'l.token = %s AND l.deleted = 0', $token ) : null;
		return null === $row ? null : FavouriteList::from_row( $row );
	}

	/**
	 * Makes a list.
	 *
	 * @param int    $user Account.
	 * @param string $name Name.
	 * @throws ListRefused When the name will not do, or there are too many.
	 * @throws QueryFailed When the engine refuses.
	 */
	public function create( int $user, string $name ): FavouriteList {
		$hearts = $this->hearts( $user );
		return $this->changing(
			$hearts,
			function () use ( $user, $name ): FavouriteList {
				$name = $this->name( $user, $name, 0 );
				if ( count( $this->all( $user ) ) > self::MOST_LISTS ) {
					/* translators: %d: most lists */
					throw new ListRefused( sprintf( __( 'You have %d lists, which is the most. Delete one first.', 'pmq' ), self::MOST_LISTS ) );
				}
				$this->database->insert( 'favourite_lists', self::columns(), array( array( $user, $name, null, '', time(), 0 ) ) );
				return FavouriteList::from_row( $this->row( 'l.user = %d AND l.name = %s AND l.deleted = 0', $user, $name ) ?? throw ListRefused::unknown() );
			}
		);
	}

	/**
	 * Renames a list.
	 *
	 * @param FavouriteList $of   List.
	 * @param string        $name Name.
	 * @throws ListRefused When the name will not do.
	 * @throws QueryFailed When the engine refuses.
	 */
	public function rename( FavouriteList $of, string $name ): void {
		self::refuse_hearts( $of );
		// The row of hearts is what two namings at once have in common.
		$this->changing( $this->hearts( $of->user ), fn () => $this->database->write( "UPDATE {$this->lists()} SET name = %s, changed = %d WHERE id = %d", $this->name( $of->user, $name, $of->id ), time(), $of->id ) );
	}

	/**
	 * Deletes a list; for a day it can be brought back. Its shared address ends at once.
	 *
	 * @param FavouriteList $of List.
	 * @throws ListRefused When it is that of hearts.
	 * @throws QueryFailed When the engine refuses.
	 */
	public function delete( FavouriteList $of ): void {
		self::refuse_hearts( $of );
		$this->database->write( "UPDATE {$this->lists()} SET deleted = %d, token = '' WHERE id = %d", time(), $of->id );
	}

	/**
	 * Brings a deleted list back.
	 *
	 * @param int $user Account.
	 * @param int $id   Number.
	 * @throws ListRefused When it is gone for good.
	 * @throws QueryFailed When the engine refuses.
	 */
	public function restore( int $user, int $id ): FavouriteList {
		$this->database->write( "UPDATE {$this->lists()} SET deleted = 0, changed = %d WHERE id = %d AND user = %d AND deleted > %d", time(), $id, $user, time() - self::UNDO );
		return $this->get( $user, $id );
	}

	/**
	 * Gives a list an address that nobody guesses, or returns the one that it has.
	 *
	 * @param FavouriteList $of List.
	 * @return string Secret.
	 * @throws QueryFailed When the engine refuses.
	 */
	public function share( FavouriteList $of ): string {
		$token = rtrim( strtr( base64_encode( random_bytes( 16 ) ), '+/', '-_' ), '=' ); // phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions -- A secret that fits an address.
		$this->database->write( "UPDATE {$this->lists()} SET token = %s WHERE id = %d AND token = ''", $token, $of->id );
		return $this->get( $of->user, $of->id )->token;
	}

	/**
	 * Withdraws the address of a list.
	 *
	 * @param FavouriteList $of List.
	 * @throws QueryFailed When the engine refuses.
	 */
	public function withdraw( FavouriteList $of ): void {
		$this->database->write( "UPDATE {$this->lists()} SET token = '' WHERE id = %d", $of->id );
	}

	/**
	 * Removes what belongs to an account.
	 *
	 * @param int $user Account.
	 * @throws QueryFailed When the engine refuses.
	 */
	public function forget( int $user ): void {
		$this->database->write( "DELETE FROM {$this->database->table( 'favourites' )} WHERE list IN (SELECT id FROM {$this->lists()} WHERE user = %d)", $user );
		$this->database->write( "DELETE FROM {$this->lists()} WHERE user = %d", $user );
		delete_user_meta( $user, FormerFavourites::META );
	}

	/**
	 * Removes lists that were deleted, and pages that were taken out, more than a day ago.
	 *
	 * @param int $now Unix time.
	 * @throws QueryFailed When the engine refuses.
	 */
	public function purge( int $now ): void {
		$old = $now - self::UNDO;
		$this->database->write( "DELETE FROM {$this->database->table( 'favourites' )} WHERE list IN (SELECT id FROM {$this->lists()} WHERE deleted > 0 AND deleted < %d)", $old );
		$this->database->write( "DELETE FROM {$this->lists()} WHERE deleted > 0 AND deleted < %d", $old );
		$this->database->write( "DELETE FROM {$this->database->table( 'favourites' )} WHERE removed > 0 AND removed < %d", $old );
	}

	/**
	 * Runs a change of a list: its row is written first, so that changes of one list come one after the other.
	 *
	 * @template T
	 * @param FavouriteList $of     List.
	 * @param \Closure(): T $change Change.
	 * @return T
	 * @throws ListRefused When the list has gone meanwhile.
	 * @throws QueryFailed When the engine refuses.
	 */
	public function changing( FavouriteList $of, \Closure $change ): mixed {
		return $this->database->transaction(
			function () use ( $of, $change ): mixed {
				$this->database->write( "UPDATE {$this->lists()} SET changed = %d WHERE id = %d", time(), $of->id );
				$this->get( $of->user, $of->id );
				return $change();
			}
		);
	}

	/**
	 * Checks a name.
	 *
	 * @param int    $user Account.
	 * @param string $name Name.
	 * @param int    $but  List that may have it.
	 * @throws ListRefused When it will not do.
	 */
	private function name( int $user, string $name, int $but ): string {
		$name = trim( (string) preg_replace( '/\s+/u', ' ', sanitize_text_field( $name ) ) );
		if ( '' === $name ) {
			throw new ListRefused( __( 'Give the list a name.', 'pmq' ), 400 );
		}
		if ( mb_strlen( $name ) > self::MOST_NAME ) {
			/* translators: %d: most characters */
			throw new ListRefused( sprintf( __( 'The name has more than %d characters.', 'pmq' ), self::MOST_NAME ), 400 );
		}
		foreach ( $this->all( $user ) as $list ) {
			if ( $list->id !== $but && mb_strtolower( $list->title() ) === mb_strtolower( $name ) ) {
				throw new ListRefused( __( 'You have a list of this name already.', 'pmq' ) );
			}
		}
		return $name;
	}

	/**
	 * Refuses to change the list of hearts as others are.
	 *
	 * @param FavouriteList $of List.
	 * @throws ListRefused When it is that of hearts.
	 */
	private static function refuse_hearts( FavouriteList $of ): void {
		if ( $of->is_default ) {
			throw new ListRefused( __( 'This list is where hearts go: it keeps its name and stays.', 'pmq' ) );
		}
	}

	/**
	 * Reads a list.
	 *
	 * @param string     $where   Condition.
	 * @param string|int ...$args Values.
	 * @return array<string, string|null>|null
	 */
	private function row( string $where, string|int ...$args ): ?array {
		return $this->rows( $where, ...$args )[0] ?? null;
	}

	/**
	 * Reads lists with how many pages they hold.
	 *
	 * @param string     $where   Condition.
	 * @param string|int ...$args Values.
	 * @return list<array<string, string|null>>
	 */
	private function rows( string $where, string|int ...$args ): array {
		return $this->database->rows( "SELECT l.id, l.user, l.name, l.is_default, l.token, l.changed, (SELECT COUNT(*) FROM {$this->database->table( 'favourites' )} f WHERE f.list = l.id AND f.removed = 0) AS entries FROM {$this->lists()} l WHERE {$where}", ...$args );
	}

	/**
	 * Returns the columns of a new list.
	 *
	 * @return array<string, string>
	 */
	private static function columns(): array {
		return array(
			'user'       => '%d',
			'name'       => '%s',
			'is_default' => '%d',
			'token'      => '%s',
			'changed'    => '%d',
			'deleted'    => '%d',
		);
	}

	/**
	 * Returns the table's name.
	 */
	private function lists(): string {
		return $this->database->table( 'favourite_lists' );
	}
}
