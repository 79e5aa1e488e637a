<?php
/**
 * Mails as HTML.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Mail\Templates;

/**
 * Writes a letter as an HTML document that programs reading mail show alike: one column, styles at the elements, real headings and
 * lists, no picture that could be missing, dark where the reader's machine is dark. Layout tables have the role presentation.
 */
final class HtmlLayout {

	private const SERIF = "Newsreader, Georgia, 'Times New Roman', serif";
	private const SANS  = "'Source Sans 3', 'Source Sans Pro', -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";

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
		$look = $this->look;
		$site = esc_html( $look->site );
		return '<!doctype html><html lang="' . esc_attr( $look->language ) . '" dir="ltr"><head><meta charset="utf-8">'
			. '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">'
			. '<meta name="format-detection" content="telephone=no, date=no, address=no, email=no">'
			. '<title>' . esc_html( $letter->subject ) . '</title><style>' . $this->style() . '</style></head>'
			. '<body class="ground" style="margin:0;padding:0;background:#F3EFE6;color:#1E2521;">'
			. $this->preheader( $letter->preheader )
			. '<table role="presentation" class="ground" width="100%" cellspacing="0" cellpadding="0" border="0" style="background:#F3EFE6;"><tr><td align="center" style="padding:32px 12px 40px;">'
			. '<table role="presentation" class="sheet" width="100%" cellspacing="0" cellpadding="0" border="0" style="max-width:600px;background:#FBF9F4;border-radius:6px;border-top:6px solid ' . esc_attr( $look->fill ) . ';">'
			. '<tr><td class="inner" style="padding:28px 40px 0;font-family:' . self::SERIF . ';font-size:20px;line-height:1.3;">'
			. '<a class="ink" href="' . esc_url( $look->home ) . '" style="color:#1E2521;text-decoration:none;font-weight:600;">' . $site . '</a>'
			. ( '' === $look->tagline ? '' : '<span class="soft" style="color:#666A60;font-style:italic;font-weight:400;"> ' . esc_html( $look->tagline ) . '</span>' )
			. '</td></tr><tr><td class="inner" style="padding:24px 40px 36px;font-family:' . self::SANS . ';font-size:17px;line-height:1.55;">'
			. '<main>' . $this->body( $letter ) . '</main></td></tr></table>' . $this->foot( $letter ) . '</td></tr></table></body></html>';
	}

	/**
	 * Writes what stands on the sheet.
	 *
	 * @param Letter $letter Letter.
	 */
	private function body( Letter $letter ): string {
		$html = '<h1 style="margin:0 0 18px;font-family:' . self::SERIF . ';font-size:28px;line-height:1.2;font-weight:500;">' . esc_html( $letter->heading ) . '</h1>';
		foreach ( $letter->paragraphs as $paragraph ) {
			$html .= self::paragraph( $paragraph );
		}
		if ( array() !== $letter->facts ) {
			$html .= '<dl class="line" style="margin:20px 0;padding:14px 0;border-top:1px solid #CFC5B3;border-bottom:1px solid #CFC5B3;">';
			foreach ( $letter->facts as $label => $value ) {
				$html .= '<dt class="soft" style="margin:0;font-size:15px;color:#666A60;">' . esc_html( $label ) . '</dt><dd style="margin:0 0 8px;">' . self::lines( $value ) . '</dd>';
			}
			$html .= '</dl>';
		}
		if ( '' !== $letter->quote ) {
			$html .= '<blockquote style="margin:20px 0;padding:2px 0 2px 18px;border-left:3px solid ' . esc_attr( $this->look->fill ) . ';font-family:' . self::SERIF . ';font-style:italic;">' . self::lines( $letter->quote ) . '</blockquote>';
		}
		foreach ( $letter->sections as $section ) {
			$html .= $this->section( $section );
		}
		if ( null !== $letter->button ) {
			$html .= $this->button( $letter->button['label'], $letter->button['url'] );
		}
		foreach ( $letter->after as $paragraph ) {
			$html .= '<p class="soft" style="margin:0 0 12px;font-size:15px;color:#4B5049;">' . self::lines( $paragraph ) . '</p>';
		}
		return $html;
	}

	/**
	 * Writes a list of what is new.
	 *
	 * @param array{title: string, items: list<array{title: string, url: string, text: string, meta: string}>} $section Section.
	 */
	private function section( array $section ): string {
		$html = '<h2 style="margin:28px 0 10px;font-family:' . self::SERIF . ';font-size:21px;line-height:1.25;font-weight:500;">' . esc_html( $section['title'] ) . '</h2><ul role="list" style="margin:0;padding:0;list-style:none;">';
		foreach ( $section['items'] as $item ) {
			$title = '' === $item['url'] ? esc_html( $item['title'] ) : $this->link( $item['title'], $item['url'], 'font-weight:600;' );
			$html .= '<li class="line" style="margin:0;padding:12px 0;border-top:1px solid #E7E0D2;">' . $title
				. ( '' === $item['meta'] ? '' : '<br><span class="soft" style="font-size:15px;color:#666A60;">' . esc_html( $item['meta'] ) . '</span>' )
				. ( '' === $item['text'] ? '' : '<br>' . self::lines( $item['text'] ) ) . '</li>';
		}
		return $html . '</ul>';
	}

	/**
	 * Writes what to do, and the address in full for whoever cannot follow the link.
	 *
	 * @param string $label Label.
	 * @param string $url   Address.
	 */
	private function button( string $label, string $url ): string {
		$colour = esc_attr( $this->look->text );
		return '<p style="margin:26px 0 22px;"><a class="button" href="' . esc_url( $url ) . '" style="display:inline-block;padding:13px 24px;border:1px solid ' . $colour . ';border-radius:6px;background:' . $colour . ';color:#FFFFFF;font-weight:600;text-decoration:none;line-height:1.3;">' . esc_html( $label ) . '</a></p>'
			. '<p class="soft" style="margin:0 0 18px;font-size:14px;line-height:1.45;color:#4B5049;">' . esc_html__( 'If the button does not work, copy this address into your browser:', 'pmq' ) . '<br>' . $this->link( $url, $url, 'word-break:break-all;' ) . '</p>';
	}

	/**
	 * Writes what stands below the sheet.
	 *
	 * @param Letter $letter Letter.
	 */
	private function foot( Letter $letter ): string {
		$links = array();
		foreach ( $letter->links as $label => $url ) {
			$links[] = '<a class="soft" href="' . esc_url( $url ) . '" style="color:#4B5049;">' . esc_html( $label ) . '</a>';
		}
		$lines = array_filter( array( esc_html( $letter->reason ), implode( ' · ', $links ), esc_html( $this->look->site ) . ' · <a class="soft" href="' . esc_url( $this->look->home ) . '" style="color:#4B5049;">' . esc_html( (string) preg_replace( '#^https?://|/$#', '', $this->look->home ) ) . '</a>' ) );
		return '<table role="presentation" width="100%" cellspacing="0" cellpadding="0" border="0" style="max-width:600px;"><tr><td class="inner soft" style="padding:20px 40px 0;font-family:' . self::SANS . ';font-size:14px;line-height:1.5;color:#4B5049;">'
			. '<p style="margin:0 0 8px;">' . implode( '</p><p style="margin:0 0 8px;">', $lines ) . '</p></td></tr></table>';
	}

	/**
	 * Writes what a list of mails shows beside the subject. The blank that follows keeps the rest of the mail out of it.
	 *
	 * @param string $text Text.
	 */
	private function preheader( string $text ): string {
		return '' === $text ? '' : '<div aria-hidden="true" style="display:none;max-height:0;overflow:hidden;mso-hide:all;">' . esc_html( $text ) . str_repeat( '&#8199;&#65279;&#847; ', 40 ) . '</div>';
	}

	/**
	 * Writes a link.
	 *
	 * @param string $label Label.
	 * @param string $url   Address.
	 * @param string $style More style.
	 */
	private function link( string $label, string $url, string $style ): string {
		return '<a class="link" href="' . esc_url( $url ) . '" style="color:' . esc_attr( $this->look->text ) . ';' . $style . '">' . esc_html( $label ) . '</a>';
	}

	/**
	 * Writes a paragraph.
	 *
	 * @param string $text Plain text.
	 */
	private static function paragraph( string $text ): string {
		return '<p style="margin:0 0 16px;">' . self::lines( $text ) . '</p>';
	}

	/**
	 * Writes a text with its line breaks.
	 *
	 * @param string $text Plain text.
	 */
	private static function lines( string $text ): string {
		return nl2br( esc_html( $text ), false );
	}

	/**
	 * Gives what only a style sheet can say; where it is taken away, the mail is light and roomy.
	 */
	private function style(): string {
		$light = esc_attr( $this->look->light );
		return ':root{color-scheme:light dark}a{text-underline-offset:2px}'
			. '@media (max-width:480px){.inner{padding-left:22px!important;padding-right:22px!important}h1{font-size:25px!important}}'
			. '@media (prefers-color-scheme:dark){.ground{background:#161A17!important;color:#ECE7DC!important}.sheet{background:#20251F!important}.ink,h1,h2,p,dd,li,blockquote{color:#ECE7DC!important}'
			. '.soft{color:#B9B4A6!important}.line{border-color:#454B42!important}.link{color:' . $light . '!important}.button{background:' . $light . '!important;border-color:' . $light . '!important;color:#161A17!important}}';
	}
}
