<?php
/**
 * Prints the open data: what there is, under which licence, of which day, and how programs ask.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

use PaysMidiQuercy\Heritage\OpenData\OpenDataView;

?>
<div <?php echo get_block_wrapper_attributes(); // phpcs:ignore WordPress.Security.EscapeOutput -- Escaped by WordPress. ?>>
	<?php ( new OpenDataView() )->print(); ?>
</div>
