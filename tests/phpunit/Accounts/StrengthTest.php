<?php
/**
 * How hard passwords are to guess.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Accounts;

use PaysMidiQuercy\Accounts\Password\PasswordRules;
use PaysMidiQuercy\Accounts\Password\Strength;
use PaysMidiQuercy\Tests\TestCase;
use PHPUnit\Framework\Attributes\DataProvider;

/**
 * Scores against what zxcvbn says of the same passwords.
 */
final class StrengthTest extends TestCase {

	/**
	 * Passwords that must not pass.
	 *
	 * @return array<string, array{string}>
	 */
	public static function weak(): array {
		$list = array( 'motdepasse', 'Motdepasse1', 'password123', 'P@ssw0rd123', 'azertyuiop', 'azerty12345', 'qwertyuiop1', '1234567890', 'aaaaaaaaaaaa', 'abcabcabcabc', 'abcdefghijk', 'soleil2024', 'bonjour1234', 'jetaime1990', '14071789ab', '14/07/1789!', 'Odette.Lafage', 'lafage82300', 'midiquercy82', 'drowssap12', 'nathalie1975' );
		return array_combine( $list, array_map( static fn ( string $password ): array => array( $password ), $list ) );
	}

	/**
	 * Weak passwords are refused.
	 *
	 * @param string $password Password.
	 */
	#[DataProvider( 'weak' )]
	public function test_weak( string $password ): void {
		self::assertNotSame( '', PasswordRules::problem( $password, array( 'Odette Lafage', 'odette.lafage@example.org' ) ) );
	}

	/**
	 * Good passwords are accepted.
	 */
	public function test_good(): void {
		foreach ( array( 'chaudron girouette 42 lavoir', 'correct horse battery staple', 'k7#vQz!p2Lw9', 'Le merle de 6h siffle faux', 'ünïcödé çœur æther №7' ) as $password ) {
			self::assertSame( '', PasswordRules::problem( $password, array( 'Odette Lafage' ) ), $password );
		}
	}

	/**
	 * More is never weaker, and length does not cost time.
	 */
	public function test_long_ones_are_quick(): void {
		$begun = microtime( true );
		Strength::score( str_repeat( 'abracadabra', 18 ) );
		Strength::score( bin2hex( random_bytes( 100 ) ) );
		self::assertLessThan( 0.5, microtime( true ) - $begun );
	}
}
