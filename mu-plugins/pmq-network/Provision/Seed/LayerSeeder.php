<?php
/**
 * Loads places of the map's layers.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Provision\Seed;

use PaysMidiQuercy\Provision\Ledger;
use PaysMidiQuercy\Values;

/**
 * Gives the places of `layers/<slug>.json` to whichever plugin keeps layers, each once: what a person changed or deleted stays so.
 */
final class LayerSeeder {

	/** Option: slug => references that were loaded. */
	private const SEEDED = 'pmq_seeded_layers';

	/**
	 * Takes the ledger of the run.
	 *
	 * @param Ledger $ledger Counts what changes.
	 */
	public function __construct( private readonly Ledger $ledger ) {}

	/**
	 * Loads the files of a folder.
	 *
	 * @param string $folder Absolute path; one that does not exist holds nothing.
	 * @throws \RuntimeException When places are refused, with the reasons; the others are loaded.
	 */
	public function seed( string $folder ): void {
		$seeded  = Values::map( get_option( self::SEEDED, array() ) );
		$refused = array();
		foreach ( glob( $folder . '/*.json' ) ?: array() as $file ) {
			$slug = basename( $file, '.json' );
			$had  = Values::texts( $seeded[ $slug ] ?? array() );
			$read = json_decode( (string) file_get_contents( $file ), true ); // phpcs:ignore WordPress.WP.AlternativeFunctions.file_get_contents_file_get_contents -- A file of ours.
			$rows = array_map( Values::map( ... ), is_array( $read ) ? array_values( $read ) : array() );
			$rows = array_values( array_filter( $rows, static fn( array $row ): bool => ! in_array( Values::text( $row['reference'] ?? '' ), $had, true ) ) );
			if ( array() === $rows ) {
				continue;
			}
			/**
			 * Filters the answer of the plugin that keeps layers.
			 *
			 * @param list<array<string, mixed>>|null $results Null while nobody answers.
			 * @param string                          $slug    Layer.
			 * @param list<array<string, mixed>>      $rows    Places.
			 */
			$results = apply_filters( 'pmq_seed_layer', null, $slug, $rows );
			foreach ( is_array( $results ) ? array_values( $results ) : array() as $index => $result ) {
				$reference = Values::text( $rows[ $index ]['reference'] ?? '' );
				$errors    = Values::map( $result )['errors'] ?? array();
				if ( is_array( $errors ) && array() !== $errors ) {
					$refused[] = $slug . ' ' . $reference . ': ' . wp_json_encode( $errors, JSON_UNESCAPED_UNICODE );
				} else {
					$had[] = $reference;
					$this->ledger->note( 'new place ' . $reference );
				}
			}
			$seeded[ $slug ] = $had;
		}
		update_option( self::SEEDED, $seeded, false );
		if ( array() !== $refused ) {
			throw new \RuntimeException( implode( "\n", $refused ) ); // phpcs:ignore WordPress.Security.EscapeOutput.ExceptionNotEscaped -- Read in a terminal.
		}
	}
}
