<?php
/**
 * The counts of facets with their labels.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Actors\Data;

use PaysMidiQuercy\Actors\Content\ActorTaxonomies;
use PaysMidiQuercy\Actors\Content\Kind;
use PaysMidiQuercy\Actors\Content\Scale;
use PaysMidiQuercy\Actors\Content\Vocabulary;
use PaysMidiQuercy\Territory\Territory;

/**
 * Puts labels to the values that the index counted: lists in their order, communes by name, keywords by number.
 *
 * @phpstan-import-type FacetValue from ActorPage
 */
final class ActorFacets {

	/** Most keywords told. */
	private const KEYWORDS = 50;

	/**
	 * Takes what labels come from.
	 *
	 * @param Vocabulary $vocabulary Domains and activities.
	 * @param Territory  $territory  Communes and EPCI.
	 */
	public function __construct( private readonly Vocabulary $vocabulary, private readonly Territory $territory ) {}

	/**
	 * Labels counts.
	 *
	 * @param array<string, array<array-key, int>> $counts Facet => value => number.
	 * @return array<string, list<FacetValue>>
	 */
	public function label( array $counts ): array {
		$communes = array();
		foreach ( array_keys( $counts['commune'] ?? array() ) as $insee ) {
			$insee              = str_pad( (string) $insee, 5, '0', STR_PAD_LEFT );
			$communes[ $insee ] = $this->territory->commune( $insee )->name ?? $insee;
		}
		$epcis = array();
		foreach ( array_keys( $counts['epci'] ?? array() ) as $siren ) {
			$epcis[ $siren ] = $this->territory->epci( (string) $siren )->name ?? (string) $siren;
		}
		return array(
			'domain'   => self::values( $this->vocabulary->names( ActorTaxonomies::DOMAIN ), $counts['domain'] ?? array() ),
			'activity' => self::values( $this->vocabulary->names( ActorTaxonomies::ACTIVITY ), $counts['activity'] ?? array() ),
			'kind'     => self::values( Kind::labels(), $counts['kind'] ?? array() ),
			'commune'  => self::values( self::by_name( $communes ), $counts['commune'] ?? array() ),
			'epci'     => self::values( self::by_name( $epcis ), $counts['epci'] ?? array() ),
			'scale'    => self::values( Scale::labels(), $counts['scale'] ?? array() ),
			'keyword'  => $this->keywords( $counts['keyword'] ?? array() ),
		);
	}

	/**
	 * Names a value that is not among the counts.
	 *
	 * @param string $facet Facet.
	 * @param string $value Value.
	 */
	public function name( string $facet, string $value ): string {
		$name = match ( $facet ) {
			'domain'   => $this->vocabulary->names( ActorTaxonomies::DOMAIN )[ $value ] ?? null,
			'activity' => $this->vocabulary->names( ActorTaxonomies::ACTIVITY )[ $value ] ?? null,
			'kind'     => Kind::tryFrom( $value )?->label(),
			'commune'  => $this->territory->commune( $value )?->name,
			'epci'     => $this->territory->epci( $value )?->name,
			'scale'    => Scale::tryFrom( $value )?->label(),
			default    => self::keyword_names( array( $value ) )[ $value ] ?? null,
		};
		return $name ?? $value;
	}

	/**
	 * Labels the most frequent keywords.
	 *
	 * @param array<array-key, int> $counts Slug => number.
	 * @return list<FacetValue>
	 */
	private function keywords( array $counts ): array {
		if ( array() === $counts ) {
			return array();
		}
		arsort( $counts );
		$slugs = array_map( 'strval', array_slice( array_keys( $counts ), 0, self::KEYWORDS ) );
		$names = self::keyword_names( $slugs );
		$order = array();
		foreach ( $slugs as $slug ) {
			$order[ $slug ] = $names[ $slug ] ?? $slug;
		}
		return self::values( $order, $counts );
	}

	/**
	 * Reads the names of keywords.
	 *
	 * @param list<string> $slugs Slugs.
	 * @return array<string, string> Name by slug.
	 */
	private static function keyword_names( array $slugs ): array {
		$terms = get_terms(
			array(
				'taxonomy'   => ActorTaxonomies::KEYWORD,
				'slug'       => $slugs,
				'hide_empty' => false,
			)
		);
		return is_array( $terms ) ? array_map( static fn( string $name ): string => html_entity_decode( $name, ENT_QUOTES ), array_column( $terms, 'name', 'slug' ) ) : array();
	}

	/**
	 * Sorts names, accents aside.
	 *
	 * @param array<array-key, string> $names Name by value.
	 * @return array<array-key, string>
	 */
	private static function by_name( array $names ): array {
		uasort( $names, static fn( string $a, string $b ): int => strnatcasecmp( remove_accents( $a ), remove_accents( $b ) ) );
		return $names;
	}

	/**
	 * Puts counts to names; a value that none has is left out.
	 *
	 * @param array<array-key, string> $names  Name by value, in order.
	 * @param array<array-key, int>    $counts Number by value.
	 * @return list<FacetValue>
	 */
	private static function values( array $names, array $counts ): array {
		$values = array();
		foreach ( $names as $value => $name ) {
			// An INSEE code is a number as a key, or has lost its zero in the counts.
			$count = $counts[ $value ] ?? $counts[ ltrim( (string) $value, '0' ) ] ?? 0;
			if ( $count > 0 ) {
				$values[] = array(
					'value'  => (string) $value,
					'label'  => $name,
					'count'  => $count,
					'parent' => null,
				);
			}
		}
		return $values;
	}
}
