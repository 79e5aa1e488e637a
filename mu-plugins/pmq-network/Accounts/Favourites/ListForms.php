<?php
/**
 * The forms of lists of favourites.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Accounts\Favourites;

use PaysMidiQuercy\Accounts\Accounts;
use PaysMidiQuercy\Accounts\Form\Answer;
use PaysMidiQuercy\Accounts\Form\Forms;
use PaysMidiQuercy\Accounts\Form\Input;
use PaysMidiQuercy\Values;

/**
 * Takes what the page of one's own lists sends: plain forms, without a script. The page itself is the heritage site's.
 */
final class ListForms {

	public const CREATE  = 'favourite_list_create';
	public const RENAME  = 'favourite_list_rename';
	public const DELETE  = 'favourite_list_delete';
	public const RESTORE = 'favourite_list_restore';
	public const SHARE   = 'favourite_list_share';
	public const ENTRIES = 'favourite_list_entries';

	/** Choice of a target that is to be made. */
	public const NEW_LIST = 'nouvelle';

	/**
	 * Keeps the service.
	 *
	 * @param Accounts $accounts Accounts.
	 */
	public function __construct( private readonly Accounts $accounts ) {}

	/**
	 * Makes the forms known.
	 *
	 * @param Forms $forms Forms.
	 */
	public function register( Forms $forms ): void {
		$forms->accept_on( static fn (): bool => FavouritePages::is_here( FavouritePages::OWN ) );
		foreach ( array(
			self::CREATE  => $this->create( ... ),
			self::RENAME  => $this->rename( ... ),
			self::DELETE  => $this->delete( ... ),
			self::RESTORE => $this->restore( ... ),
			self::SHARE   => $this->share( ... ),
			self::ENTRIES => $this->entries( ... ),
		) as $action => $handle ) {
			$forms->add( $action, Forms::ACCOUNT, static fn ( Input $input ): Answer => self::guarded( $action, $input, $handle ) );
		}
	}

	/**
	 * Makes a list.
	 *
	 * @param Input $input Fields: title.
	 * @throws ListRefused With the reason.
	 */
	private function create( Input $input ): Answer {
		return self::done( $this->accounts->lists->create( get_current_user_id(), $input->text( 'title' ) )->id, 'liste-creee' );
	}

	/**
	 * Renames a list.
	 *
	 * @param Input $input Fields: number, title.
	 * @throws ListRefused With the reason.
	 */
	private function rename( Input $input ): Answer {
		$list = $this->list( $input );
		$this->accounts->lists->rename( $list, $input->text( 'title' ) );
		return self::done( $list->id, 'liste-renommee' );
	}

	/**
	 * Deletes a list.
	 *
	 * @param Input $input Fields: number.
	 * @throws ListRefused With the reason.
	 */
	private function delete( Input $input ): Answer {
		$list = $this->list( $input );
		$this->accounts->lists->delete( $list );
		return Answer::to(
			FavouritePages::own_url(
				array(
					'fait'    => 'liste-supprimee',
					'retirer' => $list->id,
				)
			)
		);
	}

	/**
	 * Brings a deleted list back.
	 *
	 * @param Input $input Fields: number.
	 * @throws ListRefused With the reason.
	 */
	private function restore( Input $input ): Answer {
		return self::done( $this->accounts->lists->restore( get_current_user_id(), Values::int( $input->raw( 'number' ) ) )->id, 'liste-retablie' );
	}

	/**
	 * Shares a list, or no longer.
	 *
	 * @param Input $input Fields: number, choice (`share` or `withdraw`).
	 * @throws ListRefused With the reason.
	 */
	private function share( Input $input ): Answer {
		$list = $this->list( $input );
		if ( 'withdraw' === $input->raw( 'choice' ) ) {
			$this->accounts->lists->withdraw( $list );
			return self::done( $list->id, 'lien-retire' );
		}
		$this->accounts->lists->share( $list );
		return self::done( $list->id, 'lien' );
	}

	/**
	 * Does something with the pages of a list; notes are kept whatever button was pressed.
	 *
	 * @param Input $input Fields: number, part, choice (`notes`, `copy`, `move`, `remove`, `back`, `up:<key>`, `down:<key>`), picked, notes, target, title.
	 * @throws ListRefused With the reason.
	 */
	private function entries( Input $input ): Answer {
		$list    = $this->list( $input );
		$entries = $this->accounts->entries( $list );
		$this->keep_notes( $entries, $input->map( 'notes' ) );
		list( $choice, $key ) = explode( ':', $input->raw( 'choice' ) . ':' );
		if ( in_array( $choice, array( 'up', 'down' ), true ) ) {
			$item = self::item( $key );
			$entries->shift( $item, 'up' === $choice ? -1 : 1 );
			return Answer::to( FavouritePages::own_url( self::place( $list->id, $input ) ) . '#' . self::anchor( $item ) );
		}
		$picked = array_map( self::item( ... ), array_values( $input->map( 'picked' ) ) );
		if ( in_array( $choice, array( 'copy', 'move', 'remove' ), true ) && array() === $picked ) {
			return Answer::errors( array( 'picked' => __( 'Tick what you want to put elsewhere or remove.', 'pmq' ) ) );
		}
		return match ( $choice ) {
			'copy', 'move' => self::done( $this->put( $entries, $picked, $input, 'move' === $choice ), 'range' ),
			'remove'       => $this->remove( $entries, $picked, $input ),
			'back'         => $this->bring_back( $entries, $input ),
			default        => self::done( $list->id, 'notes', self::place( $list->id, $input ) ),
		};
	}

