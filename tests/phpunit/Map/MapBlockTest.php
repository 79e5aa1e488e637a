<?php
/**
 * The map block without script.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Map;

use PaysMidiQuercy\Territory\MapItem;
use PaysMidiQuercy\Territory\MapLayer;
use PaysMidiQuercy\Tests\TestCase;
use PHPUnit\Framework\Attributes\DataProvider;

/**
 * The page is complete without script: the drawing, and a list that says the same.
 */
final class MapBlockTest extends TestCase {

	/**
	 * The whole territory is drawn and listed, each commune leads to its entry.
	 */
	public function test_whole_territory(): void {
		$page = $this->render();
		self::assertCount( 49, $this->find( $page, '//*[name()="path"][contains(@class,"pmq-map__commune")]' ) );
		self::assertCount( 3, $this->find( $page, '//*[name()="path"][contains(@class,"pmq-map__epci")]' ) );
		self::assertCount( 49, $this->find( $page, '//*[@data-insee]' ) );
		foreach ( $this->find( $page, '//*[name()="svg"]//*[name()="a"]' ) as $link ) {
			self::assertInstanceOf( \DOMElement::class, $link );
			$entry = $this->find( $page, '//*[@id="' . substr( $link->getAttribute( 'href' ), 1 ) . '"]' );
			self::assertCount( 1, $entry );
			self::assertStringContainsString( trim( $link->textContent ), $entry[0]->textContent );
		}
	}

	/**
	 * Two maps of a page do not share identifiers.
	 */
	public function test_identifiers_are_unique(): void {
		$page = $this->load( do_blocks( '<!-- wp:pmq/map /--><!-- wp:pmq/map {"height":300} /-->' ) );
		$ids  = array_map( static fn( \DOMNode $node ): string => $node->nodeValue ?? '', $this->find( $page, '//@id' ) );
		self::assertGreaterThan( 98, count( $ids ) );
		self::assertSame( array_unique( $ids ), $ids );
	}

	/**
	 * Each extent lists its communes and no other; nonsense shows the whole Pays.
	 *
	 * @param array<string, mixed> $attributes Attributes.
	 * @param int                  $count      Communes in the list.
	 */
	#[DataProvider( 'extents' )]
	public function test_extents( array $attributes, int $count ): void {
		self::assertCount( $count, $this->find( $this->render( $attributes ), '//*[@data-insee]' ) );
	}

	/**
	 * Returns extents.
	 *
	 * @return array<string, array{array<string, mixed>, int}>
	 */
	public static function extents(): array {
		return array(
			'an EPCI'             => array( array( 'extent' => 'epci', 'target' => '248200057' ), 19 ), // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound -- A table.
			'a commune'           => array( array( 'extent' => 'commune', 'target' => '82037' ), 1 ), // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound -- A table.
			'a view'              => array( array( 'extent' => 'view', 'view' => array( 1.5, 44.1, 1.6, 44.18 ) ), 2 ), // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound -- A table.
			'a place'             => array( array( 'extent' => 'place', 'place' => array( 'lat' => 44.15, 'lng' => 1.73, 'name' => 'Halle' ) ), 0 ), // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound -- A table.
			'unknown EPCI'        => array( array( 'extent' => 'epci', 'target' => '1' ), 49 ), // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound -- A table.
			'unknown commune'     => array( array( 'extent' => 'commune', 'target' => '<b>' ), 49 ), // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound -- A table.
			'a view inside out'   => array( array( 'extent' => 'view', 'view' => array( 2, 44, 1, 45 ) ), 49 ), // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound -- A table.
			'a view of three'     => array( array( 'extent' => 'view', 'view' => array( 1, 44, 2 ) ), 49 ), // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound -- A table.
			'a place without lat' => array( array( 'extent' => 'place', 'place' => array( 'lng' => 1 ) ), 49 ), // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound -- A table.
			'no such extent'      => array( array( 'extent' => 'world' ), 49 ),
		);
	}

