<?php
/**
 * Words that are spelt alike.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Search;

use PaysMidiQuercy\Search\Spelling;
use PHPUnit\Framework\TestCase;

/**
 * Every typo of one letter is near and is found by a key; other words and other years are not.
 */
final class SpellingTest extends TestCase {

	/**
	 * Every typo of one letter shares a key and is the nearest distance.
	 */
	public function test_every_typo_of_one_letter_is_near(): void {
		foreach ( array( 'mur', 'pont', 'croix', 'eglise', 'chateau', 'montricoux' ) as $word ) {
			foreach ( self::typos( $word ) as $typo ) {
				self::assertSame( Spelling::ONE_LETTER, Spelling::distance( $typo, $word ), "{$typo} for {$word}" );
				self::assertNotSame( array(), array_intersect( Spelling::keys( $typo ), Spelling::keys( $word ) ), "{$typo} for {$word}" );
			}
		}
	}

	/**
	 * What sounds alike, and two letters in a long word.
	 */
	public function test_sounds_and_long_words(): void {
		self::assertSame( Spelling::SAME_SOUND, Spelling::distance( 'brunikel', 'bruniquel' ) );
		self::assertSame( Spelling::SAME_SOUND, Spelling::distance( 'farmassie', 'pharmacie' ) );
		self::assertSame( Spelling::TWO_LETTERS, Spelling::distance( 'pigeomnieer', 'pigeonnier' ) );
		self::assertNull( Spelling::distance( 'moulni', 'moulage' ), 'Two letters in a short word.' );
		self::assertNull( Spelling::distance( 'aviron', 'aveyron' ) );
	}

	/**
	 * A beginning may have a typo from five letters on.
	 */
	public function test_a_beginning_may_have_a_typo(): void {
		self::assertSame( Spelling::BEGINNING, Spelling::nearness( 'motnr', 'montricoux', true ) );
		self::assertSame( Spelling::BEGINNING, Spelling::nearness( 'mntri', 'montricoux', true ) );
		self::assertNull( Spelling::nearness( 'motnr', 'montricoux', false ) );
		self::assertNull( Spelling::nearness( 'motn', 'montricoux', true ) );
	}

	/**
	 * Figures and very short words are never corrected.
	 */
	public function test_figures_and_short_words_are_never_corrected(): void {
		foreach ( array( '1851', '15e', 'st', 'ab' ) as $word ) {
			self::assertSame( array(), Spelling::keys( $word ) );
		}
		self::assertNull( Spelling::distance( 'a851', '1851' ) );
	}

	/**
	 * Makes every typo of a word with some letters.
	 *
	 * @param string $word Word.
	 * @return list<string>
	 */
	private static function typos( string $word ): array {
		$typos = array();
		for ( $at = 0; $at <= strlen( $word ); $at++ ) {
			foreach ( array( 'a', 'q', 'z' ) as $letter ) {
				$typos[] = substr_replace( $word, $letter, $at, 0 );
				$typos[] = $at < strlen( $word ) ? substr_replace( $word, $letter, $at, 1 ) : $word;
			}
			$typos[] = $at < strlen( $word ) && strlen( $word ) > 3 ? substr_replace( $word, '', $at, 1 ) : $word;
			$typos[] = $at < strlen( $word ) - 1 ? substr( $word, 0, $at ) . strrev( substr( $word, $at, 2 ) ) . substr( $word, $at + 2 ) : $word;
		}
		return array_values( array_filter( $typos, static fn( string $typo ): bool => $typo !== $word ) );
	}
}
