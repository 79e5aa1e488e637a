<?php
/**
 * Prints the part of the page that the accounts service draws.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

use PaysMidiQuercy\Accounts\View\SignInView;

use function PaysMidiQuercy\network;

?>
<div <?php echo get_block_wrapper_attributes( array( 'class' => 'pmq-accounts' ) ); // phpcs:ignore WordPress.Security.EscapeOutput -- Escaped by WordPress. ?>>
	<?php echo ( new SignInView( network()->accounts->forms ) )->html(); // phpcs:ignore WordPress.Security.EscapeOutput -- Escaped where it is written. ?>
</div>
