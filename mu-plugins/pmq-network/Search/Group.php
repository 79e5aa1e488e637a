<?php
/**
 * Conditions that belong together.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Search;

/**
 * Rules of which one or all must hold. A query holds when all its groups do.
 */
final class Group {

	public const ANY = 'any';
	public const ALL = 'all';

	/**
	 * Keeps the rules.
	 *
	 * @param string     $match ANY or ALL.
	 * @param list<Rule> $rules At least one.
	 * @throws \InvalidArgumentException When there is no rule or no such way to combine.
	 */
	public function __construct( public readonly string $match, public readonly array $rules ) {
		if ( ! $rules || ! in_array( $match, array( self::ANY, self::ALL ), true ) ) {
			throw new \InvalidArgumentException( 'A group needs rules, and any or all of them.' );
		}
	}
}
