<?php
/**
 * The daily mail.
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
use PaysMidiQuercy\Mail\Priority;
use PaysMidiQuercy\Mail\Templates\Templates;

use function PaysMidiQuercy\network;

/**
 * Sends what waits, one mail a person, each morning. Notices are taken and their mail is queued in one transaction: whoever
 * runs it twice at once, or is killed on the way, sends each notice once. What cannot be mailed today, because its kind is not
 * known, the address takes no mail or something fails, waits for another morning.
 */
final class Digest {

	/**
	 * Event of WP-Cron.
	 */
	public const EVENT = 'pmq_accounts_digest';

	/**
	 * Hour of the day, in the time of the portal.
	 */
	private const HOUR = 7;

	/**
	 * Most notices in a mail; more wait for the next day.
	 */
	private const MOST = 100;

	/**
	 * Seconds after which a notice that could not be mailed is no news any more.
	 */
	private const STALE = 30 * DAY_IN_SECONDS;

	/**
	 * Keeps the helper.
	 *
	 * @param Database $database SQL.
	 */
	public function __construct( private readonly Database $database ) {}

	/**
	 * Hooks the event.
	 */
	public function register(): void {
		add_action( self::EVENT, array( $this, 'send' ) );
		add_action( 'init', array( $this, 'schedule' ) );
	}

	/**
	 * Plans the next morning. Single events: a daily one would come an hour late for half of the year.
	 */
	public function schedule(): void {
		if ( is_main_site() && ! wp_next_scheduled( self::EVENT ) ) {
			$now  = new \DateTimeImmutable( 'now', wp_timezone() );
			$next = $now->setTime( self::HOUR, 0 );
			wp_schedule_single_event( ( $next > $now ? $next : $next->modify( '+1 day' ) )->getTimestamp(), self::EVENT );
		}
	}

	/**
	 * Sends everybody's mail. Where one person's fails, it is written into PHP's log and the others get theirs.
	 *
	 * @return int Mails queued.
	 * @throws QueryFailed When the engine does not even tell whose notices wait.
	 */
	public function send(): int {
		$this->database->write( "DELETE FROM {$this->table()} WHERE created < %d", time() - self::STALE );
		$sent = 0;
		$last = 0;
		do {
			$users = array_map( 'intval', $this->database->column( "SELECT DISTINCT user FROM {$this->table()} WHERE claim = '' AND user > %d ORDER BY user LIMIT 100", $last ) );
			foreach ( $users as $user ) {
				$last = $user;
				try {
					$sent += (int) $this->send_to( $user );
				} catch ( \Throwable $problem ) {
					error_log( "Daily mail of account {$user}: {$problem}" ); // phpcs:ignore WordPress.PHP.DevelopmentFunctions.error_log_error_log -- The notices wait; who runs the server finds the reason here.
				}
			}
		} while ( 100 === count( $users ) );
		return $sent;
	}

	/**
	 * Sends one person's mail.
	 *
	 * @param int $user Account.
	 * @return bool Whether there was one.
	 * @throws QueryFailed When the engine refuses.
	 */
	private function send_to( int $user ): bool {
		$person = get_userdata( $user );
		if ( ! $person instanceof \WP_User ) {
			$this->database->write( "DELETE FROM {$this->table()} WHERE claim = '' AND user = %d", $user );
			return false;
		}
		$kinds = array_keys( Kinds::all() );
		$ids   = array_map( 'intval', array() === $kinds ? array() : $this->database->column( "SELECT id FROM {$this->table()} WHERE claim = '' AND user = %d AND kind IN (" . self::marks( $kinds, '%s' ) . ') ORDER BY id LIMIT %d', $user, ...array( ...$kinds, self::MOST ) ) );
		if ( array() === $ids || ! Address::is_deliverable( $person->user_email ) ) {
			return false;
		}
		$claim = bin2hex( random_bytes( 16 ) );
		return $this->database->transaction(
			function () use ( $person, $ids, $claim ): bool {
				$this->database->write( "UPDATE {$this->table()} SET claim = %s WHERE id IN (" . self::marks( $ids, '%d' ) . ')', $claim, ...$ids );
				$rows = $this->database->rows( "SELECT kind, title, url, created FROM {$this->table()} WHERE claim = %s ORDER BY id", $claim );
				$this->database->write( "DELETE FROM {$this->table()} WHERE claim = %s", $claim );
				$message = self::message( $person, $rows, $claim );
				if ( null === $message ) {
					return false;
				}
				network()->mail->enqueue( $message );
				return true;
			}
		);
	}

