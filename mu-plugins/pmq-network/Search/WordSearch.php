<?php
/**
 * Finds the words of a search.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Search;

/**
 * Looks the words of one search up. First as they are, with their synonyms; when no document has all of them, with other spellings
 * (see Spelling); when there are still none or few, documents are admitted that lack one word, then two, and so on.
 */
final class WordSearch {

	/**
	 * Words of a search that are looked at.
	 */
	private const MOST_WORDS = 20;

	/**
	 * Other spellings of a word that are looked at.
	 */
	private const MOST_SPELLINGS = 60;

	/**
	 * Words from which a search is relaxed when it finds less than so many documents; a shorter one when it finds none.
	 */
	private const MANY_WORDS = 3;
	private const FEW        = 3;

	/**
	 * Corrections of a word that are told.
	 */
	private const REPORTED = 5;

	/**
	 * Postings of the stems that were read: stem => segment, bytes and term.
	 *
	 * @var array<array-key, list<array{int, string, string}>>
	 */
	private array $postings = array();

	/**
	 * Keeps what is searched.
	 *
	 * @param Packs                $packs    Reads postings.
	 * @param State                $state    Collection.
	 * @param string               $base     Set of the packed documents that count.
	 * @param list<StoredDocument> $recent   Live documents that are looked at one by one.
	 * @param Synonyms             $synonyms Words that mean the same.
	 */
	public function __construct( private readonly Packs $packs, private readonly State $state, private readonly string $base, private readonly array $recent, private readonly Synonyms $synonyms ) {}

	/**
	 * Looks up every word; documents may lack one when too few have all.
	 *
	 * @param string $search What was typed.
	 */
	public function find( string $search ): FoundWords {
		return $this->relax( $this->find_all( $search ) );
	}

	/**
	 * Looks up every word; documents must have all: for a rule, which may be turned round.
	 *
	 * @param string $search What was typed.
	 */
	public function find_all( string $search ): FoundWords {
		$words = array_slice( Text::search_words( $search ), 0, self::MOST_WORDS );
		if ( ! $words ) {
			return new FoundWords( array(), $this->base );
		}
		$substitutes = $this->synonyms->of( $words );
		$typed       = Text::as_typed( $search, $words[ count( $words ) - 1 ] );
		$short       = mb_strlen( $typed, 'UTF-8' ) <= 2;
		$this->read( array( TermPacker::TITLE_LENGTH, ...array_map( Stem::of( ... ), $words ), ...( $short ? array( '^' . $typed ) : array() ), ...self::stems( $substitutes ) ) );
		$begun   = array( $typed, $short ? $this->column( '^' . $typed ) : $this->beginning_with( $typed ) );
		$matches = $this->match( $words, $substitutes, $begun );
		$found   = new FoundWords( $matches, $this->base );
		if ( 0 === $this->count_complete( $found ) ) {
			$spellings = $this->spellings( $words, Text::all_words( $search ) );
			if ( array_filter( $spellings ) ) {
				$matches = $this->match( $words, array_map( 'array_merge', $substitutes, $spellings ), $begun );
				$found   = new FoundWords( $matches, $this->base );
				$found   = new FoundWords( $matches, $this->base, null, $this->corrections( $found, $spellings ) );
			}
		}
		return $found;
	}

	/**
	 * Returns the number of words in the title of each packed document, at most 255; known after find().
	 */
	public function title_lengths(): string {
		return Mask::fit( $this->column( TermPacker::TITLE_LENGTH ), strlen( $this->base ) );
	}

	/**
	 * Admits documents that lack some words, when none or few have all of them.
	 *
	 * @param FoundWords $found Words.
	 */
	private function relax( FoundWords $found ): FoundWords {
		$enough = count( $found->matches ) < self::MANY_WORDS ? 1 : self::FEW;
		$known  = count( array_filter( $found->matches, static fn( WordMatch $match ): bool => $match->rarity > 0 ) );
		if ( count( $found->matches ) < 2 || $this->count_complete( $found ) >= $enough ) {
			return $found;
		}
		for ( $missing = 0; $missing < $known; $missing++ ) {
			$relaxed = new FoundWords( $found->matches, $this->base, $missing, $found->corrections );
			$count   = Mask::count( $relaxed->mask( $this->base ) ) + count( array_filter( $this->recent, $relaxed->admits( ... ) ) );
			if ( $count >= $enough ) {
				return $count > $this->count_complete( $found ) ? $relaxed : $found;
			}
		}
		return isset( $relaxed, $count ) && $count > $this->count_complete( $found ) ? $relaxed : $found;
	}

	/**
	 * Counts the documents that have every word.
	 *
	 * @param FoundWords $found Words.
	 */
	private function count_complete( FoundWords $found ): int {
		return Mask::count( $found->complete ) + count( array_filter( $this->recent, $found->completes( ... ) ) );
	}

