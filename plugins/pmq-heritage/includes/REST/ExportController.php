<?php
/**
 * The route of an export.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\REST;

use PaysMidiQuercy\Accounts\Guard\Limits;
use PaysMidiQuercy\Accounts\Guard\Visitor;
use PaysMidiQuercy\Heritage\Data\RecordQuery;
use PaysMidiQuercy\Heritage\Export\Format;
use PaysMidiQuercy\Heritage\Export\RecordStream;
use PaysMidiQuercy\Heritage\Services;

/**
 * Sends a whole result as a file.
 *
 * GET pmq/v1/records/export – everybody, 30 in a quarter of an hour and network, 5 of them with more than 1,000 records – the filters of GET pmq/v1/records and `format`;
 * at most 20,000 records: X-WP-Total tells how many there are, X-PMQ-Exported how many the file holds.
 */
final class ExportController {

	/** Most records of a file. */
	public const MOST = 20_000;

	private const ROUTE = '/pmq/v1/records/export';
	private const OFTEN = 30;

	/** Records that make a file large, and how many of those a network may have. */
	private const LARGE       = 1_000;
	private const OFTEN_LARGE = 5;

	/**
	 * Posts of the answer that is being served.
	 *
	 * @var list<int>
	 */
	private array $ids = array();

	/**
	 * Takes the services.
	 *
	 * @param Services $services Services of the plugin.
	 * @param Limits   $limits   Rate limits.
	 */
	public function __construct( private readonly Services $services, private readonly Limits $limits ) {}

	/**
	 * Registers the route.
	 */
	public function register_routes(): void {
		register_rest_route(
			'pmq/v1',
			'/records/export',
			array(
				'methods'             => \WP_REST_Server::READABLE,
				'callback'            => array( $this, 'get_file' ),
				'permission_callback' => '__return_true',
				'args'                => RecordQuery::filters() + array(
					'sort'   => RecordQuery::paging()['sort'],
					'format' => array(
						'description' => __( 'Form of the file.', 'pmq' ),
						'type'        => 'string',
						'enum'        => Format::keys(),
						'required'    => true,
					),
				),
			)
		);
		add_filter( 'rest_pre_serve_request', array( $this, 'send' ), 10, 3 );
	}

	/**
	 * Finds the records; send() writes them.
	 *
	 * @param \WP_REST_Request $request Request.
	 *
	 * @phpstan-param \WP_REST_Request<array<string, mixed>> $request
	 */
	public function get_file( \WP_REST_Request $request ): \WP_REST_Response|\WP_Error {
		$fault = $this->services->search()->fault( $request->get_params() );
		if ( null !== $fault ) {
			return $fault;
		}
		if ( ! $this->limits->allow( 'export ' . Visitor::network(), self::OFTEN, 15 * MINUTE_IN_SECONDS ) ) {
			return self::too_often();
		}
		$format                    = Format::from( (string) $request['format'] );
		list( $this->ids, $total ) = $this->services->search()->ids( $request->get_params(), self::MOST );
		if ( count( $this->ids ) > self::LARGE && ! $this->limits->allow( 'large export ' . Visitor::network(), self::OFTEN_LARGE, 15 * MINUTE_IN_SECONDS ) ) {
			return self::too_often();
		}
		$response = new \WP_REST_Response();
		$response->header( 'Content-Type', $format->media_type() );
		$response->header( 'Content-Disposition', sprintf( 'attachment; filename="patrimoine-%s.%s"', wp_date( 'Y-m-d' ), $format->value ) );
		$response->header( 'X-WP-Total', (string) $total );
		$response->header( 'X-PMQ-Exported', (string) count( $this->ids ) );
		$response->header( 'X-Robots-Tag', 'noindex' );
		return $response;
	}

	/**
	 * Writes the file to the visitor instead of JSON.
	 *
	 * @param bool              $served  Whether another filter has answered.
	 * @param \WP_HTTP_Response $result  Answer.
	 * @param \WP_REST_Request  $request Request.
	 * @return bool Whether the answer has been sent.
	 *
	 * @phpstan-param \WP_REST_Request<array<string, mixed>> $request
	 */
	public function send( bool $served, \WP_HTTP_Response $result, \WP_REST_Request $request ): bool {
		if ( $served || self::ROUTE !== $request->get_route() || 200 !== $result->get_status() || 'HEAD' === $request->get_method() ) {
			return $served;
		}
		$to = fopen( 'php://output', 'wb' ); // phpcs:ignore WordPress.WP.AlternativeFunctions -- A stream.
		if ( false !== $to ) {
			Format::from( (string) $request['format'] )->writer()->write( ( new RecordStream( $this->services->records() ) )->of( $this->ids ), $to );
		}
		return true;
	}

	/**
	 * Sends to the files that are made already.
	 */
	private static function too_often(): \WP_Error {
		return new \WP_Error( 'pmq_export_too_often', __( 'Many files have been asked for from here. Try again in a quarter of an hour, or take the open data as a whole.', 'pmq' ), array( 'status' => 429 ) );
	}
}
