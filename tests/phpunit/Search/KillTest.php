<?php
/**
 * Processes that die.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Search;

use PaysMidiQuercy\Search\Collection;
use PaysMidiQuercy\Search\Document;
use PaysMidiQuercy\Search\Query;
use PHPUnit\Framework\Attributes\CoversNothing;

/**
 * Kills a process for good (SIGKILL) between two writes; the reconciler finds what it left.
 */
#[CoversNothing]
final class KillTest extends SearchTestCase {

	/**
	 * Describes posts of WordPress.
	 */
	protected function collection(): Collection {
		return new Collection(
			self::COLLECTION,
			array( 'post' ),
			array( 'type' ),
			static fn( int $id ): ?Document => 'publish' === get_post_status( $id ) ? new Document( $id, get_the_title( $id ), array( 1 => get_the_title( $id ) ) ) : null
		);
	}

	/**
	 * A post saved by a killed process is found after reconciling.
	 */
	public function test_a_post_saved_by_a_killed_process_is_found_after_reconciling(): void {
		$post = (int) $this->run_and_die( 'save', 'Pigeonnier abandonné' );
		self::assertGreaterThan( 0, $post );
		$this->after_test( static fn() => wp_delete_post( $post, true ) );
		wp_cache_flush();
		self::assertSame( 0, $this->index->search( self::COLLECTION, new Query( 'pigeonnier abandonné' ) )->total, 'The process died before it indexed.' );
		self::assertSame( 0, $this->index->search( self::COLLECTION, new Query( 'pigeonnier abandonné' ) )->total );

		$this->index->reconcile( 3600 );
		$table = $this->database->table( 'search_dirty' );
		self::assertSame( array(), $this->database->column( "SELECT post FROM {$table} WHERE post = %d AND marked < %d", $post, time() - 3600 ) );

		$this->index->reconcile( 0 );
		self::assertSame( array( $post ), $this->index->search( self::COLLECTION, new Query( 'pigeonnier abandonné' ) )->ids );
		self::assertSame( array(), $this->database->column( "SELECT post FROM {$table} WHERE post = %d", $post ), 'The mark is gone.' );
	}

	/**
	 * Packing that was killed changes no answer and is done again.
	 */
	public function test_packing_that_was_killed_changes_no_answer_and_is_done_again(): void {
		$posts = array();
		foreach ( array( 'Moulin neuf', 'Moulin vieux', 'Halle' ) as $title ) {
			$posts[] = $this->make_post( array( 'post_title' => $title ) )->ID;
		}
		$this->index->reindex( $posts );
		$this->index->pack( self::COLLECTION );
		wp_update_post( array( 'ID' => $posts[0], 'post_title' => 'Pont neuf' ) );
		wp_delete_post( $posts[2], true );
		$this->index->reindex( $posts );
		$ask    = function (): array {
			$this->index->forget();
			return array_map( fn( string $words ): array => $this->index->search( self::COLLECTION, new Query( $words, sort: Query::DATE ) )->ids, array( 'moulin', 'pont', 'halle', 'neuf' ) );
		};
		$before = $ask();
		self::assertSame( array( array( $posts[1] ), array( $posts[0] ), array(), array( $posts[0] ) ), $before );

		$this->run_and_die( 'pack', '' );
		self::assertSame( $before, $ask(), 'Half-written packs are not trusted.' );
		self::assertFalse( $this->index->pack( self::COLLECTION ), 'The dead process still holds the lease.' );

		$this->database->write( "UPDATE {$this->database->table( 'search_state' )} SET lease_until = 1 WHERE collection = %s", self::COLLECTION );
		self::assertTrue( $this->index->pack( self::COLLECTION ) );
		self::assertSame( $before, $ask() );
		self::assertSame( array(), $this->index->verify( self::COLLECTION ) );
	}

	/**
	 * Runs the process that kills itself.
	 *
	 * @param string $what  What it does.
	 * @param string $title Title of the post.
	 * @return string What it wrote before.
	 */
	private function run_and_die( string $what, string $title ): string {
		$process = proc_open( array( PHP_BINARY, '-d', 'display_errors=stderr', __DIR__ . '/fixtures/killed-writer.php', $what, $title ), array( 1 => array( 'pipe', 'w' ), 2 => array( 'pipe', 'w' ) ), $pipes );
		self::assertIsResource( $process );
		$output = (string) stream_get_contents( $pipes[1] );
		$errors = (string) stream_get_contents( $pipes[2] );
		do {
			$status = proc_get_status( $process );
		} while ( $status['running'] && usleep( 1000 ) === null );
		self::assertSame( SIGKILL, $status['termsig'], "The process should have been killed: {$output} {$errors}" );
		return $output;
	}
}
