<?php
/**
 * What may stand in the place of a word.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Search;

/**
 * One word or several, all of which a document must have.
 */
final class Substitute {

	/**
	 * Another word for the same thing.
	 */
	public const SYNONYM = 'synonym';

	/**
	 * Another spelling: a word that was mistyped, written in one or in two.
	 */
	public const SPELLING = 'spelling';

	/**
	 * Keeps the words.
	 *
	 * @param string       $kind  One of the constants.
	 * @param list<string> $stems Stems, at least one.
	 * @param string       $text  Its words, folded.
	 */
	public function __construct( public readonly string $kind, public readonly array $stems, public readonly string $text ) {}

	/**
	 * Makes one of words.
	 *
	 * @param string $kind     One of the constants.
	 * @param string ...$words Folded words.
	 */
	public static function of( string $kind, string ...$words ): self {
		return new self( $kind, array_map( Stem::of( ... ), array_values( $words ) ), implode( ' ', $words ) );
	}

	/**
	 * Returns the weights in which a document has it.
	 *
	 * @param StoredDocument $document Document.
	 * @return int Bits; 0 when one of the words is missing.
	 */
	public function bits( StoredDocument $document ): int {
		$all = 0;
		foreach ( $this->stems as $stem ) {
			$bits = WordMatch::with_stem( $document, $stem );
			if ( ! $bits ) {
				return 0;
			}
			$all |= $bits;
		}
		return $all;
	}
}
