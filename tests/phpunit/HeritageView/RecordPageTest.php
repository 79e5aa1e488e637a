<?php
/**
 * The page of a record.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Tests\HeritageView;

use PaysMidiQuercy\Heritage\Lists\SharedList;
use PaysMidiQuercy\Heritage\Pdf\Downloads;
use PaysMidiQuercy\Heritage\View\Citation;
use PaysMidiQuercy\Heritage\View\Likeness;
use PaysMidiQuercy\Heritage\View\ListContent;
use PaysMidiQuercy\Heritage\View\OutsideSite;
use PaysMidiQuercy\Heritage\View\OutsideVideo;
use PaysMidiQuercy\Heritage\View\RecordMedia;
use PaysMidiQuercy\Heritage\View\RecordSources;
use PaysMidiQuercy\Pdf\Download;
use PaysMidiQuercy\Pdf\Picture;
use PaysMidiQuercy\Pdf\Store;
use PaysMidiQuercy\Tests\Heritage\HeritageTestCase;
use PHPUnit\Framework\Attributes\DataProvider;

use function PaysMidiQuercy\network;

/**
 * Media, sources, citation, likeness, documents, permanent address.
 */
final class RecordPageTest extends HeritageTestCase {

	/**
	 * Gives addresses of films and the players that they have.
	 *
	 * @return array<string, array{string, ?string, string}>
	 */
	public static function films(): array {
		return array(
			'YouTube'      => array( 'https://www.youtube.com/watch?v=aqz-KE-bpKQ&t=3', 'YouTube', 'https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ?autoplay=1&rel=0' ),
			'youtu.be'     => array( 'https://youtu.be/aqz-KE-bpKQ', 'YouTube', 'https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ?autoplay=1&rel=0' ),
			'Vimeo'        => array( 'https://vimeo.com/1084537', 'Vimeo', 'https://player.vimeo.com/video/1084537?autoplay=1&dnt=1' ),
			'PeerTube'     => array( 'https://video.example.org/w/9c9de5e8-0a1e-484a-b099-e80766180a6d', 'video.example.org', 'https://video.example.org/videos/embed/9c9de5e8-0a1e-484a-b099-e80766180a6d?autoplay=1&p2p=0' ),
			'no film'      => array( 'https://www.youtube.com/@quercy', null, '' ),
			'two films'    => array( 'https://www.youtube.com/watch?v[]=aqz-KE-bpKQ', null, '' ),
			'injection'    => array( 'https://www.youtube.com/watch?v="><script>', null, '' ),
			'another page' => array( 'https://example.org/film.html', null, '' ),
			'not secure'   => array( 'http://vimeo.com/1084537', null, '' ),
		);
	}

	/**
	 * Players are known by the address of the film, and by nothing else.
	 *
	 * @param string  $url      Address.
	 * @param ?string $provider Site.
	 * @param string  $player   Address of the player.
	 */
	#[DataProvider( 'films' )]
	public function test_films_elsewhere( string $url, ?string $provider, string $player ): void {
		$film = OutsideVideo::of( $url );
		self::assertSame( $provider, $film?->provider );
		self::assertSame( $player, $film->player ?? '' );
	}

