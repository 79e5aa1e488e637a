<?php
/**
 * Prints the button that opens the search field, a popover that works without scripts. The field proposes while one types.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

use PaysMidiQuercy\Chrome\Icon;
use PaysMidiQuercy\Search\Everything\SuggestField;

$pmq_id = wp_unique_id( 'pmq-site-search-' );
?>
<div <?php echo get_block_wrapper_attributes(); // phpcs:ignore WordPress.Security.EscapeOutput -- Escaped by WordPress. ?>>
	<button type="button" class="pmq-icon-button" popovertarget="<?php echo esc_attr( $pmq_id ); ?>" aria-label="<?php esc_attr_e( 'Search', 'pmq' ); ?>">
		<?php echo Icon::svg( 'search' ); // phpcs:ignore WordPress.Security.EscapeOutput -- A drawing of ours. ?>
	</button>
	<search class="wp-block-pmq-site-search__panel" id="<?php echo esc_attr( $pmq_id ); ?>" popover>
		<form class="wp-block-pmq-site-search__form" action="<?php echo esc_url( home_url( '/' ) ); ?>" method="get">
			<label for="<?php echo esc_attr( $pmq_id ); ?>-field"><?php esc_html_e( 'Search all the sites of the Pays', 'pmq' ); ?></label>
			<div class="wp-block-pmq-site-search__field">
				<input type="search" id="<?php echo esc_attr( $pmq_id ); ?>-field" name="s" maxlength="200" autofocus enterkeyhint="search" <?php echo SuggestField::attributes(); // phpcs:ignore WordPress.Security.EscapeOutput -- Escaped there. ?>>
			</div>
			<button type="submit" class="wp-element-button"><?php esc_html_e( 'Search', 'pmq' ); ?></button>
			<button type="button" class="pmq-icon-button" popovertarget="<?php echo esc_attr( $pmq_id ); ?>" popovertargetaction="hide" aria-label="<?php esc_attr_e( 'Close the search', 'pmq' ); ?>">
				<?php echo Icon::svg( 'close' ); // phpcs:ignore WordPress.Security.EscapeOutput -- A drawing of ours. ?>
			</button>
		</form>
	</search>
</div>
