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
	print_menu_entry( __( 'Our roofs', 'pmq' ), '/les-toits/' );
	print_menu_entry( __( 'Subscribe', 'pmq' ), '/souscrire/' );
	print_menu_entry( __( 'The cooperative', 'pmq' ), '/la-cooperative/' );
	print_menu_entry( __( 'Journal', 'pmq' ), '/journal/' );
?>
<!-- /wp:navigation -->
