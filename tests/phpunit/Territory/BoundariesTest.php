<?php
/**
 * Boundaries.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Territory;

use PaysMidiQuercy\Territory\Boundaries;
use PaysMidiQuercy\Territory\BoundariesController;
use PaysMidiQuercy\Territory\Commune;
use PaysMidiQuercy\Territory\Drawing;
use PaysMidiQuercy\Territory\Reference;
use PaysMidiQuercy\Tests\TestCase;
use PHPUnit\Framework\Attributes\DataProvider;

use function PaysMidiQuercy\network;

/**
 * Real boundaries are checked and stored; without them cells stand in, labelled.
 */
final class BoundariesTest extends TestCase {

	/**
	 * Reference list of the tests' day.
	 */
	private Reference $reference;

	/**
	 * Keeps the network's own boundaries aside.
	 */
	protected function setUp(): void {
		parent::setUp();
		$this->reference = new Reference( dirname( __DIR__, 3 ) . '/mu-plugins/pmq-network/Territory/data/territory.json', '2026-06-01' );
		$file            = Boundaries::folder() . '/boundaries.geojson';
		$before          = is_readable( $file ) ? (string) file_get_contents( $file ) : null;
		wp_mkdir_p( dirname( $file ) );
		if ( null !== $before ) {
			unlink( $file );
		}
		$this->after_test( static fn() => null === $before ? ( ! is_file( $file ) || unlink( $file ) ) : file_put_contents( $file, $before ) );
	}

	/**
	 * Without boundaries there is one labelled cell a commune, around its centre.
	 */
	public function test_cells_stand_in(): void {
		$document = $this->boundaries()->document();
		self::assertTrue( $document['approximate'] );
		self::assertCount( 49, $document['features'] );
		foreach ( $document['features'] as $feature ) {
			$commune = $this->reference->communes[ $feature['properties']['insee'] ];
			self::assertTrue( $feature['properties']['approximate'] );
			self::assertTrue( self::is_inside( $commune, $feature['geometry']['coordinates'][0] ), $commune->name );
			foreach ( $this->reference->communes as $other ) {
				self::assertSame( $other === $commune, self::is_inside( $other, $feature['geometry']['coordinates'][0] ), "{$other->name} in the cell of {$commune->name}" );
			}
		}
	}

	/**
	 * The same centres give the same cells.
	 */
	public function test_cells_are_deterministic(): void {
		$first = $this->boundaries()->document();
		unlink( Boundaries::folder() . '/boundaries.geojson' );
		self::assertSame( $first, $this->boundaries()->document() );
	}

	/**
	 * The territory has one outline, and each EPCI: neighbours' edges melt away.
	 */
	public function test_outlines(): void {
		foreach ( array( $this->boundaries()->document(), $this->loaded()->document() ) as $document ) {
			$kinds = array_map( static fn( array $feature ): string => $feature['properties']['kind'], $document['outlines']['features'] );
			self::assertSame( array( 'territory', 'epci', 'epci', 'epci' ), $kinds );
			foreach ( $document['outlines']['features'] as $feature ) {
				self::assertSame( 'Polygon', $feature['geometry']['type'], 'One ring, no shreds.' );
				$ring = $feature['geometry']['coordinates'][0];
				self::assertSame( $ring[0], end( $ring ) );
			}
			self::assertTrue( rest_validate_value_from_schema( $document, BoundariesController::json_schema(), 'boundaries' ) );
		}
	}

	/**
	 * Léojac lies in the territory but, since 2025, outside Quercy Vert-Aveyron.
	 */
	public function test_epci_are_drawn_as_of_the_day(): void {
		$leojac = $this->reference->communes['82098'];
		$inside = function ( string $day ) use ( $leojac ): array {
			$document = ( new Boundaries( new Reference( dirname( __DIR__, 3 ) . '/mu-plugins/pmq-network/Territory/data/territory.json', $day ), $day ) )->document();
			$result   = array();
			foreach ( $document['outlines']['features'] as $feature ) {
				$result[ $feature['properties']['siren'] ] = self::is_inside( $leojac, $feature['geometry']['coordinates'][0] );
			}
			return array( $result[''], $result['200066884'] );
		};
		self::assertSame( array( true, true ), $inside( '2024-12-31' ) );
		self::assertSame( array( true, false ), $inside( '2025-01-01' ) );
	}

