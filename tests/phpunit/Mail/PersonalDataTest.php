<?php
/**
 * What mail knows of a person.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Mail;

use PaysMidiQuercy\Access\Roles;
use PaysMidiQuercy\Accounts\AccountMail;
use PaysMidiQuercy\Mail\Bounces\Finding;
use PaysMidiQuercy\Mail\Bounces\ReportClass;
use PaysMidiQuercy\Mail\Bounces\Reports;
use PaysMidiQuercy\Mail\PersonalData;
use PHPUnit\Framework\Attributes\TestDox;

use function PaysMidiQuercy\network;

/**
 * The copy holds, and the erasure takes, what was sent to an address or an account, and what came back.
 */
#[TestDox( 'Personal data of mail' )]
final class PersonalDataTest extends MailTestCase {

	public function test_reports_are_in_the_copy_and_are_erased(): void {
		$id      = $this->enqueue( 'nina@example.org' );
		$other   = $this->enqueue( 'jo@example.org' );
		$reports = new Reports( network()->database );
		$reports->add( str_repeat( 'a', 40 ), $id, 'autre@example.org', new Finding( ReportClass::Soft, array(), '4.2.2', 'nina is away' ) );
		$reports->add( str_repeat( 'b', 40 ), 0, 'Nina@example.org', new Finding( ReportClass::Hard, array(), '5.1.1', 'no nina here' ) );
		$reports->add( str_repeat( 'c', 40 ), $other, 'jo@example.org', new Finding( ReportClass::Soft, array(), '4.2.2', 'jo is full' ) );

		$data = wp_json_encode( $this->data()->export( 'nina@example.org' ) );
		self::assertStringContainsString( 'nina is away', (string) $data );
		self::assertStringContainsString( 'no nina here', (string) $data );
		self::assertStringNotContainsString( 'jo is full', (string) $data );

		self::assertTrue( $this->data()->erase( 'nina@example.org' )['items_removed'] );
		self::assertSame(
			array( '||soft', '||hard', 'jo@example.org|jo is full|soft' ),
			array_map( static fn( array $row ): string => "{$row['address']}|{$row['detail']}|{$row['class']}", network()->database->rows( 'SELECT address, detail, class FROM ' . network()->database->table( 'mail_report' ) . ' ORDER BY id' ) ),
			'Figures stay true.'
		);
		self::assertFalse( $this->data()->erase( 'nina@example.org' )['items_removed'] );
	}

	public function test_a_mail_that_is_being_sent_is_told_to_be_retained(): void {
		$id = $this->enqueue( 'nina@example.org' );
		$this->mail->queue->claim_these( 'me', array( $id ) );
		$answer = $this->data()->erase( 'nina@example.org' );
		self::assertSame( array( false, true, true ), array( $answer['items_removed'], $answer['items_retained'], $answer['done'] ) );
		self::assertCount( 1, $answer['messages'] );
		$this->mail->queue->release( 'me' );
		$answer = $this->data()->erase( 'nina@example.org' );
		self::assertSame( array( true, false ), array( $answer['items_removed'], $answer['items_retained'] ) );
		self::assertSame( '', $this->column( $id, 'recipient' ) );
	}

	public function test_mails_to_a_former_address_are_found_by_the_account(): void {
		$user = $this->make_user( Roles::ACCOUNT, null, array( 'user_email' => 'avant@example.org' ) );
		AccountMail::send( 'essai', 'avant@example.org', 'Votre lien', array( 'Bonjour' ) );
		$nobody = $this->enqueue( 'inconnu@example.org' );
		remove_all_actions( 'profile_update' );
		add_filter( 'send_email_change_email', '__return_false' );
		wp_update_user( array( 'ID' => $user->ID, 'user_email' => 'apres@example.org' ) );

		self::assertStringContainsString( 'avant@example.org', (string) wp_json_encode( $this->data()->export( 'apres@example.org' ) ) );
		self::assertTrue( $this->data()->erase( 'apres@example.org' )['items_removed'] );
		self::assertSame( 0, (int) network()->database->column( 'SELECT COUNT(*) FROM ' . network()->database->table( 'mail' ) . " WHERE recipient = 'avant@example.org'" )[0] );
		self::assertSame( array(), $this->data()->export( 'personne@example.org' )['data'], 'No account: mails without one are nobody’s.' );
		self::assertSame( 'inconnu@example.org', $this->column( $nobody, 'recipient' ) );
	}

	/**
	 * Makes exporter and eraser.
	 */
	private function data(): PersonalData {
		return new PersonalData( network()->database );
	}
}
