<?php
/**
 * Title: Write to the Pays
 * Slug: pmq/letter
 * Categories: pmq
 * Inserter: yes
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

use PaysMidiQuercy\Chrome\SiteLinks;

?>
<!-- wp:group {"tagName":"section","align":"wide","className":"pmq-section","layout":{"type":"default"}} -->
<section class="wp-block-group alignwide pmq-section"><!-- wp:columns {"verticalAlignment":"center","className":"is-style-paper"} -->
<div class="wp-block-columns are-vertically-aligned-center is-style-paper"><!-- wp:column {"verticalAlignment":"center"} -->
<div class="wp-block-column is-vertically-aligned-center"><!-- wp:heading -->
<h2 class="wp-block-heading"><?php esc_html_e( 'Write to us, come by', 'pmq' ); ?></h2>
<!-- /wp:heading -->

<!-- wp:paragraph -->
<p><?php esc_html_e( 'A project, a question, a place to tell about: the team of the Pays answers, in Nègrepelisse or by e-mail.', 'pmq' ); ?></p>
<!-- /wp:paragraph --></div>
<!-- /wp:column -->

<!-- wp:column {"verticalAlignment":"center","width":"40%"} -->
<div class="wp-block-column is-vertically-aligned-center" style="flex-basis:40%"><!-- wp:buttons -->
<div class="wp-block-buttons"><!-- wp:button -->
<div class="wp-block-button"><a class="wp-block-button__link wp-element-button" href="<?php echo esc_url( SiteLinks::url( 'portail' ) . 'contact/' ); ?>"><?php esc_html_e( 'Write to the Pays', 'pmq' ); ?></a></div>
<!-- /wp:button --></div>
<!-- /wp:buttons --></div>
<!-- /wp:column --></div>
<!-- /wp:columns --></section>
<!-- /wp:group -->
