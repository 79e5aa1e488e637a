<?php
/**
 * Title: Page not found
 * Slug: pmq/not-found
 * Inserter: no
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

use PaysMidiQuercy\Chrome\SiteLinks;

?>
<!-- wp:columns {"verticalAlignment":"center","align":"wide","className":"pmq-lost"} -->
<div class="wp-block-columns alignwide are-vertically-aligned-center pmq-lost"><!-- wp:column {"verticalAlignment":"center","width":"55%"} -->
<div class="wp-block-column is-vertically-aligned-center" style="flex-basis:55%"><!-- wp:heading {"level":1} -->
<h1 class="wp-block-heading"><?php esc_html_e( 'This path leads nowhere', 'pmq' ); ?></h1>
<!-- /wp:heading -->

<!-- wp:paragraph -->
<p><?php esc_html_e( 'The page was moved, or its address was copied with a letter missing. Look for it here, or go back to the crossroads.', 'pmq' ); ?></p>
<!-- /wp:paragraph -->

<!-- wp:search {"label":<?php echo wp_json_encode( __( 'Search the site', 'pmq' ) ); ?>,"buttonText":<?php echo wp_json_encode( __( 'Search', 'pmq' ) ); ?>} /-->

<!-- wp:pmq/suggestions /-->

<!-- wp:list {"className":"is-style-doors"} -->
<ul class="wp-block-list is-style-doors"><!-- wp:list-item -->
<li><a href="<?php echo esc_url( home_url( '/' ) ); ?>"><?php esc_html_e( 'Home of this site', 'pmq' ); ?></a></li>
<!-- /wp:list-item -->

<!-- wp:list-item -->
<li><a href="<?php echo esc_url( SiteLinks::url( 'patrimoine' ) . 'chercher/' ); ?>"><?php esc_html_e( 'Search the heritage', 'pmq' ); ?></a></li>
<!-- /wp:list-item -->

<!-- wp:list-item -->
<li><a href="<?php echo esc_url( SiteLinks::url( 'portail' ) . 'plan-du-site/' ); ?>"><?php esc_html_e( 'Site map', 'pmq' ); ?></a></li>
<!-- /wp:list-item --></ul>
<!-- /wp:list --></div>
<!-- /wp:column -->

<!-- wp:column {"verticalAlignment":"center"} -->
<div class="wp-block-column is-vertically-aligned-center"><!-- wp:image -->
<figure class="wp-block-image"><img src="<?php echo esc_url( get_theme_file_uri( 'assets/illustrations/croix.svg' ) ); ?>" alt=""/></figure>
<!-- /wp:image --></div>
<!-- /wp:column --></div>
<!-- /wp:columns -->
