<?php
/**
 * A mail as it is sent.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Mail;

/**
 * Makes the message of a mail for somebody to look at.
 */
final class Preview {

	/**
	 * Takes the service.
	 *
	 * @param Mail $mail Service.
	 */
	public function __construct( private readonly Mail $mail ) {}

	/**
	 * Gives the parts of a mail, or null when it or its text is gone.
	 *
	 * @param int $id Number.
	 * @return array{headers: string, html: string, text: string, message: string}|null
	 */
	public function of( int $id ): ?array {
		$queued  = $this->mail->log->queued( $id );
		$content = null === $queued ? null : $this->mail->contents->find( $queued->content_id );
		if ( null === $queued || null === $content ) {
			return null;
		}
		$message             = $this->mail->composer()->compose( $queued, $content );
		list( $head, $body ) = explode( "\r\n\r\n", $message, 2 );
		if ( Content::COMPOSED === $content->format ) {
			$html = Placeholders::fill_html( $content->html, $queued->variables );
			$text = Placeholders::fill( $content->body, $queued->variables );
		} else {
			list( $html, $text ) = ( new Mime\Reader() )->bodies( $head, $body );
		}
		return array(
			'headers' => $head,
			'html'    => $html,
			'text'    => $text,
			'message' => $message,
		);
	}
}
