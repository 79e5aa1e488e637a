<?php
/**
 * The frame that every site shares.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Chrome;

use PaysMidiQuercy\Blocks;

/**
 * Registers the blocks of the frame (network bar, brand, text size, search, page actions) and what they need in the page.
 */
final class Chrome {

	/**
	 * Hooks the frame.
	 */
	public function register(): void {
		add_action( 'init', array( $this, 'register_blocks' ) );
		add_action( 'wp_head', array( $this, 'print_text_size' ), 0 );
		add_action( 'pmq_provision_site', array( $this, 'forget_patterns' ) );
		( new FrenchSpacing() )->register();
		( new CoreFrench() )->register();
		( new FrenchFigures() )->register();
		( new StyleVariations() )->register();
	}

	/**
	 * Registers the built blocks of `blocks/pmq-network`.
	 */
	public function register_blocks(): void {
		Blocks::register_folder( dirname( __DIR__ ) . '/build/blocks' );
	}

	/**
	 * Applies the remembered text size before the first paint, so that nothing jumps.
	 *
	 * The block `pmq/text-size` writes the key; a browser that refuses storage keeps the normal size.
	 */
	public function print_text_size(): void {
		wp_print_inline_script_tag(
			"try{const s=localStorage.getItem('pmq-text-size');if('large'===s||'larger'===s)document.documentElement.dataset.textSize=s}catch{}"
		);
	}

	/**
	 * Makes WordPress read the pattern files of the theme again: it remembers their list for half an hour by the theme's version.
	 */
	public function forget_patterns(): void {
		$theme = wp_get_theme();
		$theme->delete_pattern_cache();
		$parent = $theme->parent();
		if ( $parent instanceof \WP_Theme ) {
			$parent->delete_pattern_cache();
		}
	}
}
