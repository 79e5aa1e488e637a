<?php
/**
 * The engravings of the theme.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Chrome;

/**
 * Finds an engraving for a page or for a record without picture.
 *
 * The active theme (or its parent) brings the files in `assets/illustrations/<name>.svg`; without them everything is empty.
 */
final class Illustration {

	/**
	 * What a word in a title or a slug of a type or theme calls for: several engravings where many records say the same, so
	 * that a list of churches is not one picture repeated. The first match wins, the title before the slugs.
	 */
	private const WORDS = array(
		'dolmen|menhir|m[eé]galith|tumulus'                                     => array( 'dolmen' ),
		'ruines?\b|restes d|vestiges'                                           => array( 'ruines' ),
		'grotte|\bigues?\b|gouffre|\babris?\b|sp[eé]l[eé]o'                             => array( 'grotte' ),
		'pigeonn|colombier'                                                     => array( 'pigeonnier', 'maison' ),
		'cabane|caselle|gariotte|pierre s[eè]che'                               => array( 'caselle' ),
		'croix|calvaire|oratoire|christ\b'                                      => array( 'croix', 'carrefour' ),
		'chapelle|ermitage'                                                     => array( 'chapelle', 'chevet', 'eglise' ),
		'abbaye|prieur|monast|couvent|clo[iî]tre|doyenn'                        => array( 'abbaye', 'cloitre', 'chevet', 'eglise' ),
		'vitra(?:il|ux)|verri[eè]re'                                            => array( 'vitrail' ),
		'tapisser|peinture|peint|fresque|dessin|chevalet'               => array( 'peinture' ),
		'[eé]glise|cath[eé]drale|coll[eé]giale|presbyt|notre-dame|temple|religieu' => array( 'eglise', 'clocher', 'chevet', 'chapelle', 'abbaye' ),
		'\bportes?\b|portail|rempart|enceinte|fortif'                           => array( 'porte', 'forteresse' ),
		'manoir|ch[aâ]teau d|ch[aâ]teau$|ch[aâ]teau \(|domaine'                 => array( 'chateau', 'manoir', 'forteresse', 'perche' ),
		'ch[aâ]teau|\btours?\b|donjon|\bforts?\b|commanderie|caserne|citadelle|si[eè]ge|militaire' => array( 'chateau', 'forteresse', 'porte' ),
		'moulins? [aà] vent'                                                    => array( 'moulin-a-vent' ),
		'moulin|meunier'                                                        => array( 'moulin', 'moulin-a-vent' ),
		'lavoir|lessive'                                                        => array( 'lavoir' ),
		'fontaine|puits|\bsources?\b'                                           => array( 'fontaine', 'lavoir' ),
		'\bponts?\b|passerelle|gu[eé]\b'                                        => array( 'pont' ),
		'\bgares?\b|chemin de fer|\btrain|\brail|viaduc'                        => array( 'gare' ),
		'forges?\b|usine|industri|manufactur|phosphat'                          => array( 'usine' ),
		'chapeau|chapell(?!e)|paille'                                           => array( 'chapeau' ),
		'halles?\b|arcade|couverts'                                             => array( 'halle', 'bastide' ),
		'bastide|place\b|urbanisme'                                             => array( 'bastide', 'halle', 'colombages' ),
		'ferme|grange|rural|agricole'                                           => array( 'maison', 'brebis', 'jardin', 'pigeonnier' ),
		'h[oô]tel de ville|mairie|maison|immeuble|logis|demeure|civil\b'        => array( 'colombages', 'bastide', 'maison', 'halle', 'village' ),
		'brebis|troupeau|berger|agneau'                                         => array( 'brebis' ),
		'arbre|ch[eê]ne|tilleul|for[eê]t|\bbois\b'                              => array( 'arbre', 'carrefour' ),
		'vign|vin\b|chasselas'                                                  => array( 'vigne' ),
		'safran'                                                                => array( 'safran' ),
		'noix|noyer'                                                            => array( 'noix' ),
		'po[eê]le|chauff'                                                       => array( 'poele' ),
		'isol|r[eé]nov|travaux|habitat'                                         => array( 'chantier', 'poele' ),
		'panneau|solaire|\btoit|[eé]nergi'                                      => array( 'toit-solaire' ),
		'\bcars?\b|autocar|covoitur|mobilit|transport'                          => array( 'car' ),
		'emploi|m[eé]tier|atelier|apprenti|insertion|formation'                 => array( 'atelier' ),
		'gorges?|falaise|\broc\b|cano[eë]|confluent|rivi[eè]re|\beau\b'         => array( 'gorges', 'canoe', 'pont' ),
		'causse|paysage|naturalist|biodiversit|d[eé]couvrir|chemin'             => array( 'causse', 'arbre', 'gorges', 'brebis' ),
		'pr[eé]hist|n[eé]olith|pal[eé]olith|site arch[eé]o'                     => array( 'grotte', 'dolmen' ),
		'jardin|potager|cantine|l[eé]gume'                                      => array( 'jardin', 'panier' ),
		'producteur|manger|saison|cuisine|recette'                              => array( 'panier', 'marche', 'jardin' ),
		'march[eé]|foire'                                                       => array( 'marche', 'halle' ),
		'f[eê]te|\bbal\b|musi|chant|danse|accord[eé]on'                         => array( 'musique', 'nuit' ),
		'conte|l[eé]gende|g[eé]ant|veill[eé]e'                                  => array( 'legende', 'recit' ),
		'personnage|portrait|biograph'                                          => array( 'portrait' ),
		't[eé]moignage|m[eé]moire|sonore|\bvoix\b|occitan|\bmots?\b'           => array( 'voix', 'recit', 'legende' ),
		'sculpt|\barts?\b'                                                     => array( 'peinture', 'atelier' ),
		'archive|bulletin|p[eé]riodique|carte|plan\b|[eé]tudes|monograph|universit|inventaire' => array( 'archives', 'recit' ),
		'savoir-faire|tradition'                                                => array( 'atelier', 'musique', 'marche' ),
		'patrimoine'                                                            => array( 'recit', 'archives', 'village' ),
	);

