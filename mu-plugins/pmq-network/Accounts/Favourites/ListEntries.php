<?php
/**
 * What stands in a list.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Accounts\Favourites;

use PaysMidiQuercy\Database\Database;
use PaysMidiQuercy\Database\QueryFailed;

/**
 * Adds, removes, moves, orders and notes the pages of one list. The list of hearts has the newest first; a list with a name has
 * the newest last, as one writes a list.
 *
 * @phpstan-import-type Favourite from Favourites
 * @phpstan-type Kept array{site: string, post: int, note: string}
 */
final class ListEntries {

	/**
	 * Keeps the list.
	 *
	 * @param Database       $database SQL.
	 * @param FavouriteLists $lists    Lists.
	 * @param FavouriteList  $of       The list.
	 */
	public function __construct( private readonly Database $database, private readonly FavouriteLists $lists, public readonly FavouriteList $of ) {}

	/**
	 * Returns what is kept, in its order; what is not published now stands here too.
	 *
	 * @return list<Kept>
	 * @throws QueryFailed When the engine refuses.
	 */
	public function kept(): array {
		return array_map(
			static fn ( array $row ): array => array(
				'site' => (string) $row['site'],
				'post' => (int) $row['post'],
				'note' => (string) $row['note'],
			),
			$this->database->rows( "SELECT site, post, note FROM {$this->table()} WHERE list = %d AND removed = 0 ORDER BY position, id", $this->of->id )
		);
	}

	/**
	 * Adds pages that everybody may see; what stands there already stays as it is.
	 *
	 * @param list<Favourite> $items Pages.
	 * @param string          $note  Note of each.
	 * @return int How many came.
	 * @throws ListRefused When they would be more than a list holds: then none comes.
	 * @throws QueryFailed When the engine refuses.
	 */
	public function add( array $items, string $note = '' ): int {
		$known = Favourites::describe( $items );
		$items = array_values( array_filter( $items, static fn ( array $item ): bool => isset( $known[ Favourites::key( $item ) ] ) ) );
		return $this->lists->changing(
			$this->of,
			function () use ( $items, $note ): int {
				$there = array_map( Favourites::key( ... ), $this->kept() );
				$new   = array();
				foreach ( $items as $item ) {
					if ( ! in_array( Favourites::key( $item ), $there, true ) ) {
						$there[] = Favourites::key( $item );
						$new[]   = $item;
					}
				}
				if ( array() !== $new && count( $there ) > FavouriteLists::MOST_ENTRIES ) {
					throw ListRefused::full();
				}
				$edge = $this->edge();
				$rows = array();
				foreach ( $new as $index => $item ) {
					$this->database->write( "DELETE FROM {$this->table()} WHERE list = %d AND site = %s AND post = %d", $this->of->id, $item['site'], $item['post'] );
					$rows[] = array( $this->of->id, $item['site'], $item['post'], self::note_text( $note ), $this->of->is_default ? $edge - 1 - $index : $edge + 1 + $index, time(), 0 );
				}
				foreach ( array_chunk( $rows, 100 ) as $chunk ) {
					$this->database->insert( 'favourites', self::columns(), $chunk );
				}
				return count( $new );
			}
		);
	}

	/**
	 * Removes a page; for a day it can be put back.
	 *
	 * @param Favourite $item Page.
	 * @throws QueryFailed When the engine refuses.
	 */
	public function remove( array $item ): void {
		$this->lists->changing( $this->of, fn () => $this->database->write( "UPDATE {$this->table()} SET removed = %d WHERE list = %d AND site = %s AND post = %d AND removed = 0", time(), $this->of->id, $item['site'], $item['post'] ) );
	}

	/**
	 * Puts removed pages back where they were, with their notes.
	 *
	 * @param list<Favourite> $items Pages.
	 * @throws ListRefused When the list has been filled meanwhile.
	 * @throws QueryFailed When the engine refuses.
	 */
	public function put_back( array $items ): void {
		$this->lists->changing(
			$this->of,
			function () use ( $items ): void {
				foreach ( $items as $item ) {
					$this->database->write( "UPDATE {$this->table()} SET removed = 0 WHERE list = %d AND site = %s AND post = %d", $this->of->id, $item['site'], $item['post'] );
				}
				if ( count( $this->kept() ) > FavouriteLists::MOST_ENTRIES ) {
					throw ListRefused::full();
				}
			}
		);
	}

