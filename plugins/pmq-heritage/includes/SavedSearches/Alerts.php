<?php
/**
 * Mails about saved searches.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\SavedSearches;

use PaysMidiQuercy\Accounts\Accounts;
use PaysMidiQuercy\Accounts\Notifications\Notice;
use PaysMidiQuercy\Accounts\SavedSearches\Rhythm;
use PaysMidiQuercy\Accounts\SavedSearches\SavedSearch;
use PaysMidiQuercy\Accounts\SavedSearches\SavedSearches;
use PaysMidiQuercy\Accounts\SavedSearches\SavedSearchSection;
use PaysMidiQuercy\Database\Database;
use PaysMidiQuercy\Heritage\Services;
use PaysMidiQuercy\Heritage\View\SearchRequest;

/**
 * Asks saved searches again each hour and tells what is new. What a search has seen and its mail are written in one transaction: a killed run
 * is done again, none tells twice.
 */
final class Alerts {

	public const CRON = 'pmq_saved_searches';

	/** Records that a mail names. */
	private const NAMED = 10;

	/** Results of a search that are looked through, the newest first. */
	private const MOST = 50_000;

	/**
	 * Takes what it works with.
	 *
	 * @param Services      $services Services of the plugin.
	 * @param Accounts      $accounts Accounts.
	 * @param SavedSearches $searches Saved searches.
	 * @param Database      $database SQL.
	 */
	public function __construct(
		private readonly Services $services,
		private readonly Accounts $accounts,
		private readonly SavedSearches $searches,
		private readonly Database $database,
	) {}

	/**
	 * Hooks the hourly event.
	 */
	public function register(): void {
		add_action( self::CRON, fn () => $this->run( time() ) );
		add_action(
			'wp_loaded',
			static function (): void {
				if ( ! wp_next_scheduled( self::CRON ) ) {
					wp_schedule_event( time() + 5 * MINUTE_IN_SECONDS, 'hourly', self::CRON );
				}
			}
		);
	}

	/**
	 * Asks the searches whose time has come.
	 *
	 * @param int $now Time (Unix).
	 * @return int Searches that had something to tell.
	 */
	public function run( int $now ): int {
		$seq  = $this->searches->count_records();
		$told = 0;
		$last = 0;
		for ( $due = $this->searches->due( $now, $seq, $last ); array() !== $due; $due = $this->searches->due( $now, $seq, $last ) ) {
			foreach ( $due as $search ) {
				$last = $search->id;
				$wait = $search->rhythm->seconds();
				if ( null !== $wait && $search->asked + $wait <= $now ) {
					$told += $this->ask( $search, $seq, $now ) ? 1 : 0;
				}
			}
		}
		return $told;
	}

	/**
	 * Asks a search and tells what is new.
	 *
	 * @param SavedSearch $search Search.
	 * @param int         $seq    Highest number of a record.
	 * @param int         $now    Time (Unix).
	 */
	private function ask( SavedSearch $search, int $seq, int $now ): bool {
		parse_str( $search->query, $query );
		$params  = SearchRequest::from_query( $query )->located( $this->services->places() )->to_filters() + array( 'sort' => 'date' );
		$news    = array_flip( $this->searches->records_after( $search->seen ) );
		$found   = array_values( array_filter( $this->services->search()->ids( $params, self::MOST )[0], static fn ( int $id ): bool => isset( $news[ $id ] ) ) );
		$records = $this->services->records()->find_many( array_slice( $found, 0, self::NAMED ) );
		return $this->database->transaction(
			function () use ( $search, $seq, $now, $found, $records ): bool {
				if ( ! $this->searches->settle( $search, $seq, $now ) || array() === $found ) {
					return false;
				}
				$this->accounts->notify( $search->user, SavedSearchSection::KIND, self::notice( $search, count( $found ), $records ), "saved search {$search->id} {$seq}" );
				return true;
			}
		);
	}

	/**
	 * Words the mail.
	 *
	 * @param SavedSearch                                  $search  Search.
	 * @param int                                          $count   New records.
	 * @param list<\PaysMidiQuercy\Heritage\Data\Record> $records First of them.
	 */
	private static function notice( SavedSearch $search, int $count, array $records ): Notice {
		$lines = array();
		foreach ( $records as $record ) {
			$lines[] = '• ' . implode( ' – ', array_filter( array( $record->name, $record->commune['name'] ?? '' ) ) ) . "\n" . $record->link;
		}
		if ( $count > count( $records ) ) {
			/* translators: %s: a number of records */
			$lines[] = sprintf( __( '… and %s more.', 'pmq' ), number_format_i18n( $count - count( $records ) ) );
		}
		$lines[] = sprintf(
			/* translators: 1: name of a search, 2: how often */
			__( 'Your search “%1$s” is kept with the rhythm “%2$s”; you change or remove it in your account, under “My searches”.', 'pmq' ),
			$search->name,
			Rhythm::labels()[ $search->rhythm->value ]
		);
		return new Notice(
			/* translators: 1: number of records, 2: name of a search */
			sprintf( _n( '%1$s new record for “%2$s”', '%1$s new records for “%2$s”', $count, 'pmq' ), number_format_i18n( $count ), $search->name ),
			$search->url(),
			__( 'See the results', 'pmq' ),
			$lines,
			part: $search->id
		);
	}
}
