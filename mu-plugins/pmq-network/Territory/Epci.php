<?php
/**
 * An EPCI.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Territory;

/**
 * An intermunicipal body (EPCI) and its members over time.
 */
final class Epci implements \JsonSerializable {

	/**
	 * Holds the facts of an EPCI.
	 *
	 * @param string           $siren        SIREN number, nine digits.
	 * @param string           $name         Official name.
	 * @param string           $short_name   Name for maps and lists.
	 * @param bool             $in_territory Whether it is one of the territory's own; else a neighbour that took one of its communes over.
	 * @param list<Membership> $members      Memberships of the territory's communes, past ones included.
	 */
	public function __construct(
		public readonly string $siren,
		public readonly string $name,
		public readonly string $short_name,
		public readonly bool $in_territory,
		public readonly array $members,
	) {}

	/**
	 * Returns the INSEE codes of the members on a day.
	 *
	 * @param string $date Y-m-d.
	 * @return list<string>
	 */
	public function members_on( string $date ): array {
		$members = array_filter( $this->members, static fn( Membership $member ): bool => $member->holds_on( $date ) );
		return array_values( array_map( static fn( Membership $member ): string => $member->insee, $members ) );
	}

	/**
	 * Returns what REST answers; its shape is json_schema().
	 *
	 * @return array<string, mixed>
	 */
	public function to_array(): array {
		$fields            = get_object_vars( $this );
		$fields['members'] = array_map( 'get_object_vars', $this->members );
		return $fields;
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
	 * Returns the schema of an EPCI: the one source of REST and of the TypeScript type `Epci` in packages/territory.
	 *
	 * @return array<string, mixed> JSON schema, draft 4.
	 */
	public static function json_schema(): array {
		return array(
			'$schema'              => 'http://json-schema.org/draft-04/schema#',
			'title'                => 'pmq-epci',
			'type'                 => 'object',
			'additionalProperties' => false,
			'properties'           => array(
				'siren'        => array(
					'description' => __( 'SIREN number.', 'pmq' ),
					'type'        => 'string',
					'pattern'     => '^[0-9]{9}$',
					'required'    => true,
				),
				'name'         => array(
					'description' => __( 'Official name.', 'pmq' ),
					'type'        => 'string',
					'required'    => true,
				),
				'short_name'   => array(
					'description' => __( 'Short name.', 'pmq' ),
					'type'        => 'string',
					'required'    => true,
				),
				'in_territory' => array(
					'description' => __( 'Whether it is one of the territory’s own.', 'pmq' ),
					'type'        => 'boolean',
					'required'    => true,
				),
				'members'      => array(
					'description' => __( 'Communes of the territory and the days, both included, between which they are members.', 'pmq' ),
					'type'        => 'array',
					'items'       => self::membership_schema(),
					'required'    => true,
				),
			),
		);
	}

	/**
	 * Returns the schema of a membership.
	 *
	 * @return array<string, mixed>
	 */
	private static function membership_schema(): array {
		$date = array(
			'type'     => array( 'string', 'null' ),
			'pattern'  => '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
			'required' => true,
		);
		return array(
			'type'                 => 'object',
			'additionalProperties' => false,
			'properties'           => array(
				'insee' => array(
					'type'     => 'string',
					'required' => true,
				),
				'from'  => $date,
				'to'    => $date,
			),
		);
	}
}
