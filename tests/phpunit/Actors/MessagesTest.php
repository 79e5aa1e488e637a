<?php
/**
 * Group messages to actors.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Actors;

use PaysMidiQuercy\Actors\Messages\MessageRepository;
use PaysMidiQuercy\Actors\Messages\Retention;
use PaysMidiQuercy\Mail\LogQuery;
use PaysMidiQuercy\Mail\Preview;
use PaysMidiQuercy\Records\ActorPersonalData;
use PaysMidiQuercy\Tests\Accounts\AccountsTestCase;
use PHPUnit\Framework\Attributes\TestDox;

use function PaysMidiQuercy\network;

/**
 * Staff write to a selection: each address once, who has stopped it not at all.
 */
#[TestDox( 'Group messages to actors' )]
final class MessagesTest extends AccountsTestCase {

	use MakesActors;

	private const UID = '8f14e45f-ceea-467f-8f2b-2b1c5c9d1e77';

	/**
	 * Begins with no message.
	 */
	protected function setUp(): void {
		parent::setUp();
		$empty = static function (): void {
			foreach ( array( 'actor_message', 'actor_message_recipient' ) as $table ) {
				network()->database->write( 'DELETE FROM ' . network()->database->table( $table ) );
			}
		};
		$empty();
		$this->after_test( $empty );
	}

	/**
	 * Sends.
	 *
	 * @param list<int>            $actors Actors.
	 * @param array<string, mixed> $more   Other parameters.
	 */
	private function write( array $actors, array $more = array() ): \WP_REST_Response {
		return $this->rest(
			'POST',
			'/pmq/v1/actor-messages',
			$more + array(
				'uid'     => self::UID,
				'subject' => 'Assemblée de {{nom}}',
				'text'    => "Bonjour {{nom}},\n\nrendez-vous le 12.",
				'actors'  => $actors,
			)
		);
	}

