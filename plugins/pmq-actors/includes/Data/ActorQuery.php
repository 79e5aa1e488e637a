<?php
/**
 * The parameters of a search of actors.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Actors\Data;

use PaysMidiQuercy\Actors\Content\ActorTaxonomies;
use PaysMidiQuercy\Actors\Content\Kind;
use PaysMidiQuercy\Actors\Content\Scale;
use PaysMidiQuercy\Actors\Content\Vocabulary;
use PaysMidiQuercy\Search\BoundingBox;
use PaysMidiQuercy\Search\Query;
use PaysMidiQuercy\Territory\Territory;

/**
 * Describes the parameters for REST, says what is wrong with them, and makes them a query of the index.
 */
final class ActorQuery {

	public const PER_PAGE = 24;

	/** Facets of actors, each a parameter of its name. */
	public const FACETS = array( 'domain', 'activity', 'kind', 'commune', 'epci', 'scale', 'keyword' );

	/**
	 * Takes what values are checked against.
	 *
	 * @param Vocabulary $vocabulary Domains and activities.
	 * @param Territory  $territory  Communes and EPCI.
	 */
	public function __construct( private readonly Vocabulary $vocabulary, private readonly Territory $territory ) {}

	/**
	 * Gives the schemas of the parameters that filter.
	 *
	 * @return array<string, array<string, mixed>>
	 */
	public static function filters(): array {
		return array(
			'search'   => array(
				'description' => __( 'Words, each of which must occur.', 'pmq' ),
				'type'        => 'string',
				'maxLength'   => 200,
			),
			'domain'   => self::values( __( 'Slugs of domains.', 'pmq' ) ),
			'activity' => self::values( __( 'Slugs of activities.', 'pmq' ) ),
			'kind'     => self::values( __( 'Person, association or institution.', 'pmq' ), array_column( Kind::cases(), 'value' ) ),
			'commune'  => self::values( __( 'INSEE codes of communes.', 'pmq' ) ),
			'epci'     => self::values( __( 'SIREN numbers of EPCI.', 'pmq' ) ),
			'scale'    => self::values( __( 'How far the actor works.', 'pmq' ), array_column( Scale::cases(), 'value' ) ),
			'keyword'  => self::values( __( 'Slugs of keywords.', 'pmq' ) ),
			'bbox'     => array(
				'description' => __( 'Rectangle: west,south,east,north in decimal degrees (WGS 84).', 'pmq' ),
				'type'        => 'string',
			),
		);
	}

	/**
	 * Gives the schemas of the parameters of order and page.
	 *
	 * @return array<string, array<string, mixed>>
	 */
	public static function paging(): array {
		return array(
			'page'     => array(
				'description' => __( 'Page, from 1.', 'pmq' ),
				'type'        => 'integer',
				'minimum'     => 1,
				'maximum'     => 100000,
				'default'     => 1,
			),
			'per_page' => array(
				'description' => __( 'Actors a page.', 'pmq' ),
				'type'        => 'integer',
				'minimum'     => 1,
				'maximum'     => 100,
				'default'     => self::PER_PAGE,
			),
			'sort'     => array(
				'description' => __( 'Order; relevance without words is by name.', 'pmq' ),
				'type'        => 'string',
				'enum'        => array( Query::RELEVANCE, Query::NAME, Query::DATE ),
				'default'     => Query::RELEVANCE,
			),
			'facets'   => array(
				'description' => __( 'Whether to add the counts of each facet.', 'pmq' ),
				'type'        => 'boolean',
				'default'     => false,
			),
		);
	}

	/**
	 * Says what is wrong with parameters of the right type.
	 *
	 * @param array<string, mixed> $params Parameters.
	 * @return ?\WP_Error Status 400.
	 */
	public function fault( array $params ): ?\WP_Error {
		if ( ! empty( $params['bbox'] ) && null === self::box( $params['bbox'] ) ) {
			return self::error( 'bbox', __( 'The rectangle must be four numbers in degrees: west,south,east,north, such as 1.4,44.0,1.9,44.3.', 'pmq' ) );
		}
		foreach ( array( 'domain', 'activity', 'commune', 'epci' ) as $facet ) {
			foreach ( self::list( $params[ $facet ] ?? array() ) as $value ) {
				if ( ! $this->is_known( $facet, $value ) ) {
					return self::error( $facet, sprintf( self::unknown( $facet ), $value ) );
				}
			}
		}
		return null;
	}

