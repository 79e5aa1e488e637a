<?php
/**
 * Narrow no-break spaces.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Theme;

use PaysMidiQuercy\Chrome\FrenchSpacing;
use PaysMidiQuercy\Tests\TestCase;
use PHPUnit\Framework\Attributes\DataProvider;

/**
 * Corrects what editors typed, and nothing else.
 */
final class FrenchSpacingTest extends TestCase {

	/**
	 * Texts before and after.
	 *
	 * @return array<string, array{string, string}>
	 */
	public static function texts(): array {
		$narrow = "\u{202F}";
		return array(
			'question'               => array( 'Que cherchez-vous ?', "Que cherchez-vous{$narrow}?" ),
			'quotation'              => array( '« Bonjour »', "«{$narrow}Bonjour{$narrow}»" ),
			'wide space'             => array( "note\u{A0}: oui", "note{$narrow}: oui" ),
			'entity'                 => array( 'note&nbsp;; oui', "note{$narrow}; oui" ),
			'amount'                 => array( '42 % et 10 €', "42{$narrow}% et 10{$narrow}€" ),
			'no space typed'         => array( 'à 10:30, voir https://exemple.fr/?a=1;b=2', 'à 10:30, voir https://exemple.fr/?a=1;b=2' ),
			'attribute'              => array( '<a title="Quoi ?" href="/?x= ;">Quoi ?</a>', "<a title=\"Quoi ?\" href=\"/?x= ;\">Quoi{$narrow}?</a>" ),
			'code'                   => array( '<code>a ? b : c</code> : non', "<code>a ? b : c</code>{$narrow}: non" ),
			'code within code'       => array( '<pre><code>a ;</code> b ;</pre> c ;', "<pre><code>a ;</code> b ;</pre> c{$narrow};" ),
			'smiley'                 => array( 'Merci :-)', 'Merci :-)' ),
			'applied a second time'  => array( "Que{$narrow}?", "Que{$narrow}?" ),
		);
	}

	/**
	 * Each text becomes what a typesetter would write.
	 *
	 * @param string $typed   What an editor typed.
	 * @param string $printed What a visitor reads.
	 */
	#[DataProvider( 'texts' )]
	public function test_corrects_only_prose( string $typed, string $printed ): void {
		self::assertSame( $printed, ( new FrenchSpacing() )->apply( $typed ) );
	}

	/**
	 * Another language keeps its own typography; what is no text passes.
	 */
	public function test_leaves_other_languages_and_values(): void {
		add_filter( 'locale', static fn (): string => 'en_GB' );
		self::assertSame( 'What ?', ( new FrenchSpacing() )->apply( 'What ?' ) );
		self::assertNull( ( new FrenchSpacing() )->apply( null ) );
	}

	/**
	 * Titles and texts of visitors' pages pass through it.
	 */
	public function test_is_hooked(): void {
		self::assertSame( "Quoi\u{202F}?", apply_filters( 'the_title', 'Quoi ?', 0 ) ); // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals -- Core's own hook.
		self::assertStringContainsString( "Quoi\u{202F}?", (string) apply_filters( 'the_content', 'Quoi ?' ) ); // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals -- Core's own hook.
	}
}
