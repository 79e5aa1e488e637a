<?php
/**
 * Title: Front page
 * Slug: pmq/front
 * Inserter: no
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

?>
<!-- wp:pattern {"slug":"pmq/hero"} /-->

<!-- wp:pattern {"slug":"pmq/heritage-search"} /-->

<!-- wp:pattern {"slug":"pmq/record-of-day"} /-->

<!-- wp:pattern {"slug":"pmq/heritage-map"} /-->

<!-- wp:pattern {"slug":"pmq/call"} /-->

<!-- wp:pattern {"slug":"pmq/latest-articles"} /-->
