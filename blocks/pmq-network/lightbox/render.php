<?php
/**
 * Prints the frame in which images open large: a dialog of the browser, which keeps the focus and closes with Escape.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

use PaysMidiQuercy\Chrome\Icon;

wp_interactivity_state(
	'pmq/lightbox',
	array(
		'image'     => array(
			// A pixel, never fetched: an image without address is no valid HTML.
			'src'     => includes_url( 'images/blank.gif' ),
			'alt'     => '',
			'caption' => '',
			'credit'  => '',
		),
		'position'  => '',
		/* translators: 1: number of the image shown, 2: how many there are. */
		'positions' => __( 'Image %1$s of %2$s', 'pmq' ),
		'alone'     => true,
	)
);
?>
<dialog <?php echo get_block_wrapper_attributes(); // phpcs:ignore WordPress.Security.EscapeOutput -- Escaped by WordPress. ?> data-wp-interactive="pmq/lightbox" aria-label="<?php esc_attr_e( 'Large image', 'pmq' ); ?>" data-wp-init="callbacks.keep" data-wp-on--keydown="actions.key" data-wp-on--click="actions.closeOutside" data-wp-on--close="actions.closed" data-wp-on--pointerdown="actions.touch" data-wp-on--pointerup="actions.swipe">
	<figure>
		<img src="<?php echo esc_url( includes_url( 'images/blank.gif' ) ); ?>" data-wp-bind--src="state.image.src" data-wp-bind--alt="state.image.alt" alt="" loading="lazy" draggable="false">
		<figcaption>
			<span class="wp-block-pmq-lightbox__position" role="status" data-wp-text="state.position"></span>
			<span data-wp-text="state.image.caption"></span>
			<span class="wp-block-pmq-lightbox__credit" data-wp-text="state.image.credit"></span>
		</figcaption>
	</figure>
	<button type="button" class="pmq-icon-button wp-block-pmq-lightbox__previous" data-wp-bind--hidden="state.alone" data-wp-on--click="actions.previous" aria-label="<?php esc_attr_e( 'Previous image', 'pmq' ); ?>"><?php echo Icon::svg( 'back' ); // phpcs:ignore WordPress.Security.EscapeOutput -- A drawing of ours. ?></button>
	<button type="button" class="pmq-icon-button wp-block-pmq-lightbox__next" data-wp-bind--hidden="state.alone" data-wp-on--click="actions.next" aria-label="<?php esc_attr_e( 'Next image', 'pmq' ); ?>"><?php echo Icon::svg( 'forward' ); // phpcs:ignore WordPress.Security.EscapeOutput -- A drawing of ours. ?></button>
	<button type="button" class="pmq-icon-button wp-block-pmq-lightbox__close" data-wp-on--click="actions.close" aria-label="<?php esc_attr_e( 'Close the large image', 'pmq' ); ?>"><?php echo Icon::svg( 'close' ); // phpcs:ignore WordPress.Security.EscapeOutput -- A drawing of ours. ?></button>
</dialog>
