<?php
/**
 * What a visitor asks of the directory, as its address says it.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Actors\View;

/**
 * The state of the directory. Its address is French and readable (`?q=bourrée&domaine=danse,musique&pg=2`).
 *
 * | address    | service    | meaning                                                  |
 * |------------|------------|----------------------------------------------------------|
 * | `q`        | `search`   | words: name, person, association, keyword                |
 * | `type`     | `kind`     | person, association, institution                         |
 * | `domaine`, `activite` | `domain`, `activity` | slugs, separated by commas (or `domaine[]=`)|
 * | `commune`  | `commune`  | INSEE codes                                              |
 * | `epci`     | `epci`     | SIREN codes                                              |
 * | `echelle`  | `scale`    | how far the actor works                                  |
 * | `motcle`   | `keyword`  | slugs                                                    |
 * | `zone`     | `bbox`     | west,south,east,north in decimal degrees                 |
 * | `tri`      | `sort`     | `nom`, `date`; relevance when left out                   |
 * | `pg`       | `page`     | page of the results, from 1                              |
 */
final class DirectoryRequest {

	/** Facets by their name in the address, in the order in which scripts write them too (blocks/pmq-network/shared/search/search-url.ts). */
	public const FACETS = array(
		'type'     => 'kind',
		'domaine'  => 'domain',
		'activite' => 'activity',
		'commune'  => 'commune',
		'epci'     => 'epci',
		'echelle'  => 'scale',
		'motcle'   => 'keyword',
	);

	/** Sorts by their name in the address; the first is left out of it. */
	public const SORTS = array(
		'pertinence' => 'relevance',
		'nom'        => 'name',
		'date'       => 'date',
	);

	private const MAX_VALUES = 50;
	private const MAX_PAGE   = 5000;

	/**
	 * Builds a state.
	 *
	 * @param string                      $text   Words.
	 * @param array<string, list<string>> $facets Chosen values by facet (the service's name).
	 * @param ?list<float>                $zone   West, south, east, north.
	 * @param string                      $sort   One of SORTS' values.
	 * @param int                         $page   Page, from 1.
	 */
	public function __construct(
		public readonly string $text = '',
		public readonly array $facets = array(),
		public readonly ?array $zone = null,
		public readonly string $sort = 'relevance',
		public readonly int $page = 1,
	) {}

	/**
	 * Reads an address; what it does not understand it leaves out.
	 *
	 * @param array<array-key, mixed> $query Query of the address, unslashed.
	 */
	public static function from_query( array $query ): self {
		$facets = array();
		foreach ( self::FACETS as $name => $facet ) {
			$values = self::values( $query[ $name ] ?? array() );
			if ( array() !== $values ) {
				$facets[ $facet ] = $values;
			}
		}
		return new self(
			mb_substr( trim( (string) preg_replace( '/\s+/u', ' ', self::text( $query['q'] ?? '' ) ) ), 0, 200 ),
			$facets,
			self::zone( self::text( $query['zone'] ?? '' ) ),
			self::SORTS[ self::text( $query['tri'] ?? '' ) ] ?? 'relevance',
			min( self::MAX_PAGE, max( 1, (int) self::text( $query['pg'] ?? '1' ) ) ),
		);
	}

	/**
	 * Gives the parameters of `ActorSearch::search()`.
	 *
	 * @param int $per_page Actors a page.
	 * @return array<string, mixed>
	 */
	public function to_search( int $per_page ): array {
		return $this->to_filters() + array(
			'page'     => $this->page,
			'per_page' => $per_page,
			'sort'     => $this->sort,
			'facets'   => true,
		);
	}

	/**
	 * Gives the parameters of the service that filter, without order and page.
	 *
	 * @return array<string, mixed>
	 */
	public function to_filters(): array {
		return $this->facets
			+ ( '' === $this->text ? array() : array( 'search' => $this->text ) )
			+ ( null === $this->zone ? array() : array( 'bbox' => implode( ',', $this->zone ) ) );
	}

