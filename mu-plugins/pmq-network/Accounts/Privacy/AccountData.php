<?php
/**
 * What accounts know of a person.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Accounts\Privacy;

use PaysMidiQuercy\Accounts\Accounts;
use PaysMidiQuercy\Accounts\Favourites\Favourites;
use PaysMidiQuercy\Accounts\Notifications\Frequency;
use PaysMidiQuercy\Accounts\Notifications\Kinds;
use PaysMidiQuercy\Accounts\Notifications\NewDevice;
use PaysMidiQuercy\Accounts\Notifications\Preferences;
use PaysMidiQuercy\Accounts\Sessions;
use PaysMidiQuercy\Accounts\Store\Tokens;
use PaysMidiQuercy\Accounts\Terms;

/**
 * Gives WordPress's privacy tools what accounts keep beside core's own (which exports profile and sessions): conditions
 * accepted, notifications, passkeys, second factor, requests, favourites. Whatever way an account is deleted, its rows in our
 * tables go with it.
 */
final class AccountData {

	private const NAME = 'pmq-accounts';

	/**
	 * Keeps the service.
	 *
	 * @param Accounts $accounts Service.
	 */
	public function __construct( private readonly Accounts $accounts ) {}

	/**
	 * Hooks exporter, eraser and deletion.
	 */
	public function register(): void {
		add_filter(
			'wp_privacy_personal_data_exporters',
			fn ( array $exporters ): array => $exporters + array(
				self::NAME => array(
					'exporter_friendly_name' => __( 'Account', 'pmq' ),
					'callback'               => $this->export( ... ),
				),
			)
		);
		add_filter(
			'wp_privacy_personal_data_erasers',
			fn ( array $erasers ): array => $erasers + array(
				self::NAME => array(
					'eraser_friendly_name' => __( 'Account', 'pmq' ),
					'callback'             => $this->erase( ... ),
				),
			)
		);
		// Not `deleted_user`: on a network that fires as well when somebody leaves one site and keeps the account.
		add_action( 'wpmu_delete_user', $this->forget( ... ) );
	}

	/**
	 * Gives everything at once: it is little.
	 *
	 * @param string $address Address.
	 * @return array{data: list<array<string, mixed>>, done: bool}
	 */
	public function export( string $address ): array {
		$user = get_user_by( 'email', $address );
		$data = array();
		if ( $user instanceof \WP_User ) {
			$data = array(
				...self::group( 'terms', __( 'Conditions of use accepted', 'pmq' ), array_map( static fn ( array $entry ): array => array( __( 'Version', 'pmq' ) => $entry['version'], __( 'Accepted on', 'pmq' ) => $entry['at'] . ' UTC' ), Terms::accepted( $user->ID ) ) ),
				...self::group( 'notifications', __( 'Notifications', 'pmq' ), array( $this->choices( $user ) ) ),
				...self::group( 'security', __( 'Second factor', 'pmq' ), array( array( __( 'App with codes', 'pmq' ) => $this->accounts->second->keeper->has_app( $user->ID ) ? __( 'yes', 'pmq' ) : __( 'no', 'pmq' ) ) ) ),
				...self::group( 'passkeys', __( 'Passkeys', 'pmq' ), array_map( static fn ( array $key ): array => array( __( 'Name of this device', 'pmq' ) => $key['name'], __( 'Made on', 'pmq' ) => self::moment( $key['created'] ), __( 'Last used on', 'pmq' ) => self::moment( $key['last_used'] ) ), $this->accounts->passkeys->of( $user->ID ) ) ),
				...self::group( 'requests', __( 'Requests for a role', 'pmq' ), $this->requests( $user->ID ) ),
				...self::group( 'favourites', __( 'Favourites', 'pmq' ), $this->favourites( $user->ID ) ),
			);
		}
		return array(
			'data' => $data,
			'done' => true,
		);
	}

