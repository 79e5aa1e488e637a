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
	print_menu_entry( __( 'Renovate my home', 'pmq' ), '/renover-son-logement/' );
	print_menu_entry( __( 'Eat local', 'pmq' ), '/manger-local/' );
	print_menu_entry( __( 'Find a job', 'pmq' ), '/trouver-un-emploi/' );
	print_menu_entry( __( 'Discover', 'pmq' ), '/decouvrir/' );
	print_menu_entry( __( 'Understand the Pays', 'pmq' ), '/comprendre-le-pays/' );
?>
<!-- /wp:navigation -->
