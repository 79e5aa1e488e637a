<?php
/**
 * Work on the other sites of the network.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy;

use PaysMidiQuercy\Provision\Site;

/**
 * Runs a piece of work on another site and always comes back.
 */
final class OtherSites {

	/**
	 * Numbers by slug, once looked up.
	 *
	 * @var array<string, int>
	 */
	private static array $numbers = array();

	/**
	 * Runs the work on one site.
	 *
	 * @template T
	 * @param string        $slug Slug in the network's table.
	 * @param \Closure(): T $work What to do there.
	 * @param T             $none What to return where the site does not exist.
	 * @return T
	 */
	public static function on( string $slug, \Closure $work, mixed $none ): mixed {
		$number = self::number( $slug );
		if ( 0 === $number ) {
			return $none;
		}
		switch_to_blog( $number );
		try {
			return $work();
		} finally {
			restore_current_blog();
		}
	}

	/**
	 * Runs the work on every site of the table that exists.
	 *
	 * @template T
	 * @param \Closure(string): list<T> $work Takes the slug; returns what it found there.
	 * @return list<T>
	 */
	public static function on_each( \Closure $work ): array {
		$found = array();
		foreach ( array_keys( PMQ_SITES ) as $slug ) {
			array_push( $found, ...self::on( $slug, static fn (): array => $work( $slug ), array() ) );
		}
		return $found;
	}

	/**
	 * Returns the number of a site, 0 when there is none.
	 *
	 * @param string $slug Slug in the network's table.
	 */
	private static function number( string $slug ): int {
		return self::$numbers[ $slug ] ??= Site::from_slug( $slug )?->id() ?? 0;
	}
}
