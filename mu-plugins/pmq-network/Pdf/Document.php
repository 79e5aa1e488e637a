<?php
/**
 * A document to print.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Pdf;

/**
 * A PDF in the fonts of the site: A4 upright, title and language set, fonts embedded (only the characters used), headings as
 * bookmarks, each page with its foot. TCPDF writes no structure tags, so a page in HTML with the same content stands beside
 * every document of ours and its foot names it. Lengths are millimetres, sizes of type are points.
 *
 * @phpstan-type Colour array{int, int, int}
 */
final class Document extends \TCPDF {

	public const INK   = array( 30, 37, 33 );
	public const MUTED = array( 75, 80, 73 );
	public const LINE  = array( 207, 197, 179 );
	public const LINK  = array( 0, 95, 125 );

	/** Width of the page and its margin. */
	public const WIDTH  = 210.0;
	public const HEIGHT = 297.0;
	public const MARGIN = 20.0;

	/** Family of the site, and the one that knows the characters which it lacks. */
	private const FAMILY = 'newsreader';
	private const OTHER  = 'dejavuserif';

	/** What no font of ours draws => what stands for it: narrow spaces, the raised letters of centuries and ranks. */
	private const PLAIN = array(
		"\u{202F}" => "\u{00A0}",
		"\u{2009}" => "\u{00A0}",
		'ᵉ'        => 'e',
		'ʳ'        => 'r',
		'ᵈ'        => 'd',
	);

	/**
	 * Begins the document.
	 *
	 * @param string $title_text  Title, shown by readers of PDF in place of the file name.
	 * @param string $author_text Who publishes it.
	 * @param string $address     Address of the page with the same content.
	 * @param array  $lead        Leading colour of the site.
	 *
	 * @phpstan-param Colour $lead
	 */
	public function __construct( private readonly string $title_text, private readonly string $author_text, private readonly string $address, private readonly array $lead ) {
		parent::__construct( 'P', 'mm', 'A4', true, 'UTF-8' );
		$this->tcpdflink = false;
		$this->setCreator( 'Pays Midi-Quercy' );
		$this->setAuthor( $author_text );
		$this->setTitle( $title_text );
		$this->setSubject( $address );
		$this->setLanguageArray(
			array(
				'a_meta_charset'  => 'UTF-8',
				'a_meta_dir'      => 'ltr',
				'a_meta_language' => str_replace( '_', '-', get_locale() ),
				'w_page'          => __( 'page', 'pmq' ),
			)
		);
		$this->setViewerPreferences( array( 'DisplayDocTitle' => true ) );
		$this->setPrintHeader( false );
		$this->setMargins( self::MARGIN, self::MARGIN, self::MARGIN );
		$this->setAutoPageBreak( true, 24 );
		$this->setFooterMargin( 16 );
		$this->setFontSubsetting( true );
		$this->setCellPaddings( 0, 0, 0, 0 );
		$this->setCellHeightRatio( 1.32 );
		foreach ( array( '', 'B', 'I' ) as $style ) {
			$this->AddFont( self::FAMILY, $style, __DIR__ . '/fonts/' . self::FAMILY . strtolower( $style ) . '.php' );
		}
		$this->setHtmlVSpace(
			array(
				'p'  => array( array( 'h' => 0, 'n' => 0 ), array( 'h' => 2.2, 'n' => 1 ) ),
				'ul' => array( array( 'h' => 0, 'n' => 0 ), array( 'h' => 2.2, 'n' => 1 ) ),
			)
		);
		$this->font( '', '', 11 );
	}

