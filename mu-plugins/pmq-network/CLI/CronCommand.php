<?php
/**
 * Command `wp pmq cron`.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\CLI;

use PaysMidiQuercy\Provision\Site;
use PaysMidiQuercy\Values;
use WP_CLI;

/**
 * Runs what is due on every site: WP-CLI's own cron commands are not shipped with this project.
 */
final class CronCommand {

	/**
	 * Runs the due events of every site of the network.
	 *
	 * An operator calls it each minute from a timer, with DISABLE_WP_CRON set.
	 *
	 * ## EXAMPLES
	 *
	 *     wp pmq cron run
	 */
	public function run(): void {
		$events = 0;
		$failed = array();
		foreach ( Site::all() as $site ) {
			try {
				$id      = $site->id();
				$events += null === $id ? 0 : EachSite::run( $id, array( 'pmq', 'cron', 'site' ) );
			} catch ( \RuntimeException $problem ) {
				// The events of the other sites still run.
				$failed[] = $site->slug . ': ' . $problem->getMessage();
			}
		}
		if ( array() !== $failed ) {
			WP_CLI::error( sprintf( "%d events run, but:\n%s", $events, implode( "\n", $failed ) ) );
		}
		WP_CLI::success( sprintf( '%d events run.', $events ) );
	}

	/**
	 * Runs the due events of the site given by --url.
	 *
	 * Each event is rescheduled or removed before it runs, as core does: an event that fails is not run for ever. Core's own lock is
	 * taken, so that a visitor's request and a timer do not run the same event.
	 */
	public function site(): void {
		$run  = 0;
		$lock = (float) Values::text( get_transient( 'doing_cron' ) );
		if ( $lock + WP_CRON_LOCK_TIMEOUT > microtime( true ) ) {
			EachSite::report( 0 );
			return;
		}
		set_transient( 'doing_cron', sprintf( '%.22F', microtime( true ) ) );
		defined( 'DOING_CRON' ) || define( 'DOING_CRON', true ); // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals.NonPrefixedConstantFound -- Core's constant.
		foreach ( wp_get_ready_cron_jobs() as $timestamp => $hooks ) {
			foreach ( $hooks as $name => $events ) {
				$hook = (string) $name;
				if ( '' === $hook ) {
					continue;
				}
				foreach ( $events as $event ) {
					if ( $event['schedule'] ) {
						wp_reschedule_event( $timestamp, $event['schedule'], $hook, $event['args'] );
					}
					wp_unschedule_event( $timestamp, $hook, $event['args'] );
					do_action_ref_array( $hook, $event['args'] ); // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals.DynamicHooknameFound -- Core's and plugins' own events.
					++$run;
				}
			}
		}
		delete_transient( 'doing_cron' );
		EachSite::report( $run );
	}
}
