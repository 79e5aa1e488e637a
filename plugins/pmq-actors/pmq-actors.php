<?php
/**
 * Plugin Name: Pays Midi-Quercy – actors
 * Description: Directory and map of the people and associations of culture and heritage.
 * Version: 0.1.0
 * Requires PHP: 8.2
 * Text Domain: pmq
 * License: GPL-2.0-or-later
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Actors;

use function PaysMidiQuercy\network;

/**
 * Returns the plugin's services, the same objects for the whole request: what blocks and the demo content ask.
 */
function actors(): Services {
	static $plugin = null;
	if ( null === $plugin ) {
		$plugin = new Plugin( __DIR__, network() );
		$plugin->register();
	}
	return $plugin->services;
}

actors();
