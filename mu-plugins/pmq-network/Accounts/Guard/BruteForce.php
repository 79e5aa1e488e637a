<?php
/**
 * Slows down who guesses passwords.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Accounts\Guard;

/**
 * Counts failed sign-ins by account, by network and by known device, on whatever door of WordPress: form, wp-login.php,
 * XML-RPC. A device on which the owner has signed in has a budget of its own, so that strangers who use up the account's do
 * not lock the owner out; links by mail and passkeys are not concerned at all.
 */
final class BruteForce {

	/**
	 * Length of a span, in seconds.
	 */
	public const SPAN = 15 * MINUTE_IN_SECONDS;

	/**
	 * Failures allowed in a span.
	 */
	public const PER_ACCOUNT = 10;
	public const PER_DEVICE  = 10;
	public const PER_NETWORK = 60;

	/**
	 * Whether the attempt that is being looked at is one too many.
	 */
	private bool $refused = false;

	/**
	 * Keeps the limits.
	 *
	 * @param Limits $limits Rate limits.
	 */
	public function __construct( private readonly Limits $limits ) {}

	/**
	 * Hooks before and after core's checks.
	 */
	public function register(): void {
		add_filter( 'authenticate', array( $this, 'begin' ), 1, 3 );
		add_filter( 'authenticate', array( $this, 'conclude' ), 99, 3 );
		add_action( 'wp_login', static fn ( string $login, \WP_User $user ) => Visitor::remember_device( $user->ID ), 10, 2 );
	}

	/**
	 * Counts the attempt before anybody looks at the password.
	 *
	 * @param \WP_User|\WP_Error|null $user     What others found.
	 * @param string                  $login    Login or address.
	 * @param string                  $password Password.
	 */
	public function begin( \WP_User|\WP_Error|null $user, string $login, string $password ): \WP_User|\WP_Error|null {
		$this->refused = false;
		if ( '' === $login || '' === $password ) {
			return $user;
		}
		foreach ( self::budgets( $login ) as $what => $limit ) {
			$this->refused = ! $this->limits->allow( $what, $limit, self::SPAN ) || $this->refused;
		}
		return $user;
	}

	/**
	 * Refuses one attempt too many, and says the same whatever was wrong.
	 *
	 * @param \WP_User|\WP_Error|null $user     What core found.
	 * @param string                  $login    Login or address.
	 * @param string                  $password Password.
	 */
	public function conclude( \WP_User|\WP_Error|null $user, string $login, string $password ): \WP_User|\WP_Error|null {
		if ( '' === $login || '' === $password ) {
			return $user;
		}
		if ( $this->refused ) {
			return new \WP_Error( 'pmq_too_many_attempts', __( 'Too many attempts. Wait a quarter of an hour, or sign in by a link sent by mail.', 'pmq' ) );
		}
		if ( $user instanceof \WP_User ) {
			foreach ( array_keys( self::budgets( $login ) ) as $what ) {
				$this->limits->forgive( $what, self::SPAN );
			}
			return $user;
		}
		if ( is_wp_error( $user ) && array_intersect( $user->get_error_codes(), array( 'invalid_username', 'invalid_email' ) ) ) {
			// As long as for an account that exists.
			wp_check_password( $password, self::dummy_hash() );
		}
		return new \WP_Error( 'pmq_wrong_credentials', __( 'This address and this password do not go together.', 'pmq' ) );
	}

	/**
	 * Returns what an attempt is counted against, with its limits.
	 *
	 * @param string $login Login or address.
	 * @return array<string, int>
	 */
	private static function budgets( string $login ): array {
		$user = get_user_by( 'login', $login ) ?: get_user_by( 'email', $login );
		if ( $user instanceof \WP_User ) {
			$device = Visitor::device_of( $user->ID );
			if ( '' !== $device ) {
				return array( "sign-in device {$device}" => self::PER_DEVICE );
			}
		}
		$account = $user instanceof \WP_User ? (string) $user->ID : mb_strtolower( $login );
		return array(
			"sign-in account {$account}"            => self::PER_ACCOUNT,
			'sign-in network ' . Visitor::network() => self::PER_NETWORK,
		);
	}

	/**
	 * Returns the hash of a password that nobody knows, made as today's are.
	 */
	private static function dummy_hash(): string {
		$hash = get_site_transient( 'pmq_dummy_hash' );
		if ( ! is_string( $hash ) ) {
			$hash = wp_hash_password( wp_generate_password( 30 ) );
			set_site_transient( 'pmq_dummy_hash', $hash, WEEK_IN_SECONDS );
		}
		return $hash;
	}
}
