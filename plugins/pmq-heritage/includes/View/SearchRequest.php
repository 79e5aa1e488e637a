<?php
/**
 * What a visitor asks of the search page, as its address says it.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\View;

/**
 * The state of the search page. Its address is French and readable (`?q=pierre&periode=moyen-age,antiquite&pg=2`) and keeps
 * clear of WordPress's public query variables (`s`, `p`, `page`, `name`, `year`…), which would redirect it.
 *
 * | address   | service     | meaning                                              |
 * |-----------|-------------|------------------------------------------------------|
 * | `q`       | `search`    | words                                                |
 * | `type`, `theme` | same  | slugs, separated by commas (or `type[]=` from a form)|
 * | `periode` | `period`    | slugs                                                |
 * | `commune` | `commune`   | INSEE codes                                          |
 * | `epci`    | `epci`      | SIREN codes                                          |
 * | `source`  | `source`    | keys of the sources                                  |
 * | `motcle`  | `keyword`   | slugs                                                |
 * | `detenteur`, `auteur`, `datation` | `holder`, `author`, `dated` | `connu`, `aucun`    |
 * | `photo`   | `photo`     | `1`                                                  |
 * | `de`, `a` | `year_from`, `year_to` | years, negative before our era            |
 * | `lieu`, `autour`, `rayon` | `near`, `radius` | place typed, or latitude,longitude; kilometres |
 * | `zone`    | `bbox`      | west,south,east,north in decimal degrees             |
 * | `contour` | `area`      | corners lng,lat;lng,lat;…                            |
 * | `g1`, `g1r1`… | `where` | expert search: see `ExpertRules`                     |
 * | `tri`     | `sort`      | `nom`, `date`, `distance`; relevance when left out   |
 * | `vue`     | –           | `liste`, `cartes`, `carte`, `partage`: see `SearchLayout` |
 * | `pg`      | `page`      | page of the results, from 1                          |
 *
 * The value `aucun` of a facet asks for records that have no value there (`none`).
 */
final class SearchRequest {

	/** Facets by their name in the address. */
	public const FACETS = array(
		'type'    => 'type',
		'theme'   => 'theme',
		'periode' => 'period',
		'commune' => 'commune',
		'epci'    => 'epci',
		'source'  => 'source',
		'motcle'  => 'keyword',
		'detenteur' => 'holder',
		'auteur'    => 'author',
		'datation'  => 'dated',
	);

	/** Sorts by their name in the address; the first is left out of it. */
	public const SORTS = array(
		'pertinence' => 'relevance',
		'nom'        => 'name',
		'date'       => 'date',
		'distance'   => 'distance',
	);

	private const MAX_PAGE = 5000;

	/**
	 * Builds a state.
	 *
	 * @param string                      $text   Words.
	 * @param array<string, list<string>> $facets Chosen values by facet (the service's name).
	 * @param bool                        $photo  Whether only records with a picture are wanted.
	 * @param ?list<float>                $zone   West, south, east, north.
	 * @param ?int                        $from   First year.
	 * @param ?int                        $to     Last year.
	 * @param string                      $sort   One of SORTS' values.
	 * @param int                         $page   Page, from 1.
	 * @param ?Surroundings               $near   Place around which is searched.
	 * @param ?Contour                    $area   Area drawn on the map.
	 * @param ExpertRules                 $expert Rules of the expert search.
	 * @param string                      $view   Name in the address of a `SearchLayout`, '' for what suits the screen.
	 */
	public function __construct(
		public readonly string $text = '',
		public readonly array $facets = array(),
		public readonly bool $photo = false,
		public readonly ?array $zone = null,
		public readonly ?int $from = null,
		public readonly ?int $to = null,
		public readonly string $sort = 'relevance',
		public readonly int $page = 1,
		public readonly ?Surroundings $near = null,
		public readonly ?Contour $area = null,
		public readonly ExpertRules $expert = new ExpertRules(),
		public readonly string $view = '',
	) {}

	/**
	 * Reads an address; what it does not understand it leaves out.
	 *
	 * @param array<array-key, mixed> $query Query of the address, unslashed.
	 */
	public static function from_query( array $query ): self {
		$facets = array();
		foreach ( self::FACETS as $name => $facet ) {
			$values = QueryReader::values( $query[ $name ] ?? array() );
			if ( array() !== $values ) {
				$facets[ $facet ] = $values;
			}
		}
		return new self(
			// The theme's header and core's search page say `s`.
			QueryReader::words( $query['q'] ?? $query['s'] ?? '' ),
			$facets,
			'1' === QueryReader::text( $query['photo'] ?? '' ),
			QueryReader::zone( QueryReader::text( $query['zone'] ?? '' ) ),
			QueryReader::year( $query['de'] ?? null ),
			QueryReader::year( $query['a'] ?? null ),
			self::SORTS[ QueryReader::text( $query['tri'] ?? '' ) ] ?? 'relevance',
			min( self::MAX_PAGE, max( 1, (int) QueryReader::text( $query['pg'] ?? '1' ) ) ),
			Surroundings::from_query( $query ),
			Contour::read( QueryReader::text( $query['contour'] ?? '' ) ),
			ExpertRules::from_query( $query ),
			SearchLayout::tryFrom( QueryReader::text( $query['vue'] ?? '' ) )->value ?? '',
		);
	}

	/**
	 * Gives the parameters of `RecordSearch::search()`.
	 *
	 * @param int $per_page Records a page.
	 * @return array<string, mixed>
	 */
	public function to_search( int $per_page ): array {
		$params = $this->to_filters();
		return $params + array(
			'page'     => $this->page,
			'per_page' => $per_page,
			'sort'     => $this->order(),
			'facets'   => true,
		);
	}

