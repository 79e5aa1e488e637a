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
	print_menu_entry( __( 'Find', 'pmq' ), '/chercher/' );
	print_menu_entry( __( 'See the map', 'pmq' ), '/carte/' );
	print_menu_entry( __( 'Meet the actors', 'pmq' ), '/acteurs/' );
	print_menu_entry( __( 'Contribute', 'pmq' ), '/contribuer/' );
	print_menu_entry( __( 'Follow the news', 'pmq' ), '/actualites/' );
?>
<!-- /wp:navigation -->
