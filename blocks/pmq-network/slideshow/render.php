<?php
/**
 * Prints the slideshow: a strip that scrolls by itself without scripts, and the buttons that scripts make live.
 *
 * @package PaysMidiQuercy
 *
 * @var array{label?: string, seconds?: int} $attributes Attributes of the block.
 * @var string                               $content    Slides, as core printed them.
 */

declare(strict_types=1);

use PaysMidiQuercy\Chrome\Icon;
use PaysMidiQuercy\Chrome\Slides;

$pmq_slides = new Slides( $content );
if ( 0 === $pmq_slides->count ) {
	return;
}
$pmq_label   = (string) ( $attributes['label'] ?? '' );
$pmq_label   = '' === $pmq_label ? __( 'Pictures', 'pmq' ) : $pmq_label;
$pmq_context = array(
	'index'   => 0,
	'count'   => $pmq_slides->count,
	'seconds' => min( 20, max( 5, (int) ( $attributes['seconds'] ?? 7 ) ) ),
	'playing' => false,
	'held'    => false,
	'live'    => false,
	'labels'  => array(
		'pause'    => __( 'Stop the slideshow', 'pmq' ),
		'play'     => __( 'Start the slideshow', 'pmq' ),
		/* translators: 1: number of the picture shown, 2: how many there are. */
		'position' => __( 'Picture %1$s of %2$s', 'pmq' ),
	),
);
// What the page says before scripts; closures, so that the getters of view.ts stand in the browser.
wp_interactivity_state(
	'pmq/slideshow',
	array(
		'number'     => static fn(): string => '1',
		'position'   => static fn(): string => '',
		'politeness' => static fn(): string => 'polite',
		'pauseLabel' => static fn(): string => __( 'Start the slideshow', 'pmq' ),
	)
);
?>
<div <?php echo get_block_wrapper_attributes(); // phpcs:ignore WordPress.Security.EscapeOutput -- Escaped by WordPress. ?> role="group" aria-roledescription="<?php esc_attr_e( 'slideshow', 'pmq' ); ?>" aria-label="<?php echo esc_attr( $pmq_label ); ?>"
	data-wp-interactive="pmq/slideshow" <?php echo wp_interactivity_data_wp_context( $pmq_context ); // phpcs:ignore WordPress.Security.EscapeOutput -- Escaped by WordPress. ?>
	data-wp-class--is-live="context.live" data-wp-init="callbacks.begin" data-wp-watch--run="callbacks.run" data-wp-watch--film="callbacks.film"
	data-wp-on--mouseenter="actions.hold" data-wp-on--mouseleave="actions.release" data-wp-on--focusin="actions.hold" data-wp-on--focusout="actions.release">
	<div class="wp-block-pmq-slideshow__strip"<?php echo 1 < $pmq_slides->count ? ' tabindex="0" role="region" aria-label="' . esc_attr__( 'Pictures, to scroll sideways', 'pmq' ) . '"' : ''; ?> data-wp-on--scroll="actions.follow">
		<?php echo $pmq_slides->html(); // phpcs:ignore WordPress.Security.EscapeOutput -- Printed by core, classes added. ?>
	</div>
	<?php if ( 1 < $pmq_slides->count ) : ?>
		<div class="wp-block-pmq-slideshow__controls">
			<button type="button" class="pmq-icon-button" data-wp-on--click="actions.previous" aria-label="<?php esc_attr_e( 'Previous picture', 'pmq' ); ?>"><?php echo Icon::svg( 'back' ); // phpcs:ignore WordPress.Security.EscapeOutput -- A drawing of ours. ?></button>
			<span class="wp-block-pmq-slideshow__position" aria-hidden="true"><span data-wp-text="state.number">1</span> / <?php echo esc_html( (string) $pmq_slides->count ); ?></span>
			<span class="screen-reader-text" data-wp-bind--aria-live="state.politeness" data-wp-text="state.position"></span>
			<button type="button" class="pmq-icon-button" data-wp-on--click="actions.next" aria-label="<?php esc_attr_e( 'Next picture', 'pmq' ); ?>"><?php echo Icon::svg( 'forward' ); // phpcs:ignore WordPress.Security.EscapeOutput -- A drawing of ours. ?></button>
			<button type="button" class="pmq-icon-button" data-wp-on--click="actions.toggle" data-wp-bind--aria-label="state.pauseLabel" aria-label="<?php echo esc_attr( $pmq_context['labels']['play'] ); ?>">
				<span data-wp-bind--hidden="!context.playing" hidden><?php echo Icon::svg( 'pause' ); // phpcs:ignore WordPress.Security.EscapeOutput -- A drawing of ours. ?></span>
				<span data-wp-bind--hidden="context.playing"><?php echo Icon::svg( 'play' ); // phpcs:ignore WordPress.Security.EscapeOutput -- A drawing of ours. ?></span>
			</button>
		</div>
	<?php endif; ?>
</div>
