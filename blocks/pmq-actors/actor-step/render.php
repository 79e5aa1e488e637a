<?php
/**
 * The form of the step.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Actors\View;

use function PaysMidiQuercy\Actors\actors;

?>
<div <?php echo get_block_wrapper_attributes( array( 'class' => 'pmq-accounts' ) ); // phpcs:ignore WordPress.Security.EscapeOutput -- escaped by core. ?>>
	<?php echo actors()->steps()->html(); // phpcs:ignore WordPress.Security.EscapeOutput -- escaped where it is written. ?>
</div>
