<?php
/**
 * Counts for the map.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Search;

/**
 * Counts the found documents by cells of a map too full for points. A cell is about {@see self::PIXELS} wide; each stands at the middle of its
 * members, known to a quarter of the cell: what is counted are quarters, see {@see Grid}.
 */
final class CellCounter {

	public const MAX_ZOOM = 22;

	/**
	 * Width of a cell in pixels of a map of 256 pixels at zoom 0; half to one and a half times as much, because edges are powers of two.
	 */
	private const PIXELS = 96;

	/**
	 * Steps of packed coordinates round the Earth.
	 */
	private const ROUND = 360e7;

	/**
	 * Most squares of 16 by 16 quarters in a row: a view that is larger than its zoom allows gets larger cells.
	 */
	private const SQUARES = 5;

	/**
	 * Keeps the view.
	 *
	 * @param Snapshot    $snapshot Packs.
	 * @param BoundingBox $view     Part of the map; every counted document lies in it.
	 * @param int         $zoom     Zoom of the map, 0 to MAX_ZOOM.
	 */
	public function __construct( private readonly Snapshot $snapshot, private readonly BoundingBox $view, private readonly int $zoom ) {}

	/**
	 * Counts.
	 *
	 * @param string               $mask   Packed documents.
	 * @param list<StoredDocument> $recent Others.
	 * @return list<array{float, float, int}> Latitude, longitude and number of each cell that is not empty, from south to north and west to east.
	 */
	public function count( string $mask, array $recent ): array {
		list( $height, $width ) = $this->bits();

		$quarters = $this->snapshot->cells( $mask, $height, $width );
		foreach ( $recent as $document ) {
			$row = RangeColumn::degrees( (float) $document->lat ) >> $height;
			$col = RangeColumn::degrees( (float) $document->lng ) >> $width;

			$quarters[ $row ][ $col ] = ( $quarters[ $row ][ $col ] ?? 0 ) + 1;
		}
		$cells = array();
		foreach ( $quarters as $row => $cols ) {
			foreach ( $cols as $col => $number ) {
				list( $lat, $lng, $count ) = $cells[ $row >> 1 ][ $col >> 1 ] ?? array( 0.0, 0.0, 0 );

				$cells[ $row >> 1 ][ $col >> 1 ] = array( $lat + $number * ( $row + 0.5 ), $lng + $number * ( $col + 0.5 ), $count + $number );
			}
		}
		ksort( $cells );
		$counted = array();
		foreach ( $cells as $cols ) {
			ksort( $cols );
			foreach ( $cols as list( $lat, $lng, $count ) ) {
				$counted[] = array( self::degrees( $lat / $count * ( 1 << $height ) ), self::degrees( $lng / $count * ( 1 << $width ) ), $count );
			}
		}
		return $counted;
	}

	/**
	 * Returns the size of a quarter.
	 *
	 * @return array{int, int} Bits of a packed latitude and of a longitude.
	 */
	private function bits(): array {
		$wide   = self::ROUND / 2 ** $this->zoom * self::PIXELS / 256 / 2;
		$high   = $wide * max( 0.1, cos( deg2rad( ( $this->view->south + $this->view->north ) / 2 ) ) );
		$width  = max( 0, min( 27, (int) round( log( $wide, 2 ) ) ) );
		$height = max( 0, min( 27, (int) round( log( $high, 2 ) ) ) );
		$span   = $this->view->east - $this->view->west + ( $this->view->west > $this->view->east ? 360 : 0 );
		while ( $span * 1e7 > self::SQUARES * 16 << $width ) {
			++$width;
		}
		while ( ( $this->view->north - $this->view->south ) * 1e7 > self::SQUARES * 16 << $height ) {
			++$height;
		}
		return array( min( 27, $height ), min( 27, $width ) );
	}

	/**
	 * Returns the degrees of a packed coordinate, to five decimals (a metre).
	 *
	 * @param float $code Steps from -180 degrees.
	 */
	private static function degrees( float $code ): float {
		return round( $code / 1e7 - 180.0, 5 );
	}
}
