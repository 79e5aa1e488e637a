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
	 * Draws the territory, each EPCI in its tone.
	 *
	 * @return string Escaped HTML.
	 */
	public function sketch(): string {
		$drawing = $this->territory->drawing();
		$tones   = array_flip( array_column( $this->territory->epcis(), 'siren' ) );
		$groups  = array();
		foreach ( $drawing->communes as $insee => $path ) {
			$tone              = $tones[ $this->territory->commune( (string) $insee )->epci ?? '' ] ?? count( $tones );
			$groups[ $tone ] ??= '';
			$groups[ $tone ]  .= '<path d="' . esc_attr( $path ) . '"/>';
		}
		ksort( $groups );
		$html = '';
		foreach ( $groups as $tone => $paths ) {
			$html .= '<g class="is-tone-' . ( $tone + 1 ) . '">' . $paths . '</g>';
		}
		return sprintf(
			'<svg class="pmq-sketch" viewBox="%s" role="img" aria-label="%s">%s</svg>',
			esc_attr( $drawing->projection()->view_box() ),
			esc_attr__( 'The communes of the Pays and their three intermunicipal bodies', 'pmq' ),
			$html
		);
	}

	/**
	 * Returns every commune below its EPCI.
	 *
	 * @return string Escaped HTML.
	 */
	public function all(): string {
		$html   = '';
		$listed = array();
		foreach ( $this->territory->epcis() as $number => $epci ) {
			$members = $this->select( static fn ( Commune $commune ): bool => $commune->epci === $epci->siren );
			$listed  = array( ...$listed, ...array_column( $members, 'insee' ) );
			$html   .= $this->group( $epci->name, $number + 1, $members );
		}
		$others = $this->select( static fn ( Commune $commune ): bool => ! in_array( $commune->insee, $listed, true ) );
		return array() === $others ? $html : $html . $this->group( __( 'In a neighbouring intermunicipal body', 'pmq' ), 4, $others );
	}

	/**
	 * Returns the communes of one EPCI, with what they are together.
	 *
	 * @param string        $name    Name of the EPCI.
	 * @param int           $tone    Tone that it has in the drawing, from 1.
	 * @param list<Commune> $members Communes.
	 * @return string Escaped HTML.
	 */
	private function group( string $name, int $tone, array $members ): string {
		$people = array_sum( array_column( $members, 'population' ) );
		/* translators: %s: number of communes. */
		$communes = sprintf( _n( '%s commune', '%s communes', count( $members ), 'pmq' ), number_format_i18n( count( $members ) ) );
		/* translators: %s: number of inhabitants. */
		$facts = $communes . ' · ' . sprintf( _n( '%s inhabitant', '%s inhabitants', $people, 'pmq' ), number_format_i18n( $people ) );
		return sprintf(
			'<section class="wp-block-pmq-commune__epci is-tone-%d"><header><h2>%s</h2><p class="pmq-meta">%s</p></header>%s</section>',
			$tone,
			esc_html( $name ),
			esc_html( $facts ),
			$this->list( $members )
		);
	}

	/**
	 * Returns some of the communes.
	 *
	 * @param callable(Commune): bool $wanted Which.
	 * @return list<Commune>
	 */
	private function select( callable $wanted ): array {
		return array_values( array_filter( $this->territory->communes(), $wanted ) );
	}
}
