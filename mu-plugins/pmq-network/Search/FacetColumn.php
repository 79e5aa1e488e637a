<?php
/**
 * The values of one facet for one segment of documents.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Search;

/**
 * A column of codes. Values are numbered by how common they are; each 255 of them form a group, and a group has layers: strings
 * with one byte a document holding a code of the group or 0 (a document with three values of a group needs three layers).
 * What would fill a layer too thinly – rare values, documents with very many – stands as pairs in a tail. Cost of a
 * count: one pass in C a layer, a few dozen nanoseconds a pair.
 */
final class FacetColumn {

	/**
	 * Values in a group: every byte but 0.
	 */
	private const GROUP = 255;

	/**
	 * A layer must hold a value for one document in so many; below, pairs are faster.
	 */
	private const THINNEST = 16;

	/**
	 * Keeps the parts.
	 *
	 * @param int                $count    Documents.
	 * @param list<string>       $values   Value of each number.
	 * @param list<list<string>> $groups   Layers of each group.
	 * @param string             $ordinals Tail: documents (16 bits each).
	 * @param string             $numbers  Tail: value of each (32 bits each).
	 */
	private function __construct(
		private readonly int $count,
		private readonly array $values,
		private readonly array $groups,
		private readonly string $ordinals,
		private readonly string $numbers,
	) {}

	/**
	 * Builds the column.
	 *
	 * @param int                      $count  Documents, at most 65,536.
	 * @param array<int, list<string>> $values Document (0 to $count - 1) => its values, each once.
	 */
	public static function build( int $count, array $values ): self {
		$numbers = self::numbers( $values );
		$plan    = array();
		foreach ( $values as $own ) {
			$used = array();
			foreach ( $own as $value ) {
				$group          = intdiv( $numbers[ $value ], self::GROUP );
				$layer          = $used[ $group ] ?? 0;
				$used[ $group ] = $layer + 1;

				$plan[ $group ][ $layer ] = ( $plan[ $group ][ $layer ] ?? 0 ) + 1;
			}
		}
		$groups = array();
		$empty  = str_repeat( "\0", $count );
		$last   = intdiv( count( $numbers ) + self::GROUP - 1, self::GROUP );
		for ( $group = 0; $group < $last; $group++ ) {
			$worth    = array_filter( $plan[ $group ] ?? array(), static fn( int $documents ): bool => $documents * self::THINNEST >= $count );
			$groups[] = array_fill( 0, count( $worth ), $empty );
		}
		$column = new self( $count, array_map( 'strval', array_keys( $numbers ) ), $groups, '', '' );
		return $column->with( $values, $numbers );
	}

	/**
	 * Reads a stored column.
	 *
	 * @param string $bytes As encode() gave them.
	 */
	public static function decode( string $bytes ): self {
		$length = Bytes::numbers( 'V', $bytes )[1];
		$head   = json_decode( substr( $bytes, 4, $length ), true, 8, JSON_THROW_ON_ERROR );
		$offset = 4 + $length;
		$groups = array();
		foreach ( $head['layers'] as $layers ) {
			$group = array();
			for ( $layer = 0; $layer < $layers; $layer++ ) {
				$group[] = substr( $bytes, $offset, $head['count'] );
				$offset += $head['count'];
			}
			$groups[] = $group;
		}
		return new self( $head['count'], $head['values'], $groups, substr( $bytes, $offset, 2 * $head['tail'] ), substr( $bytes, $offset + 2 * $head['tail'], 4 * $head['tail'] ) );
	}

	/**
	 * Returns the column as bytes.
	 */
	public function encode(): string {
		$head = wp_json_encode(
			array(
				'count'  => $this->count,
				'layers' => array_map( 'count', $this->groups ),
				'tail'   => intdiv( strlen( $this->ordinals ), 2 ),
				'values' => $this->values,
			),
			JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_THROW_ON_ERROR
		);
		return pack( 'V', strlen( (string) $head ) ) . $head . implode( '', array_merge( ...$this->groups ) ) . $this->ordinals . $this->numbers;
	}

	/**
	 * Returns the documents that have one of some values.
	 *
	 * @param list<string> $wanted Values.
	 * @return string Set of self::$count documents.
	 */
	public function mask( array $wanted ): string {
		$mask    = Mask::none( $this->count );
		$numbers = array_keys( array_intersect( $this->values, $wanted ) );
		$codes   = array();
		foreach ( $numbers as $number ) {
			$codes[ intdiv( $number, self::GROUP ) ][ $number % self::GROUP + 1 ] = Mask::IN;
		}
		foreach ( $codes as $group => $members ) {
			foreach ( $this->groups[ $group ] ?? array() as $layer ) {
				$mask |= Mask::translate( $layer, $members );
			}
		}
		$wanted = array_flip( $numbers );
		foreach ( $wanted ? $this->tail() : array() as list( $ordinal, $number ) ) {
			if ( isset( $wanted[ $number ] ) ) {
				$mask[ $ordinal ] = Mask::IN;
			}
		}
		return $mask;
	}

	/**
	 * Counts the documents of each value.
	 *
	 * @param string $mask Documents to count; those beyond its length are not members.
	 * @return array<array-key, int> Value => number, zeros left out.
	 */
	public function counts( string $mask ): array {
		$numbers = array();
		foreach ( $this->groups as $group => $layers ) {
			foreach ( $layers as $layer ) {
				$histogram = count_chars( $layer & $mask, 1 );
				unset( $histogram[0] );
				foreach ( $histogram as $code => $documents ) {
					$number             = $group * self::GROUP + $code - 1;
					$numbers[ $number ] = ( $numbers[ $number ] ?? 0 ) + $documents;
				}
			}
		}
		if ( '' !== $this->ordinals ) {
			$tail = Bytes::numbers( 'V*', $this->numbers );
			$mask = Mask::fit( $mask, $this->count );
			foreach ( Bytes::numbers( 'v*', $this->ordinals ) as $index => $ordinal ) {
				if ( Mask::OUT !== $mask[ $ordinal ] ) {
					$number             = $tail[ $index ];
					$numbers[ $number ] = ( $numbers[ $number ] ?? 0 ) + 1;
				}
			}
		}
		$counts = array();
		foreach ( $numbers as $number => $documents ) {
			$counts[ $this->values[ $number ] ] = $documents;
		}
		return $counts;
	}

