<?php
/**
 * Title: Comments
 * Slug: pmq/comments
 * Inserter: no
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

?>
<!-- wp:comments {"className":"pmq-comments"} -->
<div class="wp-block-comments pmq-comments"><!-- wp:comments-title {"level":2} /-->

<!-- wp:comment-template -->
<!-- wp:comment-author-name {"isLink":false} /-->

<!-- wp:comment-date {"isLink":false} /-->

<!-- wp:comment-content /-->

<!-- wp:comment-reply-link /-->
<!-- /wp:comment-template -->

<!-- wp:comments-pagination -->
<!-- wp:comments-pagination-previous /-->

<!-- wp:comments-pagination-next /-->
<!-- /wp:comments-pagination -->

<!-- wp:post-comments-form /--></div>
<!-- /wp:comments -->
