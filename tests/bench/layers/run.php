<?php
/**
 * Makes and removes what the bench of layers looks at; `npm run bench -- layers` runs it on the started network's portal.
 *
 * `wp --require=run.php pmq-bench-layers make <points>` imports the places as a file would and prints a JSON line; `drop <layer> <page>` removes both.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Bench\Layers;

use PaysMidiQuercy\Map\Layers\Batch;
use PaysMidiQuercy\Map\Layers\Field;
use PaysMidiQuercy\Map\Layers\FieldType;
use PaysMidiQuercy\Map\Layers\Services;
use function PaysMidiQuercy\network;

/**
 * Makes places spread as people live: around the communes' centres, closer where they are larger.
 *
 * @param int $count How many.
 * @return list<array<string, mixed>> Rows of an import.
 */
function rows( int $count ): array {
	mt_srand( 82 ); // phpcs:ignore WordPress.WP.AlternativeFunctions.rand_seeding_mt_srand -- The same places each time.
	$weighted = array();
	foreach ( network()->territory->communes() as $commune ) {
		array_push( $weighted, ...array_fill( 0, 1 + intdiv( $commune->population, 100 ), $commune ) );
	}
	$rows = array();
	for ( $number = 1; $number <= $count; $number++ ) {
		$commune = $weighted[ mt_rand( 0, count( $weighted ) - 1 ) ]; // phpcs:ignore WordPress.WP.AlternativeFunctions.rand_mt_rand -- See above.
		$spread  = static fn(): float => ( mt_rand( 0, 1000 ) + mt_rand( 0, 1000 ) - 1000 ) / 1000 * 0.035; // phpcs:ignore WordPress.WP.AlternativeFunctions.rand_mt_rand -- See above.
		$rows[]  = array(
			'line'      => $number + 1,
			'reference' => "essai-{$number}",
			'name'      => "Borne {$number} de {$commune->name}",
			'lat'       => $commune->lat + $spread(),
			'lng'       => $commune->lng + $spread() * 1.4,
			'values'    => array( 'puissance' => $number % 50 ),
		);
	}
	return $rows;
}

\WP_CLI::add_command(
	'pmq-bench-layers',
	static function ( array $args ): void {
		list( $task, $first ) = array( $args[0] ?? '', (int) ( $args[1] ?? 0 ) );
		$services             = new Services( network()->database, network()->territory );
		if ( 'drop' === $task ) {
			wp_delete_post( $first, true );
			$services->journal->delete_layer( $first );
			wp_delete_post( (int) ( $args[2] ?? 0 ), true );
			return;
		}
		$layer = $services->layers->save( 0, 'Essai de ' . $first . ' lieux', 'energy', 'eau', array( new Field( 'puissance', 'Puissance', FieldType::Number, 'kW' ) ), true );
		if ( is_wp_error( $layer ) ) {
			\WP_CLI::error( $layer );
		}
		$rows  = rows( $first );
		$began = microtime( true );
		$batch = $services->journal->begin( $layer, Batch::IMPORT, 'essai.csv' );
		$done  = $services->importer->run( $layer, $rows, $batch );
		$services->journal->finish( $batch );
		$import = microtime( true ) - $began;
		$began  = microtime( true );
		$pack   = (string) wp_json_encode( $services->packs->of( $layer ) );
		$page   = wp_insert_post(
			array(
				'post_type'    => 'page',
				'post_status'  => 'publish',
				'post_title'   => 'Essai de la carte',
				'post_content' => '<!-- wp:pmq/map {"layers":["communes","epcis","' . $layer->slug . '"],"showsLocator":false} /-->',
			)
		);
		\WP_CLI::line(
			(string) wp_json_encode(
				array(
					'layer'     => $layer->id,
					'page'      => $page,
					'link'      => get_permalink( $page ),
					'written'   => count( array_filter( $done, static fn( array $row ): bool => 'new' === $row['status'] ) ),
					'import_s'  => round( $import, 1 ),
					'pack_ms'   => round( 1000 * ( microtime( true ) - $began ), 1 ),
					'gzip_kb'   => round( strlen( (string) gzencode( $pack, 6 ) ) / 1024, 1 ),
					'json_kb'   => round( strlen( $pack ) / 1024, 1 ),
				)
			)
		);
	}
);
