<?php
/**
 * One sign-in for all host names.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Accounts;

use PaysMidiQuercy\Accounts\Guard\Visitor;
use PaysMidiQuercy\Accounts\Store\Tokens;
use PaysMidiQuercy\Chrome\SiteLinks;
use PaysMidiQuercy\Values;

/**
 * Carries a session from the portal to a site with another host name, by redirects only.
 *
 * 1. The site marks the browser with a random state and sends it to the portal with a hash of it.
 * 2. The portal, once the person is signed in, answers with a code: 60 seconds, one use, bound to the site and the state.
 * 3. The site accepts the code from the browser that holds the state, and takes over the very session of the portal: ending
 *    it on one host ends it on all.
 */
final class HandOff {

	/**
	 * Query arguments: `enter` on a site begins, `for` and `state` go to the portal, `code` comes back.
	 */
	public const ENTER = 'pmq_enter';
	public const FOR   = 'pmq_for';
	public const STATE = 'pmq_state';
	public const MODE  = 'pmq_mode';
	public const CODE  = 'pmq_code';

	/**
	 * Cookie that holds the state.
	 */
	public const COOKIE = 'pmq_state';

	/**
	 * Seconds for which a code is valid.
	 */
	public const LIFE = 60;

	/**
	 * Keeps the secrets.
	 *
	 * @param Tokens $tokens Single-use secrets.
	 */
	public function __construct( private readonly Tokens $tokens ) {}

	/**
	 * Hooks the steps, before anything is printed.
	 */
	public function register(): void {
		add_action( 'template_redirect', array( $this, 'answer' ), 2 );
	}

	/**
	 * Returns the address at which somebody who is on this site signs in.
	 *
	 * @param string $redirect Page to go to afterwards.
	 * @param bool   $again    Whether to ask although somebody is signed in.
	 */
	public static function sign_in_url( string $redirect, bool $again = false ): string {
		$site = Targets::site_of( '' === $redirect ? home_url( '/' ) : $redirect );
		if ( null !== $site && self::is_elsewhere( $site ) ) {
			return self::enter_url( $site, $redirect, true );
		}
		$args = array_filter(
			array(
				SignIn::TARGET => $redirect,
				'reauth'       => $again ? '1' : '',
			)
		);
		return Pages::url( Pages::SIGN_IN, $args );
	}

	/**
	 * Returns the address of a site by which somebody who is signed in on the portal is signed in there as well.
	 *
	 * @param string $site     Slug.
	 * @param string $redirect Page of that site to go to, its front page by default.
	 * @param bool   $ask      Whether somebody who is not signed in is asked to, or simply comes back.
	 */
	public static function enter_url( string $site, string $redirect = '', bool $ask = false ): string {
		$args = array( self::ENTER => $ask ? 'ask' : 'quiet' );
		if ( '' !== $redirect ) {
			$args[ SignIn::TARGET ] = $redirect;
		}
		return SiteLinks::url( $site ) . '?' . http_build_query( $args, '', '&', PHP_QUERY_RFC3986 );
	}

	/**
	 * Tells whether a site has another host name than the portal, and so cookies of its own.
	 *
	 * @param string $site Slug.
	 */
	public static function is_elsewhere( string $site ): bool {
		return Targets::origin( SiteLinks::url( $site ) ) !== Targets::origin( SiteLinks::url( 'portail' ) );
	}

	/**
	 * Takes the step that this request is.
	 */
	public function answer(): void {
		$target = '';
		if ( '' !== Pages::argument( self::ENTER ) ) {
			$target = $this->begin( SiteLinks::current_slug(), Pages::argument( self::ENTER ), self::wanted() );
		} elseif ( '' !== Pages::argument( self::CODE ) ) {
			$target = $this->arrive( SiteLinks::current_slug(), Pages::argument( self::CODE ), self::wanted() );
		} elseif ( '' !== Pages::argument( self::FOR ) && Pages::SIGN_IN === Pages::current() ) {
			$target = $this->hand_over( Pages::argument( self::FOR ), Pages::argument( self::STATE ), self::wanted(), Pages::argument( self::MODE ) );
		}
		if ( '' !== $target ) {
			nocache_headers();
			wp_safe_redirect( $target );
			exit;
		}
	}

