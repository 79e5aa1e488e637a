<?php
/**
 * The screen of requests for roles.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Accounts\Requests;

use PaysMidiQuercy\AdminApp;
use PaysMidiQuercy\Chrome\SiteLinks;

/**
 * Adds "Requests" under Users of the site on which they are decided.
 */
final class RequestScreen {

	public const SLUG = 'pmq-role-requests';

	/**
	 * Keeps the requests.
	 *
	 * @param Requests $requests Requests.
	 */
	public function __construct( private readonly Requests $requests ) {}

	/**
	 * Hooks the screen.
	 */
	public function register(): void {
		add_action( 'admin_menu', array( $this, 'add_page' ) );
	}

	/**
	 * Adds the screen to the menu, with the number of open requests.
	 */
	public function add_page(): void {
		if ( RequestedRole::DESK !== SiteLinks::current_slug() || ! current_user_can( RequestedRole::CAPABILITY ) ) {
			return;
		}
		$open  = $this->requests->count( array( RequestState::Open ) );
		$count = 0 === $open ? '' : sprintf( ' <span class="awaiting-mod"><span class="pending-count">%d</span></span>', $open );
		AdminApp::on_screen( add_users_page( __( 'Requests for a role', 'pmq' ), esc_html__( 'Requests', 'pmq' ) . $count, RequestedRole::CAPABILITY, self::SLUG, array( $this, 'render' ) ) );
	}

	/**
	 * Prints the place of the app and what to say without JavaScript.
	 */
	public function render(): void {
		printf(
			'<div class="wrap pmq-requests"><h1>%s</h1><div id="pmq-role-requests-root"><noscript><p>%s</p></noscript></div></div>',
			esc_html__( 'Requests for a role', 'pmq' ),
			esc_html__( 'This screen needs JavaScript.', 'pmq' )
		);
	}
}
