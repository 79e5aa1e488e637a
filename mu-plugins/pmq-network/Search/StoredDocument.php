<?php
/**
 * A document as the index keeps it.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Search;

/**
 * One row of the table of documents.
 */
final class StoredDocument {

	/**
	 * Words of this document, read when they are asked for.
	 *
	 * @var array<array-key, int>|null
	 */
	private ?array $parsed = null;

	/**
	 * Keeps the row.
	 *
	 * @param int                         $ordinal Number within the collection, used again after a removal.
	 * @param int                         $id      Post; 0 when removed.
	 * @param string                      $title   As written.
	 * @param string                      $key     Folded title.
	 * @param string                      $date    Date to sort by.
	 * @param float|null                  $lat     Latitude.
	 * @param float|null                  $lng     Longitude.
	 * @param array{int, int}|null        $years   Interval.
	 * @param array<string, list<string>> $facets  Values.
	 * @param string                      $words   Words and their weights: `word:bits word:bits`.
	 */
	public function __construct(
		public readonly int $ordinal,
		public readonly int $id,
		public readonly string $title,
		public readonly string $key,
		public readonly string $date,
		public readonly ?float $lat,
		public readonly ?float $lng,
		public readonly ?array $years,
		public readonly array $facets,
		public readonly string $words,
	) {}

	/**
	 * Describes a document the way it is kept.
	 *
	 * @param Document     $document As its collection describes it.
	 * @param list<string> $facets   Facets of the collection; others are left out.
	 * @param list<int>    $weights  Weight of each bit; grows by new weights.
	 * @param int          $ordinal  Number within the collection.
	 * @throws \LengthException When the collection uses more than eight weights.
	 */
	public static function from_document( Document $document, array $facets, array &$weights, int $ordinal = 0 ): self {
		$bits = array();
		foreach ( $document->texts as $weight => $text ) {
			$bit = array_search( $weight, $weights, true );
			if ( false === $bit ) {
				$bit       = count( $weights );
				$weights[] = $weight;
			}
			if ( $bit > 7 ) {
				throw new \LengthException( 'A collection can have eight different weights of text.' );
			}
			foreach ( Text::words( $text ) as $word ) {
				$bits[ $word ] = ( $bits[ $word ] ?? 0 ) | 1 << $bit;
			}
		}
		ksort( $bits, SORT_STRING );
		$words = '';
		foreach ( $bits as $word => $byte ) {
			$words .= ( '' === $words ? '' : ' ' ) . $word . ':' . $byte;
		}
		$values = array();
		foreach ( $facets as $facet ) {
			$own = array_values( array_unique( array_map( 'strval', $document->facets[ $facet ] ?? array() ), SORT_STRING ) );
			sort( $own, SORT_STRING );
			$values[ $facet ] = $own;
		}
		return new self( $ordinal, $document->id, $document->title, Text::key( $document->title ), $document->sort_date, $document->lat, $document->lng, $document->years(), array_filter( $values ), $words );
	}

	/**
	 * Describes what is left of a removed document.
	 *
	 * @param int $ordinal Its number within the collection.
	 */
	public static function removed( int $ordinal ): self {
		return new self( $ordinal, 0, '', '', '', null, null, null, array(), '' );
	}

	/**
	 * Reads a row of the table.
	 *
	 * @param array<string, string|null> $row Row.
	 */
	public static function from_row( array $row ): self {
		return new self(
			(int) $row['ordinal'],
			(int) $row['post'],
			(string) $row['title'],
			(string) $row['sort_title'],
			(string) $row['sort_date'],
			null === $row['lat'] ? null : (float) $row['lat'],
			null === $row['lng'] ? null : (float) $row['lng'],
			null === $row['year_from'] ? null : array( (int) $row['year_from'], (int) $row['year_to'] ),
			self::values( (string) $row['facets'] ),
			(string) $row['words'],
		);
	}

	/**
	 * Reads facet values.
	 *
	 * @param string $json As stored.
	 * @return array<string, list<string>>
	 */
	private static function values( string $json ): array {
		$facets = array();
		foreach ( (array) json_decode( $json, true ) as $facet => $values ) {
			$facets[ (string) $facet ] = array_map( 'strval', array_values( (array) $values ) );
		}
		return $facets;
	}

	/**
	 * Returns the columns of the table that describe the document.
	 *
	 * @return list<string|int|null> In the order of Documents::COLUMNS.
	 */
	public function columns(): array {
		return array(
			$this->id ? $this->id : null,
			$this->title,
			$this->key,
			$this->date,
			null === $this->lat ? null : (string) wp_json_encode( $this->lat ),
			null === $this->lng ? null : (string) wp_json_encode( $this->lng ),
			$this->years[0] ?? null,
			$this->years[1] ?? null,
			(string) wp_json_encode( (object) $this->facets, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_THROW_ON_ERROR ),
			$this->words,
		);
	}

	/**
	 * Returns what is needed to order documents, so that all of a collection fit into memory.
	 */
	public function without_content(): self {
		return new self( $this->ordinal, $this->id, '', $this->key, $this->date, null, null, null, array(), '' );
	}

	/**
	 * Says whether two descriptions are the same.
	 *
	 * @param self $other Another description.
	 */
	public function equals( self $other ): bool {
		return $this->columns() === $other->columns();
	}

	/**
	 * Says whether the document's years touch others.
	 *
	 * @param int|null $from First year; null for open.
	 * @param int|null $to   Last year; null for open.
	 */
	public function touches( ?int $from, ?int $to ): bool {
		return null !== $this->years && $this->years[0] <= ( $to ?? PHP_INT_MAX ) && $this->years[1] >= ( $from ?? PHP_INT_MIN );
	}

	/**
	 * Says whether the document lies in an area.
	 *
	 * @param Area|BoundingBox $area Area.
	 */
	public function lies_in( Area|BoundingBox $area ): bool {
		return null !== $this->lat && null !== $this->lng && $area->contains( $this->lat, $this->lng );
	}

	/**
	 * Says whether the document can be found.
	 */
	public function is_live(): bool {
		return 0 !== $this->id;
	}

	/**
	 * Returns the words.
	 *
	 * @return array<array-key, int> Word => weights; figures come as integer keys.
	 */
	public function words(): array {
		return $this->parsed ??= self::parse( $this->words );
	}

	/**
	 * Returns the words that begin with some letters; much quicker than words().
	 *
	 * @param string $letters Folded letters.
	 * @return array<array-key, int> Word => weights.
	 */
	public function words_beginning( string $letters ): array {
		if ( ! str_starts_with( $this->words, $letters ) && ! str_contains( $this->words, ' ' . $letters ) ) {
			return array();
		}
		preg_match_all( '/(?<![^ ])(' . preg_quote( $letters, '/' ) . '[^ :]*):([0-9]+)/', $this->words, $found );
		return array_map( 'intval', array_combine( $found[1], $found[2] ) );
	}

	/**
	 * Reads words and their weights.
	 *
	 * @param string $words As stored.
	 * @return array<array-key, int>
	 */
	public static function parse( string $words ): array {
		$bits = array();
		foreach ( '' === $words ? array() : explode( ' ', $words ) as $pair ) {
			$colon = (int) strrpos( $pair, ':' );

			$bits[ substr( $pair, 0, $colon ) ] = (int) substr( $pair, $colon + 1 );
		}
		return $bits;
	}
}
