<?php
/**
 * Roles that one may ask for.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Accounts\Requests;

use PaysMidiQuercy\Access\Roles;
use PaysMidiQuercy\OtherSites;
use PaysMidiQuercy\Records\PublicRecords;

/**
 * Contributor and member of the editorial committee, both of the heritage site. What comes with a role stands in
 * {@see Roles}.
 */
enum RequestedRole: string {
	case Contributor = Roles::CONTRIBUTOR;
	case Committee   = Roles::COMMITTEE;

	/**
	 * Site on which requests are decided.
	 */
	public const DESK = 'patrimoine';

	/**
	 * Capability of who decides.
	 */
	public const CAPABILITY = 'pmq_decide_role_requests';

	/**
	 * Returns the sites on which the role is given.
	 *
	 * @return list<string> Slugs.
	 */
	public function sites(): array {
		return array( 'patrimoine' );
	}

	/**
	 * Returns what one may do with the role, as one asks for it.
	 */
	public function wish(): string {
		return match ( $this ) {
			self::Contributor => __( 'Contributor: I write heritage records, with pictures and sources', 'pmq' ),
			self::Committee   => __( 'Member of the editorial committee: I read over and correct what others write', 'pmq' ),
		};
	}

	/**
	 * Returns the name of the role.
	 */
	public function label(): string {
		return match ( $this ) {
			self::Contributor => __( 'contributor', 'pmq' ),
			self::Committee   => __( 'member of the editorial committee', 'pmq' ),
		};
	}

	/**
	 * Returns the address at which one begins: a new record, or the records that others have written.
	 */
	public function start_url(): string {
		$screen = match ( $this ) {
			self::Contributor => 'post-new.php',
			self::Committee   => 'edit.php',
		};
		return OtherSites::on( self::DESK, static fn (): string => admin_url( $screen . '?post_type=' . PublicRecords::POST_TYPE ), '' );
	}

	/**
	 * Tells whether somebody may already do what the role is for.
	 *
	 * @param int $user Account.
	 */
	public function is_held_by( int $user ): bool {
		$capability = match ( $this ) {
			self::Contributor => 'edit_pmq_records',
			self::Committee   => 'edit_others_pmq_records',
		};
		foreach ( $this->sites() as $site ) {
			if ( ! OtherSites::on( $site, static fn (): bool => user_can( $user, $capability ), true ) ) {
				return false;
			}
		}
		return true;
	}

	/**
	 * Gives the role on its sites; other roles stay, except those that it includes.
	 *
	 * @param int $user Account.
	 */
	public function give( int $user ): void {
		$included = match ( $this ) {
			self::Contributor => array( Roles::ACCOUNT ),
			self::Committee   => array( Roles::ACCOUNT, Roles::CONTRIBUTOR ),
		};
		foreach ( $this->sites() as $site ) {
			OtherSites::on(
				$site,
				function () use ( $user, $included ): bool {
					if ( ! is_user_member_of_blog( $user ) ) {
						add_user_to_blog( get_current_blog_id(), $user, $this->value );
						return true;
					}
					$person = new \WP_User( $user );
					$person->add_role( $this->value );
					array_map( $person->remove_role( ... ), $included );
					return true;
				},
				false
			);
		}
	}
}
