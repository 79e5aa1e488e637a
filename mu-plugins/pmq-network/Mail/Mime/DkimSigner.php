<?php
/**
 * PHPMailer's signer.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Mail\Mime;

use PHPMailer\PHPMailer\PHPMailer;

/**
 * Uses PHPMailer's DKIM for messages that it did not make.
 */
final class DkimSigner extends PHPMailer {

	// phpcs:disable WordPress.NamingConventions.ValidVariableName -- PHPMailer's names.

	/**
	 * Takes domain and key.
	 *
	 * @param string       $domain   Domain that signs.
	 * @param string       $selector Selector of the public key in the DNS.
	 * @param string       $key      Private key (PEM).
	 * @param list<string> $headers  Headers to sign beside the usual ones.
	 */
	public function __construct( string $domain, string $selector, #[\SensitiveParameter] string $key, private readonly array $headers ) {
		parent::__construct( true );
		$this->DKIM_domain           = $domain;
		$this->DKIM_selector         = $selector;
		$this->DKIM_private_string   = $key;
		$this->DKIM_identity         = '@' . $domain;
		$this->DKIM_extraHeaders     = $headers;
		$this->DKIM_copyHeaderFields = false;
		foreach ( $headers as $name ) {
			// It signs only those that it believes to have written itself.
			$this->addCustomHeader( $name, 'x' );
		}
	}

	/**
	 * Gives the signature's header line.
	 *
	 * @param string $headers Header lines, ended by CRLF.
	 * @param string $body    Encoded body.
	 */
	public function signature( string $headers, string $body ): string {
		static::setLE( "\r\n" );
		return $this->DKIM_Add( rtrim( $headers ), '', $body ) . "\r\n";
	}
}
