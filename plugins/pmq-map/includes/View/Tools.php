<?php
/**
 * Tools above the map.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Map\View;

use PaysMidiQuercy\Chrome\Icon;
use PaysMidiQuercy\Territory\MapLayer;

/**
 * Prints the place search and the layer switch; hidden until the script is there to serve them.
 */
final class Tools {

	/**
	 * With more layers than this the switches stand behind a button, so that they do not cover the map.
	 */
	private const MOST_IN_A_ROW = 4;

	/**
	 * Keeps what is printed.
	 *
	 * @param string                  $id     Beginning of identifiers.
	 * @param array<string, MapLayer> $layers Layers of points.
	 * @param list<string>            $keys   Keys of all layers shown.
	 * @param list<string>            $hidden Keys of those that are off at first.
	 */
	public function __construct( private readonly string $id, private readonly array $layers, private readonly array $keys, private readonly array $hidden ) {}

	/**
	 * Prints the tools.
	 */
	public function print(): void {
		?>
		<div class="wp-block-pmq-map__tools" hidden data-wp-bind--hidden="!context.isReady">
			<?php
			$this->print_search();
			if ( array() !== $this->keys ) {
				$this->print_layers();
			}
			?>
		</div>
		<?php
	}

	/**
	 * Prints the search of a commune: a combobox after the ARIA authoring practices.
	 */
	private function print_search(): void {
		$id = $this->id . '-search';
		?>
		<div class="wp-block-pmq-map__search" data-wp-on--focusout="actions.leaveSearch">
			<label class="screen-reader-text" for="<?php echo esc_attr( $id ); ?>"><?php esc_html_e( 'Find a commune by name or postal code', 'pmq' ); ?></label>
			<input id="<?php echo esc_attr( $id ); ?>" type="text" role="combobox" autocomplete="off" spellcheck="false" maxlength="60" placeholder="<?php esc_attr_e( 'Commune or postal code', 'pmq' ); ?>" aria-autocomplete="list" aria-expanded="false" aria-controls="<?php echo esc_attr( $id ); ?>-list" data-wp-bind--aria-expanded="state.isExpanded" data-wp-bind--aria-activedescendant="state.activeOption" data-wp-bind--value="context.query" data-wp-on--input="actions.type" data-wp-on--keydown="actions.press">
			<ul id="<?php echo esc_attr( $id ); ?>-list" role="listbox" aria-label="<?php esc_attr_e( 'Communes found', 'pmq' ); ?>" hidden data-wp-bind--hidden="!state.isExpanded">
				<template data-wp-each="context.results" data-wp-each-key="context.item.insee">
					<li role="option" data-wp-bind--id="state.optionId" data-wp-bind--aria-selected="state.isActive" data-wp-on--mousedown="actions.hold" data-wp-on--click="actions.choose"><span data-wp-text="context.item.name"></span> <small data-wp-text="context.item.postalCode"></small></li>
				</template>
			</ul>
			<p class="wp-block-pmq-map__nothing" hidden data-wp-bind--hidden="!state.foundNothing" data-wp-text="state.strings.none"></p>
		</div>
		<?php
	}

	/**
	 * Prints the layer switch.
	 */
	private function print_layers(): void {
		$labels = array(
			'communes' => __( 'Communes', 'pmq' ),
			'epcis'    => __( 'Intermunicipal bodies', 'pmq' ),
		);
		$many   = count( $this->keys ) > self::MOST_IN_A_ROW;
		if ( $many ) {
			printf( '<details class="wp-block-pmq-map__legend"><summary>%s<span>%s</span></summary>', Icon::svg( 'map' ), esc_html__( 'Layers of the map', 'pmq' ) ); // phpcs:ignore WordPress.Security.EscapeOutput -- The icon is ours.
		}
		?>
		<fieldset class="wp-block-pmq-map__layers">
			<legend class="screen-reader-text"><?php esc_html_e( 'Layers of the map', 'pmq' ); ?></legend>
			<?php foreach ( $this->keys as $key ) : ?>
				<label><input type="checkbox" value="<?php echo esc_attr( $key ); ?>" data-wp-on--change="actions.toggleLayer"<?php checked( ! in_array( $key, $this->hidden, true ) ); ?>><?php LayerMark::print( $this->layers[ $key ] ?? null ); ?> <?php echo esc_html( $labels[ $key ] ?? $this->layers[ $key ]->label ); ?></label>
			<?php endforeach; ?>
		</fieldset>
		<?php
		echo $many ? '</details>' : '';
	}
}
