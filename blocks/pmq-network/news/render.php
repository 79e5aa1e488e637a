<?php
/**
 * Prints the newest articles of the site: one query for the first, large, and those that follow it.
 *
 * @package PaysMidiQuercy
 *
 * @var array{count?: int} $attributes Attributes of the block.
 */

declare(strict_types=1);

use PaysMidiQuercy\Articles\Entry;
use PaysMidiQuercy\Chrome\SiteLinks;

$pmq_count = min( 10, max( 1, (int) ( $attributes['count'] ?? 4 ) ) );
$pmq_posts = get_posts( array( 'numberposts' => $pmq_count ) );
if ( array() === $pmq_posts ) {
	printf( '<p %s>%s</p>', get_block_wrapper_attributes(), esc_html__( 'No article is published yet.', 'pmq' ) ); // phpcs:ignore WordPress.Security.EscapeOutput -- Escaped by WordPress.
	return;
}
$pmq_first = Entry::of( SiteLinks::current_slug(), array_shift( $pmq_posts ) );
?>
<div <?php echo get_block_wrapper_attributes(); // phpcs:ignore WordPress.Security.EscapeOutput -- Escaped by WordPress. ?>>
	<article class="wp-block-pmq-news__first">
		<?php if ( '' !== $pmq_first->image ) : ?>
			<div class="wp-block-pmq-news__picture"><?php echo $pmq_first->image; // phpcs:ignore WordPress.Security.EscapeOutput -- Escaped there. ?></div>
		<?php endif; ?>
		<h3><a href="<?php echo esc_url( $pmq_first->link ); ?>"><?php echo esc_html( $pmq_first->title ); ?></a></h3>
		<?php if ( '' !== $pmq_first->excerpt ) : ?>
			<p><?php echo esc_html( $pmq_first->excerpt ); ?></p>
		<?php endif; ?>
	</article>
	<?php if ( array() !== $pmq_posts ) : ?>
		<ul class="wp-block-pmq-news__more">
			<?php
			foreach ( $pmq_posts as $pmq_post ) :
				$pmq_category = get_the_category( $pmq_post->ID )[0] ?? null;
				?>
				<li>
					<?php if ( $pmq_category instanceof WP_Term ) : ?>
						<p class="pmq-meta"><a href="<?php echo esc_url( get_category_link( $pmq_category ) ); ?>"><?php echo esc_html( $pmq_category->name ); ?></a></p>
					<?php endif; ?>
					<h3><a href="<?php echo esc_url( (string) get_permalink( $pmq_post ) ); ?>"><?php echo esc_html( get_the_title( $pmq_post ) ); ?></a></h3>
				</li>
			<?php endforeach; ?>
		</ul>
	<?php endif; ?>
</div>
