<?php
/**
 * Tags that mean the same.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Articles;

use PaysMidiQuercy\OtherSites;

/**
 * Makes the tags of the sites one thesaurus: the same slug is the same concept, and synonyms, kept with a tag of any site, join concepts.
 *
 * Each site keeps its share as an option of its own, rewritten when one of its tags changes, so that two sites never overwrite one another.
 */
final class Thesaurus {

	public const META = 'pmq_synonyms';

	/** Option of each site: synonyms, as slugs, by slug of the tag. */
	public const OPTION = 'pmq_thesaurus';

	/**
	 * Hooks the meta and what changes it.
	 */
	public function register(): void {
		add_action( 'init', array( $this, 'register_meta' ) );
		foreach ( array( 'added_term_meta', 'updated_term_meta', 'deleted_term_meta' ) as $hook ) {
			add_action( $hook, array( $this, 'meta_changed' ), 10, 3 );
		}
		add_action( 'edited_post_tag', array( $this, 'rebuild' ) );
		add_action( 'delete_post_tag', array( $this, 'rebuild' ) );
	}

	/**
	 * Registers the synonyms of a tag.
	 */
	public function register_meta(): void {
		register_term_meta(
			'post_tag',
			self::META,
			array(
				'type'              => 'array',
				'single'            => true,
				'default'           => array(),
				'description'       => __( 'Other words for the same thing.', 'pmq' ),
				'sanitize_callback' => array( self::class, 'clean' ),
				'auth_callback'     => static fn (): bool => current_user_can( 'manage_categories' ),
				'show_in_rest'      => array(
					'schema' => array(
						'type'     => 'array',
						'maxItems' => 30,
						'items'    => array(
							'type'      => 'string',
							'maxLength' => 100,
						),
					),
				),
			)
		);
	}

	/**
	 * Cleans synonyms: plain words, none empty, none twice.
	 *
	 * @param mixed $value Words.
	 * @return list<string>
	 */
	public static function clean( mixed $value ): array {
		$words = array_map( static fn ( mixed $word ): string => is_scalar( $word ) ? sanitize_text_field( (string) $word ) : '', is_array( $value ) ? $value : array() );
		return array_slice( array_values( array_unique( array_filter( $words, static fn ( string $word ): bool => '' !== $word ) ) ), 0, 30 );
	}

	/**
	 * Writes this site's share again when synonyms changed.
	 *
	 * @param mixed  $meta_ids Numbers of the meta.
	 * @param int    $term_id  Tag.
	 * @param string $key      Name of the meta.
	 */
	public function meta_changed( mixed $meta_ids, int $term_id, string $key ): void {
		if ( self::META === $key ) {
			$this->rebuild();
		}
	}

	/**
	 * Writes this site's share from its tags.
	 */
	public function rebuild(): void {
		$tags  = get_terms(
			array(
				'taxonomy'   => 'post_tag',
				'hide_empty' => false,
				'meta_key'   => self::META, // phpcs:ignore WordPress.DB.SlowDBQuery -- When a tag is saved, not when a page is read.
			)
		);
		$share = array();
		foreach ( is_array( $tags ) ? $tags : array() as $tag ) {
			$slugs = array_map( 'sanitize_title', self::clean( get_term_meta( $tag->term_id, self::META, true ) ) );
			if ( array() !== $slugs ) {
				$share[ $tag->slug ] = $slugs;
			}
		}
		update_option( self::OPTION, $share );
	}

	/**
	 * Returns, for each of some tags, every slug that means the same; tags that mean the same give one concept.
	 *
	 * @param list<string> $slugs Slugs of tags.
	 * @return list<list<string>>
	 */
	public function concepts( array $slugs ): array {
		$groups   = $this->groups();
		$concepts = array();
		foreach ( $slugs as $slug ) {
			$found                          = array_keys( array_filter( $groups, static fn ( array $group ): bool => in_array( $slug, $group, true ) ) );
			$concepts[ $found[0] ?? $slug ] = array() === $found ? array( $slug ) : $groups[ $found[0] ];
		}
		return array_values( $concepts );
	}

	/**
	 * Adds to some tags those that mean the same.
	 *
	 * @param list<string> $slugs Slugs of tags.
	 * @return list<string>
	 */
	public function expand( array $slugs ): array {
		return array_values( array_unique( array_merge( array(), ...$this->concepts( $slugs ) ) ) );
	}

	/**
	 * Returns the words of tags that mean the same, for the search.
	 *
	 * @return list<list<string>>
	 */
	public function expressions(): array {
		return array_map( static fn ( array $group ): array => array_map( static fn ( string $slug ): string => str_replace( '-', ' ', $slug ), $group ), $this->groups() );
	}

	/**
	 * Returns the groups of slugs that synonyms make, over all sites.
	 *
	 * @return list<list<string>>
	 */
	private function groups(): array {
		$groups = array();
		$shares = OtherSites::on_each( static fn (): array => array( (array) get_option( self::OPTION, array() ) ) );
		foreach ( $shares as $share ) {
			foreach ( $share as $slug => $synonyms ) {
				$group = array_map( 'strval', array( $slug, ...(array) $synonyms ) );
				foreach ( $groups as $number => $other ) {
					if ( array() !== array_intersect( $group, $other ) ) {
						$group = array( ...$group, ...$other );
						unset( $groups[ $number ] );
					}
				}
				$groups[] = array_values( array_unique( $group ) );
			}
		}
		return array_values( $groups );
	}
}
