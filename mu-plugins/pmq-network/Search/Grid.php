<?php
/**
 * A grid over a part of the map.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Search;

/**
 * At most 16 by 16 rectangles whose edges are powers of two of the steps in which coordinates are packed: the rectangle of every document
 * is then four bits of its latitude and four of its longitude, one byte that `strtr()` and `count_chars()` work on.
 */
final class Grid {

	/**
	 * Most rectangles in a row.
	 */
	public const SIDE = 16;

	/**
	 * Keeps the grid.
	 *
	 * @param int $lat    First row, counted in heights from -180 degrees.
	 * @param int $lng    First column, counted in widths from -180 degrees.
	 * @param int $rows   Rows.
	 * @param int $cols   Columns.
	 * @param int $height Height of a row: so many bits of the packed latitude.
	 * @param int $width  Width of a column: so many bits of the packed longitude.
	 */
	private function __construct(
		private readonly int $lat,
		private readonly int $lng,
		private readonly int $rows,
		private readonly int $cols,
		private readonly int $height,
		private readonly int $width,
	) {}

	/**
	 * Lays a grid over a box, as fine as fits.
	 *
	 * @param BoundingBox $box  Box that does not cross the antimeridian.
	 * @param int         $side Most rectangles in a row, at most self::SIDE.
	 */
	public static function over( BoundingBox $box, int $side ): self {
		$south  = RangeColumn::degrees( $box->south );
		$north  = RangeColumn::degrees( $box->north );
		$west   = RangeColumn::degrees( $box->west );
		$east   = RangeColumn::degrees( $box->east );
		$height = self::bits( $south, $north, $side );
		$width  = self::bits( $west, $east, $side );
		return new self( $south >> $height, $west >> $width, ( $north >> $height ) - ( $south >> $height ) + 1, ( $east >> $width ) - ( $west >> $width ) + 1, $height, $width );
	}

	/**
	 * Returns the rectangle of each code. Each is a step larger all round than what it holds, because packed coordinates are rounded.
	 *
	 * @return iterable<int, BoundingBox> Keyed by code.
	 */
	public function cells(): iterable {
		for ( $row = $this->lat; $row < $this->lat + $this->rows; $row++ ) {
			$south = max( -90.0, self::degrees( ( $row << $this->height ) - 1 ) );
			$north = min( 90.0, self::degrees( $row + 1 << $this->height ) );
			for ( $col = $this->lng; $col < $this->lng + $this->cols; $col++ ) {
				yield ( $row & 15 ) << 4 | ( $col & 15 ) => new BoundingBox( max( -180.0, self::degrees( ( $col << $this->width ) - 1 ) ), $south, min( 180.0, self::degrees( $col + 1 << $this->width ) ), $north );
			}
		}
	}

	/**
	 * Returns the code of every document of a segment.
	 *
	 * @param RangeColumn $lat Latitudes.
	 * @param RangeColumn $lng Longitudes.
	 * @return string One byte a document; meaningless for one beyond the box.
	 */
	public function codes( RangeColumn $lat, RangeColumn $lng ): string {
		return $lat->bits( $this->height, 4, 4 ) | $lng->bits( $this->width, 4 );
	}

	/**
	 * Returns how many bits of an interval make at most so many steps.
	 *
	 * @param int $from First number.
	 * @param int $to   Last number.
	 * @param int $side Most steps.
	 */
	private static function bits( int $from, int $to, int $side ): int {
		for ( $bits = 0; ( $to >> $bits ) - ( $from >> $bits ) >= $side; ) {
			++$bits;
		}
		return $bits;
	}

	/**
	 * Returns the degrees of a packed coordinate.
	 *
	 * @param int $code Steps from -180 degrees.
	 */
	private static function degrees( int $code ): float {
		return $code / 1e7 - 180.0;
	}
}
