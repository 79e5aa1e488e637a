<?php
/**
 * The territory.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Territory;

/**
 * Answers what the communes and EPCI are, where they lie and who belongs to whom. Reads its files when first asked.
 *
 * @phpstan-import-type BoundaryDocument from Boundaries
 */
final class Territory {

	/**
	 * The reference list, once read.
	 */
	private ?Reference $reference = null;

	/**
	 * The look-up, once built.
	 */
	private ?Lookup $lookup = null;

	/**
	 * The boundaries, once asked for.
	 */
	private ?Boundaries $boundaries = null;

	/**
	 * Hooks REST and the command.
	 */
	public function register(): void {
		add_action( 'rest_api_init', array( $this, 'register_routes' ) );
		if ( defined( 'WP_CLI' ) && WP_CLI ) {
			\WP_CLI::add_command( 'pmq territory', new TerritoryCommand( $this ) );
		}
	}

	/**
	 * Registers the public routes.
	 */
	public function register_routes(): void {
		( new CommunesController( $this ) )->register_routes();
		( new EpcisController( $this ) )->register_routes();
		( new BoundariesController( $this ) )->register_routes();
	}

	/**
	 * Returns every commune, in the order of their names.
	 *
	 * @return list<Commune>
	 */
	public function communes(): array {
		return array_values( $this->reference()->communes );
	}

	/**
	 * Returns a commune.
	 *
	 * @param string $insee INSEE code.
	 */
	public function commune( string $insee ): ?Commune {
		return $this->reference()->communes[ $insee ] ?? null;
	}

	/**
	 * Returns the territory's own EPCI.
	 *
	 * @return list<Epci>
	 */
	public function epcis(): array {
		return array_values( array_filter( $this->reference()->epcis, static fn( Epci $epci ): bool => $epci->in_territory ) );
	}

	/**
	 * Returns the names of all EPCI, neighbours that took a commune over included.
	 *
	 * @return array<array-key, string> SIREN number => name.
	 */
	public function known_epcis(): array {
		return array_map( static fn( Epci $epci ): string => $epci->name, $this->reference()->epcis );
	}

	/**
	 * Returns an EPCI, neighbours that took a commune over included.
	 *
	 * @param string $siren SIREN number.
	 */
	public function epci( string $siren ): ?Epci {
		return $this->reference()->epcis[ $siren ] ?? null;
	}

	/**
	 * Returns the EPCI that a commune belongs to on a day.
	 *
	 * @param string      $insee INSEE code.
	 * @param string|null $date  Y-m-d, today by default.
	 */
	public function epci_of( string $insee, ?string $date = null ): ?Epci {
		$date ??= self::today();
		foreach ( $this->reference()->epcis as $epci ) {
			foreach ( $epci->members as $member ) {
				if ( $member->insee === $insee && $member->holds_on( $date ) ) {
					return $epci;
				}
			}
		}
		return null;
	}

	/**
	 * Returns the communes that a person may mean, best first.
	 *
	 * @param string $query Name, postal code or INSEE code, with accents or not, with typing errors or not.
	 * @param int    $limit At most so many.
	 * @return list<Commune>
	 */
	public function lookup( string $query, int $limit = 8 ): array {
		$this->lookup ??= new Lookup( $this->reference()->communes );
		return $this->lookup->find( $query, $limit );
	}

	/**
	 * Returns the boundaries of the communes as a GeoJSON FeatureCollection; each feature has `properties.insee` and
	 * `properties.approximate`. Foreign members: `revision`, `approximate`, `attribution`, and `outlines`, a FeatureCollection of the
	 * territory and its EPCI (`properties.kind`, `properties.siren`).
	 *
	 * @return array<string, mixed>
	 * @phpstan-return BoundaryDocument
	 */
	public function boundaries(): array {
		return $this->boundary_store()->document();
	}

	/**
	 * Returns the boundaries as SVG paths.
	 *
	 * @param array{west: float, south: float, east: float, north: float}|null $box Box to show, null for the whole territory.
	 */
	public function drawing( ?array $box = null ): TerritoryDrawing {
		$whole = $this->boundary_store()->drawing();
		return null === $box || $box === $whole->box ? $whole : TerritoryDrawing::within( $this->boundaries(), $box );
	}

	/**
	 * Returns where the boundaries are kept.
	 */
	public function boundary_store(): Boundaries {
		return $this->boundaries ??= new Boundaries( $this->reference(), self::today() );
	}

	/**
	 * Returns where the facts come from and under which licence.
	 */
	public function attribution(): string {
		return $this->reference()->attribution;
	}

	/**
	 * Returns the year of the population figures.
	 */
	public function population_year(): int {
		return $this->reference()->population_year;
	}

	/**
	 * Reads the reference list once.
	 */
	private function reference(): Reference {
		return $this->reference ??= new Reference( __DIR__ . '/data/territory.json', self::today() );
	}

	/**
	 * Returns the date in France: memberships change at midnight there.
	 */
	private static function today(): string {
		return wp_date( 'Y-m-d', null, new \DateTimeZone( 'Europe/Paris' ) ) ?: gmdate( 'Y-m-d' );
	}
}
