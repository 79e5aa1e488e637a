<?php
/**
 * Comments of the Pays on the page of a record.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\View;

use PaysMidiQuercy\Heritage\Additions\Addition;
use PaysMidiQuercy\Heritage\Additions\Additions;
use PaysMidiQuercy\Heritage\Content\RecordPostType;

/**
 * Prints them under the description that the source has written, marked as ours. Photos and links of ours stand among those of the
 * record, {@see \PaysMidiQuercy\Heritage\Data\RecordFields}.
 */
final class AddedNotes {

	/**
	 * Hooks the text of a record; after core has made paragraphs of it.
	 */
	public function register(): void {
		add_filter( 'the_content', array( $this, 'append' ), 20 );
	}

	/**
	 * Gives the words that mark what is ours.
	 */
	public static function mark(): string {
		return __( 'added by the Pays Midi-Quercy', 'pmq' );
	}

	/**
	 * Appends the comments.
	 *
	 * @param string $content HTML.
	 */
	public function append( string $content ): string {
		$post_id = (int) get_the_ID();
		if ( ! is_singular( RecordPostType::NAME ) || get_queried_object_id() !== $post_id || post_password_required( $post_id ) ) {
			return $content;
		}
		$notes = array_filter( Additions::of( $post_id ), static fn( Addition $addition ): bool => Addition::COMMENT === $addition->kind );
		foreach ( $notes as $note ) {
			$content .= '<section class="pmq-note"><h2>' . esc_html__( 'A note of the Pays', 'pmq' ) . '</h2>' . wpautop( esc_html( $note->text ) ) . '<p class="pmq-meta">' . esc_html( ucfirst( self::mark() ) ) . '</p></section>';
		}
		return $content;
	}
}
