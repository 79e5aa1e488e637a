<?php
/**
 * Uploaded drawings.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Media;

use PaysMidiQuercy\Media\SvgSanitizer;
use PaysMidiQuercy\Media\UnsafeFile;
use PaysMidiQuercy\Tests\TestCase;
use PHPUnit\Framework\Attributes\DataProvider;

/**
 * A drawing draws; whatever could run, load or link is refused.
 */
final class SvgSanitizerTest extends TestCase {

	private const OPEN = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 10 10">';

	/**
	 * A drawing as programs write it comes out drawn the same, without the program's own remarks.
	 */
	public function test_keeps_what_draws(): void {
		$svg   = '<?xml version="1.0" encoding="UTF-8" standalone="no"?><!-- Created with Inkscape --><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">'
			. '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" viewBox="0 0 10 10" inkscape:version="1.2" role="img" aria-label="Feuille: chêne">'
			. '<title>Feuille &amp; gland</title><metadata><x xmlns="urn:x"><script>1</script></x></metadata><inkscape:page/>'
			. '<style>.a, .b > path { fill: #7a9a01; stroke: none }</style>'
			. '<defs><linearGradient id="g"><stop offset="0" style="stop-color:#fff;stop-opacity:.5"/></linearGradient><path id="p" d="M0 0h1"/></defs>'
			. '<g class="a" transform="translate(1,2)" inkscape:label="calque"><path d="M0 0L1 1z" fill="url(#g)" style="fill:url(\'#g\')"/><use xlink:href="#p" x="2"/><text xml:space="preserve">Été</text></g></svg>';
		$clean = ( new SvgSanitizer() )->sanitize( $svg );
		foreach ( array( '<title>Feuille &amp; gland</title>', 'fill: #7a9a01', 'fill="url(#g)"', '<use href="#p" x="2"/>', 'xml:space="preserve"', 'Été', 'aria-label="Feuille: chêne"', 'viewBox="0 0 10 10"' ) as $kept ) {
			self::assertStringContainsString( $kept, $clean );
		}
		foreach ( array( 'inkscape', 'DOCTYPE', 'metadata', 'script', 'Created' ) as $dropped ) {
			self::assertStringNotContainsString( $dropped, $clean );
		}
		self::assertSame( $clean, ( new SvgSanitizer() )->sanitize( $clean ), 'A clean drawing stays as it is.' );
	}

	/**
	 * Our own illustrations pass.
	 */
	public function test_accepts_the_theme_s_drawings(): void {
		$files = array_merge( glob( dirname( __DIR__, 3 ) . '/themes/*/assets/*/*.svg' ) ?: array(), glob( dirname( __DIR__, 3 ) . '/themes/*/assets/*.svg' ) ?: array() );
		$seen  = 0;
		foreach ( $files as $file ) {
			$svg = (string) file_get_contents( $file );
			if ( ! str_contains( $svg, 'var(' ) ) {
				self::assertStringStartsWith( '<svg', ( new SvgSanitizer() )->sanitize( $svg ), $file );
				++$seen;
			}
		}
		self::assertGreaterThan( 0, $seen );
	}

