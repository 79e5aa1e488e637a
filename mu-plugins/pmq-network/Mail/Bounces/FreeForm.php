<?php
/**
 * Reports in words alone.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Mail\Bounces;

/**
 * Reads reports of programs that keep no RFC: qmail, old Exim, gateways, providers' own texts.
 */
final class FreeForm {

	/**
	 * Finds what a report says of its recipients.
	 *
	 * @param string       $words  What it says in words.
	 * @param list<string> $failed Addresses that its headers call failed, or to which the returned mail went.
	 * @param bool         $cut    Whether the report was cut off.
	 * @return list<Finding> Empty when the words say nothing that is known.
	 */
	public static function findings( string $words, array $failed, bool $cut = false ): array {
		$blocks = self::blocks( $words );
		if ( count( $blocks ) > 1 ) {
			$findings = array();
			foreach ( $blocks as $address => $block ) {
				$findings[] = self::finding( $block, array( (string) $address ), $cut );
			}
			return $findings;
		}
		$named = array() !== $blocks ? array( (string) array_key_first( $blocks ) ) : array();
		if ( null === Phrases::classify( $words ) && '' === Diagnosis::status( $words ) && ! Phrases::says_nothing_is_lost( $words ) && 1 !== preg_match( '/^.{0,200}\b[45]\d\d[ -]/m', $words ) ) {
			return array();
		}
		return array( self::finding( $words, array() !== $named ? $named : $failed, $cut, (string) reset( $blocks ) ) );
	}

	/**
	 * Splits words into what is said of each address: an address at the beginning of a line begins a block.
	 *
	 * @param string $words Words.
	 * @return array<string, string> Folded address => what is said of it; an address of which nothing is said is left out.
	 */
	public static function blocks( string $words ): array {
		$pieces = preg_split( '/^[ \t]*(?:[*•-][ \t]+|\d+[.)][ \t]+)?(?:to:[ \t]*)?[<«"\']?(' . Addresses::PATTERN . ')[>»"\']?(?:[ \t]*\([^)\n]*\))?[ \t]*(?::|\.\.\.|$|(?=[ \t]-[ \t]))/mi', $words, -1, PREG_SPLIT_DELIM_CAPTURE );
		$blocks = array();
		for ( $index = 1; is_array( $pieces ) && isset( $pieces[ $index + 1 ] ); $index += 2 ) {
			if ( '' !== trim( $pieces[ $index + 1 ], " \n\t:.-" ) ) {
				$address            = Addresses::in( $pieces[ $index ] )[0] ?? '';
				$blocks[ $address ] = ( $blocks[ $address ] ?? '' ) . trim( $pieces[ $index + 1 ] );
			}
		}
		return $blocks;
	}

	/**
	 * Judges a text.
	 *
	 * @param string       $words     Words.
	 * @param list<string> $addresses Addresses that they are about.
	 * @param bool         $cut       Whether the report was cut off.
	 * @param string       $detail    The words to keep, where it is not all of them.
	 */
	private static function finding( string $words, array $addresses, bool $cut, string $detail = '' ): Finding {
		$status = Diagnosis::status( $words );
		$class  = Phrases::says_nothing_is_lost( $words ) ? ReportClass::Notice : Diagnosis::classify( '', $status, $words, $cut );
		return new Finding( $class, $addresses, $status, mb_substr( trim( (string) preg_replace( '/\s+/', ' ', '' === $detail ? $words : $detail ) ), 0, 500 ) );
	}
}
