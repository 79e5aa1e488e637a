<?php
/**
 * Who may do what.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Access;

/**
 * The network's rules of access, hooked in one place.
 */
final class Access {

	/**
	 * Hooks every rule.
	 */
	public function register(): void {
		( new Roles() )->register();
		( new PrivacyTools() )->register();
		( new DeletedUsers() )->register();
		( new OfficerGuard() )->register();
		( new SectionsScreen() )->register();
		( new AccountNames() )->register();
	}
}
