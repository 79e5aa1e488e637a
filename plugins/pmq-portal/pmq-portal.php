<?php
/**
 * Plugin Name: Pays Midi-Quercy – portal
 * Description: Strategy tree and pages of the portal.
 * Version: 0.1.0
 * Requires PHP: 8.2
 * Text Domain: pmq
 * License: GPL-2.0-or-later
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Portal;

( new Plugin( __DIR__ ) )->register();
