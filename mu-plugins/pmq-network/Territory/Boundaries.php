<?php
/**
 * Boundaries of the communes, the EPCI and the territory.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Territory;

/**
 * Keeps the boundaries in one file of the network's uploads: real ones once they are loaded, cells around the centres until then.
 *
 * The file also holds what is derived from them – the outlines of the EPCI and of the territory – so that a page reads and draws.
 *
 * @phpstan-type BoundaryDocument array{type: string, basis: string, revision: string, approximate: bool, attribution: string, features: list<array<string, mixed>>, outlines: array{type: string, features: list<array<string, mixed>>}}
 */
final class Boundaries {

	/**
	 * Format of the stored file: another one is drawn anew.
	 */
	private const FORMAT = 1;

	/**
	 * The document, once read.
	 *
	 * @var array<string, mixed>|null
	 * @phpstan-var BoundaryDocument|null
	 */
	private ?array $document = null;

	/**
	 * The drawing, once read.
	 */
	private ?TerritoryDrawing $drawing = null;

	/**
	 * Keeps what is drawn and where it is stored.
	 *
	 * @param Reference $reference Communes and EPCI.
	 * @param string    $today     Y-m-d: the EPCI are drawn as they are on this day.
	 */
	public function __construct( private readonly Reference $reference, private readonly string $today ) {}

	/**
	 * Returns the folder that all sites share.
	 */
	public static function folder(): string {
		$elsewhere = is_multisite() && ! is_main_site();
		if ( $elsewhere ) {
			switch_to_blog( get_main_site_id() );
		}
		$folder = wp_upload_dir( null, false )['basedir'] . '/pmq';
		if ( $elsewhere ) {
			restore_current_blog();
		}
		return $folder;
	}

	/**
	 * Returns everything: a GeoJSON FeatureCollection of the communes with, as foreign members, the outlines and where they come from.
	 *
	 * @return array<string, mixed>
	 * @phpstan-return BoundaryDocument
	 */
	public function document(): array {
		if ( null === $this->document ) {
			$stored         = $this->read();
			$this->document = $stored ?? $this->draw_again();
		}
		return $this->document;
	}

	/**
	 * Returns the boundaries as SVG paths, drawn once for each file of boundaries.
	 */
	public function drawing(): TerritoryDrawing {
		if ( null === $this->drawing ) {
			$file          = self::folder() . '/boundaries-drawn.json';
			$json          = is_readable( $this->file() ) && is_readable( $file ) ? (string) file_get_contents( $file ) : ''; // phpcs:ignore WordPress.WP.AlternativeFunctions.file_get_contents_file_get_contents -- A local file.
			$this->drawing = '' === $json ? null : TerritoryDrawing::from_json( $json, $this->drawing_basis() );
			if ( null === $this->drawing ) {
				$this->drawing = TerritoryDrawing::of( $this->document() );
				$this->put( $file, $this->drawing->to_json( $this->drawing_basis() ) );
			}
		}
		return $this->drawing;
	}

	/**
	 * Says what a stored drawing rests on: the reference list of today and the very file of boundaries.
	 */
	private function drawing_basis(): string {
		clearstatcache( true, $this->file() );
		$stat = is_readable( $this->file() ) ? stat( $this->file() ) : false;
		return $this->basis() . ( is_array( $stat ) ? "-{$stat['size']}-{$stat['mtime']}" : '' );
	}

	/**
	 * Stores real boundaries.
	 *
	 * @param string $file        Absolute path of a GeoJSON file.
	 * @param string $attribution Who is to be named.
	 * @throws \RuntimeException When the file is wrong or the uploads cannot be written.
	 */
	public function load( string $file, string $attribution ): void {
		$polygons       = ( new BoundaryFile( $this->reference->communes ) )->read( $file );
		$this->document = $this->compose( $polygons, false, $attribution );
		$this->drawing  = null;
		if ( ! $this->write( $this->document ) ) {
			throw new \RuntimeException( sprintf( /* translators: %s: folder. */ __( 'The boundaries could not be written to %s: check the rights of this folder and the free space.', 'pmq' ), self::folder() ) );
		}
	}

	/**
	 * Forgets the real boundaries.
	 */
	public function forget(): void {
		$this->document = null;
		$this->drawing  = null;
		if ( is_file( $this->file() ) ) {
			wp_delete_file( $this->file() );
		}
	}

	/**
	 * Returns the stored file.
	 */
	private function file(): string {
		return self::folder() . '/boundaries.geojson';
	}

	/**
	 * Reads the stored document when it suits the reference list of today.
	 *
	 * @return array<string, mixed>|null
	 * @phpstan-return BoundaryDocument|null
	 */
	private function read(): ?array {
		$stored = is_readable( $this->file() ) ? json_decode( (string) file_get_contents( $this->file() ), true ) : null; // phpcs:ignore WordPress.WP.AlternativeFunctions.file_get_contents_file_get_contents -- A local file.
		return $this->is_current( $stored ) ? $stored : null;
	}

	/**
	 * Tells whether what was stored is a document of this format – its basis begins with the format – for the reference list of today.
	 *
	 * @param mixed $stored What the file holds.
	 * @phpstan-assert-if-true BoundaryDocument $stored
	 */
	private function is_current( mixed $stored ): bool {
		return is_array( $stored ) && ( $stored['basis'] ?? null ) === $this->basis();
	}

