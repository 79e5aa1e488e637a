<?php
/**
 * Command `wp pmq mail bounce`.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Mail\Bounces;

use PaysMidiQuercy\Values;
use WP_CLI;

/**
 * Reads delivery reports and complaints: from a pipe of the mail server, or a Maildir.
 */
final class BounceCommand {

	/** EX_TEMPFAIL of sysexits.h: the mail server tries again later. Where the database is away before this command begins, the pipe has to say it: `|| exit 75`. */
	private const TRY_LATER = 75;

	/**
	 * Takes what receives.
	 *
	 * @param Reception $reception Receives reports.
	 */
	public function __construct( private readonly Reception $reception ) {}

	/**
	 * Reads delivery reports and complaints, notes them on their mails and holds back addresses that do not exist or complained.
	 *
	 * ## OPTIONS
	 *
	 * [<file>]
	 * : File with one message; without it and without --maildir, standard input.
	 *
	 * [--to=<address>]
	 * : Address that the report was sent to, as the mail server tells it ($ORIGINAL_RECIPIENT of Postfix).
	 *
	 * [--maildir=<folder>]
	 * : Reads all new messages of a Maildir.
	 *
	 * [--delete]
	 * : Removes what was understood from the Maildir instead of marking it as read.
	 *
	 * @param list<string>               $args    File.
	 * @param array<string, string|bool> $options See above.
	 */
	public function __invoke( array $args, array $options ): void {
		try {
			isset( $options['maildir'] )
				? $this->read_maildir( Values::text( $options['maildir'] ), isset( $options['delete'] ) )
				: $this->read_message( $args[0] ?? 'php://stdin', Values::text( $options['to'] ?? '' ) );
		} catch ( \Throwable $problem ) {
			// A mail server would return a report that failed to its sender, which is another report: it is to keep it instead.
			WP_CLI::error( $problem->getMessage(), false );
			WP_CLI::halt( self::TRY_LATER );
		}
	}

	/**
	 * Reads one message and tells what followed.
	 *
	 * @param string $file File.
	 * @param string $to   Address of the envelope.
	 * @throws \RuntimeException When it cannot be read.
	 */
	private function read_message( string $file, string $to ): void {
		$raw = 'php://stdin' === $file || is_readable( $file ) ? file_get_contents( $file ) : false; // phpcs:ignore WordPress.WP.AlternativeFunctions.file_get_contents_file_get_contents -- A local file or the pipe.
		if ( false === $raw ) {
			throw new \RuntimeException( "“{$file}” cannot be read." );
		}
		$receipt = $this->reception->receive( $raw, $to );
		WP_CLI::line(
			sprintf(
				'%s%s, mail %s, %s%s%s',
				$receipt->finding->class->value,
				'' === $receipt->finding->status ? '' : " {$receipt->finding->status}",
				0 === $receipt->mail_id ? 'unknown' : (string) $receipt->mail_id,
				'' === $receipt->address ? 'no address' : $receipt->address,
				$receipt->is_new ? '' : ', read before',
				'' === $receipt->suppressed ? '' : ", held back from now on ({$receipt->suppressed})"
			)
		);
	}

	/**
	 * Reads a Maildir.
	 *
	 * @param string $folder Folder.
	 * @param bool   $delete Whether to remove what was understood.
	 * @throws \RuntimeException When it is none.
	 */
	private function read_maildir( string $folder, bool $delete ): void {
		$maildir = new Maildir( $folder, $this->reception );
		if ( ! $maildir->is_usable() ) {
			throw new \RuntimeException( "“{$folder}” is no Maildir that this user may write to." );
		}
		$counts = $maildir->read( $delete );
		WP_CLI::line( array() === $counts ? 'Nothing new.' : implode( ', ', array_map( static fn( string $class, int $number ): string => "{$class}: {$number}", array_keys( $counts ), $counts ) ) );
	}
}
