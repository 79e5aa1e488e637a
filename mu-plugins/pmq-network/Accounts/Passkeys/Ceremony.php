<?php
/**
 * What a browser answers in a passkey ceremony.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Accounts\Passkeys;

use PaysMidiQuercy\Values;

/**
 * Reads and checks an answer by Web Authentication, Level 3 (W3C), sections 7.1 and 7.2, for what we ask: no attestation, a
 * checked person, ES256 or RS256. The browser gives the public key ready to use (`getPublicKey()`), so nothing is left to
 * decode but the fixed head of the authenticator data. Composer offers no library for it here.
 */
final class Ceremony {

	/**
	 * Flags of the authenticator data: person present, person checked.
	 */
	private const PRESENT = 0x01;
	private const CHECKED = 0x04;

	/**
	 * Number of the credential, as raw bytes.
	 */
	public readonly string $credential;

	/**
	 * Challenge that was answered.
	 */
	public readonly string $challenge;

	/**
	 * Counter of the authenticator; 0 where it does not count.
	 */
	public readonly int $counter;

	/**
	 * Fields as the browser sent them, decoded.
	 *
	 * @var array<string, string>
	 */
	private readonly array $parts;

	/**
	 * What the browser says it was asked.
	 *
	 * @var array<string, mixed>
	 */
	private readonly array $client;

	/**
	 * Reads an answer.
	 *
	 * @param string $json Answer as the page's script writes it; every value in base 64 for addresses.
	 */
	public function __construct( string $json ) {
		$parts = array();
		foreach ( Values::map( json_decode( $json, true, 4 ) ) as $name => $value ) {
			$parts[ $name ] = (string) base64_decode( strtr( Values::text( $value ), '-_', '+/' ), true ); // phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions -- The format of the standard.
		}
		$this->parts      = $parts;
		$this->client     = Values::map( json_decode( $parts['clientData'] ?? '', true, 4 ) );
		$this->credential = $parts['id'] ?? '';
		$this->challenge  = (string) base64_decode( strtr( Values::text( $this->client['challenge'] ?? '' ), '-_', '+/' ), true ); // phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions -- The format of the standard.
		$counter          = unpack( 'N', substr( $parts['authenticator'] ?? '', 33, 4 ) . "\0\0\0\0" );
		$this->counter    = Values::int( $counter[1] ?? 0 );
	}

	/**
	 * Checks what both ceremonies have in common: kind, origin, place, person.
	 *
	 * @param string $type   `webauthn.create` or `webauthn.get`.
	 * @param string $origin Scheme, host and port of the portal.
	 * @param string $place  Host name of the portal.
	 */
	public function is_for( string $type, string $origin, string $place ): bool {
		$data  = $this->parts['authenticator'] ?? '';
		$flags = strlen( $data ) >= 37 ? ord( $data[32] ) : 0;
		return '' !== $this->credential
			&& strlen( $this->credential ) <= 1023
			&& Values::text( $this->client['type'] ?? '' ) === $type
			&& Values::text( $this->client['origin'] ?? '' ) === $origin
			&& empty( $this->client['crossOrigin'] )
			&& hash_equals( hash( 'sha256', $place, true ), substr( $data, 0, 32 ) )
			&& ( self::PRESENT | self::CHECKED ) === ( $flags & ( self::PRESENT | self::CHECKED ) );
	}

	/**
	 * Returns the new public key as PEM, empty when it is of a kind that we do not accept or not the key of this credential.
	 */
	public function public_key(): string {
		$data   = $this->parts['authenticator'] ?? '';
		$length = unpack( 'n', substr( $data, 53, 2 ) . "\0\0" );
		if ( substr( $data, 55, Values::int( $length[1] ?? 0 ) ) !== $this->credential ) {
			return '';
		}
		$pem     = "-----BEGIN PUBLIC KEY-----\n" . chunk_split( base64_encode( $this->parts['publicKey'] ?? '' ), 64, "\n" ) . "-----END PUBLIC KEY-----\n"; // phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions -- PEM.
		$key     = openssl_pkey_get_public( $pem );
		$details = false === $key ? false : openssl_pkey_get_details( $key );
		if ( ! is_array( $details ) ) {
			return '';
		}
		$curve = is_array( $details['ec'] ?? null ) ? Values::text( $details['ec']['curve_name'] ?? '' ) : '';
		$good  = ( OPENSSL_KEYTYPE_EC === $details['type'] && 'prime256v1' === $curve ) || ( OPENSSL_KEYTYPE_RSA === $details['type'] && Values::int( $details['bits'] ?? 0 ) >= 2048 );
		return $good ? $pem : '';
	}

	/**
	 * Tells whether the answer was signed by a key.
	 *
	 * @param string $pem Public key.
	 */
	public function is_signed_by( string $pem ): bool {
		$signed = ( $this->parts['authenticator'] ?? '' ) . hash( 'sha256', $this->parts['clientData'] ?? '', true );
		return 1 === openssl_verify( $signed, $this->parts['signature'] ?? '', $pem, OPENSSL_ALGO_SHA256 );
	}
}
