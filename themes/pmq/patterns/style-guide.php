<?php
/**
 * Title: Style sheet: every component
 * Slug: pmq/style-guide
 * Categories: pmq
 * Inserter: no
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

use PaysMidiQuercy\Chrome\Icon;

?>
<!-- wp:heading -->
<h2 class="wp-block-heading"><?php esc_html_e( 'Words', 'pmq' ); ?></h2>
<!-- /wp:heading -->

<!-- wp:heading {"level":3} -->
<h3 class="wp-block-heading"><?php esc_html_e( 'A title of the third level', 'pmq' ); ?></h3>
<!-- /wp:heading -->

<!-- wp:paragraph {"className":"is-style-lead"} -->
<p class="is-style-lead"><?php esc_html_e( 'A lead paragraph says in two lines why one should read on.', 'pmq' ); ?></p>
<!-- /wp:paragraph -->

<!-- wp:paragraph -->
<p><?php esc_html_e( 'A paragraph of service, with a', 'pmq' ); ?> <a href="<?php echo esc_url( home_url( '/' ) ); ?>"><?php esc_html_e( 'link', 'pmq' ); ?></a><?php esc_html_e( ', a', 'pmq' ); ?> <strong><?php esc_html_e( 'stress', 'pmq' ); ?></strong> <?php esc_html_e( 'and figures: 1889, 51 391.', 'pmq' ); ?></p>
<!-- /wp:paragraph -->

<!-- wp:quote -->
<blockquote class="wp-block-quote"><!-- wp:paragraph -->
<p><?php esc_html_e( 'At my grandmother’s, pigeons were counted as money is.', 'pmq' ); ?></p>
<!-- /wp:paragraph --><cite><?php esc_html_e( 'Made-up example', 'pmq' ); ?></cite></blockquote>
<!-- /wp:quote -->

<!-- wp:separator {"className":"is-style-gouge"} -->
<hr class="wp-block-separator has-alpha-channel-opacity is-style-gouge"/>
<!-- /wp:separator -->

<!-- wp:heading -->
<h2 class="wp-block-heading"><?php esc_html_e( 'Buttons', 'pmq' ); ?></h2>
<!-- /wp:heading -->

<!-- wp:buttons -->
<div class="wp-block-buttons"><!-- wp:button -->
<div class="wp-block-button"><a class="wp-block-button__link wp-element-button" href="#boutons"><?php esc_html_e( 'The one full button', 'pmq' ); ?></a></div>
<!-- /wp:button -->

<!-- wp:button {"className":"is-style-outline"} -->
<div class="wp-block-button is-style-outline"><a class="wp-block-button__link wp-element-button" href="#boutons"><?php esc_html_e( 'Outlined', 'pmq' ); ?></a></div>
<!-- /wp:button -->

<!-- wp:button {"className":"is-style-text"} -->
<div class="wp-block-button is-style-text"><a class="wp-block-button__link wp-element-button" href="#boutons"><?php esc_html_e( 'Text', 'pmq' ); ?></a></div>
<!-- /wp:button --></div>
<!-- /wp:buttons -->

<!-- wp:html -->
<p id="boutons" data-example><button type="button" class="wp-element-button" disabled><?php esc_html_e( 'Not available', 'pmq' ); ?></button> <button type="button" class="wp-element-button is-outline is-small"><?php esc_html_e( 'Small', 'pmq' ); ?></button></p>
<p class="pmq-guide-row" data-example><span class="pmq-chip"><?php esc_html_e( 'Filter', 'pmq' ); ?> <span class="pmq-chip__count">12</span></span> <button type="button" class="pmq-chip" aria-pressed="true"><?php esc_html_e( 'Active filter', 'pmq' ); ?> <span class="pmq-chip__count">3</span></button></p>
<!-- /wp:html -->

<!-- wp:heading -->
<h2 class="wp-block-heading"><?php esc_html_e( 'Fields', 'pmq' ); ?></h2>
<!-- /wp:heading -->

<!-- wp:html -->
<div class="pmq-guide-form">
<p><label for="pmq-guide-1"><?php esc_html_e( 'Name of the place', 'pmq' ); ?></label><input id="pmq-guide-1" aria-describedby="pmq-guide-1-hint"><span class="pmq-hint" id="pmq-guide-1-hint"><?php esc_html_e( 'As people here call it.', 'pmq' ); ?></span></p>
<p><label for="pmq-guide-2"><?php esc_html_e( 'E-mail address', 'pmq' ); ?></label><input id="pmq-guide-2" type="email" value="prenom@" aria-invalid="true" aria-describedby="pmq-guide-2-problem"><span class="pmq-error" id="pmq-guide-2-problem"><?php esc_html_e( 'The address stops after the @: add what follows.', 'pmq' ); ?></span></p>
<p><label for="pmq-guide-3"><?php esc_html_e( 'Kind', 'pmq' ); ?></label><select id="pmq-guide-3"><option><?php esc_html_e( 'Not stated', 'pmq' ); ?></option></select></p>
<p><label><input type="checkbox"> <?php esc_html_e( 'I took this picture', 'pmq' ); ?></label></p>
</div>
<!-- /wp:html -->

<!-- wp:heading -->
<h2 class="wp-block-heading"><?php esc_html_e( 'Lists and tables', 'pmq' ); ?></h2>
<!-- /wp:heading -->

<!-- wp:list {"className":"is-style-doors"} -->
<ul class="wp-block-list is-style-doors"><!-- wp:list-item -->
<li><a href="<?php echo esc_url( home_url( '/' ) ); ?>"><?php esc_html_e( 'A door: a verb and an arrow', 'pmq' ); ?></a></li>
<!-- /wp:list-item --></ul>
<!-- /wp:list -->

<!-- wp:list {"className":"is-style-figures"} -->
<ul class="wp-block-list is-style-figures"><!-- wp:list-item -->
<li><strong>49</strong><?php esc_html_e( 'communes', 'pmq' ); ?></li>
<!-- /wp:list-item -->

<!-- wp:list-item -->
<li><strong>3</strong><?php esc_html_e( 'communities of communes', 'pmq' ); ?></li>
<!-- /wp:list-item --></ul>
<!-- /wp:list -->

<!-- wp:table -->
<figure class="wp-block-table"><table><thead><tr><th><?php esc_html_e( 'Space', 'pmq' ); ?></th><th><?php esc_html_e( 'Pixels', 'pmq' ); ?></th></tr></thead><tbody><tr><td>1</td><td>4</td></tr><tr><td>4</td><td>24</td></tr><tr><td>8</td><td>112</td></tr></tbody></table></figure>
<!-- /wp:table -->

<!-- wp:heading -->
<h2 class="wp-block-heading"><?php esc_html_e( 'Grounds and states', 'pmq' ); ?></h2>
<!-- /wp:heading -->

<!-- wp:group {"className":"is-style-paper","layout":{"type":"default"}} -->
<div class="wp-block-group is-style-paper"><!-- wp:paragraph -->
<p><?php esc_html_e( 'A sheet of paper: the one thing that counts on the page.', 'pmq' ); ?></p>
<!-- /wp:paragraph --></div>
<!-- /wp:group -->

<!-- wp:group {"className":"pmq-note","layout":{"type":"default"}} -->
<div class="wp-block-group pmq-note"><!-- wp:paragraph -->
<p><?php esc_html_e( 'A note: something to know before going on.', 'pmq' ); ?></p>
<!-- /wp:paragraph --></div>
<!-- /wp:group -->

<!-- wp:pattern {"slug":"pmq/nothing-found"} /-->

<!-- wp:heading -->
<h2 class="wp-block-heading"><?php esc_html_e( 'Icons', 'pmq' ); ?></h2>
<!-- /wp:heading -->

<!-- wp:html -->
<ul class="pmq-guide-icons">
<?php foreach ( Icon::names() as $pmq_icon ) : ?>
<li><?php echo Icon::svg( $pmq_icon ); // phpcs:ignore WordPress.Security.EscapeOutput -- A drawing of ours. ?> <code><?php echo esc_html( $pmq_icon ); ?></code></li>
<?php endforeach; ?>
</ul>
<!-- /wp:html -->
