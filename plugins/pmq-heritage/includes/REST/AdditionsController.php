<?php
/**
 * The routes of additions.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\REST;

use PaysMidiQuercy\Heritage\Additions\Addition;
use PaysMidiQuercy\Heritage\Additions\Additions;
use PaysMidiQuercy\Heritage\Content\RecordPostType;

/**
 * Reads and writes what the Pays adds to records that their source keeps.
 *
 * GET    pmq/v1/records/<id>/additions       – everyone who may read the record – its additions.
 * POST   pmq/v1/records/<id>/additions       – committee, administrator – adds a photo, a link or a comment.
 * DELETE pmq/v1/records/<id>/additions/<key> – committee, administrator – takes one away.
 */
final class AdditionsController {

	private const NAMESPACE = 'pmq/v1';

	/**
	 * Registers the routes.
	 */
	public function register_routes(): void {
		$id = array(
			'id' => array(
				'description' => __( 'Number of the record.', 'pmq' ),
				'type'        => 'integer',
				'minimum'     => 1,
			),
		);
		register_rest_route(
			self::NAMESPACE,
			'/records/(?P<id>\d+)/additions',
			array(
				'schema' => array( Addition::class, 'json_schema' ),
				array(
					'methods'             => 'GET',
					'callback'            => array( $this, 'get_items' ),
					'permission_callback' => array( $this, 'may_read' ),
					'args'                => $id,
				),
				array(
					'methods'             => 'POST',
					'callback'            => array( $this, 'create_item' ),
					'permission_callback' => array( $this, 'may_write' ),
					'args'                => $id + self::fields(),
				),
			)
		);
		register_rest_route(
			self::NAMESPACE,
			'/records/(?P<id>\d+)/additions/(?P<key>[A-Za-z0-9]+)',
			array(
				'methods'             => 'DELETE',
				'callback'            => array( $this, 'delete_item' ),
				'permission_callback' => array( $this, 'may_write' ),
				'args'                => $id + array( 'key' => array( 'type' => 'string' ) ),
			)
		);
	}

	/**
	 * Lets in whoever may read the record.
	 *
	 * @param \WP_REST_Request $request Request.
	 * @return true|\WP_Error
	 *
	 * @phpstan-param \WP_REST_Request<array<string, mixed>> $request
	 */
	public function may_read( \WP_REST_Request $request ): bool|\WP_Error {
		$post    = get_post( (int) $request['id'] );
		$is_open = $post instanceof \WP_Post && '' === $post->post_password && is_post_publicly_viewable( $post );
		// WordPress lets everybody "read" a published post, whatever its password.
		return $is_open || current_user_can( Additions::CAPABILITY ) || current_user_can( 'edit_post', (int) $request['id'] ) ? true : self::not_found();
	}

	/**
	 * Asks for the right to edit the records of others.
	 *
	 * @return true|\WP_Error
	 */
	public function may_write(): bool|\WP_Error {
		return current_user_can( Additions::CAPABILITY ) ? true : new \WP_Error( 'pmq_addition_forbidden', __( 'Sorry, you are not allowed to add something to this record.', 'pmq' ), array( 'status' => rest_authorization_required_code() ) );
	}

	/**
	 * Lists the additions of a record.
	 *
	 * @param \WP_REST_Request $request Request.
	 *
	 * @phpstan-param \WP_REST_Request<array<string, mixed>> $request
	 */
	public function get_items( \WP_REST_Request $request ): \WP_REST_Response|\WP_Error {
		if ( RecordPostType::NAME !== get_post_type( (int) $request['id'] ) ) {
			return self::not_found();
		}
		$public = static fn( Addition $addition ): array => array_diff_key( $addition->to_array(), current_user_can( Additions::CAPABILITY ) ? array() : array( 'user' => 0 ) );
		return new \WP_REST_Response( array_map( $public, Additions::of( (int) $request['id'] ) ) );
	}

	/**
	 * Adds something.
	 *
	 * @param \WP_REST_Request $request Request.
	 *
	 * @phpstan-param \WP_REST_Request<array<string, mixed>> $request
	 */
	public function create_item( \WP_REST_Request $request ): \WP_REST_Response|\WP_Error {
		if ( RecordPostType::NAME !== get_post_type( (int) $request['id'] ) ) {
			return self::not_found();
		}
		$added = Additions::add( (int) $request['id'], $request->get_params() );
		return is_wp_error( $added ) ? $added : new \WP_REST_Response( $added->to_array(), 201 );
	}

	/**
	 * Takes one away.
	 *
	 * @param \WP_REST_Request $request Request.
	 *
	 * @phpstan-param \WP_REST_Request<array<string, mixed>> $request
	 */
	public function delete_item( \WP_REST_Request $request ): \WP_REST_Response|\WP_Error {
		$removed = Additions::remove( (int) $request['id'], (string) $request['key'] );
		return $removed ? new \WP_REST_Response( null, 204 ) : self::not_found();
	}

	/**
	 * Describes the fields; which are needed depends on the kind and is checked by {@see Additions::add()}.
	 *
	 * @return array<string, array<string, mixed>>
	 */
	private static function fields(): array {
		$text = array(
			'type'    => 'string',
			'default' => '',
		);
		return array(
			'kind'   => array(
				'type'     => 'string',
				'enum'     => Addition::KINDS,
				'required' => true,
			),
			'media'  => array(
				'description' => __( 'Picture of the media library.', 'pmq' ),
				'type'        => 'integer',
				'minimum'     => 0,
				'default'     => 0,
			),
			'url'    => array( 'description' => __( 'Address.', 'pmq' ) ) + $text,
			'text'   => array( 'description' => __( 'Caption, words of the link, or comment.', 'pmq' ) ) + $text,
			'credit' => array( 'description' => __( 'Credit.', 'pmq' ) ) + $text,
			'rights' => array( 'description' => __( 'By what right the picture may be shown.', 'pmq' ) ) + $text,
		);
	}

	/**
	 * Builds the error of an absent record or addition.
	 */
	private static function not_found(): \WP_Error {
		return new \WP_Error( 'pmq_record_not_found', __( 'There is no record with this number.', 'pmq' ), array( 'status' => 404 ) );
	}
}
