<?php
/**
 * Look-up of communes.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Territory;

use PaysMidiQuercy\Territory\Commune;
use PaysMidiQuercy\Tests\TestCase;
use PHPUnit\Framework\Attributes\DataProvider;

use function PaysMidiQuercy\network;

/**
 * What a person types finds the commune that is meant.
 */
final class LookupTest extends TestCase {

	/**
	 * The first commune found is the one meant.
	 *
	 * @param string $typed    What is typed.
	 * @param string $expected Name of the commune.
	 */
	#[DataProvider( 'meant' )]
	public function test_finds_what_is_meant( string $typed, string $expected ): void {
		self::assertSame( $expected, $this->names( $typed )[0] ?? null );
	}

	/**
	 * Returns what people type and what they mean.
	 *
	 * @return array<string, array{string, string}>
	 */
	public static function meant(): array {
		return array(
			'name'                        => array( 'Caussade', 'Caussade' ),
			'beginning of a name'         => array( 'causs', 'Caussade' ),
			'no accents, no hyphens'      => array( 'saint etienne de tulmont', 'Saint-Étienne-de-Tulmont' ),
			'St for Saint'                => array( 'St Antonin', 'Saint-Antonin-Noble-Val' ),
			'capitals'                    => array( 'NEGREPELISSE', 'Nègrepelisse' ),
			'a letter missing'            => array( 'caussad', 'Caussade' ),
			'a wrong letter'              => array( 'cossade', 'Caussade' ),
			'two wrong letters'           => array( 'négrepelice', 'Nègrepelisse' ),
			'two letters swapped'         => array( 'causasde', 'Caussade' ),
			'a typo in the beginning'     => array( 'montpesat', 'Montpezat-de-Quercy' ),
			'a word in the middle'        => array( 'autejac', 'Saint-Vincent-d’Autéjac' ),
			'straight apostrophe'         => array( "Saint-Vincent-d'Autéjac", 'Saint-Vincent-d’Autéjac' ),
			'without its article'         => array( 'salvetat', 'La Salvetat-Belmontet' ),
			'run together'                => array( 'montpezatdequercy', 'Montpezat-de-Quercy' ),
			'split apart'                 => array( 'negre pelisse', 'Nègrepelisse' ),
			'INSEE code'                  => array( '82155', 'Saint-Antonin-Noble-Val' ),
			'INSEE code of the Tarn'      => array( '81184', 'Montrosier' ),
			'postal code: largest first'  => array( '82300', 'Caussade' ),
			'postal code and name'        => array( '82300 Monteils', 'Monteils' ),
			'name and beginning of a code' => array( 'monteils 823', 'Monteils' ),
			'spaces around'               => array( '  Varen  ', 'Varen' ),
		);
	}

	/**
	 * What means nothing here finds nothing.
	 *
	 * @param string $typed What is typed.
	 */
	#[DataProvider( 'nonsense' )]
	public function test_finds_nothing( string $typed ): void {
		self::assertSame( array(), $this->names( $typed ) );
	}

	/**
	 * Returns queries without answer.
	 *
	 * @return array<string, array{string}>
	 */
	public static function nonsense(): array {
		return array(
			'empty'                       => array( '' ),
			'blank'                       => array( "  \t" ),
			'punctuation'                 => array( '%_--' ),
			'a town elsewhere'            => array( 'Montauban' ),
			'a code elsewhere'            => array( '75001' ),
			'a code that the name denies' => array( '82140 Caussade' ),
			'very long'                   => array( str_repeat( 'caussade ', 400 ) ),
			'one digit'                   => array( '8' ),
		);
	}

	/**
	 * A postal code finds all its communes and no other.
	 */
	public function test_postal_code_finds_all_its_communes(): void {
		$found = network()->territory->lookup( '82300', 49 );
		self::assertEqualsCanonicalizing( array( 'Caussade', 'Monteils', 'Saint-Cirq', 'Saint-Vincent-d’Autéjac' ), array_column( $found, 'name' ) );
	}

	/**
	 * Doubtful matches are left out when there is a sure one.
	 */
	public function test_sure_matches_hide_doubtful_ones(): void {
		self::assertSame( array( 'Auty' ), $this->names( 'auty' ) );
	}

	/**
	 * No more than asked for, none when nothing is asked for.
	 */
	public function test_limit(): void {
		self::assertCount( 3, network()->territory->lookup( 'saint', 3 ) );
		self::assertCount( 0, network()->territory->lookup( 'saint', 0 ) );
	}

	/**
	 * Every commune is found first by its own name, whatever the case and accents.
	 */
	public function test_every_commune_is_found_by_its_name(): void {
		foreach ( network()->territory->communes() as $commune ) {
			self::assertSame( $commune->name, $this->names( $commune->name )[0] ?? null );
			self::assertSame( $commune->name, $this->names( strtoupper( remove_accents( str_replace( '-', ' ', $commune->name ) ) ) )[0] ?? null );
		}
	}

	/**
	 * Returns the names found.
	 *
	 * @param string $typed What is typed.
	 * @return list<string>
	 */
	private function names( string $typed ): array {
		return array_map( static fn( Commune $commune ): string => $commune->name, network()->territory->lookup( $typed ) );
	}
}
