<?php
/**
 * Prints what the address of a missing page may have meant.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

use PaysMidiQuercy\Articles\LostAddress;

use function PaysMidiQuercy\network;

$pmq_links = ( new LostAddress( network()->everything, network()->territory ) )->links( isset( $_SERVER['REQUEST_URI'] ) ? esc_url_raw( wp_unslash( $_SERVER['REQUEST_URI'] ) ) : '' );
if ( array() === $pmq_links ) {
	return;
}
?>
<div <?php echo get_block_wrapper_attributes(); // phpcs:ignore WordPress.Security.EscapeOutput -- Escaped by WordPress. ?>>
	<h2><?php esc_html_e( 'Were you looking for this?', 'pmq' ); ?></h2>
	<ul class="is-style-doors">
		<?php foreach ( $pmq_links as $pmq_link => $pmq_title ) : ?>
			<li><a href="<?php echo esc_url( $pmq_link ); ?>"><?php echo esc_html( $pmq_title ); ?></a></li>
		<?php endforeach; ?>
	</ul>
</div>
