<?php
/**
 * A term of the heritage vocabularies.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\Data;

/**
 * One type, theme, period or keyword.
 */
final class Term {

	/**
	 * Builds a term.
	 *
	 * @param int     $id        Term id.
	 * @param string  $slug      Slug, unique in its taxonomy.
	 * @param string  $name      Label of annex 4.
	 * @param ?string $parent    Slug of its parent.
	 * @param int     $order     Place in the list.
	 * @param ?int    $year_from First year of a period.
	 * @param ?int    $year_to   Last year of a period; null with a first year means until today.
	 * @param string  $kind      Kind of a keyword, else empty.
	 */
	public function __construct(
		public readonly int $id,
		public readonly string $slug,
		public readonly string $name,
		public readonly ?string $parent = null,
		public readonly int $order = 0,
		public readonly ?int $year_from = null,
		public readonly ?int $year_to = null,
		public readonly string $kind = '',
	) {}

	/**
	 * Gives the form of REST: slug and name, and a keyword's kind.
	 *
	 * @return array{slug: string, name: string, kind?: string}
	 */
	public function to_array(): array {
		$array = array(
			'slug' => $this->slug,
			'name' => $this->name,
		);
		return '' === $this->kind ? $array : $array + array( 'kind' => $this->kind );
	}
}
