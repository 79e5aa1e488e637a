<?php
/**
 * The loop that sends.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Mail\Worker;

use PaysMidiQuercy\Mail\Queue;
use PaysMidiQuercy\Mail\Transport\Transport;

/**
 * Takes batches and sends them until there is nothing left, its time is over or it is told to stop. Its memory holds one batch.
 */
final class Worker {

	/** Mails a batch. */
	private const BATCH = 50;

	/** Seconds between two signs of life, and between two looks after workers that are gone. */
	private const BEAT = 5.0;

	/** Longest pause after the relay was found gone, in seconds. */
	private const LONGEST_PAUSE = 60;

	/**
	 * Name of this worker.
	 */
	private readonly string $lease;

	/**
	 * Whether it was told to stop.
	 */
	private bool $stopped = false;

	/**
	 * When it last gave a sign of life.
	 */
	private float $beat = 0.0;

	/**
	 * Takes what it works with.
	 *
	 * @param Queue      $queue      Queue.
	 * @param Workers    $workers    Table of workers.
	 * @param Dispatcher $dispatcher Sends batches.
	 * @param Transport  $transport  Way out.
	 * @param Throttle   $throttle   Limits.
	 */
	public function __construct(
		private readonly Queue $queue,
		private readonly Workers $workers,
		private readonly Dispatcher $dispatcher,
		private readonly Transport $transport,
		private readonly Throttle $throttle,
	) {
		$this->lease = WorkerIdentity::create();
	}

	/**
	 * Sends until the queue holds nothing that is due, or the time is over.
	 *
	 * @param string   $kind    WORKER, CRON or REQUEST of Workers.
	 * @param int      $seconds Most seconds.
	 * @return int Mails sent.
	 */
	public function drain( string $kind, int $seconds ): int {
		$until = microtime( true ) + $seconds;
		return $this->run( $kind, fn(): bool => microtime( true ) < $until, null );
	}

	/**
	 * Sends for ever, until stop() is called; sleeps when there is nothing to do.
	 *
	 * @param float $pause Seconds between two looks into an empty queue.
	 * @return int Mails sent.
	 */
	public function work( float $pause ): int {
		return $this->run( Workers::WORKER, static fn(): bool => true, $pause );
	}

	/**
	 * Sends certain mails, once.
	 *
	 * @param list<int> $ids     Numbers of mails, at most a hundred.
	 * @param int       $seconds Most seconds.
	 * @return int Mails sent.
	 */
	public function send( array $ids, int $seconds ): int {
		$until = microtime( true ) + $seconds;
		$this->workers->start( $this->lease, Workers::REQUEST );
		$this->dispatcher->send( $this->lease, $this->throttle->pick( $this->lease, $this->queue->claim_these( $this->lease, $ids ) ), static fn(): bool => microtime( true ) < $until );
		return $this->end();
	}

	/**
	 * Has the worker end after the mail that it is sending.
	 */
	public function stop(): void {
		$this->stopped = true;
	}

	/**
	 * Runs the loop.
	 *
	 * @param string           $kind  Kind of worker.
	 * @param callable(): bool $more  Whether there is time left.
	 * @param float|null       $pause Seconds to sleep when nothing is due; null to end.
	 * @return int Mails sent.
	 */
	private function run( string $kind, callable $more, ?float $pause ): int {
		$this->workers->start( $this->lease, $kind );
		$go_on   = fn(): bool => $this->beat() && ! $this->stopped && $more();
		$trouble = 0;
		while ( $go_on() ) {
			$wait = $this->throttle->wait();
			if ( $wait > 0.0 ) {
				$this->rest( $wait, $go_on );
				continue;
			}
			$mails = $this->queue->claim( $this->lease, $this->throttle->batch( self::BATCH ) );
			$this->dispatcher->send( $this->lease, $this->throttle->pick( $this->lease, $mails ), $go_on );
			if ( '' !== $this->dispatcher->trouble() ) {
				$trouble = min( self::LONGEST_PAUSE, max( 1, 2 * $trouble ) );
				$this->rest( null === $pause ? 0.0 : (float) $trouble, $go_on );
				if ( null === $pause ) {
					break;
				}
				continue;
			}
			$trouble = 0;
			if ( array() === $mails ) {
				if ( null === $pause ) {
					break;
				}
				// A relay should not have to keep a connection open for somebody who says nothing.
				$this->transport->close();
				$this->rest( $pause, $go_on );
			}
		}
		return $this->end();
	}

	/**
	 * Ends the work.
	 *
	 * @return int Mails sent.
	 */
	private function end(): int {
		$this->transport->close();
		$this->workers->stop( $this->lease, $this->dispatcher->sent );
		return $this->dispatcher->sent;
	}

	/**
	 * Gives a sign of life and takes over from workers that are gone, every few seconds.
	 *
	 * @return true
	 */
	private function beat(): bool {
		if ( microtime( true ) - $this->beat >= self::BEAT ) {
			$this->beat = microtime( true );
			$this->workers->seen( $this->lease, $this->dispatcher->sent );
			$this->queue->recover( fn( string $lease ): bool => $lease === $this->lease || $this->workers->is_alive( $lease ) );
		}
		return true;
	}

	/**
	 * Sleeps, and wakes when told to stop.
	 *
	 * @param float            $seconds Seconds.
	 * @param callable(): bool $go_on   Whether to go on sleeping.
	 */
	private function rest( float $seconds, callable $go_on ): void {
		$until = microtime( true ) + $seconds;
		while ( microtime( true ) < $until && $go_on() ) {
			usleep( (int) ( 1_000_000 * min( 0.1, max( 0.0, $until - microtime( true ) ) ) ) );
		}
	}
}