	/**
	 * Media are sorted by how they are shown; the first photo heads the page; an empty record shows none.
	 */
	public function test_media(): void {
		$medium = static fn( string $type, string $file ): array => array( 'type' => $type, 'url' => "https://example.org/$file", 'caption' => "Légende $file", 'credit' => 'A. Rigal', 'licence' => 'CC BY 4.0' );
		$record = $this->record( $this->row( 'media', array( 'media' => array( $medium( 'photo', 'a.jpg' ), $medium( 'photo', 'b.jpg' ), $medium( 'map', 'plan.png' ), $medium( 'map', 'plan.pdf' ), $medium( 'pdf', 'releve.pdf' ), $medium( 'video', 'film.mp4' ), array( 'transcript' => "Première phrase.\n\nSeconde." ) + $medium( 'audio', 'chant.ogg' ) ) ) ) );
		$media  = new RecordMedia( $record );
		$urls   = static fn( array $list ): array => array_map( static fn( array $one ): string => basename( $one['url'] ), $list );
		self::assertSame( array( 'b.jpg' ), $urls( $media->photos() ) );
		self::assertSame( array( 'plan.png' ), $urls( $media->plans() ) );
		self::assertSame( array( 'plan.pdf', 'releve.pdf' ), $urls( $media->files() ) );
		self::assertSame( array( 'film.mp4' ), $urls( $media->films() ) );
		self::assertSame( "Première phrase.\n\nSeconde.", $media->sounds()[0]['transcript'] );
		self::assertCount( 7, $media->lines() );
		self::assertStringContainsString( 'Légende releve.pdf – A. Rigal, CC BY 4.0', $media->lines()[4] );
		$html = $this->page( $record->id, 'pmq/record-media' );
		self::assertStringContainsString( 'data-credit="A. Rigal, CC BY 4.0"', $html );
		self::assertStringContainsString( '<audio controls preload="none"', $html );
		self::assertStringContainsString( 'Seconde.', $html );
		self::assertStringNotContainsString( '<iframe', $html );
		self::assertTrue( ( new RecordMedia( $this->record( $this->row( 'bare' ) ) ) )->is_empty() );
	}

	/**
	 * Sites are named by their host, not when the text of the link does so already; a host that only looks like one is not.
	 */
	public function test_known_sites(): void {
		self::assertSame( ' – Gallica (BnF)', RecordSources::site_of( array( 'label' => 'Carte postale', 'url' => 'https://gallica.bnf.fr/ark:/12148/x' ) ) );
		self::assertSame( '', RecordSources::site_of( array( 'label' => 'Vu dans Gallica', 'url' => 'https://gallica.bnf.fr/ark:/12148/x' ) ) );
		self::assertSame( ' – Persée', RecordSources::site_of( array( 'label' => 'Article', 'url' => 'https://www.persee.fr/doc/1' ) ) );
		self::assertSame( 'CPIE', OutsideSite::name( 'cpie82.example' ) );
		self::assertSame( '', OutsideSite::name( 'gallica.bnf.fr.example.org' ) );
		self::assertSame( '', OutsideSite::name( 'notpersee.fr' ) );
		self::assertSame( ' – example.org', RecordSources::site_of( array( 'label' => 'Page', 'url' => 'https://www.example.org/x' ) ) );
	}

	/**
	 * Reasons are what both records have; none is made up.
	 */
	public function test_reasons_of_likeness(): void {
		$keyword = static fn( string $name ): array => array( array( 'kind' => 'subject', 'name' => $name ) );
		$one     = $this->record( $this->row( 'un', array( 'name' => 'Pigeonnier de la Vère', 'keywords' => $keyword( 'colombine' ) ) ) );
		$two     = $this->record( $this->row( 'deux', array( 'name' => 'Tour', 'keywords' => $keyword( 'colombine' ), 'themes' => array( 'Patrimoine militaire' ), 'periods' => array( 'Antiquité gallo-romaine' ), 'lat' => 44.0605 ) ) );
		$three   = $this->record( $this->row( 'trois', array( 'name' => 'Vieux pigeonnier', 'commune' => '82155', 'lat' => 44.15, 'lng' => 1.75, 'types' => array( 'Autre' ), 'themes' => array( 'Contes et légendes' ), 'periods' => array( 'Antiquité gallo-romaine' ) ) ) );
		$like    = new Likeness( $one );
		self::assertSame( array( 'mot-clé colombine', 'même commune' ), array_slice( $like->reasons( $two ), 0, 2 ) );
		self::assertStringContainsString( '1,0km', PdfText::squeezed( $like->place( $two ) ) );
		self::assertSame( array( "«\u{a0}pigeonnier\u{a0}» dans le nom" ), $like->reasons( $three ) );
		self::assertNotContains( 'même commune', ( new Likeness( $three ) )->reasons( $one ) );
	}

