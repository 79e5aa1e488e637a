<?php
/**
 * The communes that a text names.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Articles;

use PaysMidiQuercy\Search\Text;
use PaysMidiQuercy\Territory\Territory;

/**
 * Recognises the names of the territory's communes in a text, accents, hyphens and case apart.
 */
final class CommuneNames {

	/**
	 * INSEE codes by folded name, the longest name first.
	 *
	 * @var array<string, string>|null
	 */
	private ?array $codes = null;

	/**
	 * Keeps the territory.
	 *
	 * @param Territory $territory Communes.
	 */
	public function __construct( private readonly Territory $territory ) {}

	/**
	 * Returns the communes named, in the order of the text.
	 *
	 * @param string $text Text without markup.
	 * @return list<string> INSEE codes.
	 */
	public function in( string $text ): array {
		$codes   = $this->codes();
		$pattern = '/\b(?:' . implode( '|', array_map( static fn ( string $name ): string => preg_quote( $name, '/' ), array_keys( $codes ) ) ) . ')\b/';
		if ( array() === $codes || ! preg_match_all( $pattern, Text::fold( $text ), $matches ) ) {
			return array();
		}
		return array_values( array_unique( array_map( static fn ( string $name ): string => $codes[ $name ], $matches[0] ) ) );
	}

	/**
	 * Returns the codes by folded name. Saint-Antonin-Noble-Val is called by its first two words.
	 *
	 * @return array<string, string>
	 */
	private function codes(): array {
		if ( null === $this->codes ) {
			$codes = array();
			foreach ( $this->territory->communes() as $commune ) {
				$name           = Text::fold( $commune->name );
				$codes[ $name ] = $commune->insee;
				if ( 'saint antonin noble val' === $name ) {
					$codes['saint antonin'] = $commune->insee;
				}
			}
			uksort( $codes, static fn ( string $a, string $b ): int => strlen( $b ) <=> strlen( $a ) );
			$this->codes = $codes;
		}
		return $this->codes;
	}
}
