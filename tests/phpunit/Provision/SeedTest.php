<?php
/**
 * The seeder.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Provision;

use PaysMidiQuercy\Provision\Ledger;
use PaysMidiQuercy\Provision\Seed\CategorySeeder;
use PaysMidiQuercy\Provision\Seed\Item;
use PaysMidiQuercy\Provision\Seed\Memory;
use PaysMidiQuercy\Provision\Seed\PictureSeeder;
use PaysMidiQuercy\Provision\Seed\PostSeeder;
use PaysMidiQuercy\Provision\Seed\RowSeeder;
use PaysMidiQuercy\Tests\TestCase;

/**
 * Content is loaded once; what a person touched stays.
 */
final class SeedTest extends TestCase {

	/**
	 * Folder of content files of the test.
	 */
	private string $folder;

	/**
	 * Makes an empty folder and remembers what was seeded before.
	 */
	protected function setUp(): void {
		parent::setUp();
		$this->folder = sys_get_temp_dir() . '/pmq-seed-' . bin2hex( random_bytes( 4 ) );
		mkdir( $this->folder . '/pages/essai-parent', 0700, true );
		mkdir( $this->folder . '/records' );
		$this->set_option( 'pmq_seeded', get_option( 'pmq_seeded', array() ) );
		$this->set_option( 'pmq_seeded_categories', get_option( 'pmq_seeded_categories', array() ) );
	}

	/**
	 * Removes the folder.
	 */
	protected function tearDown(): void {
		foreach ( new \RecursiveIteratorIterator( new \RecursiveDirectoryIterator( $this->folder, \FilesystemIterator::SKIP_DOTS ), \RecursiveIteratorIterator::CHILD_FIRST ) as $file ) {
			$file->isDir() ? rmdir( (string) $file ) : unlink( (string) $file );
		}
		rmdir( $this->folder );
		parent::tearDown();
	}

	/**
	 * New, unchanged, changed file, edited by a person, deleted by a person.
	 */
	public function test_life_of_a_page(): void {
		$this->write( 'pages/essai-parent.md', "title: Parent\norder: 3\nexcerpt: En bref\n---\nBonjour." );
		$this->write( 'pages/essai-parent/enfant.md', "title: Enfant\n---\n## Titre\n\n- un\n- deux" );
		self::assertSame( array( 'new page:essai-parent', 'new page:essai-parent/enfant' ), $this->seed() );
		self::assertSame( array(), $this->seed(), 'A second run changes nothing.' );

		$child = get_page_by_path( 'essai-parent/enfant' );
		self::assertInstanceOf( \WP_Post::class, $child );
		self::assertStringContainsString( '<!-- wp:list -->', $child->post_content );

		$this->write( 'pages/essai-parent.md', "title: Parent\n---\nBonsoir." );
		self::assertSame( array( 'updated page:essai-parent' ), $this->seed() );

		$this->later_edit( $child->ID, 'Écrit par une personne.' );
		$this->write( 'pages/essai-parent/enfant.md', "title: Enfant\n---\nNouvelle version du fichier." );
		self::assertSame( array(), $this->seed() );
		self::assertSame( 'Écrit par une personne.', get_post_field( 'post_content', $child->ID ) );

		wp_delete_post( $child->ID, true );
		self::assertSame( array(), $this->seed(), 'What a person deleted is not made again.' );
	}

	/**
	 * A page that provisioning left empty is filled; one that somebody wrote is not taken over.
	 */
	public function test_adopts_empty_pages_only(): void {
		$empty   = $this->make_post( array( 'post_type' => 'page', 'post_name' => 'essai-vide', 'post_content' => '' ) );
		$written = $this->make_post( array( 'post_type' => 'page', 'post_name' => 'essai-plein' ) );
		$this->write( 'pages/essai-vide.md', "title: Vide\n---\nRempli." );
		$this->write( 'pages/essai-plein.md', "title: Plein\n---\nAutre." );
		self::assertCount( 2, $this->seed() );
		self::assertStringContainsString( 'Rempli.', (string) get_post_field( 'post_content', $empty->ID ) );
		self::assertSame( 'Un texte.', get_post_field( 'post_content', $written->ID ) );
	}

