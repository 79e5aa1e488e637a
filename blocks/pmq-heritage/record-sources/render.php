<?php
/**
 * Source, licence and links of a record, how to cite and how to correct it.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\View;

use PaysMidiQuercy\Chrome\Icon;
use PaysMidiQuercy\Heritage\Corrections\CorrectionPage;
use PaysMidiQuercy\Heritage\Pdf\Downloads;

/**
 * What WordPress gives to this file.
 *
 * @var \WP_Block $block Block with its context.
 */
$pmq_record = CurrentRecord::of( $block );
if ( null === $pmq_record ) {
	return;
}
$pmq_sources  = new RecordSources( $pmq_record );
$pmq_citation = ( new Citation( $pmq_record ) )->text( time() );
$pmq_correct  = CorrectionPage::url( $pmq_record->id );
$pmq_context  = array(
	'text'      => $pmq_citation,
	'message'   => '',
	'copied'    => __( 'Citation copied', 'pmq' ),
	'notCopied' => __( 'The citation could not be copied: select it and copy it by hand.', 'pmq' ),
);
?>
<section <?php echo get_block_wrapper_attributes( array( 'data-wp-interactive' => 'pmq/record-sources' ) ); // phpcs:ignore WordPress.Security.EscapeOutput -- escaped by core. ?>>
	<h2><?php esc_html_e( 'Sources and links', 'pmq' ); ?></h2>
	<ul>
		<li>
			<?php echo $pmq_sources->source(); // phpcs:ignore WordPress.Security.EscapeOutput -- escaped there. ?>
		</li>
		<?php foreach ( $pmq_record->links as $pmq_link ) : ?>
			<li><a href="<?php echo esc_url( $pmq_link['url'] ); ?>" rel="external"><?php echo esc_html( $pmq_link['label'] ); ?></a><?php echo esc_html( RecordSources::site_of( $pmq_link ) ); ?></li>
		<?php endforeach; ?>
	</ul>
	<p class="wp-block-pmq-record-sources__date"><?php echo esc_html( $pmq_sources->dated() ); ?></p>
	<?php if ( '' !== $pmq_record->gone_since ) : ?>
		<p class="wp-block-pmq-record-sources__gone"><?php esc_html_e( 'The source no longer lists this record; it is kept here as it was.', 'pmq' ); ?></p>
	<?php endif; ?>
	<?php if ( '' !== $pmq_correct ) : ?>
		<p class="wp-block-pmq-record-sources__correct"><a class="wp-element-button is-outline" href="<?php echo esc_url( $pmq_correct ); ?>"><?php echo Icon::svg( 'edit' ); // phpcs:ignore WordPress.Security.EscapeOutput -- a constant drawing. ?><?php esc_html_e( 'Suggest a correction', 'pmq' ); ?></a></p>
	<?php endif; ?>
	<details class="wp-block-pmq-record-sources__cite" <?php echo wp_interactivity_data_wp_context( $pmq_context ); // phpcs:ignore WordPress.Security.EscapeOutput -- escaped by core. ?>>
		<summary><?php esc_html_e( 'Cite this record', 'pmq' ); ?></summary>
		<p class="wp-block-pmq-record-sources__citation" id="citation"><?php echo esc_html( $pmq_citation ); ?></p>
		<p class="wp-block-pmq-record-sources__ways">
			<button type="button" class="wp-element-button is-outline is-small needs-script" data-wp-on--click="actions.copy"><?php esc_html_e( 'Copy the citation', 'pmq' ); ?></button>
			<a href="<?php echo esc_url( Downloads::url( $pmq_record->link, Downloads::BIBTEX ) ); ?>" download>BibTeX</a>
			<a href="<?php echo esc_url( Downloads::url( $pmq_record->link, Downloads::RIS ) ); ?>" download>RIS</a>
		</p>
		<p role="status" data-wp-text="context.message"></p>
	</details>
</section>
