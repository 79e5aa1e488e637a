<?php
/**
 * Tells people what happens.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Accounts\Notifications;

use PaysMidiQuercy\Accounts\Pages;
use PaysMidiQuercy\Database\Database;
use PaysMidiQuercy\Database\QueryFailed;
use PaysMidiQuercy\Mail\Address;
use PaysMidiQuercy\Mail\Message;
use PaysMidiQuercy\Mail\Templates\Templates;

use function PaysMidiQuercy\network;

/**
 * Queues a mail, keeps the notice for the daily mail, or does nothing: as each person has chosen. Within a transaction of
 * network()->database it is part of it.
 */
final class Notifier {

	/**
	 * Keeps the helper.
	 *
	 * @param Database $database SQL.
	 */
	public function __construct( private readonly Database $database ) {}

	/**
	 * Tells one person.
	 *
	 * @param int         $user   Account; who caused it should not be told.
	 * @param string      $kind   Slug of a kind.
	 * @param Notice      $notice What to say.
	 * @param string|null $key    The same key twice sends one mail at once; with a key, the daily mail says the same thing once.
	 * @throws \InvalidArgumentException When there is no such kind.
	 */
	public function notify( int $user, string $kind, Notice $notice, ?string $key = null ): void {
		$known  = Kinds::all()[ $kind ] ?? throw new \InvalidArgumentException( 'There is no such kind of notification.' );
		$person = get_userdata( $user );
		if ( ! $person instanceof \WP_User || ! Address::is_deliverable( $person->user_email ) ) {
			return;
		}
		match ( Preferences::of( $user, $known ) ) {
			Frequency::Now   => $this->send( $person, $known, $notice, $key ),
			Frequency::Daily => $this->keep( $user, $kind, $notice, null !== $key ),
			Frequency::None  => null,
		};
	}

	/**
	 * Forgets what waits for an account.
	 *
	 * @param int $user Account.
	 * @throws QueryFailed When the engine refuses.
	 */
	public function forget( int $user ): void {
		$this->database->write( 'DELETE FROM ' . $this->database->table( 'account_notices' ) . " WHERE claim = '' AND user = %d", $user );
	}

	/**
	 * Queues a mail.
	 *
	 * @param \WP_User    $person Account.
	 * @param Kind        $kind   Kind.
	 * @param Notice      $notice What to say.
	 * @param string|null $key    Key of the mail.
	 */
	private function send( \WP_User $person, Kind $kind, Notice $notice, ?string $key ): void {
		$part  = 0 === $notice->part ? null : $kind->parts?->name( $person->ID, $notice->part );
		$stop  = Unsubscribe::url( $person->ID, $kind->slug, null === $part ? 0 : $notice->part );
		$links = null === $part ? array() : array(
			/* translators: %s: kind of notification */
			sprintf( __( 'No more mails about: %s', 'pmq' ), $part ) => $stop,
		);
		$mail  = network()->mail->templates()->render(
			Templates::NOTICE,
			array(
				'subject'    => $notice->title,
				'heading'    => $notice->title,
				'paragraphs' => $notice->paragraphs,
				'quote'      => $notice->quote,
				'button'     => array(
					'label' => $notice->button,
					'url'   => $notice->url,
				),
				/* translators: %s: kind of notification */
				'reason'     => sprintf( __( 'You get this mail because you have an account, for: %s.', 'pmq' ), $kind->label ),
				'links'      => $links + array(
					__( 'No more of these mails', 'pmq' ) => Unsubscribe::url( $person->ID, $kind->slug ),
					__( 'Change my notifications', 'pmq' ) => Pages::url( Pages::ACCOUNT ) . '#pmq-notifications',
				),
			)
		);
		network()->mail->enqueue( new Message( $person->user_email, $mail->subject, $mail->html, $mail->text, 'notice_' . $kind->slug, key: null === $key ? null : $key . ' ' . $person->ID, to_name: $person->display_name, user_id: $person->ID, list_unsubscribe: $stop ) );
	}

	/**
	 * Keeps a notice for the daily mail.
	 *
	 * @param int    $user   Account.
	 * @param string $kind   Slug.
	 * @param Notice $notice What to say.
	 * @param bool   $once   Whether one that waits with the same words and address is enough.
	 */
	private function keep( int $user, string $kind, Notice $notice, bool $once ): void {
		$table = $this->database->table( 'account_notices' );
		if ( $once && null !== $this->database->row( "SELECT id FROM {$table} WHERE claim = '' AND user = %d AND kind = %s AND title = %s AND url = %s LIMIT 1", $user, $kind, $notice->title, $notice->url ) ) {
			return;
		}
		$columns = array(
			'user'    => '%d',
			'kind'    => '%s',
			'title'   => '%s',
			'url'     => '%s',
			'created' => '%d',
		);
		$this->database->insert( 'account_notices', $columns, array( array( $user, $kind, $notice->title, $notice->url, time() ) ) );
	}
}
