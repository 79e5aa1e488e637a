<?php
/**
 * Prints the strategy tree.
 *
 * @package PaysMidiQuercy
 *
 * @var array{root?: int, open?: bool} $attributes Attributes of the block.
 * @var \WP_Block                      $block      Block, with its context.
 */

declare(strict_types=1);

use PaysMidiQuercy\Portal\Strategy\Tree;
use PaysMidiQuercy\Portal\Strategy\TreeView;

$pmq_root     = (int) ( $attributes['root'] ?? 0 );
$pmq_branches = Tree::below( $pmq_root > 0 ? $pmq_root : (int) ( $block->context['postId'] ?? get_the_ID() ) );
?>
<div <?php echo get_block_wrapper_attributes(); // phpcs:ignore WordPress.Security.EscapeOutput -- Escaped by WordPress. ?>>
	<?php if ( array() === $pmq_branches ) : ?>
		<p class="wp-block-pmq-strategy-tree__empty"><?php esc_html_e( 'This page has no page below it yet.', 'pmq' ); ?></p>
	<?php else : ?>
		<?php echo TreeView::html( $pmq_branches, (bool) ( $attributes['open'] ?? true ) ); // phpcs:ignore WordPress.Security.EscapeOutput -- Escaped by TreeView. ?>
	<?php endif; ?>
</div>
