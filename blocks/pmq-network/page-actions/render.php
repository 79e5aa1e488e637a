<?php
/**
 * Prints the ways to share and print the page: plain links, no third-party script.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

use PaysMidiQuercy\Chrome\Icon;
use PaysMidiQuercy\Chrome\ShareLinks;

$pmq_url     = is_singular() ? (string) get_permalink() : home_url( add_query_arg( array() ) );
$pmq_title   = wp_strip_all_tags( is_singular() ? get_the_title() : wp_get_document_title() );
$pmq_context = array(
	'url'    => $pmq_url,
	'title'  => $pmq_title,
	'copied' => __( 'Address copied', 'pmq' ),
	'failed' => __( 'The browser refused: copy the address from its bar.', 'pmq' ),
	'status' => '',
);
?>
<div <?php echo get_block_wrapper_attributes(); // phpcs:ignore WordPress.Security.EscapeOutput -- Escaped by WordPress. ?> data-wp-interactive="pmq/page-actions" <?php echo wp_interactivity_data_wp_context( $pmq_context ); // phpcs:ignore WordPress.Security.EscapeOutput -- Escaped by WordPress. ?>>
	<details class="wp-block-pmq-page-actions__share" data-wp-on--keydown="actions.closeOnEscape">
		<summary class="wp-element-button is-outline is-small" data-wp-on--click="actions.share"><?php echo Icon::svg( 'share' ), esc_html__( 'Share', 'pmq' ); // phpcs:ignore WordPress.Security.EscapeOutput -- A drawing of ours. ?></summary>
		<ul>
			<li class="needs-script"><button type="button" data-wp-on--click="actions.copy"><?php esc_html_e( 'Copy the address', 'pmq' ); ?></button></li>
			<?php foreach ( ShareLinks::all( $pmq_url, $pmq_title ) as $pmq_name => $pmq_link ) : ?>
				<li><a href="<?php echo esc_url( $pmq_link, array( 'https', 'mailto' ) ); ?>"<?php echo str_starts_with( $pmq_link, 'https' ) ? ' target="_blank" rel="noopener noreferrer"' : ''; ?>><?php echo esc_html( $pmq_name ); ?></a></li>
			<?php endforeach; ?>
		</ul>
	</details>
	<button type="button" class="wp-element-button is-outline is-small needs-script" data-wp-on--click="actions.print"><?php echo Icon::svg( 'print' ), esc_html__( 'Print', 'pmq' ); // phpcs:ignore WordPress.Security.EscapeOutput -- A drawing of ours. ?></button>
	<span class="wp-block-pmq-page-actions__status" role="status" data-wp-text="context.status"></span>
</div>
