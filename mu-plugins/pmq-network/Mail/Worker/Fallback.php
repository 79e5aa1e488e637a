<?php
/**
 * Sending without a worker.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Mail\Worker;

use PaysMidiQuercy\Mail\Priority;

/**
 * Sees that mail leaves where no worker runs: urgent mail at the end of the request that queued it, everything else by WP-Cron.
 */
final class Fallback {

	/** Event of WP-Cron, on the main site. */
	public const EVENT = 'pmq_mail_send';

	/** Seconds that a run of WP-Cron may take. */
	private const CRON_SECONDS = 45;

	/** Seconds that the end of a request may take. */
	private const REQUEST_SECONDS = 10;

	/**
	 * Message-IDs of the urgent mails of this request.
	 *
	 * @var list<string>
	 */
	private array $urgent = array();

	/**
	 * Takes what sends.
	 *
	 * @param \Closure $worker  Gives a worker, or null when mail has to wait.
	 * @param \Closure $workers Gives the table of workers.
	 * @param \Closure $numbers Gives the numbers of the mails with some Message-IDs.
	 *
	 * @phpstan-param \Closure(): ?Worker $worker
	 * @phpstan-param \Closure(): Workers $workers
	 * @phpstan-param \Closure(list<string>): list<int> $numbers
	 */
	public function __construct(
		private readonly \Closure $worker,
		private readonly \Closure $workers,
		private readonly \Closure $numbers,
	) {}

	/**
	 * Hooks both ways.
	 */
	public function register(): void {
		add_filter( 'cron_schedules', array( $this, 'add_minute' ) ); // phpcs:ignore WordPress.WP.CronInterval -- Somebody waits for these mails.
		add_action( 'init', array( $this, 'schedule' ) );
		add_action( self::EVENT, array( $this, 'run_cron' ) );
		add_action( 'pmq_mail_enqueued', array( $this, 'note' ), 10, 2 );
		add_action( 'shutdown', array( $this, 'flush' ), 20 );
	}

	/**
	 * Makes "every minute" known to WP-Cron.
	 *
	 * @param array<string, array{interval: int, display: string}> $schedules Known intervals.
	 * @return array<string, array{interval: int, display: string}>
	 */
	public function add_minute( array $schedules ): array {
		$schedules['pmq_minute'] = array(
			'interval' => MINUTE_IN_SECONDS,
			'display'  => 'Every minute',
		);
		return $schedules;
	}

	/**
	 * Has WP-Cron call every minute, on the main site.
	 */
	public function schedule(): void {
		if ( is_main_site() && ! wp_next_scheduled( self::EVENT ) ) {
			wp_schedule_event( time(), 'pmq_minute', self::EVENT );
		}
	}

	/**
	 * Sends what is due when no worker was seen lately.
	 */
	public function run_cron(): void {
		$workers = ( $this->workers )();
		if ( ! $workers->is_any_at_work() ) {
			( $this->worker )()?->drain( Workers::CRON, self::CRON_SECONDS );
		}
		$workers->forget_old();
	}

	/**
	 * Remembers urgent mails of this request.
	 *
	 * @param list<string> $message_ids Message-IDs.
	 * @param Priority     $priority    Priority.
	 */
	public function note( array $message_ids, Priority $priority ): void {
		if ( Priority::Transactional === $priority && count( $this->urgent ) < 50 ) {
			array_push( $this->urgent, ...$message_ids );
		}
	}

	/**
	 * Sends the urgent mails of this request when no worker was seen lately. The visitor has the page already where the server can do
	 * that.
	 */
	public function flush(): void {
		$message_ids  = array_splice( $this->urgent, 0, 50 );
		$this->urgent = array();
		if ( array() === $message_ids ) {
			return;
		}
		if ( function_exists( 'fastcgi_finish_request' ) ) {
			fastcgi_finish_request();
		}
		if ( ! ( $this->workers )()->is_any_at_work() ) {
			( $this->worker )()?->send( ( $this->numbers )( $message_ids ), self::REQUEST_SECONDS );
		}
	}
}
