<?php
/**
 * No way leads to the facts of a record whose source is kept elsewhere.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Heritage;

use PaysMidiQuercy\Heritage\Additions\Additions;
use PHPUnit\Framework\Attributes\DataProvider;

/**
 * Tries every route by which WordPress edits a post, as the people who may do most.
 */
final class FixedRecordsTest extends HeritageTestCase {

	/**
	 * Gives the accounts that may do most.
	 *
	 * @return array<string, array{string}>
	 */
	public static function strongest(): array {
		return array(
			'committee'             => array( 'pmq_committee' ),
			'administrator'         => array( 'administrator' ),
			'network administrator' => array( 'network_administrator' ),
		);
	}

	/**
	 * REST, fields, terms, picture, autosave, revision, XML-RPC, quick and bulk edit: none changes anything.
	 *
	 * @param string $role Role.
	 */
	#[DataProvider( 'strongest' )]
	public function test_no_route_edits( string $role ): void {
		$id     = $this->record( $this->row( 'a', array( 'author' => 'Un maçon' ) ) )->id;
		$before = $this->facts( $id );
		foreach ( array(
			array( 'title' => 'Autre' ),
			array( 'content' => 'Autre' ),
			array( 'slug' => 'autre' ),
			array( 'status' => 'draft' ),
			array( 'author' => 1 ),
			array( 'meta' => array( 'pmq_author' => 'Autre' ) ),
			array( 'meta' => array( 'pmq_source' => 'contribution' ) ),
			array( 'pmq-themes' => array() ),
			array( 'featured_media' => 0 ),
		) as $change ) {
			self::assertSame( 403, $this->rest_as( $role, 'POST', "/wp/v2/records/$id", $change )->get_status(), (string) wp_json_encode( $change ) );
		}
		self::assertSame( 403, $this->rest_as( $role, 'POST', "/wp/v2/records/$id/autosaves", array( 'title' => 'Autre' ) )->get_status() );
		$this->act_as( $role );
		foreach ( array( 'edit_post', 'edit_pmq_record', 'publish_post' ) as $capability ) {
			self::assertFalse( current_user_can( $capability, $id ), $capability );
		}
		foreach ( array( 'pmq_author', 'pmq_source', 'pmq_gone_since', Additions::META, '_thumbnail_id', 'anything' ) as $key ) {
			foreach ( array( 'edit_post_meta', 'add_post_meta', 'delete_post_meta' ) as $capability ) {
				self::assertFalse( current_user_can( $capability, $id, $key ), "$capability $key" );
			}
		}
		require_once ABSPATH . 'wp-admin/includes/post.php';
		$bulk = bulk_edit_posts(
			array(
				'post'        => array( $id ),
				'post_type'   => 'pmq_record',
				'_status'     => 'draft',
				'post_author' => (string) get_current_user_id(),
				'tax_input'   => array(),
			)
		);
		self::assertSame( array(), $bulk['updated'] );
		self::assertSame( $before, $this->facts( $id ) );
	}

	/**
	 * XML-RPC asks the same question.
	 */
	public function test_xml_rpc_edits_nothing(): void {
		require_once ABSPATH . WPINC . '/class-IXR.php';
		require_once ABSPATH . WPINC . '/class-wp-xmlrpc-server.php';
		$id       = $this->record( $this->row( 'a' ) )->id;
		$before   = $this->facts( $id );
		$user     = $this->make_user( 'administrator' );
		$password = wp_generate_password();
		wp_set_password( $password, $user->ID );
		$login  = $user->user_login;
		$server = new \wp_xmlrpc_server();
		foreach ( array(
			$server->wp_editPost( array( 1, $login, $password, $id, array( 'post_title' => 'Autre' ) ) ),
			$server->wp_editPost( array( 1, $login, $password, $id, array( 'custom_fields' => array( array( 'key' => 'pmq_author', 'value' => 'x' ) ) ) ) ), // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- One line.
			$server->wp_editPost( array( 1, $login, $password, $id, array( 'terms' => array( 'pmq_theme' => array() ) ) ) ), // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- One line.
		) as $answer ) {
			self::assertInstanceOf( \IXR_Error::class, $answer );
		}
		self::assertSame( $before, $this->facts( $id ) );
	}

	/**
	 * A picture is not hung on such a record either, by whom it be.
	 */
	public function test_no_file_is_attached(): void {
		$id = $this->record( $this->row( 'a' ) )->id;
		foreach ( array( 'administrator', 'network_administrator' ) as $role ) {
			$answer = $this->rest_as( $role, 'POST', '/wp/v2/media', array( 'post' => $id ) );
			self::assertContains( $answer->get_status(), array( 400, 403 ) );
		}
		$this->act_as( 'administrator' );
		self::assertFalse( current_user_can( 'edit_post', $id ) );
	}

	/**
	 * Only administrators delete; the importer goes on writing.
	 */
	public function test_administrators_delete_and_imports_write(): void {
		$record = $this->record( $this->row( 'a' ) );
		$this->act_as( 'pmq_committee' );
		self::assertFalse( current_user_can( 'delete_post', $record->id ) );
		$this->act_as( null );
		$changed = $this->upsert( $this->row( 'a', array( 'name' => 'Église rebaptisée' ) ) );
		self::assertSame( array( 'changed', array( 'name' ) ), array( $changed->status->value, $changed->changes ) );
		self::assertSame( 'Église rebaptisée', get_the_title( $record->id ) );
		self::assertSame( 200, $this->rest_as( 'administrator', 'DELETE', "/wp/v2/records/{$record->id}" )->get_status() );
	}

	/**
	 * Gives everything that could have been changed.
	 *
	 * @param int $id Record.
	 * @return array<string, mixed>
	 */
	private function facts( int $id ): array {
		clean_post_cache( $id );
		$post = get_post( $id, ARRAY_A );
		self::assertIsArray( $post );
		return array(
			'post'  => $post,
			'meta'  => get_post_meta( $id ),
			'terms' => wp_get_object_terms( $id, array( 'pmq_type', 'pmq_theme', 'pmq_period', 'pmq_keyword' ), array( 'fields' => 'ids' ) ),
		);
	}
}
