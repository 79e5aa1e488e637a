<?php
/**
 * The facts of a record.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\View;

use PaysMidiQuercy\Heritage\Content\RecordTaxonomies;
use PaysMidiQuercy\Heritage\Content\Vocabulary;
use PaysMidiQuercy\Heritage\Data\Record;
use PaysMidiQuercy\Heritage\Data\Term;

/**
 * Lists the facts in the order of the page. What says where, when and of which kind is always there, "not stated" included;
 * other fields are left out when they are empty.
 */
final class RecordFacts {

	/**
	 * Keeps the record.
	 *
	 * @param Record $record Record.
	 * @param string $base   Address of the search page.
	 */
	public function __construct( private readonly Record $record, private readonly string $base ) {}

	/**
	 * Gives the facts.
	 *
	 * @return array<string, string> HTML by label, escaped; empty means not stated.
	 */
	public function all(): array {
		$text     = new RecordText( $this->record );
		$optional = array(
			__( 'Year', 'pmq' )                 => esc_html( $text->year() ),
			__( 'Protection', 'pmq' )           => esc_html( $this->record->protection ),
			__( 'Holder', 'pmq' )               => esc_html( $this->record->holder ),
			__( 'Author', 'pmq' )               => esc_html( $this->record->author ),
			__( 'Picture or recording', 'pmq' ) => esc_html( $this->record->medium_author ),
			__( 'Coordinates', 'pmq' )          => $this->coordinates( $text ),
			__( 'Keywords', 'pmq' )             => $this->keywords(),
			__( 'Access', 'pmq' )               => nl2br( esc_html( $this->record->access ) ),
		);
		return array(
			__( 'Commune', 'pmq' ) => $this->commune(),
			__( 'Period', 'pmq' )  => $this->links( 'period', $text->periods() ),
			__( 'Theme', 'pmq' )   => $this->links( 'theme', RecordText::narrowest( $this->record->themes ) ),
			__( 'Type', 'pmq' )    => $this->links( 'type', RecordText::narrowest( $this->record->types ) ),
			...array_filter( $optional, static fn( string $html ): bool => '' !== $html ),
		);
	}

	/**
	 * Gives the commune with a link to what else is there, its postal code and its EPCI.
	 */
	private function commune(): string {
		$commune = $this->record->commune;
		if ( null === $commune || '' === $commune['name'] ) {
			return '';
		}
		$name = '' === $commune['insee'] ? esc_html( $commune['name'] ) : $this->link( 'commune', $commune['insee'], $commune['name'] );
		$epci = null === $this->record->epci ? '' : '<br><span class="wp-block-pmq-record-facts__more">' . esc_html( $this->record->epci['name'] ) . '</span>';
		return trim( $name . ' ' . esc_html( $commune['postal_code'] ) ) . $epci;
	}

	/**
	 * Gives the coordinates; an approximate place says so.
	 *
	 * @param RecordText $text Words of the record.
	 */
	private function coordinates( RecordText $text ): string {
		$coordinates = $text->coordinates();
		if ( '' === $coordinates ) {
			return '';
		}
		$hint = ! empty( $this->record->location['approximate'] ) ? '<br><span class="wp-block-pmq-record-facts__more">' . esc_html__( 'approximate place', 'pmq' ) . '</span>' : '';
		return '<span class="wp-block-pmq-record-facts__figures">' . esc_html( $coordinates ) . '</span>' . $hint;
	}

	/**
	 * Gives the keywords with links, by kind: subjects first without a word, the others with their kind.
	 */
	private function keywords(): string {
		$links = array_map(
			fn( Term $term ): string => $this->link( 'keyword', $term->slug, $term->name )
				. ( in_array( $term->kind, array( '', 'subject' ), true ) ? '' : ' <span class="wp-block-pmq-record-facts__more">(' . esc_html( RecordTaxonomies::kind_label( $term->kind ) ) . ')</span>' ),
			$this->record->keywords
		);
		return implode( ', ', $links );
	}

	/**
	 * Gives links to the search for terms; the term "not stated" is none.
	 *
	 * @param string     $facet Facet of the search.
	 * @param list<Term> $terms Terms.
	 */
	private function links( string $facet, array $terms ): string {
		$stated = array_filter( $terms, static fn( Term $term ): bool => Vocabulary::UNKNOWN_PERIOD !== $term->slug );
		return implode( ', ', array_map( fn( Term $term ): string => $this->link( $facet, $term->slug, $term->name ), $stated ) );
	}

	/**
	 * Gives a link to the search for one value.
	 *
	 * @param string $facet Facet of the search.
	 * @param string $value Value.
	 * @param string $label Text.
	 */
	private function link( string $facet, string $value, string $label ): string {
		$url = ( new SearchRequest( facets: array( $facet => array( $value ) ) ) )->url( $this->base );
		return sprintf( '<a href="%s">%s</a>', esc_url( $url ), esc_html( $label ) );
	}
}
