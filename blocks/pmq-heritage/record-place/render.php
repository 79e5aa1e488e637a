<?php
/**
 * Where a record lies: a drawn map that needs neither tiles nor script.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\View;

use PaysMidiQuercy\Territory\TerritorySketch;

use function PaysMidiQuercy\network;

/**
 * What WordPress gives to this file.
 *
 * @var \WP_Block $block Block with its context.
 */
$pmq_record = CurrentRecord::of( $block );
if ( null === $pmq_record || null === $pmq_record->location ) {
	return;
}
$pmq_place = new RecordPlace( $pmq_record, new TerritorySketch( network()->territory ) );
if ( '' === $pmq_place->svg() ) {
	return;
}
?>
<figure <?php echo get_block_wrapper_attributes( array( 'id' => 'lieu' ) ); // phpcs:ignore WordPress.Security.EscapeOutput -- escaped by core. ?>>
	<?php echo $pmq_place->svg(); // phpcs:ignore WordPress.Security.EscapeOutput -- escaped there. ?>
	<figcaption>
		<?php echo esc_html( $pmq_place->caption() ); ?>
		<a href="<?php echo esc_url( $pmq_place->map_url() ); ?>"><?php esc_html_e( 'See what is around', 'pmq' ); ?></a>
	</figcaption>
</figure>
