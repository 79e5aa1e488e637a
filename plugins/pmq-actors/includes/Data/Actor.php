<?php
/**
 * An actor as everybody reads it.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Actors\Data;

use PaysMidiQuercy\Actors\Content\Kind;
use PaysMidiQuercy\Actors\Content\Scale;

/**
 * The public fields of one entry of the directory: what the actor does not show is not in here.
 *
 * @phpstan-type Named array{slug: string, name: string}
 * @phpstan-type Place array{insee: string, name: string, postal_code: string}
 * @phpstan-type Location array{lat: float, lng: float, approximate: bool}
 * @phpstan-type Image array{id: int, url: string, alt: string, credit: string}
 * @phpstan-type Link array{label: string, url: string}
 */
final class Actor {

	/** Characters of an excerpt. */
	private const EXCERPT = 220;

	/**
	 * Keeps the fields.
	 *
	 * @param int         $id           Post.
	 * @param string      $slug         Slug.
	 * @param string      $name         Name.
	 * @param string      $link         Address of its page.
	 * @param Kind        $kind         What it is.
	 * @param string      $person       Name of the person, or of who speaks for it.
	 * @param string      $association  Association that the person belongs to.
	 * @param array       $domains      Domains.
	 * @param array       $activities   Activities.
	 * @param array       $keywords     Keywords.
	 * @param array|null  $commune      Commune, with an empty `insee` outside the territory.
	 * @param array|null  $epci         EPCI.
	 * @param list<Scale> $scales       How far it works.
	 * @param string      $presentation Presentation, plain text.
	 * @param string      $references   References, plain text.
	 * @param array       $news         Links to news.
	 * @param string      $website      Web site, empty unless shown.
	 * @param string      $postal       Postal address, empty unless shown.
	 * @param bool        $has_form     Whether visitors may write by the form.
	 * @param bool        $has_phone    Whether visitors may ask for the telephone.
	 * @param array|null  $location     Place.
	 * @param array|null  $image        Picture.
	 * @param string      $modified     Last change, ISO 8601.
	 *
	 * @phpstan-param list<Named> $domains
	 * @phpstan-param list<Named> $activities
	 * @phpstan-param list<Named> $keywords
	 * @phpstan-param Place|null $commune
	 * @phpstan-param array{siren: string, name: string}|null $epci
	 * @phpstan-param list<Link> $news
	 * @phpstan-param Location|null $location
	 * @phpstan-param Image|null $image
	 */
	public function __construct(
		public readonly int $id,
		public readonly string $slug,
		public readonly string $name,
		public readonly string $link,
		public readonly Kind $kind,
		public readonly string $person,
		public readonly string $association,
		public readonly array $domains,
		public readonly array $activities,
		public readonly array $keywords,
		public readonly ?array $commune,
		public readonly ?array $epci,
		public readonly array $scales,
		public readonly string $presentation,
		public readonly string $references,
		public readonly array $news,
		public readonly string $website,
		public readonly string $postal,
		public readonly bool $has_form,
		public readonly bool $has_phone,
		public readonly ?array $location,
		public readonly ?array $image,
		public readonly string $modified,
	) {}

	/**
	 * Gives the beginning of the presentation.
	 */
	public function excerpt(): string {
		$text = trim( (string) preg_replace( '/\s+/u', ' ', $this->presentation ) );
		return mb_strlen( $text ) <= self::EXCERPT ? $text : rtrim( (string) preg_replace( '/\s+\S*$/u', '', mb_substr( $text, 0, self::EXCERPT ) ), ' ,;:.' ) . '…';
	}

	/**
	 * Returns what REST answers in a list.
	 *
	 * @return array<string, mixed>
	 */
	public function to_array(): array {
		return array(
			'id'          => $this->id,
			'slug'        => $this->slug,
			'name'        => $this->name,
			'link'        => $this->link,
			'kind'        => $this->kind->value,
			'person'      => $this->person,
			'association' => $this->association,
			'excerpt'     => $this->excerpt(),
			'domains'     => $this->domains,
			'activities'  => $this->activities,
			'keywords'    => $this->keywords,
			'commune'     => $this->commune,
			'epci'        => $this->epci,
			'scales'      => array_column( $this->scales, 'value' ),
			'location'    => $this->location,
			'image'       => null === $this->image ? null : array_diff_key( $this->image, array( 'id' => 0 ) ),
			'website'     => $this->website,
			'has_form'    => $this->has_form,
		);
	}

	/**
	 * Returns what REST answers for one actor.
	 *
	 * @return array<string, mixed>
	 */
	public function to_detail(): array {
		return $this->to_array() + array(
			'presentation' => $this->presentation,
			'references'   => $this->references,
			'news'         => $this->news,
			'postal'       => $this->postal,
			'modified'     => $this->modified,
		);
	}

	/**
	 * Returns the schema: the one source of REST and abilities.
	 *
	 * @return array<string, mixed> JSON schema, draft 4.
	 */
	public static function json_schema(): array {
		$text  = array( 'type' => 'string' );
		$named = array(
			'type'  => 'array',
			'items' => self::object(
				array(
					'slug' => $text,
					'name' => $text,
				)
			),
		);
		return array( '$schema' => 'http://json-schema.org/draft-04/schema#', 'title' => 'pmq-actor' ) + self::object( // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- Two items.
			array(
				'id'           => array( 'type' => 'integer' ),
				'slug'         => $text,
				'name'         => $text,
				'link'         => $text,
				'kind'         => $text + array( 'enum' => array_column( Kind::cases(), 'value' ) ),
				'person'       => $text,
				'association'  => $text,
				'excerpt'      => $text,
				'domains'      => $named,
				'activities'   => $named,
				'keywords'     => $named,
				'commune'      => self::nullable(
					array(
						'insee'       => $text,
						'name'        => $text,
						'postal_code' => $text,
					)
				),
				'epci'         => self::nullable(
					array(
						'siren' => $text,
						'name'  => $text,
					)
				),
				'scales'       => array(
					'type'  => 'array',
					'items' => $text + array( 'enum' => array_column( Scale::cases(), 'value' ) ),
				),
				'location'     => self::nullable(
					array(
						'lat'         => array( 'type' => 'number' ),
						'lng'         => array( 'type' => 'number' ),
						'approximate' => array( 'type' => 'boolean' ),
					)
				),
				'image'        => self::nullable(
					array(
						'url'    => $text,
						'alt'    => $text,
						'credit' => $text,
					)
				),
				'website'      => $text + array( 'description' => __( 'Web site, empty unless the actor shows it.', 'pmq' ) ),
				'has_form'     => array(
					'type'        => 'boolean',
					'description' => __( 'Whether visitors may write by the form of its page; the mail address itself is never given.', 'pmq' ),
				),
				'presentation' => $text,
				'references'   => $text,
				'news'         => array(
					'type'  => 'array',
					'items' => self::object(
						array(
							'label' => $text,
							'url'   => $text,
						)
					),
				),
				'postal'       => $text,
				'modified'     => $text,
			)
		);
	}

	/**
	 * Gives the schema of an object.
	 *
	 * @param array<string, mixed> $properties Properties.
	 * @return array<string, mixed>
	 */
	private static function object( array $properties ): array {
		return array(
			'type'       => 'object',
			'properties' => $properties,
		);
	}

	/**
	 * Gives the schema of an object or nothing.
	 *
	 * @param array<string, mixed> $properties Properties.
	 * @return array<string, mixed>
	 */
	private static function nullable( array $properties ): array {
		return array( 'type' => array( 'object', 'null' ) ) + self::object( $properties );
	}
}
