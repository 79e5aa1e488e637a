<?php
/**
 * Bench of the search: builds the corpus, measures, prints one JSON object on its last line.
 *
 * `php run.php <records> <queries> <queries of the others> [build|rebuild]` with the environment of tests/phpunit/bootstrap.php;
 * tools/bench/search.ts calls it three times: to store the corpus, to measure the rebuild of the index in a process of its own, and to
 * measure queries. Every one of our queries begins with nothing in the process's memory: packs are loaded again. Beside the time that a
 * clock shows stands the time that the process used (without that of the database server), which a loaded machine does not change.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Bench\Search;

use PaysMidiQuercy\Search\Query;
use function PaysMidiQuercy\network;

require dirname( __DIR__, 2 ) . '/phpunit/bootstrap.php';
foreach ( array( 'Corpus', 'Queries', 'Bulk', 'Builder', 'WordPressQueries', 'GroupBy' ) as $pmq_class ) {
	require __DIR__ . "/{$pmq_class}.php";
}

/**
 * Returns the processor time that this process has used, in milliseconds.
 */
function used(): float {
	$usage = (array) getrusage();
	return ( $usage['ru_utime.tv_sec'] + $usage['ru_stime.tv_sec'] ) * 1e3 + ( $usage['ru_utime.tv_usec'] + $usage['ru_stime.tv_usec'] ) / 1e3;
}

/**
 * Measures.
 *
 * @template T
 * @param list<T>              $questions Questions.
 * @param int                  $rounds    Times that each is asked.
 * @param callable( T ): mixed $ask       Answers one.
 * @return array{array<string, float>, list<mixed>} p50 and p95 in milliseconds by the clock, p95 of the process, number; and the answers.
 */
function measure( array $questions, int $rounds, callable $ask ): array {
	$times   = array();
	$used    = array();
	$answers = array();
	for ( $round = 0; $round < $rounds; $round++ ) {
		foreach ( $questions as $index => $question ) {
			$cpu               = used();
			$begin             = hrtime( true );
			$answers[ $index ] = $ask( $question );
			$times[]           = ( hrtime( true ) - $begin ) / 1e6;
			$used[]            = used() - $cpu;
		}
	}
	sort( $times );
	sort( $used );
	$at = static fn( array $sorted, float $share ): float => round( $sorted[ max( 0, (int) ceil( $share * count( $sorted ) ) - 1 ) ] ?? 0, 2 );
	return array( array( 'p50' => $at( $times, 0.5 ), 'p95' => $at( $times, 0.95 ), 'cpu' => $at( $used, 0.95 ), 'queries' => count( $times ) ), $answers );
}

/**
 * Ends with an error when two answers differ.
 *
 * @param list<Query> $queries Queries.
 * @param list<mixed> $ours    Our answers.
 * @param list<mixed> $theirs  Answers of another.
 * @param string      $name    Its name.
 */
function compare( array $queries, array $ours, array $theirs, string $name ): void {
	foreach ( $theirs as $index => $answer ) {
		if ( $ours[ $index ] != $answer ) { // phpcs:ignore WordPress.PHP.StrictComparisons.LooseComparison -- The order of counts does not matter.
			$totals = "{$answer['total']} instead of {$ours[ $index ]['total']}";
			fwrite( STDERR, "{$name} counts differently ({$totals} in all): " . wp_json_encode( $queries[ $index ] ) . "\n" );
			exit( 1 );
		}
	}
}

list( , $pmq_records, $pmq_queries, $pmq_others ) = array_map( 'intval', $argv );

$pmq_what     = $argv[4] ?? 'queries';
$pmq_say      = static fn( string $line ): int => (int) fwrite( STDERR, "  {$line}\n" );
$pmq_communes = network()->territory->communes();
$pmq_corpus   = new Corpus( $pmq_communes );
$pmq_index    = network()->search;
Builder::register( $pmq_index, $pmq_corpus );

if ( 'build' === $pmq_what ) {
	( new Builder( network()->database, $pmq_corpus ) )->build( $pmq_records, $pmq_say );
	$pmq_state = network()->database->row( 'SELECT * FROM ' . network()->database->table( 'search_state' ) . ' WHERE collection = %s', Builder::COLLECTION );
	$pmq_done  = $pmq_state && (int) $pmq_state['ordinals'] >= $pmq_records && 0 === (int) $pmq_state['rebuild_cursor'] && $pmq_state['packed'] === $pmq_state['revision'];
	echo wp_json_encode( array( 'indexed' => (bool) $pmq_done ) ) . "\n";
	return;
}
if ( 'rebuild' === $pmq_what ) {
	$pmq_begin = hrtime( true );
	$pmq_index->rebuild( Builder::COLLECTION, static fn( string $line ) => preg_match( '/[05]0000 |Packed/', $line ) ? $pmq_say( $line ) : null );
	echo wp_json_encode( array( 's' => round( ( hrtime( true ) - $pmq_begin ) / 1e9, 1 ), 'cpu' => round( used() / 1e3, 1 ), 'mb' => round( memory_get_peak_usage( true ) / 1048576 ) ) ) . "\n";
	return;
}

