<?php
/**
 * The routes of sources that are imported by themselves.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\REST;

use PaysMidiQuercy\Heritage\Data\ImportSource;
use PaysMidiQuercy\Heritage\Data\ImportSourceRepository;
use PaysMidiQuercy\Heritage\Import\RowErrors;
use PaysMidiQuercy\Heritage\Import\SourceReport;
use PaysMidiQuercy\Heritage\Import\SourceSettings;

/**
 * Keeps the sources and takes the results of their imports, which `npm run import -- --due` runs.
 *
 * GET    pmq/v1/import-sources              – administrator, import – sources; `due=1`: those whose time has come.
 * POST   pmq/v1/import-sources              – administrator – a new source.
 * GET    pmq/v1/import-sources/<id>         – administrator, import – one.
 * POST   pmq/v1/import-sources/<id>         – administrator – its settings.
 * DELETE pmq/v1/import-sources/<id>         – administrator – forgets it; its records stay.
 * POST   pmq/v1/import-sources/<id>/result  – administrator, import – what a run has done; the report goes out.
 * POST   pmq/v1/import-sources/<id>/decision – administrator – lets a held feed in, refuses it, or has the source fetched now.
 */
final class ImportSourcesController {

	private const BASE = '/import-sources';

	/** A source that failed is tried again after an hour, whatever its rhythm. */
	private const AGAIN = HOUR_IN_SECONDS;

	/**
	 * Takes the sources.
	 *
	 * @param ImportSourceRepository $sources Sources.
	 */
	public function __construct( private readonly ImportSourceRepository $sources ) {}

	/**
	 * Registers the routes.
	 */
	public function register_routes(): void {
		$one    = self::BASE . '/(?P<id>\d+)';
		$import = static fn(): bool|\WP_Error => ImportRights::may_import();
		$decide = static fn(): bool|\WP_Error => ImportRights::may_decide();
		$fields = array_fill_keys( array( 'name', 'connector', 'location', 'dataset', 'rhythm', 'recipients', 'most_lost' ), array() );
		$this->route( self::BASE, array( 'GET', 'get_items', $import, array( 'due' => array( 'type' => 'boolean' ) ) ), array( 'POST', 'create_item', $decide, $fields ) );
		$this->route( $one, array( 'GET', 'get_item', $import, array() ), array( \WP_REST_Server::EDITABLE, 'update_item', $decide, $fields ), array( 'DELETE', 'delete_item', $decide, array() ) );
		$this->route( "$one/result", array( 'POST', 'take_result', $import, self::result_fields() ) );
		$this->route(
			"$one/decision",
			array(
				'POST',
				'decide',
				$decide,
				array(
					'decision' => array(
						'type'     => 'string',
						'enum'     => array( 'confirm', 'refuse', 'fetch' ),
						'required' => true,
					),
				),
			)
		);
	}

	/**
	 * Lists sources.
	 *
	 * @param \WP_REST_Request $request Request.
	 *
	 * @phpstan-param \WP_REST_Request<array<string, mixed>> $request
	 */
	public function get_items( \WP_REST_Request $request ): \WP_REST_Response {
		return new \WP_REST_Response( array_map( static fn( ImportSource $source ): array => $source->to_array(), $this->sources->list( (bool) $request['due'] ) ) );
	}

	/**
	 * Gives a source.
	 *
	 * @param \WP_REST_Request $request Request.
	 *
	 * @phpstan-param \WP_REST_Request<array<string, mixed>> $request
	 */
	public function get_item( \WP_REST_Request $request ): \WP_REST_Response|\WP_Error {
		$source = $this->sources->find( (int) $request['id'] );
		return null === $source ? self::not_found() : new \WP_REST_Response( $source->to_array() );
	}

	/**
	 * Keeps a new source.
	 *
	 * @param \WP_REST_Request $request Request.
	 *
	 * @phpstan-param \WP_REST_Request<array<string, mixed>> $request
	 */
	public function create_item( \WP_REST_Request $request ): \WP_REST_Response|\WP_Error {
		return $this->keep( $request->get_params(), null, 201 );
	}

