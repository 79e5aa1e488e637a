<?php
/**
 * Prints the button that opens the search field, a popover that works without scripts.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

use PaysMidiQuercy\Chrome\Icon;

/**
 * Filters where the search of the header leads.
 *
 * @param array{url: string, name: string, label: string} $target Address of the results, name of the parameter, label of the field.
 */
$pmq_target = apply_filters(
	'pmq_site_search',
	array(
		'url'   => home_url( '/' ),
		'name'  => 's',
		'label' => __( 'Search the site', 'pmq' ),
	)
);
$pmq_id     = wp_unique_id( 'pmq-site-search-' );
?>
<div <?php echo get_block_wrapper_attributes(); // phpcs:ignore WordPress.Security.EscapeOutput -- Escaped by WordPress. ?>>
	<button type="button" class="pmq-icon-button" popovertarget="<?php echo esc_attr( $pmq_id ); ?>" aria-label="<?php esc_attr_e( 'Search', 'pmq' ); ?>">
		<?php echo Icon::svg( 'search' ); // phpcs:ignore WordPress.Security.EscapeOutput -- A drawing of ours. ?>
	</button>
	<search class="wp-block-pmq-site-search__panel" id="<?php echo esc_attr( $pmq_id ); ?>" popover>
		<form class="wp-block-pmq-site-search__form" action="<?php echo esc_url( $pmq_target['url'] ); ?>" method="get">
			<label for="<?php echo esc_attr( $pmq_id ); ?>-field"><?php echo esc_html( $pmq_target['label'] ); ?></label>
			<input type="search" id="<?php echo esc_attr( $pmq_id ); ?>-field" name="<?php echo esc_attr( $pmq_target['name'] ); ?>" autofocus enterkeyhint="search">
			<button type="submit" class="wp-element-button"><?php esc_html_e( 'Search', 'pmq' ); ?></button>
			<button type="button" class="pmq-icon-button" popovertarget="<?php echo esc_attr( $pmq_id ); ?>" popovertargetaction="hide" aria-label="<?php esc_attr_e( 'Close the search', 'pmq' ); ?>">
				<?php echo Icon::svg( 'close' ); // phpcs:ignore WordPress.Security.EscapeOutput -- A drawing of ours. ?>
			</button>
		</form>
	</search>
</div>