	/**
	 * A record is cited as a sentence and as files that other programs read.
	 */
	public function test_citation(): void {
		$record   = $this->record( $this->row( 'cite', array( 'name' => 'Halle & marché {50 %}' ) ) );
		$citation = new Citation( $record );
		$now      = gmmktime( 12, 0, 0, 11, 25, 2026 );
		self::assertStringContainsString( $record->link, $citation->text( $now ) );
		self::assertStringContainsString( 'Bruniquel', $citation->text( $now ) );
		self::assertStringContainsString( 'title = {{Halle \& marché (50 \%)}}', $citation->bibtex( $now ) );
		self::assertSame( 1, preg_match( '/^TY  - ELEC\r\nTI  - Halle & marché {50 %}\r\n.*ER  - \r\n$/s', $citation->ris( $now ) ) );
	}

	/**
	 * The document says what the page says, in a real PDF with title, language and embedded fonts; so does the poster; both are
	 * made once.
	 */
	public function test_documents(): void {
		$downloads = new Downloads( $this->heritage() );
		$record    = $this->record( $this->row( 'pdf', array( 'name' => 'Église du Ségala (Œuvre)', 'description' => "Sous l’orme : la croix.\n\n<script>alert(1)</script>Et Ωμέγα.", 'links' => array( array( 'label' => 'Article', 'url' => 'https://www.persee.fr/doc/1' ) ) ) ) );
		$answer    = $downloads->answer( $record->id, Downloads::PDF );
		self::assertNotNull( $answer );
		self::assertStringStartsWith( '%PDF-1.', $answer->body );
		self::assertSame( $record->slug . '.pdf', $answer->name );
		self::assertSame( $record->link, $answer->canonical );
		self::assertStringContainsString( '/Lang', $answer->body );
		self::assertStringContainsString( '/FontFile2', $answer->body );
		self::assertStringContainsString( '/DisplayDocTitle true', $answer->body );
		self::assertLessThan( 400_000, strlen( $answer->body ) );
		$text = PdfText::of( $answer->body );
		foreach ( array( 'Église du Ségala (Œuvre)', 'Sous l’orme : la croix.', 'Ωμέγα', 'Bruniquel', 'Persée', 'Moyen Âge', 'Licence Ouverte 2.0' ) as $words ) {
			self::assertStringContainsString( PdfText::squeezed( $words ), $text );
		}
		self::assertStringNotContainsString( 'alert', $text );
		self::assertSame( $answer->body, $downloads->answer( $record->id, Downloads::PDF )->body ?? '' );
		$poster = $downloads->answer( $record->id, Downloads::POSTER );
		self::assertStringContainsString( PdfText::squeezed( 'Église du Ségala (Œuvre)' ), PdfText::of( $poster->body ?? '' ) );
		self::assertSame( 1, preg_match_all( '#/Type /Page\b#', $poster->body ?? '' ) );
		wp_update_post( array( 'ID' => $record->id, 'post_title' => 'Église renommée' ) );
		self::assertStringContainsString( 'Égliserenommée', PdfText::of( $downloads->answer( $record->id, Downloads::PDF )->body ?? '' ) );
		$this->after_test( static fn() => Downloads::forget( $record->id ) );
	}

	/**
	 * A photograph goes into the document small, as JPEG; nothing of it stays behind.
	 */
	public function test_a_photograph_in_a_document(): void {
		$file  = wp_upload_dir()['path'] . '/essai-' . bin2hex( random_bytes( 4 ) ) . '.png';
		$image = imagecreatetruecolor( 2400, 1600 );
		self::assertNotFalse( $image );
		imagefilledellipse( $image, 1200, 800, 900, 900, (int) imagecolorallocate( $image, 200, 40, 40 ) );
		imagepng( $image, $file );
		$photo = $this->make_post( array( 'post_type' => 'attachment', 'post_status' => 'inherit', 'post_mime_type' => 'image/png' ) )->ID;
		update_attached_file( $photo, $file );
		$this->after_test( static fn() => wp_delete_file( $file ) );
		$record = $this->record( $this->row( 'photo', array( 'media' => array( array( 'type' => 'photo', 'id' => $photo, 'caption' => 'Vue', 'credit' => 'A. Rigal' ) ) ) ) );
		$this->after_test( static fn() => Downloads::forget( $record->id ) );
		$answer = ( new Downloads( $this->heritage() ) )->answer( $record->id, Downloads::PDF );
		self::assertStringContainsString( '/DCTDecode', $answer->body ?? '' );
		self::assertSame( 1, preg_match( '#/Width 1500\b#', $answer->body ?? '' ) );
		self::assertStringContainsString( 'A.Rigal', PdfText::of( $answer->body ?? '' ) );
		self::assertSame( array(), glob( get_temp_dir() . 'pmq-pdf-*' ) );
	}

