<?php
/**
 * The actors as staff see them.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Actors\REST;

use PaysMidiQuercy\Actors\Data\Actor;
use PaysMidiQuercy\Actors\Data\ActorQuery;
use PaysMidiQuercy\Actors\Services;
use PaysMidiQuercy\Mail\Address;
use PaysMidiQuercy\Mail\REST\Routes;
use PaysMidiQuercy\Search\Query;

/**
 * GET pmq/v1/actor-contacts – who may write to actors – published actors with mail and telephone, by the filters of the directory.
 */
final class ContactsController {

	public const CAPABILITY = 'pmq_write_to_actors';

	/**
	 * Takes the services.
	 *
	 * @param Services $services Services of the plugin.
	 */
	public function __construct( private readonly Services $services ) {}

	/**
	 * Registers the route.
	 */
	public function register_routes(): void {
		register_rest_route(
			'pmq/v1',
			'/actor-contacts',
			array(
				array(
					'methods'             => \WP_REST_Server::READABLE,
					'callback'            => $this->get_items( ... ),
					'permission_callback' => self::may_write( ... ),
					'args'                => Routes::paging() + array_diff_key( ActorQuery::filters(), array( 'bbox' => 0 ) ),
				),
				'schema' => Actor::json_schema( ... ),
			)
		);
	}

	/**
	 * Lists actors.
	 *
	 * @param \WP_REST_Request $request Request.
	 *
	 * @phpstan-param \WP_REST_Request<array<string, mixed>> $request
	 */
	public function get_items( \WP_REST_Request $request ): \WP_REST_Response|\WP_Error {
		$fault = $this->services->search()->fault( $request->get_params() );
		if ( null !== $fault ) {
			return $fault;
		}
		$page     = $this->services->search()->search( array( 'sort' => Query::NAME ) + $request->get_params() );
		$response = Routes::list( array_map( $this->item( ... ), $page->actors ), $page->total, $page->per_page );
		$response->header( 'Cache-Control', 'no-store' );
		return $response;
	}

	/**
	 * Asks for the right to write to actors.
	 */
	public static function may_write(): bool|\WP_Error {
		return current_user_can( self::CAPABILITY ) ? true : new \WP_Error( 'pmq_actor_message_forbidden', __( 'Only staff see the contacts of actors and write to them.', 'pmq' ), array( 'status' => rest_authorization_required_code() ) );
	}

	/**
	 * Describes an actor for staff.
	 *
	 * @param Actor $actor Actor.
	 * @return array<string, mixed>
	 */
	private function item( Actor $actor ): array {
		$contacts = $this->services->actors()->contacts( $actor->id );
		return array(
			'id'               => $actor->id,
			'name'             => $actor->name,
			'link'             => $actor->link,
			'kind'             => $actor->kind->value,
			'person'           => $actor->person,
			'commune'          => $actor->commune['name'] ?? '',
			'domains'          => array_column( $actor->domains, 'name' ),
			'mail'             => $contacts->mail,
			'phone'            => $contacts->phone,
			'accepts_messages' => $contacts->accepts_messages && Address::is_deliverable( $contacts->mail ),
		);
	}
}
