<?php
/**
 * Title: Page: event
 * Slug: pmq/page-event
 * Categories: pmq
 * Post Types: page
 * Block Types: core/post-content
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

?>
<!-- wp:paragraph {"className":"pmq-kicker"} -->
<p class="pmq-kicker"><?php esc_html_e( 'Saturday 12 June, 2 pm', 'pmq' ); ?></p>
<!-- /wp:paragraph -->

<!-- wp:paragraph {"className":"is-style-lead"} -->
<p class="is-style-lead"><?php esc_html_e( 'What happens, and why one should come', 'pmq' ); ?></p>
<!-- /wp:paragraph -->

<!-- wp:image {"align":"wide"} /-->

<!-- wp:heading -->
<h2 class="wp-block-heading"><?php esc_html_e( 'Programme', 'pmq' ); ?></h2>
<!-- /wp:heading -->

<!-- wp:list -->
<ul class="wp-block-list"><!-- wp:list-item -->
<li><?php esc_html_e( 'What happens, hour by hour', 'pmq' ); ?></li>
<!-- /wp:list-item --></ul>
<!-- /wp:list -->

<!-- wp:heading -->
<h2 class="wp-block-heading"><?php esc_html_e( 'To know before coming', 'pmq' ); ?></h2>
<!-- /wp:heading -->

<!-- wp:list -->
<ul class="wp-block-list"><!-- wp:list-item -->
<li><?php esc_html_e( 'Price, or free', 'pmq' ); ?></li>
<!-- /wp:list-item -->

<!-- wp:list-item -->
<li><?php esc_html_e( 'Who it is for', 'pmq' ); ?></li>
<!-- /wp:list-item -->

<!-- wp:list-item -->
<li><?php esc_html_e( 'Access on foot, by bus, with a wheelchair', 'pmq' ); ?></li>
<!-- /wp:list-item -->

<!-- wp:list-item -->
<li><?php esc_html_e( 'Who organises it, and how to reach them', 'pmq' ); ?></li>
<!-- /wp:list-item --></ul>
<!-- /wp:list -->

<!-- wp:buttons -->
<div class="wp-block-buttons"><!-- wp:button -->
<div class="wp-block-button"><a class="wp-block-button__link wp-element-button"><?php esc_html_e( 'Put my name down', 'pmq' ); ?></a></div>
<!-- /wp:button --></div>
<!-- /wp:buttons -->
