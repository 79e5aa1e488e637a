<?php
/**
 * Saved searches and privacy.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Accounts\SavedSearches;

/**
 * Gives WordPress's privacy tools the searches of a person; they go with the account.
 */
final class SavedSearchData {

	private const NAME = 'pmq-saved-searches';

	/**
	 * Keeps the searches.
	 *
	 * @param SavedSearches $searches Saved searches.
	 */
	public function __construct( private readonly SavedSearches $searches ) {}

	/**
	 * Hooks exporter, eraser and deletion.
	 */
	public function register(): void {
		add_filter(
			'wp_privacy_personal_data_exporters',
			fn ( array $exporters ): array => $exporters + array(
				self::NAME => array(
					'exporter_friendly_name' => __( 'My searches', 'pmq' ),
					'callback'               => $this->export( ... ),
				),
			)
		);
		add_filter(
			'wp_privacy_personal_data_erasers',
			fn ( array $erasers ): array => $erasers + array(
				self::NAME => array(
					'eraser_friendly_name' => __( 'My searches', 'pmq' ),
					'callback'             => $this->erase( ... ),
				),
			)
		);
		add_action( 'wpmu_delete_user', $this->searches->forget( ... ) );
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
		foreach ( $user instanceof \WP_User ? $this->searches->of( $user->ID ) : array() as $search ) {
			$data[] = array(
				'group_id'    => self::NAME,
				'group_label' => __( 'My searches', 'pmq' ),
				'item_id'     => self::NAME . '-' . $search->id,
				'data'        => array(
					array( 'name' => __( 'Name of the search', 'pmq' ), 'value' => $search->name ),
					array( 'name' => __( 'Address of the page', 'pmq' ), 'value' => $search->url() ),
					array( 'name' => __( 'Mail me new records', 'pmq' ), 'value' => Rhythm::labels()[ $search->rhythm->value ] ),
				),
			);
		}
		return array(
			'data' => $data,
			'done' => true,
		);
	}

	/**
	 * Removes the searches.
	 *
	 * @param string $address Address.
	 * @return array{items_removed: bool, items_retained: bool, messages: list<string>, done: bool}
	 */
	public function erase( string $address ): array {
		$user = get_user_by( 'email', $address );
		$has  = $user instanceof \WP_User && array() !== $this->searches->of( $user->ID );
		if ( $user instanceof \WP_User ) {
			$this->searches->forget( $user->ID );
		}
		return array(
			'items_removed'  => $has,
			'items_retained' => false,
			'messages'       => array(),
			'done'           => true,
		);
	}
}