	/**
	 * Describes the words of the search.
	 *
	 * @param list<string>           $words       Words; the last one may be a beginning.
	 * @param list<list<Substitute>> $substitutes What may stand in the place of each.
	 * @param array{string, string}  $begun       Letters of the last word, column of the words that begin with them.
	 * @return list<WordMatch>
	 */
	private function match( array $words, array $substitutes, array $begun ): array {
		$matches = array();
		$all     = Mask::count( $this->base ) + count( $this->recent );
		foreach ( $words as $index => $word ) {
			$last  = count( $words ) - 1 === $index;
			$loose = $last ? $begun[1] : '';
			foreach ( $substitutes[ $index ] as $substitute ) {
				$loose = $this->unite( $loose, $substitute );
			}
			$size      = strlen( $this->base );
			$match     = new WordMatch( Stem::of( $word ), $word, $last ? $begun[0] : null, $substitutes[ $index ], Mask::fit( $this->column( Stem::of( $word ) ), $size ), Mask::fit( $loose, $size ) );
			$having    = Mask::count( $match->mask( $this->base ) ) + count( array_filter( $this->recent, $match->is_in( ... ) ) );
			$matches[] = $match->with_rarity( self::rarity( $having, $all ) );
		}
		return $matches;
	}

	/**
	 * Says how rare a word is.
	 *
	 * @param int $having Documents that have it.
	 * @param int $all    All documents.
	 * @return int From 1 to 4; 0 when none has it.
	 */
	private static function rarity( int $having, int $all ): int {
		return match ( true ) {
			0 === $having           => 0,
			10 * $having >= $all    => 1,
			100 * $having >= $all   => 2,
			1000 * $having >= $all  => 3,
			default                 => 4,
		};
	}

	/**
	 * Returns other spellings of each word that some document has.
	 *
	 * @param list<string> $words  Words.
	 * @param list<string> $tokens Words of the search with the common ones, in order.
	 * @return list<list<Substitute>>
	 */
	private function spellings( array $words, array $tokens ): array {
		$compounds = Compounds::of( $words, $tokens );
		$near      = $this->near( $words );
		$groups    = array_merge( ...array_map( 'array_values', $near ) );
		$this->read( array( ...self::stems( $compounds ), ...array_map( Stem::of( ... ), array_merge( array(), ...$groups ) ) ) );
		$spellings = array();
		foreach ( $words as $index => $word ) {
			$spellings[ $index ] = array_values( array_filter( $compounds[ $index ], $this->is_alive( ... ) ) );
			foreach ( $near[ $index ] as $terms ) {
				$living = $this->living( $terms );
				if ( $living ) {
					array_push( $spellings[ $index ], ...array_map( static fn( string $term ): Substitute => Substitute::of( Substitute::SPELLING, $term ), $living ) );
					break;
				}
			}
		}
		return array_values( $spellings );
	}

	/**
	 * Returns the words near each word, dead ones among them.
	 *
	 * @param list<string> $words Words.
	 * @return list<array<int, list<string>>> For each word: distance => words, the nearest first.
	 */
	private function near( array $words ): array {
		$buckets = array_map( static fn( string $word ): array => Spelling::buckets( Spelling::keys( $word ) ), $words );
		$rows    = $this->state->packed ? $this->packs->terms_in_buckets( $this->state, array_values( array_unique( array_merge( ...$buckets ) ) ) ) : array();
		$young   = array();
		foreach ( $this->recent as $document ) {
			$young += $document->words();
		}
		$near = array();
		foreach ( $words as $index => $word ) {
			$terms = $young;
			foreach ( $buckets[ $index ] as $bucket ) {
				$terms += array_fill_keys( $rows[ $bucket ] ?? array(), 0 );
			}
			$by = array();
			foreach ( array_keys( $buckets[ $index ] ? $terms : array() ) as $term ) {
				$distance = Spelling::nearness( $word, (string) $term, count( $words ) - 1 === $index );
				if ( null !== $distance ) {
					$by[ $distance ][] = (string) $term;
				}
			}
			ksort( $by );
			$near[] = $by;
		}
		return $near;
	}

	/**
	 * Returns the terms that some document still has, the most frequent when there are too many.
	 *
	 * @param list<string> $terms Terms whose postings were read.
	 * @return list<string>
	 */
	private function living( array $terms ): array {
		$sizes = array();
		foreach ( $terms as $term ) {
			$size = 0;
			foreach ( $this->postings[ Stem::of( $term ) ] ?? array() as list( $segment, $bytes, $own ) ) {
				$size += $own === $term && Postings::touches( $bytes, $segment * $this->state->segment, $this->base ) ? strlen( $bytes ) : 0;
			}
			foreach ( $size ? array() : $this->recent as $document ) {
				$size += isset( $document->words()[ $term ] ) ? 1 : 0;
			}
			if ( $size ) {
				$sizes[ $term ] = $size;
			}
		}
		ksort( $sizes, SORT_STRING );
		arsort( $sizes );
		return array_map( 'strval', array_keys( array_slice( $sizes, 0, self::MOST_SPELLINGS, true ) ) );
	}

