<?php
/**
 * Accounts of the demo.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Provision\Seed;

use PaysMidiQuercy\Access\OfficerSections;
use PaysMidiQuercy\Access\Roles;
use PaysMidiQuercy\Provision\Ledger;
use PaysMidiQuercy\Provision\Site;
use PaysMidiQuercy\Values;

/**
 * Makes one account a role, all with the password that `npm start` prints. Never outside a local environment.
 */
final class DemoAccounts {

	/**
	 * Login of the network administrator whom `npm start` makes with the network.
	 */
	public const NETWORK_ADMINISTRATOR = 'reseau';

	/**
	 * Accounts: name to show, role a site, slugs of sections an officer gets.
	 */
	public const ACCOUNTS = array(
		'visiteuse'      => array(
			'name'  => 'Lucie',
			'roles' => array(
				'portail'    => Roles::ACCOUNT,
				'patrimoine' => Roles::ACCOUNT,
			),
		),
		'contributeur'   => array(
			'name'  => 'Gaston',
			'roles' => array( 'patrimoine' => Roles::CONTRIBUTOR ),
		),
		'comite'         => array(
			'name'  => 'Monique',
			'roles' => array( 'patrimoine' => Roles::COMMITTEE ),
		),
		'chargee'        => array(
			'name'     => 'Aurélie',
			'roles'    => array( 'portail' => Roles::OFFICER ),
			'sections' => array( 'renover-son-logement' ),
		),
		'animatrice'     => array(
			'name'  => 'Sandrine',
			'roles' => array(
				'portail'    => Roles::ANIMATOR,
				'patrimoine' => Roles::ANIMATOR,
				'energies'   => Roles::ANIMATOR,
				'produits'   => Roles::ANIMATOR,
			),
		),
		'administratrice' => array(
			'name'  => 'Hélène',
			'roles' => array(
				'portail'    => Roles::ADMINISTRATOR,
				'patrimoine' => Roles::ADMINISTRATOR,
				'energies'   => Roles::ADMINISTRATOR,
				'produits'   => Roles::ADMINISTRATOR,
			),
		),
	);

	/**
	 * Takes what it works with.
	 *
	 * @param Ledger $ledger   Counts what changes.
	 * @param string $password Password of every account.
	 */
	public function __construct( private readonly Ledger $ledger, private readonly string $password ) {}

	/**
	 * Makes the accounts, and gives each its roles on its sites.
	 *
	 * @throws \LogicException When the environment is not local: demo accounts have a password that is printed.
	 */
	public function seed(): void {
		if ( 'local' !== wp_get_environment_type() ) {
			throw new \LogicException( 'Demo accounts belong to a local environment only.' );
		}
		foreach ( self::ACCOUNTS as $login => $account ) {
			$user_id = $this->account( $login, $account['name'] );
			foreach ( $account['roles'] as $site => $role ) {
				$this->role( $user_id, $login, $site, $role );
			}
		}
	}

	/**
	 * Gives the officer of the current site the own sections, once these exist.
	 *
	 * @param Ledger $ledger Counts what changes.
	 */
	public static function give_sections( Ledger $ledger ): void {
		$site = Site::current();
		foreach ( self::ACCOUNTS as $login => $account ) {
			$user = get_user_by( 'login', $login );
			if ( ! $user instanceof \WP_User || ! isset( $account['sections'], $account['roles'][ $site->slug ?? '' ] ) || array() !== OfficerSections::given( $user->ID ) ) {
				continue;
			}
			$terms = array_filter( array_map( static fn ( string $slug ) => get_term_by( 'slug', $slug, 'category' ), $account['sections'] ) );
			if ( array() !== $terms ) {
				OfficerSections::give( $user->ID, Values::ints( wp_list_pluck( $terms, 'term_id' ) ) );
				$ledger->note( 'sections of ' . $login );
			}
		}
	}

	/**
	 * Makes an account, or sets its password to the one that is printed.
	 *
	 * @param string $login Login.
	 * @param string $name  Name to show.
	 * @throws \RuntimeException When WordPress refuses it.
	 */
	private function account( string $login, string $name ): int {
		$user = get_user_by( 'login', $login );
		if ( $user instanceof \WP_User ) {
			if ( ! wp_check_password( $this->password, $user->user_pass, $user->ID ) ) {
				wp_set_password( $this->password, $user->ID );
				$this->ledger->note( 'password of ' . $login );
			}
			return $user->ID;
		}
		$id = wp_insert_user(
			array(
				'user_login'   => $login,
				'user_pass'    => $this->password,
				'user_email'   => $login . '@midi-quercy.example',
				'first_name'   => $name,
				'display_name' => $name,
				'role'         => '',
			)
		);
		if ( is_wp_error( $id ) ) {
			throw new \RuntimeException( $login . ': ' . $id->get_error_message() ); // phpcs:ignore WordPress.Security.EscapeOutput.ExceptionNotEscaped -- Read in a terminal.
		}
		// On a network core adds the account to the main site with a role of its own choice.
		remove_user_from_blog( $id, get_main_site_id() );
		$this->ledger->note( 'new account ' . $login );
		return $id;
	}

	/**
	 * Gives an account its role on a site, if it has none there.
	 *
	 * @param int    $user_id Account.
	 * @param string $login   Its login.
	 * @param string $slug    Site.
	 * @param string $role    Role.
	 */
	private function role( int $user_id, string $login, string $slug, string $role ): void {
		$blog_id = Site::from_slug( $slug )?->id();
		if ( null === $blog_id || is_user_member_of_blog( $user_id, $blog_id ) ) {
			return;
		}
		add_user_to_blog( $blog_id, $user_id, $role );
		$this->ledger->note( sprintf( '%s is %s of %s', $login, $role, $slug ) );
	}
}
