<?php
/**
 * Exports, open data, saved searches.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\Heritage;

use PaysMidiQuercy\Accounts\Form\Answer;
use PaysMidiQuercy\Accounts\Form\Forms;
use PaysMidiQuercy\Accounts\Form\FormSeal;
use PaysMidiQuercy\Accounts\Form\Input;
use PaysMidiQuercy\Accounts\Guard\Visitor;
use PaysMidiQuercy\Accounts\Notifications\Unsubscribe;
use PaysMidiQuercy\Accounts\SavedSearches\Rhythm;
use PaysMidiQuercy\Accounts\SavedSearches\SavedSearch;
use PaysMidiQuercy\Accounts\SavedSearches\SavedSearchData;
use PaysMidiQuercy\Accounts\SavedSearches\SavedSearchSection;
use PaysMidiQuercy\Heritage\Export\CsvWriter;
use PaysMidiQuercy\Heritage\Export\Format;
use PaysMidiQuercy\Heritage\Export\RecordStream;
use PaysMidiQuercy\Heritage\OpenData\Dumps;
use PaysMidiQuercy\Heritage\SavedSearches\Alerts;
use PaysMidiQuercy\Mail\LogQuery;
use PaysMidiQuercy\Mail\Preview;
use PaysMidiQuercy\Tests\TestCase;
use PHPUnit\Framework\Attributes\CoversNothing;

use function PaysMidiQuercy\Heritage\heritage;
use function PaysMidiQuercy\network;

/**
 * What leaves the platform is whole, open and harmless; who keeps a search hears of each record once.
 */
#[CoversNothing]
final class KeepTest extends TestCase {

	private const WORD = 'zzgariote';

	/**
	 * A csv holds the whole result, begins no cell like a formula, and reads back as it was.
	 */
	public function test_csv_is_whole_and_harmless(): void {
		$this->record( '=HYPERLINK("https://evil.example","' . self::WORD . '")', "Deux lignes\n; et \"guillemets\"" );
		$this->record( self::WORD . ' simple', 'Texte' );
		$this->make_post( array( 'post_type' => 'pmq_record', 'post_title' => self::WORD . ' secrète', 'post_status' => 'draft' ) );
		$csv   = $this->written( Format::Csv );
		$lines = $this->rows( $csv );
		self::assertStringStartsWith( "\xEF\xBB\xBFid;nom;", $csv );
		self::assertCount( 3, $lines );
		$names = array_column( $lines, 1 );
		self::assertContains( "'=HYPERLINK(\"https://evil.example\",\"" . self::WORD . '")', $names );
		self::assertStringNotContainsString( 'secrète', $csv );
		self::assertSame( array( "'+33", "'-1+2", "'@x", "'\tx", '-1.5', '12', '', 'a=b' ), array_map( CsvWriter::cell( ... ), array( '+33', '-1+2', '@x', "\tx", -1.5, 12, null, 'a=b' ) ) );
	}

	/**
	 * GeoJSON and JSON-LD are valid, with source and licence; a workbook opens and its texts are texts.
	 */
	public function test_other_forms_are_valid(): void {
		$post = $this->record( self::WORD . ' & <b>', "Un \x0B signe interdit" );
		update_post_meta( $post->ID, 'pmq_lat', 44.1 );
		update_post_meta( $post->ID, 'pmq_lng', 1.7 );
		$geo = json_decode( $this->written( Format::GeoJson ), true, 512, JSON_THROW_ON_ERROR );
		self::assertSame( array( 1.7, 44.1 ), $geo['features'][0]['geometry']['coordinates'] );
		self::assertSame( 'Licence Ouverte 2.0', $geo['features'][0]['properties']['licence'] );
		$linked = json_decode( $this->written( Format::JsonLd ), true, 512, JSON_THROW_ON_ERROR );
		self::assertContains( self::WORD . ' & <b>', array_column( $linked['@graph'], 'name' ) );
		self::assertSame( array( 'type' => 'FeatureCollection', 'features' => array() ), json_decode( $this->written( Format::GeoJson, 'zzrien' ), true ) );

		$file = (string) tempnam( get_temp_dir(), 'pmq-test' );
		$this->after_test( static fn () => wp_delete_file( $file ) );
		file_put_contents( $file, $this->written( Format::Xlsx ) ); // phpcs:ignore WordPress.WP.AlternativeFunctions -- A test.
		$zip = new \ZipArchive();
		self::assertTrue( $zip->open( $file ) );
		$sheet = simplexml_load_string( (string) $zip->getFromName( 'xl/worksheets/sheet1.xml' ) );
		self::assertInstanceOf( \SimpleXMLElement::class, $sheet );
		self::assertCount( 2, $sheet->sheetData->row );
		self::assertSame( self::WORD . ' & <b>', (string) $sheet->sheetData->row[1]->c[1]->is->t );
	}

