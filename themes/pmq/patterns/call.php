<?php
/**
 * Title: Call to participate
 * Slug: pmq/call
 * Categories: pmq
 * Inserter: yes
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

use PaysMidiQuercy\Chrome\SiteLinks;

?>
<!-- wp:group {"tagName":"section","align":"wide","className":"pmq-section pmq-call","layout":{"type":"default"}} -->
<section class="wp-block-group alignwide pmq-section pmq-call"><!-- wp:columns {"verticalAlignment":"center"} -->
<div class="wp-block-columns are-vertically-aligned-center"><!-- wp:column {"verticalAlignment":"center","width":"40%"} -->
<div class="wp-block-column is-vertically-aligned-center" style="flex-basis:40%"><!-- wp:image -->
<figure class="wp-block-image"><img src="<?php echo esc_url( get_theme_file_uri( 'assets/illustrations/pigeonnier.svg' ) ); ?>" alt=""/></figure>
<!-- /wp:image --></div>
<!-- /wp:column -->

<!-- wp:column {"verticalAlignment":"center"} -->
<div class="wp-block-column is-vertically-aligned-center"><!-- wp:paragraph {"className":"pmq-kicker"} -->
<p class="pmq-kicker"><?php esc_html_e( 'Participation', 'pmq' ); ?></p>
<!-- /wp:paragraph -->

<!-- wp:heading {"className":"pmq-call__question"} -->
<h2 class="wp-block-heading pmq-call__question"><?php esc_html_e( 'Do you know a dovecote, a wash house, a cross?', 'pmq' ); ?></h2>
<!-- /wp:heading -->

<!-- wp:paragraph -->
<p><?php esc_html_e( 'One photo, three sentences, and the place joins the common heritage. A committee of inhabitants reads every proposal.', 'pmq' ); ?></p>
<!-- /wp:paragraph -->

<!-- wp:buttons -->
<div class="wp-block-buttons"><!-- wp:button -->
<div class="wp-block-button"><a class="wp-block-button__link wp-element-button" href="<?php echo esc_url( SiteLinks::url( 'patrimoine' ) . 'contribuer/' ); ?>"><?php esc_html_e( 'Tell about a place', 'pmq' ); ?></a></div>
<!-- /wp:button -->

<!-- wp:button {"className":"is-style-text"} -->
<div class="wp-block-button is-style-text"><a class="wp-block-button__link wp-element-button" href="<?php echo esc_url( SiteLinks::url( 'patrimoine' ) . 'chercher/' ); ?>"><?php esc_html_e( 'Read the records', 'pmq' ); ?></a></div>
<!-- /wp:button --></div>
<!-- /wp:buttons --></div>
<!-- /wp:column --></div>
<!-- /wp:columns --></section>
<!-- /wp:group -->
