<?php
/**
 * A record as it is shown.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\Data;

/**
 * One heritage entry with everything a list, a page or REST needs of it. Built by {@see RecordRepository}.
 *
 * @phpstan-type Commune array{insee: string, name: string, postal_code: string}
 * @phpstan-type Epci array{siren: string, name: string}
 * @phpstan-type Location array{lat: float, lng: float, approximate: bool}
 * @phpstan-type Medium array{type: string, id: int, url: string, caption: string, credit: string, licence: string, transcript: string}
 */
final class Record {

	/**
	 * Builds a record.
	 *
	 * @param int                                    $id            Post id.
	 * @param string                                 $slug          Slug of the address.
	 * @param string                                 $name          Name, plain text.
	 * @param string                                 $link          Address of its page.
	 * @param string                                 $content       Description as stored: blocks or paragraphs.
	 * @param list<Term>                             $types         Types.
	 * @param list<Term>                             $themes        Themes.
	 * @param list<Term>                             $periods       Periods.
	 * @param list<Term>                             $keywords      Keywords.
	 * @param ?array                                 $commune       Commune; outside the territory without postal code, perhaps without INSEE code.
	 * @param ?array                                 $epci          EPCI of the commune today.
	 * @param ?int                                   $year          Year, negative before our era.
	 * @param ?array                                 $location      Place, WGS 84.
	 * @param list<array>                            $media         Media.
	 * @param list<array{label: string, url: string}> $links        Links to other sites.
	 * @param string                                 $holder        Holder of the resource.
	 * @param string                                 $author        Author of the resource.
	 * @param string                                 $medium_author Author of the picture or recording.
	 * @param string                                 $access        Conditions of access.
	 * @param string                                 $protection    Legal protection.
	 * @param Source                                 $source        Source.
	 * @param string                                 $source_id     Identifier in the source.
	 * @param string                                 $source_url    Address in the source.
	 * @param string                                 $licence       Licence.
	 * @param string                                 $modified      Time of the last change, ISO 8601, UTC.
	 * @param string                                 $gone_since    Date since which the source no longer has it, else empty.
	 *
	 * @phpstan-param ?Commune     $commune
	 * @phpstan-param ?Epci        $epci
	 * @phpstan-param ?Location    $location
	 * @phpstan-param list<Medium> $media
	 */
	public function __construct(
		public readonly int $id,
		public readonly string $slug,
		public readonly string $name,
		public readonly string $link,
		public readonly string $content,
		public readonly array $types,
		public readonly array $themes,
		public readonly array $periods,
		public readonly array $keywords,
		public readonly ?array $commune,
		public readonly ?array $epci,
		public readonly ?int $year,
		public readonly ?array $location,
		public readonly array $media,
		public readonly array $links,
		public readonly string $holder,
		public readonly string $author,
		public readonly string $medium_author,
		public readonly string $access,
		public readonly string $protection,
		public readonly Source $source,
		public readonly string $source_id,
		public readonly string $source_url,
		public readonly string $licence,
		public readonly string $modified,
		public readonly string $gone_since,
	) {}

	/**
	 * Gives the first 36 words of the description, plain text.
	 */
	public function excerpt(): string {
		return wp_trim_words( $this->text(), 36, '…' );
	}

	/**
	 * Gives the description as plain text, words apart that only a tag separates.
	 */
	public function text(): string {
		$html = str_replace( '<', ' <', excerpt_remove_blocks( strip_shortcodes( $this->content ) ) );
		return trim( (string) preg_replace( '/\s+/u', ' ', html_entity_decode( wp_strip_all_tags( $html ), ENT_QUOTES ) ) );
	}

	/**
	 * Gives the first photo, in the size of a card.
	 *
	 * @return ?array{url: string, alt: string, credit: string}
	 */
	public function image(): ?array {
		foreach ( $this->media as $medium ) {
			if ( 'photo' !== $medium['type'] ) {
				continue;
			}
			$url = 0 < $medium['id'] ? wp_get_attachment_image_url( $medium['id'], 'medium_large' ) : $medium['url'];
			if ( $url ) {
				return array(
					'url'    => $url,
					'alt'    => '' === $medium['caption'] ? $this->name : $medium['caption'],
					'credit' => $medium['credit'],
				);
			}
		}
		return null;
	}

	/**
	 * Gives the item of a list.
	 *
	 * @return array<string, mixed>
	 */
	public function to_array(): array {
		$terms = static fn( array $list ): array => array_map( static fn( Term $term ): array => $term->to_array(), $list );
		return array(
			'id'       => $this->id,
			'slug'     => $this->slug,
			'name'     => $this->name,
			'link'     => $this->link,
			'excerpt'  => $this->excerpt(),
			'types'    => $terms( $this->types ),
			'themes'   => $terms( $this->themes ),
			'periods'  => $terms( $this->periods ),
			'keywords' => $terms( $this->keywords ),
			'commune'  => $this->commune,
			'epci'     => $this->epci,
			'year'     => $this->year,
			'location' => $this->location,
			'image'    => $this->image(),
			'source'   => array(
				'key'   => $this->source->value,
				'label' => $this->source->label(),
				'id'    => $this->source_id,
				'url'   => $this->source_url,
			),
			'licence'  => $this->licence,
		);
	}

	/**
	 * Gives everything: the item of a list and what only the record's own route tells.
	 *
	 * @return array<string, mixed>
	 */
	public function to_detail(): array {
		return $this->to_array() + array(
			'description'   => $this->content_html(),
			'holder'        => $this->holder,
			'author'        => $this->author,
			'medium_author' => $this->medium_author,
			'media'         => $this->media,
			'links'         => $this->links,
			'access'        => $this->access,
			'protection'    => $this->protection,
			'modified'      => $this->modified,
			'gone_since'    => '' === $this->gone_since ? null : $this->gone_since,
		);
	}

	/**
	 * Gives the description as HTML: blocks rendered, or paragraphs made of plain text.
	 */
	public function content_html(): string {
		$html = has_blocks( $this->content ) ? do_blocks( $this->content ) : wpautop( $this->content );
		return trim( wp_kses_post( $html ) );
	}

	/**
	 * Gives the JSON schema of the item; properties after `licence` come with the record's own route only.
	 *
	 * @return array<string, mixed>
	 */
	public static function json_schema(): array {
		return RecordSchema::item();
	}
}