	/**
	 * Prints the foot of a page: whose it is, where it is to be read, which page of how many.
	 *
	 * TCPDF calls it by this name.
	 */
	public function Footer(): void { // phpcs:ignore WordPress.NamingConventions.ValidFunctionName -- TCPDF's name.
		$this->setDrawColor( ...self::LINE );
		$this->setLineWidth( 0.2 );
		$this->Line( self::MARGIN, self::HEIGHT - 18, self::WIDTH - self::MARGIN, self::HEIGHT - 18 );
		$this->setXY( self::MARGIN, self::HEIGHT - 16 );
		$this->font( $this->author_text, '', 8.5, self::MUTED );
		$this->Cell( 130, 5, $this->author_text . ' – ' . $this->address, 0, 0, 'L', false, $this->address, 1 );
		$this->Cell( 0, 5, $this->getAliasRightShift() . $this->getAliasNumPage() . ' / ' . $this->getAliasNbPages(), 0, 0, 'R' );
	}

	/**
	 * Chooses a font that has every character of a text.
	 *
	 * @param string $text   Text.
	 * @param string $style  Empty, `B` or `I`.
	 * @param float  $size   Points.
	 * @phpstan-param Colour $colour
	 * @param array  $colour Colour.
	 */
	public function font( string $text, string $style, float $size, array $colour = self::INK ): void {
		$this->setFont( self::FAMILY, $style, $size );
		preg_match_all( '/[^\x20-\x7e\s]/u', self::clean( $text ), $others );
		foreach ( array_unique( $others[0] ) as $character ) {
			if ( ! $this->isCharDefined( mb_ord( $character ), self::FAMILY, $style ) ) {
				$this->setFont( self::OTHER, $style, $size * 0.9 );
				break;
			}
		}
		$this->setTextColor( ...$colour );
	}

	/**
	 * Prints a heading and makes it a bookmark.
	 *
	 * @param string $text  Text.
	 * @param int    $level From 1.
	 * @param float  $size  Points.
	 * @param float  $after Space below.
	 */
	public function heading( string $text, int $level, float $size, float $after = 2 ): void {
		$text = self::clean( $text );
		// A heading alone at the foot of a page is of no use.
		$this->checkPageBreak( $size * 0.5 + 14 );
		$this->Bookmark( $text, $level - 1 );
		$this->font( $text, 'B', $size );
		$this->setCellHeightRatio( 1.08 );
		$this->MultiCell( 0, 0, $text, 0, 'L' );
		$this->setCellHeightRatio( 1.32 );
		$this->Ln( $after );
	}

	/**
	 * Prints a paragraph of plain text.
	 *
	 * @param string $text   Text; nothing is printed when it is empty.
	 * @param string $style  Empty, `B` or `I`.
	 * @param float  $size   Points.
	 * @phpstan-param Colour $colour
	 * @param array  $colour Colour.
	 * @param float  $after  Space below.
	 */
	public function paragraph( string $text, string $style = '', float $size = 11, array $colour = self::INK, float $after = 2 ): void {
		if ( '' === $text ) {
			return;
		}
		$this->font( $text, $style, $size, $colour );
		$this->MultiCell( 0, 0, self::clean( $text ), 0, 'L' );
		$this->Ln( $after );
	}

	/**
	 * Prints a line that leads somewhere.
	 *
	 * @param string $text    Text.
	 * @param string $address Address.
	 * @param float  $size    Points.
	 */
	public function print_link( string $text, string $address, float $size = 10 ): void {
		$this->font( $text, '', $size, self::LINK );
		$this->Write( 0, self::clean( $text ), $address, false, 'L', true );
	}

	/**
	 * Prints running text with headings, emphasis, lists and links; pictures and everything else are left out.
	 *
	 * @param string $html Markup that may be shown to everybody.
	 */
	public function prose( string $html ): void {
		$allowed = array_fill_keys( array( 'p', 'br', 'strong', 'b', 'em', 'i', 'ul', 'ol', 'li', 'h2', 'h3', 'h4', 'blockquote' ), array() ) + array( 'a' => array( 'href' => true ) );
		$html    = trim( wp_kses( (string) preg_replace( '#<(figure|script|style)\b.*?</\1>#su', '', $html ), $allowed, array( 'http', 'https', 'mailto' ) ) );
		if ( '' !== $html ) {
			$this->font( wp_strip_all_tags( $html ), '', 11.5 );
			$this->writeHTML( self::clean( (string) preg_replace( '#<h[234]>#', '<h4>', (string) preg_replace( '#</h[234]>#', '</h4>', $html ) ) ), true, false, true, false, 'L' );
		}
	}

