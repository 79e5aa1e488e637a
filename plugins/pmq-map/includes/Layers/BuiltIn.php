<?php
/**
 * Layers that come with the network.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Map\Layers;

use PaysMidiQuercy\Provision\Ledger;
use PaysMidiQuercy\Values;

/**
 * Makes the layers of `data/layers.json` on the portal, once: an administrator changes and deletes them like any other. Fills them with the
 * demo content when that is asked for.
 */
final class BuiltIn {

	/** Slugs of the layers that were made. */
	private const MADE = 'pmq_built_in_layers';

	/**
	 * Takes what it works with.
	 *
	 * @param Services $services  Services.
	 * @param string   $directory Folder of the plugin.
	 */
	public function __construct( private readonly Services $services, private readonly string $directory ) {}

	/**
	 * Hooks provisioning and seeding.
	 */
	public function register(): void {
		add_action( 'pmq_provision_site', array( $this, 'provision' ), 10, 2 );
		add_filter( 'pmq_seed_layer', array( $this, 'seed' ), 10, 3 );
	}

	/**
	 * Makes what was never made.
	 *
	 * @param string $site   Slug of the site.
	 * @param Ledger $ledger Takes what changed.
	 */
	public function provision( string $site, Ledger $ledger ): void {
		if ( LayerPostType::SITE !== $site ) {
			return;
		}
		$made = Values::texts( get_option( self::MADE, array() ) );
		foreach ( $this->definitions() as $layer ) {
			$slug = Values::text( $layer['slug'] ?? '' );
			if ( in_array( $slug, $made, true ) ) {
				continue;
			}
			if ( null === $this->services->layers->find_slug( $slug ) ) {
				$this->services->layers->save( 0, Values::text( $layer['label'] ?? '' ), Values::text( $layer['icon'] ?? '' ), Values::text( $layer['colour'] ?? '' ), LayerPostType::read_fields( $layer['fields'] ?? array() ), true, $slug );
				$ledger->note( 'layer ' . $slug );
			}
			$made[] = $slug;
		}
		if ( get_option( self::MADE, array() ) !== $made ) {
			update_option( self::MADE, $made, false );
		}
	}

	/**
	 * Writes rows of the demo content.
	 *
	 * @param list<array<string, mixed>>|null $results Results of another piece.
	 * @param string                          $slug    Layer.
	 * @param list<array<string, mixed>>      $rows    Rows of PointReader.
	 * @return list<array<string, mixed>>|null One result a row, null when there is no such layer.
	 */
	public function seed( ?array $results, string $slug, array $rows ): ?array {
		$layer = $this->services->layers->find_slug( $slug );
		if ( null === $layer ) {
			return $results;
		}
		$batch   = $this->services->journal->begin( $layer, Batch::IMPORT, $slug . '.json' );
		$results = $this->services->importer->run( $layer, $rows, $batch );
		$this->services->journal->finish( $batch );
		return $results;
	}

	/**
	 * Reads the descriptions.
	 *
	 * @return list<array<string, mixed>>
	 */
	private function definitions(): array {
		$read = json_decode( (string) file_get_contents( $this->directory . '/data/layers.json' ), true ); // phpcs:ignore WordPress.WP.AlternativeFunctions.file_get_contents_file_get_contents -- A file of ours.
		return array_map( Values::map( ... ), is_array( $read ) ? array_values( $read ) : array() );
	}
}
