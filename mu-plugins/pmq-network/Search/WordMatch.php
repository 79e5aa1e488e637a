<?php
/**
 * What one word of a search stands for.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Search;

/**
 * A word matches every word with one of its stems and, while it is being typed, every word that begins with it.
 */
final class WordMatch {

	/**
	 * Keeps what the word stands for.
	 *
	 * @param array<array-key, true> $stems  Stems.
	 * @param string|null            $prefix Beginning, or null when the word is complete.
	 * @param string                 $column Weights in which packed documents have it, one byte each.
	 */
	public function __construct( public readonly array $stems, public readonly ?string $prefix, public readonly string $column ) {}

	/**
	 * Returns the weights in which a document has the word.
	 *
	 * @param StoredDocument $document Document.
	 * @return int Bits; 0 when it does not have it.
	 */
	public function bits( StoredDocument $document ): int {
		$bits = 0;
		foreach ( $document->words() as $word => $own ) {
			$word = (string) $word;
			if ( isset( $this->stems[ Stem::of( $word ) ] ) || ( null !== $this->prefix && str_starts_with( $word, $this->prefix ) ) ) {
				$bits |= $own;
			}
		}
		return $bits;
	}
}
