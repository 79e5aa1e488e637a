<?php
/**
 * Suggested corrections.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Heritage;

use PaysMidiQuercy\Access\Roles;
use PaysMidiQuercy\Accounts\Notifications\Frequency;
use PaysMidiQuercy\Accounts\Notifications\Preferences;
use PaysMidiQuercy\Heritage\Corrections\Correction;
use PaysMidiQuercy\Heritage\Corrections\CorrectionDesk;
use PaysMidiQuercy\Heritage\Corrections\CorrectionPrivacy;
use PaysMidiQuercy\Heritage\Corrections\Corrections;
use PaysMidiQuercy\Tests\Accounts\AccountsTestCase;

use function PaysMidiQuercy\Heritage\heritage;
use function PaysMidiQuercy\network;

/**
 * Sent by visitors, told to staff, settled, answered, forgotten.
 */
final class CorrectionsTest extends AccountsTestCase {

	/**
	 * Begins without suggestions.
	 */
	protected function setUp(): void {
		parent::setUp();
		$this->corrections()->count( true );
		$empty = static fn () => network()->database->write( 'DELETE FROM ' . network()->database->table( 'corrections' ) );
		$empty();
		$this->after_test( $empty );
	}

	/**
	 * A suggestion reaches staff; once settled, who gave an address is told, once.
	 */
	public function test_from_visitor_to_answer(): void {
		$record = $this->make_post( array( 'post_type' => 'pmq_record', 'post_title' => 'Lavoir' ) );
		$staff  = $this->make_user( Roles::COMMITTEE );
		update_user_meta( $staff->ID, Preferences::META, array( CorrectionDesk::KIND => Frequency::Now->value ) );
		$answer = $this->send( CorrectionDesk::FORM, $this->fields( $record->ID ) );
		self::assertStringContainsString( 'fait=merci', $answer->redirect );
		$known = $this->corrections()->list( true, 1, 10 )[0];
		self::assertSame( array( $record->ID, 'date', 'Jeanne', 'jeanne@example.org' ), array( $known->record, $known->about, $known->name, $known->email ) );
		self::assertSame( "Il date de 1850.\nVoir l’acte.", $known->text );
		$mails = $this->mailed( $staff->user_email );
		self::assertCount( 1, $mails );
		self::assertStringContainsString( 'Il date de 1850.', $mails[0]['text'] );
		$this->act_as( $staff );
		$desk = new CorrectionDesk( heritage(), $this->corrections() );
		self::assertTrue( $desk->settle( $known, Correction::DONE, 'Bien vu.' ) );
		self::assertFalse( $desk->settle( $known, Correction::REFUSED, 'Non.' ) );
		$told = $this->mailed( 'jeanne@example.org' );
		self::assertCount( 1, $told );
		self::assertStringContainsString( 'Bien vu.', $told[0]['text'] );
		self::assertSame( array( 0, 1 ), array( $this->corrections()->count( true ), $this->corrections()->count( false ) ) );
		$this->corrections()->purge( time() + 2 * YEAR_IN_SECONDS );
		self::assertSame( 0, $this->corrections()->count( false ) );
	}

	/**
	 * The name of a record is text in mails and in what privacy tools give.
	 */
	public function test_names_are_text(): void {
		$record = $this->make_post( array( 'post_type' => 'pmq_record', 'post_title' => 'Lavoir & « source » d’Aux' ) );
		$this->send( CorrectionDesk::FORM, $this->fields( $record->ID ) );
		$plain = static fn( string $text ): string => str_replace( array( "\u{a0}", "\u{202f}" ), ' ', $text );
		self::assertSame( 'Lavoir & « source » d’Aux', $plain( ( new CorrectionPrivacy( $this->corrections() ) )->export( 'jeanne@example.org' )['data'][0]['data'][0]['value'] ) );
		$this->act_as( $this->make_user( Roles::COMMITTEE ) );
		( new CorrectionDesk( heritage(), $this->corrections() ) )->settle( $this->corrections()->list( true, 1, 10 )[0], Correction::DONE, 'Bien vu.' );
		self::assertStringContainsString( '« Lavoir & « source » d’Aux »', $plain( $this->mailed( 'jeanne@example.org' )[0]['subject'] ) );
	}

