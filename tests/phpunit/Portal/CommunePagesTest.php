<?php
/**
 * Pages of the communes.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Portal;

use PaysMidiQuercy\Chrome\CommuneLinks;
use PaysMidiQuercy\Portal\Communes\Neighbours;
use PaysMidiQuercy\Portal\Plugin;
use PaysMidiQuercy\Provision\Ledger;
use PaysMidiQuercy\Tests\TestCase;
use PHPUnit\Framework\Attributes\Group;

use function PaysMidiQuercy\network;

/**
 * Every commune has a page; provisioning is repeatable and respects what editors do.
 */
#[Group( 'site-portail' )]
final class CommunePagesTest extends TestCase {

	/**
	 * Each commune has a page at the address that every site links to, about itself.
	 */
	public function test_every_commune_has_its_page(): void {
		foreach ( network()->territory->communes() as $commune ) {
			$page = get_page_by_path( CommuneLinks::PARENT . '/' . CommuneLinks::slug( $commune ) );
			self::assertInstanceOf( \WP_Post::class, $page, $commune->name );
			self::assertSame( $commune->insee, Plugin::communes()->commune( $page->ID )?->insee );
			self::assertSame( CommuneLinks::url( $commune ), get_permalink( $page ) );
		}
	}

	/**
	 * A second run changes nothing, and a page that an editor renamed or deleted is left so.
	 */
	public function test_provisioning_is_repeatable(): void {
		$made   = (array) get_option( 'pmq_commune_pages' );
		$ledger = new Ledger();
		Plugin::communes()->provision( 'portail', $ledger );
		self::assertSame( array(), $ledger->changes() );
		$this->set_option( 'pmq_commune_pages', array( '82155' => 999_999 ) + $made );
		Plugin::communes()->provision( 'portail', $ledger );
		self::assertSame( array(), $ledger->changes() );
	}

	/**
	 * Facts, records of the other site, and neighbours are printed; an unknown code prints nothing.
	 */
	public function test_block_prints_the_parts(): void {
		$facts = do_blocks( '<!-- wp:pmq/commune {"insee":"82179"} /-->' );
		self::assertStringContainsString( '82240', $facts );
		self::assertStringContainsString( 'class="is-lit"', $facts );
		self::assertStringContainsString( 'Quercy Caussadais', $facts );
		self::assertStringContainsString( 'Monteils', do_blocks( '<!-- wp:pmq/commune {"insee":"82179","part":"neighbours"} /-->' ) );
		self::assertSame( '', trim( do_blocks( '<!-- wp:pmq/commune {"insee":"99999"} /-->' ) ) );
		self::assertSame( 49, substr_count( do_blocks( '<!-- wp:pmq/commune {"part":"all"} /-->' ), '<li>' ) );
	}

	/**
	 * Neighbours are neighbours both ways.
	 */
	public function test_neighbours_are_mutual(): void {
		$commune = network()->territory->commune( '82179' );
		self::assertNotNull( $commune );
		foreach ( Neighbours::of( $commune, network()->territory ) as $neighbour ) {
			self::assertContains( '82179', array_column( Neighbours::of( $neighbour, network()->territory ), 'insee' ), $neighbour->name );
		}
	}

	/**
	 * The finder offers every commune.
	 */
	public function test_finder_offers_every_commune(): void {
		$html = do_blocks( '<!-- wp:pmq/commune-finder /-->' );
		self::assertSame( 49, substr_count( $html, '<option ' ) );
		self::assertStringContainsString( 'action="' . esc_url( CommuneLinks::index() ) . '"', $html );
	}
}