	/**
	 * A single place is named and escaped.
	 */
	public function test_place_is_escaped(): void {
		$html = do_blocks( '<!-- wp:pmq/map ' . wp_json_encode( array( 'extent' => 'place', 'place' => array( 'lat' => 44.15, 'lng' => 1.73, 'name' => '<img src=x onerror=alert(1)>' ) ) ) . ' /-->' ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound -- Short.
		self::assertStringContainsString( '&lt;img', $html );
		self::assertStringNotContainsString( '<img', $html );
	}

	/**
	 * A layer that a plugin offers is drawn, counted and listed, escaped.
	 */
	public function test_layer(): void {
		$this->offer( array( new MapItem( 'Halle <i>vieille</i>', 'https://example.org/halle/', 44.1569, 1.5439, true ), new MapItem( 'Puits', '', 44.16, 1.55 ) ), array( '82037' => 2 ) );
		$page = $this->render( array( 'layers' => array( 'communes', 'wells' ) ) );
		self::assertCount( 2, $this->find( $page, '//*[@data-layer="wells"]/*[name()="circle"]' ) );
		$entry = $this->find( $page, '//*[@data-insee="82037"]' )[0];
		self::assertStringContainsString( '2 puits', $entry->textContent );
		self::assertCount( 1, $this->find( $page, '//*[@data-insee="82037"]//a[@href="https://example.org/?c=82037"]' ) );
		self::assertStringContainsString( '0 puits', $this->find( $page, '//*[@data-insee="82002"]' )[0]->textContent );
		$items = $this->find( $page, '//details[@data-layer="wells"]//li' );
		self::assertCount( 2, $items );
		self::assertStringContainsString( 'Halle <i>vieille</i>', $items[0]->textContent );
		self::assertStringContainsString( 'lieu approximatif', $items[0]->textContent );
		self::assertCount( 0, $this->find( $page, '//*[contains(@class,"pmq-map__epci")]' ), 'A layer that was not chosen is not drawn.' );
	}

	/**
	 * Too many places are not drawn one by one: the communes' counts lead to them.
	 */
	public function test_many_places(): void {
		$this->offer( array_fill( 0, 501, new MapItem( 'Puits', '', 44.16, 1.55 ) ), array( '82037' => 501 ) );
		$page = $this->render( array( 'layers' => array( 'communes', 'wells' ) ) );
		self::assertCount( 0, $this->find( $page, '//*[name()="circle"][ancestor::*[@data-layer="wells"]]' ) );
		self::assertStringContainsString( '501 puits', $this->find( $page, '//*[@data-insee="82037"]' )[0]->textContent );
	}

	/**
	 * What is no layer is left out and reported to its author.
	 */
	public function test_what_is_no_layer_is_left_out(): void {
		$this->expect_wrong_use_of( 'pmq_map_layers' );
		add_filter( 'pmq_map_layers', static fn(): array => array( 'records', new \stdClass() ) );
		self::assertSame( array(), MapLayer::offered() );
	}

	/**
	 * The records of this site are a layer, with the number of each commune.
	 */
	public function test_records_are_a_layer(): void {
		$layer = MapLayer::offered()['records'] ?? null;
		self::assertNotNull( $layer );
		self::assertStringContainsString( '/pmq/v1/records/points', rawurldecode( $layer->points_url ) );
		self::assertStringContainsString( '/patrimoine/chercher/?commune=82037', null === $layer->commune_url ? '' : ( $layer->commune_url )( '82037' ) );
		self::assertSame( array_sum( ( $layer->counts )() ), count( array_filter( ( $layer->items )() ) ) );
	}

	/**
	 * The height stays within reason.
	 */
	public function test_height(): void {
		foreach ( array( 300 => 300, 99999 => 560, -5 => 560 ) as $wanted => $given ) { // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing.AssociativeArrayFound -- A table.
			$html = do_blocks( '<!-- wp:pmq/map {"height":' . $wanted . ',"showsList":false} /-->' );
			self::assertTrue( str_contains( $html, "--pmq-map-height:{$given}px" ), "{$wanted} pixels" );
		}
	}

	/**
	 * Offers a layer of wells until the end of the test.
	 *
	 * @param list<MapItem>          $items  Places.
	 * @param array<int|string, int> $counts Counts.
	 */
	private function offer( array $items, array $counts ): void {
		add_filter( 'pmq_map_layers', static fn( array $layers ): array => array( ...$layers, new MapLayer( 'wells', 'Puits', '#333', '', '/points', static fn(): array => $items, static fn(): array => $counts, static fn( int $count ): string => "{$count} puits", static fn( string $insee ): string => "https://example.org/?c={$insee}" ) ) );
	}

	/**
	 * Renders the block.
	 *
	 * @param array<string, mixed> $attributes Attributes.
	 */
	private function render( array $attributes = array() ): \DOMDocument {
		return $this->load( do_blocks( '<!-- wp:pmq/map ' . wp_json_encode( $attributes, array() === $attributes ? JSON_FORCE_OBJECT : 0 ) . ' /-->' ) );
	}

	/**
	 * Reads HTML.
	 *
	 * @param string $html HTML.
	 */
	private function load( string $html ): \DOMDocument {
		$page = new \DOMDocument();
		$page->loadHTML( '<?xml encoding="utf-8"?><body>' . $html . '</body>', LIBXML_NOERROR );
		return $page;
	}

	/**
	 * Finds nodes.
	 *
	 * @param \DOMDocument $page Page.
	 * @param string       $path XPath.
	 * @return list<\DOMNode>
	 */
	private function find( \DOMDocument $page, string $path ): array {
		return array_values( iterator_to_array( ( new \DOMXPath( $page ) )->query( $path ) ?: array() ) );
	}
}
