<?php
/**
 * Requests about one's data.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Accounts\Privacy;

use PaysMidiQuercy\Accounts\AccountMail;
use PaysMidiQuercy\Accounts\Pages;
use PaysMidiQuercy\Chrome\SiteLinks;
use PaysMidiQuercy\OtherSites;
use PaysMidiQuercy\Values;

/**
 * WordPress's own privacy requests, made and confirmed on our pages. What somebody has asked for on the account page and
 * confirmed from the mail is done at once, by core's own exporters and erasers; what staff have begun under "Tools" stays
 * with them. All of them stand in core's lists.
 */
final class DataRequests {

	public const EXPORT = 'export_personal_data';
	public const ERASE  = 'remove_personal_data';

	/**
	 * Step of the page "my account" on which a request is confirmed.
	 */
	public const STEP = 'mes-donnees';

	/**
	 * Mark of a request that somebody has made for themselves.
	 */
	private const OWN = 'pmq_own';

	/**
	 * Has core's own mails lead to our page.
	 */
	public function register(): void {
		add_filter( 'user_request_action_email_content', array( $this, 'lead_to_our_page' ), 10, 2 );
	}

	/**
	 * Puts our page's address into core's mail: core would put that of the sign-in page, which knows nothing of it.
	 *
	 * @param string               $content Text with `###CONFIRM_URL###`.
	 * @param array<string, mixed> $mail    `request` and `confirm_url` among others.
	 */
	public function lead_to_our_page( string $content, array $mail ): string {
		parse_str( (string) wp_parse_url( Values::text( $mail['confirm_url'] ?? '' ), PHP_URL_QUERY ), $query );
		$url = self::url( SiteLinks::current_slug(), Values::int( $query['request_id'] ?? 0 ), Values::text( $query['confirm_key'] ?? '' ) );
		return Pages::exists( Pages::ACCOUNT ) ? str_replace( '###CONFIRM_URL###', sanitize_url( $url ), $content ) : $content;
	}

	/**
	 * Makes a request and mails its link; one that is open already gets a new link.
	 *
	 * @param \WP_User $user   Account.
	 * @param string   $action EXPORT or ERASE.
	 * @return bool Whether the mail is on its way.
	 */
	public function ask( \WP_User $user, string $action ): bool {
		$request = wp_create_user_request( $user->user_email, $action, array( self::OWN => $user->ID ) );
		$id      = is_wp_error( $request ) ? $this->pending( $user, $action ) : $request;
		if ( 0 === $id ) {
			return false;
		}
		$url = self::url( SiteLinks::current_slug(), $id, wp_generate_user_request_key( $id ) );
		/* translators: %s: name */
		$hello = sprintf( __( 'Hello %s,', 'pmq' ), $user->display_name );
		if ( self::EXPORT === $action ) {
			AccountMail::send(
				'account_data',
				$user->user_email,
				__( 'Your data: confirm your request', 'pmq' ),
				array( $hello, __( 'you have asked for a copy of what we know of you. Confirm it, and a second mail brings you the file.', 'pmq' ) ),
				array(
					'label' => __( 'Get my data', 'pmq' ),
					'url'   => $url,
				),
				array( __( 'The link works once, for a day. If it was not you, do nothing.', 'pmq' ) )
			);
			return true;
		}
		AccountMail::send(
			'account_data',
			$user->user_email,
			__( 'Your account: confirm its deletion', 'pmq' ),
			array( $hello, __( 'you have asked for your account and your data to be deleted. It cannot be undone. What you have published stays, under the name “Former contributor”.', 'pmq' ) ),
			array(
				'label' => __( 'See and confirm', 'pmq' ),
				'url'   => $url,
			),
			array( __( 'The link works once, for a day. If it was not you, do nothing, and change your password.', 'pmq' ) )
		);
		return true;
	}

	/**
	 * Finds the request that a link stands for, without using it.
	 *
	 * @param string $site Slug of the site on which it was made.
	 * @param int    $id   Request.
	 * @param string $key  Secret of the link.
	 * @return \WP_User_Request|null Null when the link is false, used or too old.
	 */
	public function find( string $site, int $id, string $key ): ?\WP_User_Request {
		return OtherSites::on(
			isset( PMQ_SITES[ $site ] ) ? $site : '',
			static function () use ( $id, $key ): ?\WP_User_Request {
				$request = wp_get_user_request( $id );
				return $request instanceof \WP_User_Request && true === wp_validate_user_request_key( $id, $key ) ? $request : null;
			},
			null
		);
	}