	/**
	 * The route refuses an unknown form, tells how many records there are, and stops who asks without end.
	 */
	public function test_the_route_counts_and_has_a_limit(): void {
		$this->record( self::WORD, '' );
		self::assertSame( 400, $this->rest( 'GET', '/pmq/v1/records/export', array( 'format' => 'exe' ) )->get_status() );
		self::assertSame( 400, $this->rest( 'GET', '/pmq/v1/records/export' )->get_status() );
		$answer = $this->rest( 'GET', '/pmq/v1/records/export', array( 'format' => 'csv', 'search' => self::WORD ) );
		self::assertSame( array( 200, '1', '1' ), array( $answer->get_status(), $answer->get_headers()['X-WP-Total'], $answer->get_headers()['X-PMQ-Exported'] ) );
		$last = 200;
		for ( $round = 0; $round < 40 && 429 !== $last; $round++ ) {
			$last = $this->rest( 'GET', '/pmq/v1/records/export', array( 'format' => 'csv', 'search' => self::WORD ) )->get_status();
		}
		self::assertSame( 429, $last );
		network()->database->write( 'DELETE FROM ' . network()->database->table( 'account_limits' ) );
	}

	/**
	 * The open data holds what is under a licence, says its checksum, and leaves nothing half-written.
	 */
	public function test_the_open_data(): void {
		$this->record( self::WORD . ' ouverte', '' );
		$closed = $this->record( self::WORD . ' réservée', '' );
		delete_post_meta( $closed->ID, 'pmq_licence' );
		$manifest = ( new Dumps( heritage() ) )->write();
		self::assertSame( $manifest, Dumps::manifest() );
		self::assertCount( 6, $manifest['files'] );
		foreach ( $manifest['files'] as $file ) {
			$path = wp_upload_dir()['basedir'] . '/pmq/donnees-ouvertes/' . $file['name'];
			self::assertSame( $file['sha256'], hash_file( 'sha256', $path ) );
			self::assertSame( $file['bytes'], filesize( $path ) );
		}
		$csv = (string) file_get_contents( wp_upload_dir()['basedir'] . '/pmq/donnees-ouvertes/patrimoine-contributions.csv' ); // phpcs:ignore WordPress.WP.AlternativeFunctions -- A test.
		self::assertStringContainsString( self::WORD . ' ouverte', $csv );
		self::assertStringNotContainsString( self::WORD . ' réservée', $csv );
		self::assertSame( array(), glob( wp_upload_dir()['basedir'] . '/pmq/donnees-ouvertes/*.part' ) );
		self::assertSame( array_sum( $manifest['licences'] ), $manifest['files'][3]['records'] );
	}

