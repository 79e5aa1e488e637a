<?php
/**
 * The facts of an actor.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Actors\View;

use PaysMidiQuercy\Actors\Content\Scale;
use PaysMidiQuercy\Actors\Data\Actor;

/**
 * Lists the facts in the order of the page; what was not said is left out.
 */
final class ActorFacts {

	/**
	 * Keeps the actor.
	 *
	 * @param Actor  $actor Actor.
	 * @param string $base  Address of the directory.
	 */
	public function __construct( private readonly Actor $actor, private readonly string $base ) {}

	/**
	 * Gives the facts.
	 *
	 * @return array<string, string> HTML by label, escaped.
	 */
	public function all(): array {
		$actor = $this->actor;
		$text  = new ActorText( $actor );
		$facts = array(
			__( 'Commune', 'pmq' )     => $this->commune(),
			__( 'Person', 'pmq' )      => esc_html( $actor->person === $actor->name ? '' : $actor->person ),
			__( 'Association', 'pmq' ) => '' === $actor->association ? '' : $this->link( new DirectoryRequest( text: $actor->association ), $actor->association ),
			__( 'Activities', 'pmq' )  => $this->links( 'activity', $actor->activities ),
			__( 'Works for', 'pmq' )   => implode( ', ', array_map( fn( Scale $scale ): string => $this->link( new DirectoryRequest( facets: array( 'scale' => array( $scale->value ) ) ), $text->scale( $scale ) ), $actor->scales ) ),
			__( 'Address', 'pmq' )     => nl2br( esc_html( $actor->postal ) ),
			__( 'Keywords', 'pmq' )    => $this->links( 'keyword', $actor->keywords ),
		);
		return array_filter( $facts, static fn( string $html ): bool => '' !== $html );
	}

	/**
	 * Gives the commune with a link to who else is there, and its EPCI.
	 */
	private function commune(): string {
		$commune = $this->actor->commune;
		if ( null === $commune ) {
			return '';
		}
		if ( '' === $commune['insee'] ) {
			return esc_html( $commune['name'] );
		}
		$epci = $this->actor->epci['name'] ?? '';
		return $this->link( new DirectoryRequest( facets: array( 'commune' => array( $commune['insee'] ) ) ), $commune['name'] )
			. ' ' . esc_html( $commune['postal_code'] )
			. ( '' === $epci ? '' : '<br><span class="wp-block-pmq-actor-facts__more">' . esc_html( $epci ) . '</span>' );
	}

	/**
	 * Links values to the directory.
	 *
	 * @param string $facet  Facet.
	 * @param array  $values Values.
	 *
	 * @phpstan-param list<array{slug: string, name: string}> $values
	 */
	private function links( string $facet, array $values ): string {
		return implode( ', ', array_map( fn( array $value ): string => $this->link( new DirectoryRequest( facets: array( $facet => array( $value['slug'] ) ) ), $value['name'] ), $values ) );
	}

	/**
	 * Links words to the directory.
	 *
	 * @param DirectoryRequest $request Request.
	 * @param string           $words   Words.
	 */
	private function link( DirectoryRequest $request, string $words ): string {
		return sprintf( '<a href="%s">%s</a>', esc_url( $request->url( $this->base ) ), esc_html( $words ) );
	}
}
