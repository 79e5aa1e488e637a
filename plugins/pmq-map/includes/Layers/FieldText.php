<?php
/**
 * Values as people read them.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Map\Layers;

use PaysMidiQuercy\Values;

/**
 * Writes the values of a place that visitors see; images are shown apart, addresses for mail never.
 */
final class FieldText {

	/**
	 * Returns the facts of a place.
	 *
	 * @param Layer $layer Layer.
	 * @param Point $point Place.
	 * @return list<array{label: string, text: string, url: string}> Plain text.
	 */
	public static function facts( Layer $layer, Point $point ): array {
		$facts = array();
		foreach ( $layer->public_fields() as $field ) {
			$text = FieldType::Image === $field->type ? '' : self::of( $field, $point->fields[ $field->key ] ?? null );
			if ( '' !== $text ) {
				$facts[] = array(
					'label' => $field->label,
					'text'  => $text,
					'url'   => FieldType::Link === $field->type ? Values::text( $point->fields[ $field->key ] ) : '',
				);
			}
		}
		return $facts;
	}

	/**
	 * Writes a value, '' when there is none.
	 *
	 * @param Field $field Field.
	 * @param mixed $value Stored value.
	 */
	public static function of( Field $field, mixed $value ): string {
		if ( null === $value || '' === $value ) {
			return '';
		}
		return match ( $field->type ) {
			FieldType::Number => trim( self::number( $value ) . "\u{00a0}" . $field->unit, "\u{00a0}" ),
			FieldType::Date   => self::date( Values::text( $value ) ),
			FieldType::YesNo  => $value ? __( 'yes', 'pmq' ) : __( 'no', 'pmq' ),
			FieldType::Link   => (string) preg_replace( '~^https?://(www\.)?|/$~', '', Values::text( $value ) ),
			default           => Values::text( $value ),
		};
	}

	/**
	 * Writes a number with as many decimals as it has, three at most.
	 *
	 * @param mixed $value Number.
	 */
	private static function number( mixed $value ): string {
		$number   = is_int( $value ) || is_float( $value ) ? $value : (float) Values::text( $value );
		$decimals = strlen( (string) strrchr( rtrim( number_format( $number, 3, '.', '' ), '0' ), '.' ) );
		return number_format_i18n( $number, max( 0, $decimals - 1 ) );
	}

	/**
	 * Writes a date, a month or a year.
	 *
	 * @param string $date `Y`, `Y-m` or `Y-m-d`.
	 */
	private static function date( string $date ): string {
		$time = strtotime( $date . substr( '-01-01', max( 0, strlen( $date ) - 4 ) ) . ' 12:00 UTC' );
		if ( false === $time || strlen( $date ) < 7 ) {
			return $date;
		}
		/* translators: month and year, see https://www.php.net/manual/datetime.format.php */
		return (string) wp_date( 7 === strlen( $date ) ? __( 'F Y', 'pmq' ) : (string) get_option( 'date_format' ), $time, new \DateTimeZone( 'UTC' ) );
	}
}