	/**
	 * Changes the settings of a source.
	 *
	 * @param \WP_REST_Request $request Request.
	 *
	 * @phpstan-param \WP_REST_Request<array<string, mixed>> $request
	 */
	public function update_item( \WP_REST_Request $request ): \WP_REST_Response|\WP_Error {
		$source = $this->sources->find( (int) $request['id'] );
		return null === $source ? self::not_found() : $this->keep( $request->get_params() + $source->settings(), $source, 200 );
	}

	/**
	 * Forgets a source.
	 *
	 * @param \WP_REST_Request $request Request.
	 *
	 * @phpstan-param \WP_REST_Request<array<string, mixed>> $request
	 */
	public function delete_item( \WP_REST_Request $request ): \WP_REST_Response|\WP_Error {
		if ( null === $this->sources->find( (int) $request['id'] ) ) {
			return self::not_found();
		}
		$this->sources->delete( (int) $request['id'] );
		return new \WP_REST_Response( null, 204 );
	}

	/**
	 * Takes what a run has done, and sends the report unless nothing has changed at all.
	 *
	 * @param \WP_REST_Request $request Request.
	 *
	 * @phpstan-param \WP_REST_Request<array<string, mixed>> $request
	 */
	public function take_result( \WP_REST_Request $request ): \WP_REST_Response|\WP_Error {
		$source = $this->sources->find( (int) $request['id'] );
		if ( null === $source ) {
			return self::not_found();
		}
		$status = (string) $request['status'];
		$now    = time();
		$state  = array(
			'status'  => $status,
			'at'      => gmdate( 'Y-m-d\TH:i:s\Z', $now ),
			'message' => mb_substr( sanitize_textarea_field( (string) $request['message'] ), 0, 2000 ),
			'import'  => (int) $request['import'],
			'counts'  => array_map( 'intval', array_intersect_key( (array) $request['counts'], array_flip( array( 'new', 'changed', 'unchanged', 'error', 'gone', 'known', 'left_out', 'unmapped' ) ) ) ),
			'details' => array_values( array_slice( array_map( static fn( mixed $line ): string => mb_substr( sanitize_text_field( is_scalar( $line ) ? (string) $line : '' ), 0, 300 ), (array) $request['details'] ), 0, 50 ) ),
			'hash'    => sanitize_text_field( (string) $request['hash'] ),
		);
		// What tells that a feed has not changed is kept only when the feed was taken: a held or failed one is fetched again.
		$taken = in_array( $status, array( 'done', 'unchanged' ), true );
		foreach ( array( 'etag', 'modified' ) as $name ) {
			$state[ $name ] = $taken ? mb_substr( sanitize_text_field( (string) $request[ $name ] ), 0, 300 ) : ( $source->state[ $name ] ?? '' );
		}
		$wait = 'failed' === $status ? min( self::AGAIN, self::rhythm( $source ) ) : self::rhythm( $source );
		$this->sources->note( $source->id, $state, gmdate( 'Y-m-d H:i:s', $now + $wait ) );
		$told = $this->sources->find( $source->id );
		// The same failure hour after hour is told once.
		$repeated = 'failed' === $status && array( $source->state['status'] ?? '', $source->state['message'] ?? '' ) === array( $status, $state['message'] );
		if ( null !== $told && 'unchanged' !== $status && ! $repeated ) {
			SourceReport::send( $told, "import-source:{$source->id}:{$status}:{$state['at']}" );
		}
		return new \WP_REST_Response( null === $told ? array() : $told->to_array() );
	}

