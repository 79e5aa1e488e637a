<?php
/**
 * Words that mean the same, as a search uses them.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Search;

/**
 * Finds what a word or several neighbours of a search may be called otherwise. Common words and word forms do not matter:
 * “moulins à vent” is “moulin vent”.
 */
final class Synonyms {

	/**
	 * Words of the longest expression.
	 */
	private const LONGEST = 5;

	/**
	 * Keeps the groups.
	 *
	 * @param array<string, list<list<string>>> $others Stems of an expression, joined by a space => words of each expression that means the same.
	 */
	public function __construct( private readonly array $others = array() ) {}

	/**
	 * Makes them of groups.
	 *
	 * @param list<list<string>> $groups Expressions that mean the same.
	 */
	public static function of_groups( array $groups ): self {
		$others = array();
		foreach ( $groups as $group ) {
			$words = array_filter( array_map( Text::words( ... ), $group ), static fn( array $words ): bool => $words && count( $words ) <= self::LONGEST );
			foreach ( $words as $one ) {
				foreach ( $words as $other ) {
					if ( self::key( $one ) !== self::key( $other ) ) {
						$others[ self::key( $one ) ][ self::key( $other ) ] = $other;
					}
				}
			}
		}
		return new self( array_map( 'array_values', $others ) );
	}

	/**
	 * Returns the groups in the form that the constructor takes.
	 *
	 * @return array<string, list<list<string>>>
	 */
	public function to_array(): array {
		return $this->others;
	}

	/**
	 * Returns what may stand in the place of each word.
	 *
	 * @param list<string> $words Words of a search, folded, without common ones.
	 * @return list<list<Substitute>>
	 */
	public function of( array $words ): array {
		$substitutes = array_fill( 0, count( $words ), array() );
		foreach ( $this->others ? array_keys( $words ) : array() as $from ) {
			for ( $length = 1; $length <= self::LONGEST && $from + $length <= count( $words ); $length++ ) {
				foreach ( $this->others[ self::key( array_slice( $words, $from, $length ) ) ] ?? array() as $other ) {
					for ( $index = $from; $index < $from + $length; $index++ ) {
						$substitutes[ $index ][] = Substitute::of( Substitute::SYNONYM, ...$other );
					}
				}
			}
		}
		return $substitutes;
	}

	/**
	 * Returns the key of an expression.
	 *
	 * @param list<string> $words Folded words.
	 */
	private static function key( array $words ): string {
		return implode( ' ', array_map( Stem::of( ... ), $words ) );
	}
}
