<?php
/**
 * The search of actors.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Actors\Data;

use PaysMidiQuercy\Search\Index;

/**
 * Answers what REST, the blocks and the map ask: one service, so that they never differ.
 *
 * @phpstan-type Point array{int, float, float, bool, string, string}
 */
final class ActorSearch {

	/** Most points of a map. */
	public const MAX_POINTS = 5000;

	/**
	 * Takes what it searches with.
	 *
	 * @param Index           $index  Search index.
	 * @param ActorQuery      $query  Parameters.
	 * @param ActorRepository $actors Actors.
	 * @param ActorFacets     $facets Labels of facets.
	 */
	public function __construct(
		private readonly Index $index,
		private readonly ActorQuery $query,
		private readonly ActorRepository $actors,
		public readonly ActorFacets $facets,
	) {}

	/**
	 * Says what is wrong with parameters; the search itself leaves out what it does not understand.
	 *
	 * @param array<string, mixed> $params Parameters.
	 * @return ?\WP_Error Status 400.
	 */
	public function fault( array $params ): ?\WP_Error {
		return $this->query->fault( $params );
	}

	/**
	 * Searches published actors.
	 *
	 * @param array<string, mixed> $params Parameters of `GET pmq/v1/actors`.
	 */
	public function search( array $params ): ActorPage {
		$per_page = is_numeric( $params['per_page'] ?? '' ) ? min( 100, max( 1, (int) $params['per_page'] ) ) : ActorQuery::PER_PAGE;
		$query    = $this->query->query( $params, $per_page );
		$result   = $this->index->search( ActorDocument::COLLECTION, $query );
		return new ActorPage(
			$this->actors->find_many( $result->ids ),
			$result->total,
			$query->page,
			$per_page,
			$query->with_facets ? $this->facets->label( $result->facets ) : array(),
			$result->corrections
		);
	}

	/**
	 * Gives the numbers of all actors of a search, at most 5,000.
	 *
	 * @param array<string, mixed> $params Parameters.
	 * @return list<int>
	 */
	public function ids( array $params ): array {
		unset( $params['page'], $params['facets'] );
		return $this->index->search( ActorDocument::COLLECTION, $this->query->query( $params, self::MAX_POINTS ) )->ids;
	}

	/**
	 * Finds actors like another.
	 *
	 * @param int $id    Post.
	 * @param int $limit Most actors, at most 20.
	 * @return list<Actor>
	 */
	public function similar( int $id, int $limit = 4 ): array {
		return $this->actors->find_many( $this->index->similar( ActorDocument::COLLECTION, $id, min( 20, max( 1, $limit ) ) ) );
	}

	/**
	 * Gives the points of a map, at most 5,000. Several at the centre of one commune share a point: the map groups them.
	 *
	 * @param array<string, mixed> $params Parameters of `GET pmq/v1/actors/points`.
	 * @return list<Point> Number, latitude, longitude, whether approximate, name, address.
	 */
	public function points( array $params ): array {
		return $this->actors->points( $this->ids( $params ) );
	}
}
