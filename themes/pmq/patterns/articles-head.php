<?php
/**
 * Title: Title of the list of articles
 * Slug: pmq/articles-head
 * Inserter: no
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

?>
<!-- wp:group {"align":"wide","className":"pmq-page-head","layout":{"type":"default"}} -->
<div class="wp-block-group alignwide pmq-page-head"><!-- wp:heading {"level":1} -->
<h1 class="wp-block-heading"><?php esc_html_e( 'News', 'pmq' ); ?></h1>
<!-- /wp:heading --></div>
<!-- /wp:group -->
