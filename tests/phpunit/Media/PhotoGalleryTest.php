<?php
/**
 * The gallery of photographs.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Media;

use PaysMidiQuercy\Media\Credit;
use PaysMidiQuercy\Media\PhotoGallery;
use PaysMidiQuercy\Media\PhotoUses;
use PaysMidiQuercy\Tests\TestCase;
use PHPUnit\Framework\Attributes\Group;

/**
 * Images come into the gallery with the article that shows them, and leave it with it.
 */
#[Group( 'site-portail' )]
final class PhotoGalleryTest extends TestCase {

	/**
	 * Images that no test made, so that counts are of ours.
	 */
	private int $before = 0;

	/**
	 * Counts what is there.
	 */
	protected function setUp(): void {
		parent::setUp();
		$this->before = ( new PhotoGallery( array() ) )->total();
	}

	/**
	 * Makes an image.
	 *
	 * @param string $caption Caption.
	 * @param string $credit  Credit.
	 */
	private function image( string $caption = 'Un lavoir', string $credit = 'Photo : Lucie' ): int {
		return $this->make_post(
			array(
				'post_type'      => 'attachment',
				'post_status'    => 'inherit',
				'post_mime_type' => 'image/webp',
				'post_excerpt'   => $caption,
				'meta_input'     => array(
					'_wp_attached_file' => 'lavoir.webp',
					Credit::META        => $credit,
				),
			)
		)->ID;
	}

	/**
	 * Makes an article in a category.
	 *
	 * @param array<string, mixed> $fields   Fields.
	 * @param string               $category Name of the category.
	 */
	private function article( array $fields, string $category ): int {
		$term = wp_insert_term( $category, 'category' );
		$this->assertIsArray( $term );
		$this->after_test(
			static function () use ( $term, $category ): void {
				wp_delete_term( $term['term_id'], 'category' );
				$theme = get_term_by( 'slug', sanitize_title( $category ), PhotoUses::TAXONOMY );
				if ( $theme instanceof \WP_Term ) {
					wp_delete_term( $theme->term_id, PhotoUses::TAXONOMY );
				}
			}
		);
		return $this->make_post(
			array(
				'post_type'     => 'post',
				'post_status'   => 'publish',
				'post_category' => array( $term['term_id'] ),
				...$fields,
			)
		)->ID;
	}

	/**
	 * Slugs of the themes of an image.
	 *
	 * @param int $image Image.
	 * @return list<string>
	 */
	private function themes( int $image ): array {
		$themes = wp_get_object_terms( $image, PhotoUses::TAXONOMY, array( 'fields' => 'slugs' ) );
		return is_array( $themes ) ? array_values( array_map( 'strval', $themes ) ) : array();
	}

	/**
	 * The large image and those of the text come in, with the theme of the article.
	 */
	public function test_images_of_a_published_article(): void {
		$large   = $this->image();
		$inside  = $this->image();
		$nowhere = $this->image();
		$article = $this->article( array( 'post_content' => "<!-- wp:image {\"sizeSlug\":\"large\",\"id\":$inside} --><figure class=\"wp-block-image\"><img src=\"x\" alt=\"\"/></figure><!-- /wp:image -->" ), 'Essai lavoirs' );
		set_post_thumbnail( $article, $large );
		$this->assertSame( array( 'essai-lavoirs' ), $this->themes( $large ) );
		$this->assertSame( array( 'essai-lavoirs' ), $this->themes( $inside ) );
		$this->assertSame( array(), $this->themes( $nowhere ) );
		$gallery = new PhotoGallery( array( PhotoGallery::THEME => 'essai-lavoirs' ) );
		$this->assertSame( 2, $gallery->total() );
		$this->assertSame( $article, PhotoGallery::article( $inside )?->ID );
		$this->assertSame( $this->before + 2, ( new PhotoGallery( array() ) )->total() );
	}

	/**
	 * One without caption or credit is not shown.
	 */
	public function test_caption_and_credit_are_wanted(): void {
		$images  = array( $this->image( '' ), $this->image( 'Un lavoir', '' ), $this->image() );
		$content = implode( '', array_map( static fn ( int $id ): string => "<!-- wp:image {\"id\":$id} --><figure class=\"wp-block-image\"><img src=\"x\" alt=\"\"/></figure><!-- /wp:image -->", $images ) );
		$this->article( array( 'post_content' => $content ), 'Essai nus' );
		$gallery = new PhotoGallery( array( PhotoGallery::THEME => 'essai-nus' ) );
		$this->assertSame( array( $images[2] ), array_column( $gallery->images(), 'ID' ) );
	}

	/**
	 * A draft, another picture, another category and a deleted article are followed.
	 */
	public function test_what_changes_is_followed(): void {
		$first   = $this->image();
		$second  = $this->image();
		$article = $this->article( array(), 'Essai suivi' );
		set_post_thumbnail( $article, $first );
		set_post_thumbnail( $article, $second );
		$this->assertSame( array(), $this->themes( $first ) );
		$this->assertSame( array( 'essai-suivi' ), $this->themes( $second ) );
		wp_update_post(
			array(
				'ID'          => $article,
				'post_status' => 'draft',
			)
		);
		$this->assertSame( array(), $this->themes( $second ) );
		$this->assertNull( PhotoGallery::article( $second ) );
		wp_update_post(
			array(
				'ID'          => $article,
				'post_status' => 'publish',
			)
		);
		$this->assertSame( array( 'essai-suivi' ), $this->themes( $second ) );
		wp_delete_post( $article, true );
		$this->assertSame( array(), $this->themes( $second ) );
	}

	/**
	 * What an address may hold does no harm.
	 */
	public function test_bad_parameters(): void {
		$gallery = new PhotoGallery(
			array(
				PhotoGallery::THEME => array( 'x' ),
				PhotoGallery::PAGE  => '-1',
			)
		);
		$this->assertSame( '', $gallery->theme );
		$this->assertSame( 1, $gallery->page );
		$this->assertSame( '', ( new PhotoGallery( array( PhotoGallery::THEME => 'no-such-theme' ) ) )->theme );
	}
}
