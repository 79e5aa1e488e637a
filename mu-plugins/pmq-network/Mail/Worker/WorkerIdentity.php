<?php
/**
 * Who a worker is.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Mail\Worker;

/**
 * Names processes so that another one on the same machine can tell whether they live.
 */
final class WorkerIdentity {

	/**
	 * Makes the name of this process, different at each call.
	 */
	public static function create(): string {
		$pid = (int) getmypid();
		return sprintf( '%s/%s/%d/%s/%s', self::host(), self::boot(), $pid, self::began( $pid ), bin2hex( random_bytes( 4 ) ) );
	}

	/**
	 * Says whether the process of a name is gone for certain. Of one on another machine, or where the system does not say, nothing is
	 * certain.
	 *
	 * @param string $lease Name.
	 */
	public static function is_gone( string $lease ): bool {
		$parts = explode( '/', $lease );
		if ( 5 !== count( $parts ) || self::host() !== $parts[0] || '' === self::boot() ) {
			return false;
		}
		// A number is given again: the moment at which the process began tells it from its successor.
		return self::boot() !== $parts[1] || self::began( (int) $parts[2] ) !== $parts[3];
	}

	/**
	 * Names the machine.
	 */
	private static function host(): string {
		return substr( (string) preg_replace( '/[^A-Za-z0-9.-]/', '-', (string) gethostname() ), 0, 40 );
	}

	/**
	 * Names the run of the machine; empty where it cannot be told.
	 */
	private static function boot(): string {
		static $boot = null;
		$file        = '/proc/sys/kernel/random/boot_id';
		$boot      ??= is_readable( $file ) ? substr( (string) file_get_contents( $file ), 0, 8 ) : '';
		return $boot;
	}

	/**
	 * Tells when a process began, in clock ticks; empty when there is none.
	 *
	 * @param int $pid Number of the process.
	 */
	private static function began( int $pid ): string {
		$file = "/proc/{$pid}/stat";
		$stat = is_readable( $file ) ? (string) @file_get_contents( $file ) : ''; // phpcs:ignore WordPress.PHP.NoSilencedErrors -- It may end between the two calls.
		// The name of the program, in brackets, may hold anything: count from behind it. Z is a process that ended.
		$fields = explode( ' ', trim( (string) substr( $stat, (int) strrpos( $stat, ')' ) + 1 ) ) );
		return 'Z' === $fields[0] ? '' : ( $fields[19] ?? '' );
	}
}
