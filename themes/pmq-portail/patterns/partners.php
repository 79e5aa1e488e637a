<?php
/**
 * Title: Partners
 * Slug: pmq/partners
 * Categories: pmq
 * Inserter: yes
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

use PaysMidiQuercy\Territory\Epci;

use function PaysMidiQuercy\network;

$pmq_partners = array(
	...array_map( static fn ( Epci $epci ): string => $epci->name, network()->territory->epcis() ),
	__( 'Tarn-et-Garonne Department', 'pmq' ),
	__( 'Occitanie Region', 'pmq' ),
	__( 'French State', 'pmq' ),
	__( 'European Union (LEADER)', 'pmq' ),
);

?>
<!-- wp:group {"tagName":"section","align":"wide","className":"pmq-section pmq-partners","layout":{"type":"default"}} -->
<section class="wp-block-group alignwide pmq-section pmq-partners"><!-- wp:separator {"className":"is-style-gouge"} -->
<hr class="wp-block-separator has-alpha-channel-opacity is-style-gouge"/>
<!-- /wp:separator -->

<!-- wp:heading -->
<h2 class="wp-block-heading"><?php esc_html_e( 'They make the Pays with us', 'pmq' ); ?></h2>
<!-- /wp:heading -->

<!-- wp:list {"className":"is-style-partners"} -->
<ul class="wp-block-list is-style-partners">
<?php foreach ( $pmq_partners as $pmq_partner ) : ?>
<!-- wp:list-item -->
<li><?php echo esc_html( $pmq_partner ); ?></li>
<!-- /wp:list-item -->

<?php endforeach; ?>
</ul>
<!-- /wp:list --></section>
<!-- /wp:group -->
