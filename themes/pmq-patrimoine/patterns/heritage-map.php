<?php
/**
 * Title: Map of the heritage
 * Slug: pmq/heritage-map
 * Categories: pmq
 * Inserter: yes
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

?>
<!-- wp:group {"tagName":"section","align":"full","className":"is-style-water","layout":{"type":"constrained"}} -->
<section class="wp-block-group alignfull is-style-water"><!-- wp:columns {"align":"wide"} -->
<div class="wp-block-columns alignwide"><!-- wp:column {"width":"33.33%"} -->
<div class="wp-block-column" style="flex-basis:33.33%"><!-- wp:heading -->
<h2 class="wp-block-heading"><?php esc_html_e( 'From one village to the next', 'pmq' ); ?></h2>
<!-- /wp:heading -->

<!-- wp:paragraph -->
<p><?php esc_html_e( 'Every record has its place. Look around where you live.', 'pmq' ); ?></p>
<!-- /wp:paragraph -->

<!-- wp:pmq/commune-finder /-->

<!-- wp:paragraph -->
<p><a href="<?php echo esc_url( home_url( '/carte/' ) ); ?>"><?php esc_html_e( 'Open the large map and its list', 'pmq' ); ?></a></p>
<!-- /wp:paragraph --></div>
<!-- /wp:column -->

<!-- wp:column -->
<div class="wp-block-column"><!-- wp:pmq/map {"layers":["communes","records"],"height":520,"showsList":false,"showsLocator":false} /--></div>
<!-- /wp:column --></div>
<!-- /wp:columns --></section>
<!-- /wp:group -->
