<?php
/**
 * Communes as signs.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Portal\Communes;

use PaysMidiQuercy\Chrome\CommuneLinks;
use PaysMidiQuercy\Territory\Commune;
use PaysMidiQuercy\Territory\CommuneSign;
use PaysMidiQuercy\Territory\Territory;

/**
 * Prints communes as links with their outlines.
 */
final class Signs {

	/**
	 * Takes the territory.
	 *
	 * @param Territory $territory Communes and boundaries.
	 */
	public function __construct( private readonly Territory $territory ) {}

	/**
	 * Returns a list.
	 *
	 * @param list<Commune> $communes Communes.
	 * @return string Escaped HTML.
	 */
	public function list( array $communes ): string {
		$sign  = new CommuneSign( $this->territory );
		$items = '';
		foreach ( $communes as $commune ) {
			$items .= sprintf( '<li><a href="%s">%s<span>%s</span></a></li>', esc_url( CommuneLinks::url( $commune ) ), $sign->svg( $commune->insee ), esc_html( $commune->name ) );
		}
		return '<ul class="pmq-signs">' . $items . '</ul>';
	}

	/**
	 * Returns every commune below its EPCI.
	 *
	 * @return string Escaped HTML.
	 */
	public function all(): string {
		$html   = '';
		$listed = array();
		foreach ( $this->territory->epcis() as $epci ) {
			$members = array_values( array_filter( $this->territory->communes(), static fn ( Commune $commune ): bool => $commune->epci === $epci->siren ) );
			$listed  = array( ...$listed, ...array_column( $members, 'insee' ) );
			$html   .= '<h2>' . esc_html( $epci->name ) . '</h2>' . $this->list( $members );
		}
		$others = array_values( array_filter( $this->territory->communes(), static fn ( Commune $commune ): bool => ! in_array( $commune->insee, $listed, true ) ) );
		return array() === $others ? $html : $html . '<h2>' . esc_html__( 'In a neighbouring intermunicipal body', 'pmq' ) . '</h2>' . $this->list( $others );
	}
}
