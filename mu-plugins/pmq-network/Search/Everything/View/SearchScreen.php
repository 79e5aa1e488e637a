<?php
/**
 * The page of results.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Search\Everything\View;

use PaysMidiQuercy\Search\Everything\Answer;
use PaysMidiQuercy\Search\Everything\Ask;
use PaysMidiQuercy\Search\Everything\FacetNames;

use function PaysMidiQuercy\network;

/**
 * What the parts of the page of results share: what was asked, the answer, names and addresses.
 *
 * @phpstan-type Value array{value: string, label: string, count: int}
 */
final class SearchScreen {

	/** Identifier of the form: fields of the filters, which stand elsewhere, name it. */
	public const FORM = 'recherche-reseau';

	/** Identifier of the head of the list, which takes the focus after a turn of page. */
	public const HEADING = 'resultats-titre';

	/**
	 * Keeps the answer.
	 *
	 * @param Answer                     $answer Answer.
	 * @param array<string, list<Value>> $facets Named values by facet.
	 * @param string                     $base   Address of the site.
	 */
	private function __construct(
		public readonly Answer $answer,
		public readonly array $facets,
		public readonly string $base,
	) {}

	/**
	 * Answers the address of the request; a page beyond the last becomes the last.
	 */
	public static function of_current_request(): self {
		// phpcs:ignore WordPress.Security.NonceVerification -- A search changes nothing.
		$ask    = Ask::from_query( wp_unslash( $_GET ) );
		$answer = network()->everything->search( $ask );
		if ( array() === $answer->hits && $answer->total > 0 && $ask->page > 1 ) {
			$answer = network()->everything->search( $ask->with( array( 'page' => $answer->pages() ) ) );
		}
		return new self( $answer, ( new FacetNames( network()->territory ) )->of( $answer ), home_url( '/' ) );
	}

	/**
	 * Words the title of the page.
	 */
	public function title(): string {
		$words = $this->answer->ask->search;
		/* translators: %s: the words looked for. */
		return '' === $words ? __( 'Search all the sites', 'pmq' ) : sprintf( __( 'Results for “%s”', 'pmq' ), $words );
	}

	/**
	 * Returns the address of another search.
	 *
	 * @param Ask $ask Search.
	 */
	public function url( Ask $ask ): string {
		return $ask->url( $this->base );
	}

	/**
	 * Names a value.
	 *
	 * @param string $facet Facet.
	 * @param string $value Value.
	 */
	public function label( string $facet, string $value ): string {
		return array_column( $this->facets[ $facet ] ?? array(), 'label', 'value' )[ $value ] ?? $value;
	}

	/**
	 * Words a number of results.
	 *
	 * @param int $count Number.
	 */
	public static function count_label( int $count ): string {
		/* translators: %s: a number of results. */
		return 0 === $count ? __( 'No result', 'pmq' ) : sprintf( _n( '%s result', '%s results', $count, 'pmq' ), number_format_i18n( $count ) );
	}
}
