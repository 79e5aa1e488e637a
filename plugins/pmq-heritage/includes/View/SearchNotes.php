<?php
/**
 * What the search understood.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\View;

/**
 * Says what was understood of a search: other spellings, centuries, places.
 */
final class SearchNotes {

	/**
	 * Takes the answer.
	 *
	 * @param SearchPage $page Answer.
	 */
	public function __construct( private readonly SearchPage $page ) {}

	/**
	 * Prints the notes, if any.
	 */
	public function print(): void {
		$notes = $this->all();
		if ( array() === $notes ) {
			return;
		}
		echo '<ul class="wp-block-pmq-record-search__notes" aria-label="' . esc_attr__( 'What was understood', 'pmq' ) . '">';
		foreach ( $notes as $note ) {
			echo '<li>' . esc_html( $note ) . '</li>';
		}
		echo '</ul>';
	}

	/**
	 * Gives the notes.
	 *
	 * @return list<string>
	 */
	public function all(): array {
		$notes = array();
		foreach ( $this->page->results->corrections as $word => $words ) {
			/* translators: 1: words looked for instead, 2: the word typed. */
			$notes[] = sprintf( __( 'Results for “%1$s” instead of “%2$s”.', 'pmq' ), implode( __( '” or “', 'pmq' ), array_slice( $words, 0, 3 ) ), (string) $word );
		}
		$results = $this->page->results;
		foreach ( $results->understood as $part ) {
			/* translators: 1: words typed, 2: first year, 3: last year. */
			$notes[] = sprintf( __( '“%1$s” is understood as the years %2$s to %3$s.', 'pmq' ), $part['text'], (string) $part['from'], (string) $part['to'] );
		}
		if ( $results->relaxed ) {
			$notes[] = 0 === $results->complete
				? __( 'No record has all the words: these have some of them.', 'pmq' )
				/* translators: %s: a number of records. */
				: sprintf( _n( '%s record has all the words; the others, further down, have some of them.', '%s records have all the words; the others, further down, have some of them.', $results->complete, 'pmq' ), number_format_i18n( $results->complete ) );
		}
		$fault = $this->page->expert_fault();
		if ( '' !== $fault ) {
			$notes[] = $fault . ' ' . __( 'The rules of the expert search are left out.', 'pmq' );
		}
		$near = $this->page->request->near;
		if ( null !== $near && ! $near->is_found() ) {
			$notes[] = self::place_fault( $near ) . ' ' . __( 'The search is not limited to a place.', 'pmq' );
		} elseif ( null !== $near && $near->rough ) {
			/* translators: %s: a commune. */
			$notes[] = sprintf( __( 'The address is only known as its commune: distances are measured from the centre of %s.', 'pmq' ), $near->label );
		}
		return $notes;
	}

	/**
	 * Words that a place was not found.
	 *
	 * @param Surroundings $near Place.
	 */
	public static function place_fault( Surroundings $near ): string {
		/* translators: %s: what was typed. */
		return sprintf( __( 'No place of the Pays is like “%s”. Give a commune, a postal code or an address that ends with its commune.', 'pmq' ), $near->place );
	}
}
