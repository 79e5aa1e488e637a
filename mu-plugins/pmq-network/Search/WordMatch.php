<?php
/**
 * What one word of a search stands for.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Search;

/**
 * A word matches every form of itself (every word with its stem); loosely, while it is being typed, every word that begins with it, and
 * whatever may stand in its place: synonyms, other spellings.
 */
final class WordMatch {

	/**
	 * Weights found in documents that were looked at: ordinal => own, loose.
	 *
	 * @var array<int, array{int, int}>
	 */
	private array $seen = array();

	/**
	 * Packed documents that have the word in any way, once they were asked for.
	 */
	private ?string $mask = null;

	/**
	 * Keeps what the word stands for.
	 *
	 * @param string           $stem        Its stem.
	 * @param string           $word        As typed, folded.
	 * @param string|null      $prefix      Beginning, or null when the word is complete.
	 * @param list<Substitute> $substitutes What may stand in its place.
	 * @param string           $column      Weights in which packed documents have the word itself, one byte each.
	 * @param string           $loose       Weights in which they have something else that it matches.
	 * @param int              $rarity      From 1 for a word that one in ten documents has to 4 for one in a thousand; 0 when none has it.
	 */
	public function __construct(
		public readonly string $stem,
		public readonly string $word = '',
		public readonly ?string $prefix = null,
		public readonly array $substitutes = array(),
		public readonly string $column = '',
		public readonly string $loose = '',
		public readonly int $rarity = 0,
	) {}

	/**
	 * Returns the same with a rarity.
	 *
	 * @param int $rarity From 0 to 4.
	 */
	public function with_rarity( int $rarity ): self {
		$other       = new self( $this->stem, $this->word, $this->prefix, $this->substitutes, $this->column, $this->loose, $rarity );
		$other->seen = $this->seen;
		$other->mask = $this->mask;
		return $other;
	}

	/**
	 * Returns the packed documents that have the word in any way.
	 *
	 * @param string $base Packed documents that count: the same each time.
	 */
	public function mask( string $base ): string {
		return $this->mask ??= $base & Mask::translate( $this->column | $this->loose, array_fill( 1, 255, Mask::IN ) );
	}

	/**
	 * Says whether a document has the word in any way.
	 *
	 * @param StoredDocument $document Document.
	 */
	public function is_in( StoredDocument $document ): bool {
		list( $own, $loose ) = $this->both( $document );
		return $own || $loose;
	}

	/**
	 * Returns the weights in which a document has the word itself.
	 *
	 * @param StoredDocument $document Document.
	 * @return int Bits; 0 when it does not have it.
	 */
	public function bits( StoredDocument $document ): int {
		return self::with_stem( $document, $this->stem );
	}

	/**
	 * Returns the weights in which a document has the word itself, and those in which it has something that it matches loosely.
	 *
	 * @param StoredDocument $document Document.
	 * @return array{int, int} Bits.
	 */
	public function both( StoredDocument $document ): array {
		if ( ! isset( $this->seen[ $document->ordinal ] ) ) {
			$loose = 0;
			foreach ( null === $this->prefix ? array() : $document->words_beginning( $this->prefix ) as $word => $bits ) {
				$loose |= Stem::of( (string) $word ) === $this->stem ? 0 : $bits;
			}
			foreach ( $this->substitutes as $substitute ) {
				$loose |= $substitute->bits( $document );
			}
			$this->seen[ $document->ordinal ] = array( $this->bits( $document ), $loose );
		}
		return $this->seen[ $document->ordinal ];
	}

	/**
	 * Returns the weights in which a document has a word with a stem.
	 *
	 * @param StoredDocument $document Document.
	 * @param string         $stem     Stem.
	 */
	public static function with_stem( StoredDocument $document, string $stem ): int {
		$bits = 0;
		// Forms of a word begin alike: see Stem.
		foreach ( $document->words_beginning( substr( $stem, 0, 2 ) ) as $word => $own ) {
			if ( Stem::of( (string) $word ) === $stem ) {
				$bits |= $own;
			}
		}
		return $bits;
	}
}