	/**
	 * Records go to the plugin that keeps them, once, and an edited one stays.
	 */
	public function test_life_of_a_record(): void {
		$row = array(
			'source_id'   => 'essai-' . bin2hex( random_bytes( 4 ) ),
			'name'        => 'Lavoir d’essai',
			'types'       => array( 'Bâti et site de visite' ),
			'themes'      => array( 'Patrimoine civil' ),
			'periods'     => array( 'Période contemporaine' ),
			'commune'     => '82038',
			'lat'         => null,
			'lng'         => null,
			'approximate' => true,
			'holder'      => 'Non renseigné',
			'author'      => 'Inconnu',
			'description' => array( 'Un.', 'Deux.' ),
			'keywords'    => array(),
			'licence'     => 'Licence Ouverte 2.0',
		);
		$this->write( 'records/a.json', (string) wp_json_encode( $row ) );
		self::assertSame( array( 'new record:' . $row['source_id'] ), $this->seed_records() );
		self::assertSame( array(), $this->seed_records() );

		$record = ( new Memory() )->post( 'record:' . $row['source_id'], 'pmq_record' );
		self::assertInstanceOf( \WP_Post::class, $record );
		self::assertSame( 2, substr_count( $record->post_content, '<p>' ) );
		self::assertSame( '82038', get_post_meta( $record->ID, 'pmq_commune', true ) );

		$this->later_edit( $record->ID, 'Corrigé par le comité.' );
		$row['name'] = 'Autre nom';
		$this->write( 'records/a.json', (string) wp_json_encode( $row ) );
		self::assertSame( array(), $this->seed_records() );
		self::assertSame( 'Corrigé par le comité.', get_post_field( 'post_content', $record->ID ) );
	}

	/**
	 * A refused record is named with its reason, and does not stop the others.
	 */
	public function test_refused_record_is_named(): void {
		$good = array( 'source_id' => 'essai-bon-' . bin2hex( random_bytes( 4 ) ), 'name' => 'Bon', 'types' => array( 'Autre' ), 'themes' => array(), 'periods' => array( 'Non renseigné' ), 'commune' => '82038', 'description' => array( 'Un.' ) );
		$bad  = array( 'source_id' => 'essai-mauvais', 'types' => array( 'Type inventé' ) ) + $good;
		$this->write( 'records/a.json', (string) wp_json_encode( $bad ) );
		$this->write( 'records/b.json', (string) wp_json_encode( $good ) );
		try {
			$this->seed_records();
			self::fail( 'A refused record is not passed over in silence.' );
		} catch ( \RuntimeException $refused ) {
			self::assertStringContainsString( 'essai-mauvais', $refused->getMessage() );
			self::assertStringContainsString( 'Type inventé', $refused->getMessage() );
		}
		self::assertNotNull( ( new Memory() )->post( 'record:' . $good['source_id'], 'pmq_record' ) );
	}

	/**
	 * Categories are made once and may then be renamed or deleted.
	 */
	public function test_categories(): void {
		$slug = 'essai-' . bin2hex( random_bytes( 4 ) );
		$this->write( 'categories.json', (string) wp_json_encode( array( array( 'slug' => $slug, 'name' => 'Essai', 'description' => 'x' ) ) ) );
		$ledger = new Ledger();
		( new CategorySeeder( $ledger ) )->seed( $this->folder . '/categories.json' );
		self::assertCount( 1, $ledger->changes() );
		$term = get_term_by( 'slug', $slug, 'category' );
		self::assertInstanceOf( \WP_Term::class, $term );
		wp_delete_term( $term->term_id, 'category' );
		( new CategorySeeder( $ledger ) )->seed( $this->folder . '/categories.json' );
		self::assertCount( 1, $ledger->changes() );
	}

