<?php
/**
 * What may be meant while someone types.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\View;

use PaysMidiQuercy\Heritage\Content\RecordTaxonomies;
use PaysMidiQuercy\Heritage\Content\Vocabulary;
use PaysMidiQuercy\Heritage\Data\RecordDocument;
use PaysMidiQuercy\Heritage\Data\RecordRepository;
use PaysMidiQuercy\Search\Index;
use PaysMidiQuercy\Search\Suggestion;
use PaysMidiQuercy\Search\Text;
use PaysMidiQuercy\Territory\Commune;
use PaysMidiQuercy\Territory\Territory;

/**
 * Suggests values of filters (communes, postal codes, themes, types, periods, keywords) and records; other plugins add their groups
 * by the filter `pmq_search_suggestions`.
 *
 * @phpstan-type SuggestedItem array{label: string, detail: string, url: string, param: string, value: string}
 * @phpstan-type SuggestedGroup array{kind: string, label: string, items: list<SuggestedItem>}
 */
final class Suggestions {

	/** Vocabularies that are looked through, by their name in the address. */
	private const VOCABULARIES = array(
		'theme'   => RecordTaxonomies::THEME,
		'type'    => RecordTaxonomies::TYPE,
		'periode' => RecordTaxonomies::PERIOD,
	);

	/** Keywords that are compared letter by letter when none begins as typed: the most used ones. */
	private const COMPARED = 300;

	/**
	 * Takes what it looks in.
	 *
	 * @param Territory        $territory  Communes.
	 * @param Vocabulary       $vocabulary Types, themes, periods.
	 * @param Index            $index      Search index.
	 * @param RecordRepository $records    Records.
	 * @param string           $base       Address of the search page.
	 */
	public function __construct(
		private readonly Territory $territory,
		private readonly Vocabulary $vocabulary,
		private readonly Index $index,
		private readonly RecordRepository $records,
		private readonly string $base,
	) {}

	/**
	 * Gives everything that may be meant, in groups.
	 *
	 * @param string $search What is typed.
	 * @param int    $limit  Most items of a group.
	 * @return list<SuggestedGroup> Groups that have items.
	 */
	public function groups( string $search, int $limit = 4 ): array {
		$groups = array(
			self::group( 'commune', __( 'Communes', 'pmq' ), $this->places( $search, $limit ) ),
			self::group( 'value', __( 'Themes, types and periods', 'pmq' ), $this->terms( $search, $limit ) ),
			self::group( 'keyword', __( 'Keywords', 'pmq' ), $this->keywords( $search, $limit ) ),
			self::group( 'record', __( 'Records', 'pmq' ), $this->records( $search, $limit + 1 ) ),
		);
		/**
		 * Filters what the search page of the heritage suggests.
		 *
		 * @param list<array> $groups Groups `{ kind, label, items: [{ label, detail, url, param, value }] }`; an item with `param` sets this
		 *                            filter of the search page to `value`, another one is opened.
		 * @param string      $search What is typed.
		 * @param int         $limit  Most items of a group.
		 */
		$groups = apply_filters( 'pmq_search_suggestions', $groups, $search, $limit );
		return array_values( array_filter( is_array( $groups ) ? $groups : array(), static fn( array $group ): bool => array() !== $group['items'] ) );
	}

	/**
	 * Gives values of filters that may be meant.
	 *
	 * @param string $search What is typed.
	 * @param int    $limit  Most items of a kind.
	 * @return list<SuggestedItem>
	 */
	public function values( string $search, int $limit ): array {
		return array( ...$this->terms( $search, $limit ), ...$this->keywords( $search, $limit ), ...$this->places( $search, $limit ) );
	}

	/**
	 * Gives communes, and the postal codes that begin as typed.
	 *
	 * @param string $search What is typed.
	 * @param int    $limit  Most items.
	 * @return list<SuggestedItem>
	 */
	private function places( string $search, int $limit ): array {
		if ( 1 === preg_match( '/^\s*\d{2,5}\s*$/', $search ) ) {
			return $this->postal_codes( trim( $search ), $limit );
		}
		return array_map(
			fn( Commune $commune ): array => $this->value( 'commune', $commune->insee, $commune->name, implode( ', ', $commune->postal_codes ) ),
			mb_strlen( trim( $search ) ) < 2 ? array() : $this->territory->lookup( $search, $limit )
		);
	}

	/**
	 * Gives postal codes with their communes.
	 *
	 * @param string $digits Digits typed.
	 * @param int    $limit  Most items.
	 * @return list<SuggestedItem>
	 */
	private function postal_codes( string $digits, int $limit ): array {
		$codes = array();
		foreach ( $this->territory->communes() as $commune ) {
			foreach ( $commune->postal_codes as $code ) {
				if ( str_starts_with( $code, $digits ) || $commune->insee === $digits ) {
					$codes[ 'code ' . $code ][] = $commune;
				}
			}
		}
		ksort( $codes );
		$items = array();
		foreach ( array_slice( $codes, 0, $limit ) as $key => $communes ) {
			$items[] = $this->value( 'commune', implode( ',', array_column( $communes, 'insee' ) ), substr( $key, 5 ), implode( ', ', array_column( $communes, 'name' ) ) );
		}
		return $items;
	}