	/**
	 * Puts pages into another list too, with their notes.
	 *
	 * @param list<Favourite> $items   Pages.
	 * @param self            $target  Other list.
	 * @param bool            $is_move Whether they leave this one.
	 * @return int How many came.
	 * @throws ListRefused When the other list is full: then nothing changes.
	 * @throws QueryFailed When the engine refuses.
	 */
	public function put( array $items, self $target, bool $is_move ): int {
		return $this->lists->changing(
			$this->of,
			function () use ( $items, $target, $is_move ): int {
				$notes = array();
				foreach ( $this->kept() as $kept ) {
					$notes[ Favourites::key( $kept ) ] = $kept['note'];
				}
				$came = 0;
				foreach ( $items as $item ) {
					if ( isset( $notes[ Favourites::key( $item ) ] ) ) {
						$came += $target->add( array( $item ), $notes[ Favourites::key( $item ) ] );
						if ( $is_move && $target->of->id !== $this->of->id ) {
							$this->remove( $item );
						}
					}
				}
				return $came;
			}
		);
	}

	/**
	 * Moves a page within the list.
	 *
	 * @param Favourite $item Page.
	 * @param int       $by   Places: negative towards the head.
	 * @throws QueryFailed When the engine refuses.
	 */
	public function shift( array $item, int $by ): void {
		$this->lists->changing(
			$this->of,
			function () use ( $item, $by ): void {
				$rows  = $this->database->rows( "SELECT id, site, post, position FROM {$this->table()} WHERE list = %d AND removed = 0 ORDER BY position, id", $this->of->id );
				$order = array_column( $rows, 'id' );
				foreach ( $rows as $index => $row ) {
					if ( $row['site'] === $item['site'] && (int) $row['post'] === $item['post'] ) {
						array_splice( $order, $index, 1 );
						array_splice( $order, max( 0, $index + $by ), 0, array( $row['id'] ) );
					}
				}
				$was = array_column( $rows, 'position', 'id' );
				foreach ( $order as $position => $id ) {
					if ( (int) $was[ (int) $id ] !== $position ) {
						$this->database->write( "UPDATE {$this->table()} SET position = %d WHERE id = %d", $position, (int) $id );
					}
				}
			}
		);
	}

	/**
	 * Notes something about a page.
	 *
	 * @param Favourite $item Page.
	 * @param string    $note Note, cut at 500 characters; empty removes it.
	 * @throws QueryFailed When the engine refuses.
	 */
	public function note( array $item, string $note ): void {
		$this->lists->changing( $this->of, fn () => $this->database->write( "UPDATE {$this->table()} SET note = %s WHERE list = %d AND site = %s AND post = %d", self::note_text( $note ), $this->of->id, $item['site'], $item['post'] ) );
	}

	/**
	 * Returns the position at the end where new pages go: the least in the list of hearts, the greatest in others.
	 */
	private function edge(): int {
		$end = $this->of->is_default ? 'MIN(position)' : 'MAX(position)';
		return (int) ( $this->database->row( "SELECT {$end} AS edge FROM {$this->table()} WHERE list = %d", $this->of->id )['edge'] ?? 0 );
	}

	/**
	 * Makes a note short plain text.
	 *
	 * @param string $note Note.
	 */
	private static function note_text( string $note ): string {
		return mb_substr( trim( sanitize_textarea_field( $note ) ), 0, FavouriteLists::MOST_NOTE );
	}

	/**
	 * Returns the columns of a new row.
	 *
	 * @return array<string, string>
	 */
	public static function columns(): array {
		return array(
			'list'     => '%d',
			'site'     => '%s',
			'post'     => '%d',
			'note'     => '%s',
			'position' => '%d',
			'added'    => '%d',
			'removed'  => '%d',
		);
	}

	/**
	 * Returns the table's name.
	 */
	private function table(): string {
		return $this->database->table( 'favourites' );
	}
}
