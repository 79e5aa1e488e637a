<?php
/**
 * What machines read of a commune's page.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Portal\Communes;

use PaysMidiQuercy\Territory\Commune;

use function PaysMidiQuercy\network;

/**
 * Gives the page of a commune its description and linked data.
 */
final class CommuneHead {

	/**
	 * Takes the pages.
	 *
	 * @param Pages $pages Pages of the communes.
	 */
	public function __construct( private readonly Pages $pages ) {}

	/**
	 * Hooks the head.
	 */
	public function register(): void {
		add_filter( 'pmq_meta_description', array( $this, 'description' ), 10, 2 );
		add_filter( 'pmq_linked_data', array( $this, 'linked_data' ), 10, 2 );
	}

	/**
	 * Words the description of a commune's page.
	 *
	 * @param string $description What another rule says.
	 * @param int    $post        Page.
	 */
	public function description( string $description, int $post ): string {
		$commune = $this->pages->commune( $post );
		if ( null === $commune || '' !== $description ) {
			return $description;
		}
		$epci = network()->territory->epci_of( $commune->insee );
		/* translators: 1: commune, 2: number of inhabitants, 3: intermunicipal body. */
		return sprintf( __( '%1$s, %2$s inhabitants, %3$s: its heritage, its news, its neighbours in the Pays Midi-Quercy.', 'pmq' ), $commune->name, number_format_i18n( $commune->population ), $epci->name ?? 'Tarn-et-Garonne' );
	}

	/**
	 * Describes the commune with the vocabulary of schema.org.
	 *
	 * @param array<string, mixed> $data What another rule says.
	 * @param int                  $post Page.
	 * @return array<string, mixed>
	 */
	public function linked_data( array $data, int $post ): array {
		$commune = $this->pages->commune( $post );
		return $commune instanceof Commune ? array(
			'@context'   => 'https://schema.org',
			'@type'      => 'AdministrativeArea',
			'@id'        => get_permalink( $post ) . '#commune',
			'name'       => $commune->name,
			'url'        => get_permalink( $post ),
			'identifier' => $commune->insee,
			'geo'        => array(
				'@type'     => 'GeoCoordinates',
				'latitude'  => $commune->lat,
				'longitude' => $commune->lng,
			),
		) : $data;
	}
}