	/**
	 * Confirms a request; what the person has asked for on the account page is done now. Where that fails, or is interrupted by
	 * a limit of the server, the request stays among the confirmed ones and staff get core's mail about it.
	 *
	 * @param string            $site    Slug of the site on which it was made.
	 * @param \WP_User_Request  $request Request, found by its link.
	 * @return bool Whether it has been done; else staff do it.
	 */
	public function confirm( string $site, \WP_User_Request $request ): bool {
		return OtherSites::on(
			$site,
			static function () use ( $site, $request ): bool {
				$own = self::is_own( $request );
				if ( ! $own ) {
					self::note_confirmation( $request->ID );
					return false;
				}
				remove_action( 'user_request_action_confirmed', '_wp_privacy_send_request_confirmation_notification', 12 );
				try {
					self::note_confirmation( $request->ID );
				} finally {
					add_action( 'user_request_action_confirmed', '_wp_privacy_send_request_confirmation_notification', 12 );
				}
				// Core's function says nothing of what is done, and nothing twice.
				$tell_staff = static fn () => OtherSites::on( $site, static fn () => _wp_privacy_send_request_confirmation_notification( $request->ID ), null );
				add_action( 'shutdown', $tell_staff );
				self::process( $request );
				$tell_staff();
				remove_action( 'shutdown', $tell_staff );
				return 'request-completed' === get_post_status( $request->ID );
			},
			false
		);
	}

	/**
	 * Tells WordPress that a request is confirmed.
	 *
	 * @param int $request Request.
	 */
	private static function note_confirmation( int $request ): void {
		/** This action is documented in wp-login.php */
		do_action( 'user_request_action_confirmed', $request ); // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals -- Core's own hook.
	}

	/**
	 * Does what a request asks for, or writes into PHP's log why not.
	 *
	 * @param \WP_User_Request $request Request.
	 */
	private static function process( \WP_User_Request $request ): void {
		try {
			$processor = new Processor();
			self::EXPORT === $request->action_name ? $processor->export( $request ) : $processor->erase( $request );
		} catch ( \Throwable $problem ) {
			error_log( "Privacy request {$request->ID}: {$problem}" ); // phpcs:ignore WordPress.PHP.DevelopmentFunctions.error_log_error_log -- Staff finish it; who runs the server finds the reason here.
		}
	}

	/**
	 * Removes requests of this site that were done a year ago: each holds an address.
	 */
	public static function purge(): void {
		$old = get_posts(
			array(
				'post_type'     => 'user_request',
				'post_status'   => 'request-completed',
				'date_query'    => array(
					array(
						'before' => '1 year ago',
						'column' => 'post_modified_gmt',
					),
				),
				'fields'        => 'ids',
				'numberposts'   => 100,
			)
		);
		foreach ( $old as $id ) {
			wp_delete_post( Values::int( $id ), true );
		}
	}

	/**
	 * Tells whether the request was made by the owner of the address on the account page.
	 *
	 * @param \WP_User_Request $request Request.
	 */
	private static function is_own( \WP_User_Request $request ): bool {
		$user = get_user_by( 'email', $request->email );
		return $user instanceof \WP_User && Values::int( Values::map( $request->request_data )[ self::OWN ] ?? 0 ) === $user->ID;
	}

	/**
	 * Finds the request that somebody has made and not confirmed.
	 *
	 * @param \WP_User $user   Account.
	 * @param string   $action Action.
	 * @return int Request, 0 when staff have it.
	 */
	private function pending( \WP_User $user, string $action ): int {
		$found   = get_posts(
			array(
				'post_type'     => 'user_request',
				'post_name__in' => array( $action ),
				'title'         => $user->user_email,
				'post_status'   => 'request-pending',
				'fields'        => 'ids',
				'numberposts'   => 1,
			)
		);
		$request = array() === $found ? false : wp_get_user_request( Values::int( $found[0] ) );
		return $request instanceof \WP_User_Request && self::is_own( $request ) ? $request->ID : 0;
	}

	/**
	 * Returns the address at which a request is confirmed.
	 *
	 * @param string $site Slug of the site.
	 * @param int    $id   Request.
	 * @param string $key  Secret.
	 */
	private static function url( string $site, int $id, string $key ): string {
		return Pages::step_url(
			Pages::ACCOUNT,
			self::STEP,
			array(
				'lieu'    => $site,
				'demande' => (string) $id,
				'jeton'   => $key,
			)
		);
	}
}
