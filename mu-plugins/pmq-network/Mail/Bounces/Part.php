<?php
/**
 * One part of a received message.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Mail\Bounces;

/**
 * Header fields and body of a message or of a part of one. Reading never fails: mail from elsewhere keeps no rule.
 */
final class Part {

	/**
	 * Keeps the part.
	 *
	 * @param array<string, list<string>> $fields Lower-case name => unfolded values as they came.
	 * @param string                      $body   Body as it came, lines ended by LF.
	 * @param list<self>                  $parts  Parts of a multipart body.
	 */
	public function __construct( public readonly array $fields, public readonly string $body, public readonly array $parts = array() ) {}

	/**
	 * Gives a header field with its encoded words read; empty when there is none.
	 *
	 * @param string $name Lower-case name.
	 */
	public function header( string $name ): string {
		$value = $this->fields[ $name ][0] ?? '';
		return str_contains( $value, '=?' ) ? Charset::to_utf8( (string) @iconv_mime_decode( $value, ICONV_MIME_DECODE_CONTINUE_ON_ERROR, 'UTF-8' ) ) : Charset::to_utf8( $value ); // phpcs:ignore WordPress.PHP.NoSilencedErrors -- Speaks of every unknown charset.
	}

	/**
	 * Gives the media type, lower case, without parameters.
	 */
	public function type(): string {
		$type = strtolower( trim( explode( ';', $this->header( 'content-type' ), 2 )[0] ) );
		return 1 === preg_match( '#^[a-z]+/[a-z0-9.+-]+$#', $type ) ? $type : 'text/plain';
	}

	/**
	 * Gives a parameter of the media type.
	 *
	 * @param string $name Name.
	 */
	public function parameter( string $name ): string {
		return 1 === preg_match( '/;\s*' . preg_quote( $name, '/' ) . '\s*=\s*(?:"([^"]*)"|([^\s;"]+))/i', $this->header( 'content-type' ), $found ) ? (string) end( $found ) : '';
	}

	/**
	 * Gives the body without its transfer encoding, as UTF-8.
	 */
	public function content(): string {
		$body = match ( strtolower( trim( $this->header( 'content-transfer-encoding' ) ) ) ) {
			'base64'           => (string) base64_decode( $this->body ), // phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions.obfuscation_base64_decode -- The encoding of the part.
			'quoted-printable' => quoted_printable_decode( $this->body ),
			default            => $this->body,
		};
		return str_replace( array( "\r\n", "\r" ), "\n", Charset::to_utf8( $body, $this->parameter( 'charset' ) ) );
	}

	/**
	 * Says whether the end of a multipart body is missing.
	 */
	public function is_cut(): bool {
		$boundary = $this->parameter( 'boundary' );
		return '' !== $boundary && ! str_contains( $this->body, "--{$boundary}--" );
	}

	/**
	 * Lists the parts that hold something, in their order; of a message without parts itself.
	 *
	 * @return list<self>
	 */
	public function leaves(): array {
		return array() === $this->parts ? array( $this ) : array_merge( ...array_map( static fn( self $part ): array => $part->leaves(), $this->parts ) );
	}
}
