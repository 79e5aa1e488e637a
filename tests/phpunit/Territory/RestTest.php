<?php
/**
 * REST of the territory.
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

/**
 * The routes answer everybody, refuse bad input and can be cached.
 */
final class RestTest extends TestCase {

	/**
	 * A visitor and an administrator get the same, in the declared shape.
	 *
	 * @param string               $route  Route.
	 * @param array<string, mixed> $schema Schema of the answer.
	 * @param int|null             $count  Number of items, null for a single one.
	 */
	#[DataProvider( 'routes' )]
	public function test_everybody_gets_the_same( string $route, array $schema, ?int $count ): void {
		$answer = $this->rest_as( null, 'GET', $route );
		self::assertSame( 200, $answer->get_status() );
		foreach ( null === $count ? array( $answer->get_data() ) : $answer->get_data() as $item ) {
			self::assertTrue( rest_validate_value_from_schema( $item, $schema, 'item' ) );
		}
		if ( null !== $count ) {
			self::assertCount( $count, $answer->get_data() );
		}
		foreach ( array( 'subscriber', 'pmq_contributor', 'administrator' ) as $role ) {
			self::assertSame( $answer->get_data(), $this->rest_as( $role, 'GET', $route )->get_data() );
		}
	}

	/**
	 * Returns the routes.
	 *
	 * @return array<string, array{string, array<string, mixed>, int|null}>
	 */
	public static function routes(): array {
		return array(
			'communes'   => array( '/pmq/v1/communes', Commune::json_schema(), 49 ),
			'a commune'  => array( '/pmq/v1/communes/82155', Commune::json_schema(), null ),
			'epcis'      => array( '/pmq/v1/epcis', Epci::json_schema(), 3 ),
			'boundaries' => array( '/pmq/v1/boundaries', BoundariesController::json_schema(), null ),
		);
	}

	/**
	 * Nobody writes, whatever the role.
	 */
	public function test_nothing_can_be_written(): void {
		foreach ( array( '/pmq/v1/communes', '/pmq/v1/communes/82155', '/pmq/v1/epcis', '/pmq/v1/boundaries' ) as $route ) {
			foreach ( array( 'POST', 'PUT', 'DELETE' ) as $method ) {
				self::assertSame( 404, $this->rest_as( 'administrator', $method, $route )->get_status(), "{$method} {$route}" );
			}
		}
	}

	/**
	 * A search answers the communes meant; an empty one all.
	 */
	public function test_search(): void {
		$names = fn( array $params ): array => array_column( $this->rest( 'GET', '/pmq/v1/communes', $params )->get_data(), 'name' );
		self::assertSame( array( 'Saint-Antonin-Noble-Val' ), $names( array( 'search' => 'st antonin' ) ) );
		self::assertSame( array(), $names( array( 'search' => 'zzz' ) ) );
		self::assertCount( 2, $names( array( 'search' => 'saint', 'limit' => 2 ) ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound -- Short.
		self::assertCount( 49, $names( array( 'search' => '' ) ) );
	}

	/**
	 * Bad input is refused by name.
	 *
	 * @param array<string, mixed> $params Query.
	 * @param string               $field  Field that is wrong.
	 */
	#[DataProvider( 'bad_input' )]
	public function test_bad_input( array $params, string $field ): void {
		$answer = $this->rest( 'GET', '/pmq/v1/communes', $params );
		self::assertSame( 400, $answer->get_status() );
		self::assertArrayHasKey( $field, $answer->get_data()['data']['params'] );
	}

	/**
	 * Returns bad input.
	 *
	 * @return array<string, array{array<string, mixed>, string}>
	 */
	public static function bad_input(): array {
		return array(
			'search is a list'   => array( array( 'search' => array( 'a' ) ), 'search' ),
			'search is too long' => array( array( 'search' => str_repeat( 'a', 101 ) ), 'search' ),
			'limit is zero'      => array( array( 'limit' => 0 ), 'limit' ),
			'limit is too large' => array( array( 'limit' => 50 ), 'limit' ),
			'limit is no number' => array( array( 'limit' => 'x' ), 'limit' ),
		);
	}

	/**
	 * A commune elsewhere is not found.
	 */
	public function test_unknown_commune(): void {
		$answer = $this->rest( 'GET', '/pmq/v1/communes/82121' );
		self::assertSame( 404, $answer->get_status() );
		self::assertSame( 'pmq_commune_not_found', $answer->get_data()['code'] );
	}

	/**
	 * Who has the answer already is told so.
	 *
	 * @param string $route Route.
	 */
	#[DataProvider( 'routes' )]
	public function test_entity_tag( string $route, mixed ...$unused ): void {
		$headers = $this->rest( 'GET', $route )->get_headers();
		self::assertStringContainsString( 'public, max-age=', $headers['Cache-Control'] );
		self::assertStringContainsString( 'stale-while-revalidate=300', $headers['Cache-Control'] );
		$request = new \WP_REST_Request( 'GET', $route );
		$request->set_header( 'If-None-Match', 'W/' . $headers['ETag'] . ', "other"' );
		$again = rest_get_server()->dispatch( $request );
		self::assertSame( 304, $again->get_status() );
		self::assertNull( $again->get_data() );
		$request->set_header( 'If-None-Match', '"other"' );
		self::assertSame( 200, rest_get_server()->dispatch( $request )->get_status() );
	}
}
