<?php
/**
 * The search of the whole network.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Search\Everything;

use PaysMidiQuercy\Provision\Site;
use PaysMidiQuercy\Search\Collection;
use PaysMidiQuercy\Search\Document;
use PaysMidiQuercy\Search\Highlighter;
use PaysMidiQuercy\Search\Index;
use PaysMidiQuercy\Search\Query;
use PaysMidiQuercy\Search\Text;

/**
 * One collection of the index over all sites: articles, pages, records, actors and what else is made known. It holds only what everybody
 * may read, so everybody gets the same answer: who may read drafts or private posts finds them in the administration.
 */
final class Everything {

	public const COLLECTION = 'everything';

	public const FACETS = array( 'site', 'kind', 'theme', 'tag', 'commune' );

	/**
	 * Kinds of every site.
	 *
	 * @var array<string, Kind>
	 */
	private array $shared = array();

	/**
	 * Kinds by site and name.
	 *
	 * @var array<int, array<string, Kind>>
	 */
	private array $kinds = array();

	/**
	 * Which sites there are.
	 */
	private readonly Sites $sites;

	/**
	 * Takes what it searches with.
	 *
	 * @param Index                                            $index    Search index.
	 * @param \Closure( list<string> ): list<string> $synonyms Adds to slugs of tags those that mean the same.
	 */
	public function __construct( private readonly Index $index, private readonly \Closure $synonyms ) {
		$this->sites = new Sites();
	}

	/**
	 * Hooks the collection, the routes and the page of results.
	 */
	public function register(): void {
		// What one site writes on another is indexed there too.
		add_action( 'switch_blog', fn () => $this->register_collection() );
		add_action( 'rest_api_init', array( new SearchController( $this ), 'register_routes' ) );
		( new SearchPageHooks() )->register();
	}

	/**
	 * Makes a kind known on the current site.
	 *
	 * @param Kind $kind Kind.
	 */
	public function add( Kind $kind ): void {
		$this->kinds[ get_current_blog_id() ][ $kind->name ] = $kind;
		$this->register_collection();
	}

	/**
	 * Makes a kind known that every site has.
	 *
	 * @param Kind $kind Kind.
	 */
	public function add_everywhere( Kind $kind ): void {
		$this->shared[ $kind->name ] = $kind;
		$this->register_collection();
	}

	/**
	 * Searches the network.
	 *
	 * @param Ask $ask What is asked.
	 */
	public function search( Ask $ask ): Answer {
		$open   = $this->sites->open();
		$asked  = $ask->facets['site'] ?? array();
		$within = array() === $asked ? $open : array_values( array_intersect( $asked, $open ) );
		if ( array() === $within ) {
			return new Answer( $ask );
		}
		$tags   = $ask->facets['tag'] ?? array();
		$facets = array_merge( $ask->facets, array( 'site' => $within ), array() === $tags ? array() : array( 'tag' => ( $this->synonyms )( $tags ) ) );
		// Every site: no condition, which costs nothing.
		$facets = count( $within ) === count( $this->sites->all() ) ? array_diff_key( $facets, array( 'site' => true ) ) : $facets;
		$result = $this->index->search(
			self::COLLECTION,
			new Query(
				search: $ask->search,
				facets: array_filter( $facets ),
				year_from: $ask->from,
				year_to: $ask->to,
				page: $ask->page,
				per_page: $ask->per_page,
				sort: $ask->sort,
				with_facets: $ask->with_facets,
			)
		);
		$counts = $result->facets;
		if ( isset( $counts['site'] ) ) {
			$counts['site'] = array_intersect_key( $counts['site'], array_flip( $open ) );
		}
		$marker = new Highlighter( implode( ' ', array( $ask->search, ...array_merge( ...array_values( $result->corrections ) ) ) ) );
		return new Answer( $ask, ( new Hits( $this->index, $this->sites ) )->of( $result->ids, $marker, true ), $result->total, $counts, $result->corrections, $result->relaxed, $result->complete );
	}

	/**
	 * Returns what words that are still being typed may mean, best first, each title and kind once.
	 *
	 * @param string       $words Words.
	 * @param int          $limit Most of them.
	 * @param list<string> $kinds Only these kinds; all when empty.
	 * @return list<Hit>
	 */
	public function suggest( string $words, int $limit, array $kinds = array() ): array {
		if ( ! Text::search_words( $words ) ) {
			return array();
		}
		$open   = $this->sites->open();
		$facets = array(
			'kind' => $kinds,
			'site' => count( $open ) === count( $this->sites->all() ) ? array() : $open,
		);
		$result = $this->index->search( self::COLLECTION, new Query( search: $words, facets: array_filter( $facets ), per_page: min( 60, 3 * $limit ) ) );
		$found  = array();
		foreach ( array() === $open ? array() : ( new Hits( $this->index, $this->sites ) )->of( $result->ids, new Highlighter( '' ), false ) as $hit ) {
			$found[ $hit->kind . ' ' . Text::key( $hit->title ) ] ??= $hit;
		}
		return array_slice( array_values( $found ), 0, $limit );
	}

	/**
	 * Returns what there is of some tags, synonyms counted, newest first.
	 *
	 * @param list<string> $tags  Slugs.
	 * @param string       $kind  Kind.
	 * @param int          $limit Most of them.
	 */
	public function tagged( array $tags, string $kind, int $limit ): Answer {
		return $this->search(
			new Ask(
				facets: array(
					'tag'  => $tags,
					'kind' => array( $kind ),
				),
				per_page: $limit,
				sort: Query::DATE
			)
		);
	}

	/**
	 * Registers the collection with the kinds of the current site.
	 */
	private function register_collection(): void {
		$kinds = array_merge( $this->shared, $this->kinds[ get_current_blog_id() ] ?? array() );
		$types = array_merge( ...array_values( array_map( static fn ( Kind $kind ): array => $kind->post_types, $kinds ) ) );
		if ( array() === $types ) {
			return;
		}
		$this->index->register(
			new Collection(
				name: self::COLLECTION,
				post_types: $types,
				facets: self::FACETS,
				document: fn ( int $post ): ?Document => self::describe( $kinds, $post ),
				similarity: array(
					'site'    => 0,
					'kind'    => 0,
					'theme'   => 1,
					'tag'     => 6,
					'commune' => 3,
				),
				network: true,
			)
		);
	}

	/**
	 * Describes a post of the current site.
	 *
	 * @param array<string, Kind> $kinds Kinds of the site.
	 * @param int                 $id    Post.
	 */
	private static function describe( array $kinds, int $id ): ?Document {
		$post = get_post( $id );
		$site = Site::current();
		if ( ! $post instanceof \WP_Post || null === $site ) {
			return null;
		}
		foreach ( $kinds as $kind ) {
			if ( in_array( $post->post_type, $kind->post_types, true ) ) {
				return $kind->describe( $post )?->document( $kind->name, $site->slug );
			}
		}
		return null;
	}
}
