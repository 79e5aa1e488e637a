<?php
/**
 * The saved searches.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Accounts\SavedSearches;

use PaysMidiQuercy\Database\Database;
use PaysMidiQuercy\Database\Schema;

/**
 * Keeps saved searches, and in which order records were first seen published.
 *
 * That order is what makes a mail exact: each record has one number for ever, given under the lock of the clock, so a search that has seen
 * everything up to a number is never told of a record twice, whether it is taken back, published again or imported anew.
 */
final class SavedSearches {

	/** Most searches of an account. */
	public const MOST = 30;

	/**
	 * Keeps the helper.
	 *
	 * @param Database $database SQL.
	 */
	public function __construct( private readonly Database $database ) {}

	/**
	 * Describes the tables.
	 */
	public static function schema(): Schema {
		$search = 'CREATE TABLE IF NOT EXISTS {saved_search} (
			id bigint(20) unsigned NOT NULL AUTO_INCREMENT,
			user bigint(20) unsigned NOT NULL,
			name varchar(120) NOT NULL,
			query text NOT NULL,
			rhythm varchar(10) NOT NULL,
			seen bigint(20) unsigned NOT NULL,
			asked bigint(20) unsigned NOT NULL,
			created bigint(20) unsigned NOT NULL,
			PRIMARY KEY  (id),
			KEY pmq_saved_search_user (user)
		) {collate}';
		$news   = 'CREATE TABLE IF NOT EXISTS {record_news} (
			post bigint(20) unsigned NOT NULL,
			seq bigint(20) unsigned NOT NULL,
			PRIMARY KEY  (post),
			KEY pmq_record_news_seq (seq)
		) {collate}';
		$clock  = 'CREATE TABLE IF NOT EXISTS {record_clock} (
			id tinyint(1) unsigned NOT NULL,
			seq bigint(20) unsigned NOT NULL,
			PRIMARY KEY  (id)
		) {collate}';
		return new Schema( 'saved_searches', array( 1 => array( $search, $news, $clock ) ) );
	}

	/**
	 * Numbers the records that are published and have no number yet.
	 *
	 * @return int Highest number.
	 */
	public function count_records(): int {
		return \PaysMidiQuercy\OtherSites::on( 'patrimoine', fn (): int => $this->database->transaction( $this->number( ... ) ), 0 );
	}

	/**
	 * Gives the records with a higher number.
	 *
	 * @param int $after Number.
	 * @return list<int> Posts of the heritage site.
	 */
	public function records_after( int $after ): array {
		return array_map( 'intval', $this->database->column( "SELECT post FROM {$this->database->table( 'record_news' )} WHERE seq > %d ORDER BY post", $after ) );
	}

	/**
	 * Keeps a search; what is published now counts as seen.
	 *
	 * @param int    $user   Account.
	 * @param string $name   Name.
	 * @param string $query  Query, clean.
	 * @param Rhythm $rhythm How often.
	 */
	public function add( int $user, string $name, string $query, Rhythm $rhythm ): void {
		$columns = array( 'user' => '%d', 'name' => '%s', 'query' => '%s', 'rhythm' => '%s', 'seen' => '%d', 'asked' => '%d', 'created' => '%d' );
		$this->database->insert( 'saved_search', $columns, array( array( $user, $name, $query, $rhythm->value, $this->count_records(), time(), time() ) ) );
	}

	/**
	 * Gives the searches of an account, the newest first.
	 *
	 * @param int $user Account.
	 * @return list<SavedSearch>
	 */
	public function of( int $user ): array {
		return array_map( SavedSearch::from_row( ... ), $this->database->rows( "SELECT * FROM {$this->database->table( 'saved_search' )} WHERE user = %d ORDER BY id DESC", $user ) );
	}

	/**
	 * Gives a search of an account.
	 *
	 * @param int $user Account.
	 * @param int $id   Number.
	 */
	public function find( int $user, int $id ): ?SavedSearch {
		$row = $this->database->row( "SELECT * FROM {$this->database->table( 'saved_search' )} WHERE user = %d AND id = %d", $user, $id );
		return null === $row ? null : SavedSearch::from_row( $row );
	}

	/**
	 * Changes name and rhythm. One that begins to be told hears only of what comes from now on.
	 *
	 * @param SavedSearch $search Search.
	 * @param string      $name   Name.
	 * @param Rhythm      $rhythm How often.
	 */
	public function change( SavedSearch $search, string $name, Rhythm $rhythm ): void {
		$seen = Rhythm::None === $search->rhythm && Rhythm::None !== $rhythm ? $this->count_records() : $search->seen;
		$this->database->write( "UPDATE {$this->database->table( 'saved_search' )} SET name = %s, rhythm = %s, seen = %d WHERE id = %d AND user = %d", $name, $rhythm->value, $seen, $search->id, $search->user );
	}

	/**
	 * Removes a search.
	 *
	 * @param int $user Account.
	 * @param int $id   Number.
	 */
	public function remove( int $user, int $id ): void {
		$this->database->write( "DELETE FROM {$this->database->table( 'saved_search' )} WHERE id = %d AND user = %d", $id, $user );
	}

	/**
	 * Removes all searches of an account.
	 *
	 * @param int $user Account.
	 */
	public function forget( int $user ): void {
		$this->database->write( "DELETE FROM {$this->database->table( 'saved_search' )} WHERE user = %d", $user );
	}

	/**
	 * Gives searches whose time has come.
	 *
	 * @param int $now   Time (Unix).
	 * @param int $seq   Highest number of a record.
	 * @param int $after Number of the last search of the page before.
	 * @return list<SavedSearch> At most a hundred.
	 */
	public function due( int $now, int $seq, int $after ): array {
		$rows = $this->database->rows( "SELECT * FROM {$this->database->table( 'saved_search' )} WHERE id > %d AND seen < %d AND rhythm <> %s ORDER BY id LIMIT 100", $after, $seq, Rhythm::None->value );
		return array_map( SavedSearch::from_row( ... ), $rows );
	}

	/**
	 * Notes, within a transaction, that a search has seen everything up to a number.
	 *
	 * @param SavedSearch $search Search as it was read.
	 * @param int         $seq    Number.
	 * @param int         $now    Time (Unix).
	 * @return bool Whether nobody else has done so meanwhile.
	 */
	public function settle( SavedSearch $search, int $seq, int $now ): bool {
		return 1 === $this->database->write( "UPDATE {$this->database->table( 'saved_search' )} SET seen = %d, asked = %d WHERE id = %d AND seen = %d", $seq, $now, $search->id, $search->seen );
	}

	/**
	 * Numbers records on their site, under the lock of the clock.
	 */
	private function number(): int {
		global $wpdb;
		$clock = $this->database->table( 'record_clock' );
		$news  = $this->database->table( 'record_news' );
		$this->database->write( "INSERT INTO {$clock} (id, seq) VALUES (1, 1) ON DUPLICATE KEY UPDATE seq = seq + 1" );
		$seq   = (int) ( $this->database->row( "SELECT seq FROM {$clock} WHERE id = 1" )['seq'] ?? 0 );
		$found = $this->database->write(
			"INSERT INTO {$news} (post, seq) SELECT p.ID, %d FROM {$wpdb->posts} p LEFT JOIN {$news} n ON n.post = p.ID WHERE p.post_type = 'pmq_record' AND p.post_status = 'publish' AND p.post_password = '' AND n.post IS NULL",
			$seq
		);
		return $found > 0 ? $seq : (int) ( $this->database->row( "SELECT MAX(seq) AS seq FROM {$news}" )['seq'] ?? 0 );
	}
}
