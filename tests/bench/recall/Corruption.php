<?php
/**
 * What people do to names.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Bench\Recall;

/**
 * Makes the queries of a name, the same each time for the same seed and row.
 *
 * A query is the name and the commune, as one would tell somebody about a monument: of the 300 churches of Saint-Martin a name alone means none.
 */
final class Corruption {

	/**
	 * Words that say nothing: leaving one out is no loss.
	 */
	private const EMPTY = array( 'de', 'du', 'des', 'la', 'le', 'les', 'l', 'd', 'a', 'au', 'aux', 'et', 'en', 'sur', 'dit', 'dite', 'un', 'une', 'ou', 'par', 'sous', 's' );

	/**
	 * Keeps the row.
	 *
	 * @param string $name    Name of a monument.
	 * @param string $commune Its commune.
	 */
	public function __construct( private readonly string $name, private readonly string $commune ) {}

	/**
	 * Returns the queries by kind; a kind that the name does not allow is left out.
	 *
	 * @param int $seed Seed.
	 * @return array<string, string>
	 */
	public function queries( int $seed ): array {
		mt_srand( crc32( $seed . $this->name . $this->commune ) ); // phpcs:ignore WordPress.WP.AlternativeFunctions.rand_seeding_mt_srand -- The same queries each time.
		return array_filter(
			array(
				'unaccented'   => self::plain( $this->name . ' ' . $this->commune ),
				'typo'         => self::with_typo( self::plain( $this->name . ' ' . $this->commune ) ),
				'missing_word' => $this->without_a_word(),
				'saint'        => self::other_saint( $this->name . ' ' . $this->commune ),
			),
			static fn( ?string $query ): bool => null !== $query && '' !== $query
		);
	}

	/**
	 * Writes a text as on a keyboard without accents: small letters, neither hyphens nor apostrophes.
	 *
	 * @param string $text Text.
	 */
	private static function plain( string $text ): string {
		return trim( (string) preg_replace( '/[^a-z0-9]+/', ' ', strtolower( remove_accents( str_replace( array( 'œ', 'Œ', 'æ', 'Æ' ), array( 'oe', 'oe', 'ae', 'ae' ), $text ) ) ) ) );
	}

	/**
	 * Mistypes one letter, the first one as often as any other, of one word of at least four letters: left out, doubled by a stranger, replaced, or exchanged with its neighbour.
	 *
	 * @param string $text Plain text.
	 */
	private static function with_typo( string $text ): ?string {
		$words = explode( ' ', $text );
		$long  = array_keys( array_filter( $words, static fn( string $word ): bool => strlen( $word ) >= 4 && ctype_alpha( $word ) ) );
		if ( ! $long ) {
			return null;
		}
		$index = $long[ mt_rand( 0, count( $long ) - 1 ) ];
		$word  = $words[ $index ];
		do {
			$at              = mt_rand( 0, strlen( $word ) - 1 );
			$letter          = chr( mt_rand( ord( 'a' ), ord( 'z' ) ) );
			$words[ $index ] = match ( mt_rand( 0, 3 ) ) {
				0       => substr_replace( $word, '', $at, 1 ),
				1       => substr_replace( $word, $letter, $at, 0 ),
				2       => substr_replace( $word, $letter, $at, 1 ),
				default => substr( $word, 0, $at ) . strrev( substr( $word, $at, 2 ) ) . substr( $word, $at + 2 ),
			};
		} while ( $words[ $index ] === $word );
		return implode( ' ', $words );
	}

	/**
	 * Leaves one word of the name out; the commune stays. A name of one word cannot lose it.
	 */
	private function without_a_word(): ?string {
		$words = explode( ' ', self::plain( $this->name ) );
		$full  = array_keys( array_filter( $words, static fn( string $word ): bool => '' !== $word && ! in_array( $word, self::EMPTY, true ) ) );
		if ( count( $full ) < 2 ) {
			return null;
		}
		unset( $words[ $full[ mt_rand( 0, count( $full ) - 1 ) ] ] );
		return implode( ' ', $words ) . ' ' . self::plain( $this->commune );
	}

	/**
	 * Writes every “saint” the other way.
	 *
	 * @param string $text Text.
	 */
	private static function other_saint( string $text ): ?string {
		$count = 0;
		$other = (string) preg_replace_callback(
			'/\b(saint|sainte|st|ste)\b\.?/iu',
			static fn( array $found ): string => array( 'saint' => 'St', 'sainte' => 'Ste', 'st' => 'Saint', 'ste' => 'Sainte' )[ strtolower( $found[1] ) ],
			$text,
			-1,
			$count
		);
		return $count ? $other : null;
	}
}
