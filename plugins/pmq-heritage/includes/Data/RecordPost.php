<?php
/**
 * The post of an imported record.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\Data;

use PaysMidiQuercy\Database\Database;
use PaysMidiQuercy\Heritage\Content\Keywords;
use PaysMidiQuercy\Heritage\Content\Locator;
use PaysMidiQuercy\Heritage\Content\RecordPostType;
use PaysMidiQuercy\Heritage\Content\RecordTaxonomies;
use PaysMidiQuercy\Heritage\Content\Vocabulary;
use PaysMidiQuercy\Heritage\Import\Description;
use PaysMidiQuercy\Territory\Territory;

/**
 * Writes post, terms and meta of a row. The caller has checked the right to import: capabilities are not asked again here.
 */
final class RecordPost {

	/** Fields of a row that are one meta of the same meaning. */
	private const TEXT_META = array(
		'holder'        => 'pmq_holder',
		'author'        => 'pmq_author',
		'medium_author' => 'pmq_medium_author',
		'access'        => 'pmq_access',
		'source_url'    => 'pmq_source_url',
		'licence'       => 'pmq_licence',
		'protection'    => 'pmq_protection',
	);

	private const TAXONOMIES = array(
		'types'   => RecordTaxonomies::TYPE,
		'themes'  => RecordTaxonomies::THEME,
		'periods' => RecordTaxonomies::PERIOD,
	);

	/**
	 * Takes what it writes with.
	 *
	 * @param Vocabulary $vocabulary Types, themes and periods.
	 * @param Keywords   $keywords   Keywords.
	 * @param Locator    $locator    Places.
	 * @param Territory  $territory  Communes, for the address of the page.
	 * @param Database   $database   SQL helper.
	 */
	public function __construct(
		private readonly Vocabulary $vocabulary,
		private readonly Keywords $keywords,
		private readonly Locator $locator,
		private readonly Territory $territory,
		private readonly Database $database,
	) {}

	/**
	 * Tells whether a record exists.
	 *
	 * @param int $post_id Post id.
	 */
	public function exists( int $post_id ): bool {
		return 0 < $post_id && RecordPostType::NAME === get_post_type( $post_id );
	}

	/**
	 * Gives the guid of a row's post: by it a post is recognised whose import was killed.
	 *
	 * @param ImportRow $row Row.
	 */
	public static function guid( ImportRow $row ): string {
		return 'urn:pmq:' . $row->key();
	}

	/**
	 * Creates the post of a row.
	 *
	 * @param ImportRow $row Row.
	 * @return int Post id.
	 * @throws RecordNotWritten When WordPress refuses it.
	 */
	public function create( ImportRow $row ): int {
		$post = array(
			'post_type'    => RecordPostType::NAME,
			'post_status'  => 'publish',
			'post_title'   => $row->name,
			'post_content' => Description::to_content( $row->description ),
			'post_name'    => $this->slug( $row ),
			'guid'         => self::guid( $row ),
		);
		$id   = wp_insert_post( wp_slash( $post ), true, false );
		if ( is_wp_error( $id ) ) {
			throw new RecordNotWritten( esc_html( $id->get_error_message() ) );
		}
		$this->fill( $id, $this->meta( $row ), $this->terms( $row ) );
		wp_after_insert_post( $id, false, null );
		return $id;
	}

