<?php
/**
 * The search index.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Search;

use PaysMidiQuercy\Database\Database;
use PaysMidiQuercy\Database\Schema;

/**
 * The one service that collections are registered with and searched through. It works on the current site.
 */
final class Index {

	/**
	 * Posts of a rebuild that are read at once.
	 */
	private const REBUILD_BATCH = 200;

	/**
	 * Collections by site and name.
	 *
	 * @var array<int, array<string, Collection>>
	 */
	private array $collections = array();

	/**
	 * Posts that changed in this request, by site.
	 *
	 * @var array<int, array<int, true>>
	 */
	private array $pending = array();

	/**
	 * Packs read in this request, by site and collection.
	 *
	 * @var array<string, Snapshot>
	 */
	private array $snapshots = array();

	/**
	 * Words that mean the same, once they were read.
	 */
	private ?Synonyms $synonyms = null;

	/**
	 * Table of documents.
	 */
	private readonly Documents $documents;

	/**
	 * Marks of posts that changed.
	 */
	private readonly DirtyMarks $marks;

	/**
	 * What lists show.
	 */
	private readonly Cards $cards;

	/**
	 * Ready-made texts of documents.
	 */
	public readonly Items $items;

	/**
	 * Brings documents up to date.
	 */
	private readonly Writer $writer;

	/**
	 * Reads packs.
	 */
	private readonly Packs $packs;

	/**
	 * Brings packs up to date.
	 */
	private readonly Packer $packer;

	/**
	 * Builds the index; reads nothing yet.
	 *
	 * @param Database $database SQL helper.
	 * @param int      $segment  Documents in a segment of collections begun from now on, at most 65,536; smaller ones are for tests.
	 */
	public function __construct( private readonly Database $database, int $segment = 65_536 ) {
		$database->add_schema( Tables::schema() );
		$database->add_schema( new Schema( 'search_items', array( 1 => array( Items::table() ) ) ) );
		$pack_writer     = new PackWriter( $database );
		$this->documents = new Documents( $database, $segment );
		$this->marks     = new DirtyMarks( $database );
		$this->cards     = new Cards( $database );
		$this->items     = new Items( $database );
		$this->writer    = new Writer( $database, $this->documents, $this->cards, $this->marks, $this->items );
		$this->packs     = new Packs( $database );
		$this->packer    = new Packer( $this->documents, $pack_writer, new TermPacker( $this->packs, $pack_writer ), new OrderPacker( $this->documents, $this->packs, $pack_writer ) );
	}

	/**
	 * Hooks what keeps the index up to date.
	 */
	public function register_hooks(): void {
		( new Hooks( $this ) )->register();
		if ( defined( 'WP_CLI' ) && WP_CLI ) {
			\WP_CLI::add_command( 'pmq index', new Command( $this ) );
		}
	}

	/**
	 * Adds a collection to the current site. Its posts are indexed when they change, or by rebuild().
	 *
	 * @param Collection $collection Collection.
	 */
	public function register( Collection $collection ): void {
		$this->collections[ get_current_blog_id() ][ $collection->name ] = $collection;
	}

	/**
	 * Returns the collections of the current site.
	 *
	 * @return list<Collection>
	 */
	public function collections(): array {
		$collections = array_values( $this->collections[ get_current_blog_id() ] ?? array() );
		// Shared ones last: their state is locked as late, and so as shortly, as can be, and always after those of the site.
		usort( $collections, static fn( Collection $a, Collection $b ): int => $a->network <=> $b->network );
		return $collections;
	}

	/**
	 * Searches a collection of the current site; what this request has changed is indexed first. Facets are counted when the
	 * collection is registered here.
	 *
	 * @param string $collection Name; nothing is found in one that was never indexed.
	 * @param Query  $query      What is asked.
	 * @throws \PaysMidiQuercy\Database\QueryFailed When the database cannot be read.
	 */
	public function search( string $collection, Query $query ): Result {
		$this->flush();
		$state = $this->documents->state( $this->site_of( $collection ), $collection );
		if ( ! $state ) {
			return new Result();
		}
		$facets = $query->with_facets ? $this->here( $collection )->facets ?? array() : array();
		return ( new Searcher( $this->documents, $this->packs, $this->snapshot( $state ), $state, $this->synonyms() ) )->search( $query, $facets );
	}

