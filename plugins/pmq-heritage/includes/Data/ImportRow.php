<?php
/**
 * A valid import row.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\Data;

/**
 * A row whose every value has been checked and resolved: terms are slugs, the commune is an INSEE code. Built by {@see \PaysMidiQuercy\Heritage\Import\RowReader}.
 */
final class ImportRow {

	/**
	 * Builds a row.
	 *
	 * @param Source                                  $source        Source.
	 * @param string                                  $source_id     Identifier in the source.
	 * @param int                                     $line          Line in the file.
	 * @param string                                  $name          Name.
	 * @param list<string>                            $types         Slugs of types.
	 * @param list<string>                            $themes        Slugs of themes.
	 * @param list<string>                            $periods       Slugs of periods.
	 * @param ?int                                    $year          Year.
	 * @param string                                  $commune       INSEE code, perhaps empty.
	 * @param string                                  $commune_name  Name of a commune outside the territory, else empty.
	 * @param bool                                    $commune_unknown Whether the row says that its commune is not known.
	 * @param ?float                                  $lat           Latitude as the source gives it.
	 * @param ?float                                  $lng           Longitude as the source gives it.
	 * @param bool                                    $approximate   Whether the source calls the place approximate.
	 * @param string                                  $description   Description: text or HTML.
	 * @param list<array{kind: string, name: string}> $keywords      Keywords.
	 * @param list<array<string, mixed>>              $media         Media.
	 * @param list<array<string, string>>             $links         Links.
	 * @param array<string, string>                   $texts         `holder, author, medium_author, access, source_url, licence, protection`.
	 * @param list<string>                            $given         Fields that the file has; any other is left alone on an existing record.
	 * @param list<array{field: string, message: string}> $notices What was done otherwise than the row says.
	 */
	public function __construct(
		public readonly Source $source,
		public readonly string $source_id,
		public readonly int $line,
		public readonly string $name,
		public readonly array $types,
		public readonly array $themes,
		public readonly array $periods,
		public readonly ?int $year,
		public readonly string $commune,
		public readonly string $commune_name,
		public readonly bool $commune_unknown,
		public readonly ?float $lat,
		public readonly ?float $lng,
		public readonly bool $approximate,
		public readonly string $description,
		public readonly array $keywords,
		public readonly array $media,
		public readonly array $links,
		public readonly array $texts,
		public readonly array $given,
		public readonly array $notices = array(),
	) {}

	/**
	 * Gives the key of the row's identity.
	 */
	public function key(): string {
		return Identity::key( $this->source->value, $this->source_id );
	}

	/**
	 * Gives a short hash of each field, by which two states of a row are compared. An empty field has none; one that the file has not keeps its hash.
	 *
	 * @param array<string, string> $before Hashes of the record's last state.
	 * @return array<string, string>
	 */
	public function field_hashes( array $before = array() ): array {
		$given  = array_intersect_key( $this->fields(), array_flip( $this->given ) );
		$hashes = array_diff_key( $before, $given );
		foreach ( $given as $field => $value ) {
			if ( null !== $value && '' !== $value && array() !== $value ) {
				$hashes[ $field ] = substr( sha1( (string) wp_json_encode( $value ) ), 0, 10 );
			}
		}
		ksort( $hashes );
		return $hashes;
	}

	/**
	 * Tells whether the row places a record, or says that its commune is not known.
	 */
	public function is_placed(): bool {
		return null !== $this->lat || '' !== $this->commune || '' !== $this->commune_name || $this->commune_unknown;
	}

	/**
	 * Gives the compared fields.
	 *
	 * @return array<string, mixed>
	 */
	private function fields(): array {
		return array(
			'name'        => $this->name,
			'types'       => $this->types,
			'themes'      => $this->themes,
			'periods'     => $this->periods,
			'year'        => $this->year,
			'commune'     => '' === $this->commune && '' === $this->commune_name ? null : array( $this->commune, $this->commune_name ),
			'location'    => null === $this->lat ? null : array( sprintf( '%.6F', $this->lat ), sprintf( '%.6F', $this->lng ), $this->approximate ),
			'description' => $this->description,
			'keywords'    => $this->keywords,
			'media'       => $this->media,
			'links'       => $this->links,
		) + $this->texts;
	}
}
