<?php
/**
 * Tests of the marking of found words.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Search;

use PaysMidiQuercy\Search\Highlighter;
use PaysMidiQuercy\Tests\TestCase;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;

#[CoversClass( Highlighter::class )]
final class HighlighterTest extends TestCase {

	/**
	 * Gives searches, texts and what is marked.
	 *
	 * @return array<string, array{string, string, string}>
	 */
	public static function cases(): array {
		return array(
			'accents and case' => array( 'EGLISE', 'L’église d’en haut', 'L’<mark>église</mark> d’en haut' ),
			'plural'           => array( 'châteaux', 'Le château', 'Le <mark>château</mark>' ),
			'singular'         => array( 'pierre', 'Trois pierres levées', 'Trois <mark>pierres</mark> levées' ),
			'beginning'        => array( 'pigeonn', 'Pigeonnier de Cas', '<mark>Pigeonnier</mark> de Cas' ),
			'common words'     => array( 'la halle de', 'La halle de Caylus', 'La <mark>halle</mark> de Caylus' ),
			'joined by hyphen' => array( 'saint antonin', 'Saint-Antonin, Saint-Cirq', '<mark>Saint-Antonin</mark>, <mark>Saint</mark>-Cirq' ),
			'by apostrophe'    => array( 'aujourd hui', "Aujourd'hui", '<mark>Aujourd&#039;hui</mark>' ),
			'nothing'          => array( '', 'A & B', 'A &amp; B' ),
			'markup'           => array( 'script', '<script>alert("script")</script>', '&lt;<mark>script</mark>&gt;alert(&quot;<mark>script</mark>&quot;)&lt;/<mark>script</mark>&gt;' ),
			'not inside'       => array( 'ange', 'Une grange', 'Une grange' ),
		);
	}

	#[DataProvider( 'cases' )]
	public function test_marks( string $search, string $text, string $html ): void {
		self::assertSame( $html, ( new Highlighter( $search ) )->mark( $text ) );
	}

	public function test_cuts_around_the_first_word_found(): void {
		$text = implode( ' ', array_map( static fn( int $number ): string => "mot{$number}", range( 1, 60 ) ) ) . ' dolmen, fin.';
		$cut  = ( new Highlighter( 'dolmens' ) )->cut( $text, 10 );
		self::assertStringStartsWith( '… mot', $cut );
		self::assertStringEndsWith( 'dolmen, fin.', $cut );
	}

	public function test_cuts_from_the_beginning_when_nothing_is_found(): void {
		self::assertSame( 'Un deux trois…', ( new Highlighter( 'rien' ) )->cut( 'Un deux trois, quatre cinq', 3 ) );
		self::assertSame( 'Un deux', ( new Highlighter( 'rien' ) )->cut( 'Un deux', 3 ) );
	}

	public function test_a_cut_never_breaks_a_letter(): void {
		$cut = ( new Highlighter( '' ) )->cut( 'voilà mangæ puis encore', 2 );
		self::assertSame( 'voilà mangæ…', $cut );
	}
}
