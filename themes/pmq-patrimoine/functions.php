<?php
/**
 * Sends the search of the header to the search of the records.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Theme\Patrimoine;

add_filter(
	'pmq_site_search',
	static fn (): array => array(
		'url'   => home_url( '/chercher/' ),
		'name'  => 'q',
		'label' => __( 'Search the heritage', 'pmq' ),
	)
);
