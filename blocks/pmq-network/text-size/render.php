<?php
/**
 * Prints the button that enlarges the text; hidden where scripts do not run.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

use PaysMidiQuercy\Chrome\Icon;

$pmq_names = array(
	'normal' => __( 'Text size: normal. Enlarge', 'pmq' ),
	'large'  => __( 'Text size: large. Enlarge', 'pmq' ),
	'larger' => __( 'Text size: largest. Back to normal', 'pmq' ),
);
wp_interactivity_state(
	'pmq/text-size',
	array(
		'size'  => 'normal',
		'label' => $pmq_names['normal'],
		'names' => $pmq_names,
	)
);
?>
<div <?php echo get_block_wrapper_attributes(); // phpcs:ignore WordPress.Security.EscapeOutput -- Escaped by WordPress. ?> data-wp-interactive="pmq/text-size" data-wp-init="callbacks.remember">
	<button type="button" class="pmq-icon-button" data-wp-on--click="actions.enlarge" data-wp-bind--aria-label="state.label" data-wp-bind--title="state.label" aria-label="<?php echo esc_attr( $pmq_names['normal'] ); ?>">
		<?php echo Icon::svg( 'text' ); // phpcs:ignore WordPress.Security.EscapeOutput -- A drawing of ours. ?>
	</button>
	<span class="screen-reader-text" role="status" data-wp-text="state.announcement"></span>
</div>
