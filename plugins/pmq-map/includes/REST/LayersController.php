<?php
/**
 * The administrators' routes of layers.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Map\REST;

use PaysMidiQuercy\Map\Layers\Batch;
use PaysMidiQuercy\Map\Layers\ColourSet;
use PaysMidiQuercy\Map\Layers\Field;
use PaysMidiQuercy\Map\Layers\FieldType;
use PaysMidiQuercy\Map\Layers\IconSet;
use PaysMidiQuercy\Map\Layers\Layer;
use PaysMidiQuercy\Map\Layers\LayerPostType;
use PaysMidiQuercy\Map\Layers\Services;

/**
 * Descriptions of layers and their history, on the portal:
 *
 * GET    pmq/v1/map-layers                           – administrator – every layer with all its fields and the number of its places.
 * POST   pmq/v1/map-layers                           – administrator – makes one.
 * POST   pmq/v1/map-layers/<id>                      – administrator – changes one.
 * DELETE pmq/v1/map-layers/<id>                      – administrator – puts one into the trash.
 * POST   pmq/v1/map-layers/<id>/restore              – administrator – brings one back.
 * GET    pmq/v1/map-layers/<id>/history              – administrator – what was changed in its places.
 * POST   pmq/v1/map-layers/<id>/history/<batch>/undo – administrator – undoes that.
 */
final class LayersController {

	/**
	 * Takes the services.
	 *
	 * @param Services $services Services.
	 */
	public function __construct( private readonly Services $services ) {}

	/**
	 * Registers the routes.
	 */
	public function register_routes(): void {
		LayerRoutes::add( LayerRoutes::BASE, array( 'GET', array( $this, 'get_items' ), array() ), array( 'POST', array( $this, 'save_item' ), self::arguments() ) );
		LayerRoutes::add( LayerRoutes::LAYER, array( 'POST', array( $this, 'save_item' ), self::arguments() ), array( 'DELETE', array( $this, 'delete_item' ), array() ) );
		LayerRoutes::add( LayerRoutes::LAYER . '/restore', array( 'POST', array( $this, 'restore_item' ), array() ) );
		LayerRoutes::add( LayerRoutes::LAYER . '/history', array( 'GET', array( $this, 'get_history' ), array() ) );
		LayerRoutes::add( LayerRoutes::LAYER . '/history/(?P<batch>\d+)/undo', array( 'POST', array( $this, 'undo' ), array() ) );
	}

	/**
	 * Lists layers.
	 */
	public function get_items(): \WP_REST_Response {
		$totals = $this->services->points->totals();
		return new \WP_REST_Response( array_map( static fn( Layer $layer ): array => $layer->to_array( true ) + array( 'count' => $totals[ $layer->id ] ?? 0 ), $this->services->layers->all() ) );
	}

	/**
	 * Makes or changes a layer.
	 *
	 * @param \WP_REST_Request $request Request.
	 *
	 * @phpstan-param \WP_REST_Request<array<string, mixed>> $request
	 */
	public function save_item( \WP_REST_Request $request ): \WP_REST_Response|\WP_Error {
		$existing = null === $request['layer'] ? null : $this->services->layers->find( (int) $request['layer'] );
		if ( null === $existing && null !== $request['layer'] ) {
			return LayerRoutes::not_found();
		}
		$fields = array_values( array_filter( array_map( Field::from( ... ), (array) $request['fields'] ) ) );
		$faults = $this->faults( $request, $fields, $existing );
		if ( array() !== $faults ) {
			return LayerRoutes::invalid( $faults );
		}
		$layer = $this->services->layers->save( $existing->id ?? 0, sanitize_text_field( (string) $request['label'] ), (string) $request['icon'], (string) $request['colour'], $fields, (bool) $request['shown'] );
		return is_wp_error( $layer ) ? $layer : new \WP_REST_Response( $layer->to_array( true ) + array( 'count' => $this->services->points->totals()[ $layer->id ] ?? 0 ), null === $existing ? 201 : 200 );
	}

	/**
	 * Puts a layer into the trash.
	 *
	 * @param \WP_REST_Request $request Request.
	 *
	 * @phpstan-param \WP_REST_Request<array<string, mixed>> $request
	 */
	public function delete_item( \WP_REST_Request $request ): \WP_REST_Response|\WP_Error {
		$layer = $this->services->layers->find( (int) $request['layer'] );
		if ( null === $layer ) {
			return LayerRoutes::not_found();
		}
		return new \WP_REST_Response( array( 'trashed' => $this->services->layers->trash( $layer ) ) );
	}

