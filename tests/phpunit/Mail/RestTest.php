<?php
/**
 * The routes of mail.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Mail;

use PaysMidiQuercy\Mail\Bounces\Finding;
use PaysMidiQuercy\Mail\Bounces\ReportClass;
use PaysMidiQuercy\Mail\Bounces\Reports;
use PaysMidiQuercy\Mail\Retention;
use PaysMidiQuercy\Mail\Settings\Settings;
use PaysMidiQuercy\Mail\Worker\Workers;
use PHPUnit\Framework\Attributes\TestDox;

use function PaysMidiQuercy\network;

/**
 * The log as the mail screen reads it; who may, stands in the table of access.
 */
#[TestDox( 'The routes of mail' )]
final class RestTest extends MailTestCase {

	protected function setUp(): void {
		parent::setUp();
		$this->act_as( 'network_administrator' );
	}

	public function test_the_log_is_searched_and_filtered(): void {
		$this->enqueue( 'nina@example.org', array( 'subject' => 'Votre inscription' ) );
		$this->enqueue( 'jo@example.org', array( 'subject' => '100 % local', 'kind' => 'autre' ) );
		$this->worker( new RememberingTransport() )->drain( Workers::CRON, 5 );
		$this->enqueue( 'lou@example.org' );
		$subjects = fn( array $params ): array => array_column( (array) $this->rest( 'GET', '/pmq/v1/mails', $params )->get_data(), 'subject' );
		self::assertCount( 3, $subjects( array() ) );
		self::assertSame( array( 'Votre inscription' ), $subjects( array( 'search' => 'NINA@' ) ) );
		self::assertSame( array( '100 % local' ), $subjects( array( 'search' => '100 %' ) ) );
		self::assertSame( array(), $subjects( array( 'search' => '%%%' ) ) );
		self::assertSame( array( 'Bonjour' ), $subjects( array( 'state' => array( 'queued' ) ) ) );
		self::assertSame( array( '100 % local' ), $subjects( array( 'kind' => array( 'autre' ) ) ) );
		self::assertSame( array( 'jo@example.org', 'lou@example.org', 'nina@example.org' ), array_column( (array) $this->rest( 'GET', '/pmq/v1/mails', array( 'orderby' => 'recipient', 'order' => 'asc' ) )->get_data(), 'recipient' ) );
		self::assertSame( '3', $this->rest( 'GET', '/pmq/v1/mails', array( 'per_page' => 1 ) )->get_headers()['X-WP-Total'] );
		self::assertSame( 400, $this->rest( 'GET', '/pmq/v1/mails', array( 'state' => array( 'x' ) ) )->get_status() );
		self::assertSame( 400, $this->rest( 'GET', '/pmq/v1/mails', array( 'orderby' => 'id; DROP' ) )->get_status() );
	}

	public function test_what_came_back_is_shown_and_filtered(): void {
		$id = $this->enqueue( 'nina@example.org' );
		$this->enqueue( 'jo@example.org' );
		( new Reports( network()->database ) )->add( str_repeat( 'a', 40 ), $id, 'nina@example.org', new Finding( ReportClass::Full, array(), '5.2.2', 'Boîte pleine' ) );
		( new Reports( network()->database ) )->add( str_repeat( 'b', 40 ), $id, 'nina@example.org', new Finding( ReportClass::Auto ) );
		$found = (array) $this->rest( 'GET', '/pmq/v1/mails', array( 'report' => array( 'auto', 'hard' ) ) )->get_data();
		self::assertSame( array( $id ), array_column( $found, 'id' ) );
		self::assertSame( array( 'full' ), array_column( $found, 'report' ), 'The gravest.' );
		$shown = (array) $this->rest( 'GET', "/pmq/v1/mails/{$id}" )->get_data();
		self::assertSame( array( 'Boîte pleine', '' ), array_column( $shown['reports'], 'detail' ) );
		self::assertSame( 400, $this->rest( 'GET', '/pmq/v1/mails', array( 'report' => array( 'x' ) ) )->get_status() );
	}

	public function test_a_pace_is_a_number(): void {
		$before = get_site_option( Settings::OPTION, array() );
		$this->after_test( static fn() => update_site_option( Settings::OPTION, $before ) );
		$wrong = $this->rest( 'POST', '/pmq/v1/mail-settings', array( 'per_minute' => -1 ) );
		self::assertSame( 400, $wrong->get_status() );
		self::assertArrayHasKey( 'per_minute', ( (array) $wrong->get_data() )['data']['params'] );
		self::assertSame( '60', ( (array) $this->rest( 'POST', '/pmq/v1/mail-settings', array( 'per_minute' => 60 ) )->get_data() )['per_minute'] );
	}

