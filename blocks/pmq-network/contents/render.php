<?php
/**
 * Prints the contents of a long text.
 *
 * @package PaysMidiQuercy
 *
 * @var \WP_Block $block Block, with its context.
 */

declare(strict_types=1);

use PaysMidiQuercy\Articles\Headings;

$pmq_list = Headings::list( (string) get_post_field( 'post_content', (int) ( $block->context['postId'] ?? 0 ) ) );
if ( array() === $pmq_list ) {
	return;
}
?>
<nav <?php echo get_block_wrapper_attributes(); // phpcs:ignore WordPress.Security.EscapeOutput -- Escaped by WordPress. ?> aria-labelledby="pmq-contents">
	<h2 id="pmq-contents"><?php esc_html_e( 'Contents', 'pmq' ); ?></h2>
	<ol>
		<?php foreach ( $pmq_list as $pmq_anchor => $pmq_words ) : ?>
			<li><a href="#<?php echo esc_attr( (string) $pmq_anchor ); ?>"><?php echo esc_html( $pmq_words ); ?></a></li>
		<?php endforeach; ?>
	</ol>
</nav>
