<?php
/**
 * Source, licence and links of a record.
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
$pmq_sources = new RecordSources( $pmq_record );
?>
<section <?php echo get_block_wrapper_attributes(); // phpcs:ignore WordPress.Security.EscapeOutput -- escaped by core. ?>>
	<h2><?php esc_html_e( 'Sources and links', 'pmq' ); ?></h2>
	<ul>
		<li>
			<?php echo $pmq_sources->source(); // phpcs:ignore WordPress.Security.EscapeOutput -- escaped there. ?>
		</li>
		<?php foreach ( $pmq_record->links as $pmq_link ) : ?>
			<li><a href="<?php echo esc_url( $pmq_link['url'] ); ?>" rel="external"><?php echo esc_html( $pmq_link['label'] ); ?></a><?php echo esc_html( RecordSources::site_of( $pmq_link ) ); ?></li>
		<?php endforeach; ?>
		<?php foreach ( $pmq_sources->files() as $pmq_file ) : ?>
			<li><a href="<?php echo esc_url( $pmq_file['url'] ); ?>"><?php echo esc_html( $pmq_file['label'] ); ?></a><?php echo esc_html( $pmq_file['credit'] ); ?></li>
		<?php endforeach; ?>
	</ul>
	<p class="wp-block-pmq-record-sources__date"><?php echo esc_html( $pmq_sources->dated() ); ?></p>
	<?php if ( '' !== $pmq_record->gone_since ) : ?>
		<p class="wp-block-pmq-record-sources__gone"><?php esc_html_e( 'The source no longer lists this record; it is kept here as it was.', 'pmq' ); ?></p>
	<?php endif; ?>
</section>
