<?php
/**
 * The fields of an actor as they are written.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Actors\Data;

use PaysMidiQuercy\Values;

/**
 * What a form or the demo content says of an actor; nothing is checked yet.
 *
 * @phpstan-type Link array{label: string, url: string}
 */
final class ActorFields {

	/**
	 * Keeps the fields.
	 *
	 * @param string       $name             Name.
	 * @param string       $kind             Kind.
	 * @param string       $person           Name of the person, or of who speaks for it.
	 * @param string       $association      Association that the person belongs to.
	 * @param list<string> $domains          Slugs.
	 * @param list<string> $activities       Slugs.
	 * @param list<string> $keywords         Names.
	 * @param string       $commune          Commune as typed: name, postal code or INSEE; a name outside the territory.
	 * @param list<string> $scales           Scales.
	 * @param string       $position         Latitude, longitude; empty for the commune's centre.
	 * @param string       $presentation     Presentation, plain text.
	 * @param string       $references       References, plain text.
	 * @param array        $news             Links to news.
	 * @param string       $mail             Mail address.
	 * @param string       $phone            Telephone.
	 * @param string       $postal           Postal address.
	 * @param string       $website          Web site.
	 * @param list<string> $shown            Contacts that everybody may use.
	 * @param bool         $accepts_messages Whether the Pays may write.
	 *
	 * @phpstan-param list<Link> $news
	 */
	public function __construct(
		public readonly string $name,
		public readonly string $kind,
		public readonly string $person,
		public readonly string $association,
		public readonly array $domains,
		public readonly array $activities,
		public readonly array $keywords,
		public readonly string $commune,
		public readonly array $scales,
		public readonly string $position,
		public readonly string $presentation,
		public readonly string $references,
		public readonly array $news,
		public readonly string $mail,
		public readonly string $phone,
		public readonly string $postal,
		public readonly string $website,
		public readonly array $shown,
		public readonly bool $accepts_messages,
	) {}

	/**
	 * Reads fields by name.
	 *
	 * @param array<string, mixed> $values Values; texts may be lists of paragraphs, `keywords` a text with commas.
	 */
	public static function from( array $values ): self {
		$text = static fn( string $name ): string => trim( is_array( $values[ $name ] ?? '' ) ? implode( "\n\n", Values::texts( $values[ $name ] ) ) : Values::text( $values[ $name ] ?? '' ) );
		$list = static fn( string $name ): array => array_values( array_unique( array_filter( array_map( 'trim', is_array( $values[ $name ] ?? '' ) ? Values::texts( $values[ $name ] ) : explode( ',', Values::text( $values[ $name ] ?? '' ) ) ), static fn( string $value ): bool => '' !== $value ) ) );
		$news = array();
		foreach ( Values::map( $values['news'] ?? null ) as $link ) {
			$link = Values::map( $link );
			$url  = trim( Values::text( $link['url'] ?? '' ) );
			$name = trim( Values::text( $link['label'] ?? '' ) );
			if ( '' !== $url . $name ) {
				$news[] = array(
					'label' => $name,
					'url'   => self::address( $url ),
				);
			}
		}
		return new self(
			$text( 'name' ),
			$text( 'kind' ),
			$text( 'person' ),
			$text( 'association' ),
			$list( 'domains' ),
			$list( 'activities' ),
			$list( 'keywords' ),
			$text( 'commune' ),
			$list( 'scales' ),
			$text( 'position' ),
			$text( 'presentation' ),
			$text( 'references' ),
			$news,
			strtolower( $text( 'mail' ) ),
			$text( 'phone' ),
			$text( 'postal' ),
			self::address( $text( 'website' ) ),
			$list( 'shown' ),
			(bool) ( $values['accepts_messages'] ?? false ),
		);
	}

	/**
	 * Reads the position.
	 *
	 * @return array{float, float}|null Latitude and longitude; null when none is given or it is none.
	 */
	public function place(): ?array {
		// "44,15 ; 1,68" as well as "44.15, 1.68".
		$text = str_contains( $this->position, ';' ) ? str_replace( array( ',', ';' ), array( '.', ',' ), $this->position ) : $this->position;
		if ( 1 !== preg_match( '/^\s*(-?\d{1,2}(?:\.\d+)?)\s*[, ]\s*(-?\d{1,3}(?:\.\d+)?)\s*$/', $text, $found ) ) {
			return null;
		}
		list( , $lat, $lng ) = $found;
		return abs( (float) $lat ) <= 90.0 && abs( (float) $lng ) <= 180.0 && 0.0 !== (float) $lat ? array( (float) $lat, (float) $lng ) : null;
	}

	/**
	 * Completes an address of the web as people type it.
	 *
	 * @param string $url Address, perhaps without its beginning.
	 */
	private static function address( string $url ): string {
		return '' === $url || 1 === preg_match( '#^[a-z][a-z0-9+.-]*:#i', $url ) ? $url : 'https://' . $url;
	}
}