	/**
	 * Explains why documents stand where they stand: for staff.
	 *
	 * @param string    $collection Name.
	 * @param Query     $query      What was asked.
	 * @param list<int> $posts      At most a hundred posts.
	 * @return array<int, Explanation> Keyed by post; nothing when the query has no words.
	 */
	public function explain( string $collection, Query $query, array $posts ): array {
		$this->flush();
		$site      = get_current_blog_id();
		$state     = $this->documents->state( $site, $collection );
		$documents = $state ? array_values( $this->documents->of_posts( $site, $collection, $posts ) ) : array();
		return $state ? ( new Searcher( $this->documents, $this->packs, $this->snapshot( $state ), $state, $this->synonyms() ) )->explain( $query, $documents ) : array();
	}

	/**
	 * Returns documents whose title or text begins to match what is being typed, best first, each title once.
	 *
	 * @param string $collection Name.
	 * @param string $prefix     What was typed so far.
	 * @param int    $limit      Most suggestions.
	 * @return list<Suggestion>
	 */
	public function suggest( string $collection, string $prefix, int $limit = 8 ): array {
		if ( ! Text::search_words( $prefix ) || $limit < 1 ) {
			return array();
		}
		$ids       = $this->search( $collection, new Query( search: $prefix, per_page: min( 100, 3 * $limit ) ) )->ids;
		$documents = $this->documents->of_posts( $this->site_of( $collection ), $collection, $ids );
		$found     = array();
		foreach ( $ids as $id ) {
			if ( isset( $documents[ $id ] ) ) {
				$found[ 'key ' . $documents[ $id ]->key ] ??= new Suggestion( $id, $documents[ $id ]->title );
			}
		}
		return array_slice( array_values( $found ), 0, $limit );
	}

	/**
	 * Returns the documents most like another: shared facet values (rare ones count more), words of the title, nearness.
	 *
	 * @param string $collection Name.
	 * @param int    $id         Post.
	 * @param int    $limit      Most documents.
	 * @return list<int> Posts, the most similar first; the same for the same index.
	 */
	public function similar( string $collection, int $id, int $limit = 6 ): array {
		$this->flush();
		$site     = $this->site_of( $collection );
		$state    = $this->documents->state( $site, $collection );
		$document = $state ? $this->documents->of_post( $site, $collection, $id ) : null;
		if ( ! $state || ! $document || $limit < 1 ) {
			return array();
		}
		$points = $this->here( $collection )->similarity ?? array();
		return ( new Similar( $this->documents, $this->packs, $this->snapshot( $state ), $state ) )->find( $document, $points, $limit );
	}

	/**
	 * Returns what lists show of documents of a shared collection.
	 *
	 * @param string    $collection Name.
	 * @param list<int> $ids        Keys, as search() returns them; at most a hundred.
	 * @return array<int, string> `Document::$card` by key, in the order of the keys.
	 */
	public function cards( string $collection, array $ids ): array {
		$cards = $this->cards->of( $this->site_of( $collection ), $collection, $ids );
		$found = array();
		foreach ( $ids as $id ) {
			if ( isset( $cards[ $id ] ) ) {
				$found[ $id ] = $cards[ $id ];
			}
		}
		return $found;
	}

	/**
	 * Notes that a post of the current site changes: marks it in the table at once, indexes it in flush().
	 *
	 * @param int $post Post.
	 */
	public function mark( int $post ): void {
		$site = get_current_blog_id();
		if ( isset( $this->pending[ $site ][ $post ] ) || $post <= 0 || ! $this->collections_of( $post ) ) {
			return;
		}
		$this->marks->mark( $site, array( $post ) );
		$this->pending[ $site ][ $post ] = true;
	}

