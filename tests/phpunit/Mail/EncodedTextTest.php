<?php
/**
 * Texts encoded once and filled often.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Mail;

use PaysMidiQuercy\Mail\Mime\EncodedText;
use PaysMidiQuercy\Mail\Placeholders;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestDox;
use PHPUnit\Framework\TestCase;

/**
 * What is decoded is what filling the whole text gives; lines keep to RFC 2045.
 */
#[TestDox( 'Texts encoded once and filled often' )]
final class EncodedTextTest extends TestCase {

	/**
	 * @param string                $text   Text.
	 * @param array<string, string> $values Values.
	 */
	#[DataProvider( 'texts' )]
	public function test_it_reads_as_filled( string $text, array $values ): void {
		$encoded = ( new EncodedText( $text ) )->fill( $values );
		$wanted  = str_replace( "\n", "\r\n", str_replace( array( "\r\n", "\r" ), "\n", Placeholders::fill( $text, $values ) ) );
		self::assertSame( $wanted, quoted_printable_decode( $encoded ) );
		foreach ( explode( "\r\n", $encoded ) as $line ) {
			self::assertLessThanOrEqual( 76, strlen( $line ) );
			self::assertMatchesRegularExpression( '/^[\x20-\x7e]*$/', $line );
			self::assertDoesNotMatchRegularExpression( '/[ \t]$/', $line );
		}
		self::assertSame( str_ends_with( $wanted, ' ' ), str_ends_with( $encoded, "=\r\n" ) );
	}

	/**
	 * @return array<string, array{string, array<string, string>}>
	 */
	public static function texts(): array {
		return array(
			'plain'                    => array( 'Bonjour', array() ),
			'empty'                    => array( '', array() ),
			'accents'                  => array( 'Éloïse à Septfonds', array() ),
			'one value'                => array( "Bonjour {{prenom}},\nça va ?\n", array( 'prenom' => 'Éloïse' ) ),
			'value in the middle'      => array( str_repeat( 'é', 100 ) . '{{a}}' . str_repeat( 'x', 200 ), array( 'a' => str_repeat( 'ü', 60 ) ) ),
			'value at both ends'       => array( '{{a}} et {{b}}', array( 'a' => 'un', 'b' => 'deux' ) ),
			'side by side'             => array( '{{a}}{{b}}{{a}}', array( 'a' => 'A', 'b' => '' ) ),
			'no value'                 => array( "Écrivez {{prenom}} ou {{\u{e9}tat}}", array( 'autre' => 'x' ) ),
			'no placeholder'           => array( 'a {{ }} {{}} }} {{ {{x', array( 'x' => 'y' ) ),
			'name with accents'        => array( '{{prénom}}', array( 'prénom' => 'Zoé' ) ),
			'value that looks like one' => array( '{{a}}', array( 'a' => '{{b}}', 'b' => 'never' ) ),
			'space before a value'     => array( "Lire {{a}}\nfin", array( 'a' => "x \n y" ) ),
			'value of lines'           => array( "a\r\n{{a}}\rb", array( 'a' => "1\r\n2\n3\r" ) ),
			'dots and equals'          => array( "=\n.\n{{a}}", array( 'a' => "=\n.." ) ),
			'space at the end'         => array( 'fin {{a}}', array( 'a' => 'x ' ) ),
			'numbers as names'         => array( '{{1}}', array( 1 => 'one' ) ),
		);
	}
}
