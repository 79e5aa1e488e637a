<?php
/**
 * What the directory of actors knows of a person.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Records;

use PaysMidiQuercy\OtherSites;
use PaysMidiQuercy\Values;

use function PaysMidiQuercy\network;

/**
 * Gives WordPress's privacy tools the entries that a mail address or an account holds. A person asks on the portal, where the
 * directory's plugin is not loaded, so this stands on the network's floor and reads posts and meta of the heritage site.
 */
final class ActorPersonalData {

	public const NAME = 'pmq-actors';

	private const SITE = 'patrimoine';
	private const TYPE = 'pmq_actor';

	/** Meta that are told, with their labels; what erasure empties. */
	private const CONTACTS = array( 'pmq_person', 'pmq_mail', 'pmq_phone', 'pmq_postal', 'pmq_website' );

	/**
	 * Hooks exporter, eraser and the end of an account.
	 */
	public function register(): void {
		add_filter(
			'wp_privacy_personal_data_exporters',
			static fn ( array $exporters ): array => $exporters + array(
				self::NAME => array(
					'exporter_friendly_name' => __( 'Directory of actors', 'pmq' ),
					'callback'               => self::export( ... ),
				),
			)
		);
		add_filter(
			'wp_privacy_personal_data_erasers',
			static fn ( array $erasers ): array => $erasers + array(
				self::NAME => array(
					'eraser_friendly_name' => __( 'Directory of actors', 'pmq' ),
					'callback'             => self::erase( ... ),
				),
			)
		);
		add_action( 'wpmu_delete_user', self::forget( ... ) );
	}

	/**
	 * Gives every entry at once: one person has few.
	 *
	 * @param string $address Address.
	 * @return array{data: list<array<string, mixed>>, done: bool}
	 */
	public static function export( string $address ): array {
		return array(
			'data' => OtherSites::on( self::SITE, static fn (): array => array_map( self::describe( ... ), self::entries( $address ) ), array() ),
			'done' => true,
		);
	}

	/**
	 * Takes the person out: the entry of a person goes, that of an association or institution loses name, contacts and pictures. The
	 * lists of whom group messages went to forget both.
	 *
	 * @param string $address Address.
	 * @return array{items_removed: bool, items_retained: bool, messages: list<string>, done: bool}
	 */
	public static function erase( string $address ): array {
		$retained = OtherSites::on( self::SITE, static fn (): array => array_map( self::erase_entry( ... ), self::entries( $address ) ), array() );
		$stays    = in_array( true, $retained, true );
		return array(
			'items_removed'  => array() !== $retained,
			'items_retained' => $stays,
			'messages'       => $stays ? array( __( 'The entry of an association or institution stays, without the person and without contacts.', 'pmq' ) ) : array(),
			'done'           => true,
		);
	}

	/**
	 * Unties the entries of an account that is deleted.
	 *
	 * @param int $user Account.
	 */
	public static function forget( int $user ): void {
		OtherSites::on( self::SITE, static fn (): bool => delete_metadata( 'post', 0, 'pmq_owner', (string) $user, true ), false );
	}

	/**
	 * Finds the entries of an address or of its account.
	 *
	 * @param string $address Address.
	 * @return list<\WP_Post>
	 */
	private static function entries( string $address ): array {
		$user  = get_user_by( 'email', $address );
		$query = array(
			'relation' => 'OR',
			array(
				'key'   => 'pmq_mail',
				'value' => strtolower( $address ),
			),
		);
		if ( $user instanceof \WP_User ) {
			$query[] = array(
				'key'   => 'pmq_owner',
				'value' => (string) $user->ID,
			);
		}
		$found = get_posts(
			array(
				'post_type'        => self::TYPE,
				'post_status'      => array( 'publish', 'pending', 'draft', 'private', 'future', 'trash' ),
				'numberposts'      => 100,
				'suppress_filters' => true,
				'meta_query'       => $query, // phpcs:ignore WordPress.DB.SlowDBQuery.slow_db_query_meta_query -- Once, for a person who asks.
			)
		);
		return array_values( $found );
	}

	/**
	 * Describes an entry as core wants it.
	 *
	 * @param \WP_Post $post Entry.
	 * @return array<string, mixed>
	 */
	private static function describe( \WP_Post $post ): array {
		$labels = array(
			'pmq_person'  => __( 'Person', 'pmq' ),
			'pmq_mail'    => __( 'Mail address', 'pmq' ),
			'pmq_phone'   => __( 'Telephone', 'pmq' ),
			'pmq_postal'  => __( 'Postal address', 'pmq' ),
			'pmq_website' => __( 'Web site', 'pmq' ),
		);
		$values = array(
			__( 'Name', 'pmq' )                => $post->post_title,
			__( 'Address of the page', 'pmq' ) => home_url( '/acteur/' . $post->post_name . '/' ),
			__( 'Presentation', 'pmq' )        => trim( wp_strip_all_tags( (string) preg_replace( '/<!--.*?-->/s', '', $post->post_content ) ) ),
			__( 'References', 'pmq' )          => Values::text( get_post_meta( $post->ID, 'pmq_references', true ) ),
		);
		foreach ( $labels as $key => $label ) {
			$values[ $label ] = Values::text( get_post_meta( $post->ID, $key, true ) );
		}
		$data = array();
		foreach ( array_filter( $values, static fn ( string $value ): bool => '' !== $value ) as $name => $value ) {
			$data[] = array(
				'name'  => $name,
				'value' => $value,
			);
		}
		return array(
			'group_id'    => self::NAME,
			'group_label' => __( 'Your entry in the directory', 'pmq' ),
			'item_id'     => 'actor-' . $post->ID,
			'data'        => $data,
		);
	}

	/**
	 * Takes the person out of one entry.
	 *
	 * @param \WP_Post $post Entry.
	 * @return bool Whether the entry stays.
	 */
	private static function erase_entry( \WP_Post $post ): bool {
		foreach ( wp_get_post_revisions( $post->ID ) as $revision ) {
			wp_delete_post_revision( $revision );
		}
		foreach ( get_children( array( 'post_parent' => $post->ID, 'post_type' => 'attachment', 'post_status' => 'any', 'fields' => 'ids' ) ) as $picture ) { // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- One query.
			wp_delete_attachment( Values::int( $picture ), true );
		}
		$database = network()->database;
		$database->write( "DELETE FROM {$database->table( 'actor_message_recipient' )} WHERE actor = %d AND message IN (SELECT id FROM {$database->table( 'actor_message' )} WHERE site_id = %d)", $post->ID, get_current_blog_id() );
		if ( 'person' === get_post_meta( $post->ID, 'pmq_actor_kind', true ) ) {
			wp_delete_post( $post->ID, true );
			return false;
		}
		foreach ( array( ...self::CONTACTS, 'pmq_owner', 'pmq_shown', 'pmq_accepts_messages' ) as $key ) {
			delete_post_meta( $post->ID, $key );
		}
		return true;
	}
}
