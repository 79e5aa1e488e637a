<?php
/**
 * Title: Hero of the heritage site
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
<h1 class="wp-block-heading"><?php esc_html_e( 'What the stones remember, people tell.', 'pmq' ); ?></h1>
<!-- /wp:heading -->

<!-- wp:post-content {"layout":{"type":"default"}} /-->

<!-- wp:search {"label":<?php echo wp_json_encode( __( 'Search the heritage', 'pmq' ) ); ?>,"buttonText":<?php echo wp_json_encode( __( 'Search', 'pmq' ) ); ?>,"placeholder":<?php echo wp_json_encode( __( 'A dovecote, a village, a name …', 'pmq' ) ); ?>,"className":"pmq-hero__search"} /-->

<!-- wp:buttons -->
<div class="wp-block-buttons"><!-- wp:button {"className":"is-style-outline"} -->
<div class="wp-block-button is-style-outline"><a class="wp-block-button__link wp-element-button" href="<?php echo esc_url( home_url( '/contribuer/' ) ); ?>"><?php esc_html_e( 'Contribute', 'pmq' ); ?></a></div>
<!-- /wp:button -->

<!-- wp:button {"className":"is-style-text"} -->
<div class="wp-block-button is-style-text"><a class="wp-block-button__link wp-element-button" href="<?php echo esc_url( home_url( '/carte/' ) ); ?>"><?php esc_html_e( 'See the map', 'pmq' ); ?></a></div>
<!-- /wp:button --></div>
<!-- /wp:buttons --></div>
<!-- /wp:group -->

<!-- wp:image {"className":"pmq-hero__image"} -->
<figure class="wp-block-image pmq-hero__image"><img src="<?php echo esc_url( get_theme_file_uri( 'assets/illustrations/village.svg' ) ); ?>" alt="<?php esc_attr_e( 'Linocut: the village and its bell tower', 'pmq' ); ?>"/></figure>
<!-- /wp:image --></section>
<!-- /wp:group -->
