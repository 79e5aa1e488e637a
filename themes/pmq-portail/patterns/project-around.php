<?php
/**
 * Title: Around a project of the strategy
 * Slug: pmq/project-around
 * Inserter: no
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

$pmq_page   = get_post( get_queried_object_id() );
$pmq_above  = $pmq_page instanceof WP_Post && 0 < $pmq_page->post_parent ? get_post( $pmq_page->post_parent ) : null;
$pmq_beside = $pmq_above instanceof WP_Post ? get_pages(
	array(
		'parent'      => $pmq_above->ID,
		'exclude'     => array( (int) $pmq_page?->ID ),
		'sort_column' => 'menu_order,post_title',
	)
) : array();
if ( ! $pmq_above instanceof WP_Post ) {
	return;
}

?>
<!-- wp:heading -->
<h2 class="wp-block-heading"><?php echo esc_html( get_the_title( $pmq_above ) ); ?></h2>
<!-- /wp:heading -->

<!-- wp:list {"className":"is-style-doors"} -->
<ul class="wp-block-list is-style-doors"><!-- wp:list-item -->
<li><a href="<?php echo esc_url( (string) get_permalink( $pmq_above ) ); ?>"><?php esc_html_e( 'What this orientation wants', 'pmq' ); ?></a></li>
<!-- /wp:list-item -->

<?php foreach ( is_array( $pmq_beside ) ? $pmq_beside : array() as $pmq_other ) : ?>
<!-- wp:list-item -->
<li><a href="<?php echo esc_url( (string) get_permalink( $pmq_other ) ); ?>"><?php echo esc_html( get_the_title( $pmq_other ) ); ?></a></li>
<!-- /wp:list-item -->

<?php endforeach; ?>
</ul>
<!-- /wp:list -->