	/**
	 * The smallest file that is large enough is read: not the original, not one that is cut, not one that is too small.
	 */
	public function test_a_small_file_serves_a_small_picture(): void {
		$folder = wp_upload_dir()['path'] . '/';
		$name   = 'essai-' . bin2hex( random_bytes( 4 ) );
		$sizes  = array( 'medium' => array( 300, 200 ), 'cut' => array( 600, 600 ), 'medium_large' => array( 768, 512 ), 'large' => array( 1024, 683 ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- A table.
		$meta   = array( 'width' => 2400, 'height' => 1600, 'file' => $name . '.png', 'sizes' => array() ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- One line.
		foreach ( $sizes as $size => list( $width, $height ) ) {
			$file  = "$folder$name-{$width}x$height.png";
			$image = imagecreatetruecolor( $width, $height );
			self::assertNotFalse( $image );
			imagepng( $image, $file );
			$this->after_test( static fn() => wp_delete_file( $file ) );
			$meta['sizes'][ $size ] = array( 'file' => basename( $file ), 'width' => $width, 'height' => $height, 'mime-type' => 'image/png' ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- One line.
		}
		$original = $folder . $name . '.png';
		file_put_contents( $original, 'This is no picture.' ); // phpcs:ignore WordPress.WP.AlternativeFunctions -- Reading it would fail.
		$this->after_test( static fn() => wp_delete_file( $original ) );
		$photo = $this->make_post( array( 'post_type' => 'attachment', 'post_status' => 'inherit', 'post_mime_type' => 'image/png' ) )->ID; // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- One line.
		update_attached_file( $photo, $original );
		wp_update_attachment_metadata( $photo, $meta );
		$picture = Picture::photo( $photo, 420 );
		self::assertSame( array( 420.0, 280.0 ), array( $picture->width ?? 0, $picture->height ?? 0 ) );
		self::assertNull( Picture::photo( $photo, 1500 ) );
	}

	/**
	 * A list that is kept in its address is made once a day; each network may have a few made.
	 */
	public function test_lists_are_made_once(): void {
		network()->database->write( 'DELETE FROM ' . network()->database->table( 'account_limits' ) );
		$ids   = array_map( fn( string $name ): int => $this->record( $this->row( $name ) )->id, array( 'a', 'b', 'c', 'd', 'e', 'f' ) );
		$list  = static fn( int $last ): Download => SharedList::document( ListContent::of_numbers( $ids[0] . ',' . $last ) ?? self::fail() );
		$this->after_test( static fn() => array_map( static fn( int $number ) => Store::forget( 'liste-' . $number ), range( 0, 63 ) ) );
		$first = $list( $ids[1] );
		self::assertStringStartsWith( '%PDF-1.', $first->body );
		self::assertSame( $first->body, $list( $ids[1] )->body );
		$states = array_map( static fn( int $id ): int => $list( $id )->status, array_slice( $ids, 2 ) );
		self::assertSame( array( 200, 200, 200, 200 ), $states );
		wp_update_post( array( 'ID' => $ids[0], 'post_title' => 'Tout autre nom' ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- One line.
		self::assertSame( 429, $list( $ids[1] )->status, 'It says something else now, and five were made.' );
	}

	/**
	 * What is not published has no document, for nobody; nor is there another form.
	 */
	public function test_drafts_have_no_document(): void {
		$downloads = new Downloads( $this->heritage() );
		$record    = $this->record( $this->row( 'brouillon' ) );
		self::assertNull( $downloads->answer( $record->id, 'docx' ) );
		$this->act_as( 'network_administrator' );
		foreach ( array( array( 'post_status' => 'draft' ), array( 'post_status' => 'private' ), array( 'post_status' => 'publish', 'post_password' => 'secret' ) ) as $change ) {
			wp_update_post( array( 'ID' => $record->id ) + $change );
			foreach ( array( Downloads::PDF, Downloads::POSTER, Downloads::BIBTEX ) as $format ) {
				self::assertNull( $downloads->answer( $record->id, $format ) );
			}
		}
	}

	/**
	 * A network that asks for too many documents waits; what was made before is given all the same.
	 */
	public function test_documents_are_limited(): void {
		$_SERVER['REMOTE_ADDR'] = '198.51.100.' . random_int( 1, 254 );
		$downloads              = new Downloads( $this->heritage() );
		$record                 = $this->record( $this->row( 'limite' ) );
		$made                   = $downloads->answer( $record->id, Downloads::PDF );
		$limits                 = \PaysMidiQuercy\network()->accounts->limits;
		for ( $count = 0; $count < 40; $count++ ) {
			$limits->allow( 'pdf ' . \PaysMidiQuercy\Accounts\Guard\Visitor::network(), 30, 600 );
		}
		self::assertSame( 200, $made?->status );
		self::assertSame( 200, $downloads->answer( $record->id, Downloads::PDF )?->status );
		self::assertSame( 429, $downloads->answer( $record->id, Downloads::POSTER )?->status );
		$this->after_test( static fn() => Downloads::forget( $record->id ) );
		for ( $count = 0; $count < 45; $count++ ) {
			$limits->forgive( 'pdf ' . \PaysMidiQuercy\Accounts\Guard\Visitor::network(), 600 );
		}
	}

	/**
	 * The address of a record lasts: twice renamed, imported or not, both former addresses lead to the present one; a name that
	 * its source changes leaves the address alone.
	 */
	public function test_former_addresses_lead_on(): void {
		$imported = $this->record( $this->row( 'adresse' ) );
		$written  = $this->make_post( array( 'post_type' => 'pmq_record', 'post_title' => 'Four à pain', 'post_name' => 'four-a-pain-un' ) );
		foreach ( array( $imported->id => $imported->slug, $written->ID => 'four-a-pain-un' ) as $id => $first ) {
			wp_update_post( array( 'ID' => $id, 'post_name' => $first . '-b' ) );
			wp_update_post( array( 'ID' => $id, 'post_name' => $first . '-c' ) );
			self::assertSame( get_permalink( $id ), $this->led_from( $first ) );
			self::assertSame( get_permalink( $id ), $this->led_from( $first . '-b' ) );
		}
		self::assertSame( '', $this->led_from( 'jamais-vu' ) );
		$slug = get_post( $imported->id )->post_name ?? '';
		$this->record( $this->row( 'adresse', array( 'name' => 'Un tout autre nom' ) ) );
		self::assertSame( $slug, get_post( $imported->id )->post_name ?? '' );
	}

	/**
	 * Asks core where a former address leads.
	 *
	 * @param string $slug Slug.
	 */
	private function led_from( string $slug ): string {
		$led  = '';
		$keep = static function ( string $link ) use ( &$led ): string {
			$led = $link;
			return '';
		};
		add_filter( 'old_slug_redirect_url', $keep );
		$GLOBALS['wp_query'] = new \WP_Query( array( 'post_type' => 'pmq_record', 'name' => $slug, 'pmq_record' => $slug ) );
		$GLOBALS['wp_query']->set_404();
		wp_old_slug_redirect();
		remove_filter( 'old_slug_redirect_url', $keep );
		$GLOBALS['wp_query'] = new \WP_Query();
		return $led;
	}

	/**
	 * Prints a block of a record's page.
	 *
	 * @param int    $id   Record.
	 * @param string $name Block.
	 */
	private function page( int $id, string $name ): string {
		return ( new \WP_Block( array( 'blockName' => $name ), array( 'postId' => $id ) ) )->render();
	}
}
