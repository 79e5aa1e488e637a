<?php
/**
 * Notifications.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Accounts;

use PaysMidiQuercy\Accounts\Guard\Visitor;
use PaysMidiQuercy\Accounts\Notifications\Digest;
use PaysMidiQuercy\Accounts\Notifications\Frequency;
use PaysMidiQuercy\Accounts\Notifications\Kind;
use PaysMidiQuercy\Accounts\Notifications\Kinds;
use PaysMidiQuercy\Accounts\Notifications\NewDevice;
use PaysMidiQuercy\Accounts\Notifications\Notice;
use PaysMidiQuercy\Accounts\Notifications\NotificationSection;
use PaysMidiQuercy\Accounts\Notifications\Preferences;
use PaysMidiQuercy\Accounts\Notifications\Unsubscribe;
use PaysMidiQuercy\Mail\Priority;
use PHPUnit\Framework\Attributes\Group;

use function PaysMidiQuercy\network;

/**
 * At once, once a day, or none; the way out of each mail.
 */
#[Group( 'site-portail' )]
final class NotificationsTest extends AccountsTestCase {

	/**
	 * Adds two kinds, as capabilities do.
	 */
	protected function setUp(): void {
		parent::setUp();
		add_filter( 'pmq_notification_kinds', self::kinds( ... ), 99 );
		$this->after_test( static fn () => remove_filter( 'pmq_notification_kinds', self::kinds( ... ), 99 ) );
	}

	/**
	 * Adds two kinds.
	 *
	 * @param list<Kind> $kinds Kinds.
	 * @return list<Kind>
	 */
	public static function kinds( array $kinds ): array {
		return array( ...$kinds, new Kind( 'lavoirs', 'Les lavoirs', '' ), new Kind( 'moulins', 'Les moulins', '', Frequency::Daily, static fn ( \WP_User $user ): bool => 'Meunier' === $user->display_name ) );
	}

	/**
	 * Tells somebody of something.
	 *
	 * @param \WP_User    $user  Account.
	 * @param string      $kind  Kind.
	 * @param string      $title What.
	 * @param string|null $key   Key.
	 */
	private static function tell( \WP_User $user, string $kind, string $title, ?string $key = null ): void {
		network()->accounts->notify( $user->ID, $kind, new Notice( $title, home_url( '/actualites/' ), 'Lire', array( 'Il coule.' ) ), $key );
	}

	/**
	 * Runs the daily mail.
	 */
	private static function digest(): int {
		return ( new Digest( network()->database ) )->send();
	}

	/**
	 * Each person's choice decides; the same key sends once.
	 */
	public function test_choice_decides(): void {
		$user = $this->make_user( 'subscriber' );
		self::tell( $user, 'lavoirs', 'Un lavoir', 'lavoir 1' );
		self::tell( $user, 'lavoirs', 'Un lavoir', 'lavoir 1' );
		self::assertCount( 1, $this->mailed( $user->user_email ) );
		Preferences::keep( $user->ID, array( 'lavoirs' => Frequency::None ) );
		self::tell( $user, 'lavoirs', 'Un autre' );
		self::assertCount( 1, $this->mailed() );
		Preferences::keep( $user->ID, array( 'lavoirs' => Frequency::Daily ) );
		self::tell( $user, 'lavoirs', 'Un troisième' );
		self::assertCount( 1, $this->mailed() );
		self::assertSame( 1, self::digest() );
		self::assertStringContainsString( 'Un troisième', $this->mailed()[1]['text'] );
		$this->expectException( \InvalidArgumentException::class );
		self::tell( $user, 'inconnu', 'Rien' );
	}

