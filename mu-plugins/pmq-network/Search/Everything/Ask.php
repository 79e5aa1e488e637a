<?php
/**
 * What is asked of the search of the network.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Search\Everything;

use PaysMidiQuercy\Search\Query;

/**
 * One search, as the address of the page of results or the parameters of REST say it.
 *
 * | address     | REST                     | meaning                                          |
 * |-------------|--------------------------|--------------------------------------------------|
 * | `s`         | `search`                 | words                                            |
 * | `sur`       | `site`                   | slugs of sites                                   |
 * | `genre`     | `kind`                   | kinds                                            |
 * | `theme`     | `theme`                  | slugs of themes and categories                   |
 * | `etiquette` | `tag`                    | slugs of tags and keywords, synonyms counted     |
 * | `commune`   | `commune`                | INSEE codes                                      |
 * | `de`, `a`   | `year_from`, `year_to`   | years of publication                             |
 * | `tri`       | `sort`                   | `nom`, `date`; relevance when left out           |
 * | `pg`        | `page`                   | page, from 1                                     |
 */
final class Ask {

	/** Facets by their name in the address, which keeps clear of WordPress's query variables. */
	public const NAMES = array(
		'sur'       => 'site',
		'genre'     => 'kind',
		'theme'     => 'theme',
		'etiquette' => 'tag',
		'commune'   => 'commune',
	);

	/** Sorts by their name in the address. */
	public const SORTS = array(
		'pertinence' => Query::RELEVANCE,
		'date'       => Query::DATE,
		'nom'        => Query::NAME,
	);

	private const PER_PAGE  = 20;
	private const MOST_PAGE = 2000;

	/**
	 * Keeps what is asked.
	 *
	 * @param string                      $search      Words.
	 * @param array<string, list<string>> $facets      Values by facet.
	 * @param ?int                        $from        First year of publication.
	 * @param ?int                        $to          Last year of publication.
	 * @param string                      $sort        One of SORTS' values.
	 * @param int                         $page        From 1.
	 * @param int                         $per_page    1 to 100.
	 * @param bool                        $with_facets Whether to count.
	 */
	public function __construct(
		public readonly string $search = '',
		public readonly array $facets = array(),
		public readonly ?int $from = null,
		public readonly ?int $to = null,
		public readonly string $sort = Query::RELEVANCE,
		public readonly int $page = 1,
		public readonly int $per_page = self::PER_PAGE,
		public readonly bool $with_facets = false,
	) {}

	/**
	 * Reads the address of the page of results; what it does not understand it leaves out.
	 *
	 * @param array<array-key, mixed> $query Query of the address, unslashed.
	 */
	public static function from_query( array $query ): self {
		$facets = array();
		foreach ( self::NAMES as $name => $facet ) {
			$facets[ $facet ] = self::values( $query[ $name ] ?? array() );
		}
		return new self(
			self::words( $query['s'] ?? '' ),
			array_filter( $facets ),
			self::year( $query['de'] ?? '' ),
			self::year( $query['a'] ?? '' ),
			self::SORTS[ self::text( $query['tri'] ?? '' ) ] ?? Query::RELEVANCE,
			min( self::MOST_PAGE, max( 1, (int) self::text( $query['pg'] ?? '1' ) ) ),
			self::PER_PAGE,
			true
		);
	}

	/**
	 * Reads the parameters of REST, already checked against params().
	 *
	 * @param array<string, mixed> $params Parameters.
	 */
	public static function from_params( array $params ): self {
		$facets = array();
		foreach ( self::NAMES as $facet ) {
			$facets[ $facet ] = self::values( $params[ $facet ] ?? array() );
		}
		return new self(
			self::words( $params['search'] ?? '' ),
			array_filter( $facets ),
			isset( $params['year_from'] ) ? (int) $params['year_from'] : null,
			isset( $params['year_to'] ) ? (int) $params['year_to'] : null,
			(string) ( $params['sort'] ?? Query::RELEVANCE ),
			(int) ( $params['page'] ?? 1 ),
			(int) ( $params['per_page'] ?? self::PER_PAGE ),
			(bool) ( $params['facets'] ?? false )
		);
	}

