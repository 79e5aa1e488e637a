<?php
/**
 * Plugin Name: Pays Midi-Quercy – heritage
 * Description: Records of heritage: form, import, search, record page.
 * Version: 0.1.0
 * Requires PHP: 8.2
 * Text Domain: pmq
 * License: GPL-2.0-or-later
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage;

use function PaysMidiQuercy\network;

/**
 * Returns the plugin's services, the same objects for the whole request: what blocks and the demo content ask.
 */
function heritage(): Services {
	static $plugin = null;
	if ( null === $plugin ) {
		$plugin = new Plugin( __DIR__, network() );
		$plugin->register();
	}
	return $plugin->services;
}

heritage();
