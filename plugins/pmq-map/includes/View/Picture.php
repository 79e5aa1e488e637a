<?php
/**
 * The drawing of the map.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Map\View;

use PaysMidiQuercy\Map\Extent;
use PaysMidiQuercy\Territory\Commune;
use PaysMidiQuercy\Territory\Drawing;
use PaysMidiQuercy\Territory\Territory;
use PaysMidiQuercy\Territory\TerritoryDrawing;

/**
 * Prints the map as SVG: what is seen until the script has loaded, and without script. A commune leads to its entry in the list.
 */
final class Picture {

	/**
	 * Communes with so many inhabitants are named.
	 */
	private const NAMED_FROM = 1400;

	/**
	 * A layer with more places than this is drawn as dots, without its icon.
	 */
	private const MOST_ICONS = 60;

	/**
	 * Keeps what is drawn.
	 *
	 * @param string                      $id        Beginning of identifiers.
	 * @param Territory                   $territory Territory.
	 * @param Extent                      $extent    Part shown.
	 * @param array<string, LayerContent> $layers    Layers of points.
	 * @param list<string>                $keys      Keys of all layers shown.
	 * @param Commune|null                $asked     Commune that the address asks for.
	 */
	public function __construct(
		private readonly string $id,
		private readonly Territory $territory,
		private readonly Extent $extent,
		private readonly array $layers,
		private readonly array $keys,
		private readonly ?Commune $asked,
	) {}

	/**
	 * Prints the SVG.
	 */
	public function print(): void {
		$drawing    = $this->territory->drawing( $this->extent->box );
		$projection = $drawing->projection();
		?>
		<svg viewBox="<?php echo esc_attr( $projection->view_box() ); ?>" role="group" aria-label="<?php esc_attr_e( 'Map of the communes', 'pmq' ); ?>" preserveAspectRatio="xMidYMid meet">
			<?php
			$this->print_communes( $drawing );
			printf( '<path class="pmq-map__territory" d="%s"/>', esc_attr( $drawing->outlines[''] ?? '' ) );
			if ( in_array( 'epcis', $this->keys, true ) ) {
				foreach ( $this->territory->epcis() as $epci ) {
					printf( '<path class="pmq-map__epci" d="%s"/>', esc_attr( $drawing->outlines[ $epci->siren ] ?? '' ) );
				}
			}
			$this->print_names( $projection );
			$this->print_places( $projection );
			?>
		</svg>
		<p class="wp-block-pmq-map__credit"><?php echo esc_html( $drawing->attribution ); ?><?php echo $drawing->approximate ? esc_html( ' – ' . __( 'approximate boundaries, drawn around the centres of the communes', 'pmq' ) ) : ''; ?></p>
		<?php
	}

	/**
	 * Prints the communes. The keyboard reaches them in the list, so that they are no forty-nine stops more.
	 *
	 * @param TerritoryDrawing $drawing Drawing.
	 */
	private function print_communes( TerritoryDrawing $drawing ): void {
		$listed = array_column( $this->extent->communes, 'insee' );
		$marked = $this->asked->insee ?? $this->extent->commune;
		$class  = 'pmq-map__commune' . ( $drawing->approximate ? ' is-approximate' : '' );
		foreach ( $drawing->communes as $insee => $path ) {
			$insee = (string) $insee;
			$shape = sprintf( '<path class="%s" d="%s"><title>%s</title></path>', esc_attr( $class . ( $insee === $marked ? ' is-selected' : '' ) ), esc_attr( $path ), esc_html( $this->territory->commune( $insee )->name ?? '' ) );
			// phpcs:ignore WordPress.Security.EscapeOutput -- Escaped when it was put together.
			echo in_array( $insee, $listed, true ) ? sprintf( '<a href="#%s" tabindex="-1">%s</a>', esc_attr( "{$this->id}-{$insee}" ), $shape ) : $shape;
		}
	}

	/**
	 * Prints the names of the larger communes.
	 *
	 * @param Drawing $projection Places of points.
	 */
	private function print_names( Drawing $projection ): void {
		foreach ( $this->territory->communes() as $commune ) {
			if ( in_array( 'communes', $this->keys, true ) && ( $commune->population >= self::NAMED_FROM || in_array( $commune->insee, array( $this->extent->commune, $this->asked?->insee ), true ) ) ) {
				list( $x, $y ) = $projection->point( $commune->lat, $commune->lng );
				printf( '<text x="%d" y="%d" aria-hidden="true">%s</text>', (int) $x, (int) $y, esc_html( $commune->name ) );
			}
		}
	}

	/**
	 * Prints a dot a place.
	 *
	 * @param Drawing $projection Places of points.
	 */
	private function print_places( Drawing $projection ): void {
		$places = array_map( static fn( LayerContent $content ): array => $content->items, $this->layers );
		if ( null !== $this->extent->place ) {
			$places[''] = array( $this->extent->place );
		}
		foreach ( $places as $key => $items ) {
			$colour = $this->layers[ $key ]->layer->colour ?? '';
			printf( '<g class="wp-block-pmq-map__dots" data-layer="%s" aria-hidden="true"%s>', esc_attr( (string) $key ), '' === $colour ? '' : ' style="' . esc_attr( "--pmq-map-pin:{$colour};--pmq-map-on-pin:var(--wp--custom--color--raised, #fff)" ) . '"' );
			$icon = $this->layers[ $key ]->layer->icon ?? '';
			foreach ( $items as $item ) {
				list( $x, $y ) = $projection->point( $item->lat, $item->lng );
				if ( '' === $icon || count( $items ) > self::MOST_ICONS ) {
					printf( '<circle cx="%d" cy="%d" r="13"/>', (int) $x, (int) $y );
				} else {
					printf( '<circle cx="%1$d" cy="%2$d" r="22"/><path transform="translate(%3$d %4$d) scale(1.3)" d="%5$s"/>', (int) $x, (int) $y, (int) $x - 16, (int) $y - 16, esc_attr( $icon ) );
				}
			}
			echo '</g>';
		}
	}
}
