<?php
/**
 * The mail screen.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Mail;

use PaysMidiQuercy\AdminApp;

/**
 * Adds "Mail" to the network administration and loads its app.
 */
final class MailScreen {

	private const SLUG = 'pmq-mail';

	/**
	 * Hooks the screen.
	 */
	public function register(): void {
		add_action( 'network_admin_menu', array( $this, 'add_page' ) );
	}

	/**
	 * Adds the screen to the menu.
	 */
	public function add_page(): void {
		AdminApp::on_screen( add_menu_page( __( 'Mail of the network', 'pmq' ), __( 'Mail', 'pmq' ), 'manage_network_options', self::SLUG, array( $this, 'render' ), 'dashicons-email-alt', 26 ) );
	}

	/**
	 * Prints the place of the app and what to say without JavaScript.
	 */
	public function render(): void {
		printf(
			'<div class="wrap pmq-mail"><h1>%s</h1><div id="pmq-mail-root" data-address="%s"><noscript><p>%s</p></noscript></div></div>',
			esc_html__( 'Mail of the network', 'pmq' ),
			esc_attr( wp_get_current_user()->user_email ),
			esc_html__( 'This screen needs JavaScript. The same on the server: wp pmq mail status, list, show, retry.', 'pmq' )
		);
	}
}
