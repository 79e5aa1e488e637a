<?php
/**
 * Reading of delivery reports.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Mail;

use PaysMidiQuercy\Mail\Bounces\ReportClass;
use PaysMidiQuercy\Mail\Bounces\ReportReader;
use PHPUnit\Framework\Attributes\TestDox;
use PHPUnit\Framework\TestCase;

/**
 * The corpus tests/fixtures/delivery-reports: 200 reports in the forms of many mail servers, with what each says.
 */
#[TestDox( 'Reading of delivery reports' )]
final class ReportReaderTest extends TestCase {

	private const FOLDER = __DIR__ . '/../../fixtures/delivery-reports/';

	public function test_the_corpus_is_read_rightly(): void {
		$wrong = array();
		$hard  = array();
		$cases = self::corpus();
		self::assertCount( 200, $cases );
		foreach ( $cases as $case ) {
			$class = ReportReader::read( $case['raw'] )->class->value;
			if ( $class !== $case['class'] ) {
				$wrong[] = "{$case['file']}: {$class} instead of {$case['class']}";
				if ( 'hard' === $class ) {
					$hard[] = $case['file'];
				}
			}
		}
		self::assertSame( array(), $hard, 'No false hard bounce.' );
		self::assertLessThanOrEqual( 4, count( $wrong ), "At least 98 % in the right class:\n" . implode( "\n", $wrong ) );
	}

	public function test_each_recipient_has_its_own_finding(): void {
		$wrong = array();
		foreach ( self::corpus() as $case ) {
			$report = ReportReader::read( $case['raw'] );
			foreach ( $case['recipients'] ?? array() as $address => $class ) {
				$finding = $report->about( $address );
				if ( $finding->class->value !== $class || ! in_array( $address, $finding->addresses, true ) ) {
					$wrong[] = "{$case['file']}: {$address} is {$finding->class->value}, not {$class}; named: " . implode( ' ', $finding->addresses );
				}
			}
		}
		self::assertSame( array(), $wrong );
	}

	public function test_the_mail_is_found_by_its_message_id_and_the_status_is_read(): void {
		$seen = 0;
		foreach ( self::corpus() as $case ) {
			$report = ReportReader::read( $case['raw'] );
			if ( isset( $case['message_id'] ) ) {
				self::assertContains( $case['message_id'], $report->message_ids, $case['file'] );
				++$seen;
			}
			if ( isset( $case['status'] ) ) {
				self::assertSame( $case['status'], $report->findings[0]->status, $case['file'] );
			}
		}
		self::assertGreaterThan( 140, $seen );
	}

	public function test_a_list_behind_the_address_holds_nobody_back_for_others(): void {
		$report = ReportReader::read( self::corpus( 'multi-delivered-and-soft' )[0]['raw'] );
		self::assertSame( ReportClass::Notice, $report->about( 'liste@liste.test' )->class );
		$mixed = ReportReader::read( self::corpus( 'multi-postfix' )[0]['raw'] );
		self::assertSame( ReportClass::Hard, $mixed->class );
		self::assertSame( ReportClass::Notice, $mixed->about( 'liste@liste.test' )->class );
	}

	public function test_a_report_that_is_cut_off_never_fails_and_never_becomes_a_hard_bounce(): void {
		foreach ( self::corpus() as $case ) {
			for ( $length = 0; $length < strlen( $case['raw'] ); $length += 41 ) {
				$class = ReportReader::read( substr( $case['raw'], 0, $length ) )->class;
				if ( 'hard' !== $case['class'] ) {
					self::assertNotSame( ReportClass::Hard, $class, "{$case['file']} cut at {$length}" );
				}
			}
		}
	}

	public function test_noise_never_fails(): void {
		mt_srand( 1914 );
		foreach ( self::corpus() as $case ) {
			$raw = $case['raw'];
			for ( $change = 0; $change < 40 && '' !== $raw; $change++ ) {
				$raw[ mt_rand( 0, strlen( $raw ) - 1 ) ] = chr( mt_rand( 0, 255 ) ); // phpcs:ignore WordPress.WP.AlternativeFunctions.rand_mt_rand -- The same noise at each run.
				ReportReader::read( $raw );
			}
		}
		$deep = '';
		for ( $depth = 0; $depth < 50; $depth++ ) {
			$deep .= "Content-Type: multipart/mixed; boundary=b{$depth}\n\n--b{$depth}\n";
		}
		self::assertSame( ReportClass::Unknown, ReportReader::read( $deep )->class );
		self::assertSame( ReportClass::Unknown, ReportReader::read( str_repeat( "\xff", 3_000_000 ) )->class );
	}

	/**
	 * Reads the corpus.
	 *
	 * @param string $name Part of a file's name; all by default.
	 * @return list<array{file: string, class: string, raw: string, recipients?: array<string, string>, message_id?: string, status?: string}>
	 */
	private static function corpus( string $name = '' ): array {
		/** @var list<array{file: string, class: string, recipients?: array<string, string>, message_id?: string, status?: string}> $manifest */
		$manifest = json_decode( (string) file_get_contents( self::FOLDER . 'manifest.json' ), true );
		$cases    = array();
		foreach ( $manifest as $case ) {
			if ( '' === $name || str_contains( $case['file'], $name ) ) {
				$cases[] = $case + array( 'raw' => (string) file_get_contents( self::FOLDER . $case['file'] ) );
			}
		}
		return $cases;
	}
}
