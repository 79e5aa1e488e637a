<?php
/**
 * Records as a workbook.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\Export;

/**
 * Writes one sheet (ECMA-376) with its first row fixed: texts are inline strings, which no spreadsheet takes for a formula. The sheet goes
 * through a temporary file, so that its length does not matter; nothing but PHP's own zip and XML is needed.
 */
final class XlsxWriter implements Writer {

	/** Most letters of a cell that a spreadsheet takes. */
	private const LONGEST = 32_767;

	private const PARTS = array(
		'[Content_Types].xml'        => '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
		'_rels/.rels'                => '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
		'xl/workbook.xml'            => '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Fiches" sheetId="1" r:id="rId1"/></sheets></workbook>',
		'xl/_rels/workbook.xml.rels' => '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
	);

	/**
	 * Writes records.
	 *
	 * @param iterable<\PaysMidiQuercy\Heritage\Data\Record> $records Records.
	 * @param resource                                       $to      Stream.
	 * @throws \RuntimeException When there is no room for the workbook.
	 */
	public function write( iterable $records, $to ): int {
		$sheet = (string) tempnam( get_temp_dir(), 'pmq-sheet' );
		$book  = (string) tempnam( get_temp_dir(), 'pmq-book' );
		try {
			$count = $this->write_sheet( $records, $sheet );
			$zip   = new \ZipArchive();
			if ( true !== $zip->open( $book, \ZipArchive::OVERWRITE | \ZipArchive::CREATE ) ) {
				throw new \RuntimeException( 'The workbook cannot be written.' );
			}
			foreach ( self::PARTS as $name => $xml ) {
				$zip->addFromString( $name, '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' . $xml );
			}
			$zip->addFile( $sheet, 'xl/worksheets/sheet1.xml' );
			if ( ! $zip->close() ) {
				throw new \RuntimeException( 'The workbook cannot be written.' );
			}
			$from = fopen( $book, 'rb' ); // phpcs:ignore WordPress.WP.AlternativeFunctions -- A stream.
			if ( false === $from ) {
				throw new \RuntimeException( 'The workbook cannot be read.' );
			}
			stream_copy_to_stream( $from, $to );
			fclose( $from ); // phpcs:ignore WordPress.WP.AlternativeFunctions -- A stream.
			return $count;
		} finally {
			wp_delete_file( $sheet );
			wp_delete_file( $book );
		}
	}

	/**
	 * Writes the sheet into a file.
	 *
	 * @param iterable<\PaysMidiQuercy\Heritage\Data\Record> $records Records.
	 * @param string                                         $file    File.
	 */
	private function write_sheet( iterable $records, string $file ): int {
		$xml = new \XMLWriter();
		$xml->openUri( $file );
		$xml->startDocument( '1.0', 'UTF-8', 'yes' );
		$xml->writeRaw( '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>' );
		$count = 0;
		foreach ( $records as $record ) {
			$cells = Columns::of( $record );
			if ( 0 === $count++ ) {
				self::row( $xml, array_keys( $cells ) );
			}
			self::row( $xml, array_values( $cells ) );
			if ( 0 === $count % 200 ) {
				$xml->flush();
			}
		}
		$xml->writeRaw( '</sheetData></worksheet>' );
		$xml->flush();
		return $count;
	}

	/**
	 * Writes a row.
	 *
	 * @param \XMLWriter                  $xml   Sheet.
	 * @param list<string|int|float|null> $cells Cells.
	 */
	private static function row( \XMLWriter $xml, array $cells ): void {
		$xml->startElement( 'row' );
		foreach ( $cells as $cell ) {
			$xml->startElement( 'c' );
			if ( is_string( $cell ) && '' !== $cell ) {
				$xml->writeAttribute( 't', 'inlineStr' );
				$xml->startElement( 'is' );
				$xml->startElement( 't' );
				$xml->writeAttribute( 'xml:space', 'preserve' );
				// Characters that XML does not know.
				$xml->text( mb_substr( (string) preg_replace( '/[^\x{9}\x{A}\x{D}\x{20}-\x{D7FF}\x{E000}-\x{FFFD}\x{10000}-\x{10FFFF}]/u', '', $cell ), 0, self::LONGEST ) );
				$xml->endElement();
				$xml->endElement();
			} elseif ( is_int( $cell ) || is_float( $cell ) ) {
				$xml->writeElement( 'v', (string) wp_json_encode( $cell ) );
			}
			$xml->endElement();
		}
		$xml->endElement();
	}
}
