<?php
/**
 * A field of a layer.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Map\Layers;

use PaysMidiQuercy\Values;

/**
 * One typed field that an administrator gave to a layer.
 */
final class Field {

	/**
	 * Form of a key.
	 */
	public const KEY = '^[a-z][a-z0-9_]{0,39}$';

	/**
	 * Holds the field.
	 *
	 * @param string       $key       Name in stored values; stays when the label changes.
	 * @param string       $label     What people read.
	 * @param FieldType    $type      Kind of value.
	 * @param string       $unit      Unit of a number, such as kWc.
	 * @param list<string> $options   Values of a choice.
	 * @param bool         $required  Whether a place must have it.
	 * @param bool         $is_public Whether visitors see it; an address for mail is never shown.
	 */
	public function __construct(
		public readonly string $key,
		public readonly string $label,
		public readonly FieldType $type,
		public readonly string $unit = '',
		public readonly array $options = array(),
		public readonly bool $required = false,
		public readonly bool $is_public = true,
	) {}

	/**
	 * Reads a stored or sent field, null when it is none.
	 *
	 * @param mixed $value Shape of json_schema().
	 */
	public static function from( mixed $value ): ?self {
		$given = Values::map( $value );
		$type  = FieldType::tryFrom( Values::text( $given['type'] ?? '' ) );
		$key   = Values::text( $given['key'] ?? '' );
		$label = sanitize_text_field( Values::text( $given['label'] ?? '' ) );
		if ( null === $type || '' === $label || 1 !== preg_match( '/' . self::KEY . '/', $key ) ) {
			return null;
		}
		return new self(
			$key,
			$label,
			$type,
			FieldType::Number === $type ? sanitize_text_field( Values::text( $given['unit'] ?? '' ) ) : '',
			FieldType::Choice === $type ? array_values( array_unique( array_filter( array_map( 'sanitize_text_field', Values::texts( $given['options'] ?? array() ) ), static fn( string $option ): bool => '' !== $option ) ) ) : array(),
			! empty( $given['required'] ),
			FieldType::Email !== $type && ( ! isset( $given['public'] ) || ! empty( $given['public'] ) )
		);
	}

	/**
	 * Returns what is stored and answered; its shape is json_schema().
	 *
	 * @return array{key: string, label: string, type: string, unit: string, options: list<string>, required: bool, public: bool}
	 */
	public function to_array(): array {
		return array(
			'key'      => $this->key,
			'label'    => $this->label,
			'type'     => $this->type->value,
			'unit'     => $this->unit,
			'options'  => $this->options,
			'required' => $this->required,
			'public'   => $this->is_public,
		);
	}

	/**
	 * Returns the schema: the source of the TypeScript type `Field`.
	 *
	 * @return array<string, mixed>
	 */
	public static function json_schema(): array {
		return array(
			'type'       => 'object',
			'properties' => array(
				'key'      => array(
					'type'     => 'string',
					'pattern'  => self::KEY,
					'required' => true,
				),
				'label'    => array(
					'type'      => 'string',
					'maxLength' => 100,
					'required'  => true,
				),
				'type'     => array(
					'type'     => 'string',
					'enum'     => array_column( FieldType::cases(), 'value' ),
					'required' => true,
				),
				'unit'     => array(
					'type'      => 'string',
					'maxLength' => 30,
				),
				'options'  => array(
					'type'     => 'array',
					'maxItems' => 100,
					'items'    => array(
						'type'      => 'string',
						'maxLength' => 100,
					),
				),
				'required' => array( 'type' => 'boolean' ),
				'public'   => array( 'type' => 'boolean' ),
			),
		);
	}
}
