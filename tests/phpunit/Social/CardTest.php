<?php
/**
 * Cards and images.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Social;

use PaysMidiQuercy\Media\Credit;
use PaysMidiQuercy\Media\Zoom;
use PaysMidiQuercy\Social\Card;
use PaysMidiQuercy\Tests\TestCase;
use PHPUnit\Framework\Attributes\Group;

/**
 * A card is drawn once, again when its title changes; an image of a text opens large and names its author.
 */
#[Group( 'site-portail' )]
final class CardTest extends TestCase {

	/**
	 * The picture has the size that networks want, stays while nothing changes and replaces the former one.
	 */
	public function test_card_is_drawn_once_a_title(): void {
		$post  = $this->make_post(
			array(
				'post_title' => 'Un dolmen à l’ombre du chêne, et un titre assez long pour demander plusieurs lignes',
			)
		)->ID;
		$card  = new Card();
		$first = $card->of( $post );
		self::assertStringContainsString( "/pmq/cards/$post-", $first );
		$folder = wp_upload_dir()['basedir'] . '/pmq/cards/';
		$this->after_test( static fn () => array_map( 'wp_delete_file', (array) glob( "$folder$post-*.png" ) ) );
		self::assertFileDoesNotExist( $folder . basename( $first ), 'Nobody waits for a drawing.' );
		$card->draw_pending();
		$size = getimagesize( $folder . basename( $first ) );
		self::assertIsArray( $size );
		self::assertSame( array( 1200, 630, 'image/png' ), array( $size[0], $size[1], $size['mime'] ) );
		self::assertSame( $first, ( new Card() )->of( $post ) );
		wp_update_post(
			array(
				'ID'         => $post,
				'post_title' => 'Autre',
			)
		);
		self::assertNotSame( $first, $card->of( $post ) );
		$card->draw_pending();
		self::assertFileDoesNotExist( $folder . basename( $first ) );
	}

	/**
	 * An image of the library links to its large file with caption and credit; one that links elsewhere, or of the theme, does not.
	 */
	public function test_images_open_large_with_their_credit(): void {
		$file  = wp_upload_dir()['path'] . '/essai-zoom.png';
		$image = imagecreatetruecolor( 40, 30 );
		self::assertInstanceOf( \GdImage::class, $image );
		imagepng( $image, $file );
		$id = (int) wp_insert_attachment(
			array(
				'post_mime_type' => 'image/png',
				'post_title'     => 'Essai',
			),
			$file
		);
		$this->after_test( static fn () => wp_delete_attachment( $id, true ) );
		wp_update_attachment_metadata( $id, array( 'width' => 40, 'height' => 30, 'file' => _wp_relative_upload_path( $file ) ) ); // phpcs:ignore WordPress.Arrays -- One line reads better.
		update_post_meta( $id, Credit::META, 'A. Rigal <b>CC BY-SA</b>' );
		$figure = '<figure class="wp-block-image"><img src="x.png" alt="Un mur"/><figcaption class="wp-element-caption">Le <em>mur</em></figcaption></figure>';
		$html   = ( new Zoom() )->image( $figure, array( 'attrs' => array( 'id' => $id ) ) );
		self::assertStringContainsString( 'essai-zoom.png" data-caption="Le mur" data-credit="A. Rigal CC BY-SA"', $html );
		self::assertStringContainsString( '<span class="pmq-credit">A. Rigal CC BY-SA</span></figcaption>', $html );
		self::assertSame( $figure, ( new Zoom() )->image( $figure, array( 'attrs' => array() ) ) );
		$linked = str_replace( array( '<img', '/><fig' ), array( '<a href="/ailleurs/"><img', '/></a><fig' ), $figure );
		self::assertStringNotContainsString( 'pmq-zoom', ( new Zoom() )->image( $linked, array( 'attrs' => array( 'id' => $id ) ) ) );
	}
}