	public function test_a_mail_is_shown_sent_again_and_cancelled(): void {
		$id    = $this->enqueue( 'nina@example.org', array( 'variables' => array( 'prenom' => '<b>' ) ) );
		$shown = (array) $this->rest( 'GET', "/pmq/v1/mails/{$id}" )->get_data();
		self::assertSame( '<p>Bonjour &lt;b&gt;</p>', $shown['preview']['html'] );
		self::assertSame( 'Bonjour <b>', $shown['preview']['text'] );
		self::assertSame( 409, $this->rest( 'POST', "/pmq/v1/mails/{$id}/resend" )->get_status(), 'It is queued.' );
		self::assertSame( 'cancelled', ( (array) $this->rest( 'POST', "/pmq/v1/mails/{$id}/cancel" )->get_data() )['state'] );
		self::assertSame( 409, $this->rest( 'POST', "/pmq/v1/mails/{$id}/cancel" )->get_status() );
		self::assertSame( 201, $this->rest( 'POST', "/pmq/v1/mails/{$id}/resend" )->get_status() );
		self::assertSame( 404, $this->rest( 'GET', '/pmq/v1/mails/999999999' )->get_status() );
	}

	public function test_the_state_of_the_queue_is_told(): void {
		$this->enqueue();
		$status = (array) $this->rest( 'GET', '/pmq/v1/mails/status' )->get_data();
		self::assertSame( 1, $status['states']['queued'] );
		self::assertSame( array( 'essai' ), $status['kinds'] );
		self::assertTrue( $status['keeps_mail'] );
		self::assertNull( $status['worker_seen'] );
	}

	public function test_secrets_go_in_and_never_out(): void {
		$before = get_site_option( Settings::OPTION, array() );
		$this->after_test( static fn() => update_site_option( Settings::OPTION, $before ) );
		$saved = $this->rest( 'POST', '/pmq/v1/mail-settings', array( 'host' => 'smtp.example.org', 'port' => 465, 'encryption' => 'tls', 'user' => 'mq', 'password' => 'p4ss' ) );
		self::assertSame( 200, $saved->get_status() );
		$shown = $this->rest( 'GET', '/pmq/v1/mail-settings' );
		self::assertStringNotContainsString( 'p4ss', (string) wp_json_encode( array( $saved->get_data(), $shown->get_data() ) ) );
		self::assertSame( array( 'password' ), ( (array) $shown->get_data() )['set'] );
		$this->rest( 'POST', '/pmq/v1/mail-settings', array( 'user' => 'other' ) );
		self::assertSame( 'p4ss', $this->mail->settings->get( 'password' ), 'What is not named stays.' );
		foreach ( array( array( 'host' => "a\r\nb" ), array( 'port' => 0 ), array( 'encryption' => 'rot13' ), array( 'dkim_key' => 'no key' ), array( 'from' => 'nobody' ) ) as $wrong ) {
			self::assertSame( 400, $this->rest( 'POST', '/pmq/v1/mail-settings', $wrong )->get_status() );
		}
		$this->mail->settings->save( array( 'host' => '127.0.0.1', 'port' => '1', 'encryption' => 'none' ) );
		$test = (array) $this->rest( 'POST', '/pmq/v1/mail-settings/test', array( 'address' => 'nina@example.org' ) )->get_data();
		self::assertFalse( $test['sent'] );
		self::assertStringContainsString( '127.0.0.1', $test['message'] );
	}

	public function test_addresses_are_held_back_and_let_go(): void {
		self::assertSame( 201, $this->rest( 'POST', '/pmq/v1/mail-suppressions', array( 'address' => 'Nina@example.org' ) )->get_status() );
		$list = (array) $this->rest( 'GET', '/pmq/v1/mail-suppressions', array( 'search' => 'nina' ) )->get_data();
		self::assertSame( array( 'nina@example.org', 'manual' ), array( $list[0]['address'], $list[0]['reason'] ) );
		self::assertSame( array( 'deleted' => true ), $this->rest( 'DELETE', '/pmq/v1/mail-suppressions', array( 'address' => 'nina@example.org' ) )->get_data() );
		self::assertSame( 400, $this->rest( 'POST', '/pmq/v1/mail-suppressions', array( 'address' => 'nobody' ) )->get_status() );
	}

	public function test_old_texts_and_lines_go(): void {
		$old = $this->enqueue( 'old@example.org', array( 'subject' => 'Vieux', 'text' => 'https://example.org/secret' ) );
		$this->worker( new RememberingTransport() )->drain( Workers::CRON, 5 );
		$waiting = $this->enqueue( 'waiting@example.org' );
		( new Retention( network()->database ) )->clean( time() + 31 * DAY_IN_SECONDS );
		self::assertSame( '', ( (array) $this->rest( 'GET', "/pmq/v1/mails/{$old}" )->get_data() )['preview']['text'] );
		self::assertSame( 'Vieux', $this->column( $old, 'subject' ) );
		self::assertSame( '1', network()->database->column( 'SELECT COUNT(*) FROM ' . network()->database->table( 'mail_content' ) )[0], 'The text of a mail that waits is kept.' );
		( new Retention( network()->database ) )->clean( time() + 400 * DAY_IN_SECONDS );
		self::assertNull( $this->column( $old, 'subject' ) );
		unset( $waiting );
	}
}
