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

<!-- wp:pattern {"slug":"pmq/doors"} /-->

<!-- wp:pattern {"slug":"pmq/agenda-news"} /-->

<!-- wp:pattern {"slug":"pmq/map-section"} /-->

<!-- wp:pattern {"slug":"pmq/figures"} /-->

<!-- wp:pattern {"slug":"pmq/call"} /-->

<!-- wp:pattern {"slug":"pmq/newsletter"} /-->

<!-- wp:pattern {"slug":"pmq/partners"} /-->
