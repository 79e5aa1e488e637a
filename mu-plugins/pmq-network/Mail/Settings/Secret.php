<?php
/**
 * Secrets in the database.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Mail\Settings;

/**
 * Seals a secret with the keys of wp-config.php: a copy of the database alone does not tell it. When those keys change it must be
 * entered again.
 */
final class Secret {

	/**
	 * Seals a secret.
	 *
	 * @param string $secret Secret.
	 */
	public static function seal( #[\SensitiveParameter] string $secret ): string {
		$nonce = random_bytes( SODIUM_CRYPTO_SECRETBOX_NONCEBYTES );
		return base64_encode( $nonce . sodium_crypto_secretbox( $secret, $nonce, self::key() ) ); // phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions.obfuscation_base64_encode -- An option holds text.
	}

	/**
	 * Opens a sealed secret, empty when it cannot be opened.
	 *
	 * @param string $sealed Sealed secret.
	 */
	public static function open( string $sealed ): string {
		$bytes = (string) base64_decode( $sealed, true ); // phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions.obfuscation_base64_decode -- An option holds text.
		if ( strlen( $bytes ) <= SODIUM_CRYPTO_SECRETBOX_NONCEBYTES ) {
			return '';
		}
		$opened = sodium_crypto_secretbox_open( substr( $bytes, SODIUM_CRYPTO_SECRETBOX_NONCEBYTES ), substr( $bytes, 0, SODIUM_CRYPTO_SECRETBOX_NONCEBYTES ), self::key() );
		return false === $opened ? '' : $opened;
	}

	/**
	 * Derives the key.
	 */
	private static function key(): string {
		return sodium_crypto_generichash( 'pmq_mail' . wp_salt( 'secure_auth' ), '', SODIUM_CRYPTO_SECRETBOX_KEYBYTES );
	}
}
