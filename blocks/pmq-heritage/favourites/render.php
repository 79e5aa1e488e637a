<?php
/**
 * Prints somebody's lists of favourites; for who is not signed in, what this browser keeps.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\View;

use PaysMidiQuercy\Accounts\Favourites\FavouritePages;
use PaysMidiQuercy\Accounts\Pages;

use function PaysMidiQuercy\network;

$pmq_user    = get_current_user_id();
$pmq_context = array(
	'route' => esc_url_raw( rest_url( 'pmq/v1/favourites' ) ),
	'nonce' => 0 === $pmq_user ? '' : wp_create_nonce( 'wp_rest' ),
	'items' => array(),
	'site'  => FavouritePages::SITE,
	'list'  => FavouritePages::records_url( array() ),
);
wp_interactivity_state(
	'pmq/favourites-page',
	array(
		'message'    => '',
		'removed'    => false,
		/* translators: %s: title of a page. */
		'letGoWords' => __( 'Remove “%s”', 'pmq' ),
		/* translators: %s: title of a page. */
		'goneWords'  => __( '“%s” is removed.', 'pmq' ),
		/* translators: %s: title of a page. */
		'backWords'  => __( '“%s” is back.', 'pmq' ),
	)
);
?>
<div <?php echo get_block_wrapper_attributes( array( 'data-wp-interactive' => 'pmq/favourites-page' ) ); // phpcs:ignore WordPress.Security.EscapeOutput -- escaped by core. ?> <?php echo wp_interactivity_data_wp_context( $pmq_context ); // phpcs:ignore WordPress.Security.EscapeOutput -- escaped by core. ?> data-wp-init="callbacks.start">
	<?php if ( 0 < $pmq_user ) : ?>
		<?php echo ( new FavouritesView( network()->accounts->forms, $pmq_user ) )->html(); // phpcs:ignore WordPress.Security.EscapeOutput -- escaped there. ?>
	<?php else : ?>
		<noscript><p><?php esc_html_e( 'Without an account, favourites are kept by a script of your browser, which is off. With an account they need none.', 'pmq' ); ?></p></noscript>
		<section class="needs-script" aria-labelledby="navigateur-titre">
			<h2 id="navigateur-titre"><?php esc_html_e( 'Kept in this browser', 'pmq' ); ?></h2>
			<p data-wp-bind--hidden="state.hasItems"><?php esc_html_e( 'Nothing yet. The heart below a record keeps it here.', 'pmq' ); ?> <a href="<?php echo esc_url( home_url( SearchView::PATH ) ); ?>"><?php esc_html_e( 'Look for records', 'pmq' ); ?></a></p>
			<ul class="wp-block-pmq-favourites__ways" data-wp-bind--hidden="!state.hasRecords" hidden>
				<li><a class="wp-element-button is-outline is-small" href="<?php echo esc_url( FavouritePages::records_url( array() ) ); ?>" data-wp-bind--href="state.listUrl"><?php esc_html_e( 'As a page to share', 'pmq' ); ?></a></li>
				<li><a class="wp-element-button is-outline is-small" href="<?php echo esc_url( FavouritePages::records_url( array() ) ); ?>" data-wp-bind--href="state.pdfUrl"><?php esc_html_e( 'PDF of the list', 'pmq' ); ?></a></li>
				<li><button type="button" class="wp-element-button is-outline is-small" data-wp-on--click="actions.print"><?php esc_html_e( 'Print', 'pmq' ); ?></button></li>
			</ul>
			<ul class="wp-block-pmq-favourites__kept">
				<template data-wp-each="context.items" data-wp-each-key="context.item.url">
					<li><a data-wp-bind--href="context.item.url" data-wp-text="context.item.title"></a> <button type="button" class="wp-element-button is-text is-small" data-wp-on--click="actions.letGo" data-wp-bind--aria-label="state.letGoLabel"><?php esc_html_e( 'Remove', 'pmq' ); ?></button></li>
				</template>
			</ul>
			<p role="status" data-wp-text="state.message"></p>
			<p data-wp-bind--hidden="!state.removed" hidden><button type="button" class="wp-element-button is-outline is-small" data-wp-on--click="actions.undo"><?php esc_html_e( 'Undo', 'pmq' ); ?></button></p>
		</section>
		<section class="wp-block-pmq-favourites__invite" aria-labelledby="compte-titre">
			<h2 id="compte-titre"><?php esc_html_e( 'With an account', 'pmq' ); ?></h2>
			<p><?php esc_html_e( 'Several lists with names, notes, a link to share; the same on every device. What this browser keeps comes along.', 'pmq' ); ?></p>
			<p><a class="wp-element-button" href="<?php echo esc_url( wp_login_url( FavouritePages::own_url() ) ); ?>"><?php esc_html_e( 'Sign in', 'pmq' ); ?></a> <a href="<?php echo esc_url( Pages::url( Pages::SIGN_UP ) ); ?>"><?php esc_html_e( 'Create an account', 'pmq' ); ?></a></p>
		</section>
	<?php endif; ?>
</div>
