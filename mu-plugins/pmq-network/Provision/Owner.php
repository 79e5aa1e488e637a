<?php
/**
 * Whom provisioned things belong to.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Provision;

/**
 * Finds the account under which sites and first contents are made.
 */
final class Owner {

	/**
	 * Returns the first network administrator that exists, 0 when there is none.
	 */
	public static function id(): int {
		foreach ( get_super_admins() as $login ) {
			$user = get_user_by( 'login', $login );
			if ( $user instanceof \WP_User ) {
				return $user->ID;
			}
		}
		return 0;
	}
}
