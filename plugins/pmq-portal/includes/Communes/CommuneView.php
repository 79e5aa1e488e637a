<?php
/**
 * The parts of a commune's page.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Portal\Communes;

use PaysMidiQuercy\Articles\Articles;
use PaysMidiQuercy\Articles\EntryList;
use PaysMidiQuercy\Chrome\SiteLinks;
use PaysMidiQuercy\Records\PublicRecords;
use PaysMidiQuercy\Territory\Commune;
use PaysMidiQuercy\Territory\Territory;
use PaysMidiQuercy\Territory\TerritorySketch;

/**
 * Prints facts and place, records, articles and neighbours of a commune.
 */
final class CommuneView {

	/** Cards in a row. */
	private const CARDS = 4;

	/** Articles shown. */
	private const ARTICLES = 6;

	/**
	 * Takes the services.
	 *
	 * @param Territory     $territory Communes.
	 * @param PublicRecords $records   Records of the heritage site.
	 * @param Articles      $articles  Articles of the network.
	 */
	public function __construct( private readonly Territory $territory, private readonly PublicRecords $records, private readonly Articles $articles ) {}

	/**
	 * Returns a part.
	 *
	 * @param string  $part    `facts`, `records`, `articles` or `neighbours`.
	 * @param Commune $commune Commune.
	 * @return string Escaped HTML, empty when there is nothing to show.
	 */
	public function part( string $part, Commune $commune ): string {
		return match ( $part ) {
			'records'    => $this->records( $commune ),
			'articles'   => $this->articles( $commune ),
			'neighbours' => $this->neighbours( $commune ),
			default      => $this->facts( $commune ),
		};
	}

	/**
	 * Returns facts and place.
	 *
	 * @param Commune $commune Commune.
	 */
	private function facts( Commune $commune ): string {
		$epci  = $this->territory->epci_of( $commune->insee );
		$facts = array(
			__( 'Inhabitants', 'pmq' )          => number_format_i18n( $commune->population ) . ' (' . $this->territory->population_year() . ')',
			_n( 'Postal code', 'Postal codes', count( $commune->postal_codes ), 'pmq' ) => implode( ', ', $commune->postal_codes ),
			__( 'Intermunicipal body', 'pmq' ) => null === $epci ? __( 'None known here', 'pmq' ) : $epci->name,
			__( 'INSEE code', 'pmq' )           => $commune->insee,
		);
		$rows  = '';
		foreach ( $facts as $label => $value ) {
			$rows .= sprintf( '<div><dt>%s</dt><dd>%s</dd></div>', esc_html( $label ), esc_html( $value ) );
		}
		$sketch = new TerritorySketch( $this->territory );
		/* translators: %s: name of a commune. */
		$label = sprintf( __( '%s in the Pays Midi-Quercy', 'pmq' ), $commune->name );
		return sprintf(
			'<div class="wp-block-pmq-commune__facts"><dl>%s</dl><p><a href="%s">%s</a></p></div><figure class="wp-block-pmq-commune__map">%s<figcaption>%s</figcaption></figure>',
			$rows,
			esc_url( home_url( '/carte/?commune=' . $commune->insee ) ),
			esc_html__( 'Open on the large map', 'pmq' ),
			$sketch->svg( $label, $commune->insee, '' ),
			esc_html( ( $sketch->is_approximate() ? __( 'The limits of the communes are approximate.', 'pmq' ) . ' ' : '' ) . $sketch->attribution() )
		);
	}

	/**
	 * Returns the records.
	 *
	 * @param Commune $commune Commune.
	 */
	private function records( Commune $commune ): string {
		$found = $this->records->of_commune( $commune->insee, self::CARDS );
		$title = __( 'Its heritage', 'pmq' );
		if ( array() === $found['records'] ) {
			return sprintf(
				'<h2>%s</h2><p>%s <a href="%s">%s</a></p>',
				esc_html( $title ),
				esc_html__( 'No record tells about this commune yet.', 'pmq' ),
				esc_url( SiteLinks::url( 'patrimoine' ) . 'contribuer/' ),
				esc_html__( 'Write the first one', 'pmq' )
			);
		}
		/* translators: %s: number of records. */
		$all = sprintf( _n( 'See the %s record', 'See all %s records', $found['total'], 'pmq' ), number_format_i18n( $found['total'] ) );
		return sprintf(
			'<div class="pmq-section-head"><h2>%s</h2><p><a href="%s">%s</a></p></div>%s',
			esc_html( $title ),
			esc_url( PublicRecords::search_url( $commune->insee ) ),
			esc_html( $all ),
			EntryList::cards( $found['records'] )
		);
	}

	/**
	 * Returns the articles that name the commune.
	 *
	 * @param Commune $commune Commune.
	 */
	private function articles( Commune $commune ): string {
		$entries = $this->articles->naming( $commune->insee, self::ARTICLES );
		return array() === $entries ? '' : '<h2>' . esc_html__( 'What is said of it', 'pmq' ) . '</h2>' . EntryList::cards( $entries );
	}

	/**
	 * Returns the neighbours, each with its outline.
	 *
	 * @param Commune $commune Commune.
	 */
	private function neighbours( Commune $commune ): string {
		return '<h2>' . esc_html__( 'Next door', 'pmq' ) . '</h2>' . ( new Signs( $this->territory ) )->list( Neighbours::of( $commune, $this->territory ) );
	}
}
