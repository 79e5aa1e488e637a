<?php
/**
 * Plugin Name: Pays Midi-Quercy – map
 * Description: The interactive map of the territory.
 * Version: 0.1.0
 * Requires PHP: 8.2
 * Text Domain: pmq
 * License: GPL-2.0-or-later
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Map;

( new Plugin( __DIR__, \PaysMidiQuercy\network() ) )->register();
