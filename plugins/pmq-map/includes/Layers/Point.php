<?php
/**
 * A place of a layer.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Map\Layers;

use PaysMidiQuercy\Values;

/**
 * One place as it is stored, or is about to be.
 */
final class Point {

	/**
	 * Holds the place.
	 *
	 * @param int                  $id          Number, 0 for a new one.
	 * @param int                  $layer       Layer.
	 * @param string               $reference   Identifier of its own, '' when name and commune identify it.
	 * @param string               $name        Name.
	 * @param float                $lat         Latitude, WGS 84.
	 * @param float                $lng         Longitude.
	 * @param bool                 $approximate Whether only the commune is known.
	 * @param string               $insee       Commune, '' outside the territory.
	 * @param array<string, mixed> $fields      Values by key of the field, as FieldReader gives them.
	 * @param int                  $updated_at  Unix time.
	 * @param int                  $seen_in     Last import that had it.
	 */
	public function __construct(
		public readonly int $id,
		public readonly int $layer,
		public readonly string $reference,
		public readonly string $name,
		public readonly float $lat,
		public readonly float $lng,
		public readonly bool $approximate,
		public readonly string $insee,
		public readonly array $fields,
		public readonly int $updated_at = 0,
		public readonly int $seen_in = 0,
	) {}

	/**
	 * Reads a row of the table, or a kept state of it.
	 *
	 * @param array<string, mixed> $row Columns.
	 */
	public static function from_row( array $row ): self {
		return new self(
			Values::int( $row['id'] ?? 0 ),
			Values::int( $row['layer_id'] ?? 0 ),
			Values::text( $row['reference'] ?? '' ),
			Values::text( $row['name'] ?? '' ),
			(float) Values::text( $row['lat'] ?? 0 ),
			(float) Values::text( $row['lng'] ?? 0 ),
			(bool) Values::int( $row['approximate'] ?? 0 ),
			Values::text( $row['insee'] ?? '' ),
			Values::map( json_decode( Values::text( $row['fields'] ?? '' ), true ) ),
			Values::int( $row['updated_at'] ?? 0 ),
			Values::int( $row['seen_in'] ?? 0 )
		);
	}

	/**
	 * Returns what identifies it in its layer.
	 */
	public function key(): string {
		return '' === $this->reference ? $this->name_key() : sha1( 'reference:' . $this->reference );
	}

	/**
	 * Returns the key of name and commune, written in any way.
	 */
	public function name_key(): string {
		return sha1( 'name:' . self::fold( $this->name ) . '|' . $this->insee );
	}

	/**
	 * Returns the values in one fixed order, for storing and comparing.
	 */
	public function fields_json(): string {
		$fields = $this->fields;
		ksort( $fields );
		return (string) wp_json_encode( (object) $fields, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES );
	}

	/**
	 * Returns it as a row of the table, to be kept.
	 */
	public function state(): string {
		return (string) wp_json_encode(
			array(
				'id'          => $this->id,
				'layer_id'    => $this->layer,
				'reference'   => $this->reference,
				'name'        => $this->name,
				'lat'         => $this->lat,
				'lng'         => $this->lng,
				'approximate' => (int) $this->approximate,
				'insee'       => $this->insee,
				'fields'      => $this->fields_json(),
				'updated_at'  => $this->updated_at,
				'seen_in'     => $this->seen_in,
			),
			JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES
		);
	}

	/**
	 * Names what differs from another version: keys of fields, and `reference`, `name`, `place`, `commune`.
	 *
	 * @param self $other Other version.
	 * @return list<string>
	 */
	public function changes( self $other ): array {
		$changed = array_keys(
			array_filter(
				array(
					'reference' => $this->reference !== $other->reference,
					'name'      => $this->name !== $other->name,
					'place'     => abs( $this->lat - $other->lat ) > 5e-7 || abs( $this->lng - $other->lng ) > 5e-7 || $this->approximate !== $other->approximate,
					'commune'   => $this->insee !== $other->insee,
				)
			)
		);
		foreach ( array_unique( array( ...array_keys( $this->fields ), ...array_keys( $other->fields ) ) ) as $key ) {
			// Numbers that came back from JSON may be whole where they were not.
			if ( ( $this->fields[ $key ] ?? null ) != ( $other->fields[ $key ] ?? null ) ) { // phpcs:ignore Universal.Operators.StrictComparisons.LooseNotEqual, WordPress.PHP.StrictComparisons.LooseComparison -- See above.
				$changed[] = (string) $key;
			}
		}
		return $changed;
	}

	/**
	 * Writes a name without case, accents and signs.
	 *
	 * @param string $name Name.
	 */
	public static function fold( string $name ): string {
		return trim( (string) preg_replace( '/[^a-z0-9]+/', ' ', strtolower( remove_accents( $name ) ) ) );
	}
}
