<?php
/**
 * What became of an attempt.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Mail;

/**
 * The new state of a mail after it was given to the relay, or could not be.
 */
final class Outcome {

	/** Minutes until the next attempt, after the first, second … one: about four days together. */
	private const WAIT = array( 1, 5, 15, 30, 60, 120, 240, 480, 720, 1440, 1440, 1440 );

	/**
	 * Keeps the outcome.
	 *
	 * @param State  $state    New state.
	 * @param string $relay_id What the relay calls the mail, when it was taken.
	 * @param string $error    What the relay said, when it was not.
	 * @param int    $wait     Seconds before it is tried again.
	 * @param bool   $counts   Whether this was an attempt: a relay that does not answer at all says nothing about the mail.
	 */
	private function __construct(
		public readonly State $state,
		public readonly string $relay_id = '',
		public readonly string $error = '',
		public readonly int $wait = 0,
		public readonly bool $counts = true,
	) {}

	/**
	 * The relay took it.
	 *
	 * @param string $relay_id What the relay calls it.
	 */
	public static function sent( string $relay_id ): self {
		return new self( State::Sent, mb_substr( $relay_id, 0, 100 ) );
	}

	/**
	 * The relay will never take it.
	 *
	 * @param string $error What it said.
	 */
	public static function failed( string $error ): self {
		return new self( State::Failed, error: $error );
	}

	/**
	 * The relay did not take it now; after the last attempt it is dead.
	 *
	 * @param string $error    What it said.
	 * @param int    $attempts Attempts before this one.
	 */
	public static function later( string $error, int $attempts ): self {
		return isset( self::WAIT[ $attempts ] )
			? new self( State::Queued, error: $error, wait: self::WAIT[ $attempts ] * 60 )
			: new self( State::Dead, error: $error );
	}

	/**
	 * No relay answered: the mail waits, and loses no attempt.
	 *
	 * @param string $error What went wrong.
	 */
	public static function unavailable( string $error ): self {
		return new self( State::Queued, error: $error, wait: 5, counts: false );
	}

	/**
	 * The relay had all of it and then was gone: nobody knows whether it took it.
	 *
	 * @param string $error What went wrong.
	 */
	public static function doubtful( string $error ): self {
		return new self( State::Doubtful, error: $error );
	}
}
