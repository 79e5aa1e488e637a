<?php
/**
 * Title: Menu of the header
 * Slug: pmq/menu
 * Inserter: no
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

use function PaysMidiQuercy\Theme\print_menu_entry;

?>
<!-- wp:navigation {"ariaLabel":<?php echo wp_json_encode( __( 'Main menu', 'pmq' ) ); ?>,"icon":"menu","layout":{"type":"flex","justifyContent":"right"}} -->
<?php
	print_menu_entry( __( 'Find a producer', 'pmq' ), '/producteurs/' );
	print_menu_entry( __( 'Buy nearby', 'pmq' ), '/ou-acheter/' );
	print_menu_entry( __( 'Follow the seasons', 'pmq' ), '/saisons/' );
	print_menu_entry( __( 'Understand the charter', 'pmq' ), '/la-charte/' );
?>
<!-- /wp:navigation -->