	/**
	 * Attacks and what is no drawing.
	 *
	 * @return array<string, array{string}>
	 */
	public static function attacks(): array {
		$bodies  = array(
			'script'                         => '<script>alert(1)</script>',
			'script in capitals'             => '<SCRIPT>alert(1)</SCRIPT>',
			'script of another namespace'    => '<x:script xmlns:x="http://www.w3.org/1999/xhtml">alert(1)</x:script>',
			'script with a prefix'           => '<s:script xmlns:s="http://www.w3.org/2000/svg">alert(1)</s:script>',
			'event handler'                  => '<path d="M0 0" onload="alert(1)"/>',
			'event handler, mixed case'      => '<path d="M0 0" oNcLiCk="alert(1)"/>',
			'event handler of a namespace'   => '<path d="M0 0" xmlns:e="http://www.w3.org/2001/xml-events" e:onclick="1"/>',
			'foreign object'                 => '<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"><img src="x" onerror="alert(1)"/></body></foreignObject>',
			'HTML'                           => '<iframe xmlns="http://www.w3.org/1999/xhtml" src="https://evil.example"/>',
			'link'                           => '<a href="javascript:alert(1)"><text>x</text></a>',
			'link by xlink'                  => '<a xlink:href="https://evil.example"><text>x</text></a>',
			'image from elsewhere'           => '<image href="https://evil.example/pixel.png"/>',
			'embedded image'                 => '<image href="data:image/svg+xml;base64,PHN2Zy8+"/>',
			'use from elsewhere'             => '<use href="https://evil.example/a.svg#x"/>',
			'use of data'                    => '<use href="data:image/svg+xml;base64,PHN2Zy8+#x"/>',
			'use of script address'          => '<use xlink:href="java&#x73;cript:alert(1)"/>',
			'animated address'               => '<animate attributeName="href" values="javascript:alert(1)"/>',
			'set'                            => '<set attributeName="onmouseover" to="alert(1)"/>',
			'style loads'                    => '<rect style="fill:url(https://evil.example/x)"/>',
			'style loads, escaped'           => '<rect style="fill:\\75rl(https://evil.example/x)"/>',
			'style with comment'             => '<rect style="fill:u/**/rl(//evil.example)"/>',
			'style with expression'          => '<rect style="width:expression(alert(1))"/>',
			'unknown property'               => '<rect style="behavior:none"/>',
			'style sheet imports'            => '<style>@import "https://evil.example/a.css";</style>',
			'style sheet loads'              => '<style>path{fill:url(https://evil.example)}</style>',
			'style sheet loads a font'       => '<style>@font-face{font-family:x;src:url(//evil.example)}</style>',
			'style sheet in CDATA'           => '<style><![CDATA[path{background:url(//evil.example)}]]></style>',
			'attribute loads'                => '<path d="M0 0" fill="url(//evil.example#a)"/>',
			'filter loads'                   => '<filter><feImage href="https://evil.example"/></filter>',
			'base address'                   => '<g xml:base="https://evil.example/"><path d="M0 0"/></g>',
			'processing instruction inside'  => '<g><?php echo 1; ?></g>',
			'copies of copies'               => '<g id="a"><path d="M0 0"/></g><g id="b"><use href="#a"/><use href="#a"/></g><use href="#b"/>',
			'too many copies'                => '<path id="a" d="M0 0"/>' . str_repeat( '<use href="#a"/>', 201 ),
			// Longer than PCRE follows: unread is unsafe.
			'style too long to read'         => '<rect style="mask:url(https://evil.example/x),url(#' . str_repeat( 'a', 900000 ) . '"/>',
			'too deep'                       => str_repeat( '<g>', 80 ) . str_repeat( '</g>', 80 ),
			'too many nodes'                 => str_repeat( '<g/>', 20001 ),
		);
		$attacks = array_map( static fn ( string $body ): array => array( self::OPEN . $body . '</svg>' ), $bodies );
		return $attacks + array(
			'handler on the root'    => array( '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>' ),
			'entity'                 => array( '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>' . self::OPEN . '<text>&x;</text></svg>' ),
			'billion laughs'         => array( '<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>' . self::OPEN . '<text>&b;</text></svg>' ),
			'internal subset'        => array( '<!DOCTYPE svg [ <!ATTLIST svg onload CDATA "alert(1)"> ]>' . self::OPEN . '</svg>' ),
			'style sheet instruction' => array( '<?xml version="1.0"?><?xml-stylesheet href="https://evil.example/x.xsl"?>' . self::OPEN . '</svg>' ),
			'UTF-7'                  => array( '<?xml version="1.0" encoding="UTF-7"?>' . self::OPEN . '+ADw-script+AD4-</svg>' ),
			'UTF-16'                 => array( (string) iconv( 'UTF-8', 'UTF-16', self::OPEN . '<script>1</script></svg>' ) ),
			'HTML page'              => array( '<!doctype html><html><body><script>alert(1)</script></body></html>' ),
			'other XML'              => array( '<svg xmlns="urn:other"/>' ),
			'no namespace'           => array( '<svg><script>alert(1)</script></svg>' ),
			'broken'                 => array( self::OPEN . '<g></svg>' ),
			'empty'                  => array( '' ),
			'PHP'                    => array( '<?php phpinfo();' ),
			'too heavy'              => array( self::OPEN . '<!--' . str_repeat( 'x', 1048576 ) . '--></svg>' ),
		);
	}

	/**
	 * Refuses with a sentence.
	 *
	 * @param string $svg File.
	 */
	#[DataProvider( 'attacks' )]
	public function test_refuses( string $svg ): void {
		$this->expectException( UnsafeFile::class );
		$this->expectExceptionMessageMatches( '/.{20,}\./su' );
		( new SvgSanitizer() )->sanitize( $svg );
	}
}
