<?php
/**
 * Title: More articles
 * Slug: pmq/more-articles
 * Categories: pmq
 * Inserter: yes
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

?>
<!-- wp:group {"tagName":"section","align":"wide","className":"pmq-section pmq-news","layout":{"type":"default"}} -->
<section class="wp-block-group alignwide pmq-section pmq-news"><!-- wp:group {"className":"pmq-section-head","layout":{"type":"default"}} -->
<div class="wp-block-group pmq-section-head"><!-- wp:heading -->
<h2 class="wp-block-heading"><?php esc_html_e( 'Read also', 'pmq' ); ?></h2>
<!-- /wp:heading -->

<!-- wp:paragraph -->
<p><a href="<?php echo esc_url( (string) get_post_type_archive_link( 'post' ) ); ?>"><?php esc_html_e( 'All the news', 'pmq' ); ?></a></p>
<!-- /wp:paragraph --></div>
<!-- /wp:group -->

<!-- wp:query {"queryId":2,"query":{"perPage":3,"postType":"post","orderBy":"date","order":"desc","inherit":false,"sticky":"exclude"},"align":"wide","layout":{"type":"default"}} -->
<div class="wp-block-query alignwide"><!-- wp:post-template {"className":"pmq-cards"} -->
<!-- wp:post-featured-image {"aspectRatio":"5/4","sizeSlug":"medium_large","className":"has-placeholder"} /-->

<!-- wp:post-terms {"term":"category"} /-->

<!-- wp:post-title {"isLink":true,"level":3} /-->

<!-- wp:post-date /-->
<!-- /wp:post-template --></div>
<!-- /wp:query --></section>
<!-- /wp:group -->
