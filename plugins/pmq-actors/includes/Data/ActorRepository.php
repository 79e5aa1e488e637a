<?php
/**
 * Reads actors.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Actors\Data;

use PaysMidiQuercy\Actors\Content\ActorPostType;
use PaysMidiQuercy\Actors\Content\ActorTaxonomies;
use PaysMidiQuercy\Actors\Content\AddressGuard;
use PaysMidiQuercy\Actors\Content\Kind;
use PaysMidiQuercy\Actors\Content\Scale;
use PaysMidiQuercy\Media\Credit;
use PaysMidiQuercy\Territory\Territory;
use PaysMidiQuercy\Values;

/**
 * Builds actors from posts.
 *
 * @phpstan-import-type Named from Actor
 * @phpstan-import-type Place from Actor
 * @phpstan-import-type Location from Actor
 * @phpstan-import-type Image from Actor
 * @phpstan-import-type Link from Actor
 */
final class ActorRepository {

	/**
	 * Takes the territory.
	 *
	 * @param Territory $territory Communes and EPCI.
	 */
	public function __construct( private readonly Territory $territory ) {}

	/**
	 * Finds an actor, whatever its status.
	 *
	 * @param int $id Post.
	 */
	public function find( int $id ): ?Actor {
		$post = get_post( $id );
		return $post instanceof \WP_Post && ActorPostType::NAME === $post->post_type ? $this->from_post( $post ) : null;
	}

	/**
	 * Finds an actor that everybody may read.
	 *
	 * @param int $id Post.
	 */
	public function find_public( int $id ): ?Actor {
		return self::is_public( $id ) ? $this->find( $id ) : null;
	}

	/**
	 * Finds published actors in the order given.
	 *
	 * @param list<int> $ids Posts.
	 * @return list<Actor>
	 */
	public function find_many( array $ids ): array {
		_prime_post_caches( $ids );
		_prime_post_caches( array_values( array_filter( array_map( static fn( int $id ): int => (int) get_post_meta( $id, '_thumbnail_id', true ), $ids ) ) ), false );
		return array_values( array_filter( array_map( $this->find_public( ... ), $ids ) ) );
	}

	/**
	 * Gives what a map shows of published actors, those that have a place: no terms, no pictures, no texts are read.
	 *
	 * @param list<int> $ids Posts.
	 * @return list<array{int, float, float, bool, string, string}> Number, latitude, longitude, whether approximate, name, address.
	 */
	public function points( array $ids ): array {
		_prime_post_caches( $ids, false );
		$points = array();
		foreach ( array_filter( $ids, self::is_public( ... ) ) as $id ) {
			$location = $this->location( $id, self::text( $id, 'pmq_commune' ) );
			if ( null !== $location ) {
				$points[] = array( $id, $location['lat'], $location['lng'], $location['approximate'], AddressGuard::hide( self::name( $id ) ), (string) get_permalink( $id ) );
			}
		}
		return $points;
	}

	/**
	 * Gives the contacts of an actor.
	 *
	 * @param int $id Post.
	 */
	public function contacts( int $id ): Contacts {
		return new Contacts(
			self::text( $id, 'pmq_mail' ),
			self::text( $id, 'pmq_phone' ),
			self::text( $id, 'pmq_postal' ),
			self::text( $id, 'pmq_website' ),
			Values::texts( get_post_meta( $id, 'pmq_shown', true ) ),
			(bool) get_post_meta( $id, 'pmq_accepts_messages', true ),
		);
	}

	/**
	 * Gives the texts of an actor as they were written: for who edits it.
	 *
	 * @param int $id Post.
	 * @return array{name: string, person: string, association: string, presentation: string, references: string, news: list<Link>}
	 */
	public function texts( int $id ): array {
		$post = get_post( $id );
		return array(
			'name'         => self::name( $id ),
			'person'       => self::text( $id, 'pmq_person' ),
			'association'  => self::text( $id, 'pmq_association' ),
			'presentation' => self::plain( $post->post_content ?? '', "\n" ),
			'references'   => self::text( $id, 'pmq_references' ),
			'news'         => self::links( $id ),
		);
	}

	/**
	 * Tells whether everybody may read an actor.
	 *
	 * @param int $id Post.
	 */
	public static function is_public( int $id ): bool {
		$post = get_post( $id );
		return $post instanceof \WP_Post && ActorPostType::NAME === $post->post_type && 'publish' === $post->post_status && '' === $post->post_password;
	}

	/**
	 * Builds an actor.
	 *
	 * @param \WP_Post $post Post.
	 */
	private function from_post( \WP_Post $post ): Actor {
		$id       = $post->ID;
		$contacts = $this->contacts( $id );
		$commune  = $this->commune( $id );
		$epci     = null === $commune || '' === $commune['insee'] ? null : $this->territory->epci_of( $commune['insee'] );
		return new Actor(
			$id,
			$post->post_name,
			AddressGuard::hide( self::name( $id ) ),
			(string) get_permalink( $post ),
			Kind::tryFrom( self::text( $id, 'pmq_actor_kind' ) ) ?? Kind::Association,
			AddressGuard::hide( self::text( $id, 'pmq_person' ) ),
			AddressGuard::hide( self::text( $id, 'pmq_association' ) ),
			self::terms( $id, ActorTaxonomies::DOMAIN ),
			self::terms( $id, ActorTaxonomies::ACTIVITY ),
			self::terms( $id, ActorTaxonomies::KEYWORD ),
			$commune,
			null === $epci ? null : array(
				'siren' => $epci->siren,
				'name'  => $epci->name,
			),
			array_values( array_filter( array_map( Scale::tryFrom( ... ), Values::texts( get_post_meta( $id, 'pmq_scales', true ) ) ) ) ),
			AddressGuard::hide( self::plain( $post->post_content ) ),
			AddressGuard::hide( self::text( $id, 'pmq_references' ) ),
			self::news( $id ),
			$contacts->public_website(),
			AddressGuard::hide( $contacts->public_postal() ),
			$contacts->can_be_written_to(),
			'' !== $contacts->public_phone(),
			$this->location( $id, $commune['insee'] ?? '' ),
			self::image( $id ),
			(string) get_post_modified_time( 'c', true, $post ),
		);
	}

