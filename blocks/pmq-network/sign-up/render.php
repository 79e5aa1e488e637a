<?php
/**
 * Prints the part of the page that the accounts service draws.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

use PaysMidiQuercy\Accounts\View\SignUpView;

use function PaysMidiQuercy\network;

?>
<div <?php echo get_block_wrapper_attributes( array( 'class' => 'pmq-accounts' ) ); // phpcs:ignore WordPress.Security.EscapeOutput -- Escaped by WordPress. ?>>
	<?php echo ( new SignUpView( network()->accounts->forms, network()->accounts->tokens ) )->html(); // phpcs:ignore WordPress.Security.EscapeOutput -- Escaped where it is written. ?>
</div>
