<?php
/**
 * Bench of the search: builds the corpus, measures, prints one JSON object on its last line.
 *
 * `php run.php <records> <queries> <queries of the others>` with the environment of tests/phpunit/bootstrap.php; tools/bench/search.ts
 * calls it. Every one of our queries begins with nothing in the process's memory: packs are loaded again.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Bench\Search;

use PaysMidiQuercy\Search\Query;
use function PaysMidiQuercy\network;

require dirname( __DIR__, 2 ) . '/phpunit/bootstrap.php';
foreach ( array( 'Corpus', 'Queries', 'Builder', 'WordPressQueries', 'GroupBy' ) as $pmq_class ) {
	require __DIR__ . "/{$pmq_class}.php";
}

/**
 * Measures the queries.
 *
 * @param list<Query>                $queries Queries.
 * @param int                        $rounds  Times that each is asked.
 * @param callable( Query ): mixed   $ask     Answers one.
 * @return array{array<string, float>, list<mixed>} p50 and p95 in milliseconds, and the answers.
 */
function measure( array $queries, int $rounds, callable $ask ): array {
	$times   = array();
	$answers = array();
	for ( $round = 0; $round < $rounds; $round++ ) {
		foreach ( $queries as $index => $query ) {
			$begin             = hrtime( true );
			$answers[ $index ] = $ask( $query );
			$times[]           = ( hrtime( true ) - $begin ) / 1e6;
		}
	}
	sort( $times );
	$at = static fn( float $share ): float => round( $times[ (int) ceil( $share * count( $times ) ) - 1 ], 2 );
	return array( array( 'p50' => $at( 0.5 ), 'p95' => $at( 0.95 ), 'queries' => count( $times ) ), $answers );
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

ini_set( 'memory_limit', '2G' ); // phpcs:ignore WordPress.PHP.IniSet.memory_limit_Disallowed -- WP_Query's caches of 50,000 posts.
list( , $pmq_records, $pmq_queries, $pmq_others ) = array_map( 'intval', $argv );

$pmq_say      = static fn( string $line ): int => (int) fwrite( STDERR, "  {$line}\n" );
$pmq_communes = network()->territory->communes();
$pmq_corpus   = new Corpus( $pmq_communes );
$pmq_index    = network()->search;
Builder::register( $pmq_index, $pmq_corpus );
( new Builder( network()->database, $pmq_corpus ) )->build( $pmq_records, $pmq_say );
$pmq_state = network()->database->row( 'SELECT * FROM ' . network()->database->table( 'search_state' ) . ' WHERE collection = %s', Builder::COLLECTION );
if ( ! $pmq_state || (int) $pmq_state['ordinals'] < $pmq_records || (int) $pmq_state['rebuild_cursor'] > 0 || $pmq_state['packed'] < $pmq_state['revision'] ) {
	$pmq_begin = hrtime( true );
	$pmq_index->rebuild( Builder::COLLECTION, static fn( string $line ) => preg_match( '/[05]000|Packed/', $line ) ? $pmq_say( $line ) : null );
	$pmq_say( sprintf( 'index built in %d s', ( hrtime( true ) - $pmq_begin ) / 1e9 ) );
}

$pmq_all = Queries::make( $pmq_queries, $pmq_communes );
$pmq_few = array_slice( $pmq_all, 0, $pmq_others );
$pmq_ask = static function ( Query $query ) use ( $pmq_index ): array {
	$pmq_index->forget();
	$result = $pmq_index->search( Builder::COLLECTION, $query );
	return array( 'total' => $result->total, 'facets' => $result->facets );
};
measure( $pmq_few, 1, $pmq_ask );
list( $pmq_ours, $pmq_answers ) = measure( $pmq_all, 3, $pmq_ask );
$pmq_group                      = new GroupBy( network()->database );
$pmq_say( sprintf( 'ours p50 %s, p95 %s ms', $pmq_ours['p50'], $pmq_ours['p95'] ) );
list( $pmq_grouped, $pmq_counted ) = measure( $pmq_few, 1, $pmq_group->search( ... ) );
compare( $pmq_few, $pmq_answers, $pmq_counted, 'GROUP BY' );
$pmq_say( sprintf( 'GROUP BY p50 %s, p95 %s ms', $pmq_grouped['p50'], $pmq_grouped['p95'] ) );
list( $pmq_wordpress, $pmq_counted ) = measure( $pmq_few, 1, WordPressQueries::search( ... ) );
compare( $pmq_few, $pmq_answers, $pmq_counted, 'WP_Query' );
echo wp_json_encode( array( 'ours' => $pmq_ours, 'group_by' => $pmq_grouped, 'wp_query' => $pmq_wordpress ) ) . "\n";
