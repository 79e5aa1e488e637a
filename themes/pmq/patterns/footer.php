<?php
/**
 * Title: Footer: strategy, legal pages, partners
 * Slug: pmq/footer
 * Inserter: no
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

use PaysMidiQuercy\Chrome\SiteLinks;

?>
<!-- wp:group {"className":"pmq-footer","layout":{"type":"constrained"}} -->
<div class="wp-block-group pmq-footer"><!-- wp:group {"align":"wide","className":"pmq-footer__grid","layout":{"type":"default"}} -->
<div class="wp-block-group alignwide pmq-footer__grid"><!-- wp:group {"className":"pmq-footer__about","layout":{"type":"default"}} -->
<div class="wp-block-group pmq-footer__about"><!-- wp:pmq/brand {"place":"footer"} /-->

<!-- wp:paragraph -->
<p><?php esc_html_e( 'Three communities of communes work together, from the causse to the valleys, so that life is good here.', 'pmq' ); ?></p>
<!-- /wp:paragraph --></div>
<!-- /wp:group -->

<!-- wp:group {"layout":{"type":"default"}} -->
<div class="wp-block-group"><!-- wp:heading -->
<h2 class="wp-block-heading"><?php esc_html_e( 'Fair', 'pmq' ); ?></h2>
<!-- /wp:heading -->

<!-- wp:list -->
<ul class="wp-block-list"><!-- wp:list-item -->
<li><a href="<?php echo esc_url( SiteLinks::url( 'portail' ) . 'trouver-un-emploi/' ); ?>"><?php esc_html_e( 'Jobs and integration', 'pmq' ); ?></a></li>
<!-- /wp:list-item -->

<!-- wp:list-item -->
<li><a href="<?php echo esc_url( SiteLinks::url( 'portail' ) . 'comprendre-le-pays/equitable/' ); ?>"><?php esc_html_e( 'Care close to home', 'pmq' ); ?></a></li>
<!-- /wp:list-item -->

<!-- wp:list-item -->
<li><a href="<?php echo esc_url( SiteLinks::url( 'portail' ) . 'decouvrir/' ); ?>"><?php esc_html_e( 'Culture for all', 'pmq' ); ?></a></li>
<!-- /wp:list-item --></ul>
<!-- /wp:list --></div>
<!-- /wp:group -->

<!-- wp:group {"layout":{"type":"default"}} -->
<div class="wp-block-group"><!-- wp:heading -->
<h2 class="wp-block-heading"><?php esc_html_e( 'Viable', 'pmq' ); ?></h2>
<!-- /wp:heading -->

<!-- wp:list -->
<ul class="wp-block-list"><!-- wp:list-item -->
<li><a href="<?php echo esc_url( SiteLinks::url( 'portail' ) . 'comprendre-le-pays/viable/' ); ?>"><?php esc_html_e( 'Citizen energy', 'pmq' ); ?></a></li>
<!-- /wp:list-item -->

<!-- wp:list-item -->
<li><a href="<?php echo esc_url( SiteLinks::url( 'portail' ) . 'manger-local/' ); ?>"><?php esc_html_e( 'Local food', 'pmq' ); ?></a></li>
<!-- /wp:list-item -->

<!-- wp:list-item -->
<li><a href="<?php echo esc_url( SiteLinks::url( 'portail' ) . 'agenda/' ); ?>"><?php esc_html_e( 'Agenda', 'pmq' ); ?></a></li>
<!-- /wp:list-item --></ul>
<!-- /wp:list --></div>
<!-- /wp:group -->

<!-- wp:group {"layout":{"type":"default"}} -->
<div class="wp-block-group"><!-- wp:heading -->
<h2 class="wp-block-heading"><?php esc_html_e( 'Liveable', 'pmq' ); ?></h2>
<!-- /wp:heading -->

<!-- wp:list -->
<ul class="wp-block-list"><!-- wp:list-item -->
<li><a href="<?php echo esc_url( SiteLinks::url( 'portail' ) . 'renover-son-logement/' ); ?>"><?php esc_html_e( 'Renovating my home', 'pmq' ); ?></a></li>
<!-- /wp:list-item -->

<!-- wp:list-item -->
<li><a href="<?php echo esc_url( SiteLinks::url( 'portail' ) . 'comprendre-le-pays/vivable/' ); ?>"><?php esc_html_e( 'Water and landscapes', 'pmq' ); ?></a></li>
<!-- /wp:list-item -->

<!-- wp:list-item -->
<li><a href="<?php echo esc_url( SiteLinks::url( 'portail' ) . 'actualites/' ); ?>"><?php esc_html_e( 'News', 'pmq' ); ?></a></li>
<!-- /wp:list-item --></ul>
<!-- /wp:list --></div>
<!-- /wp:group --></div>
<!-- /wp:group -->

<!-- wp:paragraph {"align":"wide","className":"pmq-footer__partners"} -->
<p class="alignwide pmq-footer__partners"><?php esc_html_e( 'With the support of the European Union (LEADER), the Occitanie Region, the Tarn-et-Garonne Department and the French State.', 'pmq' ); ?></p>
<!-- /wp:paragraph -->

<!-- wp:html -->
<nav class="alignwide pmq-footer__legal" aria-label="<?php esc_attr_e( 'Legal pages', 'pmq' ); ?>">
<a href="<?php echo esc_url( SiteLinks::url( 'portail' ) . 'plan-du-site/' ); ?>"><?php esc_html_e( 'Site map', 'pmq' ); ?></a>
<a href="<?php echo esc_url( SiteLinks::url( 'portail' ) . 'accessibilite/' ); ?>"><?php esc_html_e( 'Accessibility', 'pmq' ); ?></a>
<a href="<?php echo esc_url( SiteLinks::url( 'portail' ) . 'mentions-legales/' ); ?>"><?php esc_html_e( 'Legal notice', 'pmq' ); ?></a>
<a href="<?php echo esc_url( SiteLinks::url( 'portail' ) . 'vie-privee/' ); ?>"><?php esc_html_e( 'Privacy and cookies', 'pmq' ); ?></a>
<a href="<?php echo esc_url( SiteLinks::url( 'portail' ) . 'marches-publics/' ); ?>"><?php esc_html_e( 'Public tenders', 'pmq' ); ?></a>
</nav>
<!-- /wp:html --></div>
<!-- /wp:group -->
