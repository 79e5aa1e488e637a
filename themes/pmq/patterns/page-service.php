<?php
/**
 * Title: Page that helps to do something
 * Slug: pmq/page-service
 * Categories: pmq
 * Block Types: core/post-content
 * Post Types: page
 * Inserter: yes
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

?>
<!-- wp:paragraph {"className":"is-style-lead"} -->
<p class="is-style-lead"><?php esc_html_e( 'You want to insulate your attic before winter. Here is whom to call, what is paid, and in which order.', 'pmq' ); ?></p>
<!-- /wp:paragraph -->

<!-- wp:heading -->
<h2 class="wp-block-heading"><?php esc_html_e( 'Who it is for', 'pmq' ); ?></h2>
<!-- /wp:heading -->

<!-- wp:list -->
<ul class="wp-block-list"><!-- wp:list-item -->
<li><?php esc_html_e( 'Those who live in their house, owners or tenants.', 'pmq' ); ?></li>
<!-- /wp:list-item -->

<!-- wp:list-item -->
<li><?php esc_html_e( 'Those who let it at a fair price.', 'pmq' ); ?></li>
<!-- /wp:list-item --></ul>
<!-- /wp:list -->

<!-- wp:heading -->
<h2 class="wp-block-heading"><?php esc_html_e( 'In three steps', 'pmq' ); ?></h2>
<!-- /wp:heading -->

<!-- wp:list {"ordered":true} -->
<ol class="wp-block-list"><!-- wp:list-item -->
<li><?php esc_html_e( 'Call the adviser before you sign anything.', 'pmq' ); ?></li>
<!-- /wp:list-item -->

<!-- wp:list-item -->
<li><?php esc_html_e( 'Ask for two estimates.', 'pmq' ); ?></li>
<!-- /wp:list-item -->

<!-- wp:list-item -->
<li><?php esc_html_e( 'Wait for the written answer, then begin.', 'pmq' ); ?></li>
<!-- /wp:list-item --></ol>
<!-- /wp:list -->

<!-- wp:group {"className":"pmq-note","layout":{"type":"default"}} -->
<div class="wp-block-group pmq-note"><!-- wp:paragraph -->
<p><?php esc_html_e( 'Good to know: a building site that begins too early nearly always loses its grant.', 'pmq' ); ?></p>
<!-- /wp:paragraph --></div>
<!-- /wp:group -->

<!-- wp:buttons -->
<div class="wp-block-buttons"><!-- wp:button -->
<div class="wp-block-button"><a class="wp-block-button__link wp-element-button" href="<?php echo esc_url( \PaysMidiQuercy\Chrome\SiteLinks::url( 'portail' ) . 'contact/' ); ?>"><?php esc_html_e( 'Reach the team', 'pmq' ); ?></a></div>
<!-- /wp:button --></div>
<!-- /wp:buttons -->
