<?php
/**
 * Reading of places.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Map\Layers;

use PaysMidiQuercy\Values;

/**
 * Makes a place of what a form or a row of a file says, or tells what is wrong with it, by field.
 *
 * A row is `{ reference?, name?, lat?, lng?, approximate?, commune?, values: { key: value } }`; texts are taken as people write them. What
 * a row leaves out keeps its value on a place that exists.
 *
 * @phpstan-type Fault array{field: string, message: string}
 */
final class PointReader {

	/**
	 * Takes what finds communes.
	 *
	 * @param CommuneFinder $communes Finds communes.
	 */
	public function __construct( private readonly CommuneFinder $communes ) {}

	/**
	 * Reads a row.
	 *
	 * @param Layer                $layer    Layer.
	 * @param array<string, mixed> $row      Row.
	 * @param Point|null           $existing Place that it changes.
	 * @return array{point: Point|null, errors: list<Fault>, warnings: list<Fault>} A place when nothing is wrong.
	 */
	public function read( Layer $layer, array $row, ?Point $existing = null ): array {
		$errors    = array();
		$warnings  = array();
		$name      = array_key_exists( 'name', $row ) ? mb_substr( sanitize_text_field( Values::text( $row['name'] ) ), 0, 190 ) : ( $existing->name ?? '' );
		$reference = array_key_exists( 'reference', $row ) ? mb_substr( sanitize_text_field( Values::text( $row['reference'] ) ), 0, 190 ) : ( $existing->reference ?? '' );
		if ( '' === $name ) {
			$errors[] = self::fault( 'name', __( 'A place needs a name.', 'pmq' ) );
		}
		$place  = $this->place( $row, $existing, $errors, $warnings );
		$fields = $this->fields( $layer, Values::map( $row['values'] ?? array() ), $existing, $errors );
		return array(
			'point'    => array() !== $errors || null === $place ? null : new Point( $existing->id ?? 0, $layer->id, $reference, $name, $place['lat'], $place['lng'], $place['approximate'], $place['insee'], $fields, $existing->updated_at ?? 0, $existing->seen_in ?? 0 ),
			'errors'   => $errors,
			'warnings' => $warnings,
		);
	}

	/**
	 * Reads where it is: coordinates, else the commune's centre.
	 *
	 * @param array<string, mixed> $row      Row.
	 * @param Point|null           $existing Place that it changes.
	 * @param list<Fault>          $errors   Takes what is wrong.
	 * @param list<Fault>          $warnings Takes what is doubtful.
	 * @return array{lat: float, lng: float, approximate: bool, insee: string}|null
	 */
	private function place( array $row, ?Point $existing, array &$errors, array &$warnings ): ?array {
		$named = null;
		$text  = trim( Values::text( $row['commune'] ?? '' ) );
		$lat   = self::number( $row['lat'] ?? null );
		$lng   = self::number( $row['lng'] ?? null );
		try {
			$named = '' === $text ? null : $this->communes->named( $text );
		} catch ( BadValue $problem ) {
			// Coordinates say where it is: a place may lie outside the Pays.
			if ( null === $lat || null === $lng ) {
				$errors[] = self::fault( 'commune', $problem->getMessage() );
				return null;
			}
		}
		if ( null !== $lat && null !== $lng ) {
			if ( is_nan( $lat ) || is_nan( $lng ) || abs( $lat ) > 85 || abs( $lng ) > 180 ) {
				$errors[] = self::fault( 'lat', __( 'These are no coordinates in decimal degrees.', 'pmq' ) );
				return null;
			}
			$at = $this->communes->at( $lat, $lng );
			if ( null !== $named && null !== $at && $named->insee !== $at->insee ) {
				/* translators: 1: commune, 2: commune */
				$warnings[] = self::fault( 'commune', sprintf( __( 'The coordinates lie in %1$s, not in %2$s.', 'pmq' ), $at->name, $named->name ) );
			}
			return array(
				'lat'         => round( $lat, 6 ),
				'lng'         => round( $lng, 6 ),
				'approximate' => ! empty( $row['approximate'] ),
				'insee'       => $at->insee ?? $named->insee ?? '',
			);
		}
		if ( null !== $lat || null !== $lng ) {
			$errors[] = self::fault( null === $lat ? 'lat' : 'lng', __( 'Latitude and longitude go together.', 'pmq' ) );
			return null;
		}
		if ( null !== $existing && ( null === $named || $named->insee === $existing->insee ) ) {
			return array(
				'lat'         => $existing->lat,
				'lng'         => $existing->lng,
				'approximate' => $existing->approximate,
				'insee'       => $existing->insee,
			);
		}
		if ( null === $named ) {
			$errors[] = self::fault( 'commune', __( 'Say where it is: a commune or coordinates.', 'pmq' ) );
			return null;
		}
		return array(
			'lat'         => $named->lat,
			'lng'         => $named->lng,
			'approximate' => true,
			'insee'       => $named->insee,
		);
	}

	/**
	 * Reads the values of the layer's fields.
	 *
	 * @param Layer                $layer    Layer.
	 * @param array<string, mixed> $values   Values by key.
	 * @param Point|null           $existing Place that it changes.
	 * @param list<Fault>          $errors   Takes what is wrong.
	 * @return array<string, mixed>
	 */
	private function fields( Layer $layer, array $values, ?Point $existing, array &$errors ): array {
		$read = $existing->fields ?? array();
		foreach ( $layer->fields as $field ) {
			if ( array_key_exists( $field->key, $values ) ) {
				try {
					$value = FieldReader::read( $field, $values[ $field->key ] );
				} catch ( BadValue $problem ) {
					$errors[] = self::fault( $field->key, $problem->getMessage() );
					continue;
				}
				if ( null === $value ) {
					unset( $read[ $field->key ] );
				} else {
					$read[ $field->key ] = $value;
				}
			}
			if ( $field->required && ! isset( $read[ $field->key ] ) ) {
				/* translators: %s: name of a field */
				$errors[] = self::fault( $field->key, sprintf( __( '“%s” must be filled in.', 'pmq' ), $field->label ) );
			}
		}
		return $read;
	}

	/**
	 * Reads a coordinate: null when there is none, NAN when it is no number.
	 *
	 * @param mixed $value Number or text.
	 */
	private static function number( mixed $value ): ?float {
		$text = str_replace( ',', '.', trim( Values::text( $value ) ) );
		if ( '' === $text ) {
			return null;
		}
		return is_numeric( $text ) ? (float) $text : NAN;
	}

	/**
	 * Says what is wrong.
	 *
	 * @param string $field   Field.
	 * @param string $message For people.
	 * @return Fault
	 */
	private static function fault( string $field, string $message ): array {
		return array(
			'field'   => $field,
			'message' => $message,
		);
	}
}
