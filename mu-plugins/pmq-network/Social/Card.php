<?php
/**
 * The picture that networks show of a page.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Social;

use PaysMidiQuercy\Chrome\SiteLinks;

/**
 * Draws the card of a post when a page first names it – after the page has been sent, nobody waits – and keeps it in the site's uploads,
 * named after what it shows: another title or picture is another file, and the former one is removed.
 */
final class Card {

	public const WIDTH  = 1200;
	public const HEIGHT = 630;

	/** Raised when the drawing changes. */
	private const EDITION = '2';

	/**
	 * Cards to draw when the page has been sent, by file: post and what it shows.
	 *
	 * @var array<string, array{int, array{title: string, site: string, slug: string, picture: string}}>
	 */
	private array $pending = array();

	/**
	 * Returns the address of a card.
	 *
	 * @param int $post Post, 0 for the site itself.
	 * @return string Empty where nothing can be drawn.
	 */
	public function of( int $post ): string {
		if ( ! function_exists( 'imagettftext' ) ) {
			return '';
		}
		$words   = $this->words( $post );
		$uploads = wp_upload_dir( null, false );
		$name    = $post . '-' . substr( md5( (string) wp_json_encode( array( self::EDITION, $words ) ) ), 0, 10 ) . '.png';
		$folder  = $uploads['basedir'] . '/pmq/cards';
		if ( ! is_file( "$folder/$name" ) && ! $this->draw_later( $folder, $name, $post, $words ) ) {
			return '';
		}
		return $uploads['baseurl'] . '/pmq/cards/' . $name;
	}

	/**
	 * Says what the card shows.
	 *
	 * @param int $post Post, 0 for the site itself.
	 * @return array{title: string, site: string, slug: string, picture: string}
	 */
	private function words( int $post ): array {
		$slug  = SiteLinks::current_slug();
		$title = 0 === $post || (int) get_option( 'page_on_front' ) === $post ? get_bloginfo( 'description', 'display' ) : get_the_title( $post );
		return array(
			'title'   => html_entity_decode( wp_strip_all_tags( $title ), ENT_QUOTES ),
			'site'    => get_bloginfo( 'name', 'display' ),
			'slug'    => '' === $slug ? 'portail' : $slug,
			'picture' => CardPicture::of( $post, $slug ),
		);
	}

	/**
	 * Draws a card when the answer is on its way: networks ask for the picture after they have read the page.
	 *
	 * @param string                                                            $folder Folder.
	 * @param string                                                            $name   File.
	 * @param int                                                               $post   Post.
	 * @param array{title: string, site: string, slug: string, picture: string} $words  What it shows.
	 * @return bool False when the uploads cannot be written.
	 */
	private function draw_later( string $folder, string $name, int $post, array $words ): bool {
		if ( ! wp_mkdir_p( $folder ) || ! wp_is_writable( $folder ) ) {
			return false;
		}
		if ( array() === $this->pending ) {
			// After everything that still prints.
			add_action( 'shutdown', array( $this, 'draw_pending' ), PHP_INT_MAX );
		}
		$this->pending[ "$folder/$name" ] = array( $post, $words );
		return true;
	}

	/**
	 * Sends what there is to send, then draws the cards that the page named.
	 */
	public function draw_pending(): void {
		if ( function_exists( 'fastcgi_finish_request' ) ) {
			fastcgi_finish_request();
		}
		foreach ( $this->pending as $file => list( $post, $words ) ) {
			if ( ! is_file( $file ) ) {
				$this->draw( dirname( $file ), basename( $file ), $post, $words );
			}
		}
		$this->pending = array();
	}

	/**
	 * Draws a card and puts it in place at once, so that nobody ever gets half of one.
	 *
	 * @param string                                                            $folder Folder.
	 * @param string                                                            $name   File.
	 * @param int                                                               $post   Post.
	 * @param array{title: string, site: string, slug: string, picture: string} $words  What it shows.
	 */
	private function draw( string $folder, string $name, int $post, array $words ): void {
		$picture   = ( new CardDrawing( $words['slug'] ) )->draw( $words['title'], $words['site'], $words['picture'] );
		$temporary = $folder . '/' . bin2hex( random_bytes( 4 ) ) . '.tmp';
		$written   = imagepng( $picture, $temporary, 9 );
		foreach ( (array) glob( "$folder/$post-*.png" ) as $former ) {
			wp_delete_file( (string) $former );
		}
		if ( $written ) {
			rename( $temporary, "$folder/$name" ); // phpcs:ignore WordPress.WP.AlternativeFunctions.rename_rename -- WP_Filesystem has no atomic rename.
		}
	}
}
