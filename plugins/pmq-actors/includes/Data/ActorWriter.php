<?php
/**
 * Writes actors.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Actors\Data;

use PaysMidiQuercy\Actors\Content\ActorPostType;
use PaysMidiQuercy\Actors\Content\ActorTaxonomies;

/**
 * Writes checked fields to a post. Owner and picture are not among them. A name or presentation that comes back as the form showed it
 * is left alone: the form shows plain text, and what was written in the editor would lose headings, links and pictures.
 */
final class ActorWriter {

	/**
	 * Takes what it writes with.
	 *
	 * @param ActorRules      $rules  Rules, which know the communes.
	 * @param ActorRepository $actors Actors, for what stands there already.
	 */
	public function __construct( private readonly ActorRules $rules, private readonly ActorRepository $actors ) {}

	/**
	 * Writes an actor.
	 *
	 * @param int                  $id     Post, 0 for a new one.
	 * @param ActorFields          $fields Fields without errors.
	 * @param array<string, mixed> $more   More fields of `wp_insert_post()`, such as the status of a new one.
	 * @return int Post.
	 * @throws \RuntimeException When WordPress refuses.
	 */
	public function write( int $id, ActorFields $fields, array $more = array() ): int {
		$post = array(
			'post_type'    => ActorPostType::NAME,
			'post_title'   => $fields->name,
			'post_content' => self::content( $fields->presentation ),
			'meta_input'   => $this->meta( $fields ),
		) + $more;
		if ( 0 < $id ) {
			$post['ID'] = $id;
			$shown      = $this->actors->texts( $id );
			$same       = array(
				'post_title'   => self::is_same( $fields->name, $shown['name'] ),
				'post_content' => self::is_same( $fields->presentation, $shown['presentation'] ),
			);
			$post       = array_diff_key( $post, array_filter( $same ) );
		}
		$written = 0 < $id ? wp_update_post( wp_slash( $post ), true ) : wp_insert_post( wp_slash( $post ), true );
		if ( is_wp_error( $written ) ) {
			throw new \RuntimeException( esc_html( $written->get_error_message() ) );
		}
		wp_set_object_terms( $written, self::terms( ActorTaxonomies::DOMAIN, $fields->domains ), ActorTaxonomies::DOMAIN );
		wp_set_object_terms( $written, self::terms( ActorTaxonomies::ACTIVITY, $fields->activities ), ActorTaxonomies::ACTIVITY );
		WaitingKeywords::set( $written, $fields->keywords );
		return $written;
	}

	/**
	 * Tells whether a text has come back as the form showed it: the browser and the form change line ends and spaces.
	 *
	 * @param string $sent  Text that came back.
	 * @param string $shown Text as it was shown.
	 */
	private static function is_same( string $sent, string $shown ): bool {
		$bare = static fn( string $text ): string => (string) preg_replace( array( '/[ \t\x{a0}\x{202f}]+/u', '/ ?\R ?/u', '/\n{3,}/' ), array( ' ', "\n", "\n\n" ), trim( sanitize_textarea_field( $text ) ) );
		return $bare( $sent ) === $bare( $shown );
	}

	/**
	 * Gives the meta.
	 *
	 * @param ActorFields $fields Fields.
	 * @return array<string, mixed>
	 */
	private function meta( ActorFields $fields ): array {
		$commune = $this->rules->commune( $fields->commune );
		$place   = $fields->place();
		return array(
			'pmq_actor_kind'       => $fields->kind,
			'pmq_person'           => $fields->person,
			'pmq_association'      => $fields->association,
			'pmq_commune'          => $commune->insee ?? '',
			'pmq_commune_name'     => null === $commune ? $fields->commune : '',
			'pmq_scales'           => $fields->scales,
			'pmq_lat'              => $place[0] ?? 0.0,
			'pmq_lng'              => $place[1] ?? 0.0,
			'pmq_references'       => $fields->references,
			'pmq_news'             => $fields->news,
			'pmq_mail'             => $fields->mail,
			'pmq_phone'            => $fields->phone,
			'pmq_postal'           => $fields->postal,
			'pmq_website'          => $fields->website,
			'pmq_shown'            => $fields->shown,
			'pmq_accepts_messages' => $fields->accepts_messages,
		);
	}

	/**
	 * Makes paragraphs of a plain text.
	 *
	 * @param string $text Text, paragraphs separated by empty lines.
	 */
	private static function content( string $text ): string {
		$paragraphs = preg_split( '/\R\s*\R/u', trim( $text ) );
		$blocks     = array();
		foreach ( false === $paragraphs ? array() : $paragraphs as $paragraph ) {
			$html     = (string) preg_replace( '/\R/u', '<br>', esc_html( trim( $paragraph ) ) );
			$blocks[] = "<!-- wp:paragraph -->\n<p>{$html}</p>\n<!-- /wp:paragraph -->";
		}
		return implode( "\n\n", $blocks );
	}

	/**
	 * Finds the numbers of terms.
	 *
	 * @param string       $taxonomy Taxonomy.
	 * @param list<string> $slugs    Slugs.
	 * @return list<int>
	 */
	private static function terms( string $taxonomy, array $slugs ): array {
		$ids = array();
		foreach ( $slugs as $slug ) {
			$term = get_term_by( 'slug', $slug, $taxonomy );
			if ( $term instanceof \WP_Term ) {
				$ids[] = $term->term_id;
			}
		}
		return $ids;
	}
}
