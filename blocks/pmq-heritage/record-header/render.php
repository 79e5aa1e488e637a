<?php
/**
 * Head of a record: picture, period and type, name, commune, actions.
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
$pmq_text    = new RecordText( $pmq_record );
$pmq_picture = new Picture( $pmq_record );
$pmq_eyebrow = $pmq_text->eyebrow();
$pmq_credit  = $pmq_picture->credit();
$pmq_lead    = $pmq_text->lead();
$pmq_actions = new \WP_Block( array( 'blockName' => 'pmq/record-actions' ), array( 'postId' => $pmq_record->id ) );
?>
<header <?php echo get_block_wrapper_attributes(); // phpcs:ignore WordPress.Security.EscapeOutput -- escaped by core. ?>>
	<div class="wp-block-pmq-record-header__picture"><?php echo $pmq_picture->large(); // phpcs:ignore WordPress.Security.EscapeOutput -- escaped there. ?></div>
	<div class="wp-block-pmq-record-header__text">
		<?php if ( '' !== $pmq_eyebrow ) : ?>
			<p class="wp-block-pmq-record-header__eyebrow"><?php echo esc_html( $pmq_eyebrow ); ?></p>
		<?php endif; ?>
		<h1><?php echo esc_html( $pmq_text->name() ); ?></h1>
		<?php if ( '' !== $pmq_lead ) : ?>
			<p class="wp-block-pmq-record-header__lead"><?php echo esc_html( $pmq_lead ); ?></p>
		<?php endif; ?>
		<?php if ( '' !== $pmq_credit ) : ?>
			<p class="wp-block-pmq-record-header__credit"><?php echo esc_html( $pmq_credit ); ?></p>
		<?php endif; ?>
		<?php echo $pmq_actions->render(); // phpcs:ignore WordPress.Security.EscapeOutput -- escaped by the block. ?>
	</div>
</header>
