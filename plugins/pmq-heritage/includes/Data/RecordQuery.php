<?php
/**
 * The parameters of a search of records.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\Data;

use PaysMidiQuercy\Heritage\Content\RecordMeta;
use PaysMidiQuercy\Search\BoundingBox;
use PaysMidiQuercy\Search\CellCounter;
use PaysMidiQuercy\Search\Document;
use PaysMidiQuercy\Search\Near;
use PaysMidiQuercy\Search\Polygon;
use PaysMidiQuercy\Search\Query;

/**
 * Describes the parameters for REST and the ability, says what is wrong with them, and makes them a query of the index.
 */
final class RecordQuery {

	public const PER_PAGE = 24;

	/** Facets of records, each a parameter of its name. */
	public const FACETS = array( 'type', 'theme', 'period', 'commune', 'epci', 'source', 'keyword' );

	/** Facets that only tell whether something is known: values `known` and `none`. */
	public const KNOWN = array( 'holder', 'author', 'dated' );

	/** Radius of a search around a place, in kilometres. */
	public const RADIUS      = 5.0;
	private const RADIUS_MIN = 0.1;
	private const RADIUS_MAX = 200.0;

	/**
	 * Reads groups of conditions.
	 */
	private readonly RecordGroups $groups;

	/**
	 * Values that exist, once asked for.
	 */
	private ?RecordCatalogue $known = null;

	/**
	 * Takes what values are checked against.
	 *
	 * @param \Closure $catalogue Gives the values that exist when they are first needed.
	 *
	 * @phpstan-param \Closure(): RecordCatalogue $catalogue
	 */
	public function __construct( private readonly \Closure $catalogue ) {
		$this->groups = new RecordGroups( fn( string $facet, string $value ): ?string => $this->is_known( $facet, $value ) ? null : sprintf( self::unknown( $facet ), $value ) );
	}

	/**
	 * Gives the schemas of the parameters that filter.
	 *
	 * @return array<string, array<string, mixed>>
	 */
	public static function filters(): array {
		$year = array(
			'type'    => 'integer',
			'minimum' => RecordMeta::YEAR_MIN,
			'maximum' => 9999,
		);
		return array(
			'search'    => array(
				'description' => __( 'Words, each of which must occur.', 'pmq' ),
				'type'        => 'string',
				'maxLength'   => 200,
			),
			'type'      => self::values( __( 'Slugs of types; their subtypes are included.', 'pmq' ) ),
			'theme'     => self::values( __( 'Slugs of themes; their subthemes are included.', 'pmq' ) ),
			'period'    => self::values( __( 'Slugs of periods; their parts are included.', 'pmq' ) ),
			'commune'   => self::values( __( 'INSEE codes of communes.', 'pmq' ) ),
			'epci'      => self::values( __( 'SIREN numbers of EPCI.', 'pmq' ) ),
			'source'    => self::values( __( 'Keys of sources.', 'pmq' ) ),
			'keyword'   => self::values( __( 'Slugs of keywords.', 'pmq' ) ),
			'photo'     => array(
				'description' => __( 'Only records with a picture.', 'pmq' ),
				'type'        => 'boolean',
			),
			'bbox'      => array(
				'description' => __( 'Rectangle: west,south,east,north in decimal degrees (WGS 84).', 'pmq' ),
				'type'        => 'string',
			),
			'year_from' => array( 'description' => __( 'First year; negative before our era.', 'pmq' ) ) + $year,
			'year_to'   => array( 'description' => __( 'Last year.', 'pmq' ) ) + $year,
			'holder'    => self::values( __( 'Whether the holder is known: known or none.', 'pmq' ) ),
			'author'    => self::values( __( 'Whether the author is known: known or none.', 'pmq' ) ),
			'dated'     => self::values( __( 'Whether there is a date: known or none.', 'pmq' ) ),
			'near'      => array(
				'description' => __( 'Place that records are around: latitude,longitude in decimal degrees (WGS 84).', 'pmq' ),
				'type'        => 'string',
				'maxLength'   => 60,
			),
			'radius'    => array(
				'description' => __( 'Kilometres around the place.', 'pmq' ),
				'type'        => 'number',
				'minimum'     => self::RADIUS_MIN,
				'maximum'     => self::RADIUS_MAX,
				'default'     => self::RADIUS,
			),
			'area'      => array(
				'description' => __( 'Outline: longitude,latitude;longitude,latitude;… with 3 to 100 corners in decimal degrees (WGS 84), not closed.', 'pmq' ),
				'type'        => 'string',
				'maxLength'   => 6000,
			),
			'where'     => array(
				'description' => __( 'Groups of conditions, all of which must hold, as JSON: [{"match":"any" or "all","rules":[{"field":"…","is":true or false,"values":["…"]}]}].', 'pmq' ),
				'type'        => 'string',
				'maxLength'   => 20000,
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
				'description' => __( 'Records a page.', 'pmq' ),
				'type'        => 'integer',
				'minimum'     => 1,
				'maximum'     => 100,
				'default'     => self::PER_PAGE,
			),
			'sort'     => array(
				'description' => __( 'Order; relevance without words is by name, distance needs a place.', 'pmq' ),
				'type'        => 'string',
				'enum'        => array( Query::RELEVANCE, Query::NAME, Query::DATE, Query::DISTANCE ),
				'default'     => Query::RELEVANCE,
			),
			'explain'  => array(
				'description' => __( 'Whether to add to each record why it stands where it stands; for staff, others get no explanation.', 'pmq' ),
				'type'        => 'boolean',
				'default'     => false,
			),
			'facets'   => array(
				'description' => __( 'Whether to add the counts of each facet.', 'pmq' ),
				'type'        => 'boolean',
				'default'     => false,
			),
		);
	}

