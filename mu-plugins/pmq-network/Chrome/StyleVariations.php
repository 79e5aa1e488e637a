<?php
/**
 * Block styles that are only a class.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Chrome;

/**
 * Spares a page the merge of theme.json for every block that wears one of our styles.
 *
 * WordPress merges core's, the blocks', the theme's and the editors' theme.json once for each block with a class `is-style-…`,
 * a third of a millisecond each, to see whether the style has data there. Which styles have is the same for the whole page.
 */
final class StyleVariations {

	/** WordPress's filter that draws the styles with data. */
	private const CORE = 'wp_render_block_style_variation_support_styles';

	/**
	 * Styles with data in theme.json, `block style` as keys; null until a block asks.
	 *
	 * @var array<string, true>|null
	 */
	private ?array $with_data = null;

	/**
	 * Puts itself in front of WordPress's filter. In the administration, where styles are edited, WordPress keeps its own.
	 */
	public function register(): void {
		if ( ! is_admin() && remove_filter( 'render_block_data', self::CORE ) ) {
			add_filter( 'render_block_data', array( $this, 'render' ) );
		}
	}

	/**
	 * Hands a block to WordPress's filter when one of its styles has data.
	 *
	 * @param array<string, mixed> $block Parsed block.
	 * @return array<string, mixed>
	 */
	public function render( $block ) {
		$attributes = is_array( $block['attrs'] ?? null ) ? $block['attrs'] : array();
		$name       = is_string( $block['blockName'] ?? null ) ? $block['blockName'] : '';
		foreach ( wp_get_block_style_variation_name_from_class( $attributes['className'] ?? null ) ?? array() as $style ) {
			if ( isset( $this->with_data()[ "$name $style" ] ) ) {
				return wp_render_block_style_variation_support_styles( $block );
			}
		}
		return $block;
	}

	/**
	 * Lists the styles with data, read once a request.
	 *
	 * @return array<string, true>
	 */
	private function with_data(): array {
		if ( null === $this->with_data ) {
			$this->with_data = array();
			$styles          = \WP_Theme_JSON_Resolver::get_merged_data()->get_raw_data()['styles'] ?? array();
			foreach ( $styles['blocks'] ?? array() as $name => $block ) {
				foreach ( $block['variations'] ?? array() as $style => $data ) {
					if ( ! empty( $data ) ) {
						$this->with_data[ "$name $style" ] = true;
					}
				}
			}
		}
		return $this->with_data;
	}
}