	/**
	 * One mail a person and day, with everything; none where nothing waits; none twice.
	 */
	public function test_daily_mail_comes_once(): void {
		$meunier = $this->make_user( 'subscriber', null, array( 'display_name' => 'Meunier' ) );
		$other   = $this->make_user( 'subscriber' );
		Preferences::keep( $meunier->ID, array( 'lavoirs' => Frequency::Daily ) );
		self::assertSame( 0, self::digest(), 'Nothing waits.' );
		self::tell( $meunier, 'moulins', 'Moulin de Caussade' );
		self::tell( $meunier, 'moulins', 'Moulin de Varen' );
		self::tell( $meunier, 'lavoirs', 'Lavoir de Puylaroque' );
		self::tell( $other, 'moulins', 'Moulin de Bioule' );
		self::assertSame( 2, self::digest() );
		self::assertSame( 0, self::digest(), 'Everything is sent.' );
		$mails = $this->mailed( $meunier->user_email );
		self::assertCount( 1, $mails );
		self::assertSame( 'Votre journée en Pays Midi-Quercy : 3 nouvelles', str_replace( array( "\u{202f}", "\u{a0}" ), ' ', $mails[0]['subject'] ) );
		foreach ( array( 'Les moulins', 'Moulin de Caussade', 'Moulin de Varen', 'Les lavoirs', 'Lavoir de Puylaroque' ) as $part ) {
			self::assertStringContainsString( $part, $mails[0]['text'] );
		}
		self::assertStringNotContainsString( 'Bioule', $mails[0]['text'] );
	}

	/**
	 * A second run in the midst of the first one finds nothing, and a run that dies loses nothing.
	 *
	 * @throws \RuntimeException Caught by what is tested.
	 */
	public function test_daily_mail_survives_runs_that_meet_or_die(): void {
		$user = $this->make_user( 'subscriber' );
		self::tell( $user, 'moulins', 'Moulin de Montricoux' );
		$die = static fn (): never => throw new \RuntimeException( 'Killed.' );
		add_action( 'pmq_mail_enqueued', $die );
		$log = (string) ini_set( 'error_log', '/dev/null' );
		self::assertSame( 0, self::digest() );
		ini_set( 'error_log', $log );
		remove_action( 'pmq_mail_enqueued', $die );
		self::assertSame( 1, self::digest(), 'The notice is still there.' );
		self::assertCount( 1, $this->mailed() );
		self::tell( $user, 'moulins', 'Moulin de Lacapelle' );
		$again = 0;
		$meet  = static function () use ( &$again ): void {
			$again += self::digest();
		};
		add_action( 'pmq_mail_enqueued', $meet );
		self::digest();
		remove_action( 'pmq_mail_enqueued', $meet );
		self::assertSame( 0, $again );
		self::assertCount( 2, $this->mailed() );
	}

	/**
	 * What somebody has stopped meanwhile is not sent; an account that is gone stops nobody.
	 */
	public function test_daily_mail_follows_later_choices(): void {
		$user = $this->make_user( 'subscriber' );
		self::tell( $user, 'moulins', 'Moulin de Négrepelisse' );
		Preferences::keep( $user->ID, array( 'moulins' => Frequency::None ) );
		network()->database->insert(
			'account_notices',
			array(
				'user'    => '%d',
				'kind'    => '%s',
				'title'   => '%s',
				'url'     => '%s',
				'created' => '%d',
			),
			array( array( 999_999, 'moulins', 'Moulin', home_url(), time() ) )
		);
		self::assertSame( 0, self::digest() );
		self::assertSame( array(), $this->mailed() );
		self::assertSame( array(), network()->database->rows( 'SELECT id FROM ' . network()->database->table( 'account_notices' ) ) );
	}

	/**
	 * The daily mail waits for those that somebody is waiting for, and complaints count.
	 */
	public function test_daily_mail_is_bulk(): void {
		self::tell( $this->make_user( 'subscriber' ), 'moulins', 'Moulin de Septfonds' );
		self::digest();
		self::assertSame( array( (string) Priority::Bulk->value ), network()->database->column( 'SELECT priority FROM ' . network()->database->table( 'mail' ) . " WHERE kind = 'notice_digest'" ) );
	}

