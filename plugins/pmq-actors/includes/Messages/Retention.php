<?php
/**
 * The end of old group messages.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Actors\Messages;

/**
 * Has messages removed each day when they are older than a year: they hold names.
 */
final class Retention {

	public const EVENT = 'pmq_actors_purge';

	/**
	 * Takes the messages.
	 *
	 * @param MessageRepository $messages Messages.
	 */
	public function __construct( private readonly MessageRepository $messages ) {}

	/**
	 * Hooks the removal.
	 */
	public function register(): void {
		add_action( 'init', array( $this, 'schedule' ) );
		add_action( self::EVENT, fn () => $this->messages->purge( time() ) );
	}

	/**
	 * Plans it.
	 */
	public function schedule(): void {
		if ( ! wp_next_scheduled( self::EVENT ) ) {
			wp_schedule_event( time() + HOUR_IN_SECONDS, 'daily', self::EVENT );
		}
	}
}
