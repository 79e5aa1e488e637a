<?php
/**
 * Remembers what a test creates and removes it.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests;

/**
 * Watches WordPress's own hooks, so that a test need not register what it makes. Deletion, not transactions: the two
 * engines roll back differently, and code under test may begin transactions of its own.
 */
final class Cleaner {

	/**
	 * What to undo, last made first.
	 *
	 * @var list<array{int, callable(): mixed}>
	 */
	private array $undo = array();

	/**
	 * Begins to watch.
	 */
	public function watch(): void {
		add_action( 'wp_insert_post', array( $this, 'note_post' ), 1, 3 );
		add_action( 'add_attachment', fn( int $id ) => $this->later( fn() => wp_delete_attachment( $id, true ) ), 1 );
		add_action( 'created_term', fn( int $id, int $tt_id, string $taxonomy ) => $this->later( fn() => wp_delete_term( $id, $taxonomy ) ), 1, 3 );
		add_action( 'wp_insert_comment', fn( int $id ) => $this->later( fn() => wp_delete_comment( $id, true ) ), 1 );
		add_action( 'pmq_mail_enqueued', fn( array $message_ids ) => $this->later( fn() => $this->delete_mails( $message_ids ) ), 1 );
		add_action( 'user_register', fn( int $id ) => $this->later( fn() => $this->delete_user( $id ) ), 1 );
	}

	/**
	 * Notes a new post; its revisions go with it.
	 *
	 * @param int      $id     Post.
	 * @param \WP_Post $post   The same.
	 * @param bool     $update Whether it existed before.
	 */
	public function note_post( int $id, \WP_Post $post, bool $update ): void {
		if ( ! $update && 'revision' !== $post->post_type ) {
			$this->later( fn() => wp_delete_post( $id, true ) );
		}
	}

	/**
	 * Runs something at the end of the test, on the site that is current now.
	 *
	 * @param callable(): mixed $work What to do.
	 */
	public function later( callable $work ): void {
		$this->undo[] = array( get_current_blog_id(), $work );
	}

	/**
	 * Undoes everything, last made first.
	 */
	public function clean(): void {
		while ( $this->undo ) {
			list( $blog, $work ) = array_pop( $this->undo );
			switch_to_blog( $blog );
			$work();
			restore_current_blog();
		}
	}

	/**
	 * Removes mails and their texts.
	 *
	 * @param list<string> $message_ids Message-IDs.
	 */
	private function delete_mails( array $message_ids ): void {
		$database = \PaysMidiQuercy\network()->database;
		$list     = implode( ', ', array_fill( 0, count( $message_ids ), '%s' ) );
		$database->write( "DELETE FROM {$database->table( 'mail' )} WHERE message_id IN ({$list})", ...$message_ids );
		$database->write( "DELETE FROM {$database->table( 'mail_content' )} WHERE id NOT IN (SELECT content_id FROM {$database->table( 'mail' )})" );
	}

	/**
	 * Removes a user from the network; what the user wrote has been removed or is kept by its own test.
	 *
	 * @param int $id User.
	 */
	private function delete_user( int $id ): void {
		require_once ABSPATH . 'wp-admin/includes/ms.php';
		require_once ABSPATH . 'wp-admin/includes/user.php';
		if ( get_userdata( $id ) ) {
			revoke_super_admin( $id );
			wpmu_delete_user( $id );
		}
	}
}
