<?php
/**
 * Uploaded GeoJSON.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Media;

use PaysMidiQuercy\Media\GeoJsonValidator;
use PaysMidiQuercy\Media\UnsafeFile;
use PaysMidiQuercy\Tests\TestCase;
use PHPUnit\Framework\Attributes\DataProvider;

/**
 * GeoJSON is known by its content.
 */
final class GeoJsonValidatorTest extends TestCase {

	/**
	 * Files that are GeoJSON.
	 *
	 * @return array<string, array{string}>
	 */
	public static function good(): array {
		return array(
			'point'              => array( '{"type":"Point","coordinates":[1.7,44.2]}' ),
			'with height'        => array( '{"type":"Point","coordinates":[1.7,44.2,120]}' ),
			'feature'            => array( '{"type":"Feature","properties":{"nom":"Caylus"},"geometry":{"type":"Polygon","coordinates":[[[1,44],[2,44],[2,45],[1,44]]]}}' ),
			'feature nowhere'    => array( '{"type":"Feature","properties":null,"geometry":null}' ),
			'collection'         => array( '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":"MultiPolygon","coordinates":[[[[1,44],[2,44],[2,45],[1,44]]]]}}]}' ),
			'geometry collection' => array( '{"type":"GeometryCollection","geometries":[{"type":"LineString","coordinates":[[1,44],[2,45]]}]}' ),
		);
	}

	/**
	 * Accepts them.
	 *
	 * @param string $json File.
	 */
	#[DataProvider( 'good' )]
	public function test_accepts( string $json ): void {
		( new GeoJsonValidator() )->validate( $json );
		$this->addToAssertionCount( 1 );
	}

	/**
	 * Files that are not, with a part of the sentence.
	 *
	 * @return array<string, array{string, string}>
	 */
	public static function bad(): array {
		$feature = '{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[1,44]}}';
		return array(
			'HTML'                 => array( '<script>alert(1)</script>', 'JSON' ),
			'plain JSON'           => array( '{"a":1}', 'type' ),
			'a number'             => array( '42', 'JSON' ),
			'projected metres'     => array( '{"type":"Point","coordinates":[574000,6340000]}', 'WGS' ),
			'text as coordinates'  => array( '{"type":"Point","coordinates":["1","44"]}', 'WGS' ),
			'nested too little'    => array( '{"type":"Polygon","coordinates":[[1,44],[2,44]]}', 'WGS' ),
			'unknown type'         => array( '{"type":"Circle","coordinates":[1,44]}', 'WGS' ),
			'second feature wrong' => array( '{"type":"FeatureCollection","features":[' . $feature . ',{"type":"Feature","geometry":{"type":"Point","coordinates":[1]}}]}', '2' ),
			'too deep'             => array( str_repeat( '[', 40 ) . str_repeat( ']', 40 ), 'JSON' ),
		);
	}

	/**
	 * Refuses them and says what is wrong.
	 *
	 * @param string $json     File.
	 * @param string $sentence Part of the message.
	 */
	#[DataProvider( 'bad' )]
	public function test_refuses( string $json, string $sentence ): void {
		$this->expectException( UnsafeFile::class );
		$this->expectExceptionMessage( $sentence );
		( new GeoJsonValidator() )->validate( $json );
	}
}
