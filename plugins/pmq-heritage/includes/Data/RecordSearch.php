<?php
/**
 * The search of records.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\Data;

use PaysMidiQuercy\Heritage\Content\RecordPostType;
use PaysMidiQuercy\Search\Explanation;
use PaysMidiQuercy\Search\Index;
use PaysMidiQuercy\Search\Query;

/**
 * Answers what REST, the blocks and the ability ask: one service, so that they never differ.
 *
 * @phpstan-import-type Reasons from RecordPage
 * @phpstan-type Point array{int, float, float, bool, string, string}
 * @phpstan-type Cell array{float, float, int}
 */
final class RecordSearch {

	/** Most points of a map. */
	public const MAX_POINTS = 5000;

	/**
	 * Takes what it searches with.
	 *
	 * @param Index            $index   Search index.
	 * @param RecordQuery      $query   Parameters.
	 * @param RecordRepository $records Records.
	 * @param RecordFacets     $facets  Labels of facets.
	 * @param RecordPoints     $points  Points of the map.
	 */
	public function __construct(
		private readonly Index $index,
		private readonly RecordQuery $query,
		private readonly RecordRepository $records,
		private readonly RecordFacets $facets,
		private readonly RecordPoints $points,
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
	 * Searches published records.
	 *
	 * @param array<string, mixed> $params Parameters of `GET pmq/v1/records`.
	 */
	public function search( array $params ): RecordPage {
		unset( $params['zoom'] );
		$per_page = is_numeric( $params['per_page'] ?? '' ) ? min( 100, max( 1, (int) $params['per_page'] ) ) : RecordQuery::PER_PAGE;
		$query    = $this->query->query( $params, $per_page );
		$result   = $this->index->search( RecordDocument::COLLECTION, $query );
		return new RecordPage(
			$this->records->find_many( $result->ids ),
			$result->total,
			$query->page,
			$per_page,
			$query->with_facets ? $this->facets->label( $result->facets ) : array(),
			$result->corrections,
			$result->relaxed,
			$result->complete,
			$result->understood,
			self::may_explain() && rest_sanitize_boolean( is_scalar( $params['explain'] ?? '' ) ? (string) ( $params['explain'] ?? '' ) : '' ) ? $this->explain( $query, $result->ids ) : array()
		);
	}

	/**
	 * Tells whether the current user may know why records stand where they stand.
	 */
	public static function may_explain(): bool {
		return current_user_can( 'edit_others_pmq_records' );
	}

	/**
	 * Explains why records stand where they stand.
	 *
	 * @param Query     $query Query.
	 * @param list<int> $ids   Records of a page.
	 * @return array<int, Reasons> Keyed by record.
	 */
	private function explain( Query $query, array $ids ): array {
		return array_map(
			static fn( Explanation $explanation ): array => array(
				'score'      => $explanation->score,
				'every_word' => $explanation->tier > 0,
				'very_title' => $explanation->tier > 1,
				'title'      => $explanation->title,
				'words'      => array_map( static fn( array $word ): array => $word + array( 'field' => '' === $word['kind'] ? '' : RecordDocument::field_label( $word['weight'] ) ), $explanation->words ),
			),
			$this->index->explain( RecordDocument::COLLECTION, $query, $ids )
		);
	}

	/**
	 * Gives the numbers of everything that a search finds, for what reads records little by little.
	 *
	 * @param array<string, mixed> $params Parameters of `GET pmq/v1/records`; its page does not matter.
	 * @param int                  $most   Most records.
	 * @return array{list<int>, int} Posts in order, and how many there are.
	 */
	public function ids( array $params, int $most ): array {
		unset( $params['page'], $params['facets'] );
		$result = $this->index->search( RecordDocument::COLLECTION, $this->query->query( $params, $most ) );
		return array( $result->ids, $result->total );
	}

	/**
	 * Finds a published record.
	 *
	 * @param int $id Post id.
	 */
	public function record( int $id ): ?Record {
		return $this->is_public( $id ) ? $this->records->find( $id ) : null;
	}

	/**
	 * Finds records like another.
	 *
	 * @param int $id    Post id.
	 * @param int $limit Most records, at most 20.
	 * @return list<Record>
	 */
	public function similar( int $id, int $limit = 6 ): array {
		return $this->records->find_many( $this->index->similar( RecordDocument::COLLECTION, $id, min( 20, max( 1, $limit ) ) ) );
	}

	/**
	 * Gives the points of a map, at most 5,000.
	 *
	 * @param array<string, mixed> $params Parameters of `GET pmq/v1/records/points`.
	 * @return list<Point> Id, latitude, longitude, whether approximate, name, address.
	 */
	public function points( array $params ): array {
		unset( $params['page'], $params['facets'], $params['zoom'] );
		return $this->points->of( $this->index->search( RecordDocument::COLLECTION, $this->query->query( $params, self::MAX_POINTS ) )->ids );
	}

	/**
	 * Counts records by cells of a map, for results with more records than points() gives.
	 *
	 * @param array<string, mixed> $params Parameters of `GET pmq/v1/records/cells`: those of a search with `bbox` and `zoom`.
	 * @return list<Cell> Latitude, longitude, number of records.
	 */
	public function cells( array $params ): array {
		unset( $params['page'], $params['facets'], $params['sort'] );
		return $this->index->search( RecordDocument::COLLECTION, $this->query->query( $params, 0 ) )->cells;
	}

	/**
	 * Tells whether everybody may see a record.
	 *
	 * @param int $id Post id.
	 */
	private function is_public( int $id ): bool {
		$post = get_post( $id );
		return $post instanceof \WP_Post && RecordPostType::NAME === $post->post_type && 'publish' === $post->post_status && '' === $post->post_password;
	}
}
