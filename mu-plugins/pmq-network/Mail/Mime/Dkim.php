<?php
/**
 * Signatures of messages.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Mail\Mime;

use PaysMidiQuercy\Mail\Bridge\CoreMailer;
use PaysMidiQuercy\Mail\Settings\Settings;

/**
 * Signs messages (DKIM, RFC 6376) when domain, selector and key are set. The signer is that of PHPMailer, which core ships: Symfony's
 * takes only messages of its own parts and goes through the body letter by letter in PHP (2 ms for 25 KB).
 */
final class Dkim {

	/** Headers that are signed beside the usual ones; mail services want these two covered. */
	private const MORE_HEADERS = array( 'List-Unsubscribe', 'List-Unsubscribe-Post' );

	/**
	 * The signer; false when there is none.
	 */
	private DkimSigner|false|null $signer = null;

	/**
	 * Takes the settings.
	 *
	 * @param Settings $settings Settings.
	 */
	public function __construct( private readonly Settings $settings ) {}

	/**
	 * Gives the signature's header line, empty when nothing is signed.
	 *
	 * @param string $headers Header lines.
	 * @param string $body    Encoded body.
	 * @throws \RuntimeException When the key cannot sign.
	 */
	public function sign( string $headers, string $body ): string {
		$this->signer ??= $this->signer();
		return false === $this->signer ? '' : $this->signer->signature( $headers, $body );
	}

	/**
	 * Says what is wrong with a key, empty when nothing is.
	 *
	 * @param string $key Private key (PEM).
	 */
	public static function problem( #[\SensitiveParameter] string $key ): string {
		return false === openssl_pkey_get_private( $key ) ? __( 'This is no private key in PEM format.', 'pmq' ) : '';
	}

	/**
	 * Makes the signer.
	 *
	 * @throws \RuntimeException When the key is none.
	 */
	private function signer(): DkimSigner|false {
		$key    = $this->settings->get( 'dkim_key' );
		$domain = $this->settings->get( 'dkim_domain' );
		if ( '' === $key || '' === $domain ) {
			return false;
		}
		if ( '' !== self::problem( $key ) ) {
			// Unsigned mail would be refused by those who trust our signature: better that it waits.
			throw new \RuntimeException( 'The DKIM key cannot be read.' );
		}
		CoreMailer::load();
		return new DkimSigner( $domain, $this->settings->get( 'dkim_selector' ), $key, self::MORE_HEADERS );
	}
}
