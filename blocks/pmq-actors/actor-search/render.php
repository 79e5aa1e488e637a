<?php
/**
 * The directory: complete without JavaScript, then regions of the Interactivity router.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Actors\View;

use PaysMidiQuercy\Actors\Content\ActorPostType;
use PaysMidiQuercy\Actors\Steps\Steps;
use PaysMidiQuercy\Chrome\Icon;

/**
 * What WordPress gives to this file.
 *
 * @var array{perPage: int} $attributes Attributes of the block.
 */
$pmq_view = DirectoryView::of_current_request( $attributes['perPage'] );
if ( null === $pmq_view->page ) {
	$pmq_view->print_unavailable();
	return;
}
$pmq_form    = 'chercher-acteur';
$pmq_filters = new DirectoryFilters( $pmq_view->page, $pmq_form );
$pmq_root    = 'wp-block-pmq-actor-search';
?>
<div <?php echo get_block_wrapper_attributes( array( 'class' => 'has-map' ) ); // phpcs:ignore WordPress.Security.EscapeOutput -- escaped by core. ?>>
	<div class="<?php echo esc_attr( $pmq_root ); ?>__head">
		<form class="<?php echo esc_attr( $pmq_root ); ?>__form" id="<?php echo esc_attr( $pmq_form ); ?>" role="search" method="get" action="<?php echo esc_url( $pmq_view->page->base ); ?>" data-wp-interactive="pmq/actor-search" data-wp-on--submit="actions.submit" data-wp-watch="callbacks.syncQuery">
			<?php $pmq_view->print_base_fields(); ?>
			<label class="screen-reader-text" for="<?php echo esc_attr( $pmq_form ); ?>-q"><?php esc_html_e( 'Whom are you looking for?', 'pmq' ); ?></label>
			<input id="<?php echo esc_attr( $pmq_form ); ?>-q" type="search" name="q" value="<?php echo esc_attr( $pmq_view->page->request->text ); ?>" maxlength="200" placeholder="<?php esc_attr_e( 'A name, an association, a word…', 'pmq' ); ?>" enterkeyhint="search" autocomplete="off">
			<button class="wp-element-button" type="submit"><?php echo Icon::svg( 'search' ); // phpcs:ignore WordPress.Security.EscapeOutput -- a constant drawing. ?><span class="screen-reader-text"><?php esc_html_e( 'Search', 'pmq' ); ?></span></button>
		</form>
		<div class="<?php echo esc_attr( $pmq_root ); ?>__filters" data-wp-interactive="pmq/actor-search" data-wp-router-region="pmq/actor-search/filters">
			<?php $pmq_filters->print_chips(); ?>
			<?php $pmq_filters->print_sheet(); ?>
		</div>
	</div>
	<div class="<?php echo esc_attr( $pmq_root ); ?>__body">
		<section class="<?php echo esc_attr( $pmq_root ); ?>__results" id="liste" aria-labelledby="liste-titre" data-wp-interactive="pmq/actor-search" data-wp-class--is-map-view="state.isMapView" data-wp-class--is-loading="state.isLoading" data-wp-bind--aria-busy="state.isLoading">
			<h2 class="screen-reader-text" id="liste-titre" tabindex="-1"><?php esc_html_e( 'Results', 'pmq' ); ?></h2>
			<div class="<?php echo esc_attr( $pmq_root ); ?>__error" role="alert">
				<p hidden data-wp-bind--hidden="!state.error"><?php echo Icon::svg( 'alert' ); // phpcs:ignore WordPress.Security.EscapeOutput -- a constant drawing. ?><span data-wp-text="state.error"></span> <button type="button" data-wp-on--click="actions.retry"><?php esc_html_e( 'Try again', 'pmq' ); ?></button></p>
			</div>
			<div data-wp-interactive="pmq/actor-search" data-wp-router-region="pmq/actor-search/results">
				<?php ( new DirectoryResults( $pmq_view->page, $pmq_form ) )->print(); ?>
			</div>
			<p class="<?php echo esc_attr( $pmq_root ); ?>__join"><?php esc_html_e( 'You are not among them?', 'pmq' ); ?> <a href="<?php echo esc_url( home_url( ActorPostType::DIRECTORY . Steps::PROPOSE . '/' ) ); ?>"><?php esc_html_e( 'Propose your entry', 'pmq' ); ?></a></p>
		</section>
		<?php $pmq_view->print_map(); ?>
	</div>
</div>
