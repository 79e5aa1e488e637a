<?php
/**
 * Prints the page of results of the search of all sites: complete without scripts, then a region of the Interactivity router.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

use PaysMidiQuercy\Chrome\Icon;
use PaysMidiQuercy\Search\Everything\SuggestField;
use PaysMidiQuercy\Search\Everything\View\FiltersView;
use PaysMidiQuercy\Search\Everything\View\ResultsView;
use PaysMidiQuercy\Search\Everything\View\SearchScreen;

$pmq_screen  = SearchScreen::of_current_request();
$pmq_filters = new FiltersView( $pmq_screen );
$pmq_root    = 'wp-block-pmq-network-search';
?>
<div <?php echo get_block_wrapper_attributes(); // phpcs:ignore WordPress.Security.EscapeOutput -- Escaped by WordPress. ?> data-wp-interactive="pmq/network-search">
	<form class="<?php echo esc_attr( $pmq_root ); ?>__form" id="<?php echo esc_attr( SearchScreen::FORM ); ?>" role="search" method="get" action="<?php echo esc_url( $pmq_screen->base ); ?>" data-wp-on--submit="actions.submit">
		<div data-wp-interactive="pmq/network-search" data-wp-router-region="pmq/network-search/title"><h1><?php echo esc_html( $pmq_screen->title() ); ?></h1></div>
		<label for="<?php echo esc_attr( SearchScreen::FORM ); ?>-s"><?php esc_html_e( 'What are you looking for?', 'pmq' ); ?></label>
		<div class="<?php echo esc_attr( $pmq_root ); ?>__line">
			<div class="<?php echo esc_attr( $pmq_root ); ?>__field">
				<input type="search" id="<?php echo esc_attr( SearchScreen::FORM ); ?>-s" name="s" value="<?php echo esc_attr( $pmq_screen->answer->ask->search ); ?>" maxlength="200" enterkeyhint="search" <?php echo SuggestField::attributes(); // phpcs:ignore WordPress.Security.EscapeOutput -- Escaped there. ?>>
			</div>
			<button class="wp-element-button" type="submit"><?php echo Icon::svg( 'search' ); // phpcs:ignore WordPress.Security.EscapeOutput -- A drawing of ours. ?><span class="screen-reader-text"><?php esc_html_e( 'Search', 'pmq' ); ?></span></button>
		</div>
	</form>
	<div data-wp-interactive="pmq/network-search" data-wp-router-region="pmq/network-search/results" class="<?php echo esc_attr( $pmq_root ); ?>__region" data-wp-class--is-loading="state.isLoading" data-wp-bind--aria-busy="state.isLoading">
		<?php $pmq_filters->print_kinds(); ?>
		<div class="<?php echo esc_attr( $pmq_root ); ?>__body">
			<?php
			$pmq_filters->print();
			( new ResultsView( $pmq_screen ) )->print();
			?>
		</div>
	</div>
</div>
