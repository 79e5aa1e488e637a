<?php
/**
 * Makes the vocabularies of annex 4 exist as terms.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\Content;

/**
 * Creates missing terms and brings changed ones back to the list; terms added by an administrator stay.
 */
final class VocabularyProvisioner {

	/**
	 * Keeps the list's file.
	 *
	 * @param string $file Absolute path of `data/vocabularies.php`.
	 */
	public function __construct( private readonly string $file ) {}

	/**
	 * Provisions every vocabulary on the current site.
	 *
	 * @return int Number of terms created or mended.
	 * @throws \RuntimeException When WordPress refuses a term.
	 */
	public function provision(): int {
		$changes = 0;
		foreach ( $this->lists() as $taxonomy => $terms ) {
			$changes += $this->provision_level( $taxonomy, $terms, 0 );
		}
		return $changes;
	}

	/**
	 * Reads the lists.
	 *
	 * @return array<string, array<string, array<string, mixed>>>
	 */
	public function lists(): array {
		return require $this->file;
	}

	/**
	 * Provisions the children of one parent.
	 *
	 * @param string                              $taxonomy Taxonomy.
	 * @param array<string, array<string, mixed>> $terms    Terms by slug.
	 * @param int                                 $parent   Parent's id, 0 at the top.
	 * @param bool                                $fixed    Whether the parent is fixed.
	 */
	private function provision_level( string $taxonomy, array $terms, int $parent, bool $fixed = false ): int {
		$changes = 0;
		$order   = 0;
		foreach ( $terms as $slug => $term ) {
			$is_fixed = $fixed || ! empty( $term['fixed'] );
			$existing = get_term_by( 'slug', $slug, $taxonomy );
			$id       = $this->keep_term( $taxonomy, (string) $slug, (string) $term['label'], $parent, $existing instanceof \WP_Term ? $existing : null, $changes );
			$changes += $this->keep_meta( $id, ++$order, $is_fixed, $term );
			$changes += $this->provision_level( $taxonomy, $term['children'] ?? array(), $id, $is_fixed );
		}
		return $changes;
	}

	/**
	 * Creates or mends one term.
	 *
	 * @param string    $taxonomy Taxonomy.
	 * @param string    $slug     Slug.
	 * @param string    $label    Label.
	 * @param int       $parent   Parent's id.
	 * @param ?\WP_Term $existing The term as it is.
	 * @param int       $changes  Counted up when something was written.
	 * @return int Term id.
	 * @throws \RuntimeException When WordPress refuses the term.
	 */
	private function keep_term( string $taxonomy, string $slug, string $label, int $parent, ?\WP_Term $existing, int &$changes ): int {
		$same = $existing && $existing->parent === $parent && html_entity_decode( $existing->name, ENT_QUOTES ) === $label;
		if ( $same ) {
			return $existing->term_id;
		}
		$args   = array(
			'slug'   => $slug,
			'parent' => $parent,
		);
		$result = $existing
			? wp_update_term( $existing->term_id, $taxonomy, $args + array( 'name' => wp_slash( $label ) ) )
			: wp_insert_term( wp_slash( $label ), $taxonomy, $args );
		if ( is_wp_error( $result ) ) {
			throw new \RuntimeException( esc_html( "$taxonomy/$slug: " . $result->get_error_message() ) );
		}
		++$changes;
		return (int) $result['term_id'];
	}

	/**
	 * Keeps the meta of one term.
	 *
	 * @param int                  $id    Term id.
	 * @param int                  $order Place in its level, from 1.
	 * @param bool                 $fixed Whether records of this type are never edited here.
	 * @param array<string, mixed> $term  Term of the list.
	 */
	private function keep_meta( int $id, int $order, bool $fixed, array $term ): int {
		$changes = 0;
		$wanted  = array(
			'pmq_order'     => $order,
			'pmq_fixed'     => $fixed ? 1 : null,
			'pmq_note'      => $term['note'] ?? null,
			'pmq_year_from' => $term['years'][0] ?? null,
			'pmq_year_to'   => $term['years'][1] ?? null,
		);
		foreach ( $wanted as $key => $value ) {
			$current = get_term_meta( $id, $key, true );
			if ( null === $value && '' !== $current ) {
				delete_term_meta( $id, $key );
				++$changes;
			} elseif ( null !== $value && (string) $value !== (string) $current ) {
				update_term_meta( $id, $key, $value );
				++$changes;
			}
		}
		return $changes;
	}
}
