<?php
/**
 * A file to send.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Pdf;

use PaysMidiQuercy\Accounts\Guard\Visitor;

use function PaysMidiQuercy\network;

/**
 * What a page gives in another form: a document, a citation; or that it cannot be given now.
 */
final class Download {

	/** Documents that a visitor's network may have made in ten minutes; those made before are not counted. */
	private const MOST = 30;

	/** The same of documents that hold many pictures and texts. */
	public const FEW = 5;

	private const SPAN = 600;

	/**
	 * Keeps the answer.
	 *
	 * @param int    $status    Status of HTTP.
	 * @param string $type      Media type.
	 * @param string $name      File name, ASCII.
	 * @param string $body      Bytes.
	 * @param string $canonical Page with the same content, if there is one.
	 */
	public function __construct( public readonly int $status, public readonly string $type, public readonly string $name, public readonly string $body, public readonly string $canonical = '' ) {}

	/**
	 * Gives a document: the one that was made before, else a new one as long as the visitor has not asked for too many.
	 *
	 * @param string             $name      File name without ending.
	 * @param string             $canonical Page with the same content.
	 * @param string             $key       Name of the kept document, empty not to keep it.
	 * @param string             $content   What it says, in short.
	 * @param \Closure(): string $make      Makes it.
	 * @param int                $often     How many of its kind a network may have made in ten minutes.
	 */
	public static function document( string $name, string $canonical, string $key, string $content, \Closure $make, int $often = self::MOST ): self {
		$bytes = '' === $key ? '' : Store::read( $key, $content );
		if ( '' === $bytes ) {
			if ( ! network()->accounts->limits->allow( ( self::FEW === $often ? 'large pdf ' : 'pdf ' ) . Visitor::network(), $often, self::SPAN ) ) {
				return new self( 429, 'text/plain; charset=UTF-8', '', __( 'Many documents were asked for from your network. Try again in ten minutes.', 'pmq' ) );
			}
			$bytes = $make();
			if ( '' !== $key ) {
				Store::write( $key, $content, $bytes );
			}
		}
		return new self( 200, 'application/pdf', self::file_name( $name ) . '.pdf', $bytes, $canonical );
	}

	/**
	 * Makes a file name of words: letters without accents, digits, hyphens, at most 80.
	 *
	 * @param string $words Words.
	 */
	public static function file_name( string $words ): string {
		$name = trim( substr( sanitize_title( remove_accents( $words ) ), 0, 80 ), '-' );
		return 1 === preg_match( '/^[a-z0-9_-]+$/', $name ) ? $name : 'document';
	}

	/**
	 * Sends it and ends the request.
	 */
	public function send(): never {
		while ( ob_get_level() > 0 ) {
			ob_end_clean();
		}
		status_header( $this->status );
		header( 'Content-Type: ' . $this->type );
		header( 'Content-Length: ' . strlen( $this->body ) );
		header( 'X-Content-Type-Options: nosniff' );
		header( 'X-Robots-Tag: noindex' );
		if ( 429 === $this->status ) {
			header( 'Retry-After: ' . self::SPAN );
		}
		if ( '' !== $this->name ) {
			header( 'Content-Disposition: ' . ( 'application/pdf' === $this->type ? 'inline' : 'attachment' ) . '; filename="' . $this->name . '"' );
		}
		if ( '' !== $this->canonical ) {
			header( 'Link: <' . $this->canonical . '>; rel="canonical"' );
		}
		echo $this->body; // phpcs:ignore WordPress.Security.EscapeOutput -- A file, not a page.
		exit;
	}
}
