<?php
/**
 * The heritage search: complete without JavaScript, then regions of the Interactivity router.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\View;

use PaysMidiQuercy\Chrome\Icon;

/**
 * What WordPress gives to this file.
 *
 * @var array{perPage: int, title: string, showsMap: bool} $attributes Attributes of the block.
 */
$pmq_view = SearchView::of_current_request( $attributes );
if ( null === $pmq_view->page ) {
	$pmq_view->print_unavailable();
	return;
}
$pmq_form    = 'chercher-patrimoine';
$pmq_filters = new SearchFilters( $pmq_view->page, $pmq_form );
$pmq_root    = 'wp-block-pmq-record-search';
?>
<div <?php echo get_block_wrapper_attributes( array( 'class' => $pmq_view->shows_map ? 'has-map' : '' ) ); // phpcs:ignore WordPress.Security.EscapeOutput -- escaped by core. ?>>
	<div class="<?php echo esc_attr( $pmq_root ); ?>__head">
		<?php if ( '' !== $attributes['title'] ) : ?>
			<h1 class="screen-reader-text"><?php echo esc_html( $attributes['title'] ); ?></h1>
		<?php endif; ?>
		<form class="<?php echo esc_attr( $pmq_root ); ?>__form" id="<?php echo esc_attr( $pmq_form ); ?>" role="search" method="get" action="<?php echo esc_url( $pmq_view->page->base ); ?>" data-wp-interactive="pmq/record-search" data-wp-on--submit="actions.submit" data-wp-watch="callbacks.syncQuery">
			<?php $pmq_view->print_base_fields(); ?>
			<label class="screen-reader-text" for="<?php echo esc_attr( $pmq_form ); ?>-q"><?php esc_html_e( 'What are you looking for?', 'pmq' ); ?></label>
			<input id="<?php echo esc_attr( $pmq_form ); ?>-q" type="search" name="q" value="<?php echo esc_attr( $pmq_view->page->request->text ); ?>" maxlength="200" placeholder="<?php esc_attr_e( 'A place, a word, a name…', 'pmq' ); ?>" enterkeyhint="search" autocomplete="off">
			<button class="wp-element-button" type="submit"><?php echo Icon::svg( 'search' ); // phpcs:ignore WordPress.Security.EscapeOutput -- a constant drawing. ?><span class="screen-reader-text"><?php esc_html_e( 'Search', 'pmq' ); ?></span></button>
		</form>
		<div class="<?php echo esc_attr( $pmq_root ); ?>__filters" data-wp-interactive="pmq/record-search" data-wp-router-region="pmq/record-search/filters">
			<?php $pmq_filters->print_chips(); ?>
			<?php $pmq_filters->print_sheet(); ?>
		</div>
	</div>
	<div class="<?php echo esc_attr( $pmq_root ); ?>__body">
		<section class="<?php echo esc_attr( $pmq_root ); ?>__results" id="liste" aria-labelledby="liste-titre" data-wp-interactive="pmq/record-search" data-wp-class--is-map-view="state.isMapView" data-wp-class--is-loading="state.isLoading" data-wp-bind--aria-busy="state.isLoading">
			<h2 class="screen-reader-text" id="liste-titre" tabindex="-1"><?php esc_html_e( 'Results', 'pmq' ); ?></h2>
			<div class="<?php echo esc_attr( $pmq_root ); ?>__error" role="alert">
				<p hidden data-wp-bind--hidden="!state.error"><?php echo Icon::svg( 'alert' ); // phpcs:ignore WordPress.Security.EscapeOutput -- a constant drawing. ?><span data-wp-text="state.error"></span> <button type="button" data-wp-on--click="actions.retry"><?php esc_html_e( 'Try again', 'pmq' ); ?></button></p>
			</div>
			<div data-wp-interactive="pmq/record-search" data-wp-router-region="pmq/record-search/results">
				<?php ( new SearchResults( $pmq_view->page, $pmq_form ) )->print(); ?>
			</div>
		</section>
		<?php if ( $pmq_view->shows_map ) : ?>
			<?php $pmq_view->print_map(); ?>
		<?php endif; ?>
	</div>
</div>
