<?php
/**
 * Why a record is like another.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\View;

use PaysMidiQuercy\Heritage\Content\Vocabulary;
use PaysMidiQuercy\Heritage\Data\Record;
use PaysMidiQuercy\Heritage\Data\Term;
use PaysMidiQuercy\Search\Stem;
use PaysMidiQuercy\Search\Text;

/**
 * Words what two records share, from their data: keywords, commune, theme, type, period, words of the name; and how far apart
 * they lie. What is rarest comes first.
 */
final class Likeness {

	/** Most reasons on a card. */
	private const MOST = 3;

	/** Words that say nothing about a place. */
	private const EMPTY_WORDS = array( 'pays', 'midi', 'quercy', 'exemple', 'fictif', 'ancien', 'ancienne', 'petit', 'petite', 'grand', 'grande', 'dans', 'avec', 'pour' );

	/**
	 * Keeps the record of the page.
	 *
	 * @param Record $record Record.
	 */
	public function __construct( private readonly Record $record ) {}

	/**
	 * Words the reasons.
	 *
	 * @param Record $other Record like it.
	 * @return list<string> Plain text, at most three; none when they share nothing that has a name.
	 */
	public function reasons( Record $other ): array {
		$keywords = self::shared( $this->record->keywords, $other->keywords );
		$themes   = self::shared( RecordText::narrowest( $this->record->themes ), RecordText::narrowest( $other->themes ) );
		$types    = self::shared( RecordText::narrowest( $this->record->types ), RecordText::narrowest( $other->types ) );
		$periods  = self::shared( ( new RecordText( $this->record ) )->periods(), ( new RecordText( $other ) )->periods() );
		$words    = $this->words_shared( $other );
		$reasons  = array(
			/* translators: %s: a keyword. */
			array() === $keywords ? '' : sprintf( __( 'keyword %s', 'pmq' ), $keywords[0] ),
			/* translators: %s: a word that stands in both names. */
			array() === $words || array() !== $keywords ? '' : sprintf( __( '“%s” in the name', 'pmq' ), $words[0] ),
			$this->has_same_commune( $other ) ? __( 'same commune', 'pmq' ) : '',
			/* translators: %s: a theme. */
			array() === $themes ? '' : sprintf( __( 'same theme: %s', 'pmq' ), $themes[0] ),
			/* translators: %s: a type. */
			array() === $types ? '' : sprintf( __( 'same type: %s', 'pmq' ), $types[0] ),
			/* translators: %s: a period. */
			array() === $periods ? '' : sprintf( __( 'same period: %s', 'pmq' ), $periods[0] ),
		);
		return array_slice( array_values( array_filter( $reasons ) ), 0, self::MOST );
	}

	/**
	 * Words where the other record lies: its commune where it is another one, and the distance.
	 *
	 * @param Record $other Record like it.
	 * @return string Plain text, perhaps empty.
	 */
	public function place( Record $other ): string {
		$distance = ( new RecordText( $this->record ) )->distance_to( $other );
		return implode(
			' · ',
			array_filter(
				array(
					$other->commune['name'] ?? '',
					/* translators: %s: a distance, such as "1.2 km". */
					'' === $distance ? '' : sprintf( __( '%s away', 'pmq' ), $distance ),
				)
			)
		);
	}

	/**
	 * Tells whether both lie in one commune.
	 *
	 * @param Record $other Other record.
	 */
	private function has_same_commune( Record $other ): bool {
		$mine   = $this->record->commune;
		$theirs = $other->commune;
		return null !== $mine && null !== $theirs && ( '' === $mine['insee'] ? $mine['name'] === $theirs['name'] : $mine['insee'] === $theirs['insee'] );
	}

	/**
	 * Gives the names of terms that both have.
	 *
	 * @param list<Term> $mine   Terms.
	 * @param list<Term> $theirs Terms.
	 * @return list<string>
	 */
	private static function shared( array $mine, array $theirs ): array {
		$known  = array_column( $theirs, 'slug' );
		$shared = array_filter( $mine, static fn( Term $term ): bool => Vocabulary::UNKNOWN_PERIOD !== $term->slug && in_array( $term->slug, $known, true ) );
		return array_values( array_map( static fn( Term $term ): string => $term->name, $shared ) );
	}

	/**
	 * Gives words that stand in both names, as the first name writes them; the names of the communes do not count.
	 *
	 * @param Record $other Other record.
	 * @return list<string>
	 */
	private function words_shared( Record $other ): array {
		$stems   = static fn( string $text ): array => array_map( Stem::of( ... ), Text::words( $text ) );
		$ignored = array( ...$stems( ( $this->record->commune['name'] ?? '' ) . ' ' . ( $other->commune['name'] ?? '' ) ), ...$stems( implode( ' ', self::EMPTY_WORDS ) ) );
		$theirs  = array_diff( $stems( $other->name ), $ignored );
		$words   = array();
		foreach ( preg_split( '/[^\p{L}\p{N}]+/u', $this->record->name ) ?: array() as $word ) {
			if ( mb_strlen( $word ) > 3 && array() !== array_intersect( $stems( $word ), $theirs ) ) {
				$words[] = mb_strtolower( $word );
			}
		}
		return $words;
	}
}
