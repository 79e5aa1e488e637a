<?php
/**
 * The mail screen.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Mail;

/**
 * Adds "Mail" to the network administration and loads its app.
 */
final class MailScreen {

	private const SLUG   = 'pmq-mail';
	private const HANDLE = 'pmq-network-admin';

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
		$hook = add_menu_page( __( 'Mail of the network', 'pmq' ), __( 'Mail', 'pmq' ), 'manage_network_options', self::SLUG, array( $this, 'render' ), 'dashicons-email-alt', 26 );
		add_action( "load-{$hook}", array( $this, 'load' ) );
	}

	/**
	 * Asks for the app's files when the screen is opened.
	 */
	public function load(): void {
		add_action( 'admin_enqueue_scripts', array( $this, 'enqueue' ) );
	}

	/**
	 * Loads the app.
	 */
	public function enqueue(): void {
		$folder = dirname( __DIR__ ) . '/build/admin';
		$asset  = $folder . '/index.asset.php';
		if ( ! is_readable( $asset ) ) {
			return;
		}
		/** Written by the build: `dependencies` and `version`. @var array{dependencies: list<string>, version: string} $built */
		$built = require $asset;
		$base  = plugins_url( 'build/admin/', dirname( __DIR__ ) . '/Network.php' );
		wp_enqueue_script( self::HANDLE, $base . 'index.js', $built['dependencies'], $built['version'], array( 'in_footer' => true ) );
		wp_set_script_translations( self::HANDLE, 'pmq' );
		wp_enqueue_style( 'wp-components' );
		if ( is_readable( $folder . '/style-index.css' ) ) {
			wp_enqueue_style( self::HANDLE, $base . 'style-index.css', array( 'wp-components' ), $built['version'] );
		}
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
