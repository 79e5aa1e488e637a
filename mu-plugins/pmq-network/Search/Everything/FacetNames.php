<?php
/**
 * Names of the values of facets.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Search\Everything;

use PaysMidiQuercy\Chrome\SiteLinks;
use PaysMidiQuercy\Territory\Territory;

/**
 * Names sites, kinds, communes, and terms of any site: those of the heritage are registered there alone, so they are read from the tables.
 */
final class FacetNames {

	/** Taxonomies that a facet comes from. */
	private const TAXONOMIES = array(
		'theme' => array( 'category', 'pmq_theme', 'pmq_actor_domain' ),
		'tag'   => array( 'post_tag', 'pmq_keyword', 'pmq_actor_keyword' ),
	);

	/** Most values of a facet that are named. */
	private const MOST = 40;

	/**
	 * Takes what it names with.
	 *
	 * @param Territory $territory Communes.
	 */
	public function __construct( private readonly Territory $territory ) {}

	/**
	 * Names the values of every facet: the most frequent ones, and those that were asked for.
	 *
	 * @param Answer $answer Answer.
	 * @return array<string, list<array{value: string, label: string, count: int}>>
	 */
	public function of( Answer $answer ): array {
		$facets = array();
		foreach ( Everything::FACETS as $facet ) {
			$counts = $answer->facets[ $facet ] ?? array();
			arsort( $counts );
			$chosen = $answer->ask->facets[ $facet ] ?? array();
			$values = array_unique( array( ...$chosen, ...array_map( 'strval', array_keys( $counts ) ) ) );
			$values = array_slice( array_values( $values ), 0, max( self::MOST, count( $chosen ) ) );
			$labels = $this->labels( $facet, $values );
			$named  = array();
			foreach ( $values as $value ) {
				$named[] = array(
					'value' => $value,
					'label' => $labels[ $value ] ?? $value,
					'count' => (int) ( $counts[ $value ] ?? 0 ),
				);
			}
			usort( $named, static fn ( array $a, array $b ): int => $b['count'] <=> $a['count'] ? $b['count'] <=> $a['count'] : strcoll( $a['label'], $b['label'] ) );
			$facets[ $facet ] = $named;
		}
		return $facets;
	}

	/**
	 * Names values.
	 *
	 * @param string       $facet  Facet.
	 * @param list<string> $values Values.
	 * @return array<array-key, string>
	 */
	public function labels( string $facet, array $values ): array {
		return match ( $facet ) {
			'site'    => array_column( SiteLinks::all(), 'label', 'slug' ),
			'kind'    => array_column( array_map( static fn ( string $kind ): array => array( $kind, KindNames::many( $kind ) ), $values ), 1, 0 ),
			'commune' => array_filter( array_combine( $values, array_map( fn ( string $insee ): string => $this->territory->commune( $insee )->name ?? '', $values ) ) ),
			default   => self::terms( self::TAXONOMIES[ $facet ] ?? array(), $values ),
		};
	}

	/**
	 * Names terms of all sites by their slugs.
	 *
	 * @param list<string> $taxonomies Taxonomies.
	 * @param list<string> $slugs      Slugs.
	 * @return array<array-key, string>
	 */
	private static function terms( array $taxonomies, array $slugs ): array {
		global $wpdb;
		if ( array() === $slugs || array() === $taxonomies ) {
			return array();
		}
		$wanted = implode( ', ', array_fill( 0, count( $slugs ), '%s' ) );
		$from   = implode( ', ', array_fill( 0, count( $taxonomies ), '%s' ) );
		$parts  = array();
		$args   = array();
		foreach ( array_keys( ( new Sites() )->all() ) as $site ) {
			$prefix  = $wpdb->get_blog_prefix( $site );
			$parts[] = "SELECT t.slug, t.name FROM {$prefix}terms t JOIN {$prefix}term_taxonomy x ON x.term_id = t.term_id WHERE x.taxonomy IN ({$from}) AND t.slug IN ({$wanted})";
			array_push( $args, ...$taxonomies, ...$slugs );
		}
		// phpcs:ignore WordPress.DB -- Names of tables and marks are ours.
		$rows = (array) $wpdb->get_results( $wpdb->prepare( implode( ' UNION ', $parts ), ...$args ), 'ARRAY_A' );
		return array_map( static fn ( mixed $name ): string => html_entity_decode( (string) $name, ENT_QUOTES ), array_column( array_reverse( $rows ), 'name', 'slug' ) );
	}
}