	/**
	 * A search tells of what came after it, each record once, even when it is taken back and published again; in its rhythm.
	 */
	public function test_a_saved_search_tells_of_each_record_once(): void {
		$this->record( self::WORD . ' ancienne', '' );
		$user     = $this->make_user( 'subscriber' );
		$searches = network()->accounts->searches;
		$this->after_test( static fn () => $searches->forget( $user->ID ) );
		$searches->add( $user->ID, 'Mes gariotes', SavedSearch::clean( '?q=' . self::WORD . '&pg=3' ), Rhythm::Daily );
		self::assertSame( 'q=' . self::WORD, $searches->of( $user->ID )[0]->query );
		$alerts = new Alerts( heritage(), network()->accounts, $searches, network()->database );
		$later  = time() + DAY_IN_SECONDS;
		self::assertSame( 0, $alerts->run( $later ), 'What was there before is no news.' );

		$new = $this->record( self::WORD . ' nouvelle', '' );
		$this->record( 'Sans rapport', '' );
		self::assertSame( 0, $alerts->run( time() ), 'Not before its day.' );
		self::assertSame( 1, $alerts->run( $later ) );
		$queued = $this->queued( $user->user_email );
		self::assertCount( 1, $queued );
		self::assertStringContainsString( 'Mes gariotes', $queued[0] );
		self::assertSame( 0, $alerts->run( $later + WEEK_IN_SECONDS ) );
		wp_update_post( array( 'ID' => $new->ID, 'post_status' => 'draft' ) );
		wp_update_post( array( 'ID' => $new->ID, 'post_status' => 'publish' ) );
		self::assertSame( 0, $alerts->run( $later + 2 * WEEK_IN_SECONDS ), 'Published again is no news.' );

		$search = $searches->of( $user->ID )[0];
		$searches->change( $search, 'Autre nom', Rhythm::None );
		$this->record( self::WORD . ' tue', '' );
		self::assertSame( 0, $alerts->run( $later + 3 * WEEK_IN_SECONDS ) );
		$searches->change( $searches->of( $user->ID )[0], 'Autre nom', Rhythm::Now );
		self::assertSame( 0, $alerts->run( $later + 4 * WEEK_IN_SECONDS ), 'Only what comes from now on.' );
		self::assertCount( 1, $this->queued( $user->user_email ) );
	}

	/**
	 * The mail of a search has a link that stops this search alone; nobody can make one up.
	 */
	public function test_one_search_is_stopped_from_its_mail(): void {
		$user     = $this->make_user( 'subscriber' );
		$searches = network()->accounts->searches;
		$this->after_test( static fn () => $searches->forget( $user->ID ) );
		$searches->add( $user->ID, 'Gariotes', 'q=' . self::WORD, Rhythm::Now );
		$searches->add( $user->ID, 'Moulins', 'q=moulin', Rhythm::Weekly );
		$this->record( self::WORD, '' );
		self::assertSame( 1, ( new Alerts( heritage(), network()->accounts, $searches, network()->database ) )->run( time() ) );
		list( $moulins, $gariotes ) = $searches->of( $user->ID );
		$link                       = Unsubscribe::url( $user->ID, SavedSearchSection::KIND, $gariotes->id );
		$entry                      = network()->mail->log->list( new LogQuery( search: $user->user_email ) )[0];
		$text                       = ( new Preview( network()->mail ) )->of( $entry->id() )['text'] ?? '';
		self::assertStringContainsString( $link, $text, 'This search.' );
		self::assertStringContainsString( Unsubscribe::url( $user->ID, SavedSearchSection::KIND ), $text, 'All searches.' );
		parse_str( (string) wp_parse_url( $link, PHP_URL_QUERY ), $fields );
		$cookies = $_COOKIE;
		$this->after_test(
			static function () use ( $cookies ): void {
				$_COOKIE = $cookies;
			}
		);
		$_COOKIE[ Visitor::BROWSER ] = md5( 'first' );
		$send                        = static fn ( array $fields ): Answer => network()->accounts->forms->handle( Unsubscribe::ACTION, new Input( $fields + array( FormSeal::FIELD => FormSeal::make( Unsubscribe::ACTION, time() - 20 ), Forms::TRAP => '' ) ) );
		self::assertNotSame( array(), $send( array( 'sujet' => SavedSearchSection::KIND . '-' . $moulins->id ) + $fields )->errors, 'Another search.' );
		self::assertSame( array(), $send( $fields )->errors );
		self::assertSame( array( Rhythm::Weekly, Rhythm::None ), array_column( $searches->of( $user->ID ), 'rhythm' ) );
	}

