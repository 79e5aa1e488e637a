<?php
/**
 * Pictures, plans, sounds, films and documents of a record.
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
$pmq_media  = null === $pmq_record ? null : new RecordMedia( $pmq_record );
if ( null === $pmq_media || $pmq_media->is_empty() ) {
	return;
}
$pmq_groups = array(
	array( __( 'Photographs', 'pmq' ), $pmq_media->photos() ),
	array( __( 'Maps and plans', 'pmq' ), $pmq_media->plans() ),
);
?>
<div <?php echo get_block_wrapper_attributes( array( 'data-wp-interactive' => 'pmq/record-media' ) ); // phpcs:ignore WordPress.Security.EscapeOutput -- escaped by core. ?>>
	<?php foreach ( $pmq_groups as list( $pmq_title, $pmq_images ) ) : ?>
		<?php if ( array() !== $pmq_images ) : ?>
			<h2><?php echo esc_html( $pmq_title ); ?></h2>
			<ul class="wp-block-pmq-record-media__gallery">
				<?php foreach ( $pmq_images as $pmq_medium ) : ?>
					<li><figure>
						<?php echo RecordMedia::image( $pmq_medium ); // phpcs:ignore WordPress.Security.EscapeOutput -- escaped there. ?>
						<?php MediaPlayers::print_caption( $pmq_medium ); ?>
					</figure></li>
				<?php endforeach; ?>
			</ul>
		<?php endif; ?>
	<?php endforeach; ?>
	<?php if ( array() !== $pmq_media->sounds() ) : ?>
		<h2><?php esc_html_e( 'Listen', 'pmq' ); ?></h2>
		<?php array_map( MediaPlayers::print_sound( ... ), $pmq_media->sounds() ); ?>
	<?php endif; ?>
	<?php if ( array() !== $pmq_media->films() ) : ?>
		<h2><?php esc_html_e( 'Watch', 'pmq' ); ?></h2>
		<?php array_map( MediaPlayers::print_film( ... ), $pmq_media->films() ); ?>
	<?php endif; ?>
	<?php if ( array() !== $pmq_media->files() ) : ?>
		<h2><?php esc_html_e( 'Documents', 'pmq' ); ?></h2>
		<ul class="wp-block-pmq-record-media__files">
			<?php array_map( MediaPlayers::print_file( ... ), $pmq_media->files() ); ?>
		</ul>
	<?php endif; ?>
</div>
