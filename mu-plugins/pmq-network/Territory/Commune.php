<?php
/**
 * A commune.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Territory;

/**
 * A commune of the territory, as INSEE knows it.
 */
final class Commune implements \JsonSerializable {

	/**
	 * Holds the facts of a commune.
	 *
	 * @param string       $insee        INSEE code, five characters.
	 * @param string       $name         Official name.
	 * @param list<string> $postal_codes Postal codes, main one first.
	 * @param int          $population   Inhabitants (municipal population).
	 * @param float        $lat          Latitude of the centre, decimal degrees WGS 84.
	 * @param float        $lng          Longitude of the centre.
	 * @param string|null  $epci         SIREN of the EPCI it belongs to today, null when it belongs to none that is known here.
	 */
	public function __construct(
		public readonly string $insee,
		public readonly string $name,
		public readonly array $postal_codes,
		public readonly int $population,
		public readonly float $lat,
		public readonly float $lng,
		public readonly ?string $epci,
	) {}

	/**
	 * Returns what REST answers; its shape is json_schema().
	 *
	 * @return array{insee: string, name: string, postal_codes: list<string>, population: int, lat: float, lng: float, epci: string|null}
	 */
	public function to_array(): array {
		return array(
			'insee'        => $this->insee,
			'name'         => $this->name,
			'postal_codes' => $this->postal_codes,
			'population'   => $this->population,
			'lat'          => $this->lat,
			'lng'          => $this->lng,
			'epci'         => $this->epci,
		);
	}

	/**
	 * Returns the same for json_encode().
	 *
	 * @return array<string, mixed>
	 */
	public function jsonSerialize(): array {
		return $this->to_array();
	}

	/**
	 * Returns the schema of a commune: the one source of REST and of the TypeScript type `Commune` in packages/territory.
	 *
	 * @return array<string, mixed> JSON schema, draft 4.
	 */
	public static function json_schema(): array {
		return array(
			'$schema'              => 'http://json-schema.org/draft-04/schema#',
			'title'                => 'pmq-commune',
			'type'                 => 'object',
			'additionalProperties' => false,
			'properties'           => array(
				'insee'        => array(
					'description' => __( 'INSEE code.', 'pmq' ),
					'type'        => 'string',
					'pattern'     => '^[0-9][0-9AB][0-9]{3}$',
					'required'    => true,
				),
				'name'         => array(
					'description' => __( 'Official name.', 'pmq' ),
					'type'        => 'string',
					'required'    => true,
				),
				'postal_codes' => array(
					'description' => __( 'Postal codes.', 'pmq' ),
					'type'        => 'array',
					'items'       => array(
						'type'    => 'string',
						'pattern' => '^[0-9]{5}$',
					),
					'required'    => true,
				),
				'population'   => array(
					'description' => __( 'Inhabitants.', 'pmq' ),
					'type'        => 'integer',
					'minimum'     => 0,
					'required'    => true,
				),
				'lat'          => array(
					'description' => __( 'Latitude of the centre, in decimal degrees.', 'pmq' ),
					'type'        => 'number',
					'required'    => true,
				),
				'lng'          => array(
					'description' => __( 'Longitude of the centre, in decimal degrees.', 'pmq' ),
					'type'        => 'number',
					'required'    => true,
				),
				'epci'         => array(
					'description' => __( 'SIREN number of the intermunicipal body the commune belongs to today.', 'pmq' ),
					'type'        => array( 'string', 'null' ),
					'required'    => true,
				),
			),
		);
	}
}
