<?php
/**
 * Routes that are answered before WordPress is loaded, see mu-plugins/pmq-network/REST/ShortBoot.php.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

return array(
	'/pmq/v1/records' => static fn( array $query, int $site, string $home ): ?PaysMidiQuercy\REST\ShortAnswer => ( new PaysMidiQuercy\Heritage\REST\ShortRecords( $site, $home ) )->answer( $query ),
);
