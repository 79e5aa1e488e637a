<?php
/**
 * Mails of each saved search.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Accounts\SavedSearches;

use PaysMidiQuercy\Accounts\Notifications\Parts;

/**
 * Stops the mails of one saved search from its mail; the search stays.
 */
final class SavedSearchParts implements Parts {

	/**
	 * Keeps the searches.
	 *
	 * @param SavedSearches $searches Saved searches.
	 */
	public function __construct( private readonly SavedSearches $searches ) {}

	/**
	 * Names a search.
	 *
	 * @param int $user Account.
	 * @param int $part Number of the search.
	 */
	public function name( int $user, int $part ): ?string {
		return $this->searches->find( $user, $part )?->name;
	}

	/**
	 * Keeps a search without mails.
	 *
	 * @param int $user Account.
	 * @param int $part Number of the search.
	 */
	public function stop( int $user, int $part ): void {
		$search = $this->searches->find( $user, $part );
		if ( null !== $search ) {
			$this->searches->change( $search, $search->name, Rhythm::None );
		}
	}
}