	/**
	 * Puts pages into another list, which may be a new one.
	 *
	 * @param ListEntries                            $entries Entries.
	 * @param list<array{site: string, post: int}>   $picked  Pages.
	 * @param Input                                  $input   Fields.
	 * @param bool                                   $is_move Whether they leave this list.
	 * @return int The other list.
	 * @throws ListRefused With the reason.
	 */
	private function put( ListEntries $entries, array $picked, Input $input, bool $is_move ): int {
		$user   = get_current_user_id();
		$target = self::NEW_LIST === $input->raw( 'target' )
			? $this->accounts->lists->create( $user, $input->text( 'title' ) )
			: $this->accounts->lists->get( $user, Values::int( $input->raw( 'target' ) ) );
		$entries->put( $picked, $this->accounts->entries( $target ), $is_move );
		return $target->id;
	}

	/**
	 * Removes pages; the page then offers to bring them back.
	 *
	 * @param ListEntries                          $entries Entries.
	 * @param list<array{site: string, post: int}> $picked  Pages.
	 * @param Input                                $input   Fields.
	 */
	private function remove( ListEntries $entries, array $picked, Input $input ): Answer {
		foreach ( $picked as $item ) {
			$entries->remove( $item );
		}
		return self::done( $entries->of->id, 'retire', array( 'retirer' => implode( ',', array_map( self::key( ... ), array_slice( $picked, 0, 50 ) ) ) ) + self::place( $entries->of->id, $input ) );
	}

	/**
	 * Brings removed pages back.
	 *
	 * @param ListEntries $entries Entries.
	 * @param Input       $input   Fields: picked.
	 */
	private function bring_back( ListEntries $entries, Input $input ): Answer {
		$entries->put_back( array_map( self::item( ... ), array_values( $input->map( 'picked' ) ) ) );
		return self::done( $entries->of->id, 'remis' );
	}

	/**
	 * Keeps the notes that have changed.
	 *
	 * @param ListEntries           $entries Entries.
	 * @param array<string, string> $notes   Notes by key.
	 */
	private function keep_notes( ListEntries $entries, array $notes ): void {
		foreach ( array() === $notes ? array() : $entries->kept() as $kept ) {
			$note = str_replace( "\r\n", "\n", $notes[ self::key( $kept ) ] ?? $kept['note'] );
			if ( $note !== $kept['note'] ) {
				$entries->note( $kept, $note );
			}
		}
	}

	/**
	 * Names a page in a form.
	 *
	 * @param array{site: string, post: int} $item Page.
	 */
	public static function key( array $item ): string {
		return $item['site'] . '-' . $item['post'];
	}

	/**
	 * Returns the identifier of a page within the list.
	 *
	 * @param array{site: string, post: int} $item Page.
	 */
	public static function anchor( array $item ): string {
		return 'favori-' . self::key( $item );
	}

	/**
	 * Reads the name of a page.
	 *
	 * @param string $key Name; a false one names no page.
	 * @return array{site: string, post: int}
	 */
	public static function item( string $key ): array {
		$parts = explode( '-', $key );
		return array(
			'site' => isset( PMQ_SITES[ $parts[0] ] ) ? $parts[0] : '',
			'post' => Values::int( $parts[1] ?? 0 ),
		);
	}

	/**
	 * Reads the list that a form names.
	 *
	 * @param Input $input Fields.
	 * @throws ListRefused When it is none of theirs.
	 */
	private function list( Input $input ): FavouriteList {
		return $this->accounts->lists->get( get_current_user_id(), Values::int( $input->raw( 'number' ) ) );
	}

	/**
	 * Runs a handler; what is refused is said at its field.
	 *
	 * @param string                   $action Action.
	 * @param Input                    $input  Fields.
	 * @param \Closure(Input): Answer  $handle Handler.
	 */
	private static function guarded( string $action, Input $input, \Closure $handle ): Answer {
		try {
			return $handle( $input );
		} catch ( ListRefused $refused ) {
			$names = in_array( $action, array( self::CREATE, self::RENAME ), true ) || ( self::ENTRIES === $action && self::NEW_LIST === $input->raw( 'target' ) );
			return Answer::errors( array( $names && 404 !== $refused->status ? 'title' : '' => $refused->getMessage() ) );
		}
	}

	/**
	 * Says where in a list the person was.
	 *
	 * @param int   $list  List.
	 * @param Input $input Fields.
	 * @return array<string, string|int>
	 */
	private static function place( int $list, Input $input ): array {
		$part = Values::int( $input->raw( 'part' ) );
		return array( FavouritePages::LIST => $list ) + ( 1 < $part ? array( FavouritePages::PART => $part ) : array() );
	}

	/**
	 * Goes to a list and says what has been done.
	 *
	 * @param int                       $list List.
	 * @param string                    $done What has been done.
	 * @param array<string, string|int> $args More arguments.
	 */
	private static function done( int $list, string $done, array $args = array() ): Answer {
		return Answer::to( FavouritePages::own_url( array( FavouritePages::LIST => $list, 'fait' => $done ) + $args ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- Two items.
	}
}
