<?php
/**
 * Title: Articles in rows, with pages
 * Slug: pmq/article-rows
 * Inserter: no
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

?>
<!-- wp:query {"queryId":1,"query":{"inherit":true},"align":"wide","layout":{"type":"default"}} -->
<div class="wp-block-query alignwide"><!-- wp:post-template {"className":"pmq-rows"} -->
<!-- wp:post-featured-image {"aspectRatio":"1","sizeSlug":"medium","className":"has-placeholder"} /-->

<!-- wp:group {"layout":{"type":"default"}} -->
<div class="wp-block-group"><!-- wp:post-terms {"term":"category"} /-->

<!-- wp:post-title {"isLink":true,"level":2} /-->

<!-- wp:post-date /-->

<!-- wp:post-excerpt {"excerptLength":32} /--></div>
<!-- /wp:group -->
<!-- /wp:post-template -->

<!-- wp:query-pagination {"paginationArrow":"arrow","layout":{"type":"flex","justifyContent":"left"}} -->
<!-- wp:query-pagination-previous /-->

<!-- wp:query-pagination-numbers /-->

<!-- wp:query-pagination-next /-->
<!-- /wp:query-pagination -->

<!-- wp:query-no-results -->
<!-- wp:pattern {"slug":"pmq/nothing-found"} /-->
<!-- /wp:query-no-results --></div>
<!-- /wp:query -->