	/**
	 * Reads the name as plain text.
	 *
	 * @param int $id Post.
	 */
	private static function name( int $id ): string {
		return html_entity_decode( wp_strip_all_tags( get_post( $id )->post_title ?? '' ), ENT_QUOTES );
	}

	/**
	 * Reads the commune.
	 *
	 * @param int $id Post.
	 * @return Place|null
	 */
	private function commune( int $id ): ?array {
		$known = $this->territory->commune( self::text( $id, 'pmq_commune' ) );
		$name  = self::text( $id, 'pmq_commune_name' );
		if ( null === $known ) {
			return '' === $name ? null : array(
				'insee'       => '',
				'name'        => $name,
				'postal_code' => '',
			);
		}
		return array(
			'insee'       => $known->insee,
			'name'        => $known->name,
			'postal_code' => $known->postal_codes[0] ?? '',
		);
	}

	/**
	 * Finds the place: its own, else the centre of its commune.
	 *
	 * @param int    $id    Post.
	 * @param string $insee Commune.
	 * @return Location|null
	 */
	private function location( int $id, string $insee ): ?array {
		$lat = (float) Values::text( get_post_meta( $id, 'pmq_lat', true ) );
		$lng = (float) Values::text( get_post_meta( $id, 'pmq_lng', true ) );
		if ( 0.0 !== $lat && abs( $lat ) <= 90.0 && abs( $lng ) <= 180.0 ) {
			return array(
				'lat'         => $lat,
				'lng'         => $lng,
				'approximate' => false,
			);
		}
		$commune = $this->territory->commune( $insee );
		return null === $commune ? null : array(
			'lat'         => $commune->lat,
			'lng'         => $commune->lng,
			'approximate' => true,
		);
	}

	/**
	 * Reads terms by name.
	 *
	 * @param int    $id       Post.
	 * @param string $taxonomy Taxonomy.
	 * @return list<Named>
	 */
	private static function terms( int $id, string $taxonomy ): array {
		$terms = get_the_terms( $id, $taxonomy );
		$named = array();
		foreach ( is_array( $terms ) ? $terms : array() as $term ) {
			$named[] = array(
				'slug' => $term->slug,
				'name' => html_entity_decode( $term->name, ENT_QUOTES ),
			);
		}
		return $named;
	}

	/**
	 * Reads the links to news.
	 *
	 * @param int $id Post.
	 * @return list<Link>
	 */
	private static function news( int $id ): array {
		return array_map( static fn( array $link ): array => array( 'label' => AddressGuard::hide( $link['label'] ) ) + $link, self::links( $id ) );
	}

	/**
	 * Reads the links to news as they were written.
	 *
	 * @param int $id Post.
	 * @return list<Link>
	 */
	private static function links( int $id ): array {
		$links = array();
		foreach ( Values::map( get_post_meta( $id, 'pmq_news', true ) ) as $link ) {
			$link    = Values::map( $link );
			$links[] = array(
				'label' => Values::text( $link['label'] ?? '' ),
				'url'   => Values::text( $link['url'] ?? '' ),
			);
		}
		return $links;
	}

	/**
	 * Describes the picture; one that nobody is credited for is not shown.
	 *
	 * @param int $id Post.
	 * @return Image|null
	 */
	private static function image( int $id ): ?array {
		$picture = (int) get_post_thumbnail_id( $id );
		$url     = 0 < $picture ? wp_get_attachment_image_url( $picture, 'medium_large' ) : false;
		$credit  = Credit::of( $picture );
		return false === $url || '' === $credit ? null : array(
			'id'     => $picture,
			'url'    => $url,
			'alt'    => Values::text( get_post_meta( $picture, '_wp_attachment_image_alt', true ) ),
			'credit' => $credit,
		);
	}

	/**
	 * Reads a text.
	 *
	 * @param int    $id  Post.
	 * @param string $key Meta key.
	 */
	private static function text( int $id, string $key ): string {
		return trim( Values::text( get_post_meta( $id, $key, true ) ) );
	}

	/**
	 * Makes a content plain text, paragraphs kept.
	 *
	 * @param string $content Blocks, HTML or text.
	 * @param string $line    What a line break becomes.
	 */
	private static function plain( string $content, string $line = "\n\n" ): string {
		$text = preg_replace( '#<!--.*?-->#s', '', $content );
		$text = preg_replace( array( '#<br\s*/?>#i', '#</(?:p|li|h[1-6])>#i' ), array( $line, "\n\n" ), (string) $text );
		return trim( (string) preg_replace( "/\n{3,}/", "\n\n", html_entity_decode( wp_strip_all_tags( (string) $text ), ENT_QUOTES ) ) );
	}
}
