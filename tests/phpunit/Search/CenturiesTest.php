<?php
/**
 * Centuries as people and sources write them.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Search;

use PaysMidiQuercy\Search\Centuries;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

/**
 * What is typed and what Mérimée holds gives the same years.
 */
final class CenturiesTest extends TestCase {

	/**
	 * Gives searches: rest, words understood, years.
	 *
	 * @return array<int, array{string, string, string, int, int}>
	 */
	public static function searches(): array {
		return array(
			array( '15e siècle', '', '15e siècle', 1401, 1500 ),
			array( 'chapelle XVe siècle', 'chapelle', 'XVe siècle', 1401, 1500 ),
			array( '15eme s. Caylus', 'Caylus', '15eme s.', 1401, 1500 ),
			array( 'quinzième siècle', '', 'quinzième siècle', 1401, 1500 ),
			array( 'dix-neuvieme siecle', '', 'dix-neuvieme siecle', 1801, 1900 ),
			array( '4e quart 15e siècle', '', '4e quart 15e siècle', 1476, 1500 ),
			array( 'moulin début 12e', 'moulin', 'début 12e', 1101, 1125 ),
			array( '1ère moitié XIXe', '', '1ère moitié XIXe', 1801, 1850 ),
			array( 'dernier quart du 18e siècle', '', 'dernier quart du 18e siècle', 1776, 1800 ),
			array( 'église du 12e au 15e siècle Caylus', 'église Caylus', 'du 12e au 15e siècle', 1101, 1500 ),
			array( 'entre le 12e et le 14e siècle', '', 'entre le 12e et le 14e siècle', 1101, 1400 ),
			array( 'moulin 17-18e siècle', 'moulin', '17-18e siècle', 1601, 1800 ),
			array( 'Louis XIV 17e siècle', 'Louis XIV', '17e siècle', 1601, 1700 ),
			array( 'oppidum 2e siècle av. J.-C.', 'oppidum', '2e siècle av. J.-C.', -200, -101 ),
		);
	}

	/**
	 * A century among the words is years.
	 *
	 * @param string $search Search.
	 * @param string $rest   Other words.
	 * @param string $text   Words understood.
	 * @param int    $from   First year.
	 * @param int    $to     Last year.
	 */
	#[DataProvider( 'searches' )]
	public function test_a_century_among_the_words_is_years( string $search, string $rest, string $text, int $from, int $to ): void {
		self::assertSame( array( $rest, array( array( 'text' => $text, 'from' => $from, 'to' => $to ) ) ), Centuries::understand( $search ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- One line.
	}

	/**
	 * Other numbers are words.
	 */
	public function test_other_numbers_are_words(): void {
		foreach ( array( 'maison 1850', '12e régiment', '2nd Empire', 'premier étage', 'Louis XIV', 'place du 8 mai', 'S. Martin', 'rue du 19 mars', '4e', 'siècle', '' ) as $search ) {
			self::assertSame( array( $search, array() ), Centuries::understand( $search ) );
		}
	}

	/**
	 * Gives datings of sources: the connectors' own cases, and slips that Mérimée holds.
	 *
	 * @return array<int, array{string, array{int, int}|null}>
	 */
	public static function datings(): array {
		return array(
			array( '1ère moitié 19e siècle', array( 1801, 1850 ) ),
			array( 'limite 15e siècle 16e siècle', array( 1476, 1525 ) ),
			array( 'limite19e siècle 20e siècle', array( 1876, 1925 ) ),
			array( '2e quart 18e siècle', array( 1726, 1750 ) ),
			array( '2e quart 19siècle', array( 1826, 1850 ) ),
			array( '3e quart19e siècle', array( 1851, 1875 ) ),
			array( '4e quart 19 e siècle', array( 1876, 1900 ) ),
			array( '2e moité 20e siècle', array( 1951, 2000 ) ),
			array( '2e moitié 20e', array( 1951, 2000 ) ),
			array( 'milieu 19e siècle', array( 1826, 1875 ) ),
			array( '1er siècle', array( 1, 100 ) ),
			array( '18e (?)', array( 1701, 1800 ) ),
			array( '19è siècle', array( 1801, 1900 ) ),
			array( '2e moitié 18e siècle (détruit) : 2e moitié 20e siècle', array( 1751, 2000 ) ),
			array( '17e siècle ; 19e siècle', array( 1601, 1900 ) ),
			array( 'XVIIe-XVIIIe s.', array( 1601, 1800 ) ),
			array( 'du 13e au 15e siècle', array( 1201, 1500 ) ),
			array( '18', array( 1701, 1800 ) ),
			array( '2e siècle av. J.-C.', array( -200, -101 ) ),
			array( '2e millénaire avant J.-C.', array( -2000, -1001 ) ),
			array( 'Moyen Age', null ),
			array( 'Haut-Empire', null ),
			array( '2e âge du fer', null ),
			array( 'siècle', null ),
			array( '', null ),
		);
	}

	/**
	 * A dating of a source is years.
	 *
	 * @param string               $text  Dating.
	 * @param array{int, int}|null $years First and last year.
	 */
	#[DataProvider( 'datings' )]
	public function test_a_dating_of_a_source_is_years( string $text, ?array $years ): void {
		self::assertSame( $years, Centuries::read( $text ) );
	}

	/**
	 * Every observed value of Mérimée that names a century is understood, within that century.
	 */
	public function test_observed_values_of_merimee(): void {
		$file = ( getenv( 'PMQ_OPEN_DATA_DIR' ) ? getenv( 'PMQ_OPEN_DATA_DIR' ) : dirname( __DIR__, 4 ) . '/shared/data' ) . '/thesaurus/merimee-siecles-observes.csv';
		if ( ! is_readable( $file ) ) {
			self::markTestSkipped( 'The open data are not here.' );
		}
		foreach ( array_slice( (array) file( $file ), 1 ) as $line ) {
			$text  = (string) str_getcsv( (string) $line, ',', '"', '' )[0];
			$years = Centuries::read( $text );
			if ( preg_match_all( '/(\d{1,2})\s?(?:[eè]|er)?\s?(?=si[eè]cle|\(|$|\d{2}e)/u', $text, $found ) ) {
				self::assertNotNull( $years, $text );
				self::assertGreaterThanOrEqual( 100 * ( min( $found[1] ) - 1 ) + 1, $years[0], $text );
				self::assertLessThanOrEqual( 100 * max( $found[1] ), $years[1], $text );
			} else {
				self::assertNull( $years, $text );
			}
		}
	}
}
