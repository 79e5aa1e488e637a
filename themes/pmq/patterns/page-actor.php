<?php
/**
 * Title: Page: person or association
 * Slug: pmq/page-actor
 * Categories: pmq
 * Post Types: page
 * Block Types: core/post-content
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

?>
<!-- wp:paragraph {"className":"is-style-lead"} -->
<p class="is-style-lead"><?php esc_html_e( 'Who it is, in one sentence', 'pmq' ); ?></p>
<!-- /wp:paragraph -->

<!-- wp:image {"align":"wide"} /-->

<!-- wp:heading -->
<h2 class="wp-block-heading"><?php esc_html_e( 'What one finds there', 'pmq' ); ?></h2>
<!-- /wp:heading -->

<!-- wp:paragraph -->
<p><?php esc_html_e( 'What they do, for whom, since when. Short sentences, facts that one can check.', 'pmq' ); ?></p>
<!-- /wp:paragraph -->

<!-- wp:heading -->
<h2 class="wp-block-heading"><?php esc_html_e( 'Where and when', 'pmq' ); ?></h2>
<!-- /wp:heading -->

<!-- wp:list -->
<ul class="wp-block-list"><!-- wp:list-item -->
<li><?php esc_html_e( 'Address, commune', 'pmq' ); ?></li>
<!-- /wp:list-item -->

<!-- wp:list-item -->
<li><?php esc_html_e( 'Days and hours', 'pmq' ); ?></li>
<!-- /wp:list-item -->

<!-- wp:list-item -->
<li><?php esc_html_e( 'Telephone or e-mail address', 'pmq' ); ?></li>
<!-- /wp:list-item --></ul>
<!-- /wp:list -->

<!-- wp:buttons -->
<div class="wp-block-buttons"><!-- wp:button -->
<div class="wp-block-button"><a class="wp-block-button__link wp-element-button"><?php esc_html_e( 'Write to them', 'pmq' ); ?></a></div>
<!-- /wp:button --></div>
<!-- /wp:buttons -->
