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
	print_menu_entry( __( 'See the roofs', 'pmq' ), '/les-toits/' );
	print_menu_entry( __( 'Take shares', 'pmq' ), '/souscrire/' );
	print_menu_entry( __( 'Understand the cooperative', 'pmq' ), '/la-cooperative/' );
	print_menu_entry( __( 'Follow the news', 'pmq' ), '/actualites/' );
?>
<!-- /wp:navigation -->
