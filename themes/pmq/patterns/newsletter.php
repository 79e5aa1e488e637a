<?php
/**
 * Title: Newsletter
 * Slug: pmq/newsletter
 * Categories: pmq
 * Inserter: yes
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

use PaysMidiQuercy\Chrome\SiteLinks;

?>
<!-- wp:group {"tagName":"section","align":"wide","className":"pmq-section","layout":{"type":"default"}} -->
<section class="wp-block-group alignwide pmq-section"><!-- wp:group {"className":"is-style-paper pmq-letter","layout":{"type":"default"}} -->
<div class="wp-block-group is-style-paper pmq-letter"><!-- wp:group {"layout":{"type":"default"}} -->
<div class="wp-block-group"><!-- wp:heading -->
<h2 class="wp-block-heading"><?php esc_html_e( 'The Link Letter', 'pmq' ); ?></h2>
<!-- /wp:heading -->

<!-- wp:paragraph -->
<p><?php esc_html_e( 'One letter a month: dates, projects, a recipe. You leave it in one click.', 'pmq' ); ?></p>
<!-- /wp:paragraph --></div>
<!-- /wp:group -->

<!-- wp:group {"layout":{"type":"default"}} -->
<div class="wp-block-group"><!-- wp:paragraph {"className":"pmq-meta"} -->
<p class="pmq-meta"><?php esc_html_e( 'Sign-up opens with the letter. Until then, the news are here and the team answers.', 'pmq' ); ?></p>
<!-- /wp:paragraph -->

<!-- wp:buttons -->
<div class="wp-block-buttons"><!-- wp:button -->
<div class="wp-block-button"><a class="wp-block-button__link wp-element-button" href="<?php echo esc_url( SiteLinks::url( 'portail' ) . 'actualites/' ); ?>"><?php esc_html_e( 'Read the news', 'pmq' ); ?></a></div>
<!-- /wp:button -->

<!-- wp:button {"className":"is-style-text"} -->
<div class="wp-block-button is-style-text"><a class="wp-block-button__link wp-element-button" href="<?php echo esc_url( SiteLinks::url( 'portail' ) . 'contact/' ); ?>"><?php esc_html_e( 'Reach the team', 'pmq' ); ?></a></div>
<!-- /wp:button --></div>
<!-- /wp:buttons --></div>
<!-- /wp:group --></div>
<!-- /wp:group --></section>
<!-- /wp:group -->
