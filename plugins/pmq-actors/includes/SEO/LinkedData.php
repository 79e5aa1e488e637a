<?php
/**
 * An actor as linked data.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Actors\SEO;

use PaysMidiQuercy\Actors\Content\Kind;
use PaysMidiQuercy\Actors\Data\Actor;

/**
 * Describes an actor with the vocabulary of schema.org: a Person or an Organization, without mail or telephone.
 */
final class LinkedData {

	/**
	 * Describes an actor.
	 *
	 * @param Actor $actor Actor.
	 * @return array<string, mixed>
	 */
	public static function of( Actor $actor ): array {
		$person = Kind::Person === $actor->kind;
		$thing  = array(
			'@context'    => 'https://schema.org',
			'@type'       => $person ? 'Person' : ( Kind::Association === $actor->kind ? 'NGO' : 'Organization' ),
			'@id'         => $actor->link . '#acteur',
			'name'        => $actor->name,
			'url'         => $actor->link,
			'description' => $actor->excerpt(),
			'image'       => $actor->image['url'] ?? null,
			'sameAs'      => '' === $actor->website ? null : array( $actor->website ),
			'knowsAbout'  => array_column( array( ...$actor->domains, ...$actor->keywords ), 'name' ),
			'areaServed'  => array_map( static fn( $scale ): string => $scale->label(), $actor->scales ),
			'address'     => self::address( $actor ),
		);
		if ( $person ) {
			// A person has no service area.
			unset( $thing['areaServed'] );
			$thing['affiliation'] = '' === $actor->association ? null : array(
				'@type' => 'Organization',
				'name'  => $actor->association,
			);
		} elseif ( null !== $actor->location && ! $actor->location['approximate'] ) {
			$thing['location'] = array(
				'@type' => 'Place',
				'geo'   => array(
					'@type'     => 'GeoCoordinates',
					'latitude'  => $actor->location['lat'],
					'longitude' => $actor->location['lng'],
				),
			);
		}
		return array_filter( $thing );
	}

	/**
	 * Describes where it is.
	 *
	 * @param Actor $actor Actor.
	 * @return array<string, string>|null
	 */
	private static function address( Actor $actor ): ?array {
		return null === $actor->commune ? null : array_filter(
			array(
				'@type'           => 'PostalAddress',
				'addressLocality' => $actor->commune['name'],
				'postalCode'      => $actor->commune['postal_code'],
				'addressCountry'  => 'FR',
			)
		);
	}
}