	/**
	 * One person's failure stops nobody; what cannot be mailed today waits, for thirty days.
	 *
	 * @throws \RuntimeException Caught by what is tested.
	 */
	public function test_daily_mail_loses_nothing(): void {
		global $wpdb;
		$first  = $this->make_user( 'subscriber' );
		$second = $this->make_user( 'subscriber' );
		$rows   = static fn (): array => array_map( 'strval', network()->database->column( 'SELECT title FROM ' . network()->database->table( 'account_notices' ) . ' ORDER BY id' ) );
		self::tell( $first, 'moulins', 'Moulin de Bioule' );
		self::tell( $second, 'moulins', 'Moulin de Varen' );
		$die = static function ( mixed $value, int $user ) use ( $first ): mixed {
			return $user === $first->ID ? throw new \RuntimeException( 'Spoilt.' ) : $value;
		};
		add_filter( 'get_user_metadata', $die, 10, 2 );
		$log = (string) ini_set( 'error_log', '/dev/null' );
		self::assertSame( 1, self::digest() );
		ini_set( 'error_log', $log );
		remove_filter( 'get_user_metadata', $die, 10 );
		self::assertSame( array( 'Moulin de Bioule' ), $rows() );
		$unknown = static fn ( array $kinds ): array => array_filter( $kinds, static fn ( Kind $kind ): bool => 'moulins' !== $kind->slug );
		add_filter( 'pmq_notification_kinds', $unknown, 100 );
		self::assertSame( 0, self::digest() );
		remove_filter( 'pmq_notification_kinds', $unknown, 100 );
		self::assertSame( array( 'Moulin de Bioule' ), $rows(), 'Its kind may come back.' );
		$wpdb->update( $wpdb->users, array( 'user_email' => '' ), array( 'ID' => $first->ID ) );
		clean_user_cache( $first->ID );
		self::assertSame( 0, self::digest() );
		self::assertSame( array( 'Moulin de Bioule' ), $rows(), 'The address may be mended.' );
		network()->database->write( 'UPDATE ' . network()->database->table( 'account_notices' ) . ' SET created = %d', time() - 31 * DAY_IN_SECONDS );
		self::assertSame( 0, self::digest() );
		self::assertSame( array(), $rows() );
	}

	/**
	 * The section shows what concerns the person and keeps what it is told.
	 */
	public function test_section(): void {
		$user = $this->make_user( 'subscriber' );
		$this->hold_session( $user );
		$section = new NotificationSection();
		$html    = $section->html( network()->accounts->forms, $user );
		self::assertStringContainsString( 'Les lavoirs', $html );
		self::assertStringNotContainsString( 'Les moulins', $html, 'For millers.' );
		$answer = $this->send( NotificationSection::ACTION, array( 'notify_lavoirs' => 'daily' ) );
		self::assertArrayHasKey( 'notify_new_device', $answer->errors, 'Nothing is guessed.' );
		self::assertSame( Frequency::Now, Preferences::of( $user->ID, Kinds::all()['lavoirs'] ) );
		$fields = array( 'notify_moulins' => 'none' );
		foreach ( array_keys( Kinds::of( $user ) ) as $slug ) {
			$fields[ 'notify_' . $slug ] = 'daily';
		}
		self::assertSame( array(), $this->send( NotificationSection::ACTION, $fields )->errors );
		self::assertSame( Frequency::Daily, Preferences::of( $user->ID, Kinds::all()['lavoirs'] ) );
		self::assertSame( Frequency::Daily, Preferences::of( $user->ID, Kinds::all()['moulins'] ), 'The default: it did not concern the person.' );
	}

