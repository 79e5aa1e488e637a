<?php
/**
 * Which documents are worth more.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Search;

/**
 * Ranks found documents by their points (see Scoring): the very title first, then documents with every word, then the others.
 */
final class Ranking {

	/**
	 * Found documents up to this number are scored one by one.
	 */
	private const FEW = 2000;

	/**
	 * Documents of the same worth up to this number are put in order here; of more, the order of the whole collection is walked.
	 */
	private const TIES = 100;

	/**
	 * Gives points.
	 */
	private readonly Scoring $scoring;

	/**
	 * Keeps the words.
	 *
	 * @param State      $state     Collection.
	 * @param Documents  $documents Table of documents.
	 * @param FoundWords $words     Words of the search.
	 * @param string     $lengths   Words in the title of each packed document.
	 */
	public function __construct( private readonly State $state, private readonly Documents $documents, private readonly FoundWords $words, private readonly string $lengths ) {
		$this->scoring = new Scoring( $state );
	}

	/**
	 * Ranks documents.
	 *
	 * @param string               $mask   Packed documents that were found.
	 * @param list<StoredDocument> $recent Others.
	 * @param int                  $upto   Documents that are wanted; those beyond may be left out.
	 * @return list<Rank> Best first, alphabetical between equals.
	 */
	public function rank( string $mask, array $recent, int $upto ): array {
		$others = array();
		foreach ( $recent as $document ) {
			list( $tier, $score )        = $this->scoring->of( $this->words, $document );
			$others[ $tier ][ $score ][] = $document;
		}
		$classes = array();
		foreach ( $this->tiers( $mask ) as $tier => $members ) {
			if ( $upto <= 0 ) {
				break;
			}
			$packed = Mask::count( $members ) <= self::FEW ? $this->score_each( $members ) : $this->score_sets( $members, $upto );
			$scores = array_unique( array_merge( array_keys( $packed ), array_keys( $others[ $tier ] ?? array() ) ) );
			rsort( $scores );
			foreach ( $scores as $score ) {
				if ( $upto <= 0 ) {
					break;
				}
				$class     = array( $packed[ $score ] ?? array(), $others[ $tier ][ $score ] ?? array() );
				$upto     -= ( is_array( $class[0] ) ? count( $class[0] ) : Mask::count( $class[0] ) ) + count( $class[1] );
				$classes[] = $class;
			}
		}
		return $this->in_order( $classes, strlen( $mask ) );
	}

	/**
	 * Splits documents: those with the very title, those with every word, others.
	 *
	 * @param string $mask Documents.
	 * @return array<int, string> Tier => set.
	 */
	private function tiers( string $mask ): array {
		$complete = $mask & $this->words->complete;
		$all      = count( $this->words->matches );
		$titles   = array_fill_keys( $this->scoring->titles(), Mask::IN );
		$exact    = $complete & Mask::translate( $this->lengths, $all < 256 ? array( $all => Mask::IN ) : array() );
		foreach ( $this->words->matches as $match ) {
			$exact &= Mask::translate( $match->column, $titles );
		}
		return array(
			2 => $exact,
			1 => $complete & ~$exact,
			0 => $mask & ~$complete,
		);
	}

	/**
	 * Scores documents one by one.
	 *
	 * @param string $mask Documents.
	 * @return array<int, list<int>> Points => ordinals.
	 */
	private function score_each( string $mask ): array {
		$classes = array();
		$tables  = array();
		foreach ( $this->words->matches as $match ) {
			$tables[] = array( $match->column, $match->loose, $this->scoring->table( $match->rarity, true ), $this->scoring->table( $match->rarity, false ) );
		}
		$titles = array_fill_keys( $this->scoring->titles(), true );
		foreach ( Mask::ordinals( $mask ) as $ordinal ) {
			$score   = 0;
			$matched = 0;
			foreach ( $tables as list( $column, $loose, $own_points, $loose_points ) ) {
				$own      = ord( $column[ $ordinal ] );
				$other    = ord( $loose[ $ordinal ] );
				$score   += max( $own_points[ $own ], $loose_points[ $other ] );
				$matched += isset( $titles[ $own ] ) || isset( $titles[ $other ] ) ? 1 : 0;
			}
			$classes[ $score + $this->scoring->title( ord( $this->lengths[ $ordinal ] ), $matched ) ][] = $ordinal;
		}
		return $classes;
	}

