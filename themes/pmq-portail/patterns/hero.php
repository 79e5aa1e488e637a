<?php
/**
 * Title: Hero of the portal
 * Slug: pmq/hero
 * Categories: pmq
 * Inserter: yes
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

$pmq_slides = array(
	'gorges'       => __( 'Linocut: the gorges of the Aveyron, a village perched above the cliff, the causse and its oaks', 'pmq' ),
	'marche'       => __( 'Linocut: a market under the covered hall, its stalls and its shoppers', 'pmq' ),
	'toit-solaire' => __( 'Linocut: solar panels on the roof of a barn, the village behind it', 'pmq' ),
	'dolmen'       => __( 'Linocut: a dolmen in the shade of an oak, on the causse', 'pmq' ),
);

?>
<!-- wp:group {"tagName":"section","align":"full","className":"pmq-hero","lock":{"move":true,"remove":true},"layout":{"type":"default"}} -->
<section class="wp-block-group alignfull pmq-hero"><!-- wp:group {"className":"pmq-hero__text","lock":{"move":true,"remove":true},"layout":{"type":"default"}} -->
<div class="wp-block-group pmq-hero__text"><!-- wp:heading {"level":1,"lock":{"move":true,"remove":true}} -->
<h1 class="wp-block-heading"><?php esc_html_e( 'Here, stone, water and people decide together.', 'pmq' ); ?></h1>
<!-- /wp:heading -->

<!-- wp:post-content {"layout":{"type":"default"}} /--></div>
<!-- /wp:group -->

<!-- wp:pmq/slideshow {"label":<?php echo wp_json_encode( __( 'Four views of the Pays', 'pmq' ) ); ?>,"lock":{"move":true,"remove":true}} -->
<?php foreach ( $pmq_slides as $pmq_name => $pmq_alt ) : ?>
<!-- wp:image -->
<figure class="wp-block-image"><img src="<?php echo esc_url( get_theme_file_uri( "assets/illustrations/$pmq_name.svg" ) ); ?>" alt="<?php echo esc_attr( $pmq_alt ); ?>"/></figure>
<!-- /wp:image -->

<?php endforeach; ?>
<!-- /wp:pmq/slideshow --></section>
<!-- /wp:group -->
