<?php
/**
 * What the search index knows of an actor.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Actors\Data;

use PaysMidiQuercy\Actors\Content\ActorPostType;
use PaysMidiQuercy\Search\Collection;
use PaysMidiQuercy\Search\Document;

/**
 * Describes published actors to the index. Contacts are not in it.
 */
final class ActorDocument {

	public const COLLECTION = 'actors';

	/** Weights of an actor's texts. */
	public const NAME         = 100;
	public const SUBJECTS     = 30;
	public const PRESENTATION = 10;

	/**
	 * Takes what it reads with.
	 *
	 * @param ActorRepository $actors Actors.
	 */
	public function __construct( private readonly ActorRepository $actors ) {}

	/**
	 * Gives the collection to register.
	 */
	public function collection(): Collection {
		return new Collection(
			name: self::COLLECTION,
			post_types: array( ActorPostType::NAME ),
			facets: ActorQuery::FACETS,
			document: fn( int $post_id ): ?Document => $this->document( $post_id ),
			similarity: array(
				'domain'   => 4,
				'activity' => 2,
				'keyword'  => 4,
				'commune'  => 3,
				'epci'     => 1,
				'kind'     => 0,
				'scale'    => 0,
			),
		);
	}

	/**
	 * Describes an actor.
	 *
	 * @param int $post_id Post.
	 * @return ?Document Null unless it is published.
	 */
	public function document( int $post_id ): ?Document {
		$actor = $this->actors->find_public( $post_id );
		if ( null === $actor ) {
			return null;
		}
		$names    = static fn( array $terms ): string => implode( ' · ', array_column( $terms, 'name' ) );
		$subjects = array( $actor->commune['name'] ?? '', $actor->commune['postal_code'] ?? '', $names( $actor->keywords ), $names( $actor->domains ), $names( $actor->activities ) );
		return new Document(
			id: $post_id,
			title: $actor->name,
			texts: array_filter(
				array(
					self::NAME         => implode( ' · ', array_filter( array( $actor->name, $actor->person, $actor->association ) ) ),
					self::SUBJECTS     => implode( ' · ', array_filter( $subjects ) ),
					self::PRESENTATION => trim( $actor->presentation . "\n" . $actor->references ),
				)
			),
			facets: $this->facets( $actor ),
			lat: $actor->location['lat'] ?? null,
			lng: $actor->location['lng'] ?? null,
			sort_date: (string) get_post_field( 'post_date_gmt', $post_id ),
		);
	}

	/**
	 * Gives the facets.
	 *
	 * @param Actor $actor Actor.
	 * @return array<string, list<string>>
	 */
	private function facets( Actor $actor ): array {
		return array_filter(
			array(
				'domain'   => array_column( $actor->domains, 'slug' ),
				'activity' => array_column( $actor->activities, 'slug' ),
				'kind'     => array( $actor->kind->value ),
				'commune'  => array_values( array_filter( array( $actor->commune['insee'] ?? '' ) ) ),
				'epci'     => array_values( array_filter( array( $actor->epci['siren'] ?? '' ) ) ),
				'scale'    => array_column( $actor->scales, 'value' ),
				'keyword'  => array_column( $actor->keywords, 'slug' ),
			)
		);
	}
}
