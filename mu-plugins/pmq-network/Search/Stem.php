<?php
/**
 * Light French stemming.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Search;

/**
 * Brings the word forms of one French noun or adjective together – plural and feminine – and nothing more: verbs and
 * derivations stay apart, so that a visitor can see why a record was found. A stem is a key, not a word.
 */
final class Stem {

	/**
	 * Endings and what they become, tried in order on a word without its plural mark.
	 */
	private const ENDINGS = array(
		'trice' => 'teur',
		'euse'  => 'eu',
		'euve'  => 'euf',
		'ive'   => 'if',
		'gue'   => 'g',
		'ail'   => 'al',
		'ee'    => '',
		'e'     => '',
	);

	/**
	 * Families that no ending tells; their stems begin with the same three letters, as all forms of a word do (see WordMatch).
	 */
	private const FAMILIES = array(
		'vieux'     => 'vieil',
		'vieille'   => 'vieil',
		'vieilles'  => 'vieil',
		'vieils'    => 'vieil',
		'nouvel'    => 'nouveau',
		'nouvelle'  => 'nouveau',
		'nouvelles' => 'nouveau',
		'belle'     => 'beau',
		'belles'    => 'beau',
		'blanche'   => 'blanc',
		'blanches'  => 'blanc',
		'franche'   => 'franc',
		'franches'  => 'franc',
		'seche'     => 'sec',
		'seches'    => 'sec',
		'publique'  => 'public',
		'publiques' => 'public',
		'grecque'   => 'grec',
		'grecques'  => 'grec',
		'rousse'    => 'roux',
		'douce'     => 'doux',
		'fausse'    => 'faux',
		'faux'      => 'faux',
		'doux'      => 'doux',
		'roux'      => 'roux',
	);

	/**
	 * Words that would meet another noun without their last letter (porte and port, vente and vent).
	 */
	private const APART = array( 'porte', 'vente' );

	/**
	 * Returns the stem of a folded word; short words, words with figures and Roman numerals (XIIe, XIIIe) are their own.
	 *
	 * @param string $word As Text::words() gives it.
	 */
	public static function of( string $word ): string {
		static $known = array();
		if ( isset( $known[ $word ] ) ) {
			return $known[ $word ];
		}
		if ( count( $known ) > 20_000 ) {
			$known = array();
		}
		$known[ $word ] = self::find( $word );
		return $known[ $word ];
	}

	/**
	 * Finds the stem of a word.
	 *
	 * @param string $word Folded word.
	 */
	private static function find( string $word ): string {
		if ( isset( self::FAMILIES[ $word ] ) ) {
			return self::FAMILIES[ $word ];
		}
		if ( strlen( $word ) < 4 || ! ctype_alpha( $word ) || strspn( rtrim( $word, 'e' ), 'ivx' ) >= strlen( $word ) - 1 ) {
			return $word;
		}
		$stem = self::singular( $word );
		if ( in_array( $stem, self::APART, true ) ) {
			return $stem;
		}
		foreach ( self::ENDINGS as $ending => $replacement ) {
			if ( str_ends_with( $stem, $ending ) && strlen( $stem ) - strlen( $ending ) + strlen( $replacement ) >= 3 ) {
				$stem = substr( $stem, 0, -strlen( $ending ) ) . $replacement;
				break;
			}
		}
		$length = strlen( $stem );
		// “chapell” → “chapel”, “ancienn” → “ancien”: the feminine doubles the last consonant.
		return $length > 3 && $stem[ $length - 1 ] === $stem[ $length - 2 ] && ! str_contains( 'aeiouy', $stem[ $length - 1 ] ) ? substr( $stem, 0, -1 ) : $stem;
	}

	/**
	 * Takes the mark of the plural off.
	 *
	 * @param string $word Folded word of at least four letters.
	 */
	private static function singular( string $word ): string {
		if ( str_ends_with( $word, 'eaux' ) ) {
			return substr( $word, 0, -1 );
		}
		if ( str_ends_with( $word, 'aux' ) && strlen( $word ) > 4 ) {
			return substr( $word, 0, -2 ) . 'l';
		}
		return in_array( $word[-1], array( 's', 'x' ), true ) ? substr( $word, 0, -1 ) : $word;
	}
}
