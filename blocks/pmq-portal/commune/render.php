<?php
/**
 * Prints a part of a commune's page.
 *
 * @package PaysMidiQuercy
 *
 * @var array{part?: string, insee?: string} $attributes Attributes of the block.
 * @var \WP_Block                            $block      Block, with its context.
 */

declare(strict_types=1);

use PaysMidiQuercy\Portal\Communes\Signs;
use PaysMidiQuercy\Portal\Plugin;

use function PaysMidiQuercy\network;

$pmq_part    = (string) ( $attributes['part'] ?? 'facts' );
$pmq_insee   = (string) ( $attributes['insee'] ?? '' );
$pmq_commune = '' === $pmq_insee ? Plugin::communes()->commune( (int) ( $block->context['postId'] ?? get_the_ID() ) ) : network()->territory->commune( $pmq_insee );
$pmq_html    = '';
if ( 'all' === $pmq_part || 'sketch' === $pmq_part ) {
	$pmq_signs = new Signs( network()->territory );
	$pmq_html  = 'all' === $pmq_part ? $pmq_signs->all() : $pmq_signs->sketch();
} elseif ( null !== $pmq_commune ) {
	$pmq_html = Plugin::commune_view()->part( $pmq_part, $pmq_commune );
}
if ( '' === $pmq_html ) {
	return;
}
?>
<section <?php echo get_block_wrapper_attributes( array( 'class' => 'is-' . sanitize_html_class( $pmq_part ) ) ); // phpcs:ignore WordPress.Security.EscapeOutput -- Escaped by WordPress. ?>>
	<?php echo $pmq_html; // phpcs:ignore WordPress.Security.EscapeOutput -- Escaped by the view. ?>
</section>
