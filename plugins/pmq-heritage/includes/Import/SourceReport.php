<?php
/**
 * The report of a scheduled import by mail.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\Import;

use PaysMidiQuercy\Heritage\Data\ImportSource;
use PaysMidiQuercy\Mail\Message;
use PaysMidiQuercy\Mail\Templates\Templates;
use function PaysMidiQuercy\network;

/**
 * Tells the people of a source what its import has done: numbers, why it waits, why it failed.
 */
final class SourceReport {

	/**
	 * Queues the mails.
	 *
	 * @param ImportSource $source Source, its state being the one to tell of.
	 * @param string       $key    The same run is told once.
	 */
	public static function send( ImportSource $source, string $key ): void {
		$subject = self::subject( $source );
		$mail    = network()->mail->templates()->render(
			Templates::NOTICE,
			array(
				'subject'    => $subject,
				'heading'    => $subject,
				'paragraphs' => self::paragraphs( $source ),
				'button'     => array(
					'label' => __( 'Open the import screen', 'pmq' ),
					'url'   => admin_url( 'edit.php?post_type=pmq_record&page=pmq-import' ),
				),
				'reason'     => __( 'You get this mail because your address stands with this source on the import screen.', 'pmq' ),
			)
		);
		foreach ( $source->recipients as $recipient ) {
			network()->mail->enqueue( new Message( $recipient, $mail->subject, $mail->html, $mail->text, 'import_report', key: "$key $recipient" ) );
		}
	}

	/**
	 * Gives the subject.
	 *
	 * @param ImportSource $source Source.
	 */
	private static function subject( ImportSource $source ): string {
		return sprintf(
			match ( $source->state['status'] ?? '' ) {
				/* translators: %s: name of a source */
				'held'   => __( 'Import of “%s”: waiting for you', 'pmq' ),
				/* translators: %s: name of a source */
				'failed' => __( 'Import of “%s”: failed', 'pmq' ),
				/* translators: %s: name of a source */
				default  => __( 'Import of “%s”: done', 'pmq' ),
			},
			$source->name
		);
	}

	/**
	 * Gives the paragraphs.
	 *
	 * @param ImportSource $source Source.
	 * @return list<string>
	 */
	private static function paragraphs( ImportSource $source ): array {
		$state  = $source->state;
		$counts = $state['counts'] ?? array();
		$figure = static fn( string $name ): string => number_format_i18n( (int) ( $counts[ $name ] ?? 0 ) );
		$lines  = array();
		if ( 'held' === ( $state['status'] ?? '' ) ) {
			/* translators: 1: records gone, 2: records known, 3: per cent */
			$lines[] = sprintf( __( 'The feed no longer has %1$s of %2$s records, more than the %3$d %% that are let pass. Nothing was written. Look at it, then confirm or refuse on the import screen.', 'pmq' ), $figure( 'gone' ), $figure( 'known' ), $source->most_lost );
		}
		if ( '' !== ( $state['message'] ?? '' ) ) {
			$lines[] = $state['message'];
		}
		if ( array() !== $counts ) {
			/* translators: 1 to 5: numbers */
			$lines[] = sprintf( __( 'New: %1$s – changed: %2$s – unchanged: %3$s – gone from the source: %4$s – with errors: %5$s.', 'pmq' ), $figure( 'new' ), $figure( 'changed' ), $figure( 'unchanged' ), $figure( 'gone' ), $figure( 'error' ) );
			if ( 0 < (int) ( $counts['unmapped'] ?? 0 ) + (int) ( $counts['left_out'] ?? 0 ) ) {
				/* translators: 1: number of terms, 2: number of rows */
				$lines[] = sprintf( __( 'Terms that no table sorts: %1$s. Rows left out by the table of terms: %2$s.', 'pmq' ), $figure( 'unmapped' ), $figure( 'left_out' ) );
			}
		}
		foreach ( array_slice( $state['details'] ?? array(), 0, 20 ) as $detail ) {
			$lines[] = '• ' . $detail;
		}
		return $lines;
	}
}
