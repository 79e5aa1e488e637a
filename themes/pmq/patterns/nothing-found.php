<?php
/**
 * Title: Nothing found
 * Slug: pmq/nothing-found
 * Inserter: no
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

?>
<!-- wp:group {"className":"pmq-empty","layout":{"type":"default"}} -->
<div class="wp-block-group pmq-empty"><!-- wp:heading -->
<h2 class="wp-block-heading"><?php esc_html_e( 'Nothing here yet', 'pmq' ); ?></h2>
<!-- /wp:heading -->

<!-- wp:paragraph -->
<p><?php esc_html_e( 'Try a shorter word, check its spelling, or start from the home page.', 'pmq' ); ?></p>
<!-- /wp:paragraph -->

<!-- wp:buttons -->
<div class="wp-block-buttons"><!-- wp:button {"className":"is-style-outline"} -->
<div class="wp-block-button is-style-outline"><a class="wp-block-button__link wp-element-button" href="<?php echo esc_url( home_url( '/' ) ); ?>"><?php esc_html_e( 'Back to the home page', 'pmq' ); ?></a></div>
<!-- /wp:button --></div>
<!-- /wp:buttons --></div>
<!-- /wp:group -->
