<?php
/**
 * Where a record comes from.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\View;

use PaysMidiQuercy\Heritage\Data\Record;
use PaysMidiQuercy\Heritage\Data\Source;

/**
 * Words source, licence, files and date of a record.
 */
final class RecordSources {

	/**
	 * Keeps the record.
	 *
	 * @param Record $record Record.
	 */
	public function __construct( private readonly Record $record ) {}

	/**
	 * Gives the source with its identifier, linked where it has an address, and the licence.
	 *
	 * @return string HTML, escaped.
	 */
	public function source(): string {
		$record = $this->record;
		$label  = $record->source->label();
		if ( '' !== $record->source_id && Source::Contribution !== $record->source ) {
			/* translators: 1: name of a source, 2: identifier of the record in it. */
			$label = sprintf( __( '%1$s, notice %2$s', 'pmq' ), $label, $record->source_id );
		}
		$html = '' === $record->source_url
			? esc_html( $label )
			: sprintf( '<a href="%s" rel="external">%s</a>', esc_url( $record->source_url ), esc_html( $label ) );
		return '' === $record->licence ? $html : $html . ' – ' . esc_html( $record->licence );
	}

	/**
	 * Gives the site of a link when its text does not say it.
	 *
	 * @param array{label: string, url: string} $link Link.
	 * @return string Plain text with its dash, or empty.
	 */
	public static function site_of( array $link ): string {
		$host = (string) preg_replace( '/^www\./', '', (string) wp_parse_url( $link['url'], PHP_URL_HOST ) );
		return '' === $host || str_contains( strtolower( $link['label'] ), strtolower( $host ) ) ? '' : ' – ' . $host;
	}

	/**
	 * Lists the media that are no photo: sound, film, documents, maps. They open by a click, nothing is loaded before.
	 *
	 * @return list<array{url: string, label: string, credit: string}>
	 */
	public function files(): array {
		$files = array();
		foreach ( $this->record->media as $medium ) {
			$url = $medium['id'] > 0 ? (string) wp_get_attachment_url( $medium['id'] ) : $medium['url'];
			if ( 'photo' === $medium['type'] || '' === $url ) {
				continue;
			}
			$kind    = '' === $medium['caption'] ? '' : self::kind( $medium['type'] );
			$credit  = implode( ', ', array_filter( array( $kind, $medium['credit'], $medium['licence'] ) ) );
			$files[] = array(
				'url'    => $url,
				'label'  => '' === $medium['caption'] ? self::kind( $medium['type'] ) : $medium['caption'],
				'credit' => '' === $credit ? '' : ' – ' . $credit,
			);
		}
		return $files;
	}

	/**
	 * Words the last change.
	 */
	public function dated(): string {
		$time = strtotime( $this->record->modified );
		/* translators: %s: a date. */
		return false === $time ? '' : sprintf( __( 'Last changed on %s', 'pmq' ), wp_date( (string) get_option( 'date_format' ), $time ) );
	}

	/**
	 * Names a kind of medium.
	 *
	 * @param string $type Type of medium.
	 */
	private static function kind( string $type ): string {
		return match ( $type ) {
			'audio' => __( 'Sound recording', 'pmq' ),
			'video' => __( 'Video', 'pmq' ),
			'map'   => __( 'Map', 'pmq' ),
			default => __( 'Document (PDF)', 'pmq' ),
		};
	}
}
