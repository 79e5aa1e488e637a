<?php
/**
 * Title: Record of the day
 * Slug: pmq/record-of-day
 * Categories: pmq
 * Inserter: yes
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

?>
<!-- wp:group {"tagName":"div","align":"wide","className":"pmq-section","layout":{"type":"default"}} -->
<div class="wp-block-group alignwide pmq-section"><!-- wp:pmq/record-of-day /--></div>
<!-- /wp:group -->