	/**
	 * Gives a new post its meta and terms in two statements: WordPress's functions ask some forty times what a new post has already.
	 *
	 * @param int                      $post_id New post.
	 * @param array<string, mixed>     $meta    Meta; null where there is none.
	 * @param array<string, list<int>> $terms   Term ids by taxonomy.
	 */
	private function fill( int $post_id, array $meta, array $terms ): void {
		global $wpdb;
		$values = array();
		foreach ( array_filter( $meta, static fn( mixed $value ): bool => null !== $value ) as $key => $value ) {
			array_push( $values, $post_id, $key, (string) maybe_serialize( $value ) );
		}
		$this->database->write( "INSERT INTO {$wpdb->postmeta} (post_id, meta_key, meta_value) VALUES " . implode( ', ', array_fill( 0, intdiv( count( $values ), 3 ), '(%d, %s, %s)' ) ), ...$values );
		wp_cache_delete( $post_id, 'post_meta' );
		$relations = array();
		foreach ( $terms as $taxonomy => $ids ) {
			$of_taxonomy = array_filter( array_map( static fn( int $id ): int => (int) ( get_term( $id, $taxonomy )->term_taxonomy_id ?? 0 ), $ids ) );
			foreach ( $of_taxonomy as $relation ) {
				array_push( $relations, $post_id, $relation );
			}
			wp_update_term_count( $of_taxonomy, $taxonomy );
		}
		if ( array() !== $relations ) {
			// Another import may have found this post already when this process stalls, see single().
			$this->database->write( "INSERT IGNORE INTO {$wpdb->term_relationships} (object_id, term_taxonomy_id) VALUES " . implode( ', ', array_fill( 0, intdiv( count( $relations ), 2 ), '(%d, %d)' ) ), ...$relations );
		}
		clean_object_term_cache( $post_id, RecordPostType::NAME );
	}

	/**
	 * Writes the changed fields of a record.
	 *
	 * @param int          $post_id Record.
	 * @param ImportRow    $row     Row.
	 * @param list<string> $changes Fields that differ.
	 * @throws RecordNotWritten When WordPress refuses it.
	 */
	public function update( int $post_id, ImportRow $row, array $changes ): void {
		$before = get_post( $post_id );
		$post   = array( 'ID' => $post_id );
		if ( in_array( 'name', $changes, true ) ) {
			$post['post_title'] = $row->name;
		}
		if ( in_array( 'description', $changes, true ) ) {
			$post['post_content'] = Description::to_content( $row->description );
		}
		$this->write_meta( $post_id, array_intersect_key( $this->meta( $row ), array_flip( $this->meta_keys( $changes ) ) ) );
		foreach ( array_intersect_key( $this->terms( $row ), array_flip( $this->taxonomies( $changes ) ) ) as $taxonomy => $terms ) {
			wp_set_object_terms( $post_id, $terms, $taxonomy );
		}
		$id = wp_update_post( wp_slash( $post ), true, false );
		if ( is_wp_error( $id ) ) {
			throw new RecordNotWritten( esc_html( $id->get_error_message() ) );
		}
		wp_after_insert_post( $post_id, true, $before instanceof \WP_Post ? $before : null );
	}

	/**
	 * Writes every field of a post that a killed import left half written.
	 *
	 * @param int       $post_id Post.
	 * @param ImportRow $row     Row.
	 * @return int The same post id.
	 */
	public function rewrite( int $post_id, ImportRow $row ): int {
		$this->update( $post_id, $row, array_merge( array( 'name', 'description', 'source' ), array_keys( self::TAXONOMIES ), array( 'keywords', 'commune', 'location', 'year', 'media', 'links' ), array_keys( self::TEXT_META ) ) );
		return $post_id;
	}

	/**
	 * Takes away what two imports have both written into the same new post: {@see fill()} inserts without looking.
	 *
	 * @param int       $post_id Post.
	 * @param ImportRow $row     Row.
	 */
	public function single( int $post_id, ImportRow $row ): void {
		wp_cache_delete( $post_id, 'post_meta' );
		$twice = array_filter( $this->meta( $row ), static fn( string $key ): bool => 1 < count( get_post_meta( $post_id, $key ) ), ARRAY_FILTER_USE_KEY );
		$this->write_meta( $post_id, array_fill_keys( array_keys( $twice ), null ) );
		$this->write_meta( $post_id, $twice );
	}