	/**
	 * Brings a layer back.
	 *
	 * @param \WP_REST_Request $request Request.
	 *
	 * @phpstan-param \WP_REST_Request<array<string, mixed>> $request
	 */
	public function restore_item( \WP_REST_Request $request ): \WP_REST_Response|\WP_Error {
		$layer = $this->services->layers->restore( (int) $request['layer'] );
		return null === $layer ? LayerRoutes::not_found() : new \WP_REST_Response( $layer->to_array( true ) );
	}

	/**
	 * Lists what was changed.
	 *
	 * @param \WP_REST_Request $request Request.
	 *
	 * @phpstan-param \WP_REST_Request<array<string, mixed>> $request
	 */
	public function get_history( \WP_REST_Request $request ): \WP_REST_Response|\WP_Error {
		$layer = $this->services->layers->find( (int) $request['layer'] );
		return null === $layer ? LayerRoutes::not_found() : new \WP_REST_Response( array_map( static fn( Batch $batch ): array => $batch->to_array(), $this->services->journal->all( $layer ) ) );
	}

	/**
	 * Undoes a change.
	 *
	 * @param \WP_REST_Request $request Request.
	 *
	 * @phpstan-param \WP_REST_Request<array<string, mixed>> $request
	 */
	public function undo( \WP_REST_Request $request ): \WP_REST_Response|\WP_Error {
		$layer = $this->services->layers->find( (int) $request['layer'] );
		$batch = null === $layer ? null : $this->services->journal->find( $layer, (int) $request['batch'] );
		if ( null === $layer || null === $batch ) {
			return LayerRoutes::not_found();
		}
		if ( $batch->undone > 0 ) {
			return new \WP_Error( 'pmq_layer_undone', __( 'This has been undone already.', 'pmq' ), array( 'status' => 409 ) );
		}
		return new \WP_REST_Response( $this->services->journal->undo( $layer, $batch ) );
	}

	/**
	 * Says what is wrong with a description.
	 *
	 * @param \WP_REST_Request $request  Request.
	 * @param list<Field>      $fields   Fields that could be read.
	 * @param Layer|null       $existing Layer as it is.
	 * @return list<array{field: string, message: string}>
	 *
	 * @phpstan-param \WP_REST_Request<array<string, mixed>> $request
	 */
	private function faults( \WP_REST_Request $request, array $fields, ?Layer $existing ): array {
		$faults = array();
		$fault  = static function ( string $field, string $message ) use ( &$faults ): void {
			$faults[] = array(
				'field'   => $field,
				'message' => $message,
			);
		};
		$label  = sanitize_text_field( (string) $request['label'] );
		if ( '' === $label ) {
			$fault( 'label', __( 'A layer needs a name.', 'pmq' ) );
		}
		foreach ( $this->services->layers->all() as $other ) {
			if ( $other->id !== ( $existing->id ?? 0 ) && mb_strtolower( $other->label ) === mb_strtolower( $label ) ) {
				$fault( 'label', __( 'Another layer has this name.', 'pmq' ) );
			}
		}
		if ( count( $fields ) !== count( (array) $request['fields'] ) || count( array_unique( array_map( static fn( Field $field ): string => $field->key, $fields ) ) ) !== count( $fields ) ) {
			$fault( 'fields', __( 'Each field needs a name and a kind of its own.', 'pmq' ) );
		}
		$has_places = null !== $existing && ( $this->services->points->totals()[ $existing->id ] ?? 0 ) > 0;
		foreach ( $fields as $field ) {
			if ( FieldType::Choice === $field->type && array() === $field->options ) {
				/* translators: %s: name of a field */
				$fault( $field->key, sprintf( __( 'Give the values that “%s” can have.', 'pmq' ), $field->label ) );
			}
			$before = $existing?->field( $field->key );
			if ( $has_places && null !== $before && $before->type !== $field->type ) {
				/* translators: %s: name of a field */
				$fault( $field->key, sprintf( __( 'The kind of “%s” stays as it is while the layer has places: add another field.', 'pmq' ), $field->label ) );
			}
		}
		return $faults;
	}

	/**
	 * Returns the arguments of a description.
	 *
	 * @return array<string, array<string, mixed>>
	 */
	private static function arguments(): array {
		return array(
			'label'  => array(
				'type'      => 'string',
				'required'  => true,
				'maxLength' => 100,
			),
			'icon'   => array(
				'type'     => 'string',
				'required' => true,
				'enum'     => IconSet::names(),
			),
			'colour' => array(
				'type'     => 'string',
				'required' => true,
				'enum'     => ColourSet::names(),
			),
			'fields' => array(
				'type'     => 'array',
				'required' => true,
				'maxItems' => 40,
				'items'    => Field::json_schema(),
			),
			'shown'  => array(
				'type'    => 'boolean',
				'default' => true,
			),
		);
	}
}