	/**
	 * Notes that every post with one of some terms changes. Few are indexed in flush(), many by the next reconcile().
	 *
	 * @param list<int> $term_ids Terms of the current site.
	 * @param int       $few      Posts that a request may index itself.
	 */
	public function mark_terms( array $term_ids, int $few = 50 ): void {
		if ( ! $term_ids || ! $this->collections() ) {
			return;
		}
		$this->marks->mark_terms( get_current_blog_id(), $term_ids );
		$waiting = $this->marks->waiting( get_current_blog_id(), PHP_INT_MAX, $few + 1 );
		if ( count( $waiting ) <= $few ) {
			$this->pending[ get_current_blog_id() ] = ( $this->pending[ get_current_blog_id() ] ?? array() ) + array_fill_keys( $waiting, true );
		} elseif ( ! wp_next_scheduled( Hooks::CRON_ONCE ) ) {
			wp_schedule_single_event( time() + Reconciler::MARK_AGE + 5, Hooks::CRON_ONCE );
		}
	}

	/**
	 * Indexes everything that was noted in this request, on every site; packs a collection when much has changed.
	 *
	 * @return array<int, string> Posts that could not be described, with the reason.
	 */
	public function flush(): array {
		$failed = array();
		foreach ( $this->pending as $site => $posts ) {
			$this->pending[ $site ] = array();
			if ( $posts ) {
				switch_to_blog( $site );
				try {
					$failed += $this->reindex( array_keys( $posts ) );
				} finally {
					restore_current_blog();
				}
			}
		}
		return $failed;
	}

	/**
	 * Indexes posts of the current site now.
	 *
	 * @param list<int> $posts Posts; those that are gone leave the index.
	 * @return array<int, string> Posts that could not be described, with the reason; they stay marked.
	 */
	public function reindex( array $posts ): array {
		$failed = $this->writer->index( $this->collections(), $posts );
		foreach ( $this->collections() as $collection ) {
			if ( $this->packer->pack_when_due( $collection->site(), $collection->name ) && ! wp_next_scheduled( Hooks::CRON_ONCE ) ) {
				wp_schedule_single_event( time(), Hooks::CRON_ONCE );
			}
		}
		return $failed;
	}

	/**
	 * Indexes what a dead process left behind, finds posts that were never marked, and packs.
	 *
	 * @param int $age Seconds that a mark must be old; younger ones belong to requests that are still running.
	 * @return Report What was done.
	 */
	public function reconcile( int $age = Reconciler::MARK_AGE ): Report {
		return ( new Reconciler( $this->database, $this->documents, $this->marks, $this->writer, $this->packer ) )->reconcile( $this->collections(), $age );
	}

	/**
	 * Describes the posts of the current site when a collection has never been indexed, or nothing of this site in a shared one: after a change of the tables.
	 *
	 * @return int Posts that were described.
	 */
	public function begin(): int {
		foreach ( $this->collections() as $collection ) {
			if ( ! $this->has_begun( $collection ) ) {
				$posts = $this->reconcile()->posts;
				// Where nothing of the kind exists, or only what is not to be found, there is nothing to report.
				return $this->has_begun( $collection ) ? $posts : 0;
			}
		}
		return 0;
	}

	/**
	 * Tells whether a collection has been indexed; of a shared one, whether it has anything of the current site.
	 *
	 * @phpstan-impure
	 * @param Collection $collection Collection.
	 */
	private function has_begun( Collection $collection ): bool {
		$here = get_current_blog_id();
		return null !== $this->documents->state( $collection->site(), $collection->name )
			&& ( $collection->site() === $here || array() !== $this->documents->keys_of_site( $collection->name, $here, 1 ) );
	}

