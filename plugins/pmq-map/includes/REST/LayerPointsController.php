<?php
/**
 * The administrators' routes of places.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Map\REST;

use PaysMidiQuercy\Map\Layers\Batch;
use PaysMidiQuercy\Map\Layers\FieldText;
use PaysMidiQuercy\Map\Layers\FieldType;
use PaysMidiQuercy\Map\Layers\Layer;
use PaysMidiQuercy\Map\Layers\LayerPostType;
use PaysMidiQuercy\Map\Layers\Point;
use PaysMidiQuercy\Map\Layers\PointRepository;
use PaysMidiQuercy\Map\Layers\RefusedRows;
use PaysMidiQuercy\Map\Layers\Services;
use PaysMidiQuercy\OtherSites;
use PaysMidiQuercy\Values;

/**
 * Places of a layer, on the portal:
 *
 * GET    pmq/v1/map-layers/<id>/points                   – administrator – a page of places with all values.
 * POST   pmq/v1/map-layers/<id>/points                   – administrator – makes one.
 * POST   pmq/v1/map-layers/<id>/points/<point>           – administrator – changes one.
 * DELETE pmq/v1/map-layers/<id>/points                   – administrator – removes those named; can be undone.
 * POST   pmq/v1/map-layers/<id>/rows                     – administrator – what rows of a file would do; writes nothing.
 * POST   pmq/v1/map-layers/<id>/imports                  – administrator – begins an import.
 * POST   pmq/v1/map-layers/<id>/imports/<batch>/rows     – administrator – writes rows.
 * POST   pmq/v1/map-layers/<id>/imports/<batch>/finish   – administrator – ends it; may remove what the file does not have.
 */
final class LayerPointsController {

	/** Most rows a request. */
	public const ROWS = 200;

