<?php
/**
 * Prints the brand: mark, name and motto of the site, linked to its home; in the footer always those of the Pays.
 *
 * @package PaysMidiQuercy
 *
 * @var array{place?: string} $attributes Attributes of the block.
 */

declare(strict_types=1);

use PaysMidiQuercy\Chrome\Mark;
use PaysMidiQuercy\Chrome\SiteLinks;

$pmq_footer = 'footer' === ( $attributes['place'] ?? 'header' );
$pmq_slug   = $pmq_footer ? (string) array_key_first( PMQ_SITES ) : SiteLinks::current_slug();
$pmq_name   = $pmq_footer ? PMQ_SITES[ $pmq_slug ]['title'] : get_bloginfo( 'name', 'display' );
$pmq_motto  = $pmq_footer ? __( 'Territorial and rural balance centre', 'pmq' ) : get_bloginfo( 'description', 'display' );
$pmq_url    = $pmq_footer ? SiteLinks::url( $pmq_slug ) : home_url( '/' );
$pmq_class  = $pmq_footer ? 'is-in-footer' : 'is-in-header';
?>
<a <?php echo get_block_wrapper_attributes( array( 'class' => $pmq_class ) ); // phpcs:ignore WordPress.Security.EscapeOutput -- Escaped by WordPress. ?> href="<?php echo esc_url( $pmq_url ); ?>" rel="home"<?php echo is_front_page() && ! $pmq_footer ? ' aria-current="page"' : ''; ?>>
	<?php echo Mark::svg( $pmq_slug ); // phpcs:ignore WordPress.Security.EscapeOutput -- A file of the theme. ?>
	<span class="wp-block-pmq-brand__words">
		<span class="wp-block-pmq-brand__name"><?php echo esc_html( $pmq_name ); ?></span>
		<span class="wp-block-pmq-brand__motto"><?php echo esc_html( $pmq_motto ); ?></span>
		<?php if ( ! $pmq_footer ) : ?>
			<span class="screen-reader-text"><?php esc_html_e( ' – home', 'pmq' ); ?></span>
		<?php endif; ?>
	</span>
</a>
