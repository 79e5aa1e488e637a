<?php
/**
 * How hard a password is to guess.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Accounts\Password;

/**
 * Estimates guesses as zxcvbn does (Wheeler, USENIX Security 2016): the cheapest way to write the password as a row of
 * known pieces – frequent passwords, French words and names, the person's own data, keyboard rows, sequences, repetitions,
 * dates – with unknown characters between. Composer offers no port of it; this one keeps its guesses and its scores.
 */
final class Strength {

	/**
	 * Scores of zxcvbn: 0 to 4, by powers of ten of the guesses.
	 */
	private const STEPS = array( 3, 6, 8, 10 );

	/**
	 * Longest part that is looked at: what follows can only help.
	 */
	private const LONGEST = 48;

	/**
	 * Returns the power of ten of the guesses needed.
	 *
	 * @param string       $password Password.
	 * @param list<string> $own      What others know of the person: name, address.
	 */
	public static function log_guesses( string $password, array $own = array() ): float {
		$text = substr( Pieces::fold( $password ), 0, self::LONGEST );
		$size = strlen( $text );
		if ( 0 === $size ) {
			return 0.0;
		}
		// Cheapest sum of logarithms to reach each position with each number of pieces.
		$best = array( 0 => array( 0 => 0.0 ) );
		$ends = Pieces::by_end( $password, $text, $own );
		for ( $end = 1; $end <= $size; $end++ ) {
			$pieces = $ends[ $end ] ?? array();
			for ( $start = 0; $start < $end; $start++ ) {
				// Unknown characters: ten guesses each, and never cheaper than a known piece of one character.
				$pieces[] = array( $start, max( (float) ( $end - $start ), 1.1 ) );
			}
			foreach ( $pieces as list( $start, $log ) ) {
				foreach ( $best[ $start ] ?? array() as $count => $sum ) {
					$best[ $end ][ $count + 1 ] = min( $best[ $end ][ $count + 1 ] ?? INF, $sum + $log );
				}
			}
		}
		$least = INF;
		foreach ( $best[ $size ] ?? array() as $count => $sum ) {
			$factorial = array_sum( array_map( static fn ( int $number ): float => log10( $number ), range( 1, max( 1, $count ) ) ) );
			$least     = min( $least, max( $sum + $factorial, 4.0 * ( $count - 1 ) ) );
		}
		return $least;
	}

	/**
	 * Returns the score: 0 (guessed at once) to 4 (very hard).
	 *
	 * @param string       $password Password.
	 * @param list<string> $own      What others know of the person.
	 */
	public static function score( string $password, array $own = array() ): int {
		$log = self::log_guesses( $password, $own );
		return count( array_filter( self::STEPS, static fn ( int $step ): bool => $log >= $step ) );
	}
}
