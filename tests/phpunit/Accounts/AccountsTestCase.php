<?php
/**
 * Base of the tests of accounts.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Accounts;

use PaysMidiQuercy\Accounts\Form\Answer;
use PaysMidiQuercy\Accounts\Form\Forms;
use PaysMidiQuercy\Accounts\Form\FormSeal;
use PaysMidiQuercy\Accounts\Form\Input;
use PaysMidiQuercy\Accounts\Guard\Visitor;
use PaysMidiQuercy\Mail\LogQuery;
use PaysMidiQuercy\Mail\Preview;
use PaysMidiQuercy\Tests\TestCase;

use function PaysMidiQuercy\network;

/**
 * Gives each test a browser with empty tables, and sends forms as the pages do.
 */
abstract class AccountsTestCase extends TestCase {

	/**
	 * Begins with empty tables and a new browser.
	 */
	protected function setUp(): void {
		parent::setUp();
		$empty = static function (): void {
			foreach ( array( 'account_tokens', 'account_limits', 'account_passkeys', 'account_role_requests', 'account_notices', 'favourite_lists', 'favourites', 'mail', 'mail_content' ) as $table ) {
				network()->database->write( 'DELETE FROM ' . network()->database->table( $table ) );
			}
		};
		$empty();
		$this->after_test( $empty );
		$_COOKIE = array();
		$this->browse();
	}

	/**
	 * Forgets the browser.
	 */
	protected function tearDown(): void {
		$_COOKIE                = array();
		$_SERVER['REMOTE_ADDR'] = '127.0.0.1';
		parent::tearDown();
	}

	/**
	 * Takes another browser, without cookies but its mark.
	 *
	 * @param string $name Name; the same gives the same browser.
	 */
	protected function browse( string $name = 'first' ): void {
		wp_set_current_user( 0 );
		$_COOKIE = array( Visitor::BROWSER => md5( $name ) );
	}

	/**
	 * Gives this browser a session of an account, as a sign-in does.
	 *
	 * @param \WP_User             $user Account.
	 * @param array<string, mixed> $note More about the session.
	 * @return string Its token.
	 */
	protected function hold_session( \WP_User $user, array $note = array() ): string {
		$add   = static fn ( array $session ): array => $note + $session;
		add_filter( 'attach_session_information', $add );
		$token = \WP_Session_Tokens::get_instance( $user->ID )->create( time() + DAY_IN_SECONDS );
		remove_filter( 'attach_session_information', $add );
		if ( isset( $note['login'] ) ) {
			\WP_Session_Tokens::get_instance( $user->ID )->update( $token, $note + (array) \WP_Session_Tokens::get_instance( $user->ID )->get( $token ) );
		}
		$_COOKIE[ LOGGED_IN_COOKIE ] = wp_generate_auth_cookie( $user->ID, time() + DAY_IN_SECONDS, 'logged_in', $token );
		wp_set_current_user( $user->ID );
		return $token;
	}

	/**
	 * Sends a form.
	 *
	 * @param string               $action Action.
	 * @param array<string, mixed> $fields Fields.
	 * @param int                  $age    Seconds that it was open.
	 */
	protected function send( string $action, array $fields = array(), int $age = 20 ): Answer {
		return network()->accounts->forms->handle( $action, new Input( $fields + array( FormSeal::FIELD => FormSeal::make( $action, time() - $age ), Forms::TRAP => '' ) ) );
	}

	/**
	 * Returns the texts of the mails queued so far, oldest first.
	 *
	 * @param string $to Address, all without one.
	 * @return list<array{subject: string, text: string}>
	 */
	protected function mailed( string $to = '' ): array {
		$mails = array();
		foreach ( network()->mail->log->list( new LogQuery( search: $to, per_page: 100 ) ) as $entry ) {
			$mails[ $entry->id() ] = array(
				'subject' => (string) $entry->to_array()['subject'],
				'text'    => ( new Preview( network()->mail ) )->of( $entry->id() )['text'] ?? '',
			);
		}
		ksort( $mails );
		return array_values( $mails );
	}

	/**
	 * Returns the secret in the link of the last mail to an address.
	 *
	 * @param string $email Address.
	 * @param int    $back  How many mails before the last.
	 */
	protected function secret_mailed_to( string $email, int $back = 0 ): string {
		foreach ( array_slice( array_reverse( $this->mailed( $email ) ), $back ) as $mail ) {
			if ( 1 === preg_match( '/jeton=([\w-]+)/', $mail['text'], $match ) ) {
				return $match[1];
			}
		}
		self::fail( "No link was mailed to {$email}." );
	}

	/**
	 * Lets every secret expire.
	 *
	 * @param int $seconds Seconds that pass.
	 */
	protected function let_pass( int $seconds ): void {
		network()->database->write( 'UPDATE ' . network()->database->table( 'account_tokens' ) . ' SET expires = expires - %d', $seconds );
	}

	/**
	 * Tells how many sessions an account has.
	 *
	 * @param int $user Account.
	 */
	protected static function sessions( int $user ): int {
		return count( \WP_Session_Tokens::get_instance( $user )->get_all() );
	}
}
