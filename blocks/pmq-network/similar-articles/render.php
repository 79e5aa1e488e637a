<?php
/**
 * Prints the articles of the network that are most like the one being read.
 *
 * @package PaysMidiQuercy
 *
 * @var array{count?: int} $attributes Attributes of the block.
 * @var \WP_Block          $block      Block, with its context.
 */

declare(strict_types=1);

use PaysMidiQuercy\Articles\EntryList;

use function PaysMidiQuercy\network;

$pmq_post    = (int) ( $block->context['postId'] ?? get_the_ID() );
$pmq_entries = 0 < $pmq_post ? network()->articles->similar( $pmq_post, min( 8, max( 1, (int) ( $attributes['count'] ?? 3 ) ) ) ) : array();
if ( array() === $pmq_entries ) {
	return;
}
?>
<section <?php echo get_block_wrapper_attributes(); // phpcs:ignore WordPress.Security.EscapeOutput -- Escaped by WordPress. ?>>
	<div class="pmq-section-head"><h2><?php esc_html_e( 'Read also', 'pmq' ); ?></h2><p><a href="<?php echo esc_url( (string) get_post_type_archive_link( 'post' ) ); ?>"><?php esc_html_e( 'All the news', 'pmq' ); ?></a></p></div>
	<?php echo EntryList::cards( $pmq_entries ); // phpcs:ignore WordPress.Security.EscapeOutput -- Escaped there. ?>
</section>
