<?php
/**
 * Bench of what a search finds: indexes names, asks for each of them in four ways, prints one JSON object on its last line.
 *
 * `php run.php <file of JSON: list of [name, commune]> <seed> <most names asked for>` with the environment of tests/phpunit/bootstrap.php;
 * tools/bench/recall.ts calls it.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Bench\Recall;

use PaysMidiQuercy\Search\Collection;
use PaysMidiQuercy\Search\Document;
use PaysMidiQuercy\Search\Query;
use PaysMidiQuercy\Search\Text;
use function PaysMidiQuercy\network;

require dirname( __DIR__, 2 ) . '/phpunit/bootstrap.php';
require __DIR__ . '/Corruption.php';

const COLLECTION = 'bench-recall';
const FIRST      = 20_000_000;

/**
 * Puts posts into the object cache only, as far as the index looks at them.
 *
 * @param list<int> $posts Posts.
 */
function pretend_posts( array $posts ): void {
	foreach ( $posts as $post ) {
		wp_cache_set( $post, (object) array( 'ID' => $post, 'post_type' => 'pmq_bench_name', 'post_status' => 'publish', 'filter' => 'raw' ), 'posts' );
	}
}

ini_set( 'memory_limit', '2G' ); // phpcs:ignore WordPress.PHP.IniSet.memory_limit_Disallowed -- Tens of thousands of pretended posts.
list( , $pmq_file, $pmq_seed, $pmq_most ) = $argv;

/** Name and commune. @var list<array{string, string}> $pmq_rows */
$pmq_rows  = json_decode( (string) file_get_contents( $pmq_file ), true, 8, JSON_THROW_ON_ERROR ); // phpcs:ignore WordPress.WP.AlternativeFunctions.file_get_contents_file_get_contents -- A local file.
$pmq_say   = static fn( string $line ): int => (int) fwrite( STDERR, "  {$line}\n" );
$pmq_index = network()->search;
$pmq_index->register(
	new Collection(
		COLLECTION,
		array( 'pmq_bench_name' ),
		array(),
		static fn( int $id ): ?Document => isset( $pmq_rows[ $id - FIRST ] ) ? new Document(
			$id,
			$pmq_rows[ $id - FIRST ][0],
			array(
				100 => $pmq_rows[ $id - FIRST ][0],
				30  => $pmq_rows[ $id - FIRST ][1],
			)
		) : null
	)
);
$pmq_db = network()->database;
foreach ( array( 'doc', 'pack', 'term', 'gram', 'state' ) as $pmq_table ) {
	$pmq_db->write( "DELETE FROM {$pmq_db->table( 'search_' . $pmq_table )} WHERE collection = %s", COLLECTION );
}
$pmq_begin = hrtime( true );
// Other collections of the site are not asked about posts that are none of theirs: only ours is written.
foreach ( array_chunk( array_keys( $pmq_rows ), 400 ) as $pmq_chunk ) {
	$pmq_posts = array_map( static fn( int $number ): int => FIRST + $number, $pmq_chunk );
	pretend_posts( $pmq_posts );
	$pmq_db->transaction( static fn() => $pmq_index->reindex( $pmq_posts ) );
}
$pmq_index->pack( COLLECTION );
$pmq_say( sprintf( '%d names indexed in %d s', count( $pmq_rows ), ( hrtime( true ) - $pmq_begin ) / 1e9 ) );

$pmq_keys  = array_map( static fn( array $row ): string => Text::key( $row[0] ) . '|' . Text::key( $row[1] ), $pmq_rows );
$pmq_asked = array_fill_keys( array( 'unaccented', 'typo', 'missing_word', 'saint' ), 0 );
$pmq_found = $pmq_asked;
$pmq_lost  = array();
$pmq_times = array();
$pmq_order = array_keys( $pmq_rows );
mt_srand( (int) $pmq_seed ); // phpcs:ignore WordPress.WP.AlternativeFunctions.rand_seeding_mt_srand -- The same names each time.
shuffle( $pmq_order );
foreach ( array_slice( $pmq_order, 0, (int) $pmq_most ) as $pmq_done => $pmq_number ) {
	foreach ( ( new Corruption( ...$pmq_rows[ $pmq_number ] ) )->queries( (int) $pmq_seed ) as $pmq_kind => $pmq_query ) {
		$pmq_start   = hrtime( true );
		$pmq_ids     = $pmq_index->search( COLLECTION, new Query( $pmq_query, per_page: 10 ) )->ids;
		$pmq_times[] = ( hrtime( true ) - $pmq_start ) / 1e6;
		$pmq_hit     = in_array( $pmq_keys[ $pmq_number ], array_map( static fn( int $id ): string => $pmq_keys[ $id - FIRST ], $pmq_ids ), true );
		++$pmq_asked[ $pmq_kind ];
		$pmq_found[ $pmq_kind ] += $pmq_hit ? 1 : 0;
		if ( ! $pmq_hit && count( $pmq_lost[ $pmq_kind ] ?? array() ) < 12 ) {
			$pmq_lost[ $pmq_kind ][] = "{$pmq_query} → " . implode( ', ', $pmq_rows[ $pmq_number ] ) . ( $pmq_ids ? ' (first: ' . implode( ', ', $pmq_rows[ $pmq_ids[0] - FIRST ] ) . ')' : ' (nothing)' );
		}
	}
	if ( 4999 === $pmq_done % 5000 ) {
		$pmq_say( sprintf( '%d names asked for', $pmq_done + 1 ) );
	}
}
sort( $pmq_times );
foreach ( $pmq_lost as $pmq_kind => $pmq_lines ) {
	foreach ( $pmq_lines as $pmq_line ) {
		$pmq_say( "not found, {$pmq_kind}: {$pmq_line}" );
	}
}
echo wp_json_encode(
	array(
		'asked' => $pmq_asked,
		'found' => $pmq_found,
		'p95'   => round( $pmq_times[ (int) ( 0.95 * count( $pmq_times ) ) ] ?? 0, 2 ),
	)
) . "\n";
