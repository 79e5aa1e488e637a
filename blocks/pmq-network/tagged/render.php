<?php
/**
 * Prints what all sites hold of the tag whose page is shown.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

use PaysMidiQuercy\Articles\EntryList;
use PaysMidiQuercy\Articles\TagPage;

use function PaysMidiQuercy\network;

$pmq_tag = get_queried_object();
if ( ! $pmq_tag instanceof WP_Term || 'post_tag' !== $pmq_tag->taxonomy ) {
	return;
}
?>
<div <?php echo get_block_wrapper_attributes(); // phpcs:ignore WordPress.Security.EscapeOutput -- Escaped by WordPress. ?>>
	<?php foreach ( ( new TagPage( network()->everything ) )->sections( $pmq_tag->slug ) as $pmq_section ) : ?>
		<section aria-labelledby="<?php echo esc_attr( 'pmq-tagged-' . $pmq_section['kind'] ); ?>">
			<div class="pmq-section-head">
				<h2 id="<?php echo esc_attr( 'pmq-tagged-' . $pmq_section['kind'] ); ?>"><?php echo esc_html( $pmq_section['title'] ); ?></h2>
				<?php if ( '' !== $pmq_section['all'] ) : ?>
					<p><a href="<?php echo esc_url( $pmq_section['all'] ); ?>"><?php echo esc_html( $pmq_section['all_label'] ); ?></a></p>
				<?php endif; ?>
			</div>
			<?php echo EntryList::cards( $pmq_section['entries'] ); // phpcs:ignore WordPress.Security.EscapeOutput -- Escaped there. ?>
		</section>
	<?php endforeach; ?>
</div>
