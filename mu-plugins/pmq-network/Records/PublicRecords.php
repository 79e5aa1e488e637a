<?php
/**
 * Heritage records as the other sites show them.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Records;

use PaysMidiQuercy\Articles\Entry;
use PaysMidiQuercy\Chrome\Illustration;
use PaysMidiQuercy\Chrome\SiteLinks;
use PaysMidiQuercy\OtherSites;
use PaysMidiQuercy\Search\Index;
use PaysMidiQuercy\Search\Query;

/**
 * Reads published records of the heritage site from any site, by the search index: on a site without the heritage plugin
 * their post type is not registered, so the address follows the contract `/fiche/<slug>/`.
 */
final class PublicRecords {

	private const SITE = 'patrimoine';

	/**
	 * Post type of the records, registered on the heritage site alone.
	 */
	public const POST_TYPE = 'pmq_record';

	/**
	 * Takes the index.
	 *
	 * @param Index $index Search index.
	 */
	public function __construct( private readonly Index $index ) {}

	/**
	 * Returns the records of a commune, those with a photograph first.
	 *
	 * @param string $insee INSEE code.
	 * @param int    $limit Most records.
	 * @return array{records: list<Entry>, total: int}
	 */
	public function of_commune( string $insee, int $limit ): array {
		$none = array(
			'records' => array(),
			'total'   => 0,
		);
		return OtherSites::on(
			self::SITE,
			function () use ( $insee, $limit ): array {
				$facets = array( 'commune' => array( $insee ) );
				$all    = $this->index->search( 'records', new Query( facets: $facets, per_page: $limit, sort: Query::NAME ) );
				$photos = $this->index->search( 'records', new Query( facets: $facets + array( 'photo' => array( '1' ) ), per_page: $limit, sort: Query::NAME ) );
				$ids    = array_slice( array_values( array_unique( array( ...$photos->ids, ...$all->ids ) ) ), 0, $limit );
				return array(
					'records' => self::entries( $ids ),
					'total'   => $all->total,
				);
			},
			$none
		);
	}

	/**
	 * Returns records with one of some keywords, those with a photograph first.
	 *
	 * @param list<string> $slugs Keywords.
	 * @param int          $limit Most records.
	 * @return list<Entry>
	 */
	public function of_keywords( array $slugs, int $limit ): array {
		if ( array() === $slugs ) {
			return array();
		}
		return OtherSites::on(
			self::SITE,
			function () use ( $slugs, $limit ): array {
				$facets = array( 'keyword' => $slugs );
				$photos = $this->index->search( 'records', new Query( facets: $facets + array( 'photo' => array( '1' ) ), per_page: $limit ) );
				$all    = $this->index->search( 'records', new Query( facets: $facets, per_page: $limit ) );
				return self::entries( array_slice( array_values( array_unique( array( ...$photos->ids, ...$all->ids ) ) ), 0, $limit ) );
			},
			array()
		);
	}

	/**
	 * Returns the address of the search of a commune's records.
	 *
	 * @param string $insee INSEE code.
	 */
	public static function search_url( string $insee ): string {
		return SiteLinks::url( self::SITE ) . 'chercher/?commune[]=' . rawurlencode( $insee );
	}

	/**
	 * Describes records of the current site.
	 *
	 * @param list<int> $ids Posts.
	 * @return list<Entry>
	 */
	private static function entries( array $ids ): array {
		_prime_post_caches( $ids, false );
		$entries = array();
		foreach ( $ids as $id ) {
			$post = get_post( $id );
			if ( $post instanceof \WP_Post && 'publish' === $post->post_status && '' === $post->post_password ) {
				$entries[] = self::entry( $post );
			}
		}
		return $entries;
	}

	/**
	 * Describes a record of the current site, which is the heritage site.
	 *
	 * @param \WP_Post $post Record, published.
	 */
	public static function entry( \WP_Post $post ): Entry {
		$title = html_entity_decode( wp_strip_all_tags( $post->post_title ), ENT_QUOTES );
		return new Entry( self::SITE, $post->ID, $title, SiteLinks::url( self::SITE ) . 'fiche/' . $post->post_name . '/', '', '', self::image( $post->ID, $title ) );
	}

	/**
	 * Returns the first photograph of a record, else the engraving that its name and kind call for.
	 *
	 * @param int    $id    Record.
	 * @param string $title Its name.
	 */
	private static function image( int $id, string $title ): string {
		foreach ( (array) get_post_meta( $id, 'pmq_media', true ) as $medium ) {
			if ( is_array( $medium ) && 'photo' === ( $medium['type'] ?? '' ) && 0 < (int) ( $medium['id'] ?? 0 ) ) {
				return wp_get_attachment_image( (int) $medium['id'], 'medium_large', false, array( 'alt' => '' ) );
			}
		}
		$url = Illustration::for_record( self::kinds( $id ), $title, $id );
		return '' === $url ? '' : sprintf( '<img src="%s" alt="" width="600" height="600" loading="lazy" decoding="async">', esc_url( $url ) );
	}

	/**
	 * Returns the slugs of a record's types, themes and periods; core's functions refuse taxonomies that are not registered here.
	 *
	 * @param int $id Record.
	 * @return list<string>
	 */
	private static function kinds( int $id ): array {
		global $wpdb;
		// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- See above.
		$slugs = $wpdb->get_col( $wpdb->prepare( "SELECT t.slug FROM {$wpdb->term_relationships} r JOIN {$wpdb->term_taxonomy} x ON x.term_taxonomy_id = r.term_taxonomy_id JOIN {$wpdb->terms} t ON t.term_id = x.term_id WHERE r.object_id = %d AND x.taxonomy IN ('pmq_theme', 'pmq_type', 'pmq_period') ORDER BY x.taxonomy DESC, t.slug", $id ) );
		return array_map( 'strval', $slugs );
	}
}
