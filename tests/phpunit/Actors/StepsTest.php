<?php
/**
 * The forms of actors.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Actors;

use PaysMidiQuercy\Accounts\Form\Forms;
use PaysMidiQuercy\Actors\Steps\PictureField;
use PaysMidiQuercy\Actors\Steps\Steps;
use PaysMidiQuercy\Actors\Steps\StopStep;
use PaysMidiQuercy\Mail\LogQuery;
use PaysMidiQuercy\Mail\Preview;
use PaysMidiQuercy\Records\ActorPersonalData;
use PaysMidiQuercy\Tests\Accounts\AccountsTestCase;
use PHPUnit\Framework\Attributes\TestDox;

use function PaysMidiQuercy\Actors\actors;
use function PaysMidiQuercy\network;

/**
 * Writing to an actor, holding and proposing an entry: what is sent to whom, and who may what.
 */
#[TestDox( 'The forms of actors' )]
final class StepsTest extends AccountsTestCase {

	use MakesActors;

	private const MESSAGE = array(
		'sender'  => 'Lucie Visiteuse',
		'email'   => 'lucie@example.org',
		'message' => "Bonjour,\nquand est le prochain bal ?",
	);

	/**
	 * Fields of the whole form of an entry.
	 *
	 * @return array<string, mixed>
	 */
	private static function form(): array {
		$fields          = self::ENTRY;
		$fields['title'] = $fields['name'];
		unset( $fields['name'], $fields['shown'], $fields['accepts_messages'] );
		$fields['keywords'] = implode( ', ', self::ENTRY['keywords'] );
		return $fields + array(
			'show_mail' => '1',
			'accepts'   => '1',
		);
	}

	/**
	 * Visits a step of an actor.
	 *
	 * @param int                   $actor Post.
	 * @param string                $step  Step.
	 * @param array<string, string> $args  More query arguments.
	 * @return string What it prints.
	 */
	private function visit( int $actor, string $step, array $args = array() ): string {
		$GLOBALS['wp_query'] = new \WP_Query( array( 'p' => $actor, 'post_type' => 'pmq_actor' ) ); // phpcs:ignore WordPress -- The test's page.
		$_GET                = array( 'etape' => $step ) + $args;
		self::assertSame( $step, Steps::current() );
		return actors()->steps()->html();
	}

	/**
	 * A message goes to the actor once, with the visitor's address to answer to; neither page nor acknowledgement tells the actor's.
	 */
	public function test_a_message_goes_to_the_actor(): void {
		$actor = $this->make_actor();
		$page  = $this->visit( $actor, 'ecrire' );
		self::assertStringContainsString( 'name="message"', $page );
		self::assertStringNotContainsString( 'amis.essai', $page );
		$answer = $this->send( 'actor_write', self::MESSAGE );
		self::assertStringContainsString( 'fait=message', $answer->redirect );
		$this->send( 'actor_write', self::MESSAGE );
		$mails = network()->mail->log->list( new LogQuery( search: 'amis.essai@example.org', per_page: 10 ) );
		self::assertCount( 1, $mails );
		$mail = ( new Preview( network()->mail ) )->of( $mails[0]->id() );
		self::assertMatchesRegularExpression( '/^Reply-To: .*lucie@example\.org/mi', $mail['headers'] ?? '' );
		self::assertStringContainsString( 'quand est le prochain bal', $mail['text'] ?? '' );
		self::assertStringNotContainsString( 'amis.essai', $this->visit( $actor, 'ecrire', array( 'fait' => 'message' ) ) );
	}

