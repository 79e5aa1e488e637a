<?php
/**
 * The bridge of wp_mail().
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Mail\Bridge;

use PaysMidiQuercy\Mail\Address;
use PaysMidiQuercy\Mail\Content;
use PaysMidiQuercy\Mail\Enqueuer;
use PaysMidiQuercy\Mail\Message;
use PHPMailer\PHPMailer\Exception;

/**
 * Has `wp_mail()` of core and of any plugin go through the queue.
 */
final class WpMail {

	/** Kind of such mails in the log. */
	public const KIND = 'wp_mail';

	/**
	 * Takes the queue.
	 *
	 * @param Enqueuer $enqueuer Queue.
	 */
	public function __construct( private readonly Enqueuer $enqueuer ) {}

	/**
	 * Hooks the bridge, after whoever wants to stop a mail or send it another way.
	 */
	public function register(): void {
		add_filter( 'pre_wp_mail', array( $this, 'take_over' ), PHP_INT_MAX );
	}

	/**
	 * Puts our mailer where `wp_mail()` looks for one, and lets it go on.
	 *
	 * @param mixed $sent What another filter answered; null to go on.
	 */
	public function take_over( mixed $sent ): mixed {
		if ( null === $sent ) {
			global $phpmailer;
			CoreMailer::load();
			$phpmailer = new QueueingMailer( $this->enqueue( ... ) ); // phpcs:ignore WordPress.WP.GlobalVariablesOverride.Prohibited -- The documented way to bring another mailer.
		}
		return $sent;
	}

	/**
	 * Queues a finished message, one mail a recipient.
	 *
	 * @param string                      $headers    Header lines.
	 * @param string                      $body       MIME body.
	 * @param list<array{string, string}> $recipients Addresses and names.
	 * @param string                      $subject    Subject.
	 * @throws Exception When no recipient has an address that can be written to.
	 */
	private function enqueue( string $headers, string $body, array $recipients, string $subject ): void {
		$content = new Content( Content::RAW, $subject, array( '' => $headers ), '', $body );
		$queued  = 0;
		foreach ( $recipients as list( $address, $name ) ) {
			if ( Address::is_deliverable( $address ) ) {
				$user = get_user_by( 'email', $address );
				$this->enqueuer->add( new Message( $address, $subject, '', '', self::KIND, to_name: $name, user_id: false === $user ? null : $user->ID ), $content );
				++$queued;
			}
		}
		if ( 0 === $queued ) {
			throw new Exception( esc_html__( 'No address can be written to.', 'pmq' ) );
		}
	}
}
