<?php
/**
 * `wp pmq import`.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\CLI;

/**
 * Serves the import command of the tools, which speaks to the site over REST.
 */
final class ImportCommand {

	private const LOGIN = 'pmq-import';

	/**
	 * Makes the account that imports, with a new application password, and prints both as JSON.
	 *
	 * The account is a member with one capability more on this site: to import. Its earlier passwords end.
	 */
	public function account(): void {
		$user = get_user_by( 'login', self::LOGIN );
		$id   = $user instanceof \WP_User ? $user->ID : wp_insert_user( $this->fields() );
		if ( is_wp_error( $id ) ) {
			\WP_CLI::error( $id->get_error_message() );
			return;
		}
		if ( ! is_user_member_of_blog( $id ) ) {
			add_user_to_blog( get_current_blog_id(), $id, 'subscriber' );
		}
		$account = new \WP_User( $id );
		$account->add_cap( 'import_pmq_records' );
		\WP_Application_Passwords::delete_all_application_passwords( $id );
		$made = \WP_Application_Passwords::create_new_application_password( $id, array( 'name' => 'npm run import' ) );
		if ( is_wp_error( $made ) ) {
			\WP_CLI::error( $made->get_error_message() );
			return;
		}
		\WP_CLI::log(
			(string) wp_json_encode(
				array(
					'user'     => self::LOGIN,
					'password' => $made[0],
				)
			)
		);
	}

	/**
	 * Gives the fields of the account.
	 *
	 * @return array<string, string>
	 */
	private function fields(): array {
		return array(
			'user_login'   => self::LOGIN,
			'user_pass'    => wp_generate_password( 40 ),
			'user_email'   => 'import@' . ( wp_parse_url( home_url(), PHP_URL_HOST ) ?: 'localhost' ) . '.invalid', // phpcs:ignore Universal.Operators.DisallowShortTernary -- An address is wanted, none is used.
			'display_name' => __( 'Data import', 'pmq' ),
		);
	}
}
