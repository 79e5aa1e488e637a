<?php
/**
 * A record as linked data.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\SEO;

use PaysMidiQuercy\Heritage\Data\Record;
use PaysMidiQuercy\Heritage\Data\Source;

/**
 * Describes a record with the vocabulary of schema.org: the page, its licence, and the place or work that it is about.
 */
final class LinkedData {

	/** Types of resource that are places, by slug. Any other is a work. */
	private const PLACES = array(
		'bati-et-site-de-visite'                       => 'TouristAttraction',
		'architecture'                                 => 'LandmarksOrHistoricalBuildings',
		'patrimoine-bati-et-monuments'                 => 'LandmarksOrHistoricalBuildings',
		'inventaire-general-du-patrimoine'             => 'LandmarksOrHistoricalBuildings',
		'inventaires-naturalistes-arbres-remarquables' => 'Place',
	);

	/** Types of resource that schema.org has a narrower work for. */
	private const WORKS = array(
		'cartes-et-plans'           => 'Map',
		'photos-et-cartes-postales' => 'Photograph',
		'objets-et-collections'     => 'VisualArtwork',
	);

	/** Addresses of licences, by what their name begins with. */
	private const LICENCES = array(
		'licence ouverte' => 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
		'cc by-sa'        => 'https://creativecommons.org/licenses/by-sa/4.0/deed.fr',
		'cc by-nc-sa'     => 'https://creativecommons.org/licenses/by-nc-sa/4.0/deed.fr',
		'cc by-nc-nd'     => 'https://creativecommons.org/licenses/by-nc-nd/4.0/deed.fr',
		'cc by-nc'        => 'https://creativecommons.org/licenses/by-nc/4.0/deed.fr',
		'cc by-nd'        => 'https://creativecommons.org/licenses/by-nd/4.0/deed.fr',
		'cc by'           => 'https://creativecommons.org/licenses/by/4.0/deed.fr',
		'cc0'             => 'https://creativecommons.org/publicdomain/zero/1.0/deed.fr',
		'odbl'            => 'https://opendatacommons.org/licenses/odbl/1-0/',
	);

	/**
	 * Describes a record.
	 *
	 * @param Record $record Record.
	 * @return array<string, mixed>
	 */
	public static function of( Record $record ): array {
		$thing = self::thing( $record );
		$page  = array(
			'@type'        => 'WebPage',
			'@id'          => $record->link,
			'url'          => $record->link,
			'name'         => $record->name,
			'inLanguage'   => 'fr-FR',
			'dateModified' => $record->modified,
			'license'      => self::licence( $record->licence ),
			'isPartOf'     => array(
				'@type' => 'WebSite',
				'@id'   => home_url( '/' ) . '#website',
				'url'   => home_url( '/' ),
				'name'  => get_bloginfo( 'name' ),
			),
			'mainEntity'   => array( '@id' => $thing['@id'] ),
		);
		return array(
			'@context' => 'https://schema.org',
			'@graph'   => array( array_filter( $page ), $thing ),
		);
	}

	/**
	 * Describes the place or work.
	 *
	 * @param Record $record Record.
	 * @return array<string, mixed>
	 */
	private static function thing( Record $record ): array {
		$type  = self::type( $record );
		$links = array_column( $record->links, 'url' );
		$thing = array(
			'@type'       => $type,
			'@id'         => $record->link . '#fiche',
			'name'        => $record->name,
			'url'         => $record->link,
			'description' => $record->excerpt(),
			'identifier'  => $record->source_id,
			'image'       => $record->image()['url'] ?? null,
			'sameAs'      => array_values( array_unique( array_filter( array( $record->source_url, ...$links ) ) ) ),
			'keywords'    => implode( ', ', array_column( $record->keywords, 'name' ) ),
		);
		$where = self::place( $record );
		return array_filter( $thing + ( self::is_place( $type ) ? $where : self::work( $record, $where ) ) );
	}

	/**
	 * Describes what only a work has.
	 *
	 * @param Record               $record Record.
	 * @param array<string, mixed> $where  Its place.
	 * @return array<string, mixed>
	 */
	private static function work( Record $record, array $where ): array {
		return array(
			'license'         => self::licence( $record->licence ),
			'author'          => '' === $record->author ? null : array(
				'@type' => 'Person',
				'name'  => $record->author,
			),
			'maintainer'      => '' === $record->holder ? null : array(
				'@type' => 'Organization',
				'name'  => $record->holder,
			),
			'dateCreated'     => 0 < (int) $record->year ? sprintf( '%04d', $record->year ) : null,
			'contentLocation' => array() === $where ? null : array( '@type' => 'Place' ) + $where,
		);
	}

	/**
	 * Describes where a record lies.
	 *
	 * @param Record $record Record.
	 * @return array<string, mixed>
	 */
	private static function place( Record $record ): array {
		$place = array();
		if ( null !== $record->location && ! $record->location['approximate'] ) {
			$place['geo'] = array(
				'@type'     => 'GeoCoordinates',
				'latitude'  => $record->location['lat'],
				'longitude' => $record->location['lng'],
			);
		}
		if ( null !== $record->commune ) {
			$place['address'] = array_filter(
				array(
					'@type'           => 'PostalAddress',
					'addressLocality' => $record->commune['name'],
					'postalCode'      => $record->commune['postal_code'],
					'addressCountry'  => 'FR',
				)
			);
		}
		return $place;
	}

	/**
	 * Chooses the type of schema.org.
	 *
	 * @param Record $record Record.
	 */
	private static function type( Record $record ): string {
		if ( Source::Museofile === $record->source ) {
			return 'Museum';
		}
		$known = self::WORKS + self::PLACES;
		foreach ( array_reverse( array_column( $record->types, 'slug' ) ) as $slug ) {
			if ( isset( $known[ $slug ] ) ) {
				return $known[ $slug ];
			}
		}
		return 'CreativeWork';
	}

	/**
	 * Tells whether a type is one of places.
	 *
	 * @param string $type Type of schema.org.
	 */
	private static function is_place( string $type ): bool {
		return 'Museum' === $type || in_array( $type, self::PLACES, true );
	}

	/**
	 * Gives the address of a licence, else a description of it.
	 *
	 * @param string $licence Name or address.
	 * @return string|array<string, string>|null
	 */
	private static function licence( string $licence ): string|array|null {
		if ( '' === $licence || str_starts_with( $licence, 'https://' ) ) {
			return '' === $licence ? null : $licence;
		}
		foreach ( self::LICENCES as $beginning => $address ) {
			if ( str_starts_with( mb_strtolower( str_replace( 'CC-', 'CC ', $licence ) ), $beginning ) ) {
				return $address;
			}
		}
		return array(
			'@type' => 'CreativeWork',
			'name'  => $licence,
		);
	}
}
