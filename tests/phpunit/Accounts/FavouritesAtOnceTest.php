<?php
/**
 * Favourites that several processes change.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Accounts;

use PaysMidiQuercy\Access\Roles;
use PaysMidiQuercy\Accounts\Favourites\FormerFavourites;

use function PaysMidiQuercy\network;

/**
 * Two browsers of one person add, order and move at the same moment, and are the first to ask after the former favourites.
 */
final class FavouritesAtOnceTest extends AccountsTestCase {

	/** Pages of each process. */
	private const EACH = 8;

	/**
	 * Nothing is lost, nothing stands there twice, and every place is taken once.
	 */
	public function test_two_processes(): void {
		$posts = array();
		for ( $count = 0; $count < 2 * self::EACH + 1; $count++ ) {
			$posts[] = $this->make_post( array( 'post_type' => 'pmq_record', 'post_title' => "Lavoir $count" ) )->ID;
		}
		$common = array_pop( $posts );
		$shares = array_chunk( $posts, self::EACH );
		$user   = $this->make_user( Roles::ACCOUNT )->ID;
		$lists  = network()->accounts->lists;
		$list   = $lists->create( $user, 'Sortie' );
		$other  = $lists->create( $user, 'École' );
		$former = array( $posts[2], $common, $posts[0] );
		update_user_meta( $user, FormerFavourites::META, array_map( static fn( int $post ): array => array( 'site' => 'patrimoine', 'post' => $post, 'added' => 1_700_000_000 ), $former ) );

		$processes = array_map( fn( array $share ): array => $this->start( $user, $list->id, $other->id, $common, ...$share ), $shares );
		foreach ( $processes as list( , $pipes ) ) {
			self::assertSame( "ready\n", fgets( $pipes[1] ) );
		}
		foreach ( $processes as list( , $pipes ) ) {
			fwrite( $pipes[0], "go\n" );
		}
		foreach ( $processes as list( $process, $pipes ) ) {
			self::assertSame( "done\n", stream_get_contents( $pipes[1] ) );
			proc_close( $process );
		}

		wp_cache_flush();
		$in = static fn( int $id ): array => array_column( network()->accounts->entries( $lists->get( $user, $id ) )->kept(), 'post' );
		self::assertSame( $former, $in( $lists->hearts( $user )->id ) );
		self::assertFalse( metadata_exists( 'user', $user, FormerFavourites::META ) );
		self::assertCount( count( array_unique( $in( $other->id ) ) ), $in( $other->id ) );
		self::assertContains( $common, $in( $other->id ) );
		$moved = array_values( array_filter( $posts, static fn( int $index ): bool => 1 === $index % self::EACH % 2, ARRAY_FILTER_USE_KEY ) );
		self::assertEqualsCanonicalizing( array( $common, ...$moved ), $in( $other->id ) );
		self::assertEqualsCanonicalizing( array_diff( $posts, $moved ), array_diff( $in( $list->id ), array( $common ) ) );
		$places = network()->database->column( 'SELECT position FROM ' . network()->database->table( 'favourites' ) . ' WHERE list = %d AND removed = 0', $list->id );
		self::assertCount( count( $in( $list->id ) ), array_unique( $places ) );
	}

	/**
	 * Starts a process.
	 *
	 * @param int ...$arguments Its arguments.
	 * @return array{resource, array<int, resource>}
	 */
	private function start( int ...$arguments ): array {
		$process = proc_open( array( PHP_BINARY, '-d', 'display_errors=stderr', __DIR__ . '/fixtures/favourites-writer.php', ...array_map( 'strval', array_values( $arguments ) ) ), array( array( 'pipe', 'r' ), array( 'pipe', 'w' ), STDERR ), $pipes );
		self::assertIsResource( $process );
		return array( $process, $pipes );
	}
}