	/**
	 * Makes the slug: name and commune, so that the hundred churches of Saint Martin have telling addresses.
	 *
	 * @param ImportRow $row Row.
	 */
	private function slug( ImportRow $row ): string {
		$name    = Vocabulary::fold( $row->name );
		$commune = Vocabulary::fold( $this->territory->commune( $row->commune )->name ?? $row->commune_name );
		return substr( '' === $commune || str_contains( $name, $commune ) ? $name : "$name-$commune", 0, 190 );
	}

	/**
	 * Gives the meta of a row; null where a field is empty.
	 *
	 * @param ImportRow $row Row.
	 * @return array<string, mixed>
	 */
	private function meta( ImportRow $row ): array {
		$place = $this->locator->locate( $row->lat, $row->lng, $row->approximate, $row->commune );
		$meta  = array(
			'pmq_source'               => $row->source->value,
			'pmq_source_id'            => $row->source_id,
			'pmq_commune'              => $row->commune,
			'pmq_commune_name'         => $row->commune_name,
			'pmq_year'                 => $row->year,
			'pmq_lat'                  => $place['lat'] ?? null,
			'pmq_lng'                  => $place['lng'] ?? null,
			'pmq_location_approximate' => ( $place['approximate'] ?? false ) ? 1 : null,
			'pmq_media'                => $row->media,
			'pmq_links'                => $row->links,
		);
		foreach ( self::TEXT_META as $field => $key ) {
			$meta[ $key ] = $row->texts[ $field ] ?? '';
		}
		return array_map( static fn( mixed $value ): mixed => '' === $value || array() === $value ? null : $value, $meta );
	}

	/**
	 * Gives the term ids of a row.
	 *
	 * @param ImportRow $row Row.
	 * @return array<string, list<int>> By taxonomy.
	 */
	private function terms( ImportRow $row ): array {
		$terms = array( RecordTaxonomies::KEYWORD => $this->keywords->ids( $row->keywords ) );
		foreach ( self::TAXONOMIES as $field => $taxonomy ) {
			$slugs              = array_flip( $row->{$field} );
			$terms[ $taxonomy ] = array_values( array_column( array_intersect_key( $this->vocabulary->terms( $taxonomy ), $slugs ), 'id' ) );
		}
		return $terms;
	}

	/**
	 * Names the meta that fields of a row are stored in. A record at the centre of its old commune is moved by {@see Locator::place()}.
	 *
	 * @param list<string> $fields Fields.
	 * @return list<string>
	 */
	private function meta_keys( array $fields ): array {
		$keys = array();
		foreach ( $fields as $field ) {
			$of_field = match ( $field ) {
				'commune'  => array( 'pmq_commune', 'pmq_commune_name' ),
				'location' => array( 'pmq_lat', 'pmq_lng', 'pmq_location_approximate' ),
				'year'     => array( 'pmq_year' ),
				'media'    => array( 'pmq_media' ),
				'links'    => array( 'pmq_links' ),
				'source'   => array( 'pmq_source', 'pmq_source_id' ),
				default    => array_filter( array( self::TEXT_META[ $field ] ?? null ) ),
			};
			array_push( $keys, ...array_values( $of_field ) );
		}
		return $keys;
	}

	/**
	 * Names the taxonomies of fields.
	 *
	 * @param list<string> $fields Fields.
	 * @return list<string>
	 */
	private function taxonomies( array $fields ): array {
		return array_values( array_intersect_key( self::TAXONOMIES + array( 'keywords' => RecordTaxonomies::KEYWORD ), array_flip( $fields ) ) );
	}

	/**
	 * Writes meta; null deletes.
	 *
	 * @param int                  $post_id Record.
	 * @param array<string, mixed> $meta    Meta.
	 */
	private function write_meta( int $post_id, array $meta ): void {
		foreach ( $meta as $key => $value ) {
			if ( null === $value ) {
				delete_post_meta( $post_id, $key );
			} else {
				update_post_meta( $post_id, $key, wp_slash( $value ) );
			}
		}
	}
}