	/**
	 * Describes every post of a collection anew and builds its packs. An interrupted rebuild goes on where it was.
	 *
	 * @param string                       $collection Name of a registered collection.
	 * @param callable( string ): void|null $progress   Told what is done.
	 * @return Report What was done.
	 * @throws \InvalidArgumentException When there is no such collection here.
	 */
	public function rebuild( string $collection, ?callable $progress = null ): Report {
		$reconciler = new Reconciler( $this->database, $this->documents, $this->marks, $this->writer, $this->packer );
		return $reconciler->rebuild( $this->registered( $collection ), self::REBUILD_BATCH, $progress );
	}

	/**
	 * Packs every change of a collection, so that searches need not look at recent documents one by one: after an import.
	 *
	 * @param string $collection Name.
	 * @return bool Whether it is done; false when another process is at it.
	 */
	public function pack( string $collection ): bool {
		return $this->packer->pack( $this->site_of( $collection ), $collection );
	}

	/**
	 * Recomputes a sample and compares.
	 *
	 * @param string $collection Name of a registered collection.
	 * @param int    $sample     Posts to describe anew.
	 * @param int    $queries    Random queries to answer by reading every document.
	 * @return list<string> Differences, one sentence each; none when all is well.
	 * @throws \InvalidArgumentException When there is no such collection here.
	 */
	public function verify( string $collection, int $sample = 200, int $queries = 20 ): array {
		return ( new Verifier( $this, $this->documents, $this->marks, $this->packs, $this->synonyms() ) )->verify( $this->registered( $collection ), $sample, $queries );
	}

	/**
	 * Removes everything that belongs to a site that is being deleted.
	 *
	 * @param int $site Site.
	 */
	public function remove_site( int $site ): void {
		foreach ( array_filter( $this->collections(), static fn( Collection $collection ): bool => $collection->network ) as $collection ) {
			$this->writer->remove_from_shared( $collection->name, $site );
		}
		unset( $this->collections[ $site ], $this->pending[ $site ] );
		$this->forget();
		$this->documents->remove_site( $site );
		$this->items->remove_site( $site );
	}

	/**
	 * Forgets what this request has read: the next search begins cold.
	 */
	public function forget(): void {
		$this->snapshots = array();
		$this->synonyms  = null;
	}

	/**
	 * Returns the words that mean the same.
	 */
	private function synonyms(): Synonyms {
		return $this->synonyms ??= StoredSynonyms::read();
	}

	/**
	 * Returns the collections of the current site that a post may belong to.
	 *
	 * @param int $post Post.
	 * @return list<Collection>
	 */
	private function collections_of( int $post ): array {
		$collections = $this->collections();
		$type        = $collections ? get_post_type( $post ) : false;
		return array_values( array_filter( $collections, static fn( Collection $collection ): bool => in_array( $type, $collection->post_types, true ) ) );
	}

	/**
	 * Returns a collection if the current site registers it.
	 *
	 * @param string $collection Name.
	 */
	private function here( string $collection ): ?Collection {
		return $this->collections[ get_current_blog_id() ][ $collection ] ?? null;
	}

	/**
	 * Returns the site under which a collection is kept: the current one unless it is known to be shared.
	 *
	 * @param string $collection Name.
	 */
	private function site_of( string $collection ): int {
		return $this->here( $collection )?->site() ?? get_current_blog_id();
	}

	/**
	 * Returns a collection of the current site.
	 *
	 * @param string $collection Name.
	 * @throws \InvalidArgumentException When there is none.
	 */
	private function registered( string $collection ): Collection {
		return $this->collections[ get_current_blog_id() ][ $collection ]
			?? throw new \InvalidArgumentException( esc_html( "There is no collection “{$collection}” on this site." ) );
	}

	/**
	 * Returns the packs of a state, those of an older one are forgotten.
	 *
	 * @param State $state State as read just now.
	 */
	private function snapshot( State $state ): Snapshot {
		$key    = $state->site . ':' . $state->collection;
		$former = $this->snapshots[ $key ] ?? null;
		if ( ! $former || $former->state->packed !== $state->packed || $former->state->segment !== $state->segment ) {
			$this->snapshots[ $key ] = new Snapshot( $this->packs, $state );
		}
		return $this->snapshots[ $key ];
	}
}
