<?php
/**
 * Messages and templates.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Mail;

use PaysMidiQuercy\Mail\Mime\Headers;
use PaysMidiQuercy\Mail\Settings\Secret;
use PaysMidiQuercy\Mail\Settings\Settings;
use PaysMidiQuercy\Mail\Templates\Templates;
use PaysMidiQuercy\Mail\Verp;
use PaysMidiQuercy\Mail\Worker\Workers;
use PHPUnit\Framework\Attributes\TestDox;

/**
 * The bytes that leave are right.
 */
#[TestDox( 'Messages and templates of mail' )]
final class MessageTest extends MailTestCase {

	public function test_headers_are_encoded_and_folded(): void {
		self::assertSame( "To: Nina <nina@example.org>\r\n", Headers::address( 'To', 'nina@example.org', 'Nina' ) );
		self::assertSame( "To: \"Nina, de Caylus\" <nina@example.org>\r\n", Headers::address( 'To', 'nina@example.org', 'Nina, de Caylus' ) );
		foreach ( array( 'Éloïse d’Aubigné-Lafrançaise, présidente de l’association des amis du vieux Caylus', 'Association « Les Arts »' ) as $name ) {
			$header = Headers::address( 'To', 'nina@example.org', $name );
			self::assertSame( "To: {$name} <nina@example.org>", trim( mb_decode_mimeheader( $header ) ) );
			self::assertSame( 0, preg_match( '/[^\r\n\x20-\x7e]|.{79}/', $header ) );
		}
		$subject = 'L’été à Saint-Antonin-Noble-Val : ce que nous avons préparé pour vous, jour après jour';
		self::assertSame( "Subject: {$subject}", trim( iconv_mime_decode( Headers::text( 'Subject', $subject ), 0, 'UTF-8' ) ) );
		self::assertStringNotContainsString( "\nBcc", Headers::text( 'Subject', "Un\r\nBcc: x@example.org" ) );
	}

	public function test_both_unsubscribe_headers_are_there_and_signed(): void {
		openssl_pkey_export( openssl_pkey_new( array( 'private_key_bits' => 1024 ) ), $key );
		$this->settings( array( 'dkim_domain' => 'example.org', 'dkim_selector' => 'mq', 'dkim_key' => $key, 'verp_domain' => 'retours.example.org' ) );
		$id        = $this->enqueue( 'nina@example.org', array( 'list_unsubscribe' => 'https://example.org/fin?cle=' . str_repeat( 'a', 80 ) ) );
		$transport = new RememberingTransport();
		$this->worker( $transport )->drain( Workers::CRON, 5 );
		$message = $transport->given[0]['message'];
		self::assertStringContainsString( 'List-Unsubscribe-Post: List-Unsubscribe=One-Click', $message );
		self::assertStringContainsString( '<https://example.org/fin?cle=' . str_repeat( 'a', 80 ) . '>', $message );
		$signature = (array) preg_split( '/\r\n(?![ \t])/', $message );
		self::assertStringStartsWith( 'DKIM-Signature:', (string) $signature[0] );
		self::assertMatchesRegularExpression( '/h=[^;]*List-Unsubscribe:List-Unsubscribe-Post/', (string) preg_replace( '/\s+/', '', (string) $signature[0] ) );
		self::assertTrue( self::is_signed( $message, $key ) );
		self::assertFalse( self::is_signed( str_replace( 'Bonjour', 'Bonsoir', $message ), $key ) );
		self::assertSame( $id, Verp::mail_id( $transport->given[0]['return_path'] ) );
		self::assertNull( Verp::mail_id( str_replace( "+{$id}.", '+' . ( $id + 1 ) . '.', $transport->given[0]['return_path'] ) ) );
	}

	public function test_secrets_are_sealed(): void {
		$this->settings( array( 'password' => 'très secret' ) );
		self::assertSame( 'très secret', $this->mail->settings->get( 'password' ) );
		self::assertStringNotContainsString( 'secret', (string) wp_json_encode( get_site_option( Settings::OPTION ) ) );
		self::assertSame( '', Secret::open( 'garbage' ) );
	}

