<?php
/**
 * The bridge of wp_mail().
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Mail;

use PaysMidiQuercy\Mail\LogQuery;
use PaysMidiQuercy\Mail\Preview;
use PaysMidiQuercy\Mail\Worker\Workers;
use PHPUnit\Framework\Attributes\TestDox;

/**
 * What core and plugins send arrives as they made it.
 */
#[TestDox( 'wp_mail() goes through the queue' )]
final class WpMailTest extends MailTestCase {

	/**
	 * Lets wp_mail() through, which the tests stop elsewhere.
	 */
	protected function setUp(): void {
		parent::setUp();
		remove_all_filters( 'pre_wp_mail', 99 );
	}

	public function test_attachments_headers_and_html_are_kept(): void {
		$file = get_temp_dir() . 'pmq-mail-test-' . getmypid() . '.txt';
		file_put_contents( $file, 'Le contenu de la pièce' );
		$this->after_test( static fn() => unlink( $file ) );
		add_action(
			'phpmailer_init',
			static function ( \PHPMailer\PHPMailer\PHPMailer $mailer ): void {
				$mailer->AltBody = 'Sans HTML';
			}
		);
		self::assertTrue( wp_mail( 'Nina Éluard <nina@example.org>', 'Été à Caylus', '<p>Bienvenue à l’été</p>', array( 'Content-Type: text/html; charset=UTF-8', 'Reply-To: contact@example.org', 'Cc: jo@example.org', 'Bcc: secret@example.org', 'X-Essai: un' ), array( 'note.txt' => $file ) ) );
		$transport = new RememberingTransport();
		self::assertSame( 3, $this->worker( $transport )->drain( Workers::CRON, 5 ) );
		self::assertSame( array( 'nina@example.org', 'jo@example.org', 'secret@example.org' ), array_column( $transport->given, 'recipient' ) );
		$message = $transport->given[0]['message'];
		foreach ( array( 'Reply-To: contact@example.org', 'Cc: jo@example.org', 'X-Essai: un', 'note.txt', 'MIME-Version: 1.0' ) as $part ) {
			self::assertStringContainsString( $part, $message );
		}
		self::assertStringNotContainsString( 'secret@', $message );
		self::assertSame( 1, preg_match_all( '/^Message-ID:/mi', $message ) );
		self::assertStringContainsString( chunk_split( base64_encode( 'Le contenu de la pièce' ) ), $message );
		self::assertSame( 0, preg_match( '/[\x80-\xff]/', $message ), 'Seven bits.' );
		$shown = ( new Preview( $this->mail ) )->of( $this->mail->log->list( new LogQuery() )[0]->id() );
		self::assertStringContainsString( 'Bienvenue à l’été', $shown['html'] ?? '' );
		self::assertStringContainsString( 'Sans HTML', $shown['text'] ?? '' );
	}

	public function test_a_plain_mail_is_kept_and_told_of(): void {
		$told = 0;
		add_action(
			'wp_mail_succeeded',
			static function () use ( &$told ): void {
				++$told;
			}
		);
		self::assertTrue( wp_mail( 'nina@example.org', 'Mot de passe', "Ligne\nhttps://example.org/?a=1&b=2" ) );
		self::assertSame( 1, $told );
		$entry = $this->mail->log->list( new LogQuery() )[0];
		self::assertSame( 'wp_mail', $entry->to_array()['kind'] );
		self::assertSame( 'Mot de passe', $entry->to_array()['subject'] );
		self::assertStringContainsString( 'https://example.org/?a=1&b=2', ( new Preview( $this->mail ) )->of( $entry->id() )['text'] ?? '' );
	}

	public function test_another_filter_may_stop_it(): void {
		add_filter( 'pre_wp_mail', '__return_false' );
		self::assertFalse( wp_mail( 'nina@example.org', 'Non', 'Non' ) );
		self::assertSame( 0, $this->mail->log->count( new LogQuery() ) );
	}

	public function test_an_impossible_address_is_told(): void {
		$problem = null;
		add_action(
			'wp_mail_failed',
			static function ( \WP_Error $error ) use ( &$problem ): void {
				$problem = $error->get_error_message();
			}
		);
		self::assertFalse( wp_mail( 'nobody', 'Sujet', 'Texte' ) );
		self::assertNotNull( $problem );
	}
}