	/**
	 * Gives the parameters of the service that filter, without order and page.
	 *
	 * @return array<string, mixed>
	 */
	public function to_filters(): array {
		$params = $this->facets;
		if ( '' !== $this->text ) {
			$params['search'] = $this->text;
		}
		if ( $this->photo ) {
			$params['photo'] = true;
		}
		if ( null !== $this->zone ) {
			$params['bbox'] = implode( ',', $this->zone );
		}
		if ( null !== $this->from ) {
			$params['year_from'] = $this->from;
		}
		if ( null !== $this->to ) {
			$params['year_to'] = $this->to;
		}
		if ( null !== $this->near ) {
			$params += $this->near->to_filters();
		}
		if ( null !== $this->area ) {
			$params['area'] = (string) $this->area;
		}
		if ( '' !== $this->expert->to_where() ) {
			$params['where'] = $this->expert->to_where();
		}
		return $params;
	}

	/**
	 * Gives the query of the address, in one order, defaults left out.
	 *
	 * @return array<string, string>
	 */
	public function to_query(): array {
		$query = array( 'q' => $this->text );
		foreach ( self::FACETS as $name => $facet ) {
			$query[ $name ] = implode( ',', array_map( array( QueryReader::class, 'address_value' ), $this->facets[ $facet ] ?? array() ) );
		}
		$query += array(
			'photo' => $this->photo ? '1' : '',
			'de'    => (string) $this->from,
			'a'     => (string) $this->to,
		) + ( $this->near?->to_query() ?? array() ) + array(
			'zone'    => null === $this->zone ? '' : implode( ',', $this->zone ),
			'contour' => (string) $this->area,
		) + $this->expert->to_query() + array(
			'tri' => 'relevance' === $this->sort ? '' : (string) array_search( $this->sort, self::SORTS, true ),
			'vue' => $this->view,
			'pg'  => $this->page > 1 ? (string) $this->page : '',
		);
		return array_filter( $query, static fn( string $value ): bool => '' !== $value );
	}

	/**
	 * Gives the address of this state.
	 *
	 * @param string $base Address of the search page.
	 */
	public function url( string $base ): string {
		$query = str_replace( array( '%2C', '%3B' ), array( ',', ';' ), http_build_query( $this->to_query(), '', '&', PHP_QUERY_RFC3986 ) );
		return '' === $query ? $base : $base . ( str_contains( $base, '?' ) ? '&' : '?' ) . $query;
	}

	/**
	 * Tells whether a value is chosen.
	 *
	 * @param string $facet Facet (the service's name), `photo` among them.
	 * @param string $value Value.
	 */
	public function has( string $facet, string $value ): bool {
		return 'photo' === $facet ? $this->photo : in_array( $value, $this->facets[ $facet ] ?? array(), true );
	}

	/**
	 * Gives the state with a value chosen, or no longer chosen, on the first page.
	 *
	 * @param string $facet Facet (the service's name), `photo` among them.
	 * @param string $value Value.
	 */
	public function toggled( string $facet, string $value ): self {
		if ( 'photo' === $facet ) {
			return $this->with( array( 'photo' => ! $this->photo ) );
		}
		$values           = $this->facets[ $facet ] ?? array();
		$facets           = $this->facets;
		$facets[ $facet ] = $this->has( $facet, $value )
			? array_values( array_diff( $values, array( $value ) ) )
			: array( ...$values, $value );
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
	 * Gives the state without any filter; the words, the order and the view stay.
	 */
	public function cleared(): self {
		return new self( text: $this->text, sort: 'distance' === $this->sort ? 'relevance' : $this->sort, view: $this->view );
	}

	/**
	 * Gives the state with the position of a place that was typed: `to_filters()` knows positions only.
	 *
	 * @param PlaceFinder $places Finds it; a place that is not found stays without position.
	 */
	public function located( PlaceFinder $places ): self {
		return null === $this->near ? $this : $this->with(
			array(
				'near' => $places->find( $this->near ),
				'page' => $this->page,
			)
		);
	}

	/**
	 * Gives the state without the place; an order by distance from it goes too.
	 */
	public function anywhere(): self {
		return $this->with(
			array(
				'near' => null,
				'sort' => 'distance' === $this->sort ? 'relevance' : $this->sort,
			)
		);
	}

	/**
	 * Gives the order to ask for: without words, around a place, the nearest come first; far from any place nothing is near.
	 */
	public function order(): string {
		$is_near = null !== $this->near && $this->near->is_found();
		if ( 'relevance' === $this->sort && '' === $this->text && $is_near ) {
			return 'distance';
		}
		return 'distance' === $this->sort && ! $is_near ? 'relevance' : $this->sort;
	}

	/**
	 * Counts the filters: chosen values, picture, years, place, zone, drawn area, rules.
	 */
	public function count_filters(): int {
		return array_sum( array_map( 'count', $this->facets ) ) + (int) $this->photo + (int) $this->has_years()
			+ (int) ( null !== $this->near ) + (int) ( null !== $this->zone ) + (int) ( null !== $this->area ) + $this->expert->count();
	}

	/**
	 * Tells whether a year is asked for.
	 */
	public function has_years(): bool {
		return null !== $this->from || null !== $this->to;
	}

	/**
	 * Tells whether anything is asked for beyond the plain list; another view shows the same.
	 */
	public function is_filtered(): bool {
		return '' !== $this->text || $this->count_filters() > 0 || 'relevance' !== $this->sort;
	}
}