	/**
	 * What nobody settles keeps its words, not the person.
	 */
	public function test_what_waits_for_years_loses_its_person(): void {
		$record = $this->make_post( array( 'post_type' => 'pmq_record', 'post_title' => 'Lavoir' ) );
		$this->send( CorrectionDesk::FORM, $this->fields( $record->ID ) );
		$this->corrections()->purge( time() + YEAR_IN_SECONDS );
		self::assertCount( 1, $this->corrections()->of( 'jeanne@example.org' ) );
		$this->corrections()->purge( time() + 2 * YEAR_IN_SECONDS + 60 );
		$known = $this->corrections()->list( true, 1, 10 )[0];
		self::assertSame( array( '', '', "Il date de 1850.\nVoir l’acte." ), array( $known->name, $known->email, $known->text ) );
	}

	/**
	 * What is missing, wrong, too quick, a robot's, too much or about nothing is refused, and nothing is kept.
	 */
	public function test_refusals(): void {
		$record = $this->make_post( array( 'post_type' => 'pmq_record' ) );
		$draft  = $this->make_post( array( 'post_type' => 'pmq_record', 'post_status' => 'draft' ) );
		$send   = fn ( array $fields, int $age = 20 ): array => $this->send( CorrectionDesk::FORM, $fields + $this->fields( $record->ID ), $age )->errors;
		self::assertArrayHasKey( 'message', $send( array( 'message' => 'oui' ) ) );
		self::assertArrayHasKey( 'message', $send( array( 'message' => str_repeat( 'a', 2001 ) ) ) );
		self::assertArrayHasKey( 'mail', $send( array( 'mail' => 'jeanne@' ) ) );
		self::assertArrayHasKey( '', $send( array( 'record' => (string) $draft->ID ) ) );
		self::assertArrayHasKey( '', $send( array(), 1 ) );
		self::assertArrayHasKey( '', $send( array( 'pmq_website' => 'https://example.org' ) ) );
		self::assertArrayHasKey( '', $send( array( 'pmq_seal' => time() . '.wrong' ) ) );
		self::assertSame( 0, $this->corrections()->count( true ) );
		for ( $count = 0; $count < 10; $count++ ) {
			self::assertSame( array(), $send( array() ) );
		}
		self::assertArrayHasKey( '', $send( array() ) );
		self::assertSame( 10, $this->corrections()->count( true ) );
	}

	/**
	 * A person's suggestions are in the copy of their data; erasing takes name and address off.
	 */
	public function test_privacy(): void {
		$record = $this->make_post( array( 'post_type' => 'pmq_record' ) );
		$this->send( CorrectionDesk::FORM, $this->fields( $record->ID ) );
		$privacy = new CorrectionPrivacy( $this->corrections() );
		self::assertStringContainsString( 'Il date de 1850.', (string) wp_json_encode( $privacy->export( 'Jeanne@example.org' ) ) );
		self::assertSame( array(), $privacy->export( 'autre@example.org' )['data'] );
		$privacy->erase( 'jeanne@example.org' );
		$left = $this->corrections()->list( true, 1, 10 )[0];
		self::assertSame( array( '', '' ), array( $left->name, $left->email ) );
	}

	/**
	 * Gives the suggestions.
	 */
	private function corrections(): Corrections {
		return new Corrections( network()->database );
	}

	/**
	 * Gives what a visitor sends.
	 *
	 * @param int $record Record.
	 * @return array<string, string>
	 */
	private function fields( int $record ): array {
		return array(
			'record'  => (string) $record,
			'about'   => 'date',
			'message' => "Il date de 1850.\nVoir <b>l’acte</b>.",
			'person'  => 'Jeanne',
			'mail'    => 'jeanne@example.org',
		);
	}
}
