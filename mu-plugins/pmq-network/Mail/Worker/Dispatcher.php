<?php
/**
 * Sending one batch.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Mail\Worker;

use PaysMidiQuercy\Mail\Address;
use PaysMidiQuercy\Mail\Contents;
use PaysMidiQuercy\Mail\Mime\Composer;
use PaysMidiQuercy\Mail\Outcome;
use PaysMidiQuercy\Mail\Priority;
use PaysMidiQuercy\Mail\QueuedMail;
use PaysMidiQuercy\Mail\Queue;
use PaysMidiQuercy\Mail\Suppressions;
use PaysMidiQuercy\Mail\Transport\Problem;
use PaysMidiQuercy\Mail\Transport\Transport;
use PaysMidiQuercy\Mail\Verp;

/**
 * Sends the mails that a worker holds, one after the other.
 */
final class Dispatcher {

	/** Seconds after which a batch of bulk mail is broken off, so that an urgent mail never waits for long. */
	private const BULK_SECONDS = 2.0;

	/**
	 * Mails sent so far.
	 */
	public int $sent = 0;

	/**
	 * What kept the last batch from being sent; empty when nothing did.
	 */
	private string $trouble = '';

	/**
	 * Takes what it sends with.
	 *
	 * @param Queue        $queue        Queue.
	 * @param Contents     $contents     Texts.
	 * @param Suppressions $suppressions Addresses that get no mail.
	 * @param Composer     $composer     Makes messages.
	 * @param Verp         $verp         Return paths.
	 * @param Transport    $transport    Way out.
	 */
	public function __construct(
		private readonly Queue $queue,
		private readonly Contents $contents,
		private readonly Suppressions $suppressions,
		private readonly Composer $composer,
		private readonly Verp $verp,
		private readonly Transport $transport,
	) {}

	/**
	 * Sends mails that the lease holds. What is not begun when it is told to stop, or when the relay is gone, is given back.
	 *
	 * @param string           $lease Worker.
	 * @param list<QueuedMail> $mails Claimed mails.
	 * @param callable(): bool $go_on Asked before each mail; may do short work of its own.
	 */
	public function send( string $lease, array $mails, callable $go_on ): void {
		$this->trouble = '';
		$mails         = $this->without_suppressed( $lease, $mails );
		$until         = microtime( true ) + self::BULK_SECONDS;
		$count         = count( $mails );
		$begun         = $count > 0 && $this->queue->begin( $lease, $mails[0] );
		$index         = 0;
		while ( $begun ) {
			$mail    = $mails[ $index ];
			$outcome = $this->deliver( $mail );
			$goes_on = '' === $this->trouble() && $go_on() && ( Priority::Transactional === $mail->priority || microtime( true ) < $until );
			$begun   = $this->queue->settle( $lease, $mail, $outcome, $goes_on ? $mails[ $index + 1 ] ?? null : null );
			++$index;
		}
		if ( $index < $count ) {
			$this->queue->release( $lease );
		}
	}

	/**
	 * Tells what kept the last batch from being sent; empty when nothing did.
	 */
	public function trouble(): string {
		return $this->trouble;
	}

	/**
	 * Gives one mail to the relay.
	 *
	 * @param QueuedMail $mail Mail.
	 */
	private function deliver( QueuedMail $mail ): Outcome {
		try {
			$content = $this->contents->find( $mail->content_id );
			if ( null === $content ) {
				return Outcome::failed( 'Its text is gone.' );
			}
			$relay_id = $this->transport->send( $this->verp->return_path( $mail->id ), $mail->recipient, $this->composer->compose( $mail, $content ) );
			++$this->sent;
			return Outcome::sent( $relay_id );
		} catch ( Problem $problem ) {
			if ( Problem::UNAVAILABLE === $problem->kind ) {
				$this->trouble = $problem->getMessage();
			}
			return match ( $problem->kind ) {
				Problem::REFUSED     => $problem->about_recipient ? $this->refused( $mail, $problem->getMessage() ) : Outcome::failed( $problem->getMessage() ),
				Problem::LATER       => Outcome::later( $problem->getMessage(), $mail->attempts ),
				Problem::UNAVAILABLE => Outcome::unavailable( $problem->getMessage() ),
				default              => Outcome::doubtful( $problem->getMessage() ),
			};
		} catch ( \Exception $problem ) {
			// Making the message failed (a key that cannot sign): nothing was given to the relay.
			return Outcome::later( $problem->getMessage(), $mail->attempts );
		}
	}

	/**
	 * Tells those who keep account of addresses that the relay takes no mail to a recipient.
	 *
	 * @param QueuedMail $mail  Mail.
	 * @param string     $error What the relay said.
	 */
	private function refused( QueuedMail $mail, string $error ): Outcome {
		/**
		 * Fires when the relay refused the recipient of a mail for good; not when it refused its sender or its text.
		 * It fires again when the database went away meanwhile.
		 *
		 * @param QueuedMail $mail  Mail.
		 * @param string     $error What the relay said.
		 */
		try {
			$this->queue->persist( static fn() => do_action( 'pmq_mail_refused', $mail, $error ) );
		} catch ( \Exception $problem ) {
			// Whatever listeners do: the relay's answer is known, and must be written down.
			$error .= "\n" . $problem->getMessage();
		}
		return Outcome::failed( $error );
	}

	/**
	 * Sets mails to suppressed addresses aside: an address may have been suppressed since the mail was queued.
	 *
	 * @param string           $lease Worker.
	 * @param list<QueuedMail> $mails Mails of one priority.
	 * @return list<QueuedMail>
	 */
	private function without_suppressed( string $lease, array $mails ): array {
		if ( array() === $mails ) {
			return array();
		}
		$addresses = array_map( static fn( QueuedMail $mail ): string => $mail->recipient, $mails );
		$reasons   = $this->queue->persist( fn(): array => $this->suppressions->reasons( $addresses, $mails[0]->priority ) );
		$kept      = array();
		foreach ( $mails as $mail ) {
			$reason = $reasons[ Address::fold( $mail->recipient ) ] ?? null;
			if ( null === $reason ) {
				$kept[] = $mail;
			} else {
				$this->queue->suppress( $lease, $mail->id, $reason );
			}
		}
		return $kept;
	}
}
