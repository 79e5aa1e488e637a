<?php
/**
 * Tests of searches around a place.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\HeritageView;

use PaysMidiQuercy\Heritage\View\PlaceFinder;
use PaysMidiQuercy\Heritage\View\SearchRequest;
use PaysMidiQuercy\Heritage\View\Surroundings;
use PaysMidiQuercy\Tests\TestCase;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;

use function PaysMidiQuercy\Heritage\heritage;
use function PaysMidiQuercy\network;

#[CoversClass( Surroundings::class )]
#[CoversClass( PlaceFinder::class )]
final class SurroundingsTest extends TestCase {

	/**
	 * Gives what people type and the commune that is meant.
	 *
	 * @return array<string, array{string, string, bool}>
	 */
	public static function places(): array {
		return array(
			'commune'                        => array( 'Caylus', 'Caylus', false ),
			'with a typing error'            => array( 'Negreplisse', 'Nègrepelisse', false ),
			'postal code'                    => array( '82160 Caylus', 'Caylus', false ),
			'address with postal code'       => array( '12 rue de la Halle, 82160 Caylus', 'Caylus', true ),
			'address with commune'           => array( '3 place du Marché Septfonds', 'Septfonds', true ),
			'address with a commune of three' => array( 'Chemin haut, Saint-Antonin-Noble-Val', 'Saint-Antonin-Noble-Val', true ),
		);
	}

	/**
	 * Finds communes.
	 *
	 * @param string $typed Typed.
	 * @param string $name  Commune.
	 * @param bool   $rough Whether only the commune of an address is known.
	 */
	#[DataProvider( 'places' )]
	public function test_a_typed_place_is_found( string $typed, string $name, bool $rough ): void {
		$near    = heritage()->places()->find( new Surroundings( $typed ) );
		$commune = network()->territory->lookup( $name, 1 )[0];
		self::assertSame( $name, $near->label );
		self::assertSame( array( $commune->lat, $commune->lng, $rough ), array( $near->lat, $near->lng, $near->rough ) );
	}

	public function test_a_position_may_be_typed(): void {
		$near = heritage()->places()->find( new Surroundings( '44.2, 1.75' ) );
		self::assertSame( array( 44.2, 1.75 ), array( $near->lat, $near->lng ) );
	}

	public function test_a_records_name_is_a_place(): void {
		$post = $this->make_post(
			array(
				'post_type'  => 'pmq_record',
				'post_title' => 'Oratoire de Xylotruc',
			)
		);
		update_post_meta( $post->ID, 'pmq_lat', 44.111 );
		update_post_meta( $post->ID, 'pmq_lng', 1.555 );
		network()->search->reindex( array( $post->ID ) );
		$near = heritage()->places()->find( new Surroundings( 'xylotruc oratoire' ) );
		self::assertSame( array( 44.111, 1.555, 'Oratoire de Xylotruc' ), array( $near->lat, $near->lng, $near->label ) );
	}

	public function test_what_is_no_place_limits_nothing(): void {
		$near = heritage()->places()->find( new Surroundings( 'zzzz qqqq' ) );
		self::assertFalse( $near->is_found() );
		self::assertSame( array(), $near->to_filters() );
		self::assertNull( $near->distance_to( 44.0, 1.5 ) );
		self::assertSame( 'relevance', ( new SearchRequest( near: $near, sort: 'distance' ) )->order() );
	}

	public function test_the_address_says_place_or_position_and_radius(): void {
		$place = SearchRequest::from_query( array( 'lieu' => 'Caylus', 'autour' => '44.1,1.5', 'rayon' => '10' ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing
		self::assertSame( array( 'lieu' => 'Caylus', 'rayon' => '10' ), $place->to_query() ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing
		$here = SearchRequest::from_query( array( 'autour' => '44.1,1.5', 'tri' => 'distance' ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing
		self::assertSame( 'autour=44.1,1.5&tri=distance', (string) wp_parse_url( $here->url( 'https://example.test/' ), PHP_URL_QUERY ) );
		self::assertSame( array( 'near' => '44.1,1.5', 'radius' => 5.0 ), $here->to_filters() ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing
		self::assertSame( array(), $here->anywhere()->to_query() );
	}

	public function test_the_nearest_come_first_without_words(): void {
		$here = new Surroundings( '', 44.1, 1.5 );
		self::assertSame( 'distance', ( new SearchRequest( near: $here ) )->order() );
		self::assertSame( 'relevance', ( new SearchRequest( 'halle', near: $here ) )->order() );
		self::assertSame( 'name', ( new SearchRequest( sort: 'name', near: $here ) )->order() );
	}

	public function test_distances_are_measured_on_the_sphere_and_worded(): void {
		// Paris to Toulouse, 588.0 km as the crow flies on the mean sphere.
		$paris = new Surroundings( 'Paris', 48.8566, 2.3522 );
		self::assertEqualsWithDelta( 588.0, (float) $paris->distance_to( 43.6047, 1.4442 ), 1.0 );
		self::assertSame( "340\u{00A0}m", Surroundings::kilometres( 0.337 ) );
		self::assertSame( "1,2\u{00A0}km", Surroundings::kilometres( 1.24 ) );
		self::assertSame( "5\u{00A0}km", Surroundings::kilometres( 5.0 ) );
		self::assertSame( "12\u{00A0}km", Surroundings::kilometres( 12.4 ) );
	}
}
