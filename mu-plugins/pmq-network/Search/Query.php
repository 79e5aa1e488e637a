<?php
/**
 * What is asked of the index.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Search;

/**
 * One search. All conditions must hold; within a facet one of its values.
 */
final class Query {

	/**
	 * Best first; by name when no words are given.
	 */
	public const RELEVANCE = 'relevance';

	/**
	 * In alphabetical order.
	 */
	public const NAME = 'name';

	/**
	 * Newest first.
	 */
	public const DATE = 'date';

	/**
	 * Nearest first; needs a place to be near to.
	 */
	public const DISTANCE = 'distance';

	/**
	 * Keeps the conditions.
	 *
	 * @param string                      $search      Words; each must occur unless too few documents have all, the last one may be the beginning of a word.
	 * @param array<string, list<string>> $facets      Facet => values, one of which must hold; an empty list is no condition.
	 * @param BoundingBox|null            $bbox        Only documents within.
	 * @param int|null                    $year_from   Only documents whose interval of years touches the one from here.
	 * @param int|null                    $year_to     … to here; either may be open.
	 * @param int                         $page        From 1.
	 * @param int                         $per_page    0 for none, when only the numbers are wanted.
	 * @param string                      $sort        One of the constants above.
	 * @param bool                        $with_facets Whether to count the values of every facet.
	 * @param Near|null                   $near        Only documents around a place.
	 * @param Polygon|null                $area        Only documents within an outline.
	 * @param list<Group>                 $groups      Further conditions, all of which must hold.
	 * @param bool                        $centuries   Whether centuries among the words are a condition of years: for documents that have years.
	 * @param int|null                    $cells       Zoom of the map whose cells are to be counted within the box; null for none.
	 * @throws \InvalidArgumentException On a value out of range.
	 */
	public function __construct(
		public readonly string $search = '',
		public readonly array $facets = array(),
		public readonly ?BoundingBox $bbox = null,
		public readonly ?int $year_from = null,
		public readonly ?int $year_to = null,
		public readonly int $page = 1,
		public readonly int $per_page = 24,
		public readonly string $sort = self::RELEVANCE,
		public readonly bool $with_facets = false,
		public readonly ?Near $near = null,
		public readonly ?Polygon $area = null,
		public readonly array $groups = array(),
		public readonly bool $centuries = false,
		public readonly ?int $cells = null,
	) {
		if ( null !== $cells && ( ! $bbox || $cells < 0 || $cells > CellCounter::MAX_ZOOM ) ) {
			throw new \InvalidArgumentException( 'Cells are counted within a box, at a zoom from 0 to 22.' );
		}
		if ( $page < 1 || $per_page < 0 ) {
			throw new \InvalidArgumentException( 'Pages begin at 1 and hold 0 documents or more.' );
		}
		if ( ! in_array( $sort, array( self::RELEVANCE, self::NAME, self::DATE, self::DISTANCE ), true ) || ( self::DISTANCE === $sort && ! $near ) ) {
			throw new \InvalidArgumentException( esc_html( "There is no order “{$sort}”." ) );
		}
	}

	/**
	 * Returns the same query with its centuries understood (see Centuries).
	 *
	 * @return array{self, list<array{text: string, from: int, to: int}>} Query, and what was understood.
	 */
	public function understood(): array {
		list( $rest, $understood ) = $this->centuries ? Centuries::understand( $this->search ) : array( $this->search, array() );
		$groups                    = array_map( static fn( array $century ): Group => new Group( Group::ALL, array( new Rule( Rule::YEARS, array( (string) $century['from'], (string) $century['to'] ) ) ) ), $understood );
		return $understood
			? array( new self( ...array_merge( get_object_vars( $this ), array( 'search' => $rest, 'groups' => array( ...$this->groups, ...$groups ), 'centuries' => false ) ) ), $understood ) // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- What is different.
			: array( $this, array() );
	}

	/**
	 * Returns the facets that are conditions.
	 *
	 * @return array<string, list<string>>
	 */
	public function conditions(): array {
		return array_filter( $this->facets );
	}

	/**
	 * Returns the areas that documents must lie in, beside the box.
	 *
	 * @return list<Area>
	 */
	public function areas(): array {
		return array_values( array_filter( array( $this->near, $this->area ) ) );
	}

	/**
	 * Returns the rules of all groups.
	 *
	 * @return list<Rule>
	 */
	public function rules(): array {
		return array_merge( ...array_map( static fn( Group $group ): array => $group->rules, $this->groups ) );
	}

	/**
	 * Says whether years are a condition.
	 */
	public function has_years(): bool {
		return null !== $this->year_from || null !== $this->year_to;
	}
}
