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
	<div class="<?php echo esc_attr( $pmq_root ); ?>__head" data-wp-interactive="pmq/record-search">
		<?php if ( '' !== $attributes['title'] ) : ?>
			<h1 class="screen-reader-text"><?php echo esc_html( $attributes['title'] ); ?></h1>
		<?php endif; ?>
		<form class="<?php echo esc_attr( $pmq_root ); ?>__form" id="<?php echo esc_attr( $pmq_form ); ?>" role="search" method="get" action="<?php echo esc_url( $pmq_view->page->base ); ?>" data-wp-on--submit="actions.submit" data-wp-watch="callbacks.syncQuery">
			<?php $pmq_view->print_base_fields(); ?>
			<?php ( new SearchBox( $pmq_view->page, $pmq_form ) )->print(); ?>
			<button class="wp-element-button" type="submit"><?php echo Icon::svg( 'search' ); // phpcs:ignore WordPress.Security.EscapeOutput -- a constant drawing. ?><span class="screen-reader-text"><?php esc_html_e( 'Search', 'pmq' ); ?></span></button>
		</form>
		<a class="<?php echo esc_attr( $pmq_root ); ?>__to-expert" href="#experte" aria-haspopup="dialog" data-wp-on--click="actions.openExpert"><?php esc_html_e( 'Expert search', 'pmq' ); ?></a>
		<div class="<?php echo esc_attr( $pmq_root ); ?>__error" role="alert">
			<p hidden data-wp-bind--hidden="!state.placeError"><?php echo Icon::svg( 'alert' ); // phpcs:ignore WordPress.Security.EscapeOutput -- a constant drawing. ?><span data-wp-text="state.placeError"></span></p>
		</div>
		<div class="<?php echo esc_attr( $pmq_root ); ?>__filters" data-wp-interactive="pmq/record-search" data-wp-router-region="pmq/record-search/filters">
			<?php $pmq_filters->print_chips(); ?>
			<?php $pmq_filters->print_sheet(); ?>
			<?php ( new ExpertForm( $pmq_view->page, $pmq_form ) )->print(); ?>
		</div>
	</div>
	<div class="<?php echo esc_attr( $pmq_root ); ?>__body" data-view="<?php echo esc_attr( $pmq_view->page->request->view ); ?>" data-wp-interactive="pmq/record-search" data-wp-bind--data-view="state.currentView">
		<section class="<?php echo esc_attr( $pmq_root ); ?>__results" id="liste" aria-labelledby="liste-titre" data-wp-class--is-loading="state.isLoading" data-wp-bind--aria-busy="state.isLoading">
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
