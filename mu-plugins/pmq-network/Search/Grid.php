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
	 * @return \Generator<int, BoundingBox> Keyed by code.
	 */
	public function cells(): \Generator {
		for ( $row = $this->lat; $row < $this->lat + $this->rows; $row++ ) {
			for ( $col = $this->lng; $col < $this->lng + $this->cols; $col++ ) {
				yield ( $row & 15 ) << 4 | ( $col & 15 ) => self::cell( $row, $col, $this->height, $this->width );
			}
		}
	}

	/**
	 * Returns the grid that cuts each rectangle into 16 by 16 parts; null when rectangles are too small.
	 */
	public function finer(): ?self {
		return $this->height < 4 || $this->width < 4 ? null : new self( 0, 0, self::SIDE, self::SIDE, $this->height - 4, $this->width - 4 );
	}

	/**
	 * Returns a part of a rectangle.
	 *
	 * @param int $code Code of the rectangle.
	 * @param int $part Code of the part in the finer grid.
	 */
	public function part( int $code, int $part ): BoundingBox {
		$row = $this->lat + ( ( $code >> 4 ) - $this->lat & 15 );
		$col = $this->lng + ( ( $code & 15 ) - $this->lng & 15 );
		return self::cell( $row << 4 | $part >> 4, $col << 4 | ( $part & 15 ), $this->height - 4, $this->width - 4 );
	}

	/**
	 * Returns a rectangle.
	 *
	 * @param int $row    Row.
	 * @param int $col    Column.
	 * @param int $height Bits of its height.
	 * @param int $width  Bits of its width.
	 */
	private static function cell( int $row, int $col, int $height, int $width ): BoundingBox {
		return new BoundingBox(
			max( -180.0, self::degrees( ( $col << $width ) - 1 ) ),
			max( -90.0, self::degrees( ( $row << $height ) - 1 ) ),
			min( 180.0, self::degrees( $col + 1 << $width ) ),
			min( 90.0, self::degrees( $row + 1 << $height ) )
		);
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
