<?php
/**
 * Mails as plain text.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Mail\Templates;

/**
 * Writes a letter as plain text that says all that the HTML says.
 */
final class TextLayout {

	/** Characters a line. */
	private const WIDTH = 72;

	/**
	 * Takes the look.
	 *
	 * @param Look $look Look of the site.
	 */
	public function __construct( private readonly Look $look ) {}

	/**
	 * Writes a letter.
	 *
	 * @param Letter $letter Letter.
	 */
	public function render( Letter $letter ): string {
		$blocks = array( $letter->heading . "\n" . str_repeat( '=', min( self::WIDTH, max( 3, mb_strlen( $letter->heading ) ) ) ) );
		foreach ( $letter->paragraphs as $paragraph ) {
			$blocks[] = $paragraph;
		}
		if ( array() !== $letter->facts ) {
			$blocks[] = implode( "\n", array_map( static fn( string $label, string $value ): string => "{$label} – {$value}", array_keys( $letter->facts ), $letter->facts ) );
		}
		if ( '' !== $letter->quote ) {
			$blocks[] = '> ' . str_replace( "\n", "\n> ", $letter->quote );
		}
		foreach ( $letter->sections as $section ) {
			$blocks[] = $section['title'] . "\n" . str_repeat( '-', min( self::WIDTH, max( 3, mb_strlen( $section['title'] ) ) ) );
			foreach ( $section['items'] as $item ) {
				$blocks[] = implode( "\n", array_filter( array( '* ' . $item['title'], self::indent( $item['meta'] ), self::indent( $item['text'] ), self::indent( $item['url'] ) ) ) );
			}
		}
		if ( null !== $letter->button ) {
			$blocks[] = $letter->button['label'] . "\n" . $letter->button['url'];
		}
		array_push( $blocks, ...$letter->after );
		$blocks[] = '-- ' . "\n" . implode( "\n", array_filter( array( $this->look->site . ( '' === $this->look->tagline ? '' : ' – ' . $this->look->tagline ), $this->look->home, '' === $letter->reason ? '' : "\n" . $letter->reason ) ) );
		foreach ( $letter->links as $label => $url ) {
			$blocks[] = "{$label}\n{$url}";
		}
		return implode( "\n\n", array_map( self::wrap( ... ), $blocks ) ) . "\n";
	}

	/**
	 * Sets a line in.
	 *
	 * @param string $text Text, may be empty.
	 */
	private static function indent( string $text ): string {
		return '' === $text ? '' : '  ' . $text;
	}

	/**
	 * Wraps long lines at spaces; addresses stay whole.
	 *
	 * @param string $text Text.
	 */
	private static function wrap( string $text ): string {
		$lines = array();
		foreach ( explode( "\n", $text ) as $line ) {
			$current = '';
			foreach ( explode( ' ', $line ) as $index => $word ) {
				if ( $index > 0 && mb_strlen( $current ) + 1 + mb_strlen( $word ) > self::WIDTH && '' !== trim( $current ) ) {
					$lines[] = $current;
					$current = $word;
				} else {
					$current .= ( $index > 0 ? ' ' : '' ) . $word;
				}
			}
			$lines[] = $current;
		}
		return implode( "\n", $lines );
	}
}
