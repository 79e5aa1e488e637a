<?php
/**
 * Prints the bar of the network: its sites, and the way in or out.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

use PaysMidiQuercy\Accounts\HandOff;
use PaysMidiQuercy\Accounts\Pages;
use PaysMidiQuercy\Accounts\Targets;
use PaysMidiQuercy\Chrome\Icon;
use PaysMidiQuercy\Chrome\SiteLinks;

?>
<nav <?php echo get_block_wrapper_attributes( array( 'aria-label' => __( 'The sites of the network', 'pmq' ) ) ); // phpcs:ignore WordPress.Security.EscapeOutput -- Escaped by WordPress. ?>>
	<ul class="wp-block-pmq-network-bar__sites">
		<?php foreach ( SiteLinks::all() as $pmq_link ) : ?>
			<?php $pmq_link['url'] = is_user_logged_in() && ! $pmq_link['current'] && HandOff::is_elsewhere( $pmq_link['slug'] ) ? HandOff::enter_url( $pmq_link['slug'] ) : $pmq_link['url']; ?>
			<li class="is-<?php echo esc_attr( $pmq_link['slug'] ); ?>"><a href="<?php echo esc_url( $pmq_link['url'] ); ?>"<?php echo $pmq_link['current'] ? ' aria-current="true"' : ''; ?>><?php echo esc_html( $pmq_link['label'] ); ?></a></li>
		<?php endforeach; ?>
	</ul>
	<p class="wp-block-pmq-network-bar__account">
		<?php if ( is_user_logged_in() ) : ?>
			<a class="wp-block-pmq-network-bar__person" href="<?php echo esc_url( Pages::url( Pages::ACCOUNT ) ); ?>"><?php echo Icon::svg( 'person' ); // phpcs:ignore WordPress.Security.EscapeOutput -- A drawing of ours. ?><b><?php echo esc_html( wp_get_current_user()->display_name ); ?></b></a>
			<a class="wp-block-pmq-network-bar__out" href="<?php echo esc_url( wp_logout_url( home_url( '/' ) ) ); ?>"><?php esc_html_e( 'Sign out', 'pmq' ); ?></a>
		<?php else : ?>
			<span><?php esc_html_e( 'One account for the four sites', 'pmq' ); ?></span>
			<a class="wp-block-pmq-network-bar__person" href="<?php echo esc_url( wp_login_url( Targets::origin( home_url() ) . add_query_arg( array() ) ) ); ?>"><?php echo Icon::svg( 'person' ); // phpcs:ignore WordPress.Security.EscapeOutput -- A drawing of ours. ?><b><?php esc_html_e( 'Sign in', 'pmq' ); ?></b></a>
		<?php endif; ?>
	</p>
</nav>
