<?php
/**
 * Title: Key figures
 * Slug: pmq/figures
 * Categories: pmq
 * Inserter: yes
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

use PaysMidiQuercy\Territory\Epci;

use function PaysMidiQuercy\network;

$pmq_communes = network()->territory->communes();

?>
<!-- wp:group {"tagName":"section","align":"wide","className":"pmq-section","layout":{"type":"default"}} -->
<section class="wp-block-group alignwide pmq-section"><!-- wp:group {"className":"pmq-section-head","layout":{"type":"default"}} -->
<div class="wp-block-group pmq-section-head"><!-- wp:heading -->
<h2 class="wp-block-heading"><?php esc_html_e( 'The Pays in figures', 'pmq' ); ?></h2>
<!-- /wp:heading --></div>
<!-- /wp:group -->

<!-- wp:list {"className":"is-style-figures"} -->
<ul class="wp-block-list is-style-figures"><!-- wp:list-item -->
<li><strong><?php echo esc_html( number_format_i18n( count( $pmq_communes ) ) ); ?></strong><?php esc_html_e( 'communes', 'pmq' ); ?></li>
<!-- /wp:list-item -->

<!-- wp:list-item -->
<li><strong><?php echo esc_html( str_replace( "\u{00A0}", "\u{202F}", number_format_i18n( array_sum( array_column( $pmq_communes, 'population' ) ) ) ) ); ?></strong><?php esc_html_e( 'inhabitants', 'pmq' ); ?></li>
<!-- /wp:list-item -->

<!-- wp:list-item -->
<li><strong><?php echo esc_html( number_format_i18n( count( array_filter( network()->territory->epcis(), static fn ( Epci $epci ): bool => $epci->in_territory ) ) ) ); ?></strong><?php esc_html_e( 'communities of communes', 'pmq' ); ?></li>
<!-- /wp:list-item -->

<!-- wp:list-item -->
<li><strong><?php echo esc_html( number_format_i18n( count( PMQ_SITES ) ) ); ?></strong><?php esc_html_e( 'sites, one account', 'pmq' ); ?></li>
<!-- /wp:list-item --></ul>
<!-- /wp:list --></section>
<!-- /wp:group -->
