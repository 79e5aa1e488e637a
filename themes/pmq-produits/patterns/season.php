<?php
/**
 * Title: What is in season
 * Slug: pmq/season
 * Categories: pmq
 * Inserter: yes
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

$pmq_spring = array( __( 'asparagus', 'pmq' ), __( 'strawberries', 'pmq' ), __( 'young shoots', 'pmq' ), __( 'lamb', 'pmq' ), __( 'goat’s cheese', 'pmq' ) );
$pmq_summer = array( __( 'melon', 'pmq' ), __( 'tomatoes', 'pmq' ), __( 'garlic', 'pmq' ), __( 'plums', 'pmq' ), __( 'peaches', 'pmq' ), __( 'beans', 'pmq' ) );
$pmq_autumn = array( __( 'walnuts', 'pmq' ), __( 'chestnuts', 'pmq' ), __( 'Chasselas grapes', 'pmq' ), __( 'apples', 'pmq' ), __( 'squashes', 'pmq' ), __( 'mushrooms', 'pmq' ) );
$pmq_winter = array( __( 'black truffle', 'pmq' ), __( 'cabbages', 'pmq' ), __( 'leeks', 'pmq' ), __( 'duck', 'pmq' ), __( 'chestnut honey', 'pmq' ) );
$pmq_month  = (int) wp_date( 'n' );
$pmq_now    = match ( true ) {
	$pmq_month >= 3 && $pmq_month <= 5  => $pmq_spring,
	$pmq_month >= 6 && $pmq_month <= 8  => $pmq_summer,
	$pmq_month >= 9 && $pmq_month <= 11 => $pmq_autumn,
	default                             => $pmq_winter,
};

?>
<!-- wp:group {"tagName":"section","align":"wide","className":"pmq-section","layout":{"type":"default"}} -->
<section class="wp-block-group alignwide pmq-section"><!-- wp:columns {"verticalAlignment":"center"} -->
<div class="wp-block-columns are-vertically-aligned-center"><!-- wp:column {"verticalAlignment":"center","width":"58%"} -->
<div class="wp-block-column is-vertically-aligned-center" style="flex-basis:58%"><!-- wp:paragraph {"className":"pmq-kicker"} -->
<p class="pmq-kicker"><?php echo esc_html( (string) wp_date( 'F' ) ); ?></p>
<!-- /wp:paragraph -->

<!-- wp:heading -->
<h2 class="wp-block-heading"><?php esc_html_e( 'What is in season', 'pmq' ); ?></h2>
<!-- /wp:heading -->

<!-- wp:list {"className":"is-style-season"} -->
<ul class="wp-block-list is-style-season">
<?php foreach ( $pmq_now as $pmq_product ) : ?>
<!-- wp:list-item -->
<li><?php echo esc_html( $pmq_product ); ?></li>
<!-- /wp:list-item -->

<?php endforeach; ?>
</ul>
<!-- /wp:list -->

<!-- wp:paragraph -->
<p><a href="<?php echo esc_url( home_url( '/saisons/' ) ); ?>"><?php esc_html_e( 'The four seasons of the basket', 'pmq' ); ?></a></p>
<!-- /wp:paragraph --></div>
<!-- /wp:column -->

<!-- wp:column {"verticalAlignment":"center"} -->
<div class="wp-block-column is-vertically-aligned-center"><!-- wp:heading {"level":3} -->
<h3 class="wp-block-heading"><?php esc_html_e( 'And near you?', 'pmq' ); ?></h3>
<!-- /wp:heading -->

<!-- wp:paragraph -->
<p><?php esc_html_e( 'Markets, shops and farms that sell what grows here, commune by commune.', 'pmq' ); ?></p>
<!-- /wp:paragraph -->

<!-- wp:buttons -->
<div class="wp-block-buttons"><!-- wp:button -->
<div class="wp-block-button"><a class="wp-block-button__link wp-element-button" href="<?php echo esc_url( home_url( '/ou-acheter/' ) ); ?>"><?php esc_html_e( 'Buy nearby', 'pmq' ); ?></a></div>
<!-- /wp:button --></div>
<!-- /wp:buttons -->

<!-- wp:pmq/commune-finder /--></div>
<!-- /wp:column --></div>
<!-- /wp:columns --></section>
<!-- /wp:group -->
