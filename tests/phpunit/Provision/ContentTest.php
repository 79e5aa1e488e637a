<?php
/**
 * The demo content's files.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Provision;

use PaysMidiQuercy\Heritage\Content\Vocabulary;
use PaysMidiQuercy\Provision\Seed\Item;
use PaysMidiQuercy\Tests\TestCase;

use function PaysMidiQuercy\network;

/**
 * A fresh clone is worth visiting: enough records in enough communes, and no link that leads nowhere.
 */
final class ContentTest extends TestCase {

	/**
	 * At least 64 records in 25 communes, each where it says it is; those that say least are few and say so.
	 */
	public function test_records(): void {
		$communes   = array();
		$incomplete = 0;
		$records    = self::records();
		foreach ( $records as $name => $record ) {
			self::assertSame( 'demo-' . $name, $record['source_id'] );
			self::assertSame( null === $record['lat'], $record['approximate'], $name );
			$bare        = array( 'Non renseigné' ) === $record['periods'] || ! isset( $record['commune'] );
			$incomplete += $bare && 'Non renseigné' === $record['holder'] && 'Inconnu' === $record['author'] ? 1 : 0;
			self::assertGreaterThan( $bare ? 100 : 150, mb_strlen( implode( ' ', $record['description'] ) ), $name );
			if ( ! isset( $record['commune'] ) ) {
				self::assertSame( 'Non renseigné', $record['commune_name'], $name );
				continue;
			}
			$commune = network()->territory->commune( $record['commune'] );
			self::assertNotNull( $commune, $name );
			$communes[ $record['commune'] ] = true;
			if ( null !== $record['lat'] ) {
				self::assertLessThan( 0.12, hypot( $record['lat'] - $commune->lat, $record['lng'] - $commune->lng ), $name . ' is far from its commune.' );
			}
		}
		self::assertGreaterThanOrEqual( 64, count( $records ) );
		self::assertGreaterThanOrEqual( 25, count( $communes ) );
		self::assertGreaterThanOrEqual( 10, $incomplete );
	}

	/**
	 * Every type, theme and period of the vocabularies is met at least twice, and no record uses another word.
	 */
	public function test_records_cover_the_vocabularies(): void {
		$vocabulary = new Vocabulary();
		foreach ( array( 'types' => 'pmq_type', 'themes' => 'pmq_theme', 'periods' => 'pmq_period' ) as $field => $taxonomy ) {
			$met = array();
			foreach ( self::records() as $name => $record ) {
				foreach ( $record[ $field ] as $label ) {
					$term = $vocabulary->resolve( $taxonomy, $label );
					self::assertNotNull( $term, "$name: $label" );
					$met[] = $term->slug;
				}
			}
			$counts = array_count_values( $met );
			foreach ( $vocabulary->terms( $taxonomy ) as $term ) {
				self::assertGreaterThanOrEqual( 2, $counts[ $term->slug ] ?? 0, "$taxonomy: $term->slug" );
			}
		}
	}

	/**
	 * What is invented says so, in its name and at its end.
	 */
	public function test_fiction_is_labelled(): void {
		foreach ( self::records() as $name => $record ) {
			$said = str_contains( implode( ' ', $record['description'] ), 'Exemple fictif' );
			self::assertSame( $said, str_contains( $record['name'], '(exemple fictif)' ), $name );
		}
	}

	/**
	 * Twelve articles on the portal over every section, two or more on the other sites; each with excerpt, tags, section and picture.
	 */
	public function test_articles(): void {
		$pictures = json_decode( (string) file_get_contents( self::folder() . '/pictures.json' ), true, 8, JSON_THROW_ON_ERROR );
		foreach ( array_keys( PMQ_SITES ) as $site ) {
			$folder   = self::folder() . '/' . $site;
			$sections = array_column( json_decode( (string) file_get_contents( $folder . '/categories.json' ), true ), 'slug' );
			$items    = Item::read_folder( $folder . '/articles', 'article' );
			$filed    = array();
			self::assertGreaterThanOrEqual( 'portail' === $site ? 12 : 2, count( $items ), $site );
			foreach ( $items as $item ) {
				foreach ( array( 'date', 'excerpt', 'picture', 'tags', 'categories' ) as $field ) {
					self::assertNotSame( '', $item->fields[ $field ] ?? '', $item->key . ': ' . $field );
				}
				self::assertArrayHasKey( $item->fields['picture'], $pictures, $item->key );
				self::assertSame( array(), array_diff( $item->values( 'categories' ), $sections ), $item->key );
				array_push( $filed, ...$item->values( 'categories' ) );
			}
			self::assertSame( array(), array_diff( $sections, $filed ), 'Every section has an article.' );
		}
	}

	/**
	 * Every picture has its drawing, a text alternative and a caption, in French typography.
	 */
	public function test_pictures(): void {
		$pictures = json_decode( (string) file_get_contents( self::folder() . '/pictures.json' ), true, 8, JSON_THROW_ON_ERROR );
		self::assertGreaterThanOrEqual( 24, count( $pictures ) );
		foreach ( $pictures as $name => $picture ) {
			self::assertFileExists( dirname( __DIR__, 3 ) . "/themes/pmq/assets/illustrations/$name.svg" );
			self::assertGreaterThan( 15, mb_strlen( $picture['alt'] ), $name );
			self::assertMatchesRegularExpression( '/\.$/', $picture['caption'], $name );
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
				$path = (string) preg_replace( array( '#^pages/(?:accueil\.md$)?#', '#^articles/#', '#\.md$#' ), array( '', 'actualites/', '' ), $path );
				$known[ $line['path'] . ( '' === $path ? '' : $path . '/' ) ] = true;
				preg_match_all( '#\]\((/[^)\s]*)\)#', (string) file_get_contents( $file ), $found );
				foreach ( $found[1] as $link ) {
					$links[ $link ] = $file;
				}
			}
		}
		foreach ( self::records() as $record ) {
			$known[ PMQ_SITES['patrimoine']['path'] . 'fiche/' . sanitize_title( $record['name'] ) . '/' ] = true;
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
	 * Reads the records, by the names of their files.
	 *
	 * @return array<string, array<string, mixed>>
	 */
	private static function records(): array {
		$records = array();
		foreach ( glob( self::folder() . '/patrimoine/records/*.json' ) ?: array() as $file ) {
			$records[ basename( $file, '.json' ) ] = json_decode( (string) file_get_contents( $file ), true, 16, JSON_THROW_ON_ERROR );
		}
		return $records;
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
