<?php
/**
 * Prints the gallery of photographs: themes beside, images with caption, credit and the article that shows them, pages below.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

use PaysMidiQuercy\Media\PhotoGallery;

$pmq_gallery = new PhotoGallery( wp_unslash( $_GET ) ); // phpcs:ignore WordPress.Security.NonceVerification.Recommended -- Only chooses what is shown.
$pmq_here    = (string) get_permalink();
$pmq_themes  = PhotoGallery::themes();
$pmq_current = array_column( $pmq_themes, 'name', 'slug' )[ $pmq_gallery->theme ] ?? '';
/* translators: %s: number of photographs. */
$pmq_count = sprintf( _n( '%s photograph', '%s photographs', $pmq_gallery->total(), 'pmq' ), number_format_i18n( $pmq_gallery->total() ) );
$pmq_pages = (string) paginate_links(
	array(
		'base'      => add_query_arg( PhotoGallery::PAGE, '%#%', '' === $pmq_gallery->theme ? $pmq_here : add_query_arg( PhotoGallery::THEME, $pmq_gallery->theme, $pmq_here ) ),
		'format'    => '',
		'current'   => $pmq_gallery->page,
		'total'     => $pmq_gallery->pages(),
		'prev_text' => __( 'Previous page', 'pmq' ),
		'next_text' => __( 'Next page', 'pmq' ),
	)
);
?>
<div <?php echo get_block_wrapper_attributes(); // phpcs:ignore WordPress.Security.EscapeOutput -- Escaped by WordPress. ?>>
	<nav class="wp-block-pmq-gallery__themes" aria-label="<?php esc_attr_e( 'Themes of the photographs', 'pmq' ); ?>">
		<ul>
			<li><a href="<?php echo esc_url( $pmq_here ); ?>"<?php echo '' === $pmq_gallery->theme ? ' aria-current="true"' : ''; ?>><?php esc_html_e( 'All themes', 'pmq' ); ?></a></li>
			<?php foreach ( $pmq_themes as $pmq_theme ) : ?>
				<li><a href="<?php echo esc_url( add_query_arg( PhotoGallery::THEME, $pmq_theme->slug, $pmq_here ) ); ?>"<?php echo $pmq_theme->slug === $pmq_gallery->theme ? ' aria-current="true"' : ''; ?>><?php echo esc_html( $pmq_theme->name ); ?></a></li>
			<?php endforeach; ?>
		</ul>
	</nav>
	<div class="wp-block-pmq-gallery__photos">
		<h2><?php echo esc_html( '' === $pmq_current ? $pmq_count : "$pmq_current – $pmq_count" ); ?></h2>
		<?php if ( array() === $pmq_gallery->images() ) : ?>
			<p><?php esc_html_e( 'There is no photograph here yet.', 'pmq' ); ?></p>
		<?php endif; ?>
		<ul class="wp-block-pmq-gallery__list">
			<?php foreach ( $pmq_gallery->images() as $pmq_image ) : ?>
				<li>
					<?php
					// As an image block, so that large view, caption and credit are those of every other image.
					echo do_blocks( // phpcs:ignore WordPress.Security.EscapeOutput -- Printed by core.
						sprintf(
							'<!-- wp:image {"id":%1$d,"sizeSlug":"medium_large"} --><figure class="wp-block-image size-medium_large">%2$s<figcaption class="wp-element-caption">%3$s</figcaption></figure><!-- /wp:image -->',
							$pmq_image->ID,
							wp_get_attachment_image( $pmq_image->ID, 'medium_large', false, array( 'sizes' => '(min-width: 1100px) 24rem, (min-width: 600px) 45vw, 92vw' ) ),
							esc_html( $pmq_image->post_excerpt )
						)
					);
					$pmq_article = PhotoGallery::article( $pmq_image->ID );
					?>
					<?php if ( null !== $pmq_article ) : ?>
						<a class="wp-block-pmq-gallery__article" href="<?php echo esc_url( (string) get_permalink( $pmq_article ) ); ?>"><?php echo esc_html( get_the_title( $pmq_article ) ); ?></a>
					<?php endif; ?>
				</li>
			<?php endforeach; ?>
		</ul>
		<?php if ( '' !== $pmq_pages ) : ?>
			<nav class="wp-block-query-pagination" aria-label="<?php esc_attr_e( 'Pages of the gallery', 'pmq' ); ?>"><?php echo wp_kses_post( $pmq_pages ); ?></nav>
		<?php endif; ?>
	</div>
</div>
