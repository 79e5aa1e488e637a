<?php
/**
 * The drawing of a card.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Social;

/**
 * Lays title, mark and picture on stone: the words on the left, the picture on the right, the site's colour at its foot.
 */
final class CardDrawing {

	private const STONE = array( 243, 239, 230 );
	private const INK   = array( 30, 37, 33 );
	private const GREY  = array( 75, 80, 73 );

	/** Colour of the charter that leads each site. */
	private const LEAD = array(
		'portail'    => array( 122, 154, 1 ),
		'patrimoine' => array( 175, 39, 47 ),
		'energies'   => array( 222, 124, 0 ),
		'produits'   => array( 176, 86, 122 ),
	);

	/** Left edge of the picture. */
	private const SPLIT = 690;

	/** Left edge of the words, and the space they have. */
	private const LEFT = 64;
	private const ROOM = 580;

	/**
	 * Chooses the site.
	 *
	 * @param string $site Slug.
	 */
	public function __construct( private readonly string $site ) {}

	/**
	 * Draws a card.
	 *
	 * @param string $title   Title.
	 * @param string $site    Name of the site.
	 * @param string $picture Path of the picture, empty for none.
	 */
	public function draw( string $title, string $site, string $picture ): \GdImage {
		$card = imagecreatetruecolor( Card::WIDTH, Card::HEIGHT );
		assert( $card instanceof \GdImage );
		imagefill( $card, 0, 0, $this->color( $card, self::STONE ) );
		if ( '' !== $picture ) {
			$this->place( $card, $picture, self::SPLIT, 0, Card::WIDTH - self::SPLIT, Card::HEIGHT );
		}
		imagefilledrectangle( $card, 0, Card::HEIGHT - 12, Card::WIDTH, Card::HEIGHT, $this->color( $card, self::LEAD[ $this->site ] ?? self::LEAD['portail'] ) );
		$this->place( $card, get_theme_file_path( 'assets/cards/mark-' . ( isset( self::LEAD[ $this->site ] ) ? $this->site : 'portail' ) . '.webp' ), self::LEFT, 54, 94, 100 );
		$this->write( $card, $site, 26, self::LEFT + 112, 116, self::GREY );
		$this->write_title( $card, $title );
		return $card;
	}

	/**
	 * Writes the title as large as it fits.
	 *
	 * @param \GdImage $card  Card.
	 * @param string   $title Title.
	 */
	private function write_title( \GdImage $card, string $title ): void {
		foreach ( array( 56, 48, 40, 34 ) as $size ) {
			$lines = $this->wrap( $title, $size );
			if ( count( $lines ) * $size * 1.3 <= 380 ) {
				break;
			}
		}
		$most  = (int) floor( 380 / ( $size * 1.3 ) );
		$lines = count( $lines ) > $most ? array( ...array_slice( $lines, 0, $most - 1 ), $lines[ $most - 1 ] . ' …' ) : $lines;
		$y     = 200 + $size;
		foreach ( $lines as $line ) {
			$this->write( $card, $line, $size, self::LEFT, $y, self::INK );
			$y += (int) round( $size * 1.3 );
		}
	}

	/**
	 * Breaks a text into lines.
	 *
	 * @param string $text Text.
	 * @param int    $size Size in points.
	 * @return list<string>
	 */
	private function wrap( string $text, int $size ): array {
		$lines = array();
		$line  = '';
		foreach ( explode( ' ', $text ) as $word ) {
			$longer = '' === $line ? $word : "$line $word";
			$box    = imagettfbbox( $size, 0, self::font(), $longer );
			if ( '' !== $line && is_array( $box ) && $box[2] - $box[0] > self::ROOM ) {
				$lines[] = $line;
				$longer  = $word;
			}
			$line = $longer;
		}
		return array( ...$lines, $line );
	}

	/**
	 * Writes a line.
	 *
	 * @param \GdImage             $card  Card.
	 * @param string               $text  Text.
	 * @param int                  $size  Size in points.
	 * @param int                  $x     Left edge.
	 * @param int                  $y     Base line.
	 * @param array{int, int, int} $color Colour.
	 */
	private function write( \GdImage $card, string $text, int $size, int $x, int $y, array $color ): void {
		imagettftext( $card, $size, 0, $x, $y, $this->color( $card, $color ), self::font(), $text );
	}

	/**
	 * Places a picture so that it fills a box; what is too much is cut off at the sides and the top.
	 *
	 * @param \GdImage $card   Card.
	 * @param string   $file   Path.
	 * @param int      $x      Left edge.
	 * @param int      $y      Upper edge.
	 * @param int      $width  Width.
	 * @param int      $height Height.
	 */
	private function place( \GdImage $card, string $file, int $x, int $y, int $width, int $height ): void {
		$bytes   = is_readable( $file ) ? (string) file_get_contents( $file ) : ''; // phpcs:ignore WordPress.WP.AlternativeFunctions -- A local file.
		$picture = '' === $bytes ? false : @imagecreatefromstring( $bytes ); // phpcs:ignore WordPress.PHP.NoSilencedErrors -- A damaged photograph leaves the card without it.
		if ( false === $picture ) {
			return;
		}
		$scale = max( $width / imagesx( $picture ), $height / imagesy( $picture ) );
		$cut_w = (int) round( $width / $scale );
		$cut_h = (int) round( $height / $scale );
		imagecopyresampled( $card, $picture, $x, $y, intdiv( imagesx( $picture ) - $cut_w, 2 ), imagesy( $picture ) - $cut_h, $width, $height, $cut_w, $cut_h );
	}

	/**
	 * Returns a colour of the card.
	 *
	 * @param \GdImage             $card Card.
	 * @param array{int, int, int} $rgb  Red, green, blue.
	 */
	private function color( \GdImage $card, array $rgb ): int {
		return (int) imagecolorallocate( $card, max( 0, min( 255, $rgb[0] ) ), max( 0, min( 255, $rgb[1] ) ), max( 0, min( 255, $rgb[2] ) ) );
	}

	/**
	 * Returns the path of the font: FreeType reads the theme's own file.
	 */
	private static function font(): string {
		return get_theme_file_path( 'assets/fonts/newsreader-latin-opsz-normal.woff2' );
	}
}
