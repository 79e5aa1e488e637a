<?php
/**
 * The words of a search, looked up.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Search;

/**
 * Says which documents the words of one search admit. It depends on the collection alone, never on other conditions: a count beside a
 * value stays true when the value is chosen.
 */
final class FoundWords {

	/**
	 * Keeps the words.
	 *
	 * @param list<WordMatch>                $matches     Words of the search.
	 * @param array<array-key, list<string>> $corrections Word without any hit => words taken in its place.
	 */
	public function __construct( public readonly array $matches, public readonly array $corrections = array() ) {}

	/**
	 * Says whether there is no word: every document is admitted.
	 */
	public function is_empty(): bool {
		return ! $this->matches;
	}

	/**
	 * Returns the packed documents that are admitted.
	 *
	 * @param string $base Set of the packed documents that count.
	 */
	public function mask( string $base ): string {
		foreach ( $this->matches as $word ) {
			$base &= Mask::translate( $word->column, array_fill( 1, 255, Mask::IN ) );
		}
		return $base;
	}

	/**
	 * Says whether a document is admitted.
	 *
	 * @param StoredDocument $document Document.
	 */
	public function admits( StoredDocument $document ): bool {
		foreach ( $this->matches as $word ) {
			if ( ! $word->bits( $document ) ) {
				return false;
			}
		}
		return true;
	}
}
