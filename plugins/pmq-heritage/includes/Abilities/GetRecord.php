<?php
/**
 * The ability to get a record.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\Abilities;

use PaysMidiQuercy\Heritage\Data\Record;
use PaysMidiQuercy\Heritage\Services;

/**
 * Offers one published record to other programs, as `GET pmq/v1/records/<id>` does.
 */
final class GetRecord {

	/**
	 * Takes the services.
	 *
	 * @param Services $services Services of the plugin.
	 */
	public function __construct( private readonly Services $services ) {}

	/**
	 * Hooks the registration.
	 */
	public function register(): void {
		add_action( 'wp_abilities_api_init', array( $this, 'register_ability' ) );
	}

	/**
	 * Registers the ability.
	 */
	public function register_ability(): void {
		wp_register_ability(
			'pmq/get-record',
			array(
				'label'               => __( 'Get a heritage record', 'pmq' ),
				'description'         => __( 'Returns a published record by its number: what it is, where, from when, from which source.', 'pmq' ),
				'category'            => SearchRecords::CATEGORY,
				'input_schema'        => array(
					'type'                 => 'object',
					'additionalProperties' => false,
					'required'             => array( 'id' ),
					'properties'           => array(
						'id' => array(
							'type'        => 'integer',
							'minimum'     => 1,
							'description' => __( 'Number of the record, as the search answers it.', 'pmq' ),
						),
					),
				),
				'output_schema'       => Record::json_schema(),
				'permission_callback' => '__return_true',
				'execute_callback'    => array( $this, 'get' ),
				'meta'                => SearchRecords::META,
			)
		);
	}

	/**
	 * Gets the record.
	 *
	 * @param array<string, mixed> $input Parameters.
	 * @return array<string, mixed>|\WP_Error 404 for what is no published record.
	 */
	public function get( array $input ): array|\WP_Error {
		$record = $this->services->search()->record( is_numeric( $input['id'] ?? null ) ? (int) $input['id'] : 0 );
		return null === $record ? new \WP_Error( 'pmq_record_not_found', __( 'There is no record with this number.', 'pmq' ), array( 'status' => 404 ) ) : $record->to_array();
	}
}
