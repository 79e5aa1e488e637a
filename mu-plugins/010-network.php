<?php
/**
 * Plugin Name: Pays Midi-Quercy – the network
 * Description: The one table that says which site exists, at which address, with which plugins, theme and language.
 *
 * Sites are created and kept from this table by `npm run wp -- pmq network provision`; `sunrise.php` reads it
 * to find the site of a request. Another territory changes this file and its theme, nothing else.
 *
 * `path` is used when the sites share one host name; `host` is the label put before the main host name when each
 * site has its own (`npm start -- --domains`). Production host names come from the constant or environment variable PMQ_HOSTS
 * (JSON, slug => host name).
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

if ( defined( 'PMQ_SITES' ) ) {
	return;
}

const PMQ_SITES = array(
	'portail'    => array(
		'path'     => '/',
		'host'     => '',
		'title'    => 'Pays Midi-Quercy',
		'tagline'  => '49 communes, un pays',
		'theme'    => 'pmq-portail',
		'plugins'  => array( 'pmq-portal/pmq-portal.php', 'pmq-map/pmq-map.php' ),
		'language' => 'fr_FR',
	),
	'patrimoine' => array(
		'path'     => '/patrimoine/',
		'host'     => 'patrimoine',
		'title'    => 'Patrimoines',
		'tagline'  => 'en Midi-Quercy',
		'theme'    => 'pmq-patrimoine',
		'plugins'  => array( 'pmq-heritage/pmq-heritage.php', 'pmq-actors/pmq-actors.php', 'pmq-map/pmq-map.php' ),
		'language' => 'fr_FR',
	),
	'energies'   => array(
		'path'     => '/energies/',
		'host'     => 'energies',
		'title'    => 'Énergies',
		'tagline'  => 'la coopérative solaire du Midi-Quercy',
		'theme'    => 'pmq-energies',
		'plugins'  => array( 'pmq-map/pmq-map.php' ),
		'language' => 'fr_FR',
	),
	'produits'   => array(
		'path'     => '/produits/',
		'host'     => 'produits',
		'title'    => 'Produits',
		'tagline'  => 'en Midi-Quercy',
		'theme'    => 'pmq-produits',
		'plugins'  => array( 'pmq-map/pmq-map.php' ),
		'language' => 'fr_FR',
	),
);
