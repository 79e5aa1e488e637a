<?php
/**
 * Stores the corpus.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Bench\Search;

use PaysMidiQuercy\Database\Database;
use PaysMidiQuercy\Search\Collection;
use PaysMidiQuercy\Search\Document;
use PaysMidiQuercy\Search\Index;
use PaysMidiQuercy\Search\Text;

/**
 * Writes the records three times: as posts with terms and meta for WP_Query, as flat tables for GROUP BY, and into our index through its
 * own rebuild. What is there already is kept.
 */
final class Builder {

	public const TYPE       = 'pmq_bench';
	public const COLLECTION = 'bench';

	/**
	 * First post of the corpus: far from any other.
	 */
	public const FIRST = 10_000_000;

	/**
	 * Documents that are described otherwise for a while, to measure saving.
	 *
	 * @var array<int, Document>
	 */
	public static array $changed = array();

	/**
	 * Taxonomy and slug => number of the relation.
	 *
	 * @var array<string, int>
	 */
	private array $terms = array();

	/**
	 * Columns of the tables.
	 *
	 * @var array<string, list<string>>
	 */
	private array $columns = array();

	/**
	 * Writes rows.
	 */
	private readonly Bulk $bulk;

	/**
	 * Keeps the parts.
	 *
	 * @param Database $database SQL helper.
	 * @param Corpus   $corpus   Records.
	 */
	public function __construct( private readonly Database $database, private readonly Corpus $corpus ) {
		$this->bulk = new Bulk();
	}

	/**
	 * Registers the post type, the taxonomies and the collection.
	 *
	 * @param Index  $index  Index.
	 * @param Corpus $corpus Records.
	 */
	public static function register( Index $index, Corpus $corpus ): void {
		register_post_type( self::TYPE, array( 'public' => true ) );
		foreach ( Corpus::TAXONOMIES as $taxonomy ) {
			register_taxonomy( 'pmq_bench_' . $taxonomy, self::TYPE, array( 'hierarchical' => true ) );
		}
		$index->register( new Collection( self::COLLECTION, array( self::TYPE ), Corpus::FACETS, static fn( int $id ): Document => self::$changed[ $id ] ?? $corpus->document( $id - self::FIRST, $id ) ) );
	}

	/**
	 * Returns the columns of each table.
	 *
	 * @return array<string, list<string>> Full name => columns.
	 */
	private function tables(): array {
		global $wpdb;
		return array(
			$wpdb->posts                          => array( 'ID', 'post_title', 'post_content', 'post_name', 'post_type', 'post_status', 'post_date', 'post_date_gmt', 'post_modified', 'post_modified_gmt', 'post_excerpt', 'to_ping', 'pinged', 'post_content_filtered' ),
			$wpdb->postmeta                       => array( 'post_id', 'meta_key', 'meta_value' ),
			$wpdb->term_relationships             => array( 'object_id', 'term_taxonomy_id' ),
			$this->database->table( 'bench_doc' )   => array( 'doc', 'title', 'lat', 'lng', 'year_from', 'year_to' ),
			$this->database->table( 'bench_facet' ) => array( 'facet', 'value', 'doc' ),
			$this->database->table( 'bench_term' )  => array( 'word', 'doc' ),
		);
	}

	/**
	 * Brings the corpus to a size.
	 *
	 * @param int                      $records  How many.
	 * @param callable( string ): void $progress Told what is done.
	 */
	public function build( int $records, callable $progress ): void {
		global $wpdb;
		$this->flat_tables();
		$there = (int) $this->database->column( "SELECT COUNT(*) FROM {$this->database->table( 'bench_doc' )}" )[0];
		if ( $there > $records ) {
			$progress( "There are {$there} records already: begin again with --fresh for fewer." );
			exit( 1 );
		}
		if ( $there < $records ) {
			$this->make_terms();
		}
		for ( $from = $there + 1; $from <= $records; $from += 5000 ) {
			$progress( "{$from} of {$records} records" );
			$this->bulk->run( 'BEGIN' );
			for ( $number = $from; $number < $from + 5000 && $number <= $records; $number++ ) {
				$this->add( $this->corpus->document( $number, self::FIRST + $number ) );
			}
			$this->bulk->flush( $this->tables() );
			$this->bulk->run( 'COMMIT' );
		}
		foreach ( $wpdb->dbh instanceof \mysqli && $there < $records ? array_keys( $this->tables() ) : array() as $table ) {
			$this->database->rows( "ANALYZE TABLE {$table}" );
		}
	}

