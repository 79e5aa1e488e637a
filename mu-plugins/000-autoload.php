<?php
/**
 * Plugin Name: Pays Midi-Quercy – autoload
 * Description: Loads Composer's class map before anything of ours.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

require_once dirname( __DIR__ ) . '/vendor/autoload.php';