	/**
	 * Draws anew – from the stored polygons when they are there and real, else cells – and stores the result when it can.
	 *
	 * @return array<string, mixed>
	 * @phpstan-return BoundaryDocument
	 */
	private function draw_again(): array {
		try {
			$old = is_readable( $this->file() ) ? json_decode( (string) file_get_contents( $this->file() ), true, 32, JSON_THROW_ON_ERROR ) : null; // phpcs:ignore WordPress.WP.AlternativeFunctions.file_get_contents_file_get_contents -- A local file.
			if ( is_array( $old ) && false === ( $old['approximate'] ?? true ) ) {
				$polygons = ( new BoundaryFile( $this->reference->communes ) )->parse( (string) wp_json_encode( $old ) );
				$document = $this->compose( $polygons, false, (string) ( $old['attribution'] ?? '' ) );
				$this->write( $document );
				return $document;
			}
		} catch ( \JsonException | \RuntimeException ) {
			unset( $old ); // A damaged file is replaced by cells: the site goes on.
		}
		$cells    = array_map( static fn( array $ring ): array => array( array( $ring ) ), Cells::around( $this->reference->communes ) );
		$document = $this->compose( $cells, true, $this->reference->attribution );
		$this->write( $document );
		return $document;
	}

	/**
	 * Says what the derived outlines rest on.
	 */
	private function basis(): string {
		$members = array_map( fn( Epci $epci ): array => $epci->members_on( $this->today ), $this->reference->epcis );
		return self::FORMAT . '-' . substr( md5( (string) wp_json_encode( array( array_values( $this->reference->communes ), $members ) ) ), 0, 12 );
	}

	/**
	 * Puts the document together.
	 *
	 * @param array<string, list<list<list<array{float, float}>>>> $polygons    By INSEE code.
	 * @param bool                                                 $approximate Whether they are cells.
	 * @param string                                               $attribution Who is to be named.
	 * @return array<string, mixed>
	 * @phpstan-return BoundaryDocument
	 */
	private function compose( array $polygons, bool $approximate, string $attribution ): array {
		$features = array();
		foreach ( $this->reference->communes as $insee => $commune ) {
			$features[] = self::feature( $polygons[ $insee ], array( 'insee' => (string) $insee, 'name' => $commune->name, 'epci' => $commune->epci, 'approximate' => $approximate ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound -- One line reads better.
		}
		$outlines = array( self::outline( array_values( $polygons ), 'territory', '', $approximate ) );
		foreach ( $this->reference->epcis as $epci ) {
			if ( $epci->in_territory ) {
				$members    = array_intersect_key( $polygons, array_flip( $epci->members_on( $this->today ) ) );
				$outlines[] = self::outline( array_values( $members ), 'epci', $epci->siren, $approximate );
			}
		}
		return array(
			'type'        => 'FeatureCollection',
			'basis'       => $this->basis(),
			'revision'    => substr( md5( (string) wp_json_encode( $polygons ) . $this->basis() ), 0, 12 ),
			'approximate' => $approximate,
			'attribution' => $attribution,
			'features'    => $features,
			'outlines'    => array(
				'type'     => 'FeatureCollection',
				'features' => $outlines,
			),
		);
	}

	/**
	 * Makes a feature.
	 *
	 * @param list<list<list<array{float, float}>>> $polygons   Polygons.
	 * @param array<string, mixed>                  $properties Properties.
	 * @return array<string, mixed>
	 */
	private static function feature( array $polygons, array $properties ): array {
		$single = 1 === count( $polygons );
		return array(
			'type'       => 'Feature',
			'properties' => $properties,
			'geometry'   => array(
				'type'        => $single ? 'Polygon' : 'MultiPolygon',
				'coordinates' => $single ? $polygons[0] : $polygons,
			),
		);
	}

	/**
	 * Makes the feature of an outline.
	 *
	 * @param list<list<list<list<array{float, float}>>>> $members     Polygons of each commune.
	 * @param string                                      $kind        `territory` or `epci`.
	 * @param string                                      $siren       SIREN number of an EPCI.
	 * @param bool                                        $approximate Whether the communes are cells.
	 * @return array<string, mixed>
	 */
	private static function outline( array $members, string $kind, string $siren, bool $approximate ): array {
		return self::feature( Outline::of( array_merge( ...$members ) ), compact( 'kind', 'siren', 'approximate' ) );
	}

	/**
	 * Stores a document atomically.
	 *
	 * @param array<string, mixed> $document Document.
	 * @return bool False when the uploads cannot be written.
	 */
	private function write( array $document ): bool {
		return $this->put( $this->file(), (string) wp_json_encode( $document, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES ) );
	}

	/**
	 * Puts a file in place at once.
	 *
	 * @param string $file Path in the folder.
	 * @param string $json Content.
	 * @return bool False when the uploads cannot be written.
	 */
	private function put( string $file, string $json ): bool {
		$folder = self::folder();
		if ( ! wp_mkdir_p( $folder ) || ! wp_is_writable( $folder ) ) {
			return false;
		}
		$temporary = $folder . '/boundaries.' . bin2hex( random_bytes( 4 ) ) . '.tmp';
		// phpcs:disable WordPress.WP.AlternativeFunctions -- WP_Filesystem has no atomic rename.
		if ( strlen( $json ) !== file_put_contents( $temporary, $json ) ) {
			return false;
		}
		return rename( $temporary, $file );
		// phpcs:enable
	}
}