	/**
	 * What is missing is said beside its field and nothing typed is lost; robots are refused by trap, haste and number.
	 */
	public function test_faulty_and_robotic_messages_are_refused(): void {
		$actor = $this->make_actor();
		$this->visit( $actor, 'ecrire' );
		$answer = $this->send( 'actor_write', array( 'sender' => 'Lucie', 'email' => 'lucie@', 'message' => '' ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- One form.
		self::assertSame( array( 'email', 'message' ), array_keys( $answer->errors ) );
		$page = $this->visit( $actor, 'ecrire' );
		self::assertStringContainsString( 'value="lucie@"', $page );
		self::assertStringContainsString( 'value="Lucie"', $page );
		self::assertStringContainsString( 'id="pmq-actor_write-email-error"', $page );
		self::assertNotSame( array(), $this->send( 'actor_write', array( Forms::TRAP => 'https://spam.example' ) + self::MESSAGE )->errors );
		self::assertNotSame( array(), $this->send( 'actor_write', self::MESSAGE, 1 )->errors );
		self::assertSame( array(), $this->mailed( 'amis.essai' ) );
		for ( $turn = 0; $turn < 10; $turn++ ) {
			self::assertSame( array(), $this->send( 'actor_write', array( 'message' => "Bonjour, message numéro $turn" ) + self::MESSAGE )->errors );
		}
		self::assertNotSame( array(), $this->send( 'actor_write', array( 'message' => 'Bonjour, un de trop' ) + self::MESSAGE )->errors );
		self::assertCount( 10, $this->mailed( 'amis.essai' ) );
	}

	/**
	 * An actor that does not want letters has no form, and gets none by posting to it.
	 */
	public function test_who_wants_no_letters_gets_none(): void {
		$actor = $this->make_actor( array( 'shown' => array( 'postal' ) ) );
		self::assertStringNotContainsString( '<form', $this->visit( $actor, 'ecrire' ) );
		self::assertNotSame( array(), $this->send( 'actor_write', self::MESSAGE )->errors );
		self::assertSame( array(), $this->mailed( 'amis.essai' ) );
	}

	/**
	 * The link goes to the entry's own address; a wrong address gets the same answer and no mail.
	 */
	public function test_nobody_learns_which_address_an_entry_has(): void {
		$actor = $this->make_actor();
		$this->visit( $actor, 'ma-fiche' );
		$wrong = $this->send( 'actor_claim', array( 'email' => 'curieux@example.org' ) );
		self::assertSame( array(), $this->mailed() );
		$right = $this->send( 'actor_claim', array( 'email' => 'Amis.Essai@example.org' ) );
		self::assertEquals( $wrong, $right );
		self::assertCount( 1, $this->mailed( 'amis.essai' ) );
	}

	/**
	 * The link opens the form in one browser, once; another actor's, an expired and a used one do not.
	 */
	public function test_the_link_opens_once(): void {
		$actor = $this->make_actor();
		$other = $this->make_actor( array( 'name' => 'Un autre', 'mail' => 'autre@example.org' ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- Two fields.
		$this->visit( $actor, 'ma-fiche' );
		$this->send( 'actor_claim', array( 'email' => 'amis.essai@example.org' ) );
		$secret = $this->secret_mailed_to( 'amis.essai@example.org' );
		self::assertStringNotContainsString( 'name="presentation"', $this->visit( $actor, 'modifier', array( 'jeton' => $secret ) ), 'A button first: mail scanners follow links.' );
		self::assertSame( array(), $this->send( 'actor_open', array( 'token' => $secret ) )->errors );
		$page = $this->visit( $actor, 'modifier' );
		self::assertStringContainsString( 'value="amis.essai@example.org"', $page );
		self::assertStringNotContainsString( 'name="presentation"', $this->visit( $other, 'modifier' ) );
		$this->browse( 'second' );
		$this->visit( $actor, 'modifier', array( 'jeton' => $secret ) );
		self::assertNotSame( array(), $this->send( 'actor_open', array( 'token' => $secret ) )->errors );
		self::assertStringNotContainsString( 'name="presentation"', $this->visit( $actor, 'modifier' ) );
		$this->visit( $actor, 'ma-fiche' );
		$this->send( 'actor_claim', array( 'email' => 'amis.essai@example.org' ) );
		$late = $this->secret_mailed_to( 'amis.essai@example.org' );
		$this->let_pass( HOUR_IN_SECONDS + 1 );
		$this->visit( $actor, 'modifier', array( 'jeton' => $late ) );
		self::assertNotSame( array(), $this->send( 'actor_open', array( 'token' => $late ) )->errors );
	}

	/**
	 * Opens an entry by its link in this browser.
	 *
	 * @param int    $actor Post.
	 * @param string $mail  Its address.
	 */
	private function open( int $actor, string $mail = 'amis.essai@example.org' ): void {
		$this->visit( $actor, 'ma-fiche' );
		$this->send( 'actor_claim', array( 'email' => $mail ) );
		$secret = $this->secret_mailed_to( $mail );
		$this->visit( $actor, 'modifier', array( 'jeton' => $secret ) );
		self::assertSame( array(), $this->send( 'actor_open', array( 'token' => $secret ) )->errors );
	}

	/**
	 * Who holds the entry changes every field, at once; staff hear of it and the earlier address too.
	 */
	public function test_an_actor_changes_its_entry(): void {
		$staff = $this->make_user( 'pmq_animator' );
		$actor = $this->make_actor();
		$this->open( $actor );
		$changed = array(
			'title'        => 'Les Amis, nouveau nom',
			'kind'         => 'institution',
			'domains'      => array( 'archeologie' ),
			'keywords'     => 'silex, bal',
			'commune'      => 'Cordes-sur-Ciel',
			'position'     => '44,063 ; 1,953',
			'presentation' => "Un.\n\nDeux & trois.",
			'news_label_1' => 'Programme',
			'news_url_1'   => 'example.org/programme',
			'mail'         => 'nouvelle@example.org',
			'show_phone'   => '1',
			'show_mail'    => '',
		);
		$this->visit( $actor, 'modifier' );
		$answer = $this->send( 'actor_save', $changed + self::form() );
		self::assertSame( array(), $answer->errors );
		$after = actors()->actors()->find_public( $actor );
		self::assertNotNull( $after );
		self::assertSame( 'Les Amis, nouveau nom', $after->name );
		self::assertSame( 'institution', $after->kind->value );
		self::assertSame( array( 'archeologie' ), array_column( $after->domains, 'slug' ) );
		self::assertSame( array( 'bal', 'silex' ), array_column( $after->keywords, 'name' ) );
		self::assertSame( 'Cordes-sur-Ciel', $after->commune['name'] ?? '' );
		self::assertSame( array( 'lat' => 44.063, 'lng' => 1.953, 'approximate' => false ), $after->location ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- One place.
		self::assertSame( "Un.\n\nDeux & trois.", $after->presentation );
		self::assertSame( array( array( 'label' => 'Programme', 'url' => 'https://example.org/programme' ) ), $after->news ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- One link.
		self::assertTrue( $after->has_phone );
		self::assertFalse( $after->has_form );
		self::assertSame( '', $after->website . $after->postal );
		self::assertContains( $actor, actors()->search()->ids( array( 'search' => 'nouveau nom' ) ) );
		self::assertStringContainsString( 'value="nouvelle@example.org"', $this->visit( $actor, 'modifier' ), 'The browser may go on.' );
		$this->visit( $actor, 'modifier' );
		self::assertSame( array(), $this->send( 'actor_save', $changed + self::form() )->errors, 'Again: staff read it once.' );
		self::assertCount( 2, $this->mailed( 'amis.essai@example.org' ), 'The link, and the news that another address holds the entry.' );
		self::assertSame( '1', (string) ( network()->database->column( 'SELECT COUNT(*) FROM ' . network()->database->table( 'account_notices' ) . ' WHERE user = %d', $staff->ID )[0] ?? 0 ) );
		self::assertNotSame( array(), wp_get_post_revisions( $actor ) );
	}

	/**
	 * Who changes a telephone number changes nothing else: what staff wrote in the editor stays as it is.
	 */
	public function test_what_comes_back_unchanged_is_left_alone(): void {
		$actor   = $this->make_actor();
		$content = '<!-- wp:heading --><h2>Nos bals</h2><!-- /wp:heading --><!-- wp:paragraph --><p>Voir <a href="https://www.example.org/">le   site</a><br>et <a href="mailto:bal@example.org">écrire</a>.</p><!-- /wp:paragraph -->';
		wp_update_post(
			array(
				'ID'           => $actor,
				'post_content' => $content,
				'post_title'   => 'Amis &amp; bals',
			)
		);
		$this->open( $actor );
		$page = $this->visit( $actor, 'modifier' );
		self::assertStringNotContainsString( 'formulaire de contact]', $page );
		self::assertSame( 1, preg_match( '#<textarea[^>]*name="presentation"[^>]*>(.*?)</textarea>#s', $page, $shown ) );
		$back = array(
			'title'        => 'Amis & bals',
			'presentation' => str_replace( "\n", "\r\n", html_entity_decode( $shown[1], ENT_QUOTES ) ),
			'phone'        => '05 36 49 00 11',
		);
		self::assertSame( array(), $this->send( 'actor_save', $back + self::form() )->errors );
		self::assertSame( $content, get_post( $actor )->post_content ?? '' );
		self::assertSame( '05 36 49 00 11', actors()->actors()->contacts( $actor )->phone );
	}

	/**
	 * A faulty form is shown again with what was typed, each error beside its field; the entry stays as it was.
	 */
	public function test_nothing_is_lost_when_a_field_is_wrong(): void {
		$actor = $this->make_actor();
		$this->open( $actor );
		$wrong = array(
			'title'        => '',
			'domains'      => array(),
			'scales'       => array(),
			'commune'      => '82160',
			'phone'        => 'le soir',
			'website'      => 'javascript:alert(1)',
			'news_url_2'   => 'pas une adresse',
			'mail'         => 'amis.essai',
			'position'     => 'au bord de l’eau',
			'presentation' => 'Écrivez à moi@example.org, merci.',
		);
		$this->visit( $actor, 'modifier' );
		$answer = $this->send( 'actor_save', $wrong + self::form() );
		self::assertEqualsCanonicalizing( array( 'title', 'domains', 'scales', 'commune', 'phone', 'website', 'news_url_2', 'mail', 'position', 'presentation' ), array_keys( $answer->errors ) );
		$page = $this->visit( $actor, 'modifier' );
		foreach ( array( 'le soir', 'pas une adresse', 'au bord de l’eau', 'merci.' ) as $typed ) {
			self::assertStringContainsString( esc_html( $typed ), $page );
		}
		foreach ( array_keys( $answer->errors ) as $field ) {
			self::assertStringContainsString( "id=\"pmq-actor_save-$field-error\"", $page );
		}
		self::assertSame( 'Les Amis d’essai', actors()->actors()->find_public( $actor )->name ?? '' );
	}

	/**
	 * Who has no right changes nothing, and learns nothing by posting: not even the values of other fields.
	 */
	public function test_who_has_no_right_changes_and_learns_nothing(): void {
		$actor = $this->make_actor();
		foreach ( array( null, 'subscriber', 'pmq_contributor' ) as $role ) {
			$this->browse( 'stranger' );
			if ( null !== $role ) {
				$this->hold_session( $this->make_user( $role ) );
			}
			$this->visit( $actor, 'modifier' );
			$answer = $this->send( 'actor_save', array( 'title' => 'Piraté' ) );
			self::assertNotSame( array(), $answer->errors );
			$page = $this->visit( $actor, 'modifier' );
			self::assertStringContainsString( 'Piraté', $page );
			self::assertDoesNotMatchRegularExpression( '/amis\.essai|05 36 49|rue du Bal/', $page );
		}
		self::assertSame( 'Les Amis d’essai', actors()->actors()->find_public( $actor )->name ?? '' );
	}

	/**
	 * The account that holds the entry edits it, as staff do; tying it wants the link.
	 */
	public function test_an_account_holds_an_entry(): void {
		$actor  = $this->make_actor();
		$member = $this->make_user( 'subscriber' );
		$this->hold_session( $member );
		$this->open( $actor );
		$this->visit( $actor, 'modifier' );
		$this->send( 'actor_save', array( 'own' => '1' ) + self::form() );
		$this->browse( 'at home' );
		$this->send( 'actor_phone' );
		self::assertStringNotContainsString( 'name="presentation"', $this->visit( $actor, 'modifier' ) );
		foreach ( array( $member, $this->make_user( 'pmq_animator' ) ) as $user ) {
			$this->hold_session( $user );
			self::assertStringContainsString( 'name="presentation"', $this->visit( $actor, 'modifier' ) );
		}
	}

	/**
	 * A proposed entry waits for staff; published, its address is told where the entry is.
	 */
	public function test_a_proposal_waits_and_is_told(): void {
		actors()->vocabulary()->provision();
		$page                = $this->make_post( array( 'post_type' => 'page', 'post_content' => '<!-- wp:pmq/actor-step /-->' ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- One page.
		$GLOBALS['wp_query'] = new \WP_Query( array( 'page_id' => $page->ID ) ); // phpcs:ignore WordPress -- The test's page.
		self::assertSame( Steps::PROPOSE, Steps::current() );
		self::assertSame( array( 'terms' ), array_keys( $this->send( 'actor_propose', self::form() )->errors ) );
		$answer = $this->send( 'actor_propose', array( 'terms' => '1' ) + self::form() );
		self::assertStringContainsString( 'fait=proposition', $answer->redirect );
		$found = get_posts( array( 'post_type' => 'pmq_actor', 'post_status' => 'pending', 'title' => 'Les Amis d’essai' ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- One query.
		self::assertCount( 1, $found );
		self::assertSame( array(), actors()->search()->ids( array( 'search' => 'amis essai' ) ) );
		self::assertNull( term_exists( 'bourrée d’essai', 'pmq_actor_keyword' ), 'A term is public.' );
		wp_publish_post( $found[0]->ID );
		self::assertSame( array( 'bourrée d’essai' ), array_column( actors()->actors()->find_public( $found[0]->ID )->keywords ?? array(), 'name' ) );
		self::assertContains( $found[0]->ID, actors()->search()->ids( array( 'search' => 'bourrée essai' ) ) );
		$mails = $this->mailed( 'amis.essai@example.org' );
		self::assertCount( 1, $mails );
		self::assertStringContainsString( get_permalink( $found[0]->ID ), $mails[0]['text'] );
	}

	/**
	 * A picture is made smaller and written anew; without credit or right it waits, and is not lost.
	 */
	public function test_a_picture_is_taken_with_its_credit(): void {
		$actor = $this->make_actor();
		$this->open( $actor );
		$file  = (string) tempnam( sys_get_temp_dir(), 'picture' );
		$image = imagecreatetruecolor( 2400, 1200 );
		self::assertNotFalse( $image );
		imagejpeg( $image, $file );
		$_FILES = array( 'picture' => array( 'tmp_name' => $file, 'error' => UPLOAD_ERR_OK, 'size' => filesize( $file ), 'name' => 'bal.jpg' ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- One file.
		$this->after_test(
			static function (): void {
				$_FILES = array();
				wp_unschedule_hook( PictureField::FORGET );
			}
		);
		$this->visit( $actor, 'modifier' );
		$answer = $this->send( 'actor_save', self::form() );
		self::assertSame( array( 'picture_credit', 'picture_rights' ), array_keys( $answer->errors ) );
		self::assertSame( 1, preg_match( '/name="picture_kept" value="([^"]+)"/', $this->visit( $actor, 'modifier' ), $kept ) );
		self::assertSame( 'private', get_post_status( (int) strstr( $kept[1], '.', true ) ), 'Nobody has read it.' );
		$_FILES = array();
		$more   = array(
			'picture_kept'   => $kept[1],
			'picture_credit' => 'Photo Jeanne Essai',
			'picture_alt'    => 'Un bal',
			'picture_rights' => 'own',
		);
		self::assertNotSame( array(), $this->send( 'actor_save', array( 'picture_kept' => ( (int) strstr( $kept[1], '.', true ) + 1 ) . strstr( $kept[1], '.' ), 'picture_credit' => '', 'title' => '' ) + self::form() )->errors ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- A false seal.
		self::assertSame( array(), $this->send( 'actor_save', $more + self::form() )->errors );
		$picture = (int) get_post_thumbnail_id( $actor );
		$this->after_test( static fn() => wp_delete_attachment( $picture, true ) );
		$meta = wp_get_attachment_metadata( $picture );
		self::assertSame( array( 1600, 800 ), array( $meta['width'] ?? 0, $meta['height'] ?? 0 ) );
		self::assertSame( 'Photo Jeanne Essai', actors()->actors()->find_public( $actor )->image['credit'] ?? '' );
		PictureField::forget( $picture );
		self::assertSame( 'attachment', get_post_type( $picture ), 'One that an entry shows stays.' );
		self::assertNotSame( array(), $this->send( 'actor_save', array( 'picture_kept' => $kept[1], 'title' => '' ) + self::form() )->errors ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- A seal that was used.
		self::assertStringNotContainsString( 'name="picture_kept"', $this->visit( $actor, 'modifier' ) );
		file_put_contents( $file, '<?php echo 1;' ); // phpcs:ignore WordPress.WP.AlternativeFunctions -- The test's file.
		$_FILES = array( 'picture' => array( 'tmp_name' => $file, 'error' => UPLOAD_ERR_OK, 'size' => 13, 'name' => 'bal.jpg' ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- One file.
		self::assertArrayHasKey( 'picture', $this->send( 'actor_save', $more + self::form() )->errors );
		$_FILES = array();
		self::assertSame( array(), $this->send( 'actor_save', array( 'picture_remove' => '1' ) + self::form() )->errors );
		self::assertNull( get_post( $picture ), 'Taken away means that it is gone, file and all.' );
		unlink( $file );
	}

	/**
	 * Somebody unknown fills no disk: nothing is kept before the rest is right, nor a picture of too many pixels, nor an eleventh.
	 */
	public function test_pictures_of_strangers_are_limited(): void {
		actors()->vocabulary()->provision();
		$page                = $this->make_post( array( 'post_type' => 'page', 'post_content' => '<!-- wp:pmq/actor-step /-->' ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- One page.
		$GLOBALS['wp_query'] = new \WP_Query( array( 'page_id' => $page->ID ) ); // phpcs:ignore WordPress -- The test's page.
		$file                = (string) tempnam( sys_get_temp_dir(), 'picture' );
		$image               = imagecreatetruecolor( 40, 30 );
		self::assertNotFalse( $image );
		imagepng( $image, $file );
		$this->after_test(
			static function () use ( $file ): void {
				$_FILES = array();
				unlink( $file );
				wp_unschedule_hook( PictureField::FORGET );
			}
		);
		$_FILES = array( 'picture' => array( 'tmp_name' => $file, 'error' => UPLOAD_ERR_OK, 'size' => filesize( $file ), 'name' => 'bal.png' ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- One file.
		$stored = 0;
		add_action(
			'add_attachment',
			static function () use ( &$stored ): void {
				++$stored;
			}
		);
		$words = array(
			'picture_credit' => 'Photo Jeanne Essai',
			'picture_rights' => 'own',
		);
		self::assertSame( array( 'terms', 'picture' ), array_keys( $this->send( 'actor_propose', $words + self::form() )->errors ) );
		self::assertSame( 0, $stored );
		// A sound form sent too quickly, as robots do, again and again.
		for ( $turn = 0; $turn < 12; $turn++ ) {
			$last = $this->send( 'actor_propose', array( 'terms' => '1' ) + $words + self::form(), 1 );
		}
		self::assertSame( array( 'picture' ), array_keys( $last->errors ) );
		self::assertSame( 10, $stored );
		$bytes = (string) file_get_contents( $file ); // phpcs:ignore WordPress.WP.AlternativeFunctions -- The test's file.
		file_put_contents( $file, substr( $bytes, 0, 16 ) . pack( 'NN', 12000, 12000 ) . substr( $bytes, 24 ) ); // phpcs:ignore WordPress.WP.AlternativeFunctions -- A picture that says that it is huge.
		$this->browse( 'another' );
		network()->database->write( 'DELETE FROM ' . network()->database->table( 'account_limits' ) );
		self::assertStringContainsString( '40', $this->send( 'actor_propose', array( 'terms' => '1' ) + $words + self::form() )->errors['picture'] ?? '' );
	}

	/**
	 * The signed link ends group messages, a false one does not.
	 */
	public function test_the_signed_link_ends_group_messages(): void {
		$actor = $this->make_actor();
		wp_parse_str( (string) wp_parse_url( StopStep::url( $actor, 'amis.essai@example.org' ), PHP_URL_QUERY ), $query );
		self::assertStringNotContainsString( '<form', $this->visit( $actor, 'plus-de-messages', array( 'signature' => str_repeat( 'a', 40 ) ) ) );
		self::assertNotSame( array(), $this->send( 'actor_stop', array( 'signature' => str_repeat( 'a', 40 ) ) )->errors );
		self::assertTrue( actors()->actors()->contacts( $actor )->accepts_messages );
		self::assertStringContainsString( '<form', $this->visit( $actor, 'plus-de-messages', array( 'signature' => (string) $query['signature'] ) ) );
		self::assertSame( array(), $this->send( 'actor_stop', array( 'signature' => $query['signature'] ) )->errors );
		self::assertFalse( actors()->actors()->contacts( $actor )->accepts_messages );
	}

	/**
	 * Privacy: all entries of an address are told; a person's entry goes, an association's stays without the person.
	 */
	public function test_a_person_can_leave_the_directory(): void {
		$association = $this->make_actor();
		$person      = $this->make_actor( array( 'kind' => 'person' ) );
		$other       = $this->make_actor( array( 'mail' => 'autre@example.org' ) );
		$pictures    = array_map( static fn( int $parent ): int => wp_insert_attachment( array( 'post_mime_type' => 'image/jpeg', 'post_title' => 'Portrait', 'post_status' => 'inherit' ), false, $parent ), array( $association, $person, $other ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- One picture.
		$told        = (string) wp_json_encode( ActorPersonalData::export( 'amis.essai@example.org' ) );
		self::assertStringContainsString( 'actor-' . $association, $told );
		self::assertStringContainsString( 'actor-' . $person, $told );
		self::assertStringContainsString( '05 36 49 99 99', $told );
		self::assertStringNotContainsString( 'actor-' . $other, $told );
		$done = ActorPersonalData::erase( 'amis.essai@example.org' );
		self::assertTrue( $done['items_removed'] && $done['items_retained'] );
		self::assertNull( get_post( $person ) );
		self::assertSame( array( null, null, $pictures[2] ), array_map( static fn( int $picture ): ?int => get_post( $picture )->ID ?? null, $pictures ), 'The pictures go with the person.' );
		self::assertSame( array( '', '', '', '' ), array_map( static fn( string $key ): string => (string) get_post_meta( $association, $key, true ), array( 'pmq_person', 'pmq_mail', 'pmq_phone', 'pmq_postal' ) ) );
		self::assertSame( 'autre@example.org', actors()->actors()->contacts( $other )->mail );
		self::assertSame( array(), ActorPersonalData::export( 'amis.essai@example.org' )['data'] );
	}
}
