<?php
/**
 * The newest records.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\View;

use function PaysMidiQuercy\Heritage\heritage;

/**
 * What WordPress gives to this file.
 *
 * @var array{count: int, title: string} $attributes Attributes of the block.
 */
$pmq_records = heritage()->search()->search(
	array(
		'sort'     => 'date',
		'per_page' => min( 12, max( 1, $attributes['count'] ) ),
	)
)->records;
if ( array() === $pmq_records ) {
	return;
}
?>
<section <?php echo get_block_wrapper_attributes(); // phpcs:ignore WordPress.Security.EscapeOutput -- escaped by core. ?>>
	<?php if ( '' !== $attributes['title'] ) : ?>
		<h2><?php echo esc_html( $attributes['title'] ); ?></h2>
	<?php endif; ?>
	<ul class="pmq-record-cards">
		<?php
		foreach ( $pmq_records as $pmq_record ) {
			RecordCard::print_upright( $pmq_record, implode( ' · ', ( new RecordText( $pmq_record ) )->card_line() ) );
		}
		?>
	</ul>
</section>