	/**
	 * Gives themes, types and periods.
	 *
	 * @param string $search What is typed.
	 * @param int    $limit  Most items.
	 * @return list<SuggestedItem>
	 */
	private function terms( string $search, int $limit ): array {
		$match  = new NameMatch( $search );
		$kinds  = array(
			'theme'   => __( 'Theme', 'pmq' ),
			'type'    => __( 'Type', 'pmq' ),
			'periode' => __( 'Period', 'pmq' ),
		);
		$ranked = array();
		foreach ( self::VOCABULARIES as $param => $taxonomy ) {
			foreach ( $this->vocabulary->terms( $taxonomy ) as $term ) {
				$penalty = $match->penalty( $term->name );
				if ( null !== $penalty ) {
					$ranked[] = array( $penalty, $this->value( $param, $term->slug, $term->name, $kinds[ $param ] ) );
				}
			}
		}
		return self::best( $ranked, $limit );
	}

	/**
	 * Gives keywords that records have.
	 *
	 * @param string $search What is typed.
	 * @param int    $limit  Most items.
	 * @return list<SuggestedItem>
	 */
	private function keywords( string $search, int $limit ): array {
		$words = Text::search_words( $search );
		if ( array() === $words || mb_strlen( $words[0] ) < 2 ) {
			return array();
		}
		// A slug has no accents: it is found on every database alike.
		$found = $this->ranked_keywords( $search, array( 'search' => implode( '-', $words ), 'number' => 50 ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- Two items.
		return self::best( array() === $found ? $this->ranked_keywords( $search, array( 'number' => self::COMPARED ) ) : $found, $limit );
	}

	/**
	 * Ranks some keywords.
	 *
	 * @param string               $search What is typed.
	 * @param array<string, mixed> $which  Further arguments of `get_terms()`.
	 * @return list<array{int, SuggestedItem}>
	 */
	private function ranked_keywords( string $search, array $which ): array {
		$terms  = get_terms(
			$which + array(
				'taxonomy'               => RecordTaxonomies::KEYWORD,
				'hide_empty'             => true,
				'orderby'                => 'count',
				'order'                  => 'DESC',
				'update_term_meta_cache' => false,
			)
		);
		$match  = new NameMatch( $search );
		$ranked = array();
		foreach ( is_array( $terms ) ? $terms : array() as $term ) {
			$name    = $term instanceof \WP_Term ? html_entity_decode( $term->name, ENT_QUOTES ) : '';
			$penalty = '' === $name ? null : $match->penalty( $name );
			if ( null !== $penalty && $term instanceof \WP_Term ) {
				/* translators: %s: a number of records. */
				$ranked[] = array( $penalty, $this->value( 'motcle', $term->slug, $name, sprintf( _n( '%s record', '%s records', $term->count, 'pmq' ), number_format_i18n( $term->count ) ) ) );
			}
		}
		return $ranked;
	}

	/**
	 * Gives records.
	 *
	 * @param string $search What is typed.
	 * @param int    $limit  Most items.
	 * @return list<SuggestedItem>
	 */
	private function records( string $search, int $limit ): array {
		$ids   = array_map( static fn( Suggestion $suggestion ): int => $suggestion->id, $this->index->suggest( RecordDocument::COLLECTION, $search, $limit ) );
		$items = array();
		foreach ( $this->records->find_many( $ids ) as $record ) {
			$text    = new RecordText( $record );
			$items[] = array(
				'label'  => $text->name(),
				'detail' => implode( ' – ', $text->card_line() ),
				'url'    => $record->link,
				'param'  => '',
				'value'  => '',
			);
		}
		return $items;
	}

	/**
	 * Builds a value of a filter.
	 *
	 * @param string $param  Name of the filter in the address.
	 * @param string $value  Value, several ones separated by commas.
	 * @param string $label  Its name.
	 * @param string $detail What it is.
	 * @return SuggestedItem
	 */
	private function value( string $param, string $value, string $label, string $detail ): array {
		return array(
			'label'  => $label,
			'detail' => $detail,
			'url'    => SearchRequest::from_query( array( $param => $value ) )->url( $this->base ),
			'param'  => $param,
			'value'  => $value,
		);
	}

	/**
	 * Takes the best of ranked items.
	 *
	 * @param list<array{int, SuggestedItem}> $ranked Penalties and items.
	 * @param int                             $limit  Most items.
	 * @return list<SuggestedItem>
	 */
	private static function best( array $ranked, int $limit ): array {
		usort( $ranked, static fn( array $a, array $b ): int => $a[0] <=> $b[0] );
		return array_slice( array_column( $ranked, 1 ), 0, $limit );
	}

	/**
	 * Builds a group.
	 *
	 * @param string $kind  Kind.
	 * @param string $label Title.
	 * @param array  $items Items.
	 * @return SuggestedGroup
	 *
	 * @phpstan-param list<SuggestedItem> $items
	 */
	private static function group( string $kind, string $label, array $items ): array {
		return array(
			'kind'  => $kind,
			'label' => $label,
			'items' => $items,
		);
	}
}
