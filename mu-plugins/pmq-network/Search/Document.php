<?php
/**
 * What the index knows of one post.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Search;

/**
 * One searchable post, as its collection describes it.
 */
final class Document {

	/**
	 * Value of a facet by which a collection says that a document has none there, so that the unknown is found and counted like anything else.
	 */
	public const NONE = 'none';

	/**
	 * Keeps the description.
	 *
	 * @param int                         $id        Post.
	 * @param string                      $title     Shown by suggestions, sorts and ranks; put it among the texts too.
	 * @param array<int, string>          $texts     Weight (1 to 1,000) => text without markup. Fields of the same weight are joined.
	 * @param array<string, list<string>> $facets    Facet => values, such as slugs; ancestors included.
	 * @param float|null                  $lat       Latitude in decimal degrees.
	 * @param float|null                  $lng       Longitude in decimal degrees.
	 * @param int|null                    $year_from First year, negative before our era.
	 * @param int|null                    $year_to   Last year; the first one when only that is known.
	 * @param string                      $sort_date Date to sort by, `Y-m-d H:i:s` in UTC; '' comes last.
	 * @param string                      $card      What a list shows of it, kept as it is and given back by Index::described(); never searched.
	 * @param string|null                 $item      What an answer without WordPress says about the post, ready-made; null for none.
	 * @throws \InvalidArgumentException On a value that cannot be indexed.
	 */
	public function __construct(
		public readonly int $id,
		public readonly string $title,
		public readonly array $texts = array(),
		public readonly array $facets = array(),
		public readonly ?float $lat = null,
		public readonly ?float $lng = null,
		public readonly ?int $year_from = null,
		public readonly ?int $year_to = null,
		public readonly string $sort_date = '',
		public readonly string $card = '',
		public readonly ?string $item = null,
	) {
		foreach ( array_keys( $texts ) as $weight ) {
			self::check( $weight >= 1 && $weight <= 1000, "Weight {$weight} of a text is not between 1 and 1000." );
		}
		foreach ( $facets as $facet => $values ) {
			foreach ( $values as $value ) {
				self::check( '' !== $value && ! str_contains( $value, "\n" ) && strlen( $value ) <= 190, "A value of facet {$facet} is empty, too long or has several lines." );
			}
		}
		self::check( ( null === $lat ) === ( null === $lng ), 'A place needs both coordinates.' );
		self::check( null === $lat || ( abs( $lat ) <= 90.0 && abs( (float) $lng ) <= 180.0 ), "There is no place at {$lat}, {$lng}." );
		self::check( abs( $year_from ?? 0 ) <= RangeColumn::MOST_YEARS && abs( $year_to ?? 0 ) <= RangeColumn::MOST_YEARS, 'A year is out of reach.' );
	}

	/**
	 * Returns the interval of years; one year when only one is known, turned round when it was given backwards.
	 *
	 * @return array{int, int}|null
	 */
	public function years(): ?array {
		$from = $this->year_from ?? $this->year_to;
		$to   = $this->year_to ?? $this->year_from;
		return null === $from || null === $to ? null : array( min( $from, $to ), max( $from, $to ) );
	}

	/**
	 * Complains.
	 *
	 * @param bool   $right   What must hold.
	 * @param string $message What to say else.
	 * @throws \InvalidArgumentException When it does not hold.
	 */
	private static function check( bool $right, string $message ): void {
		if ( ! $right ) {
			throw new \InvalidArgumentException( esc_html( $message ) );
		}
	}
}
