<?php
/**
 * How fast one scope may go.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Mail\Worker;

use PaysMidiQuercy\Database\Database;
use PaysMidiQuercy\Mail\Queue;
use PaysMidiQuercy\Mail\Tables;

/**
 * Keeps the pace of a scope (the network, or a domain) for all workers together, by the generic cell rate algorithm: one moment a scope
 * says until when it has used its time up. In no minute more mails leave than the limit allows; the price of small batches is a pace of at
 * most a fifteenth below it. Moments are microseconds of Unix time.
 */
final class Pace {

	/** Microseconds of a minute. */
	private const MINUTE = 60_000_000;

	/**
	 * Takes what it works with.
	 *
	 * @param Database                $database SQL helper.
	 * @param Queue                   $queue    Repeats statements.
	 * @param (\Closure(): float)|null $clock    Gives Unix time; the machine's by default.
	 */
	public function __construct( private readonly Database $database, private readonly Queue $queue, private readonly ?\Closure $clock = null ) {}

	/**
	 * Tells how many mails may leave at once when there was a pause.
	 *
	 * @param int $limit Mails a minute.
	 */
	public static function burst( int $limit ): int {
		return max( 1, intdiv( $limit, 20 ) );
	}

	/**
	 * Tells how many mails may be sent now, without taking leave.
	 *
	 * @param string $scope  Scope.
	 * @param int    $limit  Mails a minute.
	 * @param bool   $urgent Whether they are urgent.
	 */
	public function free( string $scope, int $limit, bool $urgent = false ): int {
		$now = $this->now();
		return self::room( $limit, max( $this->row( $scope )['used_until'], $now ) - $now, $urgent );
	}

	/**
	 * Takes leave for some mails.
	 *
	 * @param string $scope  Scope.
	 * @param int    $limit  Mails a minute.
	 * @param int    $wanted Mails.
	 * @param bool   $urgent Whether they are urgent.
	 * @return int How many may be sent now.
	 */
	public function take( string $scope, int $limit, int $wanted, bool $urgent = false ): int {
		for ( $attempt = 0; $attempt < 20; $attempt++ ) {
			$used    = $this->row( $scope )['used_until'];
			$now     = $this->now();
			$from    = max( $used, $now );
			$granted = min( $wanted, self::room( $limit, $from - $now, $urgent ) );
			if ( $granted <= 0 ) {
				return 0;
			}
			if ( $this->write( 'used_until', $scope, $used, $from + $granted * self::interval( $limit ) ) ) {
				return $granted;
			}
		}
		return 0;
	}

	/**
	 * Tells for how long no mail may leave.
	 *
	 * @param string $scope Scope.
	 * @param int    $limit Mails a minute.
	 * @return float Seconds.
	 */
	public function wait( string $scope, int $limit ): float {
		$free = $this->row( $scope )['used_until'] - self::lead( $limit, false );
		return max( 0, $free - $this->now() ) / 1_000_000;
	}

	/**
	 * Says whether mails of the scope wait for a moment that was planned.
	 *
	 * @param string $scope Scope.
	 */
	public function is_planned( string $scope ): bool {
		return $this->row( $scope )['planned_until'] > $this->now();
	}

	/**
	 * Plans moments for mails that may not leave now, one after the other: bulk mail behind what was planned before, urgent mail at the next
	 * moments, whatever is planned.
	 *
	 * @param string $scope  Scope.
	 * @param int    $limit  Mails a minute.
	 * @param int    $count  Mails, at least one.
	 * @param bool   $urgent Whether they are urgent.
	 * @return list<int> Unix times.
	 */
	public function plan( string $scope, int $limit, int $count, bool $urgent ): array {
		$interval = self::interval( $limit );
		do {
			$row  = $this->row( $scope );
			$from = max( $urgent ? $row['used_until'] - self::lead( $limit, true ) : max( $row['planned_until'], $row['used_until'] ), $this->now() );
		} while ( ! $urgent && ! $this->write( 'planned_until', $scope, $row['planned_until'], $from + $count * $interval ) );
		return array_map( static fn( int $place ): int => intdiv( $from + $place * $interval, 1_000_000 ) + 1, range( 0, $count - 1 ) );
	}

