<?php
/**
 * Title: Footer: strategy, legal pages, partners
 * Slug: pmq/footer
 * Inserter: no
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

use PaysMidiQuercy\Accounts\Pages;
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
<h2 class="wp-block-heading"><a href="<?php echo esc_url( SiteLinks::url( 'portail' ) . 'comprendre-le-pays/strategie/equitable/' ); ?>"><?php esc_html_e( 'Fair', 'pmq' ); ?></a></h2>
<!-- /wp:heading -->

<!-- wp:list -->
<ul class="wp-block-list"><!-- wp:list-item -->
<li><a href="<?php echo esc_url( SiteLinks::url( 'portail' ) . 'comprendre-le-pays/strategie/equitable/connaitre-et-informer/' ); ?>"><?php esc_html_e( 'Know and inform', 'pmq' ); ?></a></li>
<!-- /wp:list-item -->

<!-- wp:list-item -->
<li><a href="<?php echo esc_url( SiteLinks::url( 'portail' ) . 'comprendre-le-pays/strategie/equitable/cooperer/' ); ?>"><?php esc_html_e( 'Cooperate', 'pmq' ); ?></a></li>
<!-- /wp:list-item -->

<!-- wp:list-item -->
<li><a href="<?php echo esc_url( SiteLinks::url( 'portail' ) . 'trouver-un-emploi/' ); ?>"><?php esc_html_e( 'Find a job', 'pmq' ); ?></a></li>
<!-- /wp:list-item --></ul>
<!-- /wp:list --></div>
<!-- /wp:group -->

<!-- wp:group {"layout":{"type":"default"}} -->
<div class="wp-block-group"><!-- wp:heading -->
<h2 class="wp-block-heading"><a href="<?php echo esc_url( SiteLinks::url( 'portail' ) . 'comprendre-le-pays/strategie/viable/' ); ?>"><?php esc_html_e( 'Viable', 'pmq' ); ?></a></h2>
<!-- /wp:heading -->

<!-- wp:list -->
<ul class="wp-block-list"><!-- wp:list-item -->
<li><a href="<?php echo esc_url( SiteLinks::url( 'portail' ) . 'comprendre-le-pays/strategie/viable/transition-energetique/' ); ?>"><?php esc_html_e( 'Energy transition', 'pmq' ); ?></a></li>
<!-- /wp:list-item -->

<!-- wp:list-item -->
<li><a href="<?php echo esc_url( SiteLinks::url( 'portail' ) . 'comprendre-le-pays/strategie/viable/economie-durable/' ); ?>"><?php esc_html_e( 'Sustainable economy', 'pmq' ); ?></a></li>
<!-- /wp:list-item -->

<!-- wp:list-item -->
<li><a href="<?php echo esc_url( SiteLinks::url( 'portail' ) . 'manger-local/' ); ?>"><?php esc_html_e( 'Eat local', 'pmq' ); ?></a></li>
<!-- /wp:list-item --></ul>
<!-- /wp:list --></div>
<!-- /wp:group -->

<!-- wp:group {"layout":{"type":"default"}} -->
<div class="wp-block-group"><!-- wp:heading -->
<h2 class="wp-block-heading"><a href="<?php echo esc_url( SiteLinks::url( 'portail' ) . 'comprendre-le-pays/strategie/vivable/' ); ?>"><?php esc_html_e( 'Liveable', 'pmq' ); ?></a></h2>
<!-- /wp:heading -->

<!-- wp:list -->
<ul class="wp-block-list"><!-- wp:list-item -->
<li><a href="<?php echo esc_url( SiteLinks::url( 'portail' ) . 'comprendre-le-pays/strategie/vivable/culture-et-patrimoine/' ); ?>"><?php esc_html_e( 'Culture and heritage', 'pmq' ); ?></a></li>
<!-- /wp:list-item -->

<!-- wp:list-item -->
<li><a href="<?php echo esc_url( SiteLinks::url( 'portail' ) . 'comprendre-le-pays/strategie/vivable/services-structurants/' ); ?>"><?php esc_html_e( 'Services for all', 'pmq' ); ?></a></li>
<!-- /wp:list-item -->

<!-- wp:list-item -->
<li><a href="<?php echo esc_url( SiteLinks::url( 'portail' ) . 'renover-son-logement/' ); ?>"><?php esc_html_e( 'Renovate my home', 'pmq' ); ?></a></li>
<!-- /wp:list-item --></ul>
<!-- /wp:list --></div>
<!-- /wp:group --></div>
<!-- /wp:group -->

<!-- wp:paragraph {"align":"wide","className":"pmq-footer__partners"} -->
<p class="alignwide pmq-footer__partners"><?php esc_html_e( 'With the support of the European Union (LEADER), the Occitanie Region, the Tarn-et-Garonne Department and the French State.', 'pmq' ); ?></p>
<!-- /wp:paragraph -->

<!-- wp:html -->
<nav class="alignwide pmq-footer__legal" aria-label="<?php esc_attr_e( 'Legal pages', 'pmq' ); ?>">
<a href="<?php echo esc_url( SiteLinks::url( 'portail' ) . 'contact/' ); ?>"><?php esc_html_e( 'Contact', 'pmq' ); ?></a>
<a href="<?php echo esc_url( SiteLinks::url( 'portail' ) . 'plan-du-site/' ); ?>"><?php esc_html_e( 'Site map', 'pmq' ); ?></a>
<a href="<?php echo esc_url( SiteLinks::url( 'portail' ) . 'accessibilite/' ); ?>"><?php esc_html_e( 'Accessibility: not assessed yet', 'pmq' ); ?></a>
<a href="<?php echo esc_url( SiteLinks::url( 'portail' ) . 'photos/' ); ?>"><?php esc_html_e( 'Photographs', 'pmq' ); ?></a>
<a href="<?php echo esc_url( SiteLinks::url( 'patrimoine' ) . 'donnees-ouvertes/' ); ?>"><?php esc_html_e( 'Open data', 'pmq' ); ?></a>
<a href="<?php echo esc_url( SiteLinks::url( 'portail' ) . 'mentions-legales/' ); ?>"><?php esc_html_e( 'Legal notice', 'pmq' ); ?></a>
<a href="<?php echo esc_url( SiteLinks::url( 'portail' ) . 'vie-privee/' ); ?>"><?php esc_html_e( 'Privacy', 'pmq' ); ?></a>
<a href="<?php echo esc_url( SiteLinks::url( 'portail' ) . 'cookies/' ); ?>"><?php esc_html_e( 'Cookies', 'pmq' ); ?></a>
<a href="<?php echo esc_url( SiteLinks::url( 'portail' ) . 'conditions-generales/' ); ?>"><?php esc_html_e( 'Terms of use', 'pmq' ); ?></a>
<?php if ( is_user_logged_in() ) : ?>
<a href="<?php echo esc_url( Pages::url( Pages::ACCOUNT ) ); ?>"><?php esc_html_e( 'My account', 'pmq' ); ?></a>
<?php else : ?>
<a href="<?php echo esc_url( wp_login_url() ); ?>"><?php esc_html_e( 'Sign in', 'pmq' ); ?></a>
<?php endif; ?>
</nav>
<!-- /wp:html -->

<!-- wp:pmq/text-size /--></div>
<!-- /wp:group -->
