<?php
/**
 * What must hold between the fields of a record.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\Content;

use PaysMidiQuercy\Heritage\Data\RecordFields;
use PaysMidiQuercy\Territory\Territory;

/**
 * Refuses, before anything is written, a record saved through REST (the editor among them) whose fields are wrong or
 * contradict each other. Core would write the sound fields and refuse the others.
 */
final class RecordRules {

	/**
	 * Takes the territory.
	 *
	 * @param Territory $territory Communes.
	 */
	public function __construct( private readonly Territory $territory ) {}

	/**
	 * Hooks the check.
	 */
	public function register(): void {
		add_filter( 'rest_pre_insert_' . RecordPostType::NAME, array( $this, 'check' ), 10, 2 );
		add_action( 'rest_after_insert_' . RecordPostType::NAME, array( $this, 'sharpen' ), 10, 2 );
	}

	/**
	 * Checks the fields as they will be.
	 *
	 * @param \stdClass|\WP_Error $prepared Post to write.
	 * @param \WP_REST_Request    $request  Request.
	 *
	 * @phpstan-param \WP_REST_Request<array<string, mixed>> $request
	 */
	public function check( \stdClass|\WP_Error $prepared, \WP_REST_Request $request ): \stdClass|\WP_Error {
		$meta = $request['meta'];
		if ( is_wp_error( $prepared ) || ! is_array( $meta ) ) {
			return $prepared;
		}
		$before = new RecordFields( (int) ( $prepared->ID ?? 0 ) );
		return $this->field_fault( $meta, $before ) ?? $this->fault( $meta, $before ) ?? $prepared;
	}

	/**
	 * A place that somebody sets is exact, unless the request says otherwise.
	 *
	 * @param \WP_Post         $post    Saved post.
	 * @param \WP_REST_Request $request Request.
	 *
	 * @phpstan-param \WP_REST_Request<array<string, mixed>> $request
	 */
	public function sharpen( \WP_Post $post, \WP_REST_Request $request ): void {
		$meta = $request['meta'];
		if ( is_array( $meta ) && isset( $meta['pmq_lat'], $meta['pmq_lng'] ) && ! isset( $meta['pmq_location_approximate'] ) ) {
			delete_post_meta( $post->ID, 'pmq_location_approximate' );
		}
	}

	/**
	 * Checks each field alone.
	 *
	 * @param array<array-key, mixed> $meta   Meta of the request; null empties.
	 * @param RecordFields            $before Fields as they are.
	 */
	private function field_fault( array $meta, RecordFields $before ): ?\WP_Error {
		foreach ( array_intersect_key( RecordMeta::schemas(), $meta ) as $key => $schema ) {
			$value  = $meta[ $key ];
			$stored = $before->text( $key );
			if ( in_array( $key, RecordMeta::IMPORT_ONLY, true ) && (string) wp_json_encode( $value ?? '' ) !== (string) wp_json_encode( $stored ) ) {
				return self::error( 'source', __( 'Source and identifier of a record are written by imports only.', 'pmq' ), 403 );
			}
			if ( null === $value || '' === $value ) {
				continue;
			}
			$fault = rest_validate_value_from_schema( $value, $schema, $key );
			if ( is_wp_error( $fault ) ) {
				/* translators: %s: description of a field */
				return self::error( str_replace( 'pmq_', '', $key ), sprintf( __( 'This field is not valid: %s', 'pmq' ), $schema['description'] ) );
			}
		}
		return null;
	}

	/**
	 * Checks what must hold between fields.
	 *
	 * @param array<array-key, mixed> $meta   Meta of the request.
	 * @param RecordFields            $before Fields as they are.
	 */
	private function fault( array $meta, RecordFields $before ): ?\WP_Error {
		$value = static fn( string $key ): string => array_key_exists( $key, $meta ) ? trim( (string) $meta[ $key ] ) : $before->text( $key );
		$insee = $value( 'pmq_commune' );
		if ( '' !== $insee && null === $this->territory->commune( $insee ) && '' === $value( 'pmq_commune_name' ) ) {
			/* translators: %s: INSEE code */
			return self::error( 'commune', sprintf( __( 'Unknown commune: “%s”. Outside the Pays Midi-Quercy, give its name too.', 'pmq' ), $insee ) );
		}
		if ( ( '' === $value( 'pmq_lat' ) ) !== ( '' === $value( 'pmq_lng' ) ) ) {
			return self::error( 'location', __( 'Latitude and longitude go together: one of them is missing.', 'pmq' ) );
		}
		if ( isset( $meta['pmq_year'] ) && 0 === (int) $meta['pmq_year'] ) {
			return self::error( 'year', __( 'There is no year 0: year 1 follows year -1.', 'pmq' ) );
		}
		return null;
	}

	/**
	 * Builds an error.
	 *
	 * @param string $what    What is wrong.
	 * @param string $message Sentence.
	 * @param int    $status  Status.
	 */
	private static function error( string $what, string $message, int $status = 400 ): \WP_Error {
		return new \WP_Error( 'pmq_record_bad_' . $what, $message, array( 'status' => $status ) );
	}
}
