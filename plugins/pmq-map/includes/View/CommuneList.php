<?php
/**
 * The list that says the same as the map.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Map\View;

use PaysMidiQuercy\Map\Extent;
use PaysMidiQuercy\Territory\Commune;
use PaysMidiQuercy\Territory\Epci;
use PaysMidiQuercy\Territory\MapItem;
use PaysMidiQuercy\Territory\MapLayer;
use PaysMidiQuercy\Territory\Territory;

/**
 * Prints the communes by EPCI with what the map's card says of each – the script copies the card from here – then the places of each layer.
 */
final class CommuneList {

	/**
	 * Keeps what is listed.
	 *
	 * @param string                       $id        Beginning of identifiers.
	 * @param Territory                    $territory Territory.
	 * @param Extent                       $extent    Part shown.
	 * @param array<string, LayerContent> $layers    Layers of points.
	 * @param Commune|null                 $asked     Commune that the address asks for: it goes first.
	 */
	public function __construct(
		private readonly string $id,
		private readonly Territory $territory,
		private readonly Extent $extent,
		private readonly array $layers,
		private readonly ?Commune $asked,
	) {}

	/**
	 * Prints the list.
	 */
	public function print(): void {
		?>
		<div class="wp-block-pmq-map__list" role="region" aria-label="<?php esc_attr_e( 'What the map shows, as a list', 'pmq' ); ?>" tabindex="0">
			<?php
			if ( null !== $this->extent->place ) {
				printf( '<p class="wp-block-pmq-map__place">%s</p>', esc_html( $this->extent->place->name ) );
			}
			if ( null !== $this->asked ) {
				printf( '<section class="wp-block-pmq-map__asked"><h2 class="wp-block-pmq-map__group">%s</h2>', esc_html( $this->asked->name ) );
				$this->print_facts( $this->asked, $this->territory->epci( (string) $this->asked->epci ) );
				array_map( fn( LayerContent $content ) => $this->print_items( $content->layer, $content->items_of( $this->asked->insee ?? '' ), true ), $this->layers );
				echo '</section>';
			}
			foreach ( $this->groups() as $group ) {
				$this->print_group( $group['epci'], $group['communes'] );
			}
			foreach ( $this->layers as $content ) {
				$this->print_items( $content->layer, $content->items );
			}
			?>
		</div>
		<?php
	}

	/**
	 * Groups the communes by EPCI, the territory's own first.
	 *
	 * @return list<array{epci: Epci|null, communes: list<Commune>}>
	 */
	private function groups(): array {
		$groups = array();
		foreach ( $this->extent->communes as $commune ) {
			$groups[ $commune->epci ?? '' ][] = $commune;
		}
		$order  = array_flip( array_column( $this->territory->epcis(), 'siren' ) );
		$sorted = array();
		uksort( $groups, static fn( int|string $a, int|string $b ): int => ( $order[ $a ] ?? PHP_INT_MAX ) <=> ( $order[ $b ] ?? PHP_INT_MAX ) );
		foreach ( $groups as $siren => $communes ) {
			$sorted[] = array(
				'epci'     => $this->territory->epci( (string) $siren ),
				'communes' => $communes,
			);
		}
		return $sorted;
	}

	/**
	 * Prints an EPCI and its communes.
	 *
	 * @param Epci|null     $epci     EPCI.
	 * @param list<Commune> $communes Communes.
	 */
	private function print_group( ?Epci $epci, array $communes ): void {
		$count = count( $communes );
		?>
		<h2 class="wp-block-pmq-map__group"><?php echo esc_html( $epci->short_name ?? __( 'Without intermunicipal body', 'pmq' ) ); ?> <small><?php echo esc_html( sprintf( /* translators: %s: number. */ _n( '%s commune', '%s communes', $count, 'pmq' ), number_format_i18n( $count ) ) ); ?></small></h2>
		<ul>
			<?php
			foreach ( $communes as $commune ) {
				$this->print_commune( $commune, $epci );
			}
			?>
		</ul>
		<?php
	}

	/**
	 * Prints a commune: its name and the facts of its card.
	 *
	 * @param Commune   $commune Commune.
	 * @param Epci|null $epci    Its EPCI.
	 */
	private function print_commune( Commune $commune, ?Epci $epci ): void {
		$entry = "{$this->id}-{$commune->insee}";
		?>
		<li id="<?php echo esc_attr( $entry ); ?>" data-insee="<?php echo esc_attr( $commune->insee ); ?>">
			<a class="wp-block-pmq-map__name" href="#<?php echo esc_attr( $entry ); ?>" data-wp-on--click="actions.showCommune"><?php echo esc_html( $commune->name ); ?></a>
			<?php $this->print_facts( $commune, $epci ); ?>
		</li>
		<?php
	}