	/**
	 * Scores many documents at once.
	 *
	 * @param string $mask Documents.
	 * @param int    $upto Documents that are wanted.
	 * @return array<int, string> Points => set, the best ones only.
	 */
	private function score_sets( string $mask, int $upto ): array {
		$tally   = new Tally( strlen( $mask ) );
		$titles  = array_fill_keys( $this->scoring->titles(), Mask::IN );
		$matched = array( $mask );
		foreach ( $this->words->matches as $match ) {
			$this->add_word( $tally, $mask, $match );
			$in_title = Mask::translate( $match->column, $titles ) | Mask::translate( $match->loose, $titles );
			$next     = array();
			foreach ( $matched as $number => $members ) {
				$next[ $number ]     = ( $next[ $number ] ?? Mask::none( strlen( $mask ) ) ) | ( $members & ~$in_title );
				$next[ $number + 1 ] = ( $next[ $number + 1 ] ?? Mask::none( strlen( $mask ) ) ) | ( $members & $in_title );
			}
			$matched = array_filter( $next, Mask::any( ... ) );
		}
		unset( $matched[0] );
		foreach ( $matched as $number => $members ) {
			// Beyond the longest title that gives points.
			for ( $length = 0; $length <= max( 4, $number ); $length++ ) {
				$points = $this->scoring->title( $length, $number );
				if ( $points ) {
					$tally->add( $members & Mask::translate( $this->lengths, array( $length => Mask::IN ) ), $points );
				}
			}
		}
		return $tally->best( $mask, $upto );
	}

	/**
	 * Adds the points of a word.
	 *
	 * @param Tally     $tally Sums.
	 * @param string    $mask  Documents.
	 * @param WordMatch $match Word.
	 */
	private function add_word( Tally $tally, string $mask, WordMatch $match ): void {
		$own   = $this->scoring->table( $match->rarity, true );
		$loose = $this->scoring->table( $match->rarity, false );
		$left  = $mask;
		$all   = array_filter( array_unique( array_merge( $own, $loose ) ) );
		rsort( $all );
		foreach ( $all as $points ) {
			$having = $left & ( Mask::translate( $match->column, array_fill_keys( array_keys( $own, $points, true ), Mask::IN ) ) | Mask::translate( $match->loose, array_fill_keys( array_keys( $loose, $points, true ), Mask::IN ) ) );
			$left  &= ~$having;
			$tally->add( $having, $points );
		}
	}

	/**
	 * Puts the documents of small classes in order.
	 *
	 * @param list<array{list<int>|string, list<StoredDocument>}> $classes Packed and other documents of the same worth.
	 * @param int                                                 $size    Packed documents of the collection.
	 * @return list<Rank>
	 */
	private function in_order( array $classes, int $size ): array {
		$small = array();
		foreach ( $classes as $index => list( $packed, $recent ) ) {
			$count = is_array( $packed ) ? count( $packed ) : Mask::count( $packed );
			if ( $count <= self::TIES ) {
				$small[ $index ] = is_array( $packed ) ? $packed : Mask::ordinals( $packed );
			}
		}
		$titles = $this->documents->titles( $this->state, array_merge( array(), ...$small ) );
		$ranks  = array();
		foreach ( $classes as $index => list( $packed, $recent ) ) {
			if ( ! isset( $small[ $index ] ) ) {
				$ranks[] = new Rank( is_array( $packed ) ? Mask::of( $size, $packed ) : $packed, $recent );
				continue;
			}
			$entries = array_map( static fn( StoredDocument $document ): array => array( $document->key, $document->id ), $recent );
			foreach ( $small[ $index ] as $ordinal ) {
				$entries[] = $titles[ $ordinal ];
			}
			usort( $entries, static fn( array $a, array $b ): int => SortOrder::compare( PackName::BY_NAME, $a[0], $a[1], $b[0], $b[1] ) );
			$ranks[] = new Rank( '', array(), array_column( $entries, 1 ) );
		}
		return $ranks;
	}
}
