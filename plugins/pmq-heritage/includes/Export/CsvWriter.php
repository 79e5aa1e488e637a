<?php
/**
 * Records as CSV.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\Export;

/**
 * Writes UTF-8 with a byte order mark and semicolons, which a French spreadsheet opens by a double click, quoted as RFC 4180 says.
 */
final class CsvWriter implements Writer {

	/**
	 * Writes records.
	 *
	 * @param iterable<\PaysMidiQuercy\Heritage\Data\Record> $records Records.
	 * @param resource                                       $to      Stream.
	 */
	public function write( iterable $records, $to ): int {
		$count = 0;
		fwrite( $to, "\xEF\xBB\xBF" ); // phpcs:ignore WordPress.WP.AlternativeFunctions -- A stream.
		foreach ( $records as $record ) {
			$cells = Columns::of( $record );
			if ( 0 === $count++ ) {
				self::line( $to, array_keys( $cells ) );
			}
			self::line( $to, array_map( self::cell( ... ), array_values( $cells ) ) );
		}
		return $count;
	}

	/**
	 * Gives a cell that no spreadsheet takes for a formula: what begins like one is kept as text by an apostrophe (OWASP, "CSV injection").
	 *
	 * @param string|int|float|null $value Value; figures are no text.
	 */
	public static function cell( string|int|float|null $value ): string {
		if ( ! is_string( $value ) ) {
			return null === $value ? '' : (string) wp_json_encode( $value );
		}
		return 1 === preg_match( '/^[=+\-@\t\r\n＝＋－＠]/u', $value ) ? "'" . $value : $value;
	}

	/**
	 * Writes a line.
	 *
	 * @param resource     $to    Stream.
	 * @param list<string> $cells Cells.
	 */
	private static function line( $to, array $cells ): void {
		fputcsv( $to, $cells, ';', '"', '', "\r\n" ); // phpcs:ignore WordPress.WP.AlternativeFunctions -- A stream.
	}
}
