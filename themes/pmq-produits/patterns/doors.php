<?php
/**
 * Title: Doors of the produce site
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
<h3 class="wp-block-heading"><?php esc_html_e( 'Buy', 'pmq' ); ?></h3>
<!-- /wp:heading -->

<!-- wp:paragraph -->
<p><?php esc_html_e( 'Farms, markets and shops near you.', 'pmq' ); ?></p>
<!-- /wp:paragraph -->

<!-- wp:list {"className":"is-style-doors"} -->
<ul class="wp-block-list is-style-doors"><!-- wp:list-item -->
<li><a href="<?php echo esc_url( home_url( '/producteurs/' ) ); ?>"><?php esc_html_e( 'Find a producer', 'pmq' ); ?></a></li>
<!-- /wp:list-item -->

<!-- wp:list-item -->
<li><a href="<?php echo esc_url( home_url( '/ou-acheter/' ) ); ?>"><?php esc_html_e( 'Buy nearby', 'pmq' ); ?></a></li>
<!-- /wp:list-item --></ul>
<!-- /wp:list --></div>
<!-- /wp:column -->

<!-- wp:column -->
<div class="wp-block-column"><!-- wp:image -->
<figure class="wp-block-image"><img src="<?php echo esc_url( get_theme_file_uri( 'assets/illustrations/pigeonnier.svg' ) ); ?>" alt=""/></figure>
<!-- /wp:image -->

<!-- wp:heading {"level":3} -->
<h3 class="wp-block-heading"><?php esc_html_e( 'With the seasons', 'pmq' ); ?></h3>
<!-- /wp:heading -->

<!-- wp:paragraph -->
<p><?php esc_html_e( 'What is ripe, month after month.', 'pmq' ); ?></p>
<!-- /wp:paragraph -->

<!-- wp:list {"className":"is-style-doors"} -->
<ul class="wp-block-list is-style-doors"><!-- wp:list-item -->
<li><a href="<?php echo esc_url( home_url( '/saisons/' ) ); ?>"><?php esc_html_e( 'Follow the seasons', 'pmq' ); ?></a></li>
<!-- /wp:list-item -->

<!-- wp:list-item -->
<li><a href="<?php echo esc_url( SiteLinks::url( 'portail' ) . 'manger-local/' ); ?>"><?php esc_html_e( 'Eat local', 'pmq' ); ?></a></li>
<!-- /wp:list-item --></ul>
<!-- /wp:list --></div>
<!-- /wp:column -->

<!-- wp:column -->
<div class="wp-block-column"><!-- wp:image -->
<figure class="wp-block-image"><img src="<?php echo esc_url( get_theme_file_uri( 'assets/illustrations/halle.svg' ) ); ?>" alt=""/></figure>
<!-- /wp:image -->

<!-- wp:heading {"level":3} -->
<h3 class="wp-block-heading"><?php esc_html_e( 'The charter', 'pmq' ); ?></h3>
<!-- /wp:heading -->

<!-- wp:paragraph -->
<p><?php esc_html_e( 'What those who sign it commit to.', 'pmq' ); ?></p>
<!-- /wp:paragraph -->

<!-- wp:list {"className":"is-style-doors"} -->
<ul class="wp-block-list is-style-doors"><!-- wp:list-item -->
<li><a href="<?php echo esc_url( home_url( '/la-charte/' ) ); ?>"><?php esc_html_e( 'Understand the charter', 'pmq' ); ?></a></li>
<!-- /wp:list-item --></ul>
<!-- /wp:list --></div>
<!-- /wp:column --></div>
<!-- /wp:columns --></section>
<!-- /wp:group -->
