<?php
/**
 * What a visitor can do with a record.
 *
 * @package PaysMidiQuercy
 *
 * @var array<string, mixed> $attributes Attributes of the block.
 * @var \WP_Block            $block      Block with its context.
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\View;

use PaysMidiQuercy\Chrome\Icon;

$pmq_record = CurrentRecord::of( $block );
if ( null === $pmq_record ) {
	return;
}
wp_interactivity_state(
	'pmq/record-actions',
	array(
		'cannotShare' => true,
		'texts'       => array(
			'copied'    => __( 'Link copied', 'pmq' ),
			'notCopied' => __( 'The link could not be copied: take it from the address bar.', 'pmq' ),
		),
	)
);
/* translators: 1: name of a record, 2: its address. */
$pmq_mail    = sprintf( __( '%1$s – a record of the heritage of the Pays Midi-Quercy: %2$s', 'pmq' ), $pmq_record->name, $pmq_record->link );
$pmq_context = array(
	'url'     => $pmq_record->link,
	'title'   => $pmq_record->name,
	'message' => '',
);
?>
<div <?php echo get_block_wrapper_attributes( array( 'data-wp-interactive' => 'pmq/record-actions' ) ); // phpcs:ignore WordPress.Security.EscapeOutput -- escaped by core. ?> <?php echo wp_interactivity_data_wp_context( $pmq_context ); // phpcs:ignore WordPress.Security.EscapeOutput -- escaped by core. ?> data-wp-init="callbacks.init">
	<ul>
		<li data-wp-bind--hidden="state.cannotShare" hidden><button type="button" data-wp-on--click="actions.share"><?php echo Icon::svg( 'share' ); // phpcs:ignore WordPress.Security.EscapeOutput -- a constant drawing. ?><span><?php esc_html_e( 'Share', 'pmq' ); ?></span></button></li>
		<li class="needs-script"><button type="button" data-wp-on--click="actions.copy"><?php echo Icon::svg( 'link' ); // phpcs:ignore WordPress.Security.EscapeOutput -- a constant drawing. ?><span><?php esc_html_e( 'Copy the link', 'pmq' ); ?></span></button></li>
		<li><a href="<?php echo esc_url( 'mailto:?subject=' . rawurlencode( $pmq_record->name ) . '&body=' . rawurlencode( $pmq_mail ) ); ?>"><?php echo Icon::svg( 'letter' ); // phpcs:ignore WordPress.Security.EscapeOutput -- a constant drawing. ?><span><?php esc_html_e( 'E-mail', 'pmq' ); ?></span></a></li>
		<?php if ( null !== $pmq_record->location ) : ?>
			<li class="only-phone"><a href="#lieu"><?php echo Icon::svg( 'map' ); // phpcs:ignore WordPress.Security.EscapeOutput -- a constant drawing. ?><span><?php esc_html_e( 'Map', 'pmq' ); ?></span></a></li>
		<?php endif; ?>
		<li class="needs-script"><button type="button" data-wp-on--click="actions.print"><?php echo Icon::svg( 'print' ); // phpcs:ignore WordPress.Security.EscapeOutput -- a constant drawing. ?><span><?php esc_html_e( 'Print', 'pmq' ); ?></span></button></li>
	</ul>
	<p role="status" data-wp-text="context.message"></p>
</div>