	/**
	 * Counts mails that fit in.
	 *
	 * @param int  $limit  Mails a minute.
	 * @param int  $ahead  Time that is used up already.
	 * @param bool $urgent Whether they are urgent.
	 */
	private static function room( int $limit, int $ahead, bool $urgent ): int {
		$room = self::lead( $limit, $urgent ) - $ahead;
		return $room < 0 ? 0 : min( self::burst( $limit ), intdiv( $room, self::interval( $limit ) ) + 1 );
	}

	/**
	 * Tells how much time may be used up when a mail leaves: that of a batch but one. Moments are planned by the second, so there is a second
	 * more where mails go one by one, else each that leaves a little late would have the next one miss its moment; and one more for urgent
	 * mail, else bulk mail would be there first.
	 *
	 * @param int  $limit  Mails a minute.
	 * @param bool $urgent Whether it is urgent.
	 */
	private static function lead( int $limit, bool $urgent ): int {
		return ( self::burst( $limit ) - 1 ) * self::interval( $limit ) + self::tolerance( $limit, $urgent );
	}

	/**
	 * Gives the time between two mails: with a whole batch before, still no minute holds more than the limit.
	 *
	 * @param int $limit Mails a minute.
	 */
	private static function interval( int $limit ): int {
		return intdiv( self::MINUTE + self::tolerance( $limit, true ), $limit - self::burst( $limit ) + 1 ) + 1;
	}

	/**
	 * Gives the seconds more of lead(), in microseconds.
	 *
	 * @param int  $limit  Mails a minute.
	 * @param bool $urgent Whether the mail is urgent.
	 */
	private static function tolerance( int $limit, bool $urgent ): int {
		return 1_000_000 * ( (int) ( 1 === self::burst( $limit ) ) + (int) $urgent );
	}

	/**
	 * Reads a scope.
	 *
	 * @param string $scope Scope.
	 * @return array{used_until: int, planned_until: int}
	 */
	private function row( string $scope ): array {
		$row = $this->queue->persist( fn(): ?array => $this->database->row( "SELECT used_until, planned_until FROM {$this->table()} WHERE scope = %s", $scope ) );
		if ( null === $row ) {
			$columns = array(
				'scope'         => '%s',
				'used_until'    => '%d',
				'planned_until' => '%d',
			);
			$this->queue->persist(
				function () use ( $columns, $scope ): bool {
					$this->database->upsert( Tables::RATE, $columns, array( array( $scope, 0, 0 ) ), array() );
					return true;
				}
			);
		}
		return array(
			'used_until'    => (int) ( $row['used_until'] ?? 0 ),
			'planned_until' => (int) ( $row['planned_until'] ?? 0 ),
		);
	}

	/**
	 * Moves a moment unless another worker did.
	 *
	 * @param 'used_until'|'planned_until' $column Column.
	 * @param string                       $scope  Scope.
	 * @param int                          $before What was read.
	 * @param int                          $after  Later moment.
	 */
	private function write( string $column, string $scope, int $before, int $after ): bool {
		return $this->queue->persist( fn(): int => $this->database->write( "UPDATE {$this->table()} SET {$column} = %d WHERE scope = %s AND {$column} = %d", $after, $scope, $before ) ) > 0;
	}

	/**
	 * Gives the moment.
	 */
	private function now(): int {
		return (int) ( ( null === $this->clock ? microtime( true ) : ( $this->clock )() ) * 1_000_000 );
	}

	/**
	 * Names the table.
	 */
	private function table(): string {
		return $this->database->table( Tables::RATE );
	}
}