	/**
	 * Returns the schemas of the parameters of REST.
	 *
	 * @return array<string, array<string, mixed>>
	 */
	public static function params(): array {
		$values = static fn ( string $description ): array => array(
			'description' => $description,
			'type'        => 'array',
			'maxItems'    => 50,
			'default'     => array(),
			'items'       => array(
				'type'      => 'string',
				'maxLength' => 200,
			),
		);
		$number = static fn ( string $description, int $least, int $most ): array => array(
			'description' => $description,
			'type'        => 'integer',
			'minimum'     => $least,
			'maximum'     => $most,
		);
		return array(
			'search'    => array(
				'description' => __( 'Words, each of which must occur; typing errors are forgiven.', 'pmq' ),
				'type'        => 'string',
				'maxLength'   => 200,
				'default'     => '',
			),
			'site'      => $values( __( 'Slugs of sites.', 'pmq' ) ),
			'kind'      => $values( __( 'Kinds: article, page, record, actor…', 'pmq' ) ),
			'theme'     => $values( __( 'Slugs of themes and categories.', 'pmq' ) ),
			'tag'       => $values( __( 'Slugs of tags and keywords; those that mean the same are included.', 'pmq' ) ),
			'commune'   => $values( __( 'INSEE codes of communes.', 'pmq' ) ),
			'year_from' => $number( __( 'First year of publication.', 'pmq' ), 1900, 9999 ),
			'year_to'   => $number( __( 'Last year of publication.', 'pmq' ), 1900, 9999 ),
			'page'      => $number( __( 'Page, from 1.', 'pmq' ), 1, 100_000 ) + array( 'default' => 1 ),
			'per_page'  => $number( __( 'Results a page.', 'pmq' ), 1, 100 ) + array( 'default' => self::PER_PAGE ),
			'sort'      => array(
				'description' => __( 'Order; relevance without words is by name.', 'pmq' ),
				'type'        => 'string',
				'enum'        => array( Query::RELEVANCE, Query::NAME, Query::DATE ),
				'default'     => Query::RELEVANCE,
			),
			'facets'    => array(
				'description' => __( 'Whether to add the counts of each facet.', 'pmq' ),
				'type'        => 'boolean',
				'default'     => false,
			),
		);
	}

	/**
	 * Returns the address of this search.
	 *
	 * @param string $base Address of the site, with its closing slash.
	 */
	public function url( string $base ): string {
		$query = array( 's' => $this->search );
		foreach ( self::NAMES as $name => $facet ) {
			$query[ $name ] = implode( ',', $this->facets[ $facet ] ?? array() );
		}
		$query += array(
			'de'  => (string) $this->from,
			'a'   => (string) $this->to,
			'tri' => Query::RELEVANCE === $this->sort ? '' : (string) array_search( $this->sort, self::SORTS, true ),
			'pg'  => $this->page > 1 ? (string) $this->page : '',
		);
		$query  = array_filter( $query, static fn ( string $value, string $name ): bool => '' !== $value || 's' === $name, ARRAY_FILTER_USE_BOTH );
		return $base . '?' . str_replace( '%2C', ',', http_build_query( $query, '', '&', PHP_QUERY_RFC3986 ) );
	}

	/**
	 * Returns the search with other properties, on the first page unless a page is given.
	 *
	 * @param array<string, mixed> $changes Properties by name.
	 */
	public function with( array $changes ): self {
		return new self( ...array_merge( get_object_vars( $this ), array( 'page' => 1 ), $changes ) );
	}

	/**
	 * Returns the search with other values of a facet.
	 *
	 * @param string       $facet  Facet.
	 * @param list<string> $values Values; none for no condition.
	 */
	public function with_values( string $facet, array $values ): self {
		return $this->with( array( 'facets' => array_filter( array_merge( $this->facets, array( $facet => $values ) ) ) ) );
	}

	/**
	 * Says whether a value is asked for.
	 *
	 * @param string $facet Facet.
	 * @param string $value Value.
	 */
	public function has( string $facet, string $value ): bool {
		return in_array( $value, $this->facets[ $facet ] ?? array(), true );
	}

	/**
	 * Counts the conditions beside the words.
	 */
	public function count_filters(): int {
		return array_sum( array_map( 'count', $this->facets ) ) + (int) ( null !== $this->from || null !== $this->to );
	}

	/**
	 * Reads words.
	 *
	 * @param mixed $given Part of the query.
	 */
	private static function words( mixed $given ): string {
		return mb_substr( trim( (string) preg_replace( '/\s+/u', ' ', self::text( $given ) ) ), 0, 200 );
	}

	/**
	 * Reads values: an array from a form, or a list with commas.
	 *
	 * @param mixed $given Part of the query.
	 * @return list<string>
	 */
	private static function values( mixed $given ): array {
		$parts  = is_array( $given ) ? array_map( self::text( ... ), array_values( $given ) ) : array( self::text( $given ) );
		$values = array_map( 'trim', explode( ',', implode( ',', $parts ) ) );
		$valid  = array_filter( $values, static fn ( string $value ): bool => 1 === preg_match( '/^[\p{L}\p{N}][\p{L}\p{N}%_-]{0,189}$/u', $value ) );
		return array_slice( array_values( array_unique( $valid ) ), 0, 50 );
	}

	/**
	 * Reads a year.
	 *
	 * @param mixed $given Part of the query.
	 */
	private static function year( mixed $given ): ?int {
		$text = self::text( $given );
		return 1 === preg_match( '/^\d{4}$/', $text ) ? (int) $text : null;
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