	/**
	 * Says whether some document has a substitute.
	 *
	 * @param Substitute $substitute Substitute whose postings were read.
	 */
	private function is_alive( Substitute $substitute ): bool {
		return '' !== trim( $this->base & $this->unite( '', $substitute ), "\0" ) || array_filter( $this->recent, static fn( StoredDocument $document ): bool => $substitute->bits( $document ) > 0 );
	}

	/**
	 * Says which words were looked for in the place of others: among the documents found, or among all when none has every word.
	 *
	 * @param FoundWords             $found     Words.
	 * @param list<list<Substitute>> $spellings Other spellings of each.
	 * @return array<array-key, list<string>> Word => words, the most frequent first.
	 */
	private function corrections( FoundWords $found, array $spellings ): array {
		$corrections = array();
		$complete    = $this->count_complete( $found ) > 0;
		$among       = $complete ? $found->complete : $this->base;
		$recent      = array_filter( $this->recent, static fn( StoredDocument $document ): bool => ! $complete || $found->completes( $document ) );
		$count       = fn( string $column, callable $bits ): int => strlen( $among ) - substr_count( Mask::fit( $column, strlen( $among ) ) & $among, "\0" ) + count( array_filter( $recent, $bits ) );
		foreach ( $found->matches as $index => $match ) {
			if ( ! $spellings[ $index ] || $count( $match->column, $match->bits( ... ) ) > 0 ) {
				continue;
			}
			$counts = array();
			foreach ( $spellings[ $index ] as $spelling ) {
				$counts[ $spelling->text ] = $count( $this->unite( '', $spelling ), $spelling->bits( ... ) );
			}
			arsort( $counts );
			$counts = array_slice( array_filter( $counts ), 0, self::REPORTED, true );
			if ( $counts ) {
				$corrections[ $match->word ] = array_map( 'strval', array_keys( $counts ) );
			}
		}
		return $corrections;
	}

	/**
	 * Reads the postings of stems that were not read yet.
	 *
	 * @param list<string> $stems Stems.
	 */
	private function read( array $stems ): void {
		$missing = array_values( array_filter( array_unique( $stems, SORT_STRING ), fn( string $stem ): bool => ! isset( $this->postings[ $stem ] ) ) );
		foreach ( array_chunk( $this->state->packed ? $missing : array(), 100 ) as $chunk ) {
			$this->postings += array_fill_keys( $chunk, array() );
			foreach ( $this->packs->terms_with_stems( $this->state, $chunk ) as $row ) {
				$this->postings[ $row['stem'] ][] = array( $row['segment'], $row['data'], $row['term'] );
			}
		}
	}

	/**
	 * Returns the column of a stem that was read.
	 *
	 * @param string $stem Stem.
	 * @param string $into Column to unite it with.
	 */
	private function column( string $stem, string $into = '' ): string {
		foreach ( $this->postings[ $stem ] ?? array() as list( $segment, $bytes ) ) {
			$into = Postings::unite( $into, $bytes, $segment * $this->state->segment );
		}
		return $into;
	}

	/**
	 * Unites a column with that of a substitute.
	 *
	 * @param string     $column     Column.
	 * @param Substitute $substitute Substitute whose postings were read.
	 */
	private function unite( string $column, Substitute $substitute ): string {
		if ( 1 === count( $substitute->stems ) ) {
			return $this->column( $substitute->stems[0], $column );
		}
		$size = strlen( $this->base );
		$all  = Mask::none( $size );
		$both = $this->base;
		foreach ( $substitute->stems as $stem ) {
			$own   = Mask::fit( $this->column( $stem ), $size );
			$both &= Mask::translate( $own, array_fill( 1, 255, Mask::IN ) );
			$all  |= $own;
		}
		return Mask::fit( $column, $size ) | ( $all & $both );
	}

	/**
	 * Returns the column of the words that begin with some letters.
	 *
	 * @param string $letters At least three.
	 */
	private function beginning_with( string $letters ): string {
		$column = '';
		foreach ( $this->state->packed ? $this->packs->terms_beginning( $this->state, $letters ) : array() as $row ) {
			if ( Stem::of( $letters ) !== $row['stem'] ) {
				$column = Postings::unite( $column, $row['data'], $row['segment'] * $this->state->segment );
			}
		}
		return $column;
	}

	/**
	 * Returns the stems of substitutes.
	 *
	 * @param list<list<Substitute>> $substitutes Substitutes of each word.
	 * @return list<string>
	 */
	private static function stems( array $substitutes ): array {
		return array_merge( array(), ...array_map( static fn( Substitute $substitute ): array => $substitute->stems, array_merge( array(), ...$substitutes ) ) );
	}
}