	/**
	 * Prints what the card of a commune says.
	 *
	 * @param Commune   $commune Commune.
	 * @param Epci|null $epci    Its EPCI.
	 */
	private function print_facts( Commune $commune, ?Epci $epci ): void {
		?>
		<ul class="wp-block-pmq-map__facts">
			<li><?php echo esc_html( sprintf( /* translators: %s: number. */ _n( '%s inhabitant', '%s inhabitants', $commune->population, 'pmq' ), number_format_i18n( $commune->population ) ) ); ?></li>
			<li><?php echo esc_html( implode( ', ', $commune->postal_codes ) ); ?></li>
			<?php if ( null !== $epci ) : ?>
				<li class="is-epci"><?php echo esc_html( $epci->name ); ?></li>
			<?php endif; ?>
			<?php $this->print_counts( $commune ); ?>
		</ul>
		<?php
	}

	/**
	 * Prints how many places of each layer a commune has.
	 *
	 * @param Commune $commune Commune.
	 */
	private function print_counts( Commune $commune ): void {
		foreach ( $this->layers as $key => $content ) {
			$layer = $content->layer;
			$count = $content->counts[ $commune->insee ] ?? 0;
			$label = esc_html( ( $layer->count_label )( $count ) );
			$url   = $content->commune_url( $commune->insee );
			if ( $count > 0 && '' !== $url ) {
				$label = sprintf( '<a href="%s" aria-label="%s">%s</a>', esc_url( $url ), esc_attr( ( $layer->count_label )( $count ) . ' – ' . $commune->name ), $label );
			}
			printf( '<li data-layer="%s"%s>%s</li>', esc_attr( $key ), 0 === $count ? ' class="is-none"' : '', $label ); // phpcs:ignore WordPress.Security.EscapeOutput -- Escaped above.
		}
	}

	/**
	 * Prints the places of a layer.
	 *
	 * @param MapLayer      $layer Layer.
	 * @param list<MapItem> $items Places.
	 * @param bool          $open  Whether they are seen without a click.
	 */
	private function print_items( MapLayer $layer, array $items, bool $open = false ): void {
		if ( array() === $items ) {
			return;
		}
		usort( $items, static fn( MapItem $a, MapItem $b ): int => strcasecmp( remove_accents( $a->name ), remove_accents( $b->name ) ) );
		?>
		<details class="wp-block-pmq-map__items" data-layer="<?php echo esc_attr( $layer->key ); ?>"<?php echo $open ? ' open' : ''; ?>>
			<summary><?php LayerMark::print( $layer ); ?><span><?php echo esc_html( $layer->label ); ?></span> <small><?php echo esc_html( ( $layer->count_label )( count( $items ) ) ); ?></small></summary>
			<ul>
				<?php
				foreach ( $items as $item ) {
					$name = '' === $item->link ? sprintf( '<strong>%s</strong>', esc_html( $item->name ) ) : sprintf( '<a href="%s">%s</a>', esc_url( $item->link ), esc_html( $item->name ) );
					$note = $item->approximate ? ' <small>' . esc_html__( '(approximate place)', 'pmq' ) . '</small>' : '';
					echo '<li>' . $name . $note . self::facts_of( $item ) . '</li>'; // phpcs:ignore WordPress.Security.EscapeOutput -- Escaped above.
				}
				?>
			</ul>
		</details>
		<?php
	}

	/**
	 * Writes what is said of a place.
	 *
	 * @param MapItem $item Place.
	 * @return string Escaped.
	 */
	private static function facts_of( MapItem $item ): string {
		$facts = '';
		foreach ( $item->facts as $fact ) {
			$text   = '' === $fact['url'] ? esc_html( $fact['text'] ) : sprintf( '<a href="%s">%s</a>', esc_url( $fact['url'] ), esc_html( $fact['text'] ) );
			$facts .= sprintf( '<div><dt>%s</dt><dd>%s</dd></div>', esc_html( $fact['label'] ), $text );
		}
		return '' === $facts ? '' : '<dl class="wp-block-pmq-map__item-facts">' . $facts . '</dl>';
	}
}
