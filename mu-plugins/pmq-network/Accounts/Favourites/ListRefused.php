<?php
/**
 * A wish that a list does not grant.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Accounts\Favourites;

/**
 * Says in its message, in words for the person, what stands against it.
 */
final class ListRefused extends \RuntimeException {

	/**
	 * Keeps the reason.
	 *
	 * @param string $message Sentence.
	 * @param int    $status  Status of HTTP: 400, 404, 409.
	 */
	public function __construct( string $message, public readonly int $status = 409 ) {
		parent::__construct( $message );
	}

	/**
	 * No such list of this person.
	 */
	public static function unknown(): self {
		return new self( __( 'This list does not exist any more.', 'pmq' ), 404 );
	}

	/**
	 * No room.
	 */
	public static function full(): self {
		/* translators: %d: most pages */
		return new self( sprintf( __( 'A list holds %d pages at most. Remove one first.', 'pmq' ), FavouriteLists::MOST_ENTRIES ) );
	}
}
