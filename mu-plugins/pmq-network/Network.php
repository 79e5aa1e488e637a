<?php
/**
 * The network's services and their hooks.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy;

/**
 * Builds the services that every site shares and hooks them: the one place to read.
 */
final class Network {

	/**
	 * Hooks every service.
	 */
	public function register(): void {
	}
}
