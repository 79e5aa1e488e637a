<?php
/**
 * The reference list of communes and EPCI.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Territory;

/**
 * Reads `data/territory.json` once a request.
 */
final class Reference {

	/**
	 * Communes by INSEE code, in the order of their names.
	 *
	 * @var array<string, Commune>
	 */
	public readonly array $communes;

	/**
	 * EPCI by SIREN number.
	 *
	 * @var array<string, Epci>
	 */
	public readonly array $epcis;

	/**
	 * Where the facts come from and under which licence.
	 */
	public readonly string $attribution;

	/**
	 * Year of the population figures.
	 */
	public readonly int $population_year;

	/**
	 * Reads the list as of a day.
	 *
	 * @param string $file  Absolute path of the JSON file.
	 * @param string $today Y-m-d; decides the EPCI that a commune says it belongs to.
	 * @throws \JsonException When the file is damaged.
	 */
	public function __construct( string $file, string $today ) {
		$data    = json_decode( (string) file_get_contents( $file ), true, 16, JSON_THROW_ON_ERROR ); // phpcs:ignore WordPress.WP.AlternativeFunctions.file_get_contents_file_get_contents -- A local file of ours.
		$epcis   = array();
		$current = array();
		foreach ( $data['epcis'] as $row ) {
			$members               = array_map( static fn( array $member ): Membership => new Membership( $member['insee'], $member['from'], $member['to'] ), array_values( $row['members'] ) );
			$epci                  = new Epci( $row['siren'], $row['name'], $row['short_name'], $row['in_territory'], $members );
			$epcis[ $epci->siren ] = $epci;
			$current              += array_fill_keys( $epci->members_on( $today ), $epci->siren );
		}
		$communes = array();
		foreach ( $data['communes'] as $row ) {
			$communes[ $row['insee'] ] = new Commune( $row['insee'], $row['name'], $row['postal_codes'], $row['population'], $row['lat'], $row['lng'], $current[ $row['insee'] ] ?? null );
		}
		uasort( $communes, static fn( Commune $a, Commune $b ): int => strcmp( Lookup::fold( $a->name ), Lookup::fold( $b->name ) ) );
		$this->communes        = $communes;
		$this->epcis           = $epcis;
		$this->attribution     = $data['attribution'];
		$this->population_year = $data['population_year'];
	}
}
