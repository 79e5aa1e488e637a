<?php
/**
 * Marks the words that were looked for.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Search;

/**
 * Marks found words in a text as the index finds them: whatever their accents, case and number.
 */
final class Highlighter {

	/**
	 * Folded words looked for.
	 *
	 * @var list<string>
	 */
	private readonly array $words;

	/**
	 * Keeps the words of a search.
	 *
	 * @param string $search What the visitor typed.
	 */
	public function __construct( string $search ) {
		$this->words = array_map( array( Stem::class, 'of' ), Text::search_words( $search ) );
	}

	/**
	 * Escapes a text and puts `<mark>` around the words found.
	 *
	 * @param string $text Plain text.
	 * @return string HTML.
	 */
	public function mark( string $text ): string {
		if ( array() === $this->words ) {
			return esc_html( $text );
		}
		$parts = preg_split( '/([\p{L}\p{N}]+)/u', $text, -1, PREG_SPLIT_DELIM_CAPTURE );
		$html  = '';
		foreach ( false === $parts ? array( $text ) : $parts as $index => $part ) {
			$found = 1 === $index % 2 && $this->matches( self::fold( $part ) );
			$html .= $found ? '<mark>' . esc_html( $part ) . '</mark>' : esc_html( $part );
		}
		// One name, one mark: a hyphen alone between two tags would become a dash in `wptexturize()`, an apostrophe a quotation mark.
		return (string) preg_replace( "/<\\/mark>(-|‑|'|’|&#0?39;)<mark>/u", '$1', $html );
	}

	/**
	 * Cuts a text around the first word found, so that a card shows why it was found.
	 *
	 * @param string $text  Plain text.
	 * @param int    $words Words to keep.
	 */
	public function cut( string $text, int $words = 24 ): string {
		$all   = preg_split( '/\s+/u', trim( $text ) );
		$all   = false === $all ? array() : $all;
		$start = max( 0, min( $this->first( $all ) - intdiv( $words, 2 ), count( $all ) - $words ) );
		$cut   = implode( ' ', array_slice( $all, $start, $words ) );
		return ( $start > 0 ? '… ' : '' ) . ( $start + $words < count( $all ) ? preg_replace( '/[\s.,;:…]+$/u', '', $cut ) . '…' : $cut );
	}

	/**
	 * Finds the place of the first word found; 0 when there is none.
	 *
	 * @param list<string> $all Words of the text.
	 */
	private function first( array $all ): int {
		foreach ( $all as $index => $chunk ) {
			foreach ( self::split( $chunk ) as $word ) {
				if ( $this->matches( self::fold( $word ) ) ) {
					return $index;
				}
			}
		}
		return 0;
	}

	/**
	 * Tells whether a folded word is one of those looked for, or begins with one of four letters and more.
	 *
	 * @param string $word Folded word.
	 */
	private function matches( string $word ): bool {
		foreach ( $this->words as $wanted ) {
			if ( $word === $wanted || ( strlen( $wanted ) > 3 && str_starts_with( $word, $wanted ) ) ) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Splits a text into words.
	 *
	 * @param string $text Plain text.
	 * @return list<string>
	 */
	private static function split( string $text ): array {
		preg_match_all( '/[\p{L}\p{N}]+/u', $text, $found );
		return $found[0];
	}

	/**
	 * Folds a word to the key by which the index finds it.
	 *
	 * @param string $word Word.
	 */
	private static function fold( string $word ): string {
		return Stem::of( Text::fold( $word ) );
	}
}
