<?php
/**
 * Actors in the search of the network.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Actors\Data;

use PaysMidiQuercy\Actors\Content\ActorPostType;
use PaysMidiQuercy\Search\Everything\Item;
use PaysMidiQuercy\Search\Everything\Kind;

/**
 * Describes published actors to the index of all sites, from what their own collection knows. Contacts are not in it.
 */
final class ActorKind {

	/**
	 * Takes what it describes with.
	 *
	 * @param ActorRepository $actors   Actors.
	 * @param ActorDocument   $document Describes actors.
	 */
	public function __construct( private readonly ActorRepository $actors, private readonly ActorDocument $document ) {}

	/**
	 * Gives the kind.
	 */
	public function kind(): Kind {
		return new Kind( 'actor', array( ActorPostType::NAME ), fn( \WP_Post $post ): ?Item => $this->describe( $post ) );
	}

	/**
	 * Describes an actor.
	 *
	 * @param \WP_Post $post Actor.
	 */
	private function describe( \WP_Post $post ): ?Item {
		$actor    = $this->actors->find_public( $post->ID );
		$document = null === $actor ? null : $this->document->document( $post->ID );
		if ( null === $actor || null === $document ) {
			return null;
		}
		return new Item(
			post: $post,
			title: $actor->name,
			texts: array(
				Item::TITLE    => $document->texts[ ActorDocument::NAME ] ?? '',
				Item::SUBJECTS => $document->texts[ ActorDocument::SUBJECTS ] ?? '',
				Item::TEXT     => $document->texts[ ActorDocument::PRESENTATION ] ?? '',
			),
			path: Item::path_of( $post ),
			excerpt: trim( (string) preg_replace( '/\s+/u', ' ', wp_strip_all_tags( $actor->presentation ) ) ),
			themes: $document->facets['domain'] ?? array(),
			tags: $document->facets['keyword'] ?? array(),
			communes: $document->facets['commune'] ?? array(),
			note: $actor->commune['name'] ?? '',
			image: (int) get_post_thumbnail_id( $post ),
			pictured: array( ...( $document->facets['domain'] ?? array() ), ...( $document->facets['activity'] ?? array() ) ),
		);
	}
}
