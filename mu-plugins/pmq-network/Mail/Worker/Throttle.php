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
		usort( $mails, static fn( QueuedMail $one, QueuedMail $two ): int => array( $one->priority->value, self::is_new_bulk( $one ) ) <=> array( $two->priority->value, self::is_new_bulk( $two ) ) );
		list( $ready, $held ) = $this->by_domain( $mails, $this->free( ... ) );
		$allowed              = 0 === $this->limit || array() === $ready ? count( $ready ) : $this->pace->take( self::ALL, $this->limit, count( $ready ) );
		$this->queue->give_back( $lease, array_fill_keys( array_column( array_slice( $ready, $allowed ), 'id' ), null ) );
		// Only what the network's limit lets go uses up its domain's; another worker may have been faster.
		list( $picked, $late ) = $this->by_domain( array_slice( $ready, 0, $allowed ), fn( string $domain, array $group ): int => $this->pace->take( $domain, $this->domain_limit, count( $group ), Priority::Transactional === $group[0]->priority ) );
		$this->queue->give_back( $lease, $this->planned( array( ...$late, ...$held ) ) );
		return $picked;
	}

	/**
	 * Splits mails by what may go to their domain.
	 *
	 * @param list<QueuedMail>                        $mails Mails.
	 * @param callable(string, non-empty-list<QueuedMail>): int $allow Tells how many of the mails to a domain may go, in the order of urgency.
	 * @return array{list<QueuedMail>, list<QueuedMail>} Those that may go, those that may not.
	 */
	private function by_domain( array $mails, callable $allow ): array {
		if ( 0 === $this->domain_limit ) {
			return array( $mails, array() );
		}
		$go   = array();
		$stay = array();
		foreach ( self::domains( $mails ) as $domain => $group ) {
			$allowed = $allow( (string) $domain, $group );
			array_push( $go, ...array_slice( $group, 0, $allowed ) );
			array_push( $stay, ...array_slice( $group, $allowed ) );
		}
		return array( $go, $stay );
	}

	/**
	 * Tells how many mails may go to a domain now. Bulk mail that comes new while others of its domain wait for their moment waits behind them.
	 *
	 * @param string           $domain Domain.
	 * @param non-empty-list<QueuedMail> $group  Mails to it.
	 */
	private function free( string $domain, array $group ): int {
		$free = $this->pace->free( $domain, $this->domain_limit, Priority::Transactional === $group[0]->priority );
		return $free > 0 && $this->pace->is_planned( $domain ) ? min( $free, count( array_filter( $group, static fn( QueuedMail $mail ): bool => ! self::is_new_bulk( $mail ) ) ) ) : $free;
	}

	/**
	 * Plans a moment for each of some mails: bulk mail behind what waits, urgent mail before it.
	 *
	 * @param list<QueuedMail> $mails Mails.
	 * @return array<int, int> Number of the mail => Unix time.
	 */
	private function planned( array $mails ): array {
		$moments = array();
		foreach ( self::domains( $mails ) as $domain => $group ) {
			foreach ( Priority::cases() as $priority ) {
				$ids = array_column( array_filter( $group, static fn( QueuedMail $mail ): bool => $priority === $mail->priority ), 'id' );
				if ( array() !== $ids ) {
					$moments += array_combine( $ids, $this->pace->plan( (string) $domain, $this->domain_limit, count( $ids ), Priority::Transactional === $priority ) );
				}
			}
		}
		return $moments;
	}

	/**
	 * Groups mails by the domain of their recipient.
	 *
	 * @param list<QueuedMail> $mails Mails.
	 * @return array<array-key, non-empty-list<QueuedMail>>
	 */
	private static function domains( array $mails ): array {
		$domains = array();
		foreach ( $mails as $mail ) {
			$domains[ strtolower( substr( (string) strrchr( $mail->recipient, '@' ), 1 ) ) ][] = $mail;
		}
		return $domains;
	}

	/**
	 * Says whether a mail is bulk mail that was never given a moment.
	 *
	 * @param QueuedMail $mail Mail.
	 */
	private static function is_new_bulk( QueuedMail $mail ): bool {
		return Priority::Bulk === $mail->priority && $mail->due <= $mail->created;
	}
}
