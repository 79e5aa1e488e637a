<?php
/**
 * Title: Article that tells a story
 * Slug: pmq/article-story
 * Categories: pmq
 * Block Types: core/post-content
 * Post Types: post
 * Inserter: yes
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

?>
<!-- wp:paragraph {"className":"is-style-lead"} -->
<p class="is-style-lead"><?php esc_html_e( 'Begin with somebody doing something, in a place that has a name: in Caylus, on Saturday at eight, the first crates come under the hall.', 'pmq' ); ?></p>
<!-- /wp:paragraph -->

<!-- wp:paragraph -->
<p><?php esc_html_e( 'Then say what has changed, for whom, and since when. One figure is enough, if one knows where it comes from.', 'pmq' ); ?></p>
<!-- /wp:paragraph -->

<!-- wp:quote -->
<blockquote class="wp-block-quote"><!-- wp:paragraph -->
<p><?php esc_html_e( 'A sentence that somebody really said, short enough to be remembered.', 'pmq' ); ?></p>
<!-- /wp:paragraph --><cite><?php esc_html_e( 'First name, commune', 'pmq' ); ?></cite></blockquote>
<!-- /wp:quote -->

<!-- wp:heading -->
<h2 class="wp-block-heading"><?php esc_html_e( 'What comes next', 'pmq' ); ?></h2>
<!-- /wp:heading -->

<!-- wp:paragraph -->
<p><?php esc_html_e( 'A date, a place, somebody to ask. End with what the reader can do.', 'pmq' ); ?></p>
<!-- /wp:paragraph -->
