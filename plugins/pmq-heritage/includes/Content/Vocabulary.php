<?php
/**
 * The terms of the vocabularies, as records use them.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\Content;

use PaysMidiQuercy\Heritage\Data\Term;

/**
 * Reads each controlled vocabulary once a request and answers by slug or label.
 */
final class Vocabulary {

	public const UNKNOWN_PERIOD = 'non-renseigne';

	/**
	 * Terms by site and taxonomy, then slug.
	 *
	 * @var array<string, array<string, Term>>
	 */
	private array $terms = array();

	/**
	 * Slugs by site and taxonomy, then folded label.
	 *
	 * @var array<string, array<string, string>>
	 */
	private array $labels = array();

	/**
	 * Forgets what was read whenever a term changes.
	 */
	public function register(): void {
		foreach ( array( 'created_term', 'edited_term', 'delete_term' ) as $hook ) {
			add_action( $hook, array( $this, 'forget' ) );
		}
	}

	/**
	 * Forgets what was read.
	 */
	public function forget(): void {
		$this->terms  = array();
		$this->labels = array();
	}

	/**
	 * Gives the terms of a controlled taxonomy in the order of annex 4, children after their parent.
	 *
	 * @param string $taxonomy `pmq_type`, `pmq_theme` or `pmq_period`.
	 * @return array<string, Term> By slug.
	 */
	public function terms( string $taxonomy ): array {
		$key                          = get_current_blog_id() . ':' . $taxonomy;
		return $this->terms[ $key ] ??= $this->read( $taxonomy );
	}

	/**
	 * Finds a term by slug.
	 *
	 * @param string $taxonomy Taxonomy.
	 * @param string $slug     Slug.
	 */
	public function term( string $taxonomy, string $slug ): ?Term {
		return $this->terms( $taxonomy )[ $slug ] ?? null;
	}

	/**
	 * Finds a term by slug or by label, whatever its accents, case and punctuation.
	 *
	 * @param string $taxonomy Taxonomy.
	 * @param string $label    Slug or label.
	 */
	public function resolve( string $taxonomy, string $label ): ?Term {
		$key = get_current_blog_id() . ':' . $taxonomy;
		if ( ! isset( $this->labels[ $key ] ) ) {
			$this->labels[ $key ] = array();
			foreach ( $this->terms( $taxonomy ) as $term ) {
				$this->labels[ $key ][ self::fold( $term->name ) ] ??= $term->slug;
			}
		}
		$slug = $this->labels[ $key ][ self::fold( $label ) ] ?? $label;
		return $this->term( $taxonomy, $slug );
	}

	/**
	 * Gives the slugs of a term and of its ancestors.
	 *
	 * @param string $taxonomy Taxonomy.
	 * @param string $slug     Slug.
	 * @return list<string>
	 */
	public function with_ancestors( string $taxonomy, string $slug ): array {
		$slugs = array();
		while ( null !== $slug && ! in_array( $slug, $slugs, true ) ) {
			$slugs[] = $slug;
			$slug    = $this->term( $taxonomy, $slug )?->parent;
		}
		return $slugs;
	}

	/**
	 * Finds the narrowest period that holds a year.
	 *
	 * @param int $year Year, negative before our era.
	 */
	public function period_of( int $year ): ?Term {
		$found = null;
		foreach ( $this->terms( RecordTaxonomies::PERIOD ) as $term ) {
			$inside = null !== $term->year_from && $term->year_from <= $year && ( null === $term->year_to || $year <= $term->year_to );
			if ( $inside && ( null === $found || $found->slug === $term->parent ) ) {
				$found = $term;
			}
		}
		return $found;
	}

	/**
	 * Folds a label to what two spellings of it have in common.
	 *
	 * @param string $label Label.
	 */
	public static function fold( string $label ): string {
		return sanitize_title( str_replace( array( '’', "'" ), '', remove_accents( $label, 'fr_FR' ) ) );
	}

	/**
	 * Reads a taxonomy.
	 *
	 * @param string $taxonomy Taxonomy.
	 * @return array<string, Term>
	 */
	private function read( string $taxonomy ): array {
		$terms = get_terms(
			array(
				'taxonomy'   => $taxonomy,
				'hide_empty' => false,
			)
		);
		if ( ! is_array( $terms ) ) {
			return array();
		}
		$slugs = array_column( $terms, 'slug', 'term_id' );
		$read  = array();
		foreach ( $terms as $term ) {
			if ( $term instanceof \WP_Term ) {
				$read[ $term->slug ] = $this->from_wp( $term, $slugs[ $term->parent ] ?? null );
			}
		}
		return $this->in_order( $read );
	}

	/**
	 * Builds a term from WordPress's.
	 *
	 * @param \WP_Term $term   Term.
	 * @param ?string  $parent Slug of its parent.
	 */
	private function from_wp( \WP_Term $term, ?string $parent ): Term {
		$order = get_term_meta( $term->term_id, 'pmq_order', true );
		$from  = get_term_meta( $term->term_id, 'pmq_year_from', true );
		$to    = get_term_meta( $term->term_id, 'pmq_year_to', true );
		return new Term(
			$term->term_id,
			$term->slug,
			html_entity_decode( $term->name, ENT_QUOTES ),
			$parent,
			is_numeric( $order ) ? (int) $order : PHP_INT_MAX,
			is_numeric( $from ) ? (int) $from : null,
			is_numeric( $to ) ? (int) $to : null,
		);
	}

	/**
	 * Puts children after their parent, each level in its own order.
	 *
	 * @param array<string, Term> $terms  Terms by slug.
	 * @param ?string             $parent Slug of the parent whose children come next.
	 * @return array<string, Term>
	 */
	private function in_order( array $terms, ?string $parent = null ): array {
		$level = array_filter( $terms, static fn( Term $term ): bool => $term->parent === $parent );
		uasort( $level, static fn( Term $a, Term $b ): int => array( $a->order, $a->name ) <=> array( $b->order, $b->name ) );
		$ordered = array();
		foreach ( $level as $slug => $term ) {
			$ordered += array( $slug => $term ) + $this->in_order( $terms, $slug );
		}
		return $ordered;
	}
}
