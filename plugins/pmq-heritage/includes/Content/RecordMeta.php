<?php
/**
 * The fields of a record.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\Content;

use PaysMidiQuercy\Heritage\Data\Source;

/**
 * Registers the meta of records with their schemas: the fields of requirement H1 that are neither title, content nor term.
 */
final class RecordMeta {

	public const YEAR_MIN    = -1000000;
	public const MEDIA_TYPES = array( 'photo', 'audio', 'video', 'pdf', 'map' );

	/** Fields that only an import writes. */
	public const IMPORT_ONLY = array( 'pmq_source', 'pmq_source_id', 'pmq_source_url', 'pmq_gone_since' );

	/**
	 * Hooks the registration.
	 */
	public function register(): void {
		add_action( 'init', array( $this, 'register_meta' ), 6 );
	}

	/**
	 * Registers every field.
	 */
	public function register_meta(): void {
		foreach ( self::schemas() as $key => $schema ) {
			$type = (string) $schema['type'];
			register_post_meta(
				RecordPostType::NAME,
				$key,
				array(
					'type'              => $type,
					'single'            => true,
					'revisions_enabled' => ! in_array( $key, self::IMPORT_ONLY, true ),
					'sanitize_callback' => static fn( mixed $value ): mixed => self::sanitize( $value, $schema ),
					'auth_callback'     => static fn( bool $allowed, string $meta_key, int $post_id ): bool => ! in_array( $meta_key, self::IMPORT_ONLY, true )
						&& current_user_can( 'edit_post', $post_id ),
					'show_in_rest'      => array(
						'schema'           => $schema,
						'prepare_callback' => array( self::class, 'prepare' ),
					),
				)
			);
		}
	}

	/**
	 * Gives the JSON schema of each field.
	 *
	 * @return array<string, array<string, mixed>>
	 */
	public static function schemas(): array {
		return array(
			'pmq_commune'              => array(
				'type'        => 'string',
				'description' => __( 'INSEE code of the commune.', 'pmq' ),
				'pattern'     => '^(\d[0-9AB]\d{3})?$',
			),
			'pmq_commune_name'         => self::text( __( 'Name of a commune outside the territory.', 'pmq' ) ),
			'pmq_year'                 => array(
				'type'        => 'integer',
				'description' => __( 'Year of publication, creation or construction; negative before our era.', 'pmq' ),
				'minimum'     => self::YEAR_MIN,
				'maximum'     => self::year_max(),
			),
			'pmq_holder'               => self::text( __( 'Holder of the resource.', 'pmq' ), 1000 ),
			'pmq_author'               => self::text( __( 'Author of the resource.', 'pmq' ), 1000 ),
			'pmq_medium_author'        => self::text( __( 'Author of the picture or recording.', 'pmq' ) ),
			'pmq_lat'                  => array(
				'type'        => 'number',
				'description' => __( 'Latitude, WGS 84, decimal degrees.', 'pmq' ),
				'minimum'     => -90,
				'maximum'     => 90,
			),
			'pmq_lng'                  => array(
				'type'        => 'number',
				'description' => __( 'Longitude, WGS 84, decimal degrees.', 'pmq' ),
				'minimum'     => -180,
				'maximum'     => 180,
			),
			'pmq_location_approximate' => array(
				'type'        => 'boolean',
				'description' => __( 'Whether the place is only roughly known, such as the centre of the commune.', 'pmq' ),
			),
			'pmq_media'                => array(
				'type'        => 'array',
				'description' => __( 'Pictures, recordings, videos, documents and maps.', 'pmq' ),
				'maxItems'    => 100,
				'items'       => self::media_schema(),
			),
			'pmq_links'                => array(
				'type'        => 'array',
				'description' => __( 'Links to other sites.', 'pmq' ),
				'maxItems'    => 50,
				'items'       => array(
					'type'                 => 'object',
					'additionalProperties' => false,
					'required'             => array( 'url' ),
					'properties'           => array(
						'label' => self::text( __( 'Text of the link.', 'pmq' ) ),
						'url'   => self::url( __( 'Address.', 'pmq' ) ),
					),
				),
			),
			'pmq_access'               => self::text( __( 'Conditions of access.', 'pmq' ), 1000 ),
			'pmq_source'               => array(
				'type'        => 'string',
				'description' => __( 'Source of the record.', 'pmq' ),
				'enum'        => Source::keys(),
			),
			'pmq_source_id'            => self::text( __( 'Identifier of the record in its source.', 'pmq' ) ),
			'pmq_source_url'           => self::url( __( 'Address of the record in its source.', 'pmq' ) ),
			'pmq_licence'              => self::text( __( 'Licence.', 'pmq' ) ),
			'pmq_protection'           => self::text( __( 'Legal protection.', 'pmq' ), 1000 ),
			'pmq_gone_since'           => self::text( __( 'Date (UTC) of the import in which the source no longer had this record.', 'pmq' ) ),
		);
	}