	/**
	 * Makes a query of the index; what it does not understand it leaves out.
	 *
	 * @param array<string, mixed> $params   Parameters.
	 * @param int                  $per_page Documents a page.
	 */
	public function query( array $params, int $per_page ): Query {
		$facets = array();
		foreach ( self::FACETS as $facet ) {
			$facets[ $facet ] = self::list( $params[ $facet ] ?? array() );
		}
		$sort = $params['sort'] ?? Query::RELEVANCE;
		$page = $params['page'] ?? 1;
		return new Query(
			search: is_scalar( $params['search'] ?? '' ) ? mb_substr( trim( (string) ( $params['search'] ?? '' ) ), 0, 200 ) : '',
			facets: array_filter( $facets ),
			bbox: self::box( $params['bbox'] ?? '' ),
			page: max( 1, is_numeric( $page ) ? (int) $page : 1 ),
			per_page: $per_page,
			sort: in_array( $sort, array( Query::NAME, Query::DATE ), true ) ? $sort : Query::RELEVANCE,
			with_facets: is_scalar( $params['facets'] ?? false ) && rest_sanitize_boolean( (string) ( $params['facets'] ?? '' ) ),
		);
	}

	/**
	 * Reads a list of values: an array or values separated by commas.
	 *
	 * @param mixed $given Parameter.
	 * @return list<string>
	 */
	private static function list( mixed $given ): array {
		$values = is_array( $given ) ? $given : explode( ',', is_scalar( $given ) ? (string) $given : '' );
		$texts  = array_map( static fn( mixed $value ): string => is_scalar( $value ) ? trim( (string) $value ) : '', $values );
		return array_slice( array_values( array_unique( array_filter( $texts, static fn( string $value ): bool => '' !== $value ) ) ), 0, 50 );
	}

	/**
	 * Reads a rectangle.
	 *
	 * @param mixed $given West,south,east,north.
	 */
	private static function box( mixed $given ): ?BoundingBox {
		$parts = array_map( 'trim', explode( ',', is_string( $given ) ? $given : '' ) );
		if ( 4 !== count( $parts ) || 4 !== count( array_filter( $parts, 'is_numeric' ) ) ) {
			return null;
		}
		try {
			return new BoundingBox( ...array_map( 'floatval', $parts ) );
		} catch ( \InvalidArgumentException ) {
			return null;
		}
	}

	/**
	 * Tells whether a value of a facet exists.
	 *
	 * @param string $facet Facet.
	 * @param string $value Value.
	 */
	private function is_known( string $facet, string $value ): bool {
		return match ( $facet ) {
			'commune'  => null !== $this->territory->commune( $value ),
			'epci'     => null !== $this->territory->epci( $value ),
			'activity' => isset( $this->vocabulary->names( ActorTaxonomies::ACTIVITY )[ $value ] ),
			default    => isset( $this->vocabulary->names( ActorTaxonomies::DOMAIN )[ $value ] ),
		};
	}

	/**
	 * Gives the sentence for an unknown value.
	 *
	 * @param string $facet Facet.
	 */
	private static function unknown( string $facet ): string {
		return match ( $facet ) {
			/* translators: %s: what the request says */
			'commune'  => __( 'Unknown commune: “%s”. Give its INSEE code.', 'pmq' ),
			/* translators: %s: what the request says */
			'epci'     => __( 'Unknown EPCI: “%s”. Give its SIREN number.', 'pmq' ),
			/* translators: %s: what the request says */
			'activity' => __( 'Unknown activity: “%s”.', 'pmq' ),
			/* translators: %s: what the request says */
			default    => __( 'Unknown domain: “%s”.', 'pmq' ),
		};
	}

	/**
	 * Builds the error of a parameter.
	 *
	 * @param string $what    Parameter.
	 * @param string $message Sentence.
	 */
	private static function error( string $what, string $message ): \WP_Error {
		return new \WP_Error(
			'pmq_actor_bad_' . $what,
			$message,
			array(
				'status' => 400,
				'params' => array( $what => $message ),
			)
		);
	}

	/**
	 * Gives the schema of a facet's parameter.
	 *
	 * @param string            $description What it is.
	 * @param list<string>|null $allowed     Values, when they are few.
	 * @return array<string, mixed>
	 */
	private static function values( string $description, ?array $allowed = null ): array {
		return array(
			'description' => $description,
			'type'        => 'array',
			'maxItems'    => 50,
			'default'     => array(),
			'items'       => array( 'type' => 'string' ) + ( null === $allowed ? array() : array( 'enum' => $allowed ) ),
		);
	}
}