	/**
	 * Two runs that read the same search tell once; a run that dies in the transaction has told nothing.
	 */
	public function test_two_runs_tell_once(): void {
		$user     = $this->make_user( 'subscriber' );
		$searches = network()->accounts->searches;
		$this->after_test( static fn () => $searches->forget( $user->ID ) );
		$searches->add( $user->ID, 'Une', 'q=' . self::WORD, Rhythm::Now );
		$this->record( self::WORD, '' );
		$read = $searches->of( $user->ID )[0];
		$seq  = $searches->count_records();
		try {
			network()->database->transaction(
				static function () use ( $searches, $read, $seq ): void {
					$searches->settle( $read, $seq, time() );
					throw new \RuntimeException( 'Killed.' );
				}
			);
		} catch ( \RuntimeException ) {
			self::assertSame( $read->seen, $searches->of( $user->ID )[0]->seen );
		}
		self::assertTrue( $searches->settle( $read, $seq, time() ) );
		self::assertFalse( $searches->settle( $read, $seq, time() ) );
	}

	/**
	 * Searches belong to their account, in copies of its data and in its end.
	 */
	public function test_searches_belong_to_their_account(): void {
		$user     = $this->make_user( 'subscriber' );
		$other    = $this->make_user( 'subscriber' );
		$searches = network()->accounts->searches;
		$searches->add( $user->ID, 'À moi', 'q=' . self::WORD, Rhythm::None );
		$id = $searches->of( $user->ID )[0]->id;
		self::assertNull( $searches->find( $other->ID, $id ) );
		$searches->remove( $other->ID, $id );
		self::assertCount( 1, $searches->of( $user->ID ) );
		$data = new SavedSearchData( $searches );
		self::assertSame( 'À moi', $data->export( $user->user_email )['data'][0]['data'][0]['value'] );
		self::assertTrue( $data->erase( $user->user_email )['items_removed'] );
		self::assertSame( array(), $searches->of( $user->ID ) );
	}

	/**
	 * Publishes a contributed record.
	 *
	 * @param string $title Title.
	 * @param string $text  Text.
	 */
	private function record( string $title, string $text ): \WP_Post {
		$post = $this->make_post( array( 'post_type' => 'pmq_record', 'post_title' => $title, 'post_content' => $text ) );
		update_post_meta( $post->ID, 'pmq_licence', 'Licence Ouverte 2.0' );
		return $post;
	}

	/**
	 * Writes what the word of the tests finds.
	 *
	 * @param Format $format Form.
	 * @param string $words  Words.
	 */
	private function written( Format $format, string $words = self::WORD ): string {
		$to = fopen( 'php://memory', 'w+b' ); // phpcs:ignore WordPress.WP.AlternativeFunctions -- A stream.
		self::assertIsResource( $to );
		$format->writer()->write( ( new RecordStream( heritage()->records() ) )->of( heritage()->search()->ids( array( 'search' => $words ), 100 )[0] ), $to );
		rewind( $to );
		return (string) stream_get_contents( $to );
	}

	/**
	 * Reads a csv.
	 *
	 * @param string $csv Text.
	 * @return list<list<string|null>>
	 */
	private function rows( string $csv ): array {
		$from = fopen( 'php://memory', 'w+b' ); // phpcs:ignore WordPress.WP.AlternativeFunctions -- A stream.
		self::assertIsResource( $from );
		fwrite( $from, substr( $csv, 3 ) ); // phpcs:ignore WordPress.WP.AlternativeFunctions -- A stream.
		rewind( $from );
		$rows = array();
		for ( $row = fgetcsv( $from, null, ';', '"', '' ); is_array( $row ); $row = fgetcsv( $from, null, ';', '"', '' ) ) {
			$rows[] = array_values( $row );
		}
		return $rows;
	}

	/**
	 * Gives the subjects of the mails queued for an address.
	 *
	 * @param string $address Address.
	 * @return list<string>
	 */
	private function queued( string $address ): array {
		return array_map( 'strval', network()->database->column( 'SELECT subject FROM ' . network()->database->table( 'mail' ) . ' WHERE recipient = %s', $address ) );
	}
}
