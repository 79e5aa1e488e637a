<?php
/**
 * Facts of a record.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\View;

/**
 * What WordPress gives to this file.
 *
 * @var \WP_Block $block Block with its context.
 */
$pmq_record = CurrentRecord::of( $block );
if ( null === $pmq_record ) {
	return;
}
$pmq_facts = ( new RecordFacts( $pmq_record, home_url( SearchView::PATH ) ) )->all();
?>
<section <?php echo get_block_wrapper_attributes( array( 'aria-label' => __( 'In brief', 'pmq' ) ) ); // phpcs:ignore WordPress.Security.EscapeOutput -- escaped by core. ?>>
	<dl>
		<?php foreach ( $pmq_facts as $pmq_label => $pmq_html ) : ?>
			<div>
				<dt><?php echo esc_html( $pmq_label ); ?></dt>
				<?php if ( '' === $pmq_html ) : ?>
					<dd class="is-unknown"><?php esc_html_e( 'Not stated', 'pmq' ); ?></dd>
				<?php else : ?>
					<dd><?php echo $pmq_html; // phpcs:ignore WordPress.Security.EscapeOutput -- escaped by RecordFacts. ?></dd>
				<?php endif; ?>
			</div>
		<?php endforeach; ?>
	</dl>
</section>
