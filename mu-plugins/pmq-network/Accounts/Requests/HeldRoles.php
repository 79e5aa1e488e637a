<?php
/**
 * Roles that somebody holds.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Accounts\Requests;

use PaysMidiQuercy\Access\Roles;
use PaysMidiQuercy\Accounts\View\Links;
use PaysMidiQuercy\Chrome\SiteLinks;
use PaysMidiQuercy\OtherSites;

/**
 * Says on which site somebody is what, and where one begins there.
 */
final class HeldRoles {

	/**
	 * Roles of the people who run the sites: they ask a colleague, not this page.
	 */
	private const STAFF = array( Roles::OFFICER, Roles::ANIMATOR, Roles::ADMINISTRATOR );

	/**
	 * Roles by site; sites on which somebody merely has an account are left out.
	 *
	 * @var array<string, list<string>>
	 */
	private readonly array $roles;

	/**
	 * Looks the roles up.
	 *
	 * @param int $user Account.
	 */
	public function __construct( private readonly int $user ) {
		$roles = array();
		$ours  = array_diff( array_keys( Roles::TABLE ), array( Roles::ACCOUNT ) );
		foreach ( array_keys( PMQ_SITES ) as $site ) {
			$roles[ $site ] = OtherSites::on( $site, static fn (): array => array_values( array_intersect( $ours, ( new \WP_User( $user ) )->roles ) ), array() );
		}
		$this->roles = array_filter( $roles );
	}

	/**
	 * Tells whether somebody runs a site or the network.
	 */
	public function is_staff(): bool {
		return is_super_admin( $this->user ) || array() !== array_intersect( self::STAFF, array_merge( ...array_values( $this->roles ) ) );
	}

	/**
	 * Prints the list, nothing where there is no role.
	 */
	public function html(): string {
		$labels = array_column( SiteLinks::all(), 'label', 'slug' );
		$lines  = array();
		foreach ( $this->roles as $site => $roles ) {
			$lines[] = self::line( $labels[ $site ], implode( ', ', array_map( self::name( ... ), $roles ) ), $this->start( $site ) );
		}
		if ( is_super_admin( $this->user ) ) {
			$lines[] = self::line( __( 'The network', 'pmq' ), self::name( Roles::ADMINISTRATOR ), Links::link( network_admin_url(), __( 'Open the administration of the network', 'pmq' ) ) );
		}
		return array() === $lines ? '' : '<ul class="pmq-account__list">' . implode( '', $lines ) . '</ul>';
	}

	/**
	 * Links to where one begins on a site.
	 *
	 * @param string $site Site.
	 */
	private function start( string $site ): string {
		$may = fn ( string $capability ): bool => user_can( $this->user, $capability );
		return OtherSites::on(
			$site,
			static fn (): string => match ( true ) {
				$may( 'edit_pages' )              => Links::link( admin_url(), __( 'Open the administration', 'pmq' ) ),
				$may( 'edit_others_pmq_records' ) => Links::link( RequestedRole::Committee->start_url(), __( 'Read over the records', 'pmq' ) ),
				$may( 'edit_pmq_records' )        => Links::link( RequestedRole::Contributor->start_url(), __( 'Add a record', 'pmq' ) ),
				default                           => Links::link( admin_url( 'edit.php' ), __( 'See my articles', 'pmq' ) ),
			},
			''
		);
	}

	/**
	 * Prints a line.
	 *
	 * @param string $site  Name of the site.
	 * @param string $roles Roles in words.
	 * @param string $link  Link, escaped.
	 */
	private static function line( string $site, string $roles, string $link ): string {
		return sprintf( '<li><span><strong>%s</strong><br>%s</span>%s</li>', esc_html( $site ), esc_html( $roles ), $link );
	}

	/**
	 * Names a role. Core's own name of the administrator is translated in the administration only.
	 *
	 * @param string $role Role.
	 */
	private static function name( string $role ): string {
		return Roles::ADMINISTRATOR === $role ? _x( 'Administrator', 'role', 'pmq' ) : translate_user_role( Roles::TABLE[ $role ]['name'] );
	}
}
