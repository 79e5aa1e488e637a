<?php
/**
 * The floors of the house.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Architecture;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use PHPUnit\Framework\TestCase;

/**
 * A lower floor never names a higher one; a plugin never reaches into another plugin.
 */
#[TestDox( 'The floors of the house' )]
final class FloorsTest extends TestCase {

	/**
	 * Every PHP file of ours names only what its floor allows.
	 */
	public function test_no_file_reaches_upwards_or_sideways(): void {
		$root   = dirname( __DIR__, 3 );
		$found  = array();
		$count  = 0;
		$floors = new Floors( $root );
		foreach ( $floors->files() as $file ) {
			++$count;
			foreach ( $floors->breaches( $file, (string) file_get_contents( "{$root}/{$file}" ) ) as $breach ) {
				$found[] = "{$file}: {$breach}";
			}
		}
		self::assertGreaterThan( 10, $count, 'The files were found.' );
		self::assertSame( array(), $found );
	}

	/**
	 * The check sees each way of naming a class, and leaves comments and allowed names alone.
	 *
	 * @param string       $file     Where the code would stand.
	 * @param string       $code     Code without the opening tag.
	 * @param list<string> $expected Breaches.
	 */
	#[DataProvider( 'samples' )]
	public function test_the_check_fires( string $file, string $code, array $expected ): void {
		$floors = new Floors( dirname( __DIR__, 3 ) );
		self::assertSame( $expected, $floors->breaches( $file, "<?php\n" . $code ) );
	}

	/**
	 * Returns code and what is wrong with it.
	 *
	 * @return array<string, array{string, string, list<string>}>
	 */
	public static function samples(): array {
		$network = 'mu-plugins/pmq-network/Search/Index.php';
		$map     = 'plugins/pmq-map/includes/Plugin.php';
		$upwards = 'the network names PaysMidiQuercy\Heritage\Data\Record of pmq-heritage';
		$across  = 'pmq-map names PaysMidiQuercy\Heritage\Data\Record of pmq-heritage';
		return array(
			'import'           => array( $network, 'use PaysMidiQuercy\Heritage\Data\Record;', array( $upwards ) ),
			'import, renamed'  => array( $map, 'use PaysMidiQuercy\Heritage\Data\Record as Fiche;', array( $across ) ),
			'group import'     => array( $map, 'use PaysMidiQuercy\Heritage\Data\{ Record, RecordPage };', array( $across, 'pmq-map names PaysMidiQuercy\Heritage\Data\RecordPage of pmq-heritage' ) ),
			'full name'        => array( $network, 'new \PaysMidiQuercy\Heritage\Data\Record();', array( $upwards ) ),
			'relative name'    => array( $network, 'namespace PaysMidiQuercy; new Heritage\Data\Record();', array( $upwards ) ),
			'name in a string' => array( $network, '$class = \'PaysMidiQuercy\\\\Heritage\\\\Data\\\\Record\';', array( $upwards ) ),
			'comment'          => array( $network, '// See PaysMidiQuercy\Heritage\Data\Record.', array() ),
			'own plugin'       => array( $map, 'use PaysMidiQuercy\Map\Layers;', array() ),
			'network below'    => array( $map, 'use PaysMidiQuercy\Territory\Commune; \PaysMidiQuercy\network();', array() ),
			'block, sideways'  => array( 'blocks/pmq-map/map/render.php', 'use PaysMidiQuercy\Heritage\Data\Record;', array( $across ) ),
			'block, own'       => array( 'blocks/pmq-heritage/search/render.php', 'use PaysMidiQuercy\Heritage\Data\Record;', array() ),
		);
	}
}
