<?php
/**
 * The demo content's files.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Provision;

use PaysMidiQuercy\Tests\TestCase;

use function PaysMidiQuercy\network;

/**
 * A fresh clone is worth visiting: enough records in enough communes, and no link that leads nowhere.
 */
final class ContentTest extends TestCase {

	/**
	 * At least 20 records in 12 communes of the territory, of varied types and periods, each where it says it is.
	 */
	public function test_records(): void {
		$communes = array();
		$types    = array();
		$files    = glob( self::folder() . '/patrimoine/records/*.json' ) ?: array();
		foreach ( $files as $file ) {
			$record  = json_decode( (string) file_get_contents( $file ), true, 16, JSON_THROW_ON_ERROR );
			$commune = network()->territory->commune( $record['commune'] );
			self::assertNotNull( $commune, $file );
			$communes[ $record['commune'] ] = true;
			$types[ $record['types'][0] ]   = true;
			self::assertSame( 'demo-' . basename( $file, '.json' ), $record['source_id'] );
			self::assertSame( null === $record['lat'], $record['approximate'], $file );
			if ( null !== $record['lat'] ) {
				self::assertLessThan( 0.12, hypot( $record['lat'] - $commune->lat, $record['lng'] - $commune->lng ), $file . ' is far from its commune.' );
			}
			self::assertGreaterThan( 200, mb_strlen( implode( ' ', $record['description'] ) ), $file );
		}
		self::assertGreaterThanOrEqual( 20, count( $files ) );
		self::assertGreaterThanOrEqual( 12, count( $communes ) );
		self::assertGreaterThanOrEqual( 6, count( $types ) );
	}

	/**
	 * Four articles on the portal, filed in sections that exist.
	 */
	public function test_articles(): void {
		$sections = array_column( json_decode( (string) file_get_contents( self::folder() . '/portail/categories.json' ), true ), 'slug' );
		$files    = glob( self::folder() . '/portail/articles/*.md' ) ?: array();
		self::assertGreaterThanOrEqual( 4, count( $files ) );
		foreach ( $files as $file ) {
			self::assertSame( 1, preg_match( '/^categories: (.+)$/m', (string) file_get_contents( $file ), $found ), $file );
			self::assertContains( $found[1], $sections );
		}
	}

	/**
	 * Every link from the root leads to a page, an article or a record of the content.
	 */
	public function test_links_lead_somewhere(): void {
		$known = array( '/wp-sitemap.xml' => true );
		$links = array();
		foreach ( PMQ_SITES as $slug => $line ) {
			$folder = self::folder() . '/' . $slug;
			foreach ( self::files( $folder ) as $file ) {
				$path = substr( $file, strlen( $folder ) + 1 );
				$path = (string) preg_replace( array( '#^pages/(?:accueil\.md$)?#', '#^articles/#', '#^records/#', '#\.(md|json)$#' ), array( '', 'actualites/', 'fiche/', '' ), $path );
				$known[ $line['path'] . ( '' === $path ? '' : $path . '/' ) ] = true;
				preg_match_all( '#\]\((/[^)\s]*)\)#', (string) file_get_contents( $file ), $found );
				foreach ( $found[1] as $link ) {
					$links[ $link ] = $file;
				}
			}
		}
		self::assertNotSame( array(), $links );
		foreach ( $links as $link => $file ) {
			self::assertArrayHasKey( $link, $known, $file );
		}
	}

	/**
	 * French spacing: a narrow no-break space before ; : ! ? », none of the plain kind; curly apostrophes.
	 */
	public function test_french_typography(): void {
		foreach ( self::files( self::folder() ) as $file ) {
			$text = (string) preg_replace( '/<!--.*?-->/s', '', (string) file_get_contents( $file ) );
			self::assertDoesNotMatchRegularExpression( '/ [;:!?»]/u', $text, $file );
			self::assertDoesNotMatchRegularExpression( "/\\p{L}'\\p{L}/u", $text, $file );
		}
	}

	/**
	 * Folder of the content.
	 */
	private static function folder(): string {
		return dirname( __DIR__, 3 ) . '/content';
	}

	/**
	 * Files of a folder and of those in it.
	 *
	 * @param string $folder Folder.
	 * @return list<string>
	 */
	private static function files( string $folder ): array {
		$files = array();
		foreach ( new \RecursiveIteratorIterator( new \RecursiveDirectoryIterator( $folder, \FilesystemIterator::SKIP_DOTS ) ) as $file ) {
			$files[] = (string) $file;
		}
		return $files;
	}
}
