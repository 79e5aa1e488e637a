<?php
/**
 * Links between the sites.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Provision;

use PaysMidiQuercy\Addresses;
use PaysMidiQuercy\Provision\Links;
use PaysMidiQuercy\Tests\TestCase;

/**
 * A link written from the root leads to the same page when each site has its own host name.
 */
final class LinksTest extends TestCase {

	/**
	 * Links of the network are rewritten, others are left alone.
	 */
	public function test_rewrites_links_of_the_network(): void {
		$links = new Links( new Addresses( PMQ_SITES, 'midi-quercy.example', true, array( 'produits' => 'produits-midi-quercy.example' ) ) );
		$cases = array(
			'/patrimoine/carte/?a=1#x' => 'http://patrimoine.midi-quercy.example/carte/?a=1#x',
			'/produits/'               => 'http://produits-midi-quercy.example/',
			'/carte/'                  => 'http://midi-quercy.example/carte/',
			'/energies-du-pays/'       => 'http://midi-quercy.example/energies-du-pays/',
		);
		foreach ( $cases as $path => $address ) {
			self::assertSame( $address, $links->address( $path ) );
		}
		$html = '<p><a class="x" href="/patrimoine/">a</a> <a href="https://www.cnil.fr/">b</a> <a href="//autre.example/">c</a> <a href="#d">d</a></p>';
		self::assertSame( str_replace( '"/patrimoine/"', '"http://patrimoine.midi-quercy.example/"', $html ), $links->rewrite( $html ) );
	}
}