	/**
	 * Gives the schema of one medium.
	 *
	 * @return array<string, mixed>
	 */
	public static function media_schema(): array {
		return array(
			'type'                 => 'object',
			'additionalProperties' => false,
			'required'             => array( 'type' ),
			'properties'           => array(
				'type'    => array(
					'type' => 'string',
					'enum' => self::MEDIA_TYPES,
				),
				'id'      => array(
					'type'        => 'integer',
					'description' => __( 'Attachment of the media library; 0 when the file is elsewhere.', 'pmq' ),
					'minimum'     => 0,
				),
				'url'     => self::url( __( 'Address of the file.', 'pmq' ) ),
				'caption' => self::text( __( 'Caption.', 'pmq' ), 1000 ),
				'credit'  => self::text( __( 'Credit.', 'pmq' ) ),
				'licence' => self::text( __( 'Licence.', 'pmq' ) ),
				'transcript' => self::text( __( 'What is said, for who does not hear it.', 'pmq' ), 20000 ),
			),
		);
	}

	/**
	 * Gives the last year that a record may carry: next year, for what is announced.
	 */
	public static function year_max(): int {
		return (int) gmdate( 'Y' ) + 1;
	}

	/**
	 * Shows an empty number as null: there is no year 0, and nothing of ours lies at 0° 0°.
	 *
	 * @param mixed            $value   Stored value or the type's empty value.
	 * @param \WP_REST_Request $request Request.
	 * @param array            $args    Arguments of the meta, its schema among them.
	 *
	 * @phpstan-param \WP_REST_Request<array<string, mixed>> $request
	 * @phpstan-param array{schema: array<string, mixed>}    $args
	 */
	public static function prepare( mixed $value, \WP_REST_Request $request, array $args ): mixed {
		if ( in_array( $args['schema']['type'], array( 'integer', 'number' ), true ) && ( '' === $value || 0.0 === (float) $value ) ) {
			return null;
		}
		return \WP_REST_Meta_Fields::prepare_value( $value, $request, $args );
	}

	/**
	 * Cleans a value by its schema: texts lose tags, addresses that are not http(s) become empty.
	 *
	 * @param mixed                $value  Value.
	 * @param array<string, mixed> $schema Schema.
	 */
	public static function sanitize( mixed $value, array $schema ): mixed {
		return match ( $schema['type'] ) {
			'string'  => self::sanitize_string( is_scalar( $value ) ? (string) $value : '', $schema ),
			'integer' => is_numeric( $value ) ? (int) $value : '',
			'number'  => is_numeric( $value ) ? (float) $value : '',
			'boolean' => rest_sanitize_boolean( is_scalar( $value ) ? (string) $value : '' ),
			'array'   => array_values( array_map( static fn( mixed $item ): mixed => self::sanitize( $item, $schema['items'] ), is_array( $value ) ? $value : array() ) ),
			'object'  => self::sanitize_object( is_array( $value ) ? $value : array(), $schema ),
			default   => $value,
		};
	}

	/**
	 * Cleans the known properties of an object.
	 *
	 * @param array<array-key, mixed> $value  Object.
	 * @param array<string, mixed>    $schema Schema.
	 * @return array<string, mixed>
	 */
	private static function sanitize_object( array $value, array $schema ): array {
		$clean = array();
		foreach ( $schema['properties'] as $name => $property ) {
			if ( isset( $value[ $name ] ) ) {
				$clean[ $name ] = self::sanitize( $value[ $name ], $property );
			}
		}
		return $clean;
	}

	/**
	 * Cleans a text or an address.
	 *
	 * @param string               $value  Text.
	 * @param array<string, mixed> $schema Schema.
	 */
	private static function sanitize_string( string $value, array $schema ): string {
		if ( 'uri' === ( $schema['format'] ?? '' ) ) {
			return sanitize_url( $value, array( 'http', 'https' ) );
		}
		if ( isset( $schema['enum'] ) && ! in_array( $value, $schema['enum'], true ) ) {
			return '';
		}
		return ( $schema['maxLength'] ?? 0 ) > 300 ? PlainText::paragraphs( $value ) : PlainText::line( $value );
	}

	/**
	 * Gives the schema of a text.
	 *
	 * @param string $description What it is.
	 * @param int    $length      Longest length in characters.
	 * @return array<string, mixed>
	 */
	private static function text( string $description, int $length = 300 ): array {
		return array(
			'type'        => 'string',
			'description' => $description,
			'maxLength'   => $length,
		);
	}

	/**
	 * Gives the schema of an address.
	 *
	 * @param string $description What it is.
	 * @return array<string, mixed>
	 */
	private static function url( string $description ): array {
		return array(
			'type'        => 'string',
			'description' => $description,
			'format'      => 'uri',
			'maxLength'   => 2000,
		);
	}
}