	/**
	 * Gives the query of the address, in one order, defaults left out.
	 *
	 * @return array<string, string>
	 */
	public function to_query(): array {
		$query = array( 'q' => $this->text );
		foreach ( self::FACETS as $name => $facet ) {
			$query[ $name ] = implode( ',', $this->facets[ $facet ] ?? array() );
		}
		$query += array(
			'zone' => null === $this->zone ? '' : implode( ',', $this->zone ),
			'tri'  => 'relevance' === $this->sort ? '' : (string) array_search( $this->sort, self::SORTS, true ),
			'pg'   => $this->page > 1 ? (string) $this->page : '',
		);
		return array_filter( $query, static fn( string $value ): bool => '' !== $value );
	}

	/**
	 * Gives the address of this state.
	 *
	 * @param string $base Address of the directory.
	 */
	public function url( string $base ): string {
		$query = str_replace( '%2C', ',', http_build_query( $this->to_query(), '', '&', PHP_QUERY_RFC3986 ) );
		return '' === $query ? $base : $base . ( str_contains( $base, '?' ) ? '&' : '?' ) . $query;
	}

	/**
	 * Tells whether a value is chosen.
	 *
	 * @param string $facet Facet (the service's name).
	 * @param string $value Value.
	 */
	public function has( string $facet, string $value ): bool {
		return in_array( $value, $this->facets[ $facet ] ?? array(), true );
	}

	/**
	 * Gives the state with a value chosen, or no longer chosen, on the first page.
	 *
	 * @param string $facet Facet (the service's name).
	 * @param string $value Value.
	 */
	public function toggled( string $facet, string $value ): self {
		$values           = $this->facets[ $facet ] ?? array();
		$facets           = $this->facets;
		$facets[ $facet ] = $this->has( $facet, $value ) ? array_values( array_diff( $values, array( $value ) ) ) : array( ...$values, $value );
		return $this->with( array( 'facets' => array_filter( $facets ) ) );
	}

	/**
	 * Gives the state with other properties, on the first page unless a page is given.
	 *
	 * @param array<string, mixed> $changes Properties of this class by name.
	 */
	public function with( array $changes ): self {
		$state = array_merge( get_object_vars( $this ), array( 'page' => 1 ), $changes );
		return new self( ...$state );
	}

	/**
	 * Gives the state without any filter; the words and the order stay.
	 */
	public function cleared(): self {
		return new self( text: $this->text, sort: $this->sort );
	}

	/**
	 * Counts the filters: chosen values and zone.
	 */
	public function count_filters(): int {
		return array_sum( array_map( 'count', $this->facets ) ) + (int) ( null !== $this->zone );
	}

	/**
	 * Tells whether anything is asked for beyond the plain list.
	 */
	public function is_filtered(): bool {
		return '' !== $this->text || $this->count_filters() > 0 || 'relevance' !== $this->sort;
	}

	/**
	 * Reads the values of a facet: an array from a form or a list with commas.
	 *
	 * @param mixed $given Part of the query.
	 * @return list<string>
	 */
	private static function values( mixed $given ): array {
		$parts  = is_array( $given ) ? array_map( array( self::class, 'text' ), array_values( $given ) ) : array( self::text( $given ) );
		$values = array_map( 'trim', explode( ',', implode( ',', $parts ) ) );
		$valid  = array_filter( $values, static fn( string $value ): bool => 1 === preg_match( '/^[A-Za-z0-9][A-Za-z0-9_-]{0,199}$/', $value ) );
		return array_slice( array_values( array_unique( $valid ) ), 0, self::MAX_VALUES );
	}

	/**
	 * Reads a box that lies on the earth.
	 *
	 * @param string $given West,south,east,north.
	 * @return ?list<float>
	 */
	private static function zone( string $given ): ?array {
		$parts = explode( ',', $given );
		if ( 4 !== count( $parts ) || 4 !== count( array_filter( $parts, 'is_numeric' ) ) ) {
			return null;
		}
		list( $west, $south, $east, $north ) = array_map( static fn( string $part ): float => round( (float) $part, 5 ), $parts );
		$sound                               = $west >= -180 && $east <= 180 && $south >= -90 && $north <= 90 && $west < $east && $south < $north;
		return $sound ? array( $west, $south, $east, $north ) : null;
	}

	/**
	 * Reads a text; anything else is empty.
	 *
	 * @param mixed $given Part of the query.
	 */
	private static function text( mixed $given ): string {
		return is_scalar( $given ) ? trim( wp_check_invalid_utf8( (string) $given ) ) : '';
	}
}
