<?php
/**
 * A list of favourites.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Accounts\Favourites;

/**
 * One list, as it is stored. Each account has one that its hearts fill, and others that it names.
 */
final class FavouriteList {

	/**
	 * Keeps the list.
	 *
	 * @param int    $id         Number.
	 * @param int    $user       Account.
	 * @param string $name       Name; empty for the list of hearts.
	 * @param bool   $is_default Whether hearts fill it.
	 * @param string $token      Secret of its shared address, empty while it is not shared.
	 * @param int    $changed    Unix time of the last change.
	 * @param int    $count      How many pages it holds, those included that are not published now.
	 */
	private function __construct(
		public readonly int $id,
		public readonly int $user,
		public readonly string $name,
		public readonly bool $is_default,
		public readonly string $token,
		public readonly int $changed,
		public readonly int $count,
	) {}

	/**
	 * Reads a row.
	 *
	 * @param array<string, string|null> $row Row of the table, with `entries`.
	 */
	public static function from_row( array $row ): self {
		return new self( (int) $row['id'], (int) $row['user'], (string) $row['name'], 1 === (int) $row['is_default'], (string) $row['token'], (int) $row['changed'], (int) ( $row['entries'] ?? 0 ) );
	}

	/**
	 * Returns the name to show.
	 */
	public function title(): string {
		return $this->is_default ? __( 'My favourites', 'pmq' ) : $this->name;
	}

	/**
	 * Returns it as REST gives it to its owner.
	 *
	 * @return array<string, mixed>
	 */
	public function to_array(): array {
		return array(
			'id'         => $this->id,
			'name'       => $this->title(),
			'is_default' => $this->is_default,
			'count'      => $this->count,
			'shared_url' => '' === $this->token ? null : FavouritePages::shared_url( $this->token ),
		);
	}

	/**
	 * Gives the schema of what REST gives.
	 *
	 * @return array<string, mixed>
	 */
	public static function json_schema(): array {
		return array(
			'title'      => 'pmq_favourite_list',
			'type'       => 'object',
			'properties' => array(
				'id'         => array( 'type' => 'integer' ),
				'name'       => array( 'type' => 'string' ),
				'is_default' => array( 'type' => 'boolean' ),
				'count'      => array( 'type' => 'integer' ),
				'shared_url' => array(
					'type'   => array( 'string', 'null' ),
					'format' => 'uri',
				),
				'entries'    => array(
					'type'        => 'array',
					'description' => __( 'With one list only.', 'pmq' ),
					'items'       => array(
						'type'       => 'object',
						'properties' => FavouritesController::schema()['properties'] + array( 'note' => array( 'type' => 'string' ) ),
					),
				),
			),
		);
	}
}
