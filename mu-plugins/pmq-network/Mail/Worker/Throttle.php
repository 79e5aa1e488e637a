<?php
/**
 * Not too fast.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Mail\Worker;

use PaysMidiQuercy\Mail\Priority;
use PaysMidiQuercy\Mail\Queue;
use PaysMidiQuercy\Mail\QueuedMail;
use PaysMidiQuercy\Mail\Settings\Settings;

/**
 * Keeps to the limits that an operator set: mails a minute in all (a relay that sells a pace), and to one domain (a provider that
 * dislikes crowds). Without limits it costs nothing.
 */
final class Throttle {

	/** Scope of the whole network; no domain is called so. */
	private const ALL = '*';

	/**
	 * Mails a minute in all, 0 for no limit.
	 */
	private readonly int $limit;

	/**
	 * Mails a minute to one domain, 0 for no limit.
	 */
	private readonly int $domain_limit;

	/**
	 * Takes what it works with.
	 *
	 * @param Settings $settings Limits.
	 * @param Pace     $pace     Keeps them.
	 * @param Queue    $queue    Takes mails back.
	 */
	public function __construct( Settings $settings, private readonly Pace $pace, private readonly Queue $queue ) {
		$this->limit        = max( 0, (int) $settings->get( 'per_minute' ) );
		$this->domain_limit = max( 0, (int) $settings->get( 'per_domain_minute' ) );
	}

	/**
	 * Tells how many mails to take at once.
	 *
	 * @param int $most Most.
	 */
	public function batch( int $most ): int {
		return 0 === $this->limit ? $most : min( $most, Pace::burst( $this->limit ) );
	}

	/**
	 * Tells for how long nothing may be sent.
	 *
	 * @return float Seconds.
	 */
	public function wait(): float {
		return 0 === $this->limit ? 0.0 : $this->pace->wait( self::ALL, $this->limit );
	}

	/**
	 * Picks those of claimed mails that may be sent now. The others are given back: for the network's limit at once, for that of a
	 * domain with a moment of their own, so that they are not taken in vain again and again.
	 *
	 * @param string           $lease Worker.
	 * @param list<QueuedMail> $mails Claimed mails.
	 * @return list<QueuedMail>
	 */
	public function pick( string $lease, array $mails ): array {
		if ( array() === $mails ) {
			return array();
		}
		$mails   = $this->by_domain( $lease, $mails );
		$allowed = 0 === $this->limit ? count( $mails ) : $this->pace->take( self::ALL, $this->limit, count( $mails ) );
		$this->queue->give_back( $lease, array_fill_keys( array_column( array_slice( $mails, $allowed ), 'id' ), null ) );
		return array_slice( $mails, 0, $allowed );
	}

	/**
	 * Picks by the limit of domains. Bulk mail that comes new while others of its domain wait for their moment waits behind them.
	 *
	 * @param string           $lease Worker.
	 * @param list<QueuedMail> $mails Claimed mails.
	 * @return list<QueuedMail>
	 */
	private function by_domain( string $lease, array $mails ): array {
		if ( 0 === $this->domain_limit ) {
			return $mails;
		}
		$domains = array();
		foreach ( $mails as $mail ) {
			$domains[ strtolower( substr( (string) strrchr( $mail->recipient, '@' ), 1 ) ) ][] = $mail;
		}
		$picked = array();
		$later  = array();
		foreach ( $domains as $domain => $group ) {
			$domain  = (string) $domain;
			$behind  = $this->pace->is_planned( $domain ) ? array_values( array_filter( $group, static fn( QueuedMail $mail ): bool => Priority::Bulk === $mail->priority && $mail->due <= $mail->created ) ) : array();
			$waiting = array_udiff( $group, $behind, static fn( QueuedMail $one, QueuedMail $two ): int => $one->id <=> $two->id );
			$allowed = array() === $waiting ? 0 : $this->pace->take( $domain, $this->domain_limit, count( $waiting ) );
			array_push( $picked, ...array_slice( $waiting, 0, $allowed ) );
			$rest = array( ...array_slice( $waiting, $allowed ), ...$behind );
			if ( array() !== $rest ) {
				$later += array_combine( array_column( $rest, 'id' ), $this->pace->plan( $domain, $this->domain_limit, count( $rest ) ) );
			}
		}
		$this->queue->give_back( $lease, $later );
		return $picked;
	}
}
