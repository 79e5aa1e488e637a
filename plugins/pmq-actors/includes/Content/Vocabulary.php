<?php
/**
 * The domains and activities of actors.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Actors\Content;

/**
 * Makes the lists exist and reads them. Domains begin with those of annex 4 of the call for tenders, in its order; activities
 * follow its examples ("diffusion d’information, publication"). What an administrator adds or renames stays.
 */
final class Vocabulary {

	private const DOMAINS = array(
		'musique'             => 'Musique',
		'arts-plastiques'     => 'Arts plastiques',
		'patrimoine-bati'     => 'Patrimoine bâti',
		'patrimoine-naturel'  => 'Patrimoine naturel',
		'patrimoine-culturel' => 'Patrimoine culturel',
		'danse'               => 'Danse',
		'audiovisuel'         => 'Audiovisuel',
		'theatre-et-cirque'   => 'Théâtre et arts de la rue',
		'livre-et-conte'      => 'Livre et conte',
		'langue-occitane'     => 'Langue et culture occitanes',
		'archeologie'         => 'Archéologie',
		'histoire-locale'     => 'Histoire locale et archives',
		'metiers-d-art'       => 'Métiers d’art et savoir-faire',
		'autre'               => 'Autre',
	);

	private const ACTIVITIES = array(
		'diffusion-d-information'       => 'Diffusion d’information',
		'publication'                   => 'Publication',
		'recherche-et-inventaire'       => 'Recherche et inventaire',
		'collecte-de-memoire'           => 'Collecte de mémoire',
		'conservation-et-restauration'  => 'Conservation et restauration',
		'visites-et-mediation'          => 'Visites et médiation',
		'conferences'                   => 'Conférences',
		'expositions'                   => 'Expositions',
		'creation'                      => 'Création',
		'spectacles-et-concerts'        => 'Spectacles et concerts',
		'organisation-de-manifestations' => 'Organisation de manifestations',
		'enseignement-et-ateliers'      => 'Enseignement et ateliers',
		'accueil-en-residence'          => 'Accueil en résidence',
		'conseil'                       => 'Conseil et accompagnement',
		'autre'                         => 'Autre',
	);

	/**
	 * Creates the terms that are missing on the current site, in the order of the lists.
	 *
	 * @return int Number of terms created.
	 * @throws \RuntimeException When WordPress refuses a term.
	 */
	public function provision(): int {
		return $this->provision_list( ActorTaxonomies::DOMAIN, self::DOMAINS ) + $this->provision_list( ActorTaxonomies::ACTIVITY, self::ACTIVITIES );
	}

	/**
	 * Gives the terms of a list in its order, those of administrators last.
	 *
	 * @param string $taxonomy DOMAIN or ACTIVITY of ActorTaxonomies.
	 * @return array<string, string> Name by slug.
	 */
	public function names( string $taxonomy ): array {
		$terms = get_terms(
			array(
				'taxonomy'   => $taxonomy,
				'hide_empty' => false,
			)
		);
		$terms = is_array( $terms ) ? array_filter( $terms, static fn( mixed $term ): bool => $term instanceof \WP_Term ) : array();
		$place = static function ( \WP_Term $term ): array {
			$order = get_term_meta( $term->term_id, 'pmq_order', true );
			return array( 'autre' === $term->slug ? PHP_INT_MAX : ( is_numeric( $order ) ? (int) $order : PHP_INT_MAX - 1 ), $term->name );
		};
		usort( $terms, static fn( \WP_Term $a, \WP_Term $b ): int => $place( $a ) <=> $place( $b ) );
		return array_map( static fn( string $name ): string => html_entity_decode( $name, ENT_QUOTES ), array_column( $terms, 'name', 'slug' ) );
	}

	/**
	 * Creates the missing terms of one list.
	 *
	 * @param string                $taxonomy Taxonomy.
	 * @param array<string, string> $names    Name by slug.
	 * @return int Number of terms created.
	 * @throws \RuntimeException When WordPress refuses a term.
	 */
	private function provision_list( string $taxonomy, array $names ): int {
		$made  = 0;
		$order = 0;
		foreach ( $names as $slug => $name ) {
			++$order;
			if ( get_term_by( 'slug', $slug, $taxonomy ) instanceof \WP_Term ) {
				continue;
			}
			$term = wp_insert_term( $name, $taxonomy, array( 'slug' => $slug ) );
			if ( is_wp_error( $term ) ) {
				throw new \RuntimeException( esc_html( "$taxonomy/$slug: " . $term->get_error_message() ) );
			}
			update_term_meta( $term['term_id'], 'pmq_order', $order );
			++$made;
		}
		return $made;
	}
}