	/**
	 * Gives the schema of the zoom of a map.
	 *
	 * @return array<string, array<string, mixed>>
	 */
	public static function zoom(): array {
		return array(
			'zoom' => array(
				'description' => __( 'Zoom of the map: how large cells are.', 'pmq' ),
				'type'        => 'integer',
				'minimum'     => 0,
				'maximum'     => CellCounter::MAX_ZOOM,
				'required'    => true,
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
		if ( isset( $params['bbox'] ) && '' !== $params['bbox'] && null === self::box( $params['bbox'] ) ) {
			return self::error( 'bbox', __( 'The rectangle must be four numbers in degrees: west,south,east,north, such as 1.4,44.0,1.9,44.3.', 'pmq' ) );
		}
		if ( isset( $params['year_from'], $params['year_to'] ) && (int) $params['year_from'] > (int) $params['year_to'] ) {
			return self::error( 'years', __( 'The first year lies after the last one.', 'pmq' ) );
		}
		$fault = $this->fault_of_place( $params );
		if ( null !== $fault ) {
			return $fault;
		}
		foreach ( array( 'type', 'theme', 'period', 'commune', 'epci', 'source', ...self::KNOWN ) as $facet ) {
			foreach ( self::list( $params[ $facet ] ?? array() ) as $value ) {
				if ( ! $this->is_known( $facet, $value ) ) {
					return self::error( $facet, sprintf( self::unknown( $facet ), $value ) );
				}
			}
		}
		$groups = $this->groups->read( $params['where'] ?? '' );
		return is_string( $groups ) ? self::error( 'where', $groups ) : null;
	}

	/**
	 * Says what is wrong with the place, the outline and the order by distance.
	 *
	 * @param array<string, mixed> $params Parameters.
	 */
	private function fault_of_place( array $params ): ?\WP_Error {
		$near = self::near( $params['near'] ?? '', self::RADIUS );
		if ( isset( $params['near'] ) && '' !== $params['near'] && null === $near ) {
			return self::error( 'near', __( 'The place must be a latitude and a longitude in degrees, such as 44.06,1.72.', 'pmq' ) );
		}
		if ( isset( $params['area'] ) && '' !== $params['area'] && null === self::polygon( $params['area'] ) ) {
			return self::error( 'area', __( 'The outline must have 3 to 100 corners, each a longitude and a latitude in degrees: 1.4,44.0;1.9,44.0;1.6,44.3.', 'pmq' ) );
		}
		return Query::DISTANCE === ( $params['sort'] ?? '' ) && null === $near
			? self::error( 'sort', __( 'To sort by distance, say from where: near=latitude,longitude.', 'pmq' ) )
			: null;
	}

	/**
	 * Makes a query of the index; what it does not understand it leaves out.
	 *
	 * @param array<string, mixed> $params   Parameters.
	 * @param int                  $per_page Documents a page.
	 */
	public function query( array $params, int $per_page ): Query {
		$facets = array();
		foreach ( array( ...self::FACETS, ...self::KNOWN ) as $facet ) {
			$facets[ $facet ] = self::list( $params[ $facet ] ?? array() );
		}
		$facets['period'] = RecordGroups::periods( $facets['period'] );
		$facets['photo']  = self::flag( $params['photo'] ?? false ) ? array( '1' ) : array();
		$near             = self::near( $params['near'] ?? '', $params['radius'] ?? self::RADIUS );
		$groups           = $this->groups->read( $params['where'] ?? '' );
		$sort             = $params['sort'] ?? Query::RELEVANCE;
		$sorts            = array( Query::NAME, Query::DATE, ...( $near ? array( Query::DISTANCE ) : array() ) );
		return new Query(
			search: is_scalar( $params['search'] ?? '' ) ? mb_substr( trim( (string) ( $params['search'] ?? '' ) ), 0, 200 ) : '',
			facets: array_filter( $facets ),
			bbox: self::box( $params['bbox'] ?? '' ),
			year_from: self::year( $params['year_from'] ?? null ),
			year_to: self::year( $params['year_to'] ?? null ),
			page: max( 1, (int) ( is_numeric( $params['page'] ?? 1 ) ? $params['page'] ?? 1 : 1 ) ),
			per_page: $per_page,
			sort: in_array( $sort, $sorts, true ) ? $sort : Query::RELEVANCE,
			with_facets: self::flag( $params['facets'] ?? false ),
			centuries: true,
			near: $near,
			area: self::polygon( $params['area'] ?? '' ),
			groups: is_array( $groups ) ? $groups : array(),
			cells: is_numeric( $params['zoom'] ?? null ) && self::box( $params['bbox'] ?? '' ) ? min( CellCounter::MAX_ZOOM, max( 0, (int) $params['zoom'] ) ) : null,
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
	 * Reads yes or no.
	 *
	 * @param mixed $given Parameter.
	 */
	private static function flag( mixed $given ): bool {
		return is_bool( $given ) ? $given : is_scalar( $given ) && rest_sanitize_boolean( (string) $given );
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
	 * Reads a place and a radius; one beyond the limits is the nearest possible one.
	 *
	 * @param mixed $given  Latitude,longitude.
	 * @param mixed $radius Kilometres.
	 */
	private static function near( mixed $given, mixed $radius ): ?Near {
		$pairs = self::pairs( $given );
		if ( null === $pairs || 1 !== count( $pairs ) ) {
			return null;
		}
		try {
			return new Near( $pairs[0][0], $pairs[0][1], is_numeric( $radius ) ? min( self::RADIUS_MAX, max( self::RADIUS_MIN, (float) $radius ) ) : self::RADIUS );
		} catch ( \InvalidArgumentException ) {
			return null;
		}
	}

	/**
	 * Reads an outline.
	 *
	 * @param mixed $given Corners.
	 */
	private static function polygon( mixed $given ): ?Polygon {
		$pairs = self::pairs( $given );
		try {
			return null === $pairs ? null : new Polygon( $pairs );
		} catch ( \InvalidArgumentException ) {
			return null;
		}
	}

	/**
	 * Reads pairs of numbers.
	 *
	 * @param mixed $given Such as `1.4,44.0;1.9,44.0`.
	 * @return list<array{float, float}>|null
	 */
	private static function pairs( mixed $given ): ?array {
		$pairs = array();
		foreach ( explode( ';', is_string( $given ) ? $given : '' ) as $pair ) {
			$numbers = array_map( 'trim', explode( ',', $pair ) );
			if ( 2 !== count( $numbers ) || ! is_numeric( $numbers[0] ) || ! is_numeric( $numbers[1] ) ) {
				return null;
			}
			$pairs[] = array( (float) $numbers[0], (float) $numbers[1] );
		}
		return $pairs;
	}

	/**
	 * Reads a year; one beyond every record is the nearest possible one.
	 *
	 * @param mixed $given Parameter.
	 */
	private static function year( mixed $given ): ?int {
		return is_numeric( $given ) ? min( 9999, max( RecordMeta::YEAR_MIN, (int) $given ) ) : null;
	}

	/**
	 * Tells whether a value of a facet exists.
	 *
	 * @param string $facet Facet.
	 * @param string $value Value.
	 */
	private function is_known( string $facet, string $value ): bool {
		$this->known ??= ( $this->catalogue )();
		return $this->known->is_known( $facet, $value );
	}

	/**
	 * Gives the sentence for an unknown value.
	 *
	 * @param string $facet Facet.
	 */
	private static function unknown( string $facet ): string {
		return match ( $facet ) {
			/* translators: %s: what the request says */
			'type'    => __( 'Unknown type: “%s”.', 'pmq' ),
			/* translators: %s: what the request says */
			'theme'   => __( 'Unknown theme: “%s”.', 'pmq' ),
			/* translators: %s: what the request says */
			'period'  => __( 'Unknown period: “%s”.', 'pmq' ),
			/* translators: %s: what the request says */
			'commune' => __( 'Unknown commune: “%s”. Give its INSEE code.', 'pmq' ),
			/* translators: %s: what the request says */
			'epci'    => __( 'Unknown EPCI: “%s”. Give its SIREN number.', 'pmq' ),
			/* translators: %s: what the request says */
			'holder', 'author', 'dated', 'photo' => __( 'Unknown value: “%s”. Give known or none.', 'pmq' ),
			/* translators: %s: what the request says */
			default   => __( 'Unknown source: “%s”.', 'pmq' ),
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
			'pmq_record_bad_' . $what,
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
	 * @param string $description What it is.
	 * @return array<string, mixed>
	 */
	private static function values( string $description ): array {
		return array(
			'description' => $description,
			'type'        => 'array',
			'maxItems'    => 50,
			'items'       => array(
				'type'      => 'string',
				'maxLength' => 200,
			),
		);
	}
}
