<?php
/**
 * What a list of favourites shows.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\View;

use PaysMidiQuercy\Accounts\Favourites\FavouriteList;
use PaysMidiQuercy\Accounts\Favourites\FavouritePages;
use PaysMidiQuercy\Accounts\Favourites\Favourites;
use PaysMidiQuercy\Heritage\Data\Record;
use PaysMidiQuercy\Territory\TerritorySketch;

use function PaysMidiQuercy\Heritage\heritage;
use function PaysMidiQuercy\network;

/**
 * A title and what is published of its pages, in order, with the records among them.
 *
 * @phpstan-type Line array{site: string, post: int, title: string, url: string, note: string, record: ?Record}
 */
final class ListContent {

	/** Most records of a list that is kept in an address. */
	private const MOST = 100;

	/**
	 * Keeps what is shown.
	 *
	 * @param string $title   Title.
	 * @param string $address Address of the page that shows it.
	 * @param array  $lines   Pages.
	 * @param bool   $is_public Whether it is nobody's: everybody who has the address sees the same.
	 *
	 * @phpstan-param list<Line> $lines
	 */
	private function __construct( public readonly string $title, public readonly string $address, public readonly array $lines, public readonly bool $is_public ) {}

	/**
	 * Reads somebody's list.
	 *
	 * @param FavouriteList $of      List.
	 * @param string        $address Address of the page.
	 */
	public static function of_list( FavouriteList $of, string $address ): self {
		return new self( $of->title(), $address, self::with_records( Favourites::published( network()->accounts->entries( $of )->kept() ) ), false );
	}

	/**
	 * Reads a list that is kept in its address: numbers of records, commas between them.
	 *
	 * @param string $numbers As they stand in the address.
	 * @return ?self Null when they are no numbers or none of them is published.
	 */
	public static function of_numbers( string $numbers ): ?self {
		if ( 1 !== preg_match( '/^[1-9]\d{0,9}(?:,[1-9]\d{0,9})*$/', $numbers ) ) {
			return null;
		}
		$ids   = array_slice( array_values( array_unique( array_map( 'intval', explode( ',', $numbers ) ) ) ), 0, self::MOST );
		$items = array_map( static fn ( int $id ): array => array( 'site' => FavouritePages::SITE, 'post' => $id, 'note' => '' ), $ids ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- One line an item.
		$lines = self::with_records( array_values( array_filter( Favourites::published( $items ), static fn ( array $line ): bool => null !== heritage()->search()->record( $line['post'] ) ) ) );
		$ids   = array_column( $lines, 'post' );
		/* translators: %d: number of records. */
		return array() === $lines ? null : new self( sprintf( _n( 'A list of %d record', 'A list of %d records', count( $lines ), 'pmq' ), count( $lines ) ), FavouritePages::records_url( $ids ), $lines, true );
	}

	/**
	 * Gives the records.
	 *
	 * @return list<Record>
	 */
	public function records(): array {
		return array_values( array_filter( array_column( $this->lines, 'record' ) ) );
	}

	/**
	 * Draws where the records lie.
	 *
	 * @return string HTML, escaped; empty when no place is known.
	 */
	public function map(): string {
		$sketch = new TerritorySketch( network()->territory );
		$marks  = '';
		foreach ( $this->records() as $record ) {
			if ( null !== $record->location ) {
				$marks .= $sketch->mark( $record->location['lat'], $record->location['lng'], $record->location['approximate'], $record->link, ( new RecordText( $record ) )->name() );
			}
		}
		return '' === $marks ? '' : $sketch->svg( __( 'The records of this list in the Pays Midi-Quercy', 'pmq' ), '', $marks );
	}

	/**
	 * Words where and when a record is.
	 *
	 * @param array $line Line.
	 *
	 * @phpstan-param Line $line
	 */
	public static function about( array $line ): string {
		if ( null === $line['record'] ) {
			return PMQ_SITES[ $line['site'] ]['title'] ?? '';
		}
		$text = new RecordText( $line['record'] );
		return implode( ' · ', array_filter( array( ...$text->card_line(), RecordText::narrowest( $line['record']->types )[0]->name ?? '' ) ) );
	}

	/**
	 * Adds the records of this site.
	 *
	 * @param list<array{site: string, post: int, note: string, title: string, url: string}> $lines Pages.
	 * @return list<Line>
	 */
	private static function with_records( array $lines ): array {
		$here    = array_filter( $lines, static fn ( array $line ): bool => FavouritePages::SITE === $line['site'] );
		$records = array();
		foreach ( heritage()->records()->find_many( array_values( array_column( $here, 'post' ) ) ) as $record ) {
			$records[ $record->id ] = $record;
		}
		return array_map( static fn ( array $line ): array => $line + array( 'record' => FavouritePages::SITE === $line['site'] ? $records[ $line['post'] ] ?? null : null ), $lines );
	}
}
