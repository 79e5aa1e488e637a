<?php
/**
 * Finds the words of a search.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Search;

/**
 * Looks the words of one search up. A word that no document has is replaced by those nearest to it, see Grams.
 */
final class WordSearch {

	/**
	 * Word without any hit => words taken in its place.
	 *
	 * @var array<array-key, list<string>>
	 */
	private array $corrections = array();

	/**
	 * Keeps what is searched.
	 *
	 * @param Packs                $packs  Reads postings.
	 * @param State                $state  Collection.
	 * @param string               $base   Set of the packed documents that count.
	 * @param list<StoredDocument> $recent Live documents that are looked at one by one.
	 */
	public function __construct( private readonly Packs $packs, private readonly State $state, private readonly string $base, private readonly array $recent ) {}

	/**
	 * Looks up every word.
	 *
	 * @param string $search What was typed.
	 */
	public function find( string $search ): FoundWords {
		$words   = array_slice( Text::search_words( $search ), 0, 20 );
		$last    = count( $words ) - 1;
		$matches = array();
		foreach ( $this->look_up( $words ) as $index => $column ) {
			$prefix = $index === $last ? $words[ $index ] : null;
			$match  = new WordMatch( array( Stem::of( $words[ $index ] ) => true ), $prefix, $column );

			$matches[] = $this->has_hit( $match ) ? $match : ( $this->nearest( $words[ $index ] ) ?? $match );
		}
		return new FoundWords( $matches, $this->corrections );
	}

	/**
	 * Returns the column of each word.
	 *
	 * @param list<string> $words Words; the last one may be a beginning.
	 * @return list<string>
	 */
	private function look_up( array $words ): array {
		$stems = array_map( Stem::of( ... ), $words );
		$rows  = array();
		$last  = count( $words ) - 1;
		$asked = array_values( array_unique( $stems, SORT_STRING ) );
		$short = $words && mb_strlen( $words[ $last ], 'UTF-8' ) <= 2;
		if ( $short ) {
			$asked[] = '^' . $words[ $last ];
		}
		$columns = array_fill( 0, count( $words ), Mask::none( strlen( $this->base ) ) );
		foreach ( $this->state->packed ? $this->packs->terms_with_stems( $this->state, $asked ) : array() as $row ) {
			foreach ( $stems as $index => $stem ) {
				if ( $stem === $row['stem'] || ( $index === $last && $short && '^' . $words[ $last ] === $row['stem'] ) ) {
					$columns[ $index ] = Postings::unite( $columns[ $index ], $row['data'], $row['segment'] * $this->state->segment );
				}
			}
		}
		if ( $words && ! $short && $this->state->packed ) {
			foreach ( $this->packs->terms_beginning( $this->state, $words[ $last ] ) as $row ) {
				if ( $row['stem'] !== $stems[ $last ] ) {
					$columns[ $last ] = Postings::unite( $columns[ $last ], $row['data'], $row['segment'] * $this->state->segment );
				}
			}
		}
		return array_values( $columns );
	}

	/**
	 * Says whether any document has a word.
	 *
	 * @param WordMatch $match Word.
	 */
	private function has_hit( WordMatch $match ): bool {
		if ( '' !== trim( $match->column & $this->base, "\0" ) ) {
			return true;
		}
		foreach ( $this->recent as $document ) {
			if ( $match->bits( $document ) ) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Returns the words nearest to a word that no document has.
	 *
	 * @param string $word Word.
	 * @return WordMatch|null Null when nothing is near.
	 */
	private function nearest( string $word ): ?WordMatch {
		if ( 0 === Grams::tolerance( $word ) ) {
			return null;
		}
		$grams = Grams::of( $word );
		$found = $this->state->packed ? array_keys( array_filter( $this->packs->terms_sharing( $this->state, $grams ), static fn( int $shared ): bool => $shared >= max( 1, count( $grams ) - 3 * Grams::tolerance( $word ) ) ) ) : array();
		$young = array();
		foreach ( $this->recent as $document ) {
			foreach ( array_keys( $document->words() ) as $own ) {
				if ( array_intersect( Grams::of( (string) $own ), $grams ) ) {
					$young[ $own ] = true;
				}
			}
		}
		foreach ( Grams::near( $word, array_map( 'strval', array_values( array_unique( array_merge( $found, array_keys( $young ) ), SORT_STRING ) ) ) ) as $terms ) {
			$living = $this->living( $terms, $young );
			if ( $living ) {
				sort( $living, SORT_STRING );
				$this->corrections[ $word ] = $living;
				return $this->standing_for( $living );
			}
		}
		return null;
	}

	/**
	 * Returns the terms that some document still has.
	 *
	 * @param list<string>           $terms Terms.
	 * @param array<array-key, true> $young Terms of recent documents.
	 * @return list<string>
	 */
	private function living( array $terms, array $young ): array {
		$living = array_intersect_key( $young, array_flip( $terms ) );
		foreach ( array_chunk( $terms, 100 ) as $chunk ) {
			foreach ( $this->state->packed ? $this->packs->terms_named( $this->state, $chunk ) : array() as $row ) {
				$column = Postings::unite( '', $row['data'], $row['segment'] * $this->state->segment );
				if ( '' !== trim( $column & $this->base, "\0" ) ) {
					$living[ $row['term'] ] = true;
				}
			}
		}
		return array_map( 'strval', array_keys( $living ) );
	}

	/**
	 * Returns what some words together stand for.
	 *
	 * @param list<string> $terms Words.
	 */
	private function standing_for( array $terms ): WordMatch {
		$stems  = array_values( array_unique( array_map( Stem::of( ... ), $terms ), SORT_STRING ) );
		$column = Mask::none( strlen( $this->base ) );
		foreach ( array_chunk( $stems, 100 ) as $chunk ) {
			foreach ( $this->state->packed ? $this->packs->terms_with_stems( $this->state, $chunk ) : array() as $row ) {
				$column = Postings::unite( $column, $row['data'], $row['segment'] * $this->state->segment );
			}
		}
		return new WordMatch( array_fill_keys( $stems, true ), null, $column );
	}
}
