<?php
/**
 * What the network sets for itself while it runs.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Provision;

/**
 * The running side of provisioning: rules that no option can hold.
 */
final class Provision {

	/**
	 * Hooks every rule.
	 */
	public function register(): void {
		( new Permalinks() )->register();
		( new MailSender() )->register();
		Links::register();
	}
}
