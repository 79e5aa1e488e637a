<?php
/**
 * Articles of the whole network.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Articles;

use PaysMidiQuercy\OtherSites;
use PaysMidiQuercy\Search\Everything\Everything;
use PaysMidiQuercy\Search\Index;
use PaysMidiQuercy\Search\Query;
use PaysMidiQuercy\Territory\Territory;

/**
 * Answers which articles are like another or name a commune – on all sites.
 */
final class Articles {

	/** Candidates taken from each site: the newest that share a tag. */
	private const CANDIDATES = 12;

	/**
	 * Takes what it looks with.
	 *
	 * @param Index      $index      Search index.
	 * @param Territory  $territory  Communes.
	 * @param Thesaurus  $thesaurus  Synonyms of tags.
	 * @param Everything $everything Search of all sites.
	 */
	public function __construct(
		private readonly Index $index,
		private readonly Territory $territory,
		private readonly Thesaurus $thesaurus,
		private readonly Everything $everything,
	) {}

	/**
	 * Registers the collection on this site and the parts of the article's page.
	 */
	public function register(): void {
		$document   = new ArticleDocument( new CommuneNames( $this->territory ) );
		$collection = $document->collection();
		$this->index->register( $collection );
		// What one site writes on another is indexed there too.
		add_action( 'switch_blog', fn () => $this->index->register( $collection ) );
		foreach ( ( new ArticleKinds( $document ) )->all() as $kind ) {
			$this->everything->add_everywhere( $kind );
		}
		$this->thesaurus->register();
		( new ThesaurusScreen() )->register();
		( new Headings() )->register();
	}

	/**
	 * Returns the articles that share most tags with one of the current site, synonyms counted, newer ones first; where tags say
	 * too little, the newest of its categories.
	 *
	 * @param int $post  Article.
	 * @param int $limit Most articles.
	 * @return list<Entry>
	 */
	public function similar( int $post, int $limit ): array {
		$here     = get_current_blog_id();
		$concepts = $this->thesaurus->concepts( self::slugs( $post, 'post_tag' ) );
		$scores   = array();
		$found    = array();
		foreach ( array_keys( PMQ_SITES ) as $slug ) {
			$ids = array() === $concepts ? array() : $this->ids( $slug, array( 'tag' => array_merge( ...$concepts ) ) );
			foreach ( $ids as $id => $entry ) {
				$key            = "$slug $id";
				$found[ $key ]  = $entry['entry'];
				$scores[ $key ] = array( self::shared( $concepts, $entry['tags'] ), $entry['date'] );
				if ( $entry['blog'] === $here && $id === $post ) {
					unset( $found[ $key ], $scores[ $key ] );
				}
			}
		}
		arsort( $scores );
		$best = array_map( static fn ( string $key ): Entry => $found[ $key ], array_slice( array_keys( $scores ), 0, $limit ) );
		return count( $best ) >= $limit ? $best : $this->fill( $best, $post, $limit );
	}

	/**
	 * Returns the articles that name a commune, the newest first.
	 *
	 * @param string $insee INSEE code.
	 * @param int    $limit Most articles.
	 * @return list<Entry>
	 */
	public function naming( string $insee, int $limit ): array {
		$dated = array();
		foreach ( array_keys( PMQ_SITES ) as $slug ) {
			foreach ( $this->ids( $slug, array( 'commune' => array( $insee ) ) ) as $item ) {
				$dated[] = $item;
			}
		}
		usort( $dated, static fn ( array $a, array $b ): int => $b['date'] <=> $a['date'] );
		return array_slice( array_column( $dated, 'entry' ), 0, $limit );
	}

	/**
	 * Finds the newest articles of a site with some facets.
	 *
	 * @param string                      $slug   Slug of the site.
	 * @param array<string, list<string>> $facets Facets.
	 * @return array<int, array{entry: Entry, date: string, tags: list<string>, blog: int}> By post.
	 */
	private function ids( string $slug, array $facets ): array {
		$query = new Query( facets: $facets + array( 'kind' => array( 'post' ) ), per_page: self::CANDIDATES, sort: Query::DATE );
		return OtherSites::on(
			$slug,
			function () use ( $slug, $query ): array {
				$found = array();
				foreach ( self::posts( $this->index->search( ArticleDocument::COLLECTION, $query )->ids ) as $post ) {
					$found[ $post->ID ] = array(
						'entry' => Entry::of( $slug, $post ),
						'date'  => $post->post_date_gmt,
						'tags'  => self::slugs( $post->ID, 'post_tag' ),
						'blog'  => get_current_blog_id(),
					);
				}
				return $found;
			},
			array()
		);
	}

	/**
	 * Adds the newest articles of the same categories, then of the site.
	 *
	 * @param list<Entry> $best  Articles found so far.
	 * @param int         $post  Article being read.
	 * @param int         $limit Most articles.
	 * @return list<Entry>
	 */
	private function fill( array $best, int $post, int $limit ): array {
		$site  = \PaysMidiQuercy\Chrome\SiteLinks::current_slug();
		$taken = array( $post, ...array_map( static fn ( Entry $entry ): int => $entry->site === $site ? $entry->id : 0, $best ) );
		$own   = wp_get_post_categories( $post );
		foreach ( array( is_array( $own ) ? array_map( 'intval', array_values( $own ) ) : array(), array() ) as $categories ) {
			$posts = get_posts(
				array(
					'numberposts'  => $limit - count( $best ),
					'category__in' => $categories,
					'exclude'      => $taken, // phpcs:ignore WordPressVIPMinimum.Performance.WPQueryParams -- A handful of numbers.
				)
			);
			foreach ( $posts as $other ) {
				$best[]  = Entry::of( $site, $other );
				$taken[] = $other->ID;
			}
			if ( count( $best ) >= $limit ) {
				break;
			}
		}
		return $best;
	}

	/**
	 * Counts the concepts that an article shares.
	 *
	 * @param list<list<string>> $concepts Slugs of each concept.
	 * @param list<string>       $tags     Slugs of the article's tags.
	 */
	private static function shared( array $concepts, array $tags ): int {
		return count( array_filter( $concepts, static fn ( array $slugs ): bool => array() !== array_intersect( $slugs, $tags ) ) );
	}

	/**
	 * Returns the slugs of a post's terms.
	 *
	 * @param int    $post     Post of the current site.
	 * @param string $taxonomy Taxonomy.
	 * @return list<string>
	 */
	private static function slugs( int $post, string $taxonomy ): array {
		$terms = get_the_terms( $post, $taxonomy );
		return is_array( $terms ) ? array_values( array_column( $terms, 'slug' ) ) : array();
	}

	/**
	 * Returns posts of the current site, those that everybody may still read.
	 *
	 * @param list<int> $ids Posts.
	 * @return list<\WP_Post>
	 */
	private static function posts( array $ids ): array {
		_prime_post_caches( $ids );
		$posts = array();
		foreach ( $ids as $id ) {
			$post = get_post( $id );
			if ( $post instanceof \WP_Post && 'publish' === $post->post_status ) {
				$posts[] = $post;
			}
		}
		return $posts;
	}
}