$pmq_all = Queries::make( $pmq_queries, $pmq_communes );
$pmq_ask = static function ( Query $query ) use ( $pmq_index ): array {
	$pmq_index->forget();
	$result = $pmq_index->search( Builder::COLLECTION, Queries::with_cells( $query ) );
	if ( array_sum( array_column( $result->cells, 2 ) ) !== $result->total ) {
		fwrite( STDERR, 'The cells do not add up: ' . wp_json_encode( $query ) . "\n" );
		exit( 1 );
	}
	return array( 'total' => $result->total, 'facets' => $result->facets );
};
measure( array_slice( $pmq_all, 0, 20 ), 1, $pmq_ask );
list( $pmq_ours, $pmq_answers ) = measure( $pmq_all, 3, $pmq_ask );
$pmq_say( sprintf( 'ours p50 %s, p95 %s ms, process %s ms', $pmq_ours['p50'], $pmq_ours['p95'], $pmq_ours['cpu'] ) );

// The others: the first queries; of a very large corpus those that find least, because WP_Query's memory grows with what it finds.
$pmq_numbers = array_keys( $pmq_all );
if ( $pmq_records > 100_000 ) {
	usort( $pmq_numbers, static fn( int $a, int $b ): int => $pmq_answers[ $a ]['total'] <=> $pmq_answers[ $b ]['total'] );
	$pmq_numbers = array_values( array_filter( $pmq_numbers, static fn( int $number ): bool => $pmq_answers[ $number ]['total'] > 100 ) );
}
$pmq_numbers                       = array_slice( $pmq_numbers, 0, $pmq_others );
$pmq_few                           = array_map( static fn( int $number ): Query => $pmq_all[ $number ], $pmq_numbers );
$pmq_known                         = array_map( static fn( int $number ): array => $pmq_answers[ $number ], $pmq_numbers );
$pmq_group                         = new GroupBy( network()->database );
list( $pmq_grouped, $pmq_counted ) = measure( $pmq_few, 1, $pmq_group->search( ... ) );
compare( $pmq_few, $pmq_known, $pmq_counted, 'GROUP BY' );
$pmq_say( sprintf( 'GROUP BY p50 %s, p95 %s ms', $pmq_grouped['p50'], $pmq_grouped['p95'] ) );
list( $pmq_wordpress, $pmq_counted ) = measure( $pmq_few, 1, WordPressQueries::search( ... ) );
compare( $pmq_few, $pmq_known, $pmq_counted, 'WP_Query' );

// What people type, letter by letter.
$pmq_typed = array();
foreach ( range( 1, 40 ) as $pmq_number ) {
	$pmq_title = $pmq_corpus->document( $pmq_number * 97, 0 )->title;
	for ( $pmq_length = 2; $pmq_length <= min( 14, mb_strlen( $pmq_title ) ); $pmq_length++ ) {
		$pmq_typed[] = mb_substr( $pmq_title, 0, $pmq_length );
	}
}
list( $pmq_suggest ) = measure(
	$pmq_typed,
	1,
	static function ( string $typed ) use ( $pmq_index ): array {
		$pmq_index->forget();
		return $pmq_index->suggest( Builder::COLLECTION, $typed );
	}
);

// Saving: each record gets another title, and after that its own again.
$pmq_saved = array_map( static fn( int $number ): int => Builder::FIRST + $number * 53, range( 1, 60 ) );
foreach ( $pmq_saved as $pmq_post ) {
	Builder::$changed[ $pmq_post ] = $pmq_corpus->document( $pmq_post - Builder::FIRST + 1, $pmq_post );
}
list( $pmq_reindex ) = measure( $pmq_saved, 1, static fn( int $post ): array => $pmq_index->reindex( array( $post ) ) );
Builder::$changed    = array();
$pmq_index->reindex( $pmq_saved );
$pmq_index->pack( Builder::COLLECTION );
echo wp_json_encode( array( 'ours' => $pmq_ours, 'group_by' => $pmq_grouped, 'wp_query' => $pmq_wordpress, 'suggest' => $pmq_suggest, 'reindex' => $pmq_reindex ) ) . "\n";
