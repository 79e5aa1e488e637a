<?php
/**
 * Sites that records lead to.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\View;

/**
 * Knows libraries, inventories and associations by their host name.
 */
final class OutsideSite {

	/** Names by host; a host below one of these counts too. The names are proper ones: the same in every language. */
	private const NAMES = array(
		'gallica.bnf.fr'            => 'Gallica (BnF)',
		'data.bnf.fr'               => 'data.bnf.fr (BnF)',
		'catalogue.bnf.fr'          => 'Catalogue général de la BnF',
		'retronews.fr'              => 'RetroNews (BnF)',
		'persee.fr'                 => 'Persée',
		'openedition.org'           => 'OpenEdition',
		'cairn.info'                => 'Cairn',
		'hal.science'               => 'HAL',
		'theses.fr'                 => 'theses.fr',
		'jstor.org'                 => 'JSTOR',
		'archive.org'               => 'Internet Archive',
		'pop.culture.gouv.fr'       => 'POP (ministère de la Culture)',
		'patrimoine.gouv.fr'        => 'ministère de la Culture',
		'culture.gouv.fr'           => 'ministère de la Culture',
		'patrimoines.laregion.fr'   => 'Inventaire du patrimoine d’Occitanie',
		'inventaire.patrimoines.laregion.fr' => 'Inventaire du patrimoine d’Occitanie',
		'ressourcespatrimoines.laregion.fr'  => 'Inventaire du patrimoine d’Occitanie',
		'rosalis.bibliotheque.toulouse.fr'   => 'Rosalis (bibliothèque de Toulouse)',
		'archives82.fr'             => 'Archives départementales de Tarn-et-Garonne',
		'tarnetgaronne.fr'          => 'Département de Tarn-et-Garonne',
		'inpn.mnhn.fr'              => 'INPN (Muséum national d’histoire naturelle)',
		'tela-botanica.org'         => 'Tela Botanica',
		'locongres.org'             => 'Lo Congrès permanent de la lenga occitana',
		'occitanica.eu'             => 'Occitanica',
		'europeana.eu'              => 'Europeana',
		'wikipedia.org'             => 'Wikipédia',
		'commons.wikimedia.org'     => 'Wikimedia Commons',
		'wikidata.org'              => 'Wikidata',
		'geoportail.gouv.fr'        => 'Géoportail (IGN)',
		'remonterletemps.ign.fr'    => 'Remonter le temps (IGN)',
		'monumentum.fr'             => 'Monumentum',
		'museedupatrimoine.fr'      => 'Musée du patrimoine de France',
		'datatourisme.fr'           => 'DATAtourisme',
	);

	/**
	 * Names a site.
	 *
	 * @param string $host Host name without `www.`.
	 * @return string Empty when it is not known.
	 */
	public static function name( string $host ): string {
		$host = strtolower( $host );
		// The associations for the environment have a site each: cpie82.com, and the like.
		if ( 1 === preg_match( '/(?:^|[.-])cpie/', $host ) ) {
			return 'CPIE';
		}
		for ( $part = $host; str_contains( $part, '.' ); $part = substr( $part, strpos( $part, '.' ) + 1 ) ) {
			if ( isset( self::NAMES[ $part ] ) ) {
				return self::NAMES[ $part ];
			}
		}
		return '';
	}
}
