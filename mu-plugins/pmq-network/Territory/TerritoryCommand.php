<?php
/**
 * Command `wp pmq territory`.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Territory;

use WP_CLI;

/**
 * Loads the real boundaries of the communes.
 */
final class TerritoryCommand {

	/**
	 * Files looked for, best first.
	 */
	private const FILES = array( 'communes-49.geojson', 'communes.geojson', 'communes-49.simplified.geojson' );

	/**
	 * Named when the folder says nothing else.
	 */
	private const ATTRIBUTION = 'Limites communales : IGN Admin Express COG, Licence Ouverte / Open Licence 2.0';

	/**
	 * Keeps the territory.
	 *
	 * @param Territory $territory Territory.
	 */
	public function __construct( private readonly Territory $territory ) {}

	/**
	 * Loads the boundaries from a folder of open data.
	 *
	 * ## OPTIONS
	 *
	 * <dir>
	 * : Folder that holds communes-49.geojson, communes.geojson or communes-49.simplified.geojson.
	 *
	 * [--attribution=<text>]
	 * : Whom the map names. Default: IGN Admin Express COG, Licence Ouverte.
	 *
	 * ## EXAMPLES
	 *
	 *     wp pmq territory load ../data/territory
	 *
	 * @param list<string>          $args  Folder.
	 * @param array<string, string> $assoc Options.
	 */
	public function load( array $args, array $assoc ): void {
		$file = self::find( $args[0] );
		if ( null === $file ) {
			WP_CLI::error( sprintf( 'No boundaries in %s: one of %s is expected.', $args[0], implode( ', ', self::FILES ) ) );
			return;
		}
		try {
			$this->territory->boundary_store()->load( $file, $assoc['attribution'] ?? self::ATTRIBUTION );
		} catch ( \RuntimeException $problem ) {
			WP_CLI::error( $problem->getMessage() );
		}
		WP_CLI::success( sprintf( 'Boundaries of %d communes loaded from %s.', count( $this->territory->communes() ), basename( $file ) ) );
	}

	/**
	 * Finds the best file in a folder or in its folder `territory`.
	 *
	 * @param string $dir Folder.
	 * @return string|null Path, null when none is there.
	 */
	private static function find( string $dir ): ?string {
		foreach ( self::FILES as $name ) {
			foreach ( array( '/', '/territory/' ) as $folder ) {
				$candidate = rtrim( $dir, '/' ) . $folder . $name;
				if ( is_file( $candidate ) ) {
					return $candidate;
				}
			}
		}
		return null;
	}

	/**
	 * Goes back to approximate cells.
	 *
	 * ## EXAMPLES
	 *
	 *     wp pmq territory forget
	 */
	public function forget(): void {
		$this->territory->boundary_store()->forget();
		WP_CLI::success( 'The real boundaries are forgotten: the map shows approximate cells.' );
	}

	/**
	 * Says which boundaries are loaded.
	 *
	 * ## EXAMPLES
	 *
	 *     wp pmq territory status
	 */
	public function status(): void {
		$boundaries = $this->territory->boundaries();
		WP_CLI::log( sprintf( '%d communes, %d EPCI, boundaries %s (%s).', count( $this->territory->communes() ), count( $this->territory->epcis() ), $boundaries['approximate'] ? 'approximate' : 'real', $boundaries['revision'] ) );
	}
}
