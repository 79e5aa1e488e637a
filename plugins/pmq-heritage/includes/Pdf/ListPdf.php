<?php
/**
 * A list on paper.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\Pdf;

use PaysMidiQuercy\Heritage\View\ListContent;
use PaysMidiQuercy\Heritage\View\RecordText;
use PaysMidiQuercy\Pdf\Document;

/**
 * Prints a list of favourites: picture, name, place and time, the first words, note and address of each.
 *
 * @phpstan-import-type Line from ListContent
 */
final class ListPdf {

	/** Lines with a picture: more would weigh and last too much. */
	private const PICTURES = 60;

	/** Width of a picture and its height. */
	private const WIDTH  = 34.0;
	private const HEIGHT = 27.0;

	/**
	 * Keeps the list.
	 *
	 * @param ListContent $content List.
	 */
	public function __construct( private readonly ListContent $content ) {}

	/**
	 * Says in short what the document says, with the day that stands on it.
	 */
	public function content(): string {
		$lines = array_map( static fn( array $line ): array => array( $line['title'], $line['url'], $line['note'], null === $line['record'] ? '' : ( new RecordPdf( $line['record'] ) )->content() ), $this->content->lines );
		return (string) wp_json_encode( array( $this->content->title, $this->content->address, $lines, wp_date( 'Y-m-d' ) ) );
	}

	/**
	 * Makes the document.
	 */
	public function document(): string {
		$site     = html_entity_decode( get_bloginfo( 'name', 'display' ), ENT_QUOTES );
		$document = new Document( $this->content->title, $site, $this->content->address, RecordPdf::LEAD );
		$document->AddPage();
		$document->paragraph( $site . ' – Pays Midi-Quercy', 'B', 10.5, RecordPdf::LEAD, 1 );
		$document->heading( $this->content->title, 1, 26, 2 );
		$count = count( $this->content->lines );
		/* translators: 1: number of pages, 2: date. */
		$document->paragraph( sprintf( _n( '%1$d entry, as it was on %2$s', '%1$d entries, as they were on %2$s', $count, 'pmq' ), $count, (string) wp_date( (string) get_option( 'date_format' ) ) ), '', 11, Document::MUTED, 5 );
		foreach ( $this->content->lines as $index => $line ) {
			$this->line( $document, $line, $index < self::PICTURES );
		}
		return $document->bytes();
	}

	/**
	 * Prints one page of the list.
	 *
	 * @param Document $document Document.
	 * @param array    $line     Page.
	 * @param bool     $pictured Whether it has its picture.
	 *
	 * @phpstan-param Line $line
	 */
	private function line( Document $document, array $line, bool $pictured ): void {
		$document->need( self::HEIGHT + 12 );
		$top     = $document->GetY();
		$page    = $document->getPage();
		$record  = $line['record'];
		$picture = $pictured && null !== $record ? ( new RecordPdf( $record ) )->picture( 420 ) : null;
		if ( null !== $picture ) {
			$document->picture( $picture, Document::MARGIN, $top, self::WIDTH, self::HEIGHT );
		}
		$document->setXY( Document::MARGIN, $top );
		$document->setLeftMargin( Document::MARGIN + self::WIDTH + 6 );
		$document->setX( Document::MARGIN + self::WIDTH + 6 );
		$document->heading( $line['title'], 2, 14, 0.5 );
		$document->paragraph( ListContent::about( $line ), '', 10, Document::MUTED, 1 );
		if ( null !== $record ) {
			$document->paragraph( wp_trim_words( ( new RecordText( $record ) )->description(), 45, '…' ), '', 10.5, Document::INK, 1 );
		}
		$document->paragraph( $line['note'], 'I', 10.5, RecordPdf::LEAD, 1 );
		$document->print_link( $line['url'], $line['url'], 8.5 );
		$document->setLeftMargin( Document::MARGIN );
		$document->setY( $page === $document->getPage() ? max( $document->GetY(), $top + self::HEIGHT ) + 5 : $document->GetY() + 5 );
	}
}
