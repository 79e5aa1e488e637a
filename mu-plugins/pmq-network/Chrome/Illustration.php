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
		'dolmen|menhir|m[eé]galith|tumulus|pr[eé]hist|n[eé]olith'            => 'dolmen',
		'pigeonn|colombier'                                                => 'pigeonnier',
		'croix|calvaire|oratoire|religieux-populaire'                      => 'croix',
		'[eé]glise|chapelle|abbaye|cath[eé]drale|coll[eé]giale|prieur|monast|couvent|presbyt|temple|religieu' => 'eglise',
		'ch[aâ]teau|tour\b|donjon|fort|rempart|commanderie|citadelle|militaire|manoir' => 'chateau',
		'moulin|lavoir|fontaine|pont|puits|source|rivi[eè]re|eau\b|hydraul' => 'moulin',
		'halle|march[eé]|place\b|arcade|commerc|[eé]conom|industri'        => 'halle',
		'gorges?|grotte|falaise|naturel|paysage|causse|g[eé]olog|faune|flore|environnement' => 'gorges',
		'panneau|solaire|toit|[eé]nergi'                                   => 'toit-solaire',
		'producteur|ferme|agricol|rural|gastronom|f[eê]te|savoir-faire'    => 'marche',
	);

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
	 * Returns the engraving that fits a record without picture, `village` when nothing does.
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
		return self::url( 'village' );
	}
}