	/**
	 * The link of a mail stops that kind for that person, no other, and cannot be made up.
	 */
	public function test_unsubscribe(): void {
		$user  = $this->make_user( 'subscriber' );
		$other = $this->make_user( 'subscriber' );
		self::tell( $user, 'lavoirs', 'Un lavoir' );
		self::assertSame( 1, preg_match( '#https?://\S+etape=desabonnement\S*#', $this->mailed()[0]['text'], $link ) );
		parse_str( (string) wp_parse_url( $link[0], PHP_URL_QUERY ), $fields );
		self::assertNotSame( array(), $this->send( Unsubscribe::ACTION, array( 'compte' => (string) $other->ID ) + $fields )->errors, 'Somebody else’s.' );
		self::assertNotSame( array(), $this->send( Unsubscribe::ACTION, array( 'sujet' => 'moulins' ) + $fields )->errors, 'Another kind.' );
		self::assertSame( array(), $this->send( Unsubscribe::ACTION, $fields )->errors, 'Without signing in.' );
		self::assertSame( Frequency::None, Preferences::of( $user->ID, Kinds::all()['lavoirs'] ) );
		self::assertSame( Frequency::Daily, Preferences::of( $user->ID, Kinds::all()['moulins'] ) );
		self::assertSame( Frequency::Now, Preferences::of( $other->ID, Kinds::all()['lavoirs'] ) );
	}

	/**
	 * The link of the daily mail stops all that comes daily, nothing else.
	 */
	public function test_unsubscribe_from_the_daily_mail(): void {
		$user = $this->make_user( 'subscriber' );
		parse_str( (string) wp_parse_url( Unsubscribe::url( $user->ID, Unsubscribe::DIGEST ), PHP_URL_QUERY ), $fields );
		$this->send( Unsubscribe::ACTION, $fields );
		self::assertSame( Frequency::None, Preferences::of( $user->ID, Kinds::all()['moulins'] ) );
		self::assertSame( Frequency::Now, Preferences::of( $user->ID, Kinds::all()['lavoirs'] ) );
	}

	/**
	 * Signs in.
	 *
	 * @param \WP_User $user Account.
	 */
	private static function sign_in( \WP_User $user ): void {
		do_action( 'wp_login', $user->user_login, $user ); // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals -- Core's own hook.
	}

	/**
	 * A sign-in on a device that is not known is told, the first one and known ones are not.
	 */
	public function test_new_device_is_told(): void {
		$user = $this->make_user( 'subscriber' );
		self::sign_in( $user );
		$device = Visitor::cookie( Visitor::DEVICE );
		self::sign_in( $user );
		self::assertSame( array(), $this->mailed() );
		$this->browse( 'other' );
		self::sign_in( $user );
		self::assertSame( 'Connexion depuis un nouvel appareil', $this->mailed( $user->user_email )[0]['subject'] );
		$this->browse( 'first' );
		$_COOKIE[ Visitor::DEVICE ] = $device;
		self::sign_in( $user );
		self::assertCount( 1, $this->mailed() );
		self::assertArrayHasKey( NewDevice::KIND, Kinds::of( $user ) );
	}

	/**
	 * Two people who share a browser are both known there.
	 */
	public function test_a_shared_browser_is_known(): void {
		$one   = $this->make_user( 'subscriber' );
		$other = $this->make_user( 'subscriber' );
		foreach ( array( $one, $other, $one, $other ) as $user ) {
			self::sign_in( $user );
		}
		self::assertSame( array(), $this->mailed() );
		for ( $index = 0; $index < 8; $index++ ) {
			Visitor::remember_device( 900_000 + $index );
		}
		self::assertLessThan( 1000, strlen( Visitor::cookie( Visitor::DEVICE ) ), 'It stays small.' );
		self::assertSame( '', Visitor::device_of( $one->ID ) );
		$_COOKIE[ Visitor::DEVICE ] = $one->ID . '.0.forged~' . Visitor::cookie( Visitor::DEVICE );
		self::assertSame( '', Visitor::device_of( $one->ID ) );
	}

	/**
	 * An account that is signed in elsewhere has signed in before, whatever its meta says.
	 */
	public function test_an_older_account_is_told(): void {
		$user = $this->make_user( 'subscriber' );
		foreach ( array( 'a desk', 'here' ) as $session ) {
			\WP_Session_Tokens::get_instance( $user->ID )->create( time() + strlen( $session ) * HOUR_IN_SECONDS );
		}
		self::sign_in( $user );
		self::assertCount( 1, $this->mailed( $user->user_email ) );
	}
}
