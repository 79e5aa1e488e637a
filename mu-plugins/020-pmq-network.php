<?php
/**
 * Plugin Name: Pays Midi-Quercy – network services
 * Description: What every site shares: territory, search, access, provisioning.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy;

/**
 * Returns the services of the network, the same objects for the whole request.
 */
function network(): Network {
	static $network = null;

	return $network ??= new Network();
}

network()->register();
