<?php
/**
 * Title: Hero of the energy site
 * Slug: pmq/hero
 * Categories: pmq
 * Inserter: yes
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

?>
<!-- wp:group {"tagName":"section","align":"full","className":"pmq-hero is-split","layout":{"type":"default"}} -->
<section class="wp-block-group alignfull pmq-hero is-split"><!-- wp:group {"className":"pmq-hero__text","layout":{"type":"default"}} -->
<div class="wp-block-group pmq-hero__text"><!-- wp:heading {"level":1} -->
<h1 class="wp-block-heading"><?php esc_html_e( 'Our roofs have a future: the sun, together.', 'pmq' ); ?></h1>
<!-- /wp:heading -->

<!-- wp:post-content {"layout":{"type":"default"}} /--></div>
<!-- /wp:group -->

<!-- wp:image {"className":"pmq-hero__image"} -->
<figure class="wp-block-image pmq-hero__image"><img src="<?php echo esc_url( get_theme_file_uri( 'assets/illustrations/toit-solaire.svg' ) ); ?>" alt="<?php esc_attr_e( 'Linocut: inhabitants in front of a barn covered with solar panels, a bell tower in the distance', 'pmq' ); ?>"/></figure>
<!-- /wp:image --></section>
<!-- /wp:group -->
