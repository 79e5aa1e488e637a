<?php
/**
 * Marks of posts that wait for the index.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Search;

use PaysMidiQuercy\Database\Database;

/**
 * Keeps the marks in a table, so that a change whose process died before it was indexed is not forgotten.
 *
 * The protocol: mark with a token of one's own, then read the post, then write the document and take the mark away in one
 * transaction – only if it still carries that token. Another token means that someone marked later and will read later;
 * no mark means that someone who marked later has finished. In both cases what was read may be old and is thrown away.
 */
final class DirtyMarks {

	/**
	 * Keeps the helper.
	 *
	 * @param Database $database SQL helper.
	 */
	public function __construct( private readonly Database $database ) {}

	/**
	 * Marks posts.
	 *
	 * @param int       $site  Site.
	 * @param list<int> $posts At most a hundred posts.
	 * @return string The token that the marks now carry.
	 */
	public function mark( int $site, array $posts ): string {
		$token = bin2hex( random_bytes( 12 ) );
		$this->database->upsert(
			'search_dirty',
			array( 'site' => '%d', 'post' => '%d', 'token' => '%s', 'marked' => '%d' ),
			array_map( static fn( int $post ): array => array( $site, $post, $token, time() ), $posts ),
			array( 'token', 'marked' )
		);
		return $token;
	}

	/**
	 * Marks every post that has one of some terms, in one statement however many they are.
	 *
	 * @param int       $site     Site; the current one.
	 * @param list<int> $term_ids Terms.
	 */
	public function mark_terms( int $site, array $term_ids ): void {
		global $wpdb;
		foreach ( array_chunk( $term_ids, 100 ) as $chunk ) {
			$marks = implode( ', ', array_fill( 0, count( $chunk ), '%d' ) );
			$this->database->write(
				"INSERT INTO {$this->database->table( 'search_dirty' )} (site, post, token, marked)
				SELECT DISTINCT %d, r.object_id, %s, %d FROM {$wpdb->term_relationships} r
				JOIN {$wpdb->term_taxonomy} t ON t.term_taxonomy_id = r.term_taxonomy_id WHERE t.term_id IN ({$marks})
				ON DUPLICATE KEY UPDATE token = VALUES(token), marked = VALUES(marked)",
				$site,
				bin2hex( random_bytes( 12 ) ),
				time(),
				...$chunk
			);
		}
	}

	/**
	 * Takes marks away, within the transaction that writes the documents.
	 *
	 * @param int       $site  Site.
	 * @param list<int> $posts At most a hundred posts.
	 * @param string    $token Token that mark() returned.
	 * @return bool Whether all of them still carried the token.
	 */
	public function settle( int $site, array $posts, string $token ): bool {
		$marks = implode( ', ', array_fill( 0, count( $posts ), '%d' ) );
		return count( $posts ) === $this->database->write(
			"DELETE FROM {$this->database->table( 'search_dirty' )} WHERE site = %d AND token = %s AND post IN ({$marks})",
			$site,
			$token,
			...$posts
		);
	}

	/**
	 * Returns marked posts, the oldest marks first.
	 *
	 * @param int $site   Site.
	 * @param int $before Only marks set before this time (Unix): younger ones belong to requests that are still running.
	 * @param int $limit  Most posts.
	 * @return list<int>
	 */
	public function waiting( int $site, int $before, int $limit ): array {
		return array_map(
			'intval',
			$this->database->column( "SELECT post FROM {$this->database->table( 'search_dirty' )} WHERE site = %d AND marked < %d ORDER BY marked, post LIMIT %d", $site, $before, $limit )
		);
	}
}
