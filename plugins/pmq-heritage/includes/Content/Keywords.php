<?php
/**
 * Free keywords.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\Content;

use PaysMidiQuercy\Heritage\Data\RecordNotWritten;

/**
 * Finds or creates keywords: one term for a name and a kind, whatever accents and case.
 */
final class Keywords {

	/**
	 * Term ids by site, kind and folded name.
	 *
	 * @var array<string, int>
	 */
	private array $ids = array();

	/**
	 * Keyword that REST has just made and not yet described.
	 */
	private int $new = 0;

	/**
	 * Forgets what was read whenever a keyword goes; lets its maker give a new keyword its kind.
	 */
	public function register(): void {
		add_action( 'delete_' . RecordTaxonomies::KEYWORD, array( $this, 'forget' ) );
		add_action( 'rest_insert_' . RecordTaxonomies::KEYWORD, array( $this, 'begin' ), 10, 3 );
		add_action( 'rest_after_insert_' . RecordTaxonomies::KEYWORD, array( $this, 'end' ) );
		add_filter( 'map_meta_cap', array( $this, 'let_maker_describe' ), 10, 4 );
	}

	/**
	 * Notes the keyword that REST has made, before its meta are written.
	 *
	 * @param \WP_Term                               $term     Keyword.
	 * @param \WP_REST_Request<array<string, mixed>> $request  Request.
	 * @param bool                                   $creating Whether it is new.
	 */
	public function begin( \WP_Term $term, \WP_REST_Request $request, bool $creating ): void {
		$this->new = $creating ? $term->term_id : 0;
	}

	/**
	 * Ends what the maker of a keyword may do to it.
	 */
	public function end(): void {
		$this->new = 0;
	}

	/**
	 * Lets whoever may make a keyword set its kind while REST makes it: its meta ask for `edit_term`, which is also the right to rename.
	 *
	 * @param list<string> $caps Capabilities needed.
	 * @param string       $cap  Capability asked for.
	 * @param int          $user User.
	 * @param array<mixed> $args The term first.
	 * @return list<string>
	 */
	public function let_maker_describe( $caps, $cap, $user, $args ): array {
		return 'edit_term' === $cap && 0 < $this->new && ( $args[0] ?? 0 ) === $this->new ? array( 'assign_pmq_terms' ) : $caps;
	}

	/**
	 * Forgets what was read.
	 */
	public function forget(): void {
		$this->ids = array();
	}

	/**
	 * Gives the term ids of keywords, creating what is missing.
	 *
	 * @param list<array{kind: string, name: string}> $keywords Keywords.
	 * @return list<int>
	 * @throws \RuntimeException When WordPress refuses a term.
	 */
	public function ids( array $keywords ): array {
		return array_map( fn( array $keyword ): int => $this->id( $keyword['kind'], $keyword['name'] ), $keywords );
	}

	/**
	 * Gives the term id of one keyword.
	 *
	 * The slug is that of the name; a second kind of the same name carries its kind in the slug.
	 *
	 * @param string $kind Kind.
	 * @param string $name Name.
	 * @throws RecordNotWritten When WordPress refuses the term.
	 */
	private function id( string $kind, string $name ): int {
		$slug = Vocabulary::fold( $name );
		$key  = get_current_blog_id() . ":$kind:$slug";
		if ( isset( $this->ids[ $key ] ) ) {
			return $this->ids[ $key ];
		}
		$free = null;
		foreach ( array( $slug, "$slug-$kind" ) as $candidate ) {
			$term = get_term_by( 'slug', $candidate, RecordTaxonomies::KEYWORD );
			if ( ! $term instanceof \WP_Term ) {
				$free ??= $candidate;
			} elseif ( get_term_meta( $term->term_id, 'pmq_kind', true ) === $kind ) {
				$this->ids[ $key ] = $term->term_id;
				return $term->term_id;
			}
		}
		$this->ids[ $key ] = $this->create( $kind, $name, $free ?? "$slug-$kind-" . substr( sha1( $key ), 0, 6 ) );
		return $this->ids[ $key ];
	}

	/**
	 * Creates a keyword.
	 *
	 * @param string $kind Kind.
	 * @param string $name Name.
	 * @param string $slug Free slug.
	 * @throws RecordNotWritten When WordPress refuses the term.
	 */
	private function create( string $kind, string $name, string $slug ): int {
		$term = wp_insert_term( wp_slash( $name ), RecordTaxonomies::KEYWORD, array( 'slug' => $slug ) );
		if ( is_wp_error( $term ) ) {
			throw new RecordNotWritten( esc_html( $term->get_error_message() ) );
		}
		update_term_meta( (int) $term['term_id'], 'pmq_kind', $kind );
		return (int) $term['term_id'];
	}
}
