<?php
/**
 * Prints the pages of every site.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

use PaysMidiQuercy\Chrome\SiteLinks;
use PaysMidiQuercy\Chrome\SiteTree;

?>
<div <?php echo get_block_wrapper_attributes(); // phpcs:ignore WordPress.Security.EscapeOutput -- Escaped by WordPress. ?>>
	<?php foreach ( SiteLinks::all() as $pmq_site ) : ?>
		<section>
			<h2><a href="<?php echo esc_url( $pmq_site['url'] ); ?>"><?php echo esc_html( $pmq_site['label'] ); ?></a></h2>
			<?php echo SiteTree::html( $pmq_site['slug'] ); // phpcs:ignore WordPress.Security.EscapeOutput -- Escaped there. ?>
		</section>
	<?php endforeach; ?>
</div>
