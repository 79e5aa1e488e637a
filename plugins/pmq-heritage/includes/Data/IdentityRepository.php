<?php
/**
 * The table of source identities.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\Data;

use PaysMidiQuercy\Database\Database;
use PaysMidiQuercy\Database\QueryFailed;
use PaysMidiQuercy\Heritage\Content\RecordPostType;

/**
 * Keeps which record stands for which source identifier. An identifier is claimed before its record is written and
 * attached once it is wholly there: the unique key and the compare-and-set make imports that run at once agree on one
 * record, and a kill between the two leaves a claim that the next import takes over.
 */
final class IdentityRepository {

	/**
	 * Takes the SQL helper.
	 *
	 * @param Database $database SQL helper.
	 */
	public function __construct( private readonly Database $database ) {}

	/**
	 * Forgets the identity of a record that is deleted for good.
	 */
	public function register(): void {
		add_action( 'deleted_post', array( $this, 'forget' ), 10, 2 );
	}

	/**
	 * Finds identities.
	 *
	 * @param list<string> $keys Keys, at most a hundred.
	 * @return array<string, Identity> By key.
	 */
	public function find( array $keys ): array {
		if ( array() === $keys ) {
			return array();
		}
		$places = implode( ',', array_fill( 0, count( $keys ), '%s' ) );
		$rows   = $this->database->rows( "SELECT identity, source_id, post_id, claimed_at, fields FROM {$this->table()} WHERE site_id = %d AND identity IN ($places)", get_current_blog_id(), ...$keys );
		$found  = array();
		foreach ( $rows as $row ) {
			$identity                = Identity::from_row( $row );
			$found[ $identity->key ] = $identity;
		}
		return $found;
	}

	/**
	 * Claims an identifier that nobody knows yet.
	 *
	 * @param ImportRow $row   Row.
	 * @param int       $claim Time of the claim, in milliseconds: its token.
	 * @return bool False when another import was first.
	 * @throws QueryFailed When the engine refuses for another reason.
	 */
	public function claim( ImportRow $row, int $claim ): bool {
		try {
			$this->database->write( "INSERT INTO {$this->table()} (site_id, identity, source, source_id, post_id, claimed_at, fields) VALUES (%d, %s, %s, %s, 0, %d, '')", get_current_blog_id(), $row->key(), $row->source->value, $row->source_id, $claim );
			return true;
		} catch ( QueryFailed $problem ) {
			if ( $problem->is_duplicate() ) {
				return false;
			}
			throw $problem;
		}
	}

	/**
	 * Takes over a claim whose import has died, or an identity whose record is gone.
	 *
	 * @param Identity $identity The claim as it was read.
	 * @param int      $claim    Time of the new claim, in milliseconds.
	 * @return bool False when another import was first.
	 */
	public function take_over( Identity $identity, int $claim ): bool {
		return 1 === $this->database->write( "UPDATE {$this->table()} SET claimed_at = %d, post_id = 0, fields = '' WHERE site_id = %d AND identity = %s AND claimed_at = %d AND post_id = %d", $claim, get_current_blog_id(), $identity->key, $identity->claimed_at, $identity->post_id );
	}

	/**
	 * Attaches the written record to its claim.
	 *
	 * @param ImportRow $row     Row.
	 * @param int       $claim   Token of the claim.
	 * @param int       $post_id Record.
	 * @return bool False when another import has taken the claim over: the record is one too many.
	 */
	public function attach( ImportRow $row, int $claim, int $post_id ): bool {
		return 1 === $this->database->write( "UPDATE {$this->table()} SET post_id = %d, fields = %s WHERE site_id = %d AND identity = %s AND claimed_at = %d AND post_id = 0", $post_id, (string) wp_json_encode( $row->field_hashes() ), get_current_blog_id(), $row->key(), $claim );
	}

	/**
	 * Stores what the source now says of a record, once it is written.
	 *
	 * @param ImportRow $row      Row.
	 * @param Identity  $identity The identity before.
	 */
	public function store( ImportRow $row, Identity $identity ): void {
		$this->database->write( "UPDATE {$this->table()} SET fields = %s WHERE site_id = %d AND identity = %s", (string) wp_json_encode( $row->field_hashes( $identity->fields ) ), get_current_blog_id(), $row->key() );
	}

	/**
	 * Forgets a deleted record's identity: a later import makes a new record.
	 *
	 * @param int      $post_id Post id.
	 * @param \WP_Post $post    The deleted post.
	 */
	public function forget( int $post_id, \WP_Post $post ): void {
		if ( RecordPostType::NAME === $post->post_type ) {
			$this->database->write( "DELETE FROM {$this->table()} WHERE site_id = %d AND post_id = %d", get_current_blog_id(), $post_id );
		}
	}

	/**
	 * Finds the post that a killed import left without identity.
	 *
	 * @param string $guid The guid that it was written with.
	 */
	public function find_orphan( string $guid ): int {
		global $wpdb;
		return (int) ( $this->database->row( "SELECT ID FROM {$wpdb->posts} WHERE guid = %s AND post_type = %s ORDER BY ID LIMIT 1", $guid, RecordPostType::NAME )['ID'] ?? 0 );
	}

	/**
	 * Names the table.
	 */
	private function table(): string {
		return $this->database->table( Tables::IDENTITY );
	}
}
