<?php
/**
 * How sounds, films and files of a record are shown.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\View;

use PaysMidiQuercy\Chrome\Icon;
use PaysMidiQuercy\Heritage\Data\Record;

/**
 * Prints the browser's own players for files of ours; a film of another site is a link that a click turns into its player.
 *
 * @phpstan-import-type Medium from Record
 */
final class MediaPlayers {

	private const CSS = 'wp-block-pmq-record-media';

	/**
	 * Prints caption and credit of an image.
	 *
	 * @param array $medium Medium.
	 *
	 * @phpstan-param Medium $medium
	 */
	public static function print_caption( array $medium ): void {
		$words = array_filter( array( $medium['caption'], RecordMedia::credit( $medium ) ) );
		if ( array() !== $words ) {
			echo '<figcaption>' . esc_html( implode( ' – ', $words ) ) . '</figcaption>';
		}
	}

	/**
	 * Prints a sound, with what is said where that is known.
	 *
	 * @param array $medium Medium.
	 *
	 * @phpstan-param Medium $medium
	 */
	public static function print_sound( array $medium ): void {
		$title = self::title( $medium );
		printf( '<div class="%s__player"><p class="%s__title">%s</p>', esc_attr( self::CSS ), esc_attr( self::CSS ), esc_html( $title ) );
		printf( '<audio controls preload="none" src="%s" aria-label="%s"></audio>', esc_url( RecordMedia::url( $medium ) ), esc_attr( $title ) );
		self::print_about( $medium, '' );
	}

	/**
	 * Prints a film: a player for a file, a link to its player on another site.
	 *
	 * @param array $medium Medium.
	 *
	 * @phpstan-param Medium $medium
	 */
	public static function print_film( array $medium ): void {
		$title = self::title( $medium );
		$url   = RecordMedia::url( $medium );
		$film  = 0 < $medium['id'] ? null : OutsideVideo::of( $url );
		$file  = 0 < $medium['id'] || 1 === preg_match( '/\.(mp4|webm|ogv|m4v)$/i', (string) wp_parse_url( $url, PHP_URL_PATH ) );
		printf( '<div class="%s__player">', esc_attr( self::CSS ) );
		if ( null !== $film ) {
			$context = array(
				'player' => $film->player,
				'title'  => $title,
			);
			printf( '<a class="%s__film" href="%s" rel="external" %s data-wp-on--click="actions.play">', esc_attr( self::CSS ), esc_url( $url ), wp_interactivity_data_wp_context( $context ) ); // phpcs:ignore WordPress.Security.EscapeOutput -- escaped by core.
			echo Icon::svg( 'play' ); // phpcs:ignore WordPress.Security.EscapeOutput -- a constant drawing.
			/* translators: %s: title of a film. */
			printf( '<span>%s</span></a>', esc_html( sprintf( __( 'Play “%s”', 'pmq' ), $title ) ) );
			/* translators: %s: a site such as YouTube. */
			self::print_about( $medium, sprintf( __( 'This film is on %s. Nothing is loaded from there before you play it; then that site learns of your visit.', 'pmq' ), $film->provider ) );
			return;
		}
		if ( $file ) {
			printf( '<p class="%s__title">%s</p><video controls preload="none" src="%s" aria-label="%s"></video>', esc_attr( self::CSS ), esc_html( $title ), esc_url( $url ), esc_attr( $title ) );
		} else {
			printf( '<p class="%s__title"><a href="%s" rel="external">%s</a></p>', esc_attr( self::CSS ), esc_url( $url ), esc_html( $title ) );
		}
		self::print_about( $medium, '' );
	}

	/**
	 * Prints a file: its caption as a link, then name, kind, size and whose it is.
	 *
	 * @param array $medium Medium.
	 *
	 * @phpstan-param Medium $medium
	 */
	public static function print_file( array $medium ): void {
		printf(
			'<li>%s<a href="%s">%s</a><p class="%s__hint">%s</p></li>',
			Icon::svg( 'document' ), // phpcs:ignore WordPress.Security.EscapeOutput -- a constant drawing.
			esc_url( RecordMedia::url( $medium ) ),
			esc_html( self::title( $medium ) ),
			esc_attr( self::CSS ),
			esc_html( implode( ' – ', array_filter( array( RecordMedia::file( $medium ), RecordMedia::credit( $medium ) ) ) ) )
		);
	}

	/**
	 * Prints credit, hint and what is said, and ends the player.
	 *
	 * @param array  $medium Medium.
	 * @param string $hint   Hint, plain text.
	 *
	 * @phpstan-param Medium $medium
	 */
	private static function print_about( array $medium, string $hint ): void {
		foreach ( array_filter( array( RecordMedia::credit( $medium ), $hint ) ) as $line ) {
			printf( '<p class="%s__hint">%s</p>', esc_attr( self::CSS ), esc_html( $line ) );
		}
		if ( '' !== $medium['transcript'] ) {
			printf( '<details><summary>%s</summary>%s</details>', esc_html__( 'Read what is said', 'pmq' ), wp_kses_post( wpautop( esc_html( $medium['transcript'] ) ) ) );
		}
		echo '</div>';
	}

	/**
	 * Gives the title of a medium.
	 *
	 * @param array $medium Medium.
	 *
	 * @phpstan-param Medium $medium
	 */
	private static function title( array $medium ): string {
		return '' === $medium['caption'] ? RecordMedia::kind( $medium['type'] ) : rtrim( $medium['caption'], '.' );
	}
}