	/**
	 * Returns one placeholder a value.
	 *
	 * @param list<int|string> $values Values.
	 * @param string           $mark   Placeholder.
	 */
	private static function marks( array $values, string $mark ): string {
		return implode( ', ', array_fill( 0, count( $values ), $mark ) );
	}

	/**
	 * Writes the mail.
	 *
	 * @param \WP_User                         $person Account.
	 * @param list<array<string, string|null>> $rows   Notices.
	 * @param string                           $key    Key of the mail.
	 * @return Message|null Null when the person wants none of it any more.
	 */
	private static function message( \WP_User $person, array $rows, string $key ): ?Message {
		$user     = $person->ID;
		$sections = self::sections( $user, $rows );
		if ( array() === $sections ) {
			return null;
		}
		$stop  = Unsubscribe::url( $user, Unsubscribe::DIGEST );
		$links = array();
		foreach ( $sections as $slug => $section ) {
			/* translators: %s: kind of notification */
			$links[ sprintf( __( 'No more mails about: %s', 'pmq' ), $section['title'] ) ] = Unsubscribe::url( $user, $slug );
		}
		$count = array_sum( array_map( static fn ( array $section ): int => count( $section['items'] ), $sections ) );
		/* translators: %d: number of notices */
		$subject = sprintf( _n( 'Your day on the Pays Midi-Quercy: %d piece of news', 'Your day on the Pays Midi-Quercy: %d pieces of news', $count, 'pmq' ), $count );
		$mail    = network()->mail->templates()->render(
			Templates::DIGEST,
			array(
				'subject'    => $subject,
				'heading'    => $subject,
				/* translators: %s: name */
				'paragraphs' => array( sprintf( __( 'Hello %s,', 'pmq' ), $person->display_name ), __( 'here is what you have chosen to read once a day.', 'pmq' ) ),
				'sections'   => array_values( $sections ),
				'reason'     => __( 'You get this mail because you have chosen one mail a day in your account.', 'pmq' ),
				'links'      => $links + array( __( 'Change my notifications', 'pmq' ) => Pages::url( Pages::ACCOUNT ) . '#pmq-notifications' ),
			)
		);
		return new Message( $person->user_email, $mail->subject, $mail->html, $mail->text, 'notice_digest', Priority::Bulk, 'digest ' . $key, to_name: $person->display_name, user_id: $user, list_unsubscribe: $stop );
	}

	/**
	 * Sorts notices by kind; what the person does not want any more is left out.
	 *
	 * @param int                              $user Account.
	 * @param list<array<string, string|null>> $rows Notices.
	 * @return array<string, array{title: string, items: list<array<string, string>>}>
	 */
	private static function sections( int $user, array $rows ): array {
		$sections = array();
		foreach ( Kinds::all() as $slug => $kind ) {
			$own = array_filter( $rows, static fn ( array $row ): bool => $slug === $row['kind'] );
			if ( array() !== $own && Frequency::None !== Preferences::of( $user, $kind ) ) {
				$sections[ $slug ] = array(
					'title' => $kind->label,
					'items' => array_map(
						static fn ( array $row ): array => array(
							'title' => (string) $row['title'],
							'url'   => (string) $row['url'],
							'meta'  => (string) wp_date( 'j F, H:i', (int) $row['created'] ),
						),
						array_values( $own )
					),
				);
			}
		}
		return $sections;
	}

	/**
	 * Returns the table's name.
	 */
	private function table(): string {
		return $this->database->table( 'account_notices' );
	}
}
