<?php
/**
 * Command `wp pmq mail`.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Mail;

use PaysMidiQuercy\Mail\Settings\Probe;
use PaysMidiQuercy\Values;
use WP_CLI;

/**
 * Sends mail, and shows where it stands.
 */
final class MailCommand {

	/**
	 * Takes the service.
	 *
	 * @param Mail $mail Service.
	 */
	public function __construct( private readonly Mail $mail ) {}

	/**
	 * Sends what is in the queue, for ever: started by systemd (deploy/systemd/pmq-mail.service).
	 *
	 * ## OPTIONS
	 *
	 * [--once]
	 * : End when nothing is due any more.
	 *
	 * [--pause=<seconds>]
	 * : Seconds between two looks into an empty queue; 1 by default.
	 *
	 * [--format=<format>]
	 * : json tells sent mails and memory for programs.
	 *
	 * @param list<string>               $args    None.
	 * @param array<string, string|bool> $options See above.
	 */
	public function work( array $args, array $options ): void {
		$worker = $this->mail->worker();
		if ( null === $worker ) {
			WP_CLI::error( 'No relay is set: PMQ_SMTP_HOST in wp-config.php, or the mail screen of the network administration.' );
			return;
		}
		if ( function_exists( 'pcntl_async_signals' ) ) {
			pcntl_async_signals( true );
			foreach ( array( SIGTERM, SIGINT, SIGHUP ) as $signal ) {
				pcntl_signal( $signal, $worker->stop( ... ) );
			}
		}
		global $wpdb;
		// The worker outlives a restart of the database; wpdb's own five tries would end the process.
		$wpdb->__set( 'reconnect_retries', 600 );
		$before = memory_get_usage();
		memory_reset_peak_usage();
		$sent = isset( $options['once'] ) ? $worker->drain( Worker\Workers::WORKER, DAY_IN_SECONDS ) : $worker->work( max( 0.1, (float) ( $options['pause'] ?? 1 ) ) );
		$peak = round( ( memory_get_peak_usage() - $before ) / MB_IN_BYTES, 2 );
		if ( 'json' === ( $options['format'] ?? '' ) ) {
			WP_CLI::line(
				(string) wp_json_encode(
					array(
						'sent'   => $sent,
						'peakMb' => $peak,
					)
				)
			);
			return;
		}
		WP_CLI::success( sprintf( '%d mails sent, %.2f MB of memory above WordPress at most.', $sent, $peak ) );
	}

	/**
	 * Tells how many mails are in which state, and who sends.
	 *
	 * ## OPTIONS
	 *
	 * [--format=<format>]
	 * : table or json.
	 *
	 * @param list<string>               $args    None.
	 * @param array<string, string|bool> $options See above.
	 */
	public function status( array $args, array $options ): void {
		$counts = $this->mail->log->counts();
		if ( 'json' === ( $options['format'] ?? '' ) ) {
			WP_CLI::line( (string) wp_json_encode( array( 'states' => $counts, 'workers' => $this->mail->workers->count(), 'last_seen' => $this->mail->workers->last_seen() ) ) );
			return;
		}
		foreach ( $counts as $state => $number ) {
			WP_CLI::line( sprintf( '%-11s %d', $state, $number ) );
		}
		WP_CLI::line( sprintf( 'Workers at work: %d; last seen: %s', $this->mail->workers->count(), $this->mail->workers->last_seen() ?? 'never' ) );
		WP_CLI::line( 'Way out: ' . ( $this->mail->settings->has_relay() ? $this->mail->settings->get( 'host' ) : ( $this->mail->transports->keeps_mail() ? 'none, mails stay here' : 'none, mails wait' ) ) );
	}

