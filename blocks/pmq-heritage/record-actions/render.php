<?php
/**
 * What a visitor can do with a record.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\View;

use PaysMidiQuercy\Accounts\Favourites\FavouritePages;
use PaysMidiQuercy\Accounts\Favourites\Favourites;
use PaysMidiQuercy\Accounts\Favourites\FavouritesController;
use PaysMidiQuercy\Chrome\Icon;
use PaysMidiQuercy\Chrome\ShareLinks;
use PaysMidiQuercy\Chrome\SiteLinks;
use PaysMidiQuercy\Heritage\Pdf\Downloads;

/**
 * What WordPress gives to this file.
 *
 * @var \WP_Block $block Block with its context.
 */
$pmq_record = CurrentRecord::of( $block );
if ( null === $pmq_record ) {
	return;
}
$pmq_text    = new RecordText( $pmq_record );
$pmq_context = array(
	'url'       => $pmq_record->link,
	'title'     => $pmq_text->name(),
	'message'   => '',
	'copied'    => __( 'Link copied', 'pmq' ),
	'notCopied' => __( 'The link could not be copied: take it from the address bar.', 'pmq' ),
	'site'      => SiteLinks::current_slug(),
	'post'      => $pmq_record->id,
	'isKept'    => is_user_logged_in() && Favourites::has( get_current_user_id(), SiteLinks::current_slug(), $pmq_record->id ),
	'route'     => esc_url_raw( rest_url( 'pmq/v1/favourites' ) ),
	'nonce'     => is_user_logged_in() ? wp_create_nonce( 'wp_rest' ) : '',
	'kept'      => is_user_logged_in() ? __( 'Kept among your favourites', 'pmq' ) : __( 'Kept in this browser; sign in to find it everywhere', 'pmq' ),
	'letGo'     => __( 'No longer among your favourites', 'pmq' ),
	'notKept'   => __( 'The favourite could not be saved. Try again.', 'pmq' ),
	'full'      => is_user_logged_in() ? FavouritesController::full() : __( 'This browser keeps no more favourites. Sign in to keep more, or let go of one.', 'pmq' ),
);
?>
<div <?php echo get_block_wrapper_attributes( array( 'data-wp-interactive' => 'pmq/record-actions' ) ); // phpcs:ignore WordPress.Security.EscapeOutput -- escaped by core. ?> <?php echo wp_interactivity_data_wp_context( $pmq_context ); // phpcs:ignore WordPress.Security.EscapeOutput -- escaped by core. ?>>
	<ul class="wp-block-pmq-record-actions__bar">
		<li>
			<details data-wp-on--keydown="actions.closeOnEscape" data-wp-on-document--click="actions.closeOutside">
				<summary class="is-first" data-wp-on--click="actions.share"><?php echo Icon::svg( 'share' ); // phpcs:ignore WordPress.Security.EscapeOutput -- a constant drawing. ?><span><?php esc_html_e( 'Share', 'pmq' ); ?></span></summary>
				<ul class="wp-block-pmq-record-actions__menu">
					<li class="needs-script"><button type="button" data-wp-on--click="actions.copy"><?php esc_html_e( 'Copy the link', 'pmq' ); ?></button></li>
					<?php foreach ( ShareLinks::all( $pmq_record->link, $pmq_text->name() ) as $pmq_service => $pmq_href ) : ?>
						<li><a href="<?php echo esc_url( $pmq_href, array( 'https', 'mailto' ) ); ?>"<?php echo str_starts_with( $pmq_href, 'https' ) ? ' target="_blank" rel="noopener noreferrer"' : ''; ?>><?php echo esc_html( $pmq_service ); ?></a></li>
					<?php endforeach; ?>
				</ul>
			</details>
		</li>
		<li class="needs-script"><button type="button" class="wp-block-pmq-record-actions__heart" aria-pressed="<?php echo $pmq_context['isKept'] ? 'true' : 'false'; ?>" data-wp-bind--aria-pressed="context.isKept" data-wp-init="callbacks.readFavourite" data-wp-on--click="actions.toggleFavourite"><?php echo Icon::svg( 'heart' ); // phpcs:ignore WordPress.Security.EscapeOutput -- a constant drawing. ?><span><?php esc_html_e( 'Favourite', 'pmq' ); ?></span></button></li>
		<?php if ( null !== $pmq_record->location ) : ?>
			<li class="only-phone"><a href="#lieu"><?php echo Icon::svg( 'map' ); // phpcs:ignore WordPress.Security.EscapeOutput -- a constant drawing. ?><span><?php esc_html_e( 'Map', 'pmq' ); ?></span></a></li>
		<?php endif; ?>
		<li>
			<details data-wp-on--keydown="actions.closeOnEscape" data-wp-on-document--click="actions.closeOutside">
				<summary><?php echo Icon::svg( 'print' ); // phpcs:ignore WordPress.Security.EscapeOutput -- a constant drawing. ?><span><?php esc_html_e( 'PDF, print', 'pmq' ); ?></span></summary>
				<ul class="wp-block-pmq-record-actions__menu is-last">
					<li><a href="<?php echo esc_url( Downloads::url( $pmq_record->link, Downloads::PDF ) ); ?>"><?php esc_html_e( 'The record as PDF', 'pmq' ); ?></a></li>
					<li><a href="<?php echo esc_url( Downloads::url( $pmq_record->link, Downloads::POSTER ) ); ?>"><?php esc_html_e( 'A poster with QR code (PDF)', 'pmq' ); ?></a></li>
					<li class="needs-script"><button type="button" data-wp-on--click="actions.print"><?php esc_html_e( 'Print this page', 'pmq' ); ?></button></li>
				</ul>
			</details>
		</li>
	</ul>
	<p role="status" data-wp-text="context.message"></p>
	<p class="wp-block-pmq-record-actions__kept needs-script" data-wp-bind--hidden="!context.isKept"<?php echo $pmq_context['isKept'] ? '' : ' hidden'; ?>><a href="<?php echo esc_url( FavouritePages::own_url() ); ?>"><?php esc_html_e( 'See my favourites', 'pmq' ); ?></a></p>
</div>
