<?php
/**
 * Records ready-made.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\Data;

use PaysMidiQuercy\Heritage\Content\RecordTaxonomies;
use PaysMidiQuercy\Heritage\Content\Vocabulary;
use PaysMidiQuercy\Search\Index;

/**
 * Keeps what the short answer of `GET pmq/v1/records` is put together from: the item of each record beside its document in the index, and the
 * catalogue of values and labels. Both carry an epoch, the fingerprint of everything that they depend on beside the record itself.
 */
final class ReadyRecords {

	/** After so many seconds the whole WordPress is asked again whether the catalogue is right (another version of the code, another language). */
	public const LIFETIME = 600;

	/** Files that an item depends on. */
	private const FILES = array( 'Record.php', 'RecordRepository.php', 'RecordFields.php', 'Term.php', 'Source.php' );

	/**
	 * Epoch by address of the site.
	 *
	 * @var array<string, string>
	 */
	private array $epochs = array();

	/**
	 * Takes what it works with.
	 *
	 * @param Index        $index      Search index.
	 * @param RecordFacets $facets     Labels.
	 * @param Vocabulary   $vocabulary Types, themes and periods.
	 */
	public function __construct(
		private readonly Index $index,
		private readonly RecordFacets $facets,
		private readonly Vocabulary $vocabulary,
	) {}

	/**
	 * Hooks what changes labels or pictures.
	 */
	public function register(): void {
		foreach ( array( 'created_term', 'edited_term', 'delete_term' ) as $hook ) {
			add_action( $hook, fn( int $term, int $tt_id, string $taxonomy ) => $this->drop_for( $taxonomy ), 20, 3 );
		}
		foreach ( array( 'added_term_meta', 'updated_term_meta', 'deleted_term_meta' ) as $hook ) {
			add_action( $hook, fn( mixed $meta, int $term ) => $this->drop_for( (string) ( get_term( $term )->taxonomy ?? '' ) ), 20, 2 );
		}
		foreach ( array( 'home', 'siteurl', 'WPLANG', 'permalink_structure', 'pmq_outside_communes' ) as $option ) {
			add_action( 'add_option_' . $option, $this->drop( ... ), 20, 0 );
			add_action( 'update_option_' . $option, $this->drop( ... ), 20, 0 );
		}
		foreach ( array( 'update_post_meta', 'updated_post_meta' ) as $hook ) {
			add_action( $hook, fn( mixed $meta, int $post, string $key ) => in_array( $key, array( '_wp_attached_file', '_wp_attachment_metadata' ), true ) && $this->mark_users( $post ), 10, 3 );
		}
		add_action( 'delete_attachment', $this->mark_users( ... ), 10, 1 );
		add_action( 'deleted_post', fn( int $post, \WP_Post $object ) => 'attachment' === $object->post_type && $this->mark_users( $post ), 10, 2 );
	}

	/**
	 * Gives the item of a record.
	 *
	 * @param Record $record Record.
	 * @return string Epoch, line feed, JSON as the route tells it.
	 */
	public function item( Record $record ): string {
		return $this->epoch() . "\n" . wp_json_encode( $record->to_array() );
	}

	/**
	 * Makes the catalogue of the current site when there is none or an old one.
	 */
	public function refresh(): void {
		$kept = $this->index->items->catalogue( get_current_blog_id(), RecordDocument::COLLECTION );
		$old  = json_decode( $kept['text'], true );
		if ( is_array( $old ) && $this->epoch() === $old['epoch'] && home_url() === $old['home'] && time() - $old['made'] < self::LIFETIME / 2 ) {
			return;
		}
		$this->vocabulary->forget();
		$catalogue = $this->facets->catalogue();
		$text      = array(
			'epoch'  => $this->epoch(),
			'home'   => home_url(),
			'made'   => time(),
			'route'  => rest_url( 'pmq/v1/records' ),
			'facets' => $catalogue->facets,
			'none'   => $catalogue->none,
		);
		$this->index->items->store_catalogue( get_current_blog_id(), RecordDocument::COLLECTION, $kept['token'], (string) wp_json_encode( $text ) );
	}

	/**
	 * Drops the catalogue of the current site after a change of terms.
	 *
	 * @param string $taxonomy Taxonomy of the term.
	 */
	private function drop_for( string $taxonomy ): void {
		if ( in_array( $taxonomy, array( RecordTaxonomies::TYPE, RecordTaxonomies::THEME, RecordTaxonomies::PERIOD ), true ) ) {
			$this->drop();
		}
	}

	/**
	 * Drops the catalogue of the current site.
	 */
	private function drop(): void {
		$this->index->items->drop_catalogue( get_current_blog_id(), RecordDocument::COLLECTION );
	}

	/**
	 * Marks the records that show an attachment.
	 *
	 * @param int $attachment Attachment.
	 */
	private function mark_users( int $attachment ): void {
		global $wpdb;
		if ( 'attachment' !== get_post_type( $attachment ) && 'deleted_post' !== current_action() ) {
			return;
		}
		$users = $wpdb->get_col( $wpdb->prepare( "SELECT post_id FROM {$wpdb->postmeta} WHERE meta_key = 'pmq_media' AND meta_value LIKE %s", '%' . $wpdb->esc_like( sprintf( 's:2:"id";i:%d;', $attachment ) ) . '%' ) ); // phpcs:ignore WordPress.DB.DirectDatabaseQuery -- Rare, and nothing else knows it.
		foreach ( $users as $user ) {
			$this->index->mark( (int) $user );
		}
	}

	/**
	 * Gives the epoch of the current site.
	 */
	private function epoch(): string {
		$address = home_url() . ' ' . get_locale();
		if ( ! isset( $this->epochs[ $address ] ) ) {
			$files                    = array_map( static fn( string $file ): string => (string) md5_file( __DIR__ . '/' . $file ), self::FILES );
			$this->epochs[ $address ] = substr( md5( $address . implode( '', $files ) ), 0, 12 );
		}
		return $this->epochs[ $address ];
	}
}
