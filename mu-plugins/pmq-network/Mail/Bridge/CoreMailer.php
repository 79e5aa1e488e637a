<?php
/**
 * PHPMailer as core ships it.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Mail\Bridge;

/**
 * Loads core's PHPMailer, which core itself loads only when it sends.
 */
final class CoreMailer {

	/**
	 * Loads the classes.
	 */
	public static function load(): void {
		require_once ABSPATH . WPINC . '/PHPMailer/PHPMailer.php';
		require_once ABSPATH . WPINC . '/PHPMailer/SMTP.php';
		require_once ABSPATH . WPINC . '/PHPMailer/Exception.php';
		require_once ABSPATH . WPINC . '/class-wp-phpmailer.php';
	}
}