	/** Most rows of a file that are told as refused. */
	private const REFUSED = 20000;

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
		$points = LayerRoutes::LAYER . '/points';
		$import = LayerRoutes::LAYER . '/imports';
		$rows   = array(
			'rows' => array(
				'type'     => 'array',
				'required' => true,
				'maxItems' => self::ROWS,
				'items'    => array( 'type' => 'object' ),
			),
		);
		LayerRoutes::add( $points, array( 'GET', array( $this, 'get_items' ), self::paging() ), array( 'POST', array( $this, 'save_item' ), self::place() ), array( 'DELETE', array( $this, 'delete_items' ), self::ids() ) );
		LayerRoutes::add( $points . '/(?P<point>\d+)', array( 'POST', array( $this, 'save_item' ), self::place() ) );
		LayerRoutes::add( LayerRoutes::LAYER . '/rows', array( 'POST', array( $this, 'run_rows' ), $rows ) );
		LayerRoutes::add( $import, array( 'POST', array( $this, 'begin_import' ), array( 'filename' => self::text( 190, true ) ) ) );
		LayerRoutes::add( $import . '/(?P<batch>\d+)/rows', array( 'POST', array( $this, 'run_rows' ), $rows ) );
		LayerRoutes::add( $import . '/(?P<batch>\d+)/finish', array( 'POST', array( $this, 'finish_import' ), self::finish() ) );
	}

	/**
	 * Lists places.
	 *
	 * @param \WP_REST_Request $request Request.
	 *
	 * @phpstan-param \WP_REST_Request<array<string, mixed>> $request
	 */
	public function get_items( \WP_REST_Request $request ): \WP_REST_Response|\WP_Error {
		$layer = $this->services->layers->find( (int) $request['layer'] );
		if ( null === $layer ) {
			return LayerRoutes::not_found();
		}
		$order  = (string) $request['orderby'];
		$column = match ( $order ) {
			'commune'           => 'insee',
			'updated_at'        => 'updated_at',
			'reference', 'name' => $order,
			default             => 'id',
		};
		$page     = $this->services->points->page( $layer, (string) $request['search'], (int) $request['page'], (int) $request['per_page'], $column, 'desc' === $request['order'] );
		$response = new \WP_REST_Response( array_map( fn( Point $point ): array => $this->describe( $layer, $point ), $page['points'] ) );
		$response->header( 'X-WP-Total', (string) $page['total'] );
		$response->header( 'X-WP-TotalPages', (string) ceil( $page['total'] / (int) $request['per_page'] ) );
		return $response;
	}

	/**
	 * Makes or changes a place.
	 *
	 * @param \WP_REST_Request $request Request.
	 *
	 * @phpstan-param \WP_REST_Request<array<string, mixed>> $request
	 */
	public function save_item( \WP_REST_Request $request ): \WP_REST_Response|\WP_Error {
		$layer = $this->services->layers->find( (int) $request['layer'] );
		$known = null === $layer || null === $request['point'] ? null : $this->services->points->find( $layer, (int) $request['point'] );
		if ( null === $layer || ( null === $known && null !== $request['point'] ) ) {
			return LayerRoutes::not_found();
		}
		$read = $this->services->reader->read( $layer, array_intersect_key( $request->get_params(), self::place() ), $known );
		if ( null === $read['point'] ) {
			return LayerRoutes::invalid( $read['errors'] );
		}
		$point = $read['point'];
		$same  = $this->same( $layer, $point );
		if ( null !== $same ) {
			return LayerRoutes::invalid( array( $same ) );
		}
		if ( null === $known || array() !== $point->changes( $known ) ) {
			$batch = $this->services->journal->begin( $layer, Batch::FORM, $point->name );
			$this->services->journal->write( $batch, array( $point ), null === $known ? array() : array( $known->id => $known ) );
			$this->services->journal->finish( $batch );
		}
		$saved = $this->services->points->by_keys( $layer, 'point_key', array( $point->key() ) )[0] ?? $point;
		return new \WP_REST_Response( $this->describe( $layer, $saved ) + array( 'warnings' => $read['warnings'] ), null === $known ? 201 : 200 );
	}

	/**
	 * Removes places.
	 *
	 * @param \WP_REST_Request $request Request.
	 *
	 * @phpstan-param \WP_REST_Request<array<string, mixed>> $request
	 */
	public function delete_items( \WP_REST_Request $request ): \WP_REST_Response|\WP_Error {
		$layer  = $this->services->layers->find( (int) $request['layer'] );
		$points = null === $layer ? array() : $this->services->points->find_many( $layer, Values::ints( $request['ids'] ) );
		if ( null === $layer || array() === $points ) {
			return LayerRoutes::not_found();
		}
		$batch = $this->services->journal->begin( $layer, Batch::DELETE, implode( ', ', array_map( static fn( Point $point ): string => $point->name, array_slice( $points, 0, 3 ) ) ) );
		$this->services->journal->remove( $batch, $points );
		$this->services->journal->finish( $batch );
		return new \WP_REST_Response(
			array(
				'batch'   => $batch->id,
				'removed' => count( $points ),
			)
		);
	}

	/**
	 * Says what rows would do, or does it as part of an import.
	 *
	 * @param \WP_REST_Request $request Request.
	 *
	 * @phpstan-param \WP_REST_Request<array<string, mixed>> $request
	 */
	public function run_rows( \WP_REST_Request $request ): \WP_REST_Response|\WP_Error {
		$layer = $this->services->layers->find( (int) $request['layer'] );
		$batch = null === $request['batch'] ? null : $this->import( $layer, (int) $request['batch'] );
		if ( null === $layer ) {
			return LayerRoutes::not_found();
		}
		if ( is_wp_error( $batch ) ) {
			return $batch;
		}
		$rows = array_map( Values::map( ... ), array_values( (array) $request['rows'] ) );
		return new \WP_REST_Response( array( 'results' => $this->services->importer->run( $layer, $rows, $batch ) ) );
	}

	/**
	 * Begins an import.
	 *
	 * @param \WP_REST_Request $request Request.
	 *
	 * @phpstan-param \WP_REST_Request<array<string, mixed>> $request
	 */
	public function begin_import( \WP_REST_Request $request ): \WP_REST_Response|\WP_Error {
		$layer = $this->services->layers->find( (int) $request['layer'] );
		return null === $layer ? LayerRoutes::not_found() : new \WP_REST_Response( $this->services->journal->begin( $layer, Batch::IMPORT, sanitize_text_field( (string) $request['filename'] ) )->to_array(), 201 );
	}

	/**
	 * Ends an import. A place whose row was refused stays as it is: the file has it.
	 *
	 * @param \WP_REST_Request $request Request.
	 *
	 * @phpstan-param \WP_REST_Request<array<string, mixed>> $request
	 */
	public function finish_import( \WP_REST_Request $request ): \WP_REST_Response|\WP_Error {
		$layer = $this->services->layers->find( (int) $request['layer'] );
		$batch = $this->import( $layer, (int) $request['batch'] );
		if ( null === $layer ) {
			return LayerRoutes::not_found();
		}
		if ( is_wp_error( $batch ) ) {
			return $batch;
		}
		$refused = new RefusedRows( array_map( Values::map( ... ), array_values( (array) $request['refused'] ) ) );
		while ( $request['replace'] ) {
			$unseen = $this->services->points->find_many( $layer, $this->services->points->not_seen_in( $layer, $batch->id, PointRepository::CHUNK ) );
			if ( array() === $unseen ) {
				break;
			}
			$spared = array_filter( $unseen, $refused->have( ... ) );
			$this->services->points->mark_seen( array_values( array_map( static fn( Point $point ): int => $point->id, $spared ) ), $batch->id );
			$this->services->journal->remove( $batch, array_values( array_filter( $unseen, static fn( Point $point ): bool => ! $refused->have( $point ) ) ) );
		}
		$this->services->journal->finish( $batch );
		$done = $this->services->journal->find( $layer, $batch->id );
		return new \WP_REST_Response( ( $done ?? $batch )->to_array() );
	}

	/**
	 * Finds an import that is running.
	 *
	 * @param Layer|null $layer Layer.
	 * @param int        $id    Batch.
	 */
	private function import( ?Layer $layer, int $id ): Batch|\WP_Error {
		$batch = null === $layer ? null : $this->services->journal->find( $layer, $id );
		if ( null === $batch || Batch::IMPORT !== $batch->kind ) {
			return LayerRoutes::not_found();
		}
		return 0 === $batch->finished ? $batch : new \WP_Error( 'pmq_layer_import_over', __( 'This import is over: begin another one.', 'pmq' ), array( 'status' => 409 ) );
	}

	/**
	 * Says when another place is the same.
	 *
	 * @param Layer $layer Layer.
	 * @param Point $point Place.
	 * @return array{field: string, message: string}|null
	 */
	private function same( Layer $layer, Point $point ): ?array {
		foreach ( $this->services->points->by_keys( $layer, 'point_key', array( $point->key() ) ) as $other ) {
			if ( $other->id !== $point->id ) {
				return array(
					'field'   => '' === $point->reference ? 'name' : 'reference',
					'message' => '' === $point->reference ? __( 'A place of this name exists in this commune: give this one an identifier.', 'pmq' ) : __( 'Another place has this identifier.', 'pmq' ),
				);
			}
		}
		return null;
	}

	/**
	 * Describes a place for administrators.
	 *
	 * @param Layer $layer Layer.
	 * @param Point $point Place.
	 * @return array<string, mixed>
	 */
	private function describe( Layer $layer, Point $point ): array {
		$texts = array();
		foreach ( $layer->fields as $field ) {
			$value                = $point->fields[ $field->key ] ?? null;
			$texts[ $field->key ] = FieldType::Image === $field->type ? self::image( Values::int( $value ) ) : FieldText::of( $field, $value );
		}
		$commune = $this->services->territory->commune( $point->insee );
		return array(
			'id'          => $point->id,
			'reference'   => $point->reference,
			'name'        => $point->name,
			'lat'         => $point->lat,
			'lng'         => $point->lng,
			'approximate' => $point->approximate,
			'insee'       => $point->insee,
			'commune'     => $commune->name ?? '',
			'values'      => (object) $point->fields,
			'texts'       => (object) $texts,
			'updated_at'  => gmdate( 'c', $point->updated_at ),
		);
	}

	/**
	 * Returns the address of an image of the portal, '' without one.
	 *
	 * @param int $id Attachment.
	 */
	private static function image( int $id ): string {
		return 0 === $id ? '' : OtherSites::on( LayerPostType::SITE, static fn(): string => (string) wp_get_attachment_image_url( $id, 'medium' ), '' );
	}

	/**
	 * Returns the arguments of a page.
	 *
	 * @return array<string, array<string, mixed>>
	 */
	private static function paging(): array {
		return array(
			'search'   => self::text( 100 ) + array( 'default' => '' ),
			'page'     => array(
				'type'    => 'integer',
				'minimum' => 1,
				'default' => 1,
			),
			'per_page' => array(
				'type'    => 'integer',
				'minimum' => 1,
				'maximum' => 500,
				'default' => 20,
			),
			'orderby'  => array(
				'type'    => 'string',
				'enum'    => array( 'name', 'reference', 'commune', 'updated_at', 'id' ),
				'default' => 'name',
			),
			'order'    => array(
				'type'    => 'string',
				'enum'    => array( 'asc', 'desc' ),
				'default' => 'asc',
			),
		);
	}

	/**
	 * Returns the arguments of a place; {@see \PaysMidiQuercy\Map\Layers\PointReader} checks them, as it does those of a file.
	 *
	 * @return array<string, array<string, mixed>>
	 */
	private static function place(): array {
		$coordinate = array( 'type' => array( 'number', 'string', 'null' ) );
		return array(
			'reference'   => self::text( 190 ),
			'name'        => self::text( 190 ),
			'lat'         => $coordinate,
			'lng'         => $coordinate,
			'approximate' => array( 'type' => 'boolean' ),
			'commune'     => self::text( 100 ),
			'values'      => array(
				'type'                 => 'object',
				'additionalProperties' => array( 'type' => array( 'string', 'number', 'boolean', 'null' ) ),
			),
		);
	}

	/**
	 * Returns the arguments of the end of an import.
	 *
	 * @return array<string, array<string, mixed>>
	 */
	private static function finish(): array {
		return array(
			'replace' => array( 'type' => 'boolean' ),
			'refused' => array(
				'type'     => 'array',
				'default'  => array(),
				'maxItems' => self::REFUSED,
				'items'    => array(
					'type'       => 'object',
					'properties' => array(
						'reference' => array( 'type' => 'string' ),
						'name'      => array( 'type' => 'string' ),
					),
				),
			),
		);
	}

	/**
	 * Returns the argument that names places.
	 *
	 * @return array<string, array<string, mixed>>
	 */
	private static function ids(): array {
		return array(
			'ids' => array(
				'type'     => 'array',
				'required' => true,
				'minItems' => 1,
				'maxItems' => PointRepository::CHUNK,
				'items'    => array( 'type' => 'integer' ),
			),
		);
	}

	/**
	 * Returns the schema of a text.
	 *
	 * @param int  $length   Most characters.
	 * @param bool $required Whether it must be there.
	 * @return array<string, mixed>
	 */
	private static function text( int $length, bool $required = false ): array {
		return array(
			'type'      => 'string',
			'maxLength' => $length,
		) + ( $required ? array( 'required' => true ) : array() );
	}
}