	/**
	 * The drawing is kept beside the boundaries it shows: other boundaries, or a damaged file, are drawn anew.
	 */
	public function test_drawing_is_kept_for_its_boundaries(): void {
		$file  = Boundaries::folder() . '/boundaries-drawn.json';
		$cells = $this->boundaries()->drawing();
		self::assertTrue( $cells->approximate );
		self::assertCount( 49, $cells->communes );
		self::assertCount( 49, $cells->signs );
		self::assertArrayHasKey( '', $cells->outlines );
		self::assertFileExists( $file );
		$stored = (string) file_get_contents( $file );
		self::assertEquals( $cells, $this->boundaries()->drawing(), 'What is read is what was drawn.' );
		self::assertSame( $stored, (string) file_get_contents( $file ) );

		$real = $this->loaded()->drawing();
		self::assertFalse( $real->approximate );
		self::assertEquals( $real, $this->boundaries()->drawing() );

		foreach ( array( '', '{', '[]', '{"basis":"another"}' ) as $damaged ) {
			file_put_contents( $file, $damaged );
			self::assertEquals( $real, $this->boundaries()->drawing(), $damaged );
		}
	}

	/**
	 * A part of the territory is drawn in its own box.
	 */
	public function test_part_of_the_territory(): void {
		$territory = network()->territory;
		$box       = array( 'west' => 1.5, 'south' => 44.1, 'east' => 1.7, 'north' => 44.2 ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound -- A box reads better in one line.
		self::assertSame( $box, $territory->drawing( $box )->box );
		self::assertNotEquals( $territory->drawing()->communes, $territory->drawing( $box )->communes );
		self::assertSame( $territory->drawing(), $territory->drawing( $territory->drawing()->box ) );
		self::assertSame( ( new Drawing( $territory->boundaries(), $box ) )->communes(), $territory->drawing( $box )->communes );
	}

	/**
	 * Real boundaries replace the cells, are kept, and can be forgotten.
	 */
	public function test_real_boundaries_are_kept(): void {
		$store = $this->loaded();
		self::assertFalse( $store->document()['approximate'] );
		$again = $this->boundaries()->document();
		self::assertFalse( $again['approximate'], 'Another request reads them.' );
		self::assertSame( 'Testeurs', $again['attribution'] );
		self::assertSame( $store->document()['revision'], $again['revision'] );
		$store->forget();
		self::assertTrue( $this->boundaries()->document()['approximate'] );
	}

	/**
	 * When a commune changes its EPCI, the outlines are drawn anew from the same real boundaries.
	 */
	public function test_outlines_follow_the_reference_list(): void {
		$this->loaded();
		$before = ( new Boundaries( new Reference( dirname( __DIR__, 3 ) . '/mu-plugins/pmq-network/Territory/data/territory.json', '2024-01-01' ), '2024-01-01' ) )->document();
		$after  = $this->boundaries()->document();
		self::assertFalse( $before['approximate'] );
		self::assertFalse( $after['approximate'] );
		self::assertSame( $before['features'][0]['geometry'], $after['features'][0]['geometry'] );
		self::assertNotSame( $before['revision'], $after['revision'] );
	}

	/**
	 * A damaged file does not take the site down.
	 *
	 * @param string $content What the file holds.
	 */
	#[DataProvider( 'damaged' )]
	public function test_damaged_file_is_replaced( string $content ): void {
		file_put_contents( Boundaries::folder() . '/boundaries.geojson', $content );
		self::assertTrue( $this->boundaries()->document()['approximate'] );
	}

	/**
	 * Returns damaged files.
	 *
	 * @return array<string, array{string}>
	 */
	public static function damaged(): array {
		return array(
			'empty'     => array( '' ),
			'cut short' => array( '{"type":"FeatureCollection","appro' ),
			'no object' => array( '[1,2,3]' ),
			'emptied'   => array( '{"type":"FeatureCollection","approximate":false,"features":[]}' ),
		);
	}

	/**
	 * A wrong file is refused with a reason and changes nothing.
	 *
	 * @param \Closure(array<string, mixed>): mixed $damage  Spoils a right document.
	 * @param string                                $message Part of the reason.
	 */
	#[DataProvider( 'wrong' )]
	public function test_wrong_file_is_refused( \Closure $damage, string $message ): void {
		$file   = $this->file( $damage( self::squares( $this->reference ) ) );
		$before = $this->loaded()->document()['revision'];
		try {
			$this->boundaries()->load( $file, 'X' );
			self::fail( 'It was taken.' );
		} catch ( \RuntimeException $refusal ) {
			self::assertStringContainsString( $message, $refusal->getMessage() );
		}
		self::assertSame( $before, $this->boundaries()->document()['revision'] );
	}

	/**
	 * Returns ways of being wrong.
	 *
	 * @return array<string, array{\Closure, string}>
	 */
	public static function wrong(): array {
		$with = static fn( mixed $geometry ): \Closure => static function ( array $document ) use ( $geometry ): array {
			$document['features'][0]['geometry'] = $geometry;
			return $document;
		};
		return array(
			'no GeoJSON'          => array( static fn(): string => 'nom;insee', 'GeoJSON' ),
			'another type'        => array( static fn(): array => array( 'type' => 'Topology' ), 'GeoJSON' ),
			'a commune missing'   => array( static fn( array $document ): array => array( 'features' => array_slice( $document['features'], 1 ) ) + $document, 'Albias' ),
			'a point'             => array( $with( array( 'type' => 'Point', 'coordinates' => array( 1.4, 44.1 ) ) ), 'Albias' ), // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound -- Short.
			'no geometry'         => array( $with( null ), 'Albias' ),
			'text as coordinates' => array( $with( array( 'type' => 'Polygon', 'coordinates' => array( array( array( '<b>', 44 ), array( 1, 44 ), array( 1, 45 ), array( 1, 44 ) ) ) ) ), 'Albias' ), // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound -- Short.
			'metres, not degrees' => array( $with( array( 'type' => 'Polygon', 'coordinates' => array( array( array( 577000, 6330000 ), array( 577100, 6330000 ), array( 577100, 6330100 ), array( 577000, 6330000 ) ) ) ) ), 'Albias' ), // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound -- Short.
			'a line'              => array( $with( array( 'type' => 'Polygon', 'coordinates' => array( array( array( 1.4, 44.1 ), array( 1.41, 44.1 ), array( 1.4, 44.1 ) ) ) ) ), 'Albias' ), // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound -- Short.
		);
	}

	/**
	 * Only geometry passes: names, styles and foreign communes of a file stay outside.
	 */
	public function test_nothing_but_geometry_passes(): void {
		$document                                     = self::squares( $this->reference );
		$document['features'][0]['properties']['nom'] = '<script>alert(1)</script>';
		$document['features'][]                       = array(
			'type'       => 'Feature',
			'properties' => array( 'insee' => '75056' ),
			'geometry'   => null,
		);
		$store                                        = $this->boundaries();
		$store->load( $this->file( $document ), 'Testeurs' );
		self::assertCount( 49, $store->document()['features'] );
		self::assertStringNotContainsString( 'script', (string) wp_json_encode( $store->document() ) );
	}

	/**
	 * The fields of geo.api.gouv.fr are understood.
	 */
	public function test_code_names_the_commune_too(): void {
		$document             = self::squares( $this->reference );
		$document['features'] = array_map( static fn( array $feature ): array => array( 'properties' => array( 'code' => $feature['properties']['insee'] ) ) + $feature, $document['features'] );
		$store                = $this->boundaries();
		$store->load( $this->file( $document ), 'Testeurs' );
		self::assertFalse( $store->document()['approximate'] );
	}

	/**
	 * A drawing has one path a commune, in a view box of whole numbers.
	 */
	public function test_drawing(): void {
		$document = $this->boundaries()->document();
		$drawing  = new Drawing( $document, Drawing::box( $document['features'] ) );
		self::assertMatchesRegularExpression( '/^0 0 \d+ \d+$/', $drawing->view_box() );
		self::assertCount( 49, $drawing->communes() );
		foreach ( array( ...array_values( $drawing->communes() ), $drawing->outline(), $drawing->outline( '248200057' ) ) as $path ) {
			self::assertMatchesRegularExpression( '/^(M-?\d+ -?\d+l[-\d ]+z)+$/', $path );
		}
		self::assertSame( '', $drawing->outline( '000000000' ) );
		list( , , $width, $height ) = explode( ' ', $drawing->view_box() );
		list( $x, $y )              = $drawing->point( 44.1562, 1.7364 );
		self::assertThat( $x, self::logicalAnd( self::greaterThan( 0 ), self::lessThan( (int) $width ) ) );
		self::assertThat( $y, self::logicalAnd( self::greaterThan( 0 ), self::lessThan( (int) $height ) ) );
	}

	/**
	 * Makes a store as a new request would.
	 */
	private function boundaries(): Boundaries {
		return new Boundaries( $this->reference, '2026-06-01' );
	}

	/**
	 * Makes a store with real boundaries: the cells, as if they came from outside.
	 */
	private function loaded(): Boundaries {
		$store = $this->boundaries();
		$store->load( $this->file( self::squares( $this->reference ) ), 'Testeurs' );
		return $store;
	}

	/**
	 * Returns the cells as if they came from outside: a document of known, right boundaries.
	 *
	 * @param Reference $reference Reference list.
	 * @return array<string, mixed>
	 */
	private static function squares( Reference $reference ): array {
		$features = array();
		foreach ( \PaysMidiQuercy\Territory\Cells::around( $reference->communes ) as $insee => $ring ) {
			$features[] = array(
				'type'       => 'Feature',
				'properties' => array( 'insee' => (string) $insee ),
				'geometry'   => array(
					'type'        => 'Polygon',
					'coordinates' => array( array_reverse( $ring ) ),
				),
			);
		}
		usort( $features, static fn( array $a, array $b ): int => strcmp( $reference->communes[ $a['properties']['insee'] ]->name, $reference->communes[ $b['properties']['insee'] ]->name ) );
		return array(
			'type'     => 'FeatureCollection',
			'features' => $features,
		);
	}

	/**
	 * Writes a file for the length of the test.
	 *
	 * @param mixed $content Text, or what is to be JSON.
	 */
	private function file( mixed $content ): string {
		$file = (string) tempnam( sys_get_temp_dir(), 'pmq' );
		$this->after_test( static fn() => unlink( $file ) );
		file_put_contents( $file, is_string( $content ) ? $content : (string) wp_json_encode( $content ) );
		return $file;
	}

	/**
	 * Tells whether a commune's centre lies in a ring.
	 *
	 * @param Commune                   $commune Commune.
	 * @param list<array{float, float}> $ring    Closed ring.
	 */
	private static function is_inside( Commune $commune, array $ring ): bool {
		$inside = false;
		$count  = count( $ring );
		for ( $i = 1; $i < $count; ++$i ) {
			list( $ax, $ay ) = $ring[ $i - 1 ];
			list( $bx, $by ) = $ring[ $i ];
			if ( ( $ay > $commune->lat ) !== ( $by > $commune->lat ) && $commune->lng < ( $bx - $ax ) * ( $commune->lat - $ay ) / ( $by - $ay ) + $ax ) {
				$inside = ! $inside;
			}
		}
		return $inside;
	}
}
