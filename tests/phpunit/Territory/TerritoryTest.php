<?php
/**
 * Communes and EPCI.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Territory;

use PaysMidiQuercy\Territory\BoundariesController;
use PaysMidiQuercy\Territory\Commune;
use PaysMidiQuercy\Territory\Epci;
use PaysMidiQuercy\Tests\TestCase;
use PHPUnit\Framework\Attributes\DataProvider;

use function PaysMidiQuercy\network;

/**
 * The reference list says what the sources say, on every day.
 */
final class TerritoryTest extends TestCase {

	/**
	 * Forty-nine communes, in the order of their names, each plausible.
	 */
	public function test_communes(): void {
		$communes = network()->territory->communes();
		self::assertCount( 49, $communes );
		self::assertSame( 'Albias', $communes[0]->name );
		self::assertSame( 'Verlhac-Tescou', $communes[48]->name );
		self::assertCount( 49, array_unique( array_column( $communes, 'insee' ) ) );
		foreach ( $communes as $commune ) {
			self::assertTrue( rest_validate_value_from_schema( $commune->to_array(), Commune::json_schema(), 'commune' ), $commune->name );
			self::assertGreaterThan( 20, $commune->population );
			self::assertEqualsWithDelta( 44.13, $commune->lat, 0.25, $commune->name );
			self::assertEqualsWithDelta( 1.65, $commune->lng, 0.35, $commune->name );
			self::assertNotEmpty( $commune->postal_codes );
		}
	}

	/**
	 * A commune is found by its code, an unknown code finds none.
	 */
	public function test_commune(): void {
		self::assertSame( 'Caussade', network()->territory->commune( '82037' )?->name );
		self::assertNull( network()->territory->commune( '82121' ) );
		self::assertNull( network()->territory->commune( '' ) );
	}

	/**
	 * The territory has three EPCI of 19, 17 and 12 communes today.
	 */
	public function test_epcis(): void {
		$sizes = array();
		foreach ( network()->territory->epcis() as $epci ) {
			self::assertTrue( rest_validate_value_from_schema( $epci->to_array(), Epci::json_schema(), 'epci' ), $epci->name );
			$sizes[ $epci->short_name ] = count( $epci->members_on( '2026-06-01' ) );
		}
		self::assertSame(
			array(
				'Quercy Caussadais'                     => 19,
				'Quercy Rouergue et Gorges de l’Aveyron' => 17,
				'Quercy Vert-Aveyron'                   => 12,
			),
			$sizes
		);
	}

	/**
	 * Léojac left Quercy Vert-Aveyron for Grand Montauban when 2025 began; the others stayed.
	 *
	 * @param string $insee    Commune.
	 * @param string $date     Day.
	 * @param string $expected SIREN number.
	 */
	#[DataProvider( 'memberships' )]
	public function test_membership_is_dated( string $insee, string $date, string $expected ): void {
		self::assertSame( $expected, network()->territory->epci_of( $insee, $date )?->siren );
	}

	/**
	 * Returns memberships.
	 *
	 * @return array<string, array{string, string, string}>
	 */
	public static function memberships(): array {
		return array(
			'Léojac, long ago'              => array( '82098', '2019-01-01', '200066884' ),
			'Léojac, last day'              => array( '82098', '2024-12-31', '200066884' ),
			'Léojac, first day elsewhere'   => array( '82098', '2025-01-01', '248200099' ),
			'Léojac, later'                 => array( '82098', '2030-01-01', '248200099' ),
			'Caussade, then'                => array( '82037', '2019-01-01', '248200057' ),
			'Caussade, now'                 => array( '82037', '2026-01-01', '248200057' ),
			'Montrosier of another département' => array( '81184', '2026-01-01', '248200107' ),
		);
	}

	/**
	 * Each commune has at most one EPCI on any day, and the commune says today's.
	 */
	public function test_each_commune_has_one_epci_a_day(): void {
		$territory = network()->territory;
		foreach ( $territory->communes() as $commune ) {
			self::assertSame( $territory->epci_of( $commune->insee )?->siren, $commune->epci, $commune->name );
			foreach ( array( '2019-01-01', '2024-12-31', '2025-01-01', '2026-11-23' ) as $date ) {
				$holders = array_filter(
					array_map( static fn( string $siren ): ?Epci => $territory->epci( $siren ), array( '248200057', '248200107', '200066884', '248200099' ) ),
					static fn( ?Epci $epci ): bool => null !== $epci && in_array( $commune->insee, $epci->members_on( $date ), true )
				);
				self::assertCount( 1, $holders, "{$commune->name}, {$date}" );
			}
		}
	}

	/**
	 * The schemas that TypeScript is written from are those of PHP.
	 *
	 * @param string               $file   File in packages/territory/schema.
	 * @param array<string, mixed> $schema Schema.
	 */
	#[DataProvider( 'schemas' )]
	public function test_schema_is_the_one_of_typescript( string $file, array $schema ): void {
		$path = dirname( __DIR__, 3 ) . "/packages/territory/schema/{$file}.json";
		self::assertSame( self::bare( $schema ), json_decode( (string) file_get_contents( $path ), true ), "Write {$path} anew." );
	}

	/**
	 * Returns the schemas.
	 *
	 * @return array<string, array{string, array<string, mixed>}>
	 */
	public static function schemas(): array {
		return array(
			'commune'    => array( 'commune', Commune::json_schema() ),
			'epci'       => array( 'epci', Epci::json_schema() ),
			'boundaries' => array( 'boundaries', BoundariesController::json_schema() ),
		);
	}

	/**
	 * Leaves out what says nothing about the shape.
	 *
	 * @param array<string, mixed> $schema Schema.
	 * @return array<string, mixed>
	 */
	private static function bare( array $schema ): array {
		unset( $schema['description'], $schema['$schema'] );
		foreach ( $schema as $key => $value ) {
			if ( is_array( $value ) ) {
				$schema[ $key ] = 'properties' === $key ? array_map( self::bare( ... ), $value ) : self::bare( $value );
			}
		}
		return $schema;
	}
}