	/**
	 * Creates the flat tables with the indexes that GROUP BY wants.
	 */
	private function flat_tables(): void {
		global $wpdb;
		$collate = $wpdb->get_charset_collate();
		$this->database->write( "CREATE TABLE IF NOT EXISTS {$this->database->table( 'bench_doc' )} (doc bigint(20) unsigned NOT NULL, title varchar(190) NOT NULL, lat double NOT NULL, lng double NOT NULL, year_from int(11) NOT NULL, year_to int(11) NOT NULL, PRIMARY KEY  (doc), KEY place (lat, lng), KEY years (year_from, year_to), KEY title (title)) {$collate}" );
		$this->database->write( "CREATE TABLE IF NOT EXISTS {$this->database->table( 'bench_facet' )} (facet varchar(20) NOT NULL, value varchar(60) NOT NULL, doc bigint(20) unsigned NOT NULL, PRIMARY KEY  (facet, value, doc), KEY doc (doc, facet, value)) {$collate}" );
		$this->database->write( "CREATE TABLE IF NOT EXISTS {$this->database->table( 'bench_term' )} (word varchar(60) NOT NULL, doc bigint(20) unsigned NOT NULL, PRIMARY KEY  (word, doc)) {$collate}" );
	}

	/**
	 * Adds a record to every table.
	 *
	 * @param Document $record Record.
	 */
	private function add( Document $record ): void {
		global $wpdb;
		$date = $record->sort_date;
		$meta = array( 'lat' => $record->lat, 'lng' => $record->lng, 'year_from' => $record->year_from, 'year_to' => $record->year_to );
		$this->put( $wpdb->posts, array( $record->id, $record->title, Corpus::content( $record ), 'bench-' . $record->id, self::TYPE, 'publish', $date, $date, $date, $date, '', '', '', '' ) );
		foreach ( $record->facets as $facet => $values ) {
			foreach ( $values as $value ) {
				if ( in_array( $facet, Corpus::TAXONOMIES, true ) ) {
					$this->put( $wpdb->term_relationships, array( $record->id, $this->term( 'pmq_bench_' . $facet, $value ) ) );
				} else {
					$meta[ $facet ] = $value;
				}
				$this->put( $this->database->table( 'bench_facet' ), array( $facet, $value, $record->id ) );
			}
		}
		foreach ( $meta as $key => $value ) {
			$this->put( $wpdb->postmeta, array( $record->id, 'pmq_bench_' . $key, (string) $value ) );
		}
		$this->put( $this->database->table( 'bench_doc' ), array( $record->id, $record->title, $record->lat, $record->lng, $record->year_from, $record->year_to ) );
		foreach ( array_unique( Text::words( implode( ' ', $record->texts ) ), SORT_STRING ) as $word ) {
			$this->put( $this->database->table( 'bench_term' ), array( $word, $record->id ) );
		}
	}

	/**
	 * Returns the number of a relation, creating the term.
	 *
	 * @param string $taxonomy Taxonomy.
	 * @param string $slug     Slug.
	 * @throws \RuntimeException When WordPress refuses.
	 */
	private function term( string $taxonomy, string $slug ): int {
		if ( ! isset( $this->terms[ "{$taxonomy} {$slug}" ] ) ) {
			$term = get_term_by( 'slug', $slug, $taxonomy );
			if ( ! $term instanceof \WP_Term ) {
				$made = wp_insert_term( $slug, $taxonomy, array( 'slug' => $slug ) );
				$term = is_array( $made ) ? get_term( $made['term_id'], $taxonomy ) : null;
			}
			$this->terms[ "{$taxonomy} {$slug}" ] = $term instanceof \WP_Term ? $term->term_taxonomy_id : throw new \RuntimeException( esc_html( "The term {$slug} could not be made." ) );
		}
		return $this->terms[ "{$taxonomy} {$slug}" ];
	}

	/**
	 * Creates every term before the rows are written past wpdb: SQLite lets one connection write at a time.
	 */
	private function make_terms(): void {
		foreach ( Corpus::values() as $taxonomy => $slugs ) {
			foreach ( $slugs as $slug ) {
				$this->term( 'pmq_bench_' . $taxonomy, $slug );
			}
		}
	}

	/**
	 * Puts a row to those that wait.
	 *
	 * @param string                      $table Full name.
	 * @param list<string|int|float|null> $row   Values.
	 */
	private function put( string $table, array $row ): void {
		$this->bulk->put( $table, array_combine( $this->columns[ $table ] ??= $this->tables()[ $table ], $row ) );
	}
}
