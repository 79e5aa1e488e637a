<?php
/**
 * A layer.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Map\Layers;

/**
 * A kind of places that an administrator described: they belong to the network, any map of any site may show them.
 */
final class Layer {

	/**
	 * Holds the layer.
	 *
	 * @param int         $id       Post on the portal.
	 * @param string      $slug     Key on maps: small letters, digits, hyphens; never changes.
	 * @param string      $label    What people read.
	 * @param string      $icon     Name in IconSet.
	 * @param string      $colour   Name in ColourSet.
	 * @param list<Field> $fields   Fields in the order of the form.
	 * @param bool        $is_shown Whether maps may show it.
	 */
	public function __construct(
		public readonly int $id,
		public readonly string $slug,
		public readonly string $label,
		public readonly string $icon,
		public readonly string $colour,
		public readonly array $fields,
		public readonly bool $is_shown,
	) {}

	/**
	 * Returns a field by its key.
	 *
	 * @param string $key Key.
	 */
	public function field( string $key ): ?Field {
		foreach ( $this->fields as $field ) {
			if ( $field->key === $key ) {
				return $field;
			}
		}
		return null;
	}

	/**
	 * Returns the fields that visitors see.
	 *
	 * @return list<Field>
	 */
	public function public_fields(): array {
		return array_values( array_filter( $this->fields, static fn( Field $field ): bool => $field->is_public ) );
	}

	/**
	 * Returns what is answered; its shape is json_schema().
	 *
	 * @param bool $to_staff Whether fields that visitors do not see are named.
	 * @return array<string, mixed>
	 */
	public function to_array( bool $to_staff = false ): array {
		return array(
			'id'     => $this->id,
			'slug'   => $this->slug,
			'label'  => $this->label,
			'icon'   => $this->icon,
			'colour' => $this->colour,
			'fields' => array_map( static fn( Field $field ): array => $field->to_array(), $to_staff ? $this->fields : $this->public_fields() ),
			'shown'  => $this->is_shown,
		);
	}

	/**
	 * Returns the schema: the source of the TypeScript type `Layer`.
	 *
	 * @return array<string, mixed>
	 */
	public static function json_schema(): array {
		return array(
			'$schema'    => 'http://json-schema.org/draft-04/schema#',
			'title'      => 'pmq-layer',
			'type'       => 'object',
			'properties' => array(
				'id'     => array( 'type' => 'integer' ),
				'slug'   => array( 'type' => 'string' ),
				'label'  => array( 'type' => 'string' ),
				'icon'   => array( 'type' => 'string' ),
				'colour' => array( 'type' => 'string' ),
				'fields' => array(
					'type'  => 'array',
					'items' => Field::json_schema(),
				),
				'shown'  => array( 'type' => 'boolean' ),
				'count'  => array( 'type' => 'integer' ),
			),
		);
	}
}
