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
	 * What a word in a title or a slug of a type or theme calls for; the first match wins, the title before the slugs.
	 */
	private const WORDS = array(
		'dolmen|menhir|m[eé]galith|tumulus|pr[eé]hist|n[eé]olith|pal[eé]olith' => 'dolmen',
		'pigeonn|colombier|cabane|grange|agricole-et-rural'                    => 'pigeonnier',
		'croix|calvaire|oratoire|christ\b'                                     => 'croix',
		'[eé]glise|chapelle|abbaye|cath[eé]drale|coll[eé]giale|prieur|monast|couvent|presbyt|notre-dame|religieu|vitraux' => 'eglise',
		'ch[aâ]teau|\btours?\b|donjon|\bforts?\b|fortif|rempart|commanderie|citadelle|si[eè]ge|manoir|militaire' => 'chateau',
		'moulin|lavoir|fontaine|\bponts?\b|puits|source|rivi[eè]re|confluent|\beau\b|forges?\b|usine|industri' => 'moulin',
		'halles?\b|h[oô]tel de ville|arcade|maison|bastide|urbanisme|civil\b'  => 'halle',
		'gorges?|grotte|falaise|\broc\b|igue|causse|paysage|naturalist|biodiversit|d[eé]couvrir' => 'gorges',
		'panneau|solaire|\btoit|[eé]nergi|isoler|r[eé]nov'                     => 'toit-solaire',
		'producteur|ferme|manger|noix|cantine|saison|march[eé]|f[eê]te|savoir-faire|cuisine' => 'marche',
		'conte|l[eé]gende|m[eé]moire|occitan|personnage|bulletin|p[eé]riodique|archive|[eé]tudes|portrait|t[eé]moignage|\barts?\b|musique|chant|peint|\bmots?\b|patrimoine' => 'recit',
	);

	/**
	 * What stands where no word says more, so that a list is not one picture repeated.
	 */
	private const COMMON = array( 'village', 'gorges', 'halle', 'eglise' );

	/**
	 * Width and height of the wide engravings; the others are squares of 600.
	 */
	private const WIDE = array(
		'gorges'       => array( 1600, 950 ),
		'marche'       => array( 1000, 720 ),
		'toit-solaire' => array( 1000, 720 ),
		'dolmen'       => array( 1000, 720 ),
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
		return self::WIDE[ $match[1] ] ?? array( 600, 600 );
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
	 * Returns the engraving that fits a page without picture; where nothing does, always the same one for the same title.
	 *
	 * @param list<string> $slugs Slugs or names of its types, themes and periods.
	 * @param string       $title Its name.
	 */
	public static function for_record( array $slugs, string $title = '' ): string {
		foreach ( array( $title, implode( ' ', $slugs ) ) as $text ) {
			foreach ( self::WORDS as $pattern => $name ) {
				if ( '' !== $text && 1 === preg_match( "/(?:$pattern)/iu", $text ) ) {
					return self::url( $name );
				}
			}
		}
		return self::url( self::COMMON[ crc32( $title ) % count( self::COMMON ) ] );
	}
}