	/**
	 * Each address gets the mail once, whatever is sent again; who has stopped it or has no address is named.
	 */
	public function test_each_address_gets_it_once(): void {
		$this->act_as( 'pmq_animator' );
		$one     = $this->make_actor();
		$two     = $this->make_actor( array( 'name' => 'Seconds', 'mail' => 'seconds@example.org' ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- Two fields.
		$same    = $this->make_actor( array( 'name' => 'Même adresse' ) );
		$stopped = $this->make_actor( array( 'name' => 'Pas moi', 'mail' => 'pasmoi@example.org', 'accepts_messages' => false ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- Three fields.
		$draft   = $this->make_actor( array( 'name' => 'En attente', 'mail' => 'attente@example.org' ), 'pending' ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- Two fields.
		$answer  = $this->write( array( $one, $same, $stopped, $draft ) );
		self::assertSame( 201, $answer->get_status() );
		self::assertSame( array( array( 'actor' => $stopped, 'name' => 'Pas moi', 'reason' => 'stopped' ) ), $answer->get_data()['skipped'] ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- One line.
		$again = $this->write( array( $one, $two, $same ) );
		self::assertSame( $answer->get_data()['id'], $again->get_data()['id'] );
		$mails = network()->mail->log->list( new LogQuery( kinds: array( 'actor_message' ), per_page: 100 ) );
		self::assertEqualsCanonicalizing( array( 'amis.essai@example.org', 'seconds@example.org' ), array_map( static fn( $mail ): string => $mail->recipient(), $mails ) );
		$mail = ( new Preview( network()->mail ) )->of( network()->mail->log->list( new LogQuery( search: 'seconds@example.org' ) )[0]->id() );
		self::assertStringContainsString( 'Bonjour Seconds,', $mail['text'] ?? '' );
		self::assertStringContainsString( 'List-Unsubscribe-Post:', $mail['headers'] ?? '' );
		self::assertStringContainsString( 'etape=plus-de-messages', $mail['text'] ?? '' );
		$detail = $this->rest( 'GET', '/pmq/v1/actor-messages/' . $answer->get_data()['id'] )->get_data();
		self::assertEqualsCanonicalizing( array( $one, $two, $same ), array_column( $detail['to'], 'actor' ) );
		self::assertSame( array( 'queued' ), array_values( array_unique( array_column( $detail['to'], 'state' ) ) ) );
		$list = $this->rest( 'GET', '/pmq/v1/actor-messages' )->get_data();
		self::assertSame( array( 3 ), array_column( $list, 'recipients' ) );
	}

	/**
	 * After a year text and names go; a person who leaves the directory leaves the lists at once.
	 */
	public function test_nothing_stays_for_ever(): void {
		$this->act_as( 'administrator' );
		$one    = $this->make_actor();
		$two    = $this->make_actor( array( 'mail' => 'seconds@example.org' ) );
		$id     = $this->write( array( $one, $two ) )->get_data()['id'];
		$sent   = new MessageRepository( network()->database );
		$listed = static fn(): array => array_column( $sent->recipients_of( $id ), 'actor' );
		self::assertEqualsCanonicalizing( array( $one, $two ), $listed() );
		ActorPersonalData::erase( 'amis.essai@example.org' );
		self::assertSame( array( $two ), $listed() );
		$sent->purge( time() + YEAR_IN_SECONDS - HOUR_IN_SECONDS );
		self::assertSame( array( $two ), $listed() );
		$sent->purge( time() + YEAR_IN_SECONDS + HOUR_IN_SECONDS );
		self::assertSame( array(), $listed() );
		self::assertNull( $sent->find( $id ) );
		self::assertNotFalse( wp_next_scheduled( Retention::EVENT ) );
	}

	/**
	 * The same identifier with other words is another message: refused, nothing goes out.
	 */
	public function test_a_sent_message_does_not_change(): void {
		$this->act_as( 'administrator' );
		$actor = $this->make_actor();
		$this->write( array( $actor ) );
		self::assertSame( 409, $this->write( array( $actor ), array( 'text' => 'Autre chose.' ) )->get_status() );
		self::assertSame( 400, $this->write( array( $actor ), array( 'subject' => '' ) )->get_status() );
		self::assertSame( 400, $this->write( array() )->get_status() );
		self::assertCount( 1, network()->mail->log->list( new LogQuery( kinds: array( 'actor_message' ) ) ) );
	}

	/**
	 * Preview sends nothing; a test goes to who asks, alone.
	 */
	public function test_preview_and_test_reach_no_actor(): void {
		$user   = $this->act_as( 'pmq_animator' );
		$params = array(
			'subject' => 'Bonjour {{nom}}',
			'text'    => '<b>gras</b> & {{nom}}',
			'name'    => 'Les Uns',
		);
		$seen   = $this->rest( 'POST', '/pmq/v1/actor-messages/preview', $params )->get_data();
		self::assertSame( 'Bonjour Les Uns', $seen['subject'] );
		self::assertStringNotContainsString( '<b>gras', $seen['html'] );
		self::assertSame( array(), $this->mailed() );
		$this->rest( 'POST', '/pmq/v1/actor-messages/test', $params );
		$mails = network()->mail->log->list( new LogQuery() );
		self::assertSame( array( $user->user_email ?? '' ), array_map( static fn( $mail ): string => $mail->recipient(), $mails ) );
	}

	/**
	 * Staff see contacts by the filters of the directory.
	 */
	public function test_staff_see_contacts(): void {
		$this->act_as( 'pmq_animator' );
		$actor = $this->make_actor( array( 'keywords' => array( 'contact d’essai' ), 'shown' => array() ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- Two fields.
		$this->make_actor( array( 'name' => 'Autre', 'keywords' => array() ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- Two fields.
		$answer = $this->rest( 'GET', '/pmq/v1/actor-contacts', array( 'keyword' => 'contact-dessai', 'domain' => array( 'danse' ) ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- Two filters.
		self::assertSame( array( $actor ), array_column( $answer->get_data(), 'id' ) );
		self::assertSame( 'amis.essai@example.org', $answer->get_data()[0]['mail'] );
		self::assertSame( '1', $answer->get_headers()['X-WP-Total'] );
	}
}
