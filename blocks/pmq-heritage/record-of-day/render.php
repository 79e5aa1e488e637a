<?php
/**
 * Prints the record of the day.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\View;

use function PaysMidiQuercy\Heritage\heritage;

$pmq_record = ( new RecordOfDay( heritage()->search() ) )->of( (string) wp_date( 'Y-m-d' ) );
if ( null === $pmq_record ) {
	return;
}
$pmq_text    = new RecordText( $pmq_record );
$pmq_excerpt = wp_trim_words( $pmq_text->description(), 45, '…' );
?>
<section <?php echo get_block_wrapper_attributes(); // phpcs:ignore WordPress.Security.EscapeOutput -- escaped by core. ?>>
	<div class="wp-block-pmq-record-of-day__picture"><?php echo ( new Picture( $pmq_record ) )->card(); // phpcs:ignore WordPress.Security.EscapeOutput -- escaped there. ?></div>
	<div class="wp-block-pmq-record-of-day__text">
		<p class="pmq-kicker"><?php echo esc_html( sprintf( /* translators: %s: date. */ __( 'Record of %s', 'pmq' ), (string) wp_date( 'j F' ) ) ); ?></p>
		<h2><a href="<?php echo esc_url( $pmq_record->link ); ?>"><?php echo esc_html( $pmq_text->name() ); ?></a></h2>
		<?php if ( array() !== $pmq_text->card_line() ) : ?>
			<p class="pmq-meta"><?php echo esc_html( implode( ' · ', $pmq_text->card_line() ) ); ?></p>
		<?php endif; ?>
		<?php if ( '' !== $pmq_excerpt ) : ?>
			<p class="wp-block-pmq-record-of-day__story"><?php echo esc_html( $pmq_excerpt ); ?></p>
		<?php endif; ?>
	</div>
</section>
