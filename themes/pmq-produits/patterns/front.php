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

<!-- wp:pattern {"slug":"pmq/season"} /-->

<!-- wp:pattern {"slug":"pmq/doors"} /-->

<!-- wp:pattern {"slug":"pmq/latest-articles"} /-->
