<?php
/**
 * Title: Title and field of the search
 * Slug: pmq/search-head
 * Inserter: no
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

?>
<!-- wp:group {"align":"wide","className":"pmq-page-head","layout":{"type":"default"}} -->
<div class="wp-block-group alignwide pmq-page-head"><!-- wp:query-title {"type":"search"} /-->

<!-- wp:search {"label":<?php echo wp_json_encode( __( 'Search the site', 'pmq' ) ); ?>,"buttonText":<?php echo wp_json_encode( __( 'Search', 'pmq' ) ); ?>} /--></div>
<!-- /wp:group -->
