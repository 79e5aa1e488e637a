<?php
/**
 * Does what a confirmed request asks for.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Accounts\Privacy;

use PaysMidiQuercy\Values;

/**
 * Runs WordPress's exporters and erasers one after the other, as the screens under "Tools" do from the browser. Where it is
 * interrupted, the request stays among the confirmed ones and staff can finish it there.
 */
final class Processor {

	/**
	 * Whether a request confirmed by the owner of the address is being done.
	 *
	 * @var bool
	 */
	private static bool $is_running = false;

	/**
	 * Most pages of one exporter or eraser.
	 */
	private const MOST = 1000;

	/**
	 * What core hooks in the administration only (wp-admin/includes/admin-filters.php): hook => function, arguments.
	 */
	private const HOOKS = array(
		'wp_privacy_personal_data_export_page'  => array( 'wp_privacy_process_personal_data_export_page', 7 ),
		'wp_privacy_personal_data_export_file'  => array( 'wp_privacy_generate_personal_data_export_file', 1 ),
		'wp_privacy_personal_data_erasure_page' => array( 'wp_privacy_process_personal_data_erasure_page', 5 ),
		'wp_privacy_personal_data_erased'       => array( '_wp_privacy_send_erasure_fulfillment_notification', 1 ),
	);

	/**
	 * Loads core's tools, which only the administration loads.
	 */
	public function __construct() {
		foreach ( self::HOOKS as $hook => list( $function, $arguments ) ) {
			if ( false === has_filter( $hook, $function ) ) {
				add_filter( $hook, $function, 10, $arguments );
			}
		}
		foreach ( array( 'file', 'user', 'ms', 'privacy-tools' ) as $file ) {
			require_once ABSPATH . "wp-admin/includes/{$file}.php";
		}
		// The words of the file are the administration's.
		$locale = determine_locale();
		load_textdomain( 'default', Values::text( constant( 'WP_LANG_DIR' ) ) . "/admin-{$locale}.mo", $locale );
	}

	/**
	 * Tells whether a request confirmed by the owner of the address is being done.
	 */
	public static function is_running(): bool {
		return self::$is_running;
	}

	/**
	 * Makes the file and mails its address, which works for three days.
	 *
	 * @param \WP_User_Request $request Request.
	 * @throws \RuntimeException When the file cannot be made or the mail cannot be queued.
	 */
	public function export( \WP_User_Request $request ): void {
		self::run( fn () => $this->export_everything( $request ) );
	}

	/**
	 * Deletes the account, whose publications go to the account of former contributors, then takes the person out of everything
	 * else. In this order nothing is lost, and nobody is told of an end, while the account cannot be deleted.
	 *
	 * @param \WP_User_Request $request Request.
	 * @throws \RuntimeException When the account cannot be deleted.
	 */
	public function erase( \WP_User_Request $request ): void {
		self::run( fn () => $this->erase_everything( $request ) );
	}

	/**
	 * Asks the exporters.
	 *
	 * @param \WP_User_Request $request Request.
	 */
	private function export_everything( \WP_User_Request $request ): void {
		/** This filter is documented in wp-admin/includes/ajax-actions.php */
		$exporters = Values::map( apply_filters( 'wp_privacy_personal_data_exporters', array() ) ); // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals -- Core's own hook.
		$index     = 0;
		foreach ( $exporters as $key => $exporter ) {
			++$index;
			foreach ( self::pages( $exporter, $request->email ) as $page => $answer ) {
				/** This filter is documented in wp-admin/includes/ajax-actions.php */
				apply_filters( 'wp_privacy_personal_data_export_page', $answer, $index, $request->email, $page, $request->ID, true, $key ); // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals -- Core's own hook.
			}
		}
	}

	/**
	 * Deletes the account and asks the erasers.
	 *
	 * @param \WP_User_Request $request Request.
	 * @throws \RuntimeException When the account cannot be deleted.
	 */
	private function erase_everything( \WP_User_Request $request ): void {
		$user = get_user_by( 'email', $request->email );
		if ( $user instanceof \WP_User && ! wpmu_delete_user( $user->ID ) ) {
			throw new \RuntimeException( 'The account was not deleted.' );
		}
		/** This filter is documented in wp-admin/includes/ajax-actions.php */
		$erasers = Values::map( apply_filters( 'wp_privacy_personal_data_erasers', array() ) ); // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals -- Core's own hook.
		$index   = 0;
		foreach ( $erasers as $key => $eraser ) {
			++$index;
			foreach ( self::pages( $eraser, $request->email ) as $page => $answer ) {
				/** This filter is documented in wp-admin/includes/ajax-actions.php */
				apply_filters( 'wp_privacy_personal_data_erasure_page', $answer, $index, $request->email, $page, $request->ID, $key ); // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals -- Core's own hook.
			}
		}
	}

	/**
	 * Runs core's functions where they are at home, in an Ajax request: what they refuse they print as JSON and end the process;
	 * here it becomes an exception, and nothing is printed.
	 *
	 * @param \Closure(): mixed $work Work.
	 * @throws \RuntimeException When core refuses.
	 */
	private static function run( \Closure $work ): void {
		$is_ajax = static fn (): bool => true;
		$throw   = static fn (): \Closure => static fn (): never => throw new \RuntimeException( (string) ob_get_contents() ); // phpcs:ignore WordPress.Security.EscapeOutput.ExceptionNotEscaped -- Not printed.
		add_filter( 'wp_doing_ajax', $is_ajax, PHP_INT_MAX );
		add_filter( 'wp_die_ajax_handler', $throw, PHP_INT_MAX );
		ob_start();
		self::$is_running = true;
		try {
			$work();
		} finally {
			self::$is_running = false;
			ob_end_clean();
			remove_filter( 'wp_doing_ajax', $is_ajax, PHP_INT_MAX );
			remove_filter( 'wp_die_ajax_handler', $throw, PHP_INT_MAX );
			if ( ! headers_sent() ) {
				header( 'Content-Type: text/html; charset=' . Values::text( get_option( 'blog_charset' ) ) );
			}
		}
	}

	/**
	 * Asks page after page.
	 *
	 * @param mixed  $tool    Exporter or eraser with its callback.
	 * @param string $address Address.
	 * @return iterable<int, array<string, mixed>> Answers by page.
	 */
	private static function pages( mixed $tool, string $address ): iterable {
		$callback = Values::map( $tool )['callback'] ?? null;
		for ( $page = 1; is_callable( $callback ) && $page <= self::MOST; $page++ ) {
			$answer = Values::map( $callback( $address, $page ) );
			yield $page => $answer;
			if ( ! empty( $answer['done'] ) ) {
				return;
			}
		}
	}
}
