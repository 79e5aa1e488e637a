<?php
/**
 * Title: Doors: what are you looking for?
 * Slug: pmq/doors
 * Categories: pmq
 * Inserter: yes
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

use PaysMidiQuercy\Chrome\SiteLinks;

?>
<!-- wp:group {"tagName":"section","align":"wide","className":"pmq-section","layout":{"type":"default"}} -->
<section class="wp-block-group alignwide pmq-section"><!-- wp:heading {"className":"screen-reader-text"} -->
<h2 class="wp-block-heading screen-reader-text"><?php esc_html_e( 'What are you looking for?', 'pmq' ); ?></h2>
<!-- /wp:heading -->

<!-- wp:columns {"className":"pmq-doors"} -->
<div class="wp-block-columns pmq-doors"><!-- wp:column -->
<div class="wp-block-column"><!-- wp:image -->
<figure class="wp-block-image"><img src="<?php echo esc_url( get_theme_file_uri( 'assets/illustrations/marche.svg' ) ); ?>" alt=""/></figure>
<!-- /wp:image -->

<!-- wp:heading {"level":3} -->
<h3 class="wp-block-heading"><?php esc_html_e( 'Live here', 'pmq' ); ?></h3>
<!-- /wp:heading -->

<!-- wp:paragraph -->
<p><?php esc_html_e( 'Work, care, eat: what helps day after day.', 'pmq' ); ?></p>
<!-- /wp:paragraph -->

<!-- wp:list {"className":"is-style-doors"} -->
<ul class="wp-block-list is-style-doors"><!-- wp:list-item -->
<li><a href="<?php echo esc_url( home_url( '/trouver-un-emploi/' ) ); ?>"><?php esc_html_e( 'Find a job close by', 'pmq' ); ?></a></li>
<!-- /wp:list-item -->

<!-- wp:list-item -->
<li><a href="<?php echo esc_url( home_url( '/manger-local/' ) ); ?>"><?php esc_html_e( 'Eat what grows here', 'pmq' ); ?></a></li>
<!-- /wp:list-item -->

<!-- wp:list-item -->
<li><a href="<?php echo esc_url( SiteLinks::url( 'produits' ) . 'saisons/' ); ?>"><?php esc_html_e( 'Follow the seasons', 'pmq' ); ?></a></li>
<!-- /wp:list-item --></ul>
<!-- /wp:list --></div>
<!-- /wp:column -->

<!-- wp:column -->
<div class="wp-block-column"><!-- wp:image -->
<figure class="wp-block-image"><img src="<?php echo esc_url( get_theme_file_uri( 'assets/illustrations/toit-solaire.svg' ) ); ?>" alt=""/></figure>
<!-- /wp:image -->

<!-- wp:heading {"level":3} -->
<h3 class="wp-block-heading"><?php esc_html_e( 'Renovate, produce', 'pmq' ); ?></h3>
<!-- /wp:heading -->

<!-- wp:paragraph -->
<p><?php esc_html_e( 'A warmer house, roofs put in the sun together.', 'pmq' ); ?></p>
<!-- /wp:paragraph -->

<!-- wp:list {"className":"is-style-doors"} -->
<ul class="wp-block-list is-style-doors"><!-- wp:list-item -->
<li><a href="<?php echo esc_url( home_url( '/renover-son-logement/' ) ); ?>"><?php esc_html_e( 'Renovate my home', 'pmq' ); ?></a></li>
<!-- /wp:list-item -->

<!-- wp:list-item -->
<li><a href="<?php echo esc_url( SiteLinks::url( 'energies' ) . 'la-cooperative/' ); ?>"><?php esc_html_e( 'Understand the solar cooperative', 'pmq' ); ?></a></li>
<!-- /wp:list-item -->

<!-- wp:list-item -->
<li><a href="<?php echo esc_url( SiteLinks::url( 'energies' ) . 'souscrire/' ); ?>"><?php esc_html_e( 'Take shares', 'pmq' ); ?></a></li>
<!-- /wp:list-item --></ul>
<!-- /wp:list --></div>
<!-- /wp:column -->

<!-- wp:column -->
<div class="wp-block-column"><!-- wp:image -->
<figure class="wp-block-image"><img src="<?php echo esc_url( get_theme_file_uri( 'assets/illustrations/dolmen.svg' ) ); ?>" alt=""/></figure>
<!-- /wp:image -->

<!-- wp:heading {"level":3} -->
<h3 class="wp-block-heading"><?php esc_html_e( 'Discover, pass on', 'pmq' ); ?></h3>
<!-- /wp:heading -->

<!-- wp:paragraph -->
<p><?php esc_html_e( 'Places that are kept alive, and those who tell about them.', 'pmq' ); ?></p>
<!-- /wp:paragraph -->

<!-- wp:list {"className":"is-style-doors"} -->
<ul class="wp-block-list is-style-doors"><!-- wp:list-item -->
<li><a href="<?php echo esc_url( SiteLinks::url( 'patrimoine' ) . 'chercher/' ); ?>"><?php esc_html_e( 'Search the heritage', 'pmq' ); ?></a></li>
<!-- /wp:list-item -->

<!-- wp:list-item -->
<li><a href="<?php echo esc_url( SiteLinks::url( 'patrimoine' ) . 'contribuer/' ); ?>"><?php esc_html_e( 'Tell about a place', 'pmq' ); ?></a></li>
<!-- /wp:list-item -->

<!-- wp:list-item -->
<li><a href="<?php echo esc_url( home_url( '/decouvrir/' ) ); ?>"><?php esc_html_e( 'Discover the territory', 'pmq' ); ?></a></li>
<!-- /wp:list-item --></ul>
<!-- /wp:list --></div>
<!-- /wp:column --></div>
<!-- /wp:columns --></section>
<!-- /wp:group -->