	/**
	 * Takes the person's traces away; the account itself is another matter, and so are its passkeys and its second factor:
	 * without them it would be open by its password alone.
	 *
	 * @param string $address Address.
	 * @return array{items_removed: bool, items_retained: bool, messages: list<string>, done: bool}
	 */
	public function erase( string $address ): array {
		$user = get_user_by( 'email', $address );
		if ( $user instanceof \WP_User ) {
			$this->accounts->notifier->forget( $user->ID );
			$this->accounts->desk->requests->forget( $user->ID );
			$this->accounts->lists->forget( $user->ID );
			foreach ( array( Preferences::META, NewDevice::META, 'description' ) as $key ) {
				delete_user_meta( $user->ID, $key );
			}
			Sessions::end_all( $user->ID );
		}
		return array(
			'items_removed'  => $user instanceof \WP_User,
			'items_retained' => $user instanceof \WP_User,
			'messages'       => $user instanceof \WP_User ? array( __( 'Name, address, ways to sign in and the proof that the conditions were accepted stay as long as the account exists.', 'pmq' ) ) : array(),
			'done'           => true,
		);
	}

	/**
	 * Removes an account's rows from our tables.
	 *
	 * @param int $user Account.
	 */
	public function forget( int $user ): void {
		$this->accounts->notifier->forget( $user );
		$this->accounts->desk->requests->forget( $user );
		$this->accounts->lists->forget( $user );
		$this->accounts->passkeys->remove( $user );
		$this->accounts->second->keeper->forget( $user );
		$this->accounts->tokens->withdraw( $user, Tokens::LINK, Tokens::CODE, Tokens::RESET, Tokens::EMAIL, Tokens::SECOND, Tokens::HAND_OFF );
	}

	/**
	 * Returns somebody's choices in words.
	 *
	 * @param \WP_User $user Account.
	 * @return array<string, string>
	 */
	private function choices( \WP_User $user ): array {
		$words = array();
		foreach ( Kinds::of( $user ) as $kind ) {
			$words[ $kind->label ] = Frequency::labels()[ Preferences::of( $user->ID, $kind )->value ];
		}
		return $words;
	}

	/**
	 * Returns somebody's requests in words.
	 *
	 * @param int $user Account.
	 * @return list<array<string, string>>
	 */
	private function requests( int $user ): array {
		$words = array();
		foreach ( $this->accounts->desk->requests->of( $user ) as $request ) {
			$words[] = array(
				__( 'Asks to be', 'pmq' ) => $request->role->label(),
				__( 'Why', 'pmq' )        => $request->reason,
				__( 'On', 'pmq' )         => self::moment( $request->created ),
				__( 'State', 'pmq' )      => $request->state->label(),
				__( 'Answer', 'pmq' )     => $request->answer,
			);
		}
		return $words;
	}

	/**
	 * Returns somebody's lists of favourites in words.
	 *
	 * @param int $user Account.
	 * @return list<array<string, string>>
	 */
	private function favourites( int $user ): array {
		$words = array();
		foreach ( $this->accounts->lists->all( $user ) as $list ) {
			if ( ! $list->is_default && 0 === $list->count ) {
				$words[] = array( __( 'List', 'pmq' ) => $list->title() );
			}
			foreach ( Favourites::published( $this->accounts->entries( $list )->kept() ) as $entry ) {
				$words[] = array_filter(
					array(
						__( 'List', 'pmq' )                => $list->title(),
						__( 'Title', 'pmq' )               => $entry['title'],
						__( 'Address of the page', 'pmq' ) => $entry['url'],
						__( 'Note', 'pmq' )                => $entry['note'],
					)
				);
			}
		}
		return $words;
	}

	/**
	 * Writes a group as core wants it.
	 *
	 * @param string                              $id    Identifier.
	 * @param string                              $label Title.
	 * @param array<array-key, array<string, string>> $items Value by label.
	 * @return list<array<string, mixed>>
	 */
	private static function group( string $id, string $label, array $items ): array {
		$group = array();
		foreach ( array_values( array_filter( $items ) ) as $index => $item ) {
			$group[] = array(
				'group_id'    => self::NAME . '-' . $id,
				'group_label' => $label,
				'item_id'     => $id . '-' . $index,
				'data'        => array_map(
					static fn ( string $name, string $value ): array => array(
						'name'  => $name,
						'value' => $value,
					),
					array_map( 'strval', array_keys( $item ) ),
					$item
				),
			);
		}
		return $group;
	}

	/**
	 * Writes a moment, nothing for none.
	 *
	 * @param int $time Unix time.
	 */
	private static function moment( int $time ): string {
		return 0 === $time ? '' : (string) wp_date( 'j F Y, H:i', $time );
	}
}