	/**
	 * Returns the values of one document.
	 *
	 * @param int $ordinal Document within the segment.
	 * @return list<string>
	 */
	public function values_of( int $ordinal ): array {
		return $this->forward( array( $ordinal ) )[ $ordinal ] ?? array();
	}

	/**
	 * Returns the column with some documents changed.
	 *
	 * @param int                      $count   Documents, as many as before or more.
	 * @param array<int, list<string>> $changes Document => all its values now; none when it is gone.
	 */
	public function patch( int $count, array $changes ): self {
		$groups = $this->groups;
		foreach ( $groups as &$layers ) {
			foreach ( $layers as &$layer ) {
				$layer = str_pad( $layer, $count, "\0" );
				foreach ( $changes as $ordinal => $values ) {
					$layer[ $ordinal ] = "\0";
				}
			}
			unset( $layer );
		}
		unset( $layers );
		list( $ordinals, $numbers ) = $this->tail_without( $changes );

		$known = array_flip( $this->values );
		foreach ( $changes as $values ) {
			foreach ( $values as $value ) {
				$known[ $value ] ??= count( $known );
			}
		}
		$patched = ( new self( $count, array_map( 'strval', array_keys( $known ) ), $groups, $ordinals, $numbers ) )->with( $changes, $known );
		return strlen( $patched->ordinals ) > $count / 2 + 2000 ? self::build( $count, $patched->forward( null ) ) : $patched;
	}

	/**
	 * Returns the column with values added to documents that have none.
	 *
	 * @param array<int, list<string>> $values  Document => values.
	 * @param array<array-key, int>    $numbers Value => number.
	 */
	private function with( array $values, array $numbers ): self {
		$groups   = $this->groups;
		$ordinals = array();
		$tail     = array();
		foreach ( $values as $ordinal => $own ) {
			foreach ( $own as $value ) {
				$number = $numbers[ $value ];
				$group  = intdiv( $number, self::GROUP );
				foreach ( $groups[ $group ] ?? array() as $layer => $codes ) {
					if ( "\0" === $codes[ $ordinal ] ) {
						unset( $codes );
						$groups[ $group ][ $layer ][ $ordinal ] = chr( $number % self::GROUP + 1 );
						continue 2;
					}
				}
				$ordinals[] = $ordinal;
				$tail[]     = $number;
			}
		}
		/**
		 * Strings that were written into stay strings.
		 *
		 * @var list<list<string>> $groups
		 */
		return new self( $this->count, $this->values, $groups, $this->ordinals . pack( 'v*', ...$ordinals ), $this->numbers . pack( 'V*', ...$tail ) );
	}

	/**
	 * Numbers the values, the most common first.
	 *
	 * @param array<int, list<string>> $values Document => values.
	 * @return array<array-key, int> Value => number.
	 */
	private static function numbers( array $values ): array {
		$counts = array();
		foreach ( $values as $own ) {
			foreach ( $own as $value ) {
				$counts[ $value ] = ( $counts[ $value ] ?? 0 ) + 1;
			}
		}
		ksort( $counts, SORT_STRING );
		arsort( $counts );
		return array_flip( array_keys( $counts ) );
	}

	/**
	 * Returns the values of documents.
	 *
	 * @param list<int>|null $ordinals Which documents; null for all that have any.
	 * @return array<int, list<string>>
	 */
	private function forward( ?array $ordinals ): array {
		$values = array();
		foreach ( $this->groups as $group => $layers ) {
			foreach ( $layers as $layer ) {
				foreach ( $ordinals ?? range( 0, $this->count - 1 ) as $ordinal ) {
					$code = ord( $layer[ $ordinal ] ?? "\0" );
					if ( $code ) {
						$values[ $ordinal ][] = $this->values[ $group * self::GROUP + $code - 1 ];
					}
				}
			}
		}
		foreach ( $this->tail() as list( $ordinal, $number ) ) {
			if ( null === $ordinals || in_array( $ordinal, $ordinals, true ) ) {
				$values[ $ordinal ][] = $this->values[ $number ];
			}
		}
		return $values;
	}

	/**
	 * Returns the pairs of the tail.
	 *
	 * @return iterable<array{int, int}> Document and number of a value.
	 */
	private function tail(): iterable {
		if ( '' === $this->ordinals ) {
			return;
		}
		$numbers = Bytes::numbers( 'V*', $this->numbers );
		foreach ( Bytes::numbers( 'v*', $this->ordinals ) as $index => $ordinal ) {
			yield array( $ordinal, $numbers[ $index ] );
		}
	}

	/**
	 * Returns the tail without some documents.
	 *
	 * @param array<int, mixed> $gone Keyed by document.
	 * @return array{string, string} Documents and numbers, packed.
	 */
	private function tail_without( array $gone ): array {
		$ordinals = array();
		$numbers  = array();
		foreach ( $this->tail() as list( $ordinal, $number ) ) {
			if ( ! isset( $gone[ $ordinal ] ) ) {
				$ordinals[] = $ordinal;
				$numbers[]  = $number;
			}
		}
		return array( pack( 'v*', ...$ordinals ), pack( 'V*', ...$numbers ) );
	}
}
