<?php
/**
 * The taxonomies of actors.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Actors\Content;

/**
 * Registers domain, activity and keyword. A keyword with the slug of a record's keyword means the same.
 */
final class ActorTaxonomies {

	public const DOMAIN   = 'pmq_actor_domain';
	public const ACTIVITY = 'pmq_actor_activity';
	public const KEYWORD  = 'pmq_actor_keyword';
	public const NAMES    = array( self::DOMAIN, self::ACTIVITY, self::KEYWORD );

	/** Routes of core's REST. */
	private const REST_BASES = array(
		self::DOMAIN   => 'actor-domains',
		self::ACTIVITY => 'actor-activities',
		self::KEYWORD  => 'actor-keywords',
	);

	/**
	 * Hooks the registration.
	 */
	public function register(): void {
		add_action( 'init', array( $this, 'register_taxonomies' ), 4 );
	}

	/**
	 * Registers the three taxonomies. Domains and activities are kept by administrators; who edits actors adds keywords.
	 */
	public function register_taxonomies(): void {
		foreach ( self::NAMES as $taxonomy ) {
			register_taxonomy(
				$taxonomy,
				ActorPostType::NAME,
				array(
					'labels'             => self::labels( $taxonomy ),
					'public'             => true,
					// The directory is the page of a term.
					'publicly_queryable' => false,
					'hierarchical'       => self::KEYWORD !== $taxonomy,
					'show_in_rest'       => true,
					'rest_base'          => self::REST_BASES[ $taxonomy ],
					'show_admin_column'  => self::DOMAIN === $taxonomy,
					'show_tagcloud'      => false,
					'rewrite'            => false,
					'query_var'          => false,
					'capabilities'       => array(
						'manage_terms' => 'manage_pmq_terms',
						'edit_terms'   => 'manage_pmq_terms',
						'delete_terms' => 'manage_pmq_terms',
						'assign_terms' => 'edit_pmq_actors',
					),
				)
			);
		}
		foreach ( array( self::DOMAIN, self::ACTIVITY ) as $taxonomy ) {
			register_term_meta(
				$taxonomy,
				'pmq_order',
				array(
					'type'          => 'integer',
					'single'        => true,
					'auth_callback' => static fn(): bool => current_user_can( 'manage_pmq_terms' ),
					'show_in_rest'  => true,
				)
			);
		}
	}

	/**
	 * Gives the labels of a taxonomy.
	 *
	 * @param string $taxonomy Taxonomy.
	 * @return array<string, string>
	 */
	private static function labels( string $taxonomy ): array {
		return match ( $taxonomy ) {
			self::DOMAIN   => array(
				'name'          => __( 'Domains', 'pmq' ),
				'singular_name' => __( 'Domain', 'pmq' ),
			),
			self::ACTIVITY => array(
				'name'          => __( 'Activities', 'pmq' ),
				'singular_name' => __( 'Activity', 'pmq' ),
			),
			default        => array(
				'name'          => __( 'Keywords of actors', 'pmq' ),
				'singular_name' => __( 'Keyword', 'pmq' ),
				'menu_name'     => __( 'Keywords', 'pmq' ),
			),
		};
	}
}
