<?php
/**
 * Title: Where the cooperative stands
 * Slug: pmq/standing
 * Categories: pmq
 * Inserter: yes
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

?>
<!-- wp:group {"tagName":"section","align":"wide","className":"pmq-section","layout":{"type":"default"}} -->
<section class="wp-block-group alignwide pmq-section"><!-- wp:group {"className":"pmq-section-head","layout":{"type":"default"}} -->
<div class="wp-block-group pmq-section-head"><!-- wp:heading -->
<h2 class="wp-block-heading"><?php esc_html_e( 'Where the cooperative stands', 'pmq' ); ?></h2>
<!-- /wp:heading -->

<!-- wp:paragraph -->
<p><a href="<?php echo esc_url( home_url( '/les-toits/' ) ); ?>"><?php esc_html_e( 'See the roofs', 'pmq' ); ?></a></p>
<!-- /wp:paragraph --></div>
<!-- /wp:group -->

<!-- wp:list {"className":"is-style-figures"} -->
<ul class="wp-block-list is-style-figures"><!-- wp:list-item -->
<li><strong>8</strong><?php esc_html_e( 'communes at the beginning', 'pmq' ); ?></li>
<!-- /wp:list-item -->

<!-- wp:list-item -->
<li><strong>15</strong><?php esc_html_e( 'roofs planned', 'pmq' ); ?></li>
<!-- /wp:list-item -->

<!-- wp:list-item -->
<li><strong>9–100</strong><?php esc_html_e( 'kilowatts a roof', 'pmq' ); ?></li>
<!-- /wp:list-item -->

<!-- wp:list-item -->
<li><strong>1</strong><?php esc_html_e( 'voice for each member', 'pmq' ); ?></li>
<!-- /wp:list-item --></ul>
<!-- /wp:list -->

<!-- wp:group {"className":"is-style-paper pmq-letter","layout":{"type":"default"}} -->
<div class="wp-block-group is-style-paper pmq-letter"><!-- wp:group {"layout":{"type":"default"}} -->
<div class="wp-block-group"><!-- wp:heading {"level":3} -->
<h3 class="wp-block-heading"><?php esc_html_e( 'The sun falls on everybody. So does the decision.', 'pmq' ); ?></h3>
<!-- /wp:heading -->

<!-- wp:paragraph -->
<p><?php esc_html_e( 'Inhabitants, communes and enterprises hold the roofs together and decide what becomes of what they earn.', 'pmq' ); ?></p>
<!-- /wp:paragraph --></div>
<!-- /wp:group -->

<!-- wp:buttons -->
<div class="wp-block-buttons"><!-- wp:button -->
<div class="wp-block-button"><a class="wp-block-button__link wp-element-button" href="<?php echo esc_url( home_url( '/souscrire/' ) ); ?>"><?php esc_html_e( 'Take a share', 'pmq' ); ?></a></div>
<!-- /wp:button -->

<!-- wp:button {"className":"is-style-text"} -->
<div class="wp-block-button is-style-text"><a class="wp-block-button__link wp-element-button" href="<?php echo esc_url( home_url( '/la-cooperative/' ) ); ?>"><?php esc_html_e( 'Understand the cooperative', 'pmq' ); ?></a></div>
<!-- /wp:button --></div>
<!-- /wp:buttons --></div>
<!-- /wp:group --></section>
<!-- /wp:group -->
