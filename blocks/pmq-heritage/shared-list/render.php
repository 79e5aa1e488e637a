<?php
/**
 * Prints a list that somebody shares: by its secret, or by the numbers of its records.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\View;

use PaysMidiQuercy\Accounts\Favourites\FavouritePages;
use PaysMidiQuercy\Heritage\Lists\SharedList;
use PaysMidiQuercy\Heritage\Pdf\Downloads;

$pmq_content = SharedList::current();
?>
<div <?php echo get_block_wrapper_attributes( array( 'data-wp-interactive' => 'pmq/shared-list' ) ); // phpcs:ignore WordPress.Security.EscapeOutput -- escaped by core. ?>>
	<?php if ( null === $pmq_content ) : ?>
		<p><?php esc_html_e( 'This link leads to no list: it may have been withdrawn, or lost a piece on its way.', 'pmq' ); ?></p>
		<p><a class="wp-element-button is-outline" href="<?php echo esc_url( home_url( SearchView::PATH ) ); ?>"><?php esc_html_e( 'Look for records', 'pmq' ); ?></a> <a href="<?php echo esc_url( FavouritePages::own_url() ); ?>"><?php esc_html_e( 'My favourites', 'pmq' ); ?></a></p>
	<?php else : ?>
		<ul class="wp-block-pmq-shared-list__ways">
			<li><a class="wp-element-button is-outline is-small" href="<?php echo esc_url( Downloads::url( $pmq_content->address, Downloads::PDF ) ); ?>"><?php esc_html_e( 'PDF of the list', 'pmq' ); ?></a></li>
			<li class="needs-script"><button type="button" class="wp-element-button is-outline is-small" data-wp-on--click="actions.print"><?php esc_html_e( 'Print', 'pmq' ); ?></button></li>
		</ul>
		<div class="wp-block-pmq-shared-list__columns">
			<ol class="wp-block-pmq-shared-list__entries">
				<?php foreach ( $pmq_content->lines as $pmq_line ) : ?>
					<li>
						<div class="wp-block-pmq-shared-list__picture"><?php echo null === $pmq_line['record'] ? '' : ( new Picture( $pmq_line['record'] ) )->card(); // phpcs:ignore WordPress.Security.EscapeOutput -- escaped there. ?></div>
						<div>
							<h2><a href="<?php echo esc_url( $pmq_line['url'] ); ?>"><?php echo esc_html( $pmq_line['title'] ); ?></a></h2>
							<p class="pmq-meta"><?php echo esc_html( ListContent::about( $pmq_line ) ); ?></p>
							<?php if ( '' !== $pmq_line['note'] ) : ?>
								<p class="wp-block-pmq-shared-list__note"><?php echo nl2br( esc_html( $pmq_line['note'] ) ); ?></p>
							<?php endif; ?>
						</div>
					</li>
				<?php endforeach; ?>
			</ol>
			<?php $pmq_map = $pmq_content->map(); ?>
			<?php if ( '' !== $pmq_map ) : ?>
				<div class="wp-block-pmq-shared-list__map"><?php echo $pmq_map; // phpcs:ignore WordPress.Security.EscapeOutput -- escaped there. ?></div>
			<?php endif; ?>
		</div>
	<?php endif; ?>
</div>
