<?php
/**
 * Title: Previous and next article
 * Slug: pmq/previous-next
 * Inserter: no
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

?>
<!-- wp:group {"tagName":"nav","className":"pmq-previous-next","ariaLabel":<?php echo wp_json_encode( __( 'Previous and next article', 'pmq' ) ); ?>,"layout":{"type":"default"}} -->
<nav aria-label="<?php esc_attr_e( 'Previous and next article', 'pmq' ); ?>" class="wp-block-group pmq-previous-next"><!-- wp:post-navigation-link {"type":"previous","label":<?php echo wp_json_encode( __( 'Before', 'pmq' ) ); ?>,"showTitle":true,"arrow":"arrow"} /-->

<!-- wp:post-navigation-link {"label":<?php echo wp_json_encode( __( 'After', 'pmq' ) ); ?>,"showTitle":true,"arrow":"arrow"} /--></nav>
<!-- /wp:group -->
