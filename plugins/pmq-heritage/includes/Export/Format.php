<?php
/**
 * Forms of an export.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\Export;

/**
 * The forms in which records leave the platform.
 */
enum Format: string {

	case Xlsx    = 'xlsx';
	case Csv     = 'csv';
	case GeoJson = 'geojson';
	case JsonLd  = 'jsonld';

	/**
	 * Gives what writes it.
	 */
	public function writer(): Writer {
		return match ( $this ) {
			self::Xlsx    => new XlsxWriter(),
			self::Csv     => new CsvWriter(),
			self::GeoJson => new GeoJsonWriter(),
			self::JsonLd  => new JsonLdWriter(),
		};
	}

	/**
	 * Gives its media type.
	 */
	public function media_type(): string {
		return match ( $this ) {
			self::Xlsx    => 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
			self::Csv     => 'text/csv; charset=utf-8',
			self::GeoJson => 'application/geo+json; charset=utf-8',
			self::JsonLd  => 'application/ld+json; charset=utf-8',
		};
	}

	/**
	 * Gives its name to show.
	 */
	public function label(): string {
		return match ( $this ) {
			self::Xlsx    => __( 'Workbook (xlsx)', 'pmq' ),
			self::Csv     => __( 'Table (csv)', 'pmq' ),
			self::GeoJson => __( 'Map (GeoJSON)', 'pmq' ),
			self::JsonLd  => __( 'Linked data (JSON-LD)', 'pmq' ),
		};
	}

	/**
	 * Lists the keys.
	 *
	 * @return list<string>
	 */
	public static function keys(): array {
		return array_column( self::cases(), 'value' );
	}
}
