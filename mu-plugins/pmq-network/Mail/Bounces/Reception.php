<?php
/**
 * Receiving reports.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Mail\Bounces;

use PaysMidiQuercy\Database\Database;
use PaysMidiQuercy\Mail\Log;
use PaysMidiQuercy\Mail\LogEntry;
use PaysMidiQuercy\Mail\Priority;
use PaysMidiQuercy\Mail\QueuedMail;
use PaysMidiQuercy\Mail\Suppressions;
use PaysMidiQuercy\Mail\Verp;

/**
 * Draws the consequences of reports. Anybody can write a report: an address is held back only for one that proves to know a mail of
 * ours, by the signature of its return path or by its random Message-ID. Reading the same report twice changes nothing.
 *
 * A hard bounce or a complaint counts at once; failures that may pass count when they repeat: SOFT_MAILS mails on SOFT_DAYS different
 * days within SOFT_WINDOW days. What was blocked says nothing of the address.
 */
final class Reception {

	/** Mails that did not arrive before an address is held back. */
	public const SOFT_MAILS = 5;

	/** Different days on which that was reported: one bad day of a server is no reason. */
	public const SOFT_DAYS = 3;

	/** Days that are looked back. */
	public const SOFT_WINDOW = 30;

	/**
	 * Takes what it works with.
	 *
	 * @param Database     $database     SQL helper.
	 * @param Reports      $reports      Table of reports.
	 * @param Log          $log          Log of mails.
	 * @param Suppressions $suppressions Addresses that get no mail.
	 */
	public function __construct( private readonly Database $database, private readonly Reports $reports, private readonly Log $log, private readonly Suppressions $suppressions ) {}

	/**
	 * Hooks refusals: what a relay says at once counts like what it reports later.
	 */
	public function register(): void {
		add_action( 'pmq_mail_refused', array( $this, 'refused' ), 10, 2 );
	}

	/**
	 * Receives a report.
	 *
	 * @param string $raw     Message as it came.
	 * @param string $sent_to Address of the envelope, where the server tells it.
	 */
	public function receive( string $raw, string $sent_to = '' ): Receipt {
		$report = ReportReader::read( $raw );
		$mail   = $this->mail_of( $report, $sent_to );
		return $this->note( sha1( $raw ), $mail, null === $mail ? $report->findings[0] : $report->about( strtolower( $mail->recipient() ) ) );
	}

	/**
	 * Notes what a relay said when it refused a recipient.
	 *
	 * @param QueuedMail $mail  Mail.
	 * @param string     $words What it said.
	 */
	public function refused( QueuedMail $mail, string $words ): void {
		$entry = $this->log->find( $mail->id );
		if ( null !== $entry ) {
			$this->note( sha1( "refused\n{$mail->id}\n{$words}" ), $entry, new Finding( Diagnosis::of_refusal( $words, $mail->recipient ), array(), Diagnosis::status( $words ), mb_substr( $words, 0, 500 ) ) );
		}
	}

	/**
	 * Notes a finding and draws its consequence, both or neither: a report that was noted is not looked at again.
	 *
	 * @param string        $digest  What tells the report from others.
	 * @param LogEntry|null $mail    Mail.
	 * @param Finding       $finding What is said of its recipient.
	 */
	private function note( string $digest, ?LogEntry $mail, Finding $finding ): Receipt {
		$address = $mail?->recipient() ?? $finding->addresses[0] ?? '';
		return $this->database->transaction(
			function () use ( $digest, $mail, $address, $finding ): Receipt {
				$is_new = $this->reports->add( $digest, $mail?->id() ?? 0, $address, $finding );
				$reason = $is_new && null !== $mail ? $this->consequence( $address, $finding ) : '';
				return new Receipt( $finding, $mail?->id() ?? 0, $address, $is_new, $reason );
			}
		);
	}

	/**
	 * Holds an address back where the finding is reason enough and it is not held back as strictly already.
	 *
	 * @param string  $address Address.
	 * @param Finding $finding Finding.
	 * @return string The reason, empty when nothing changed.
	 */
	private function consequence( string $address, Finding $finding ): string {
		$reason = match ( $finding->class ) {
			ReportClass::Hard                    => Suppressions::BOUNCE,
			ReportClass::Complaint               => Suppressions::COMPLAINT,
			ReportClass::Soft, ReportClass::Full => $this->repeats( $address ) ? Suppressions::BOUNCE : '',
			default                              => '',
		};
		$priority = Suppressions::COMPLAINT === $reason ? Priority::Bulk : Priority::Transactional;
		if ( '' === $reason || null !== $this->suppressions->reason( $address, $priority ) ) {
			return '';
		}
		$this->suppressions->add( $address, $reason, trim( "{$finding->status} {$finding->detail}" ) );
		return $reason;
	}

	/**
	 * Says whether failures that may pass repeat too often.
	 *
	 * @param string $address Address.
	 */
	private function repeats( string $address ): bool {
		$failures = $this->reports->failures( $address, self::SOFT_WINDOW );
		return $failures['mails'] >= self::SOFT_MAILS && $failures['days'] >= self::SOFT_DAYS;
	}

	/**
	 * Finds the mail that a report proves to know.
	 *
	 * @param Report $report  Report.
	 * @param string $sent_to Address of the envelope.
	 */
	private function mail_of( Report $report, string $sent_to ): ?LogEntry {
		foreach ( array( $sent_to, ...$report->sent_to ) as $address ) {
			$id    = Verp::mail_id( $address );
			$entry = null === $id ? null : $this->log->find( $id );
			if ( null !== $entry ) {
				return $entry;
			}
		}
		$ids = $this->log->numbers( $report->message_ids );
		return array() === $ids ? null : $this->log->find( $ids[0] );
	}
}