	public function test_a_template_says_the_same_in_html_and_text(): void {
		$letter = $this->mail->templates()->render(
			Templates::DIGEST,
			array(
				'subject'    => 'Du nouveau',
				'preheader'  => 'Trois fiches',
				'heading'    => 'Cette semaine <b>',
				'paragraphs' => array( 'Bonjour {{prenom}}' ),
				'facts'      => array( 'Commune' => 'Caylus' ),
				'quote'      => 'Mon grand-père y travaillait.',
				'sections'   => array( array( 'title' => 'Fiches', 'items' => array( array( 'title' => 'Le moulin', 'url' => 'https://example.org/moulin', 'text' => 'Roue à aubes', 'meta' => 'Septfonds' ) ) ) ),
				'button'     => array( 'label' => 'Tout voir', 'url' => 'https://example.org/?a=1&b={{cle}}' ),
				'after'      => array( 'À bientôt' ),
				'reason'     => 'Vous suivez Caylus.',
				'links'      => array( 'Régler mes notifications' => 'https://example.org/compte' ),
			)
		);
		self::assertStringContainsString( 'Cette semaine &lt;b&gt;', $letter->html );
		foreach ( array( 'Bonjour {{prenom}}', 'Commune', 'Mon grand-père', 'Fiches', 'Le moulin', 'Roue à aubes', 'Septfonds', 'Tout voir', 'À bientôt', 'Vous suivez Caylus.', 'Régler mes notifications', 'https://example.org/compte' ) as $part ) {
			self::assertStringContainsString( $part, $letter->html );
			self::assertStringContainsString( $part, $letter->text );
		}
		self::assertStringContainsString( 'b={{cle}}', $letter->html, 'Placeholders survive in addresses.' );
		self::assertStringContainsString( 'lang="fr"', $letter->html );
		self::assertSame( substr_count( $letter->html, '<table' ), substr_count( $letter->html, 'role="presentation"' ) );
	}

	/**
	 * Sets settings for this test.
	 *
	 * @param array<string, string> $values Setting => value.
	 */
	private function settings( array $values ): void {
		$before = get_site_option( Settings::OPTION, array() );
		$this->after_test( static fn() => update_site_option( Settings::OPTION, $before ) );
		$this->mail->settings->save( $values );
	}

	/**
	 * Checks a signature as a recipient does (RFC 6376: relaxed headers, simple body).
	 *
	 * @param string $message Message.
	 * @param string $key     Private key, whose public half is used.
	 */
	private static function is_signed( string $message, string $key ): bool {
		list( $head, $body ) = explode( "\r\n\r\n", $message, 2 );
		$lines               = (array) preg_split( '/\r\n(?![ \t])/', $head );
		$own                 = (string) array_shift( $lines );
		$relaxed             = static fn( string $line ): string => strtolower( trim( (string) strtok( $line, ':' ) ) ) . ':' . trim( (string) preg_replace( '/[ \t]+/', ' ', str_replace( "\r\n", '', substr( $line, (int) strpos( $line, ':' ) + 1 ) ) ) );
		$tags                = array();
		foreach ( explode( ';', (string) preg_replace( '/\s+/', '', substr( $own, 15 ) ) ) as $tag ) {
			list( $name, $value ) = explode( '=', $tag, 2 ) + array( '', '' );
			$tags[ $name ]        = $value;
		}
		if ( base64_encode( hash( 'sha256', rtrim( $body, "\r\n" ) . "\r\n", true ) ) !== $tags['bh'] ) {
			return false;
		}
		$signed = '';
		foreach ( explode( ':', $tags['h'] ) as $name ) {
			foreach ( $lines as $line ) {
				if ( 0 === stripos( (string) $line, $name . ':' ) ) {
					$signed .= $relaxed( (string) $line ) . "\r\n";
				}
			}
		}
		$signed .= (string) preg_replace( '/b=[^;]*$/', 'b=', $relaxed( $own ) );
		$public  = openssl_pkey_get_details( openssl_pkey_get_private( $key ) )['key'] ?? '';
		return 1 === openssl_verify( $signed, (string) base64_decode( $tags['b'], true ), $public, OPENSSL_ALGO_SHA256 );
	}
}