	/**
	 * What stands where no word says more.
	 */
	private const COMMON = array( 'village', 'gorges', 'perche', 'causse', 'nuit', 'carrefour', 'arbre' );

	/**
	 * Width and height where they are not the usual ones.
	 */
	private const SIZES = array(
		'chateau'      => array( 600, 600 ),
		'croix'        => array( 600, 600 ),
		'dolmen'       => array( 1000, 720 ),
		'eglise'       => array( 600, 600 ),
		'gorges'       => array( 1600, 950 ),
		'halle'        => array( 600, 600 ),
		'marche'       => array( 1000, 720 ),
		'moulin'       => array( 600, 600 ),
		'pigeonnier'   => array( 600, 600 ),
		'recit'        => array( 600, 600 ),
		'toit-solaire' => array( 1000, 720 ),
		'village'      => array( 600, 600 ),
	);

	/**
	 * Returns width and height of the engraving at an address, null when it is none of ours.
	 *
	 * @param string $url Address of a picture.
	 * @return array{int, int}|null
	 */
	public static function size( string $url ): ?array {
		if ( ! preg_match( '#/assets/illustrations/([a-z-]+)\.svg$#', $url, $match ) ) {
			return null;
		}
		return self::SIZES[ $match[1] ] ?? array( 1200, 900 );
	}

	/**
	 * Returns the address of an engraving, empty when the theme has none of that name.
	 *
	 * @param string $name Name of the file without ending, such as `dolmen`.
	 */
	public static function url( string $name ): string {
		$path = 'assets/illustrations/' . sanitize_key( $name ) . '.svg';
		return is_readable( get_theme_file_path( $path ) ) ? get_theme_file_uri( $path ) : '';
	}

	/**
	 * Names of the engravings that the cards of this page have shown last, at most three.
	 *
	 * @var list<string>
	 */
	private static array $shown = array();

	/**
	 * Returns the engraving that fits a page without picture: always the same one for the same record.
	 *
	 * @param list<string> $slugs Slugs or names of its types, themes and periods.
	 * @param string       $title Its name.
	 * @param int          $id    Its identifier, which tells a hundred records named "Château" apart; 0 goes by the title.
	 */
	public static function for_record( array $slugs, string $title = '', int $id = 0 ): string {
		return self::url( self::pick( self::fitting( $slugs, $title ), $title, $id ) );
	}

	/**
	 * The same for the cards of a list, where the fourth of a kind in a row gives way to the next one that fits.
	 *
	 * @param list<string> $slugs Slugs or names of its types, themes and periods.
	 * @param string       $title Its name.
	 * @param int          $id    Its identifier.
	 */
	public static function for_card( array $slugs, string $title, int $id ): string {
		$names = self::fitting( $slugs, $title );
		$name  = self::pick( $names, $title, $id );
		if ( array( $name, $name, $name ) === self::$shown ) {
			$others = array_values( array_diff( array( ...$names, ...self::COMMON ), array( $name ) ) );
			$name   = $others[0];
		}
		self::$shown = array_slice( array( ...self::$shown, $name ), -3 );
		return self::url( $name );
	}

	/**
	 * Returns the names that fit.
	 *
	 * @param list<string> $slugs Slugs or names of its types, themes and periods.
	 * @param string       $title Its name.
	 * @return non-empty-list<string>
	 */
	private static function fitting( array $slugs, string $title ): array {
		foreach ( array( $title, implode( ' ', $slugs ) ) as $text ) {
			foreach ( self::WORDS as $pattern => $names ) {
				if ( '' !== $text && 1 === preg_match( "/(?:$pattern)/iu", $text ) ) {
					return $names;
				}
			}
		}
		return self::COMMON;
	}

	/**
	 * Picks one of them.
	 *
	 * @param non-empty-list<string> $names Names.
	 * @param string                 $title What the page is called.
	 * @param int                    $id    Identifier or 0.
	 */
	private static function pick( array $names, string $title, int $id ): string {
		return $names[ ( $id > 0 ? $id : crc32( $title ) ) % count( $names ) ];
	}
}
