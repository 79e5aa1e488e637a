<?php
/**
 * A record on paper.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\Pdf;

use PaysMidiQuercy\Heritage\Data\Record;
use PaysMidiQuercy\Heritage\View\Citation;
use PaysMidiQuercy\Heritage\View\Picture as RecordPicture;
use PaysMidiQuercy\Heritage\View\RecordFacts;
use PaysMidiQuercy\Heritage\View\RecordMedia;
use PaysMidiQuercy\Heritage\View\RecordSources;
use PaysMidiQuercy\Heritage\View\RecordText;
use PaysMidiQuercy\Pdf\Document;
use PaysMidiQuercy\Pdf\Picture;

/**
 * Prints what the page of a record says: picture, name, text, facts, sources, citation; and its poster.
 */
final class RecordPdf {

	/** Red of the charter, as text (1805). */
	public const LEAD = array( 158, 32, 40 );

	/** Changes when documents look different: those made before are made again. */
	public const EDITION = 1;

	/**
	 * Keeps the record.
	 *
	 * @param Record $record Record that everybody may read.
	 */
	public function __construct( private readonly Record $record ) {}

	/**
	 * Says in short what the documents of the record say.
	 */
	public function content(): string {
		return (string) wp_json_encode( array( self::EDITION, $this->record->to_detail(), get_bloginfo( 'name' ), get_locale() ) );
	}

	/**
	 * Makes the document.
	 */
	public function document(): string {
		$text     = new RecordText( $this->record );
		$document = $this->begin( $text->name() );
		$document->picture( $this->picture( 1500 ), 0, 0, Document::WIDTH, 88 );
		$document->setXY( Document::MARGIN, 96 );
		$this->head( $document, $text, 25 );
		$document->paragraph( ( new RecordPicture( $this->record ) )->credit(), 'I', 9, Document::MUTED, 5 );
		$document->prose( $this->record->content_html() );
		$document->Ln( 3 );
		$document->facts( $this->facts() );
		$this->media( $document );
		$this->sources( $document );
		return $document->bytes();
	}

	/**
	 * Makes the poster: one page to hang up, with the code that leads to the record.
	 */
	public function poster(): string {
		$text     = new RecordText( $this->record );
		$document = $this->begin( $text->name() );
		$document->setPrintFooter( false );
		$document->setAutoPageBreak( false );
		$document->picture( $this->picture( 2000 ), 0, 0, Document::WIDTH, 150 );
		$document->setAutoPageBreak( false );
		$document->setXY( Document::MARGIN, 160 );
		// Long names take smaller type: the page stays one.
		$length = mb_strlen( $text->name() );
		$this->head( $document, $text, $length > 70 ? 26 : ( $length > 40 ? 34 : 44 ) );
		$room = 232 - $document->GetY();
		if ( $room > 14 ) {
			$document->paragraph( wp_trim_words( $text->description(), (int) ( $room / 6.4 * 13 ), '…' ), '', 13 );
		}
		$document->qr_code( $this->record->link, Document::WIDTH - Document::MARGIN - 42, 238, 42 );
		$document->setXY( Document::MARGIN, 244 );
		$document->setRightMargin( Document::MARGIN + 50 );
		$document->paragraph( __( 'Scan to read the record, see where it is and what lies around.', 'pmq' ), 'B', 14, Document::INK, 2 );
		$document->print_link( $this->record->link, $this->record->link, 10.5 );
		$document->Ln( 1 );
		$document->paragraph( get_bloginfo( 'name', 'display' ) . ' – Pays Midi-Quercy', '', 10.5, Document::MUTED, 1 );
		$document->paragraph( ( new RecordPicture( $this->record ) )->credit(), 'I', 8.5, Document::MUTED, 0 );
		return $document->bytes();
	}

	/**
	 * Gives the picture of the page for paper.
	 *
	 * @param int $most Most pixels of its longer side.
	 */
	public function picture( int $most ): ?Picture {
		$shown = new RecordPicture( $this->record );
		$photo = $shown->photo_id();
		return ( 0 === $photo ? null : Picture::photo( $photo, $most ) ) ?? Picture::engraving( $shown->large_illustration() );
	}

	/**
	 * Gives the facts of the page as plain text.
	 *
	 * @return array<string, string> Text by label.
	 */
	private function facts(): array {
		$plain = static fn( string $html ): string => html_entity_decode( trim( wp_strip_all_tags( (string) preg_replace( '#<br\s*/?>\s*#', ', ', $html ) ) ), ENT_QUOTES );
		$facts = array_map( $plain, ( new RecordFacts( $this->record, '' ) )->all() );
		return array_map( static fn( string $value ): string => '' === $value ? __( 'Not stated', 'pmq' ) : $value, $facts );
	}

	/**
	 * Begins a document with its first page.
	 *
	 * @param string $title Title.
	 */
	private function begin( string $title ): Document {
		$document = new Document( $title, html_entity_decode( get_bloginfo( 'name', 'display' ), ENT_QUOTES ), $this->record->link, self::LEAD );
		$document->AddPage();
		return $document;
	}

	/**
	 * Prints period and type, name, commune.
	 *
	 * @param Document   $document Document.
	 * @param RecordText $text     Words of the record.
	 * @param float      $size     Points of the name.
	 */
	private function head( Document $document, RecordText $text, float $size ): void {
		$document->paragraph( $text->eyebrow(), 'B', 10.5, self::LEAD, 1 );
		$document->heading( $text->name(), 1, $size, 2 );
		$document->paragraph( $text->lead(), '', 13, Document::INK, 2 );
	}

	/**
	 * Lists pictures, recordings and documents: what the page shows, with whose it is.
	 *
	 * @param Document $document Document.
	 */
	private function media( Document $document ): void {
		$lines = ( new RecordMedia( $this->record ) )->lines();
		if ( array() !== $lines ) {
			$document->heading( __( 'Pictures, recordings and documents', 'pmq' ), 2, 14 );
			foreach ( $lines as $line ) {
				$document->paragraph( $line, '', 10, Document::INK, 1 );
			}
			$document->Ln( 3 );
		}
	}

	/**
	 * Prints sources, links, how to cite, the code.
	 *
	 * @param Document $document Document.
	 */
	private function sources( Document $document ): void {
		$sources = new RecordSources( $this->record );
		$document->heading( __( 'Sources and links', 'pmq' ), 2, 14 );
		$document->paragraph( html_entity_decode( wp_strip_all_tags( $sources->source() ), ENT_QUOTES ), '', 10, Document::INK, 1 );
		foreach ( $this->record->links as $link ) {
			$document->print_link( $link['label'] . RecordSources::site_of( $link ), $link['url'] );
		}
		$document->paragraph( $sources->dated(), '', 10, Document::MUTED, 4 );
		$document->heading( __( 'Cite this record', 'pmq' ), 2, 14 );
		$document->need( 32 );
		$top = $document->GetY();
		$document->qr_code( $this->record->link, Document::WIDTH - Document::MARGIN - 28, $top - 1, 28 );
		$document->setRightMargin( Document::MARGIN + 34 );
		$document->paragraph( ( new Citation( $this->record ) )->text( time() ), '', 10 );
		$document->setRightMargin( Document::MARGIN );
	}
}
