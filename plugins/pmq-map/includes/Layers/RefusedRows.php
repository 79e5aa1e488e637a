<?php
/**
 * Rows of a file that were refused.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Map\Layers;

use PaysMidiQuercy\Values;

/**
 * Knows which places the faulty rows of a file may stand for: by reference or by name, whatever the commune, for a row with a fault may
 * have just that one wrong. A row with neither stands for no place.
 */
final class RefusedRows {

	/**
	 * References.
	 *
	 * @var array<array-key, true>
	 */
	private array $references = array();

	/**
	 * Folded names.
	 *
	 * @var array<array-key, true>
	 */
	private array $names = array();

	/**
	 * Reads the rows.
	 *
	 * @param list<array<string, mixed>> $rows Each `{ reference?, name? }`.
	 */
	public function __construct( array $rows ) {
		foreach ( $rows as $row ) {
			// As PointReader reads them.
			$reference = mb_substr( sanitize_text_field( Values::text( $row['reference'] ?? '' ) ), 0, 190 );
			$name      = Point::fold( mb_substr( sanitize_text_field( Values::text( $row['name'] ?? '' ) ), 0, 190 ) );
			if ( '' !== $reference ) {
				$this->references[ $reference ] = true;
			}
			if ( '' !== $name ) {
				$this->names[ $name ] = true;
			}
		}
	}

	/**
	 * Tells whether a refused row may stand for a place.
	 *
	 * @param Point $point Place.
	 */
	public function have( Point $point ): bool {
		return isset( $this->references[ $point->reference ] ) || isset( $this->names[ Point::fold( $point->name ) ] );
	}
}