	/**
	 * A picture comes into the library once, with alternative, caption and credit; an article gets it, also later.
	 */
	public function test_life_of_a_picture(): void {
		$this->write( 'pictures.json', '{"essai": {"alt": "Un carré", "caption": "Carré d’essai."}}' );
		$this->write( 'pages/essai-parent.md', "title: Parent\npicture: essai\n---\nBonjour." );
		self::assertSame( array( 'new page:essai-parent' ), $this->seed( true ), 'Without its file a picture is left out.' );
		$this->draw( 200 );
		self::assertSame( array( 'new picture:essai', 'picture of page:essai-parent' ), $this->seed( true ) );
		self::assertSame( array(), $this->seed( true ), 'A second run changes nothing.' );

		$page = get_page_by_path( 'essai-parent' );
		self::assertInstanceOf( \WP_Post::class, $page );
		$id = (int) get_post_thumbnail_id( $page );
		self::assertSame( 'Un carré', get_post_meta( $id, '_wp_attachment_image_alt', true ) );
		self::assertSame( 'Carré d’essai.', wp_get_attachment_caption( $id ) );
		self::assertNotSame( '', get_post_meta( $id, 'pmq_credit', true ) );
		$before = (string) get_attached_file( $id );
		self::assertFileExists( $before );

		$this->draw( 300 );
		self::assertSame( array( 'updated picture:essai' ), $this->seed( true ) );
		self::assertSame( 300, wp_get_attachment_metadata( $id )['width'] ?? 0, 'A drawing that changed replaces its files.' );
		wp_delete_attachment( $id, true );
		self::assertSame( array(), $this->seed( true ), 'What a person deleted is not made again.' );
		self::assertFileDoesNotExist( $before );
	}

	/**
	 * An article that names an unknown picture stops the seeder, with the name.
	 */
	public function test_unknown_picture_is_named(): void {
		$this->write( 'pictures.json', '{}' );
		$this->write( 'pages/essai-parent.md', "title: Parent\npicture: nulle-part\n---\nBonjour." );
		$this->expectException( \RuntimeException::class );
		$this->expectExceptionMessage( 'nulle-part' );
		$this->seed( true );
	}

	/**
	 * A file without a title says so.
	 */
	public function test_broken_file_is_named(): void {
		$this->write( 'pages/sans-titre.md', 'Bonjour.' );
		$this->expectException( \RuntimeException::class );
		$this->expectExceptionMessage( 'sans-titre.md' );
		$this->seed();
	}

	/**
	 * Seeds the folder's pages.
	 *
	 * @param bool $with_pictures Whether with their pictures.
	 * @return list<string> Changes.
	 */
	private function seed( bool $with_pictures = false ): array {
		$ledger   = new Ledger();
		$memory   = new Memory();
		$pictures = $with_pictures ? new PictureSeeder( $memory, $ledger, $this->folder . '/pictures.json', $this->folder ) : null;
		( new PostSeeder( $memory, $ledger, $pictures ) )->seed( Item::read_folder( $this->folder . '/pages', 'page' ), 'page' );
		return $ledger->changes();
	}

	/**
	 * Seeds the folder's records.
	 *
	 * @return list<string> Changes.
	 */
	private function seed_records(): array {
		$ledger = new Ledger();
		( new RowSeeder( new Memory(), $ledger, 'record', array( 'source' => 'contribution', 'line' => 0 ) ) )->seed( $this->folder . '/records' );
		return $ledger->changes();
	}

	/**
	 * Draws the picture of the test.
	 *
	 * @param int<1, max> $size Width and height.
	 */
	private function draw( int $size ): void {
		imagepng( imagecreatetruecolor( $size, $size ), $this->folder . '/essai.png' );
	}

	/**
	 * Writes a content file.
	 *
	 * @param string $path Path in the folder.
	 * @param string $text Text.
	 */
	private function write( string $path, string $text ): void {
		file_put_contents( $this->folder . '/' . $path, $text );
	}

	/**
	 * Edits a post as a person would a minute later.
	 *
	 * @param int    $id      Post.
	 * @param string $content New content.
	 */
	private function later_edit( int $id, string $content ): void {
		add_filter(
			'wp_insert_post_data',
			static function ( array $data ): array {
				$data['post_modified_gmt'] = gmdate( 'Y-m-d H:i:s', time() + MINUTE_IN_SECONDS );
				return $data;
			}
		);
		wp_update_post(
			array(
				'ID'           => $id,
				'post_content' => $content,
			)
		);
		remove_all_filters( 'wp_insert_post_data' );
	}
}