	/**
	 * Takes a person's decision.
	 *
	 * @param \WP_REST_Request $request Request.
	 *
	 * @phpstan-param \WP_REST_Request<array<string, mixed>> $request
	 */
	public function decide( \WP_REST_Request $request ): \WP_REST_Response|\WP_Error {
		$source = $this->sources->find( (int) $request['id'] );
		if ( null === $source ) {
			return self::not_found();
		}
		$decision = (string) $request['decision'];
		$held     = 'held' === ( $source->state['status'] ?? '' );
		if ( 'fetch' !== $decision && ! $held ) {
			return new \WP_Error( 'pmq_import_source_not_held', __( 'This source waits for no decision.', 'pmq' ), array( 'status' => 409 ) );
		}
		$state = $source->state;
		if ( 'confirm' === $decision ) {
			// Confirmed is what was looked at: another feed that comes meanwhile is held again.
			$state['status']    = 'confirmed';
			$state['confirmed'] = $state['hash'] ?? '';
		} elseif ( 'refuse' === $decision ) {
			$state['status'] = 'refused';
		}
		$due = 'refuse' === $decision ? $source->due_at : gmdate( 'Y-m-d H:i:s' );
		$this->sources->note( $source->id, $state, $due );
		$decided = $this->sources->find( $source->id );
		return new \WP_REST_Response( null === $decided ? array() : $decided->to_array() );
	}

	/**
	 * Checks and stores settings.
	 *
	 * @param array<string, mixed> $fields Fields.
	 * @param ?ImportSource        $before Source as it was.
	 * @param int                  $status Status of the answer.
	 */
	private function keep( array $fields, ?ImportSource $before, int $status ): \WP_REST_Response|\WP_Error {
		$errors = new RowErrors();
		$source = SourceSettings::read( $fields, $before, $errors );
		if ( array() !== $errors->all() ) {
			return new \WP_Error(
				'pmq_import_source_invalid',
				$errors->all()[0]['message'],
				array(
					'status' => 400,
					'errors' => $errors->all(),
				)
			);
		}
		$kept = $this->sources->find( $this->sources->save( $source ) );
		return new \WP_REST_Response( null === $kept ? array() : $kept->to_array(), $status );
	}

	/**
	 * Gives the seconds between two fetches.
	 *
	 * @param ImportSource $source Source.
	 */
	private static function rhythm( ImportSource $source ): int {
		return ImportSource::RHYTHMS[ $source->rhythm ] ?? WEEK_IN_SECONDS;
	}

	/**
	 * Describes the result of a run.
	 *
	 * @return array<string, array<string, mixed>>
	 */
	private static function result_fields(): array {
		$text = array(
			'type'    => 'string',
			'default' => '',
		);
		return array(
			'status'   => array(
				'type'     => 'string',
				'enum'     => array( 'done', 'unchanged', 'held', 'failed' ),
				'required' => true,
			),
			'message'  => $text,
			'import'   => array(
				'type'    => 'integer',
				'default' => 0,
			),
			'counts'   => array(
				'type'    => 'object',
				'default' => array(),
			),
			'details'  => array(
				'type'    => 'array',
				'items'   => array( 'type' => 'string' ),
				'default' => array(),
			),
			'etag'     => $text,
			'modified' => $text,
			'hash'     => $text,
		);
	}

	/**
	 * Registers a route.
	 *
	 * @param non-falsy-string                                                         $route     Route.
	 * @param array{string, string, \Closure, array<string, array<string, mixed>>} ...$endpoints Method, method of this class, permission, parameters.
	 */
	private function route( string $route, array ...$endpoints ): void {
		$args = array( 'schema' => array( ImportSource::class, 'json_schema' ) );
		foreach ( $endpoints as list( $method, $callback, $permission, $parameters ) ) {
			$args[] = array(
				'methods'             => $method,
				'callback'            => array( $this, $callback ),
				'permission_callback' => $permission,
				'args'                => $parameters,
			);
		}
		register_rest_route( 'pmq/v1', $route, $args );
	}

	/**
	 * Builds the error of an absent source.
	 */
	private static function not_found(): \WP_Error {
		return new \WP_Error( 'pmq_import_source_not_found', __( 'There is no source with this number.', 'pmq' ), array( 'status' => 404 ) );
	}
}
