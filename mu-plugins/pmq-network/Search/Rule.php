<?php
/**
 * One condition within a group.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Search;

/**
 * A condition on words, years or a facet, perhaps turned round. A document without years does not touch any, so that “not these years”
 * finds it.
 */
final class Rule {

	public const SEARCH = 'search';
	public const YEARS  = 'years';

	/**
	 * Keeps the condition.
	 *
	 * @param string       $field  SEARCH, YEARS or the name of a facet.
	 * @param list<string> $values Texts, all words of one of which must occur; first and last year, '' for open; or values of the facet, one of which must hold.
	 * @param bool         $is     False to find the documents that do not meet it.
	 * @throws \InvalidArgumentException When there is no value, or the years are no interval.
	 */
	public function __construct( public readonly string $field, public readonly array $values, public readonly bool $is = true ) {
		if ( ! $values ) {
			throw new \InvalidArgumentException( 'A rule needs a value.' );
		}
		if ( self::YEARS === $field ) {
			list( $from, $to ) = $this->years();
			if ( 2 !== count( $values ) || ( null === $from && null === $to ) || ( null !== $from && null !== $to && $from > $to ) ) {
				throw new \InvalidArgumentException( 'Years are a first and a last one.' );
			}
		}
	}

	/**
	 * Returns the years asked for.
	 *
	 * @return array{int|null, int|null} First and last; null for open.
	 */
	public function years(): array {
		$year = static fn( string $value ): ?int => is_numeric( $value ) ? (int) $value : null;
		return array( $year( $this->values[0] ?? '' ), $year( $this->values[1] ?? '' ) );
	}

	/**
	 * Returns the facet asked about; null for words and years.
	 */
	public function facet(): ?string {
		return in_array( $this->field, array( self::SEARCH, self::YEARS ), true ) ? null : $this->field;
	}
}
