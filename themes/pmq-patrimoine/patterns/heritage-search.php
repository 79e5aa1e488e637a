<?php
/**
 * Title: Search from the front page
 * Slug: pmq/heritage-search
 * Categories: pmq
 * Inserter: yes
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

?>
<!-- wp:group {"tagName":"section","align":"wide","className":"pmq-section","layout":{"type":"default"}} -->
<section class="wp-block-group alignwide pmq-section"><!-- wp:pmq/latest-records {"count":8,"title":<?php echo wp_json_encode( __( 'The newest records', 'pmq' ) ); ?>} /--></section>
<!-- /wp:group -->
