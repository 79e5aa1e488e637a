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
 * Words source, licence, links and date of a record.
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
	 * Gives the site of a link when its text does not say it: by its name where it is known, such as Gallica.
	 *
	 * @param array{label: string, url: string} $link Link.
	 * @return string Plain text with its dash, or empty.
	 */
	public static function site_of( array $link ): string {
		$host  = (string) preg_replace( '/^www\./', '', (string) wp_parse_url( $link['url'], PHP_URL_HOST ) );
		$name  = OutsideSite::name( $host );
		$label = mb_strtolower( $link['label'] );
		$known = '' === $name ? $host : $name;
		$first = (string) preg_replace( '/[\s(,].*$/su', '', mb_strtolower( $known ) );
		return '' === $known || str_contains( $label, $first ) ? '' : ' – ' . $known;
	}

	/**
	 * Words the last change.
	 */
	public function dated(): string {
		$time = strtotime( $this->record->modified );
		/* translators: %s: a date. */
		return false === $time ? '' : sprintf( __( 'Last changed on %s', 'pmq' ), wp_date( (string) get_option( 'date_format' ), $time ) );
	}
}
