<?php
/**
 * The taxonomies of records and the meta of their terms.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\Content;

/**
 * Registers type, theme, period and keyword.
 */
final class RecordTaxonomies {

	public const TYPE    = 'pmq_type';
	public const THEME   = 'pmq_theme';
	public const PERIOD  = 'pmq_period';
	public const KEYWORD = 'pmq_keyword';
	public const NAMES   = array( self::TYPE, self::THEME, self::PERIOD, self::KEYWORD );

	/** Kinds of keywords, in the order of annex 4. */
	public const KEYWORD_KINDS = array( 'century', 'place', 'toponym', 'surname', 'monograph', 'subject', 'object' );

	/**
	 * Hooks the registration.
	 */
	public function register(): void {
		add_action( 'init', array( $this, 'register_taxonomies' ), 4 );
		add_action( 'init', array( $this, 'register_term_meta' ), 6 );
	}

	/**
	 * Registers the four taxonomies. The lists of annex 4 are kept by administrators; keywords are added by whoever writes records
	 * (core asks for `assign_terms` then), renamed by administrators.
	 */
	public function register_taxonomies(): void {
		foreach ( self::NAMES as $taxonomy ) {
			$free = self::KEYWORD === $taxonomy;
			register_taxonomy(
				$taxonomy,
				RecordPostType::NAME,
				array(
					'labels'            => self::labels( $taxonomy ),
					'public'            => true,
					// The search is the page of a term.
					'publicly_queryable' => false,
					'hierarchical'      => ! $free,
					'show_in_rest'      => true,
					'rest_base'         => str_replace( '_', '-', $taxonomy ) . 's',
					'show_admin_column' => self::TYPE === $taxonomy,
					'show_tagcloud'     => false,
					'rewrite'           => false,
					'query_var'         => false,
					'capabilities'      => array(
						'manage_terms' => 'manage_pmq_terms',
						'edit_terms'   => 'manage_pmq_terms',
						'delete_terms' => 'manage_pmq_terms',
						'assign_terms' => 'assign_pmq_terms',
					),
				)
			);
		}
	}

	/**
	 * Registers the meta of terms: place in the list, note, years of a period, kind of a keyword.
	 */
	public function register_term_meta(): void {
		$may_manage = static fn(): bool => current_user_can( 'manage_pmq_terms' );
		foreach ( array( self::TYPE, self::THEME, self::PERIOD ) as $taxonomy ) {
			$this->term_meta( $taxonomy, 'pmq_order', 'integer', $may_manage );
			$this->term_meta( $taxonomy, 'pmq_note', 'string', $may_manage );
			$this->term_meta( $taxonomy, 'pmq_fixed', 'boolean', $may_manage );
		}
		$this->term_meta( self::PERIOD, 'pmq_year_from', 'integer', $may_manage );
		$this->term_meta( self::PERIOD, 'pmq_year_to', 'integer', $may_manage );
		register_term_meta(
			self::KEYWORD,
			'pmq_kind',
			array(
				'type'              => 'string',
				'single'            => true,
				'default'           => 'subject',
				'sanitize_callback' => static fn( mixed $kind ): string => in_array( $kind, self::KEYWORD_KINDS, true ) ? (string) $kind : 'subject',
				'auth_callback'     => static fn(): bool => current_user_can( 'assign_pmq_terms' ),
				'show_in_rest'      => array( 'schema' => array( 'enum' => self::KEYWORD_KINDS ) ),
			)
		);
	}

	/**
	 * Gives the name of a kind of keyword to show.
	 *
	 * @param string $kind One of KEYWORD_KINDS.
	 */
	public static function kind_label( string $kind ): string {
		return match ( $kind ) {
			'century'   => __( 'century', 'pmq' ),
			'place'     => __( 'place', 'pmq' ),
			'toponym'   => __( 'toponym', 'pmq' ),
			'surname'   => __( 'surname', 'pmq' ),
			'monograph' => __( 'monograph', 'pmq' ),
			'object'    => __( 'object of the archive', 'pmq' ),
			default     => __( 'subject', 'pmq' ),
		};
	}

	/**
	 * Registers one single meta of the terms of a taxonomy.
	 *
	 * @param string   $taxonomy Taxonomy.
	 * @param string   $key      Meta key.
	 * @param string   $type     JSON type.
	 * @param callable $auth     Who may write it.
	 */
	private function term_meta( string $taxonomy, string $key, string $type, callable $auth ): void {
		register_term_meta(
			$taxonomy,
			$key,
			array(
				'type'          => $type,
				'single'        => true,
				'auth_callback' => $auth,
				'show_in_rest'  => true,
			)
		);
	}

	/**
	 * Gives the labels of a taxonomy.
	 *
	 * @param string $taxonomy Taxonomy.
	 * @return array<string, string>
	 */
	private static function labels( string $taxonomy ): array {
		return match ( $taxonomy ) {
			self::TYPE   => array(
				'name'          => __( 'Types of resource', 'pmq' ),
				'singular_name' => __( 'Type of resource', 'pmq' ),
				'menu_name'     => __( 'Types', 'pmq' ),
			),
			self::THEME  => array(
				'name'          => __( 'Themes', 'pmq' ),
				'singular_name' => __( 'Theme', 'pmq' ),
				'menu_name'     => __( 'Themes', 'pmq' ),
			),
			self::PERIOD => array(
				'name'          => __( 'Historical periods', 'pmq' ),
				'singular_name' => __( 'Historical period', 'pmq' ),
				'menu_name'     => __( 'Periods', 'pmq' ),
			),
			default      => array(
				'name'          => __( 'Keywords', 'pmq' ),
				'singular_name' => __( 'Keyword', 'pmq' ),
				'menu_name'     => __( 'Keywords', 'pmq' ),
			),
		};
	}
}
