<?php
/**
 * Names of kinds.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Search\Everything;

/**
 * Names the kinds of things that the sites hold, on every site: most kinds are registered on one site only.
 */
final class KindNames {

	/**
	 * Returns names by kind, in the order in which they are shown.
	 *
	 * @return array<string, array{one: string, many: string}>
	 */
	public static function all(): array {
		$names = array(
			'article'  => array( 'one' => __( 'Article', 'pmq' ), 'many' => __( 'Articles', 'pmq' ) ),
			'page'     => array( 'one' => __( 'Page', 'pmq' ), 'many' => __( 'Pages', 'pmq' ) ),
			'record'   => array( 'one' => __( 'Heritage record', 'pmq' ), 'many' => __( 'Heritage records', 'pmq' ) ),
			'actor'    => array( 'one' => __( 'Actor of heritage', 'pmq' ), 'many' => __( 'Actors of heritage', 'pmq' ) ),
			'event'    => array( 'one' => __( 'Event', 'pmq' ), 'many' => __( 'Events', 'pmq' ) ),
			'producer' => array( 'one' => __( 'Producer', 'pmq' ), 'many' => __( 'Producers', 'pmq' ) ),
			'resource' => array( 'one' => __( 'Resource', 'pmq' ), 'many' => __( 'Resources', 'pmq' ) ),
		);
		/**
		 * Filters the names of kinds: for a kind that the network does not know.
		 *
		 * @param array<string, array{one: string, many: string}> $names Name of one and of several, by kind.
		 */
		return (array) apply_filters( 'pmq_search_kind_names', $names );
	}

	/**
	 * Names one thing of a kind.
	 *
	 * @param string $kind Kind.
	 */
	public static function one( string $kind ): string {
		return self::all()[ $kind ]['one'] ?? $kind;
	}

	/**
	 * Names several things of a kind.
	 *
	 * @param string $kind Kind.
	 */
	public static function many( string $kind ): string {
		return self::all()[ $kind ]['many'] ?? $kind;
	}
}