	/**
	 * Prints facts: label left, value right, a line between them.
	 *
	 * @param array<string, string> $facts Plain text by label.
	 */
	public function facts( array $facts ): void {
		$this->setDrawColor( ...self::LINE );
		$this->setLineWidth( 0.2 );
		foreach ( $facts as $label => $value ) {
			$value = self::clean( $value );
			$this->font( $value, '', 10.5 );
			$this->checkPageBreak( max( 7, $this->getStringHeight( self::WIDTH - 2 * self::MARGIN - 42, $value ) + 2.4 ) );
			$top = $this->GetY();
			$this->Line( self::MARGIN, $top, self::WIDTH - self::MARGIN, $top );
			$this->font( $label, '', 10, self::MUTED );
			$this->MultiCell( 40, 0, self::clean( $label ), 0, 'L', false, 0, self::MARGIN, $top + 1.2 );
			$this->font( $value, '', 10.5 );
			$this->MultiCell( 0, 0, $value, 0, 'L', false, 1, self::MARGIN + 42, $top + 1.2 );
			$this->Ln( 1.2 );
		}
		$this->Ln( 3 );
	}

	/**
	 * Prints a QR code.
	 *
	 * @param string $address What it says.
	 * @param float  $x       Left edge.
	 * @param float  $y       Upper edge.
	 * @param float  $size    Width and height.
	 */
	public function qr_code( string $address, float $x, float $y, float $size ): void {
		$this->write2DBarcode( $address, 'QRCODE,M', $x, $y, $size, $size, array( 'fgcolor' => array( 0, 0, 0 ), 'bgcolor' => array( 255, 255, 255 ), 'padding' => 2 ) );
	}

	/**
	 * Goes to the next page when there is less room than that.
	 *
	 * @param float $height Height that is needed.
	 */
	public function need( float $height ): void {
		$this->checkPageBreak( $height );
	}

	/**
	 * Fills a box with a picture, cut to its shape.
	 *
	 * @param ?Picture $picture Picture; null paints the box in the leading colour.
	 * @param float    $x       Left edge.
	 * @param float    $y       Upper edge.
	 * @param float    $width   Width.
	 * @param float    $height  Height.
	 */
	public function picture( ?Picture $picture, float $x, float $y, float $width, float $height ): void {
		if ( null === $picture ) {
			$this->Rect( $x, $y, $width, $height, 'F', array(), $this->lead );
			return;
		}
		$scale = max( $width / $picture->width, $height / $picture->height );
		$wide  = $picture->width * $scale;
		$high  = $picture->height * $scale;
		$left  = $x - ( $wide - $width ) / 2;
		$top   = $y - ( $high - $height ) / 2;
		$this->setAutoPageBreak( false );
		$this->StartTransform();
		$this->Rect( $x, $y, $width, $height, 'CNZ' );
		if ( $picture->is_drawing ) {
			$this->ImageSVG( '@' . $picture->data, $left, $top, $wide, $high );
		} else {
			$this->Image( '@' . $picture->data, $left, $top, $wide, $high, 'JPEG' );
		}
		$this->StopTransform();
		$this->setAutoPageBreak( true, 24 );
	}

	/**
	 * Gives the leading colour.
	 *
	 * @return Colour
	 */
	public function lead(): array {
		return $this->lead;
	}

	/**
	 * Gives the bytes of the document.
	 */
	public function bytes(): string {
		return (string) $this->Output( '', 'S' );
	}

	/**
	 * Replaces what no font of ours draws; soft hyphens and control characters go.
	 *
	 * @param string $text Text.
	 */
	private static function clean( string $text ): string {
		return (string) preg_replace( '/[\x{00ad}\x{200b}-\x{200f}\x{2028}-\x{202e}\x{2060}\x{feff}\x00-\x08\x0b\x0c\x0e-\x1f]/u', '', strtr( $text, self::PLAIN ) );
	}
}