	/**
	 * Lists mails, newest first.
	 *
	 * ## OPTIONS
	 *
	 * [--search=<text>]
	 * : Part of address, subject or Message-ID.
	 *
	 * [--state=<state>]
	 * : State.
	 *
	 * [--number=<number>]
	 * : Most mails; 20 by default.
	 *
	 * [--format=<format>]
	 * : table or json.
	 *
	 * @param list<string>               $args    None.
	 * @param array<string, string|bool> $options See above.
	 */
	public function list( array $args, array $options ): void {
		$query = new LogQuery( search: Values::text( $options['search'] ?? '' ), states: array_filter( array( Values::text( $options['state'] ?? '' ) ) ), per_page: max( 1, Values::int( $options['number'] ?? 20 ) ) );
		$rows  = array_map( static fn( LogEntry $entry ): array => $entry->to_array(), $this->mail->log->list( $query ) );
		if ( 'json' === ( $options['format'] ?? '' ) ) {
			WP_CLI::line( (string) wp_json_encode( $rows ) );
			return;
		}
		WP_CLI\Utils\format_items( 'table', $rows, array( 'id', 'created_at', 'state', 'kind', 'recipient', 'subject', 'error' ) );
	}

	/**
	 * Shows one mail, as it is sent: by its number, or the newest one to an address.
	 *
	 * ## OPTIONS
	 *
	 * <which>
	 * : Number or address.
	 *
	 * [--part=<part>]
	 * : message, text or html; text by default.
	 *
	 * @param list<string>               $args    Which.
	 * @param array<string, string|bool> $options See above.
	 */
	public function show( array $args, array $options ): void {
		$id    = ctype_digit( $args[0] ) ? (int) $args[0] : ( $this->mail->log->list( new LogQuery( search: $args[0], per_page: 1 ) )[0] ?? null )?->id() ?? 0;
		$shown = ( new Preview( $this->mail ) )->of( $id );
		if ( null === $shown ) {
			WP_CLI::error( 'There is no such mail.' );
			return;
		}
		WP_CLI::line( $shown[ in_array( $options['part'] ?? '', array( 'message', 'html' ), true ) ? $options['part'] : 'text' ] );
	}

	/**
	 * Sends a mail again that failed, is dead, doubtful, suppressed or cancelled; a sent one is copied.
	 *
	 * ## OPTIONS
	 *
	 * <id>...
	 * : Numbers.
	 *
	 * @param list<string> $args Numbers.
	 */
	public function retry( array $args ): void {
		foreach ( $args as $id ) {
			$entry  = $this->mail->log->find( (int) $id );
			$queued = null === $entry ? null : $this->mail->log->send_again( $entry );
			null === $queued ? WP_CLI::warning( "Mail {$id} is not there, or on its way." ) : WP_CLI::line( "Queued: {$queued}" );
		}
	}

	/**
	 * Looks doubtful mails up in the relay's log and settles those that it took. The others stay doubtful: a person decides.
	 *
	 * ## OPTIONS
	 *
	 * [<file>]
	 * : Log of Postfix; the setting `relay_log` by default.
	 *
	 * @param list<string> $args File.
	 */
	public function doubtful( array $args ): void {
		$file = $args[0] ?? $this->mail->settings->get( 'relay_log' );
		if ( ! is_readable( $file ) ) {
			WP_CLI::error( 'Name a readable log of the relay.' );
		}
		foreach ( ( new Doubts( $this->mail->log ) )->settle( $file ) as $id => $relay_id ) {
			WP_CLI::line( '' === $relay_id ? "Mail {$id}: not in the log" : "Mail {$id}: taken as {$relay_id}" );
		}
	}

	/**
	 * Sends a test mail to an address, at once.
	 *
	 * ## OPTIONS
	 *
	 * <address>
	 * : Address.
	 *
	 * @param list<string> $args Address.
	 */
	public function test( array $args ): void {
		$result = ( new Probe( $this->mail ) )->send( $args[0] );
		$result['sent'] ? WP_CLI::success( $result['message'] ) : WP_CLI::error( $result['message'] );
	}
}
