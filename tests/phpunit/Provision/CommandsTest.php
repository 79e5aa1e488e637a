<?php
/**
 * Our commands in a terminal.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Provision;

use PaysMidiQuercy\Tests\TestCase;

/**
 * Runs WP-CLI as a person would, on the test's network.
 */
final class CommandsTest extends TestCase {

	/**
	 * Due events of every site run once; a repeated one is planned again, one of tomorrow waits.
	 */
	public function test_cron_runs_what_is_due_on_every_site(): void {
		$soon = time() - 5;
		foreach ( array( 'patrimoine', 'energies' ) as $site ) {
			$this->switch_to_site( $site );
			delete_transient( 'doing_cron' );
			wp_schedule_single_event( $soon, 'pmq_test_once', array( $site ) );
			wp_schedule_event( $soon, 'daily', 'pmq_test_daily', array( $site ) );
			wp_schedule_single_event( time() + DAY_IN_SECONDS, 'pmq_test_tomorrow', array( $site ) );
			$this->after_test( static fn () => array_map( 'wp_unschedule_hook', array( 'pmq_test_once', 'pmq_test_daily', 'pmq_test_tomorrow' ) ) );
			restore_current_blog();
		}
		list( $code, $output ) = $this->wp( 'pmq', 'cron', 'run' );
		self::assertSame( 0, $code, $output );
		self::assertMatchesRegularExpression( '/Success: ([4-9]|\d\d+) events run/', $output );
		wp_cache_flush();
		foreach ( array( 'patrimoine', 'energies' ) as $site ) {
			$this->switch_to_site( $site );
			self::assertFalse( wp_next_scheduled( 'pmq_test_once', array( $site ) ) );
			self::assertGreaterThan( time() + HOUR_IN_SECONDS, wp_next_scheduled( 'pmq_test_daily', array( $site ) ) );
			self::assertNotFalse( wp_next_scheduled( 'pmq_test_tomorrow', array( $site ) ) );
			self::assertFalse( get_transient( 'doing_cron' ), 'The lock is given back.' );
			restore_current_blog();
		}
	}

	/**
	 * Provisioning, with a process a site, finds nothing to do.
	 */
	public function test_provision_changes_nothing(): void {
		list( $code, $output ) = $this->wp( 'pmq', 'network', 'provision' );
		self::assertSame( 0, $code, $output );
		self::assertStringContainsString( 'nothing to change', $output );
	}

	/**
	 * A wrong part is named, with those that exist.
	 */
	public function test_seed_refuses_unknown_parts(): void {
		list( $code, $output ) = $this->wp( 'pmq', 'seed', '--only=pages,recettes' );
		self::assertSame( 1, $code );
		self::assertStringContainsString( 'Unknown: recettes', $output );
	}
}
