<?php
/**
 * How to cite a record.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\View;

use PaysMidiQuercy\Heritage\Data\Record;

/**
 * Words a record as a reference: a French sentence, BibTeX, RIS.
 */
final class Citation {

	/**
	 * Keeps the record.
	 *
	 * @param Record $record Record.
	 */
	public function __construct( private readonly Record $record ) {}

	/**
	 * Gives the sentence.
	 *
	 * @param int $now Unix time of the reading.
	 */
	public function text( int $now ): string {
		$place = $this->record->commune['name'] ?? '';
		$where = '' === $place || str_contains( $this->record->name, $place ) ? '' : ', ' . $place;
		return sprintf(
			/* translators: 1: name of a record, 2: comma and commune, or nothing, 3: name of the site, 4: date of the last change, 5: address, 6: date of the reading. */
			__( '“%1$s”%2$s, in %3$s, Pays Midi-Quercy, record changed on %4$s. Online: %5$s (read on %6$s).', 'pmq' ),
			( new RecordText( $this->record ) )->name(),
			$where,
			get_bloginfo( 'name', 'display' ),
			self::date( (int) strtotime( $this->record->modified ) ),
			$this->record->link,
			self::date( $now )
		);
	}

	/**
	 * Gives the reference for BibTeX.
	 *
	 * @param int $now Unix time of the reading.
	 */
	public function bibtex( int $now ): string {
		$fields = array(
			'title'        => '{' . self::braced( $this->record->name ) . '}',
			'author'       => '{Pays Midi-Quercy}',
			'organization' => self::braced( html_entity_decode( get_bloginfo( 'name' ), ENT_QUOTES ) ),
			'year'         => gmdate( 'Y', (int) strtotime( $this->record->modified ) ),
			'url'          => $this->record->link,
			'urldate'      => wp_date( 'Y-m-d', $now ),
			'note'         => self::braced( implode( ', ', array_filter( array( $this->record->commune['name'] ?? '', $this->record->source->label(), $this->record->source_id, $this->record->licence ) ) ) ),
			'language'     => 'french',
		);
		$lines  = array();
		foreach ( $fields as $name => $value ) {
			$lines[] = "  $name = {{$value}}";
		}
		return "@misc{pmq-{$this->record->id},\n" . implode( ",\n", $lines ) . "\n}\n";
	}

	/**
	 * Gives the reference for programs that read RIS.
	 *
	 * @param int $now Unix time of the reading.
	 */
	public function ris( int $now ): string {
		$lines = array(
			array( 'TY', 'ELEC' ),
			array( 'TI', $this->record->name ),
			array( 'AU', 'Pays Midi-Quercy' ),
			array( 'T2', html_entity_decode( get_bloginfo( 'name' ), ENT_QUOTES ) ),
			array( 'PY', gmdate( 'Y', (int) strtotime( $this->record->modified ) ) ),
			array( 'CY', $this->record->commune['name'] ?? '' ),
			array( 'UR', $this->record->link ),
			array( 'Y2', (string) wp_date( 'Y/m/d', $now ) ),
			array( 'LA', 'fr' ),
		);
		foreach ( $this->record->keywords as $keyword ) {
			$lines[] = array( 'KW', $keyword->name );
		}
		$lines[] = array( 'ER', '' );
		$text    = '';
		foreach ( $lines as list( $tag, $value ) ) {
			$text .= '' === $value && 'ER' !== $tag ? '' : $tag . '  - ' . (string) preg_replace( '/\s+/u', ' ', $value ) . "\r\n";
		}
		return $text;
	}

	/**
	 * Keeps braces and backslashes of a text from meaning something to BibTeX.
	 *
	 * @param string $text Text.
	 */
	private static function braced( string $text ): string {
		$text = (string) preg_replace( '/\s+/u', ' ', str_replace( array( '{', '}', '\\' ), array( '(', ')', '/' ), $text ) );
		return (string) preg_replace( '/([#$%&_])/', '\\\\$1', $text );
	}

	/**
	 * Writes a date.
	 *
	 * @param int $time Unix time.
	 */
	private static function date( int $time ): string {
		return (string) wp_date( (string) get_option( 'date_format' ), $time );
	}
}