	/**
	 * Step 1, on the site: marks the browser and sends it to the portal.
	 *
	 * @param string $site   This site.
	 * @param string $mode   `quiet` or `ask`.
	 * @param string $wanted Page of this site to go to.
	 * @return string Address to go to.
	 */
	public function begin( string $site, string $mode, string $wanted ): string {
		$wanted = self::on_site( $wanted, $site );
		if ( is_user_logged_in() ) {
			return $wanted;
		}
		if ( ! self::is_elsewhere( $site ) ) {
			return 'ask' === $mode ? self::sign_in_url( $wanted ) : $wanted;
		}
		$state = bin2hex( random_bytes( 16 ) );
		Visitor::set( self::COOKIE, $state, time() + HOUR_IN_SECONDS );
		return Pages::url(
			Pages::SIGN_IN,
			array(
				self::FOR      => $site,
				self::STATE    => hash( 'sha256', $state ),
				self::MODE     => $mode,
				SignIn::TARGET => $wanted,
			)
		);
	}

	/**
	 * Step 2, on the portal: gives a code to somebody who is signed in.
	 *
	 * @param string $site   Site that asks.
	 * @param string $state  Hash of its state.
	 * @param string $wanted Page of that site to go to.
	 * @param string $mode   `quiet` or `ask`.
	 * @return string Address to go to, empty to show the form.
	 */
	public function hand_over( string $site, string $state, string $wanted, string $mode ): string {
		if ( ! isset( PMQ_SITES[ $site ] ) || ! self::is_elsewhere( $site ) || 1 !== preg_match( '/^[0-9a-f]{64}$/', $state ) ) {
			return Pages::url( Pages::SIGN_IN );
		}
		$wanted = self::on_site( $wanted, $site );
		if ( ! is_user_logged_in() ) {
			return 'quiet' === $mode ? $wanted : '';
		}
		$code = $this->tokens->issue(
			Tokens::HAND_OFF,
			get_current_user_id(),
			self::LIFE,
			array(
				'site'     => $site,
				'state'    => $state,
				'session'  => wp_get_session_token(),
				'remember' => Sessions::is_long() ? '1' : '',
			)
		);
		return SiteLinks::url( $site ) . '?' . http_build_query(
			array(
				self::CODE     => $code,
				SignIn::TARGET => $wanted,
			),
			'',
			'&',
			PHP_QUERY_RFC3986
		);
	}

	/**
	 * Step 3, on the site: accepts the code and takes the session over.
	 *
	 * @param string $site   This site.
	 * @param string $code   Code.
	 * @param string $wanted Page of this site to go to.
	 * @return string Address to go to.
	 */
	public function arrive( string $site, string $code, string $wanted ): string {
		$wanted = self::on_site( $wanted, $site );
		$state  = hash( 'sha256', Visitor::cookie( self::COOKIE ) );
		$known  = $this->tokens->peek( Tokens::HAND_OFF, $code );
		if ( null === $known || $known->text( 'site' ) !== $site || ! hash_equals( $known->text( 'state' ), $state ) ) {
			return $wanted;
		}
		$token = $this->tokens->consume( Tokens::HAND_OFF, $code );
		$user  = null === $token ? false : get_userdata( $token->user );
		Visitor::set( self::COOKIE, '', 0 );
		if ( null !== $token && $user instanceof \WP_User && \WP_Session_Tokens::get_instance( $user->ID )->verify( $token->text( 'session' ) ) ) {
			Sessions::enter( $user, $token->text( 'session' ), '' !== $token->text( 'remember' ) );
		}
		return $wanted;
	}

	/**
	 * Returns an address if it is of the site, else the site's front page.
	 *
	 * @param string $wanted Address.
	 * @param string $site   Slug.
	 */
	private static function on_site( string $wanted, string $site ): string {
		$front = SiteLinks::url( '' === $site ? 'portail' : $site );
		return Targets::site_of( Targets::safe( $wanted, $front ) ) === $site ? Targets::safe( $wanted, $front ) : $front;
	}

	/**
	 * Reads the page to go to.
	 */
	private static function wanted(): string {
		// phpcs:ignore WordPress.Security -- Compared with the network's addresses.
		return esc_url_raw( Values::text( wp_unslash( $_GET[ SignIn::TARGET ] ?? '' ) ) );
	}
}
