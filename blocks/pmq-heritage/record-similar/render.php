<?php
/**
 * Records like this one.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\View;

use function PaysMidiQuercy\Heritage\heritage;

/**
 * What WordPress gives to this file.
 *
 * @var \WP_Block $block Block with its context.
 */
$pmq_record  = CurrentRecord::of( $block );
$pmq_similar = null === $pmq_record ? array() : heritage()->search()->similar( $pmq_record->id, 4 );
if ( null === $pmq_record || array() === $pmq_similar ) {
	return;
}
$pmq_likeness = new Likeness( $pmq_record );
?>
<section <?php echo get_block_wrapper_attributes( array( 'aria-labelledby' => 'dans-les-parages' ) ); // phpcs:ignore WordPress.Security.EscapeOutput -- escaped by core. ?>>
	<h2 id="dans-les-parages"><?php esc_html_e( 'Round about', 'pmq' ); ?></h2>
	<ul class="pmq-record-cards">
		<?php
		foreach ( $pmq_similar as $pmq_other ) {
			RecordCard::print_upright( $pmq_other, $pmq_likeness->place( $pmq_other ), 3, $pmq_likeness->reasons( $pmq_other ) );
		}
		?>
	</ul>
</section>
