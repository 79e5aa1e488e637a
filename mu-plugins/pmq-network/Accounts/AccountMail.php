<?php
/**
 * Mail about accounts.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Accounts;

use PaysMidiQuercy\Mail\Message;
use PaysMidiQuercy\Mail\Templates\Templates;

use function PaysMidiQuercy\network;

/**
 * Queues short mails: paragraphs and one button. Only queued here: how long an answer takes must not tell whether an address
 * has an account.
 */
final class AccountMail {

	/**
	 * Queues a mail.
	 *
	 * @param string                                 $kind       What it is about, such as `account_confirm`.
	 * @param string                                 $to         Address, known to be deliverable.
	 * @param string                                 $subject    Subject and heading.
	 * @param list<string>                           $paragraphs Plain text.
	 * @param array{label: string, url: string}|null $button     What to do.
	 * @param list<string>                           $after      Paragraphs below the button.
	 * @param int|null                               $user_id    Account of the person; by default the one that has the address.
	 */
	public static function send( string $kind, string $to, string $subject, array $paragraphs, ?array $button = null, array $after = array(), ?int $user_id = null ): void {
		$data = array(
			'subject'    => $subject,
			'heading'    => $subject,
			'paragraphs' => $paragraphs,
			'after'      => $after,
		);
		if ( null !== $button ) {
			$data['button'] = $button;
		}
		if ( null === $user_id ) {
			$user    = get_user_by( 'email', $to );
			$user_id = false === $user ? null : $user->ID;
		}
		$mail = network()->mail->templates()->render( Templates::NOTICE, $data );
		network()->mail->enqueue( new Message( $to, $mail->subject, $mail->html, $mail->text, $kind, user_id: $user_id ) );
	}
}
