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
 * Refuses a record saved through REST (the editor among them) whose fields contradict each other. Each field alone is checked by its schema.
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
		$value  = static fn( string $key ): string => array_key_exists( $key, $meta ) ? trim( (string) $meta[ $key ] ) : $before->text( $key );
		$insee  = $value( 'pmq_commune' );
		if ( '' !== $insee && null === $this->territory->commune( $insee ) && '' === $value( 'pmq_commune_name' ) ) {
			/* translators: %s: INSEE code */
			return self::error( 'commune', sprintf( __( 'Unknown commune: “%s”. Outside the Pays Midi-Quercy, give its name too.', 'pmq' ), $insee ) );
		}
		$lat = $value( 'pmq_lat' );
		$lng = $value( 'pmq_lng' );
		if ( ( '' === $lat ) !== ( '' === $lng ) ) {
			return self::error( 'location', __( 'Latitude and longitude go together: one of them is missing.', 'pmq' ) );
		}
		if ( '' !== $value( 'pmq_year' ) && 0 === (int) $value( 'pmq_year' ) && isset( $meta['pmq_year'] ) ) {
			return self::error( 'year', __( 'There is no year 0: year 1 follows year -1.', 'pmq' ) );
		}
		return $prepared;
	}

	/**
	 * Builds an error.
	 *
	 * @param string $what    What is wrong.
	 * @param string $message Sentence.
	 */
	private static function error( string $what, string $message ): \WP_Error {
		return new \WP_Error( 'pmq_record_bad_' . $what, $message, array( 'status' => 400 ) );
	}
}
