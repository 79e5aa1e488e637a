<?php
/**
 * What the administration says of records that are never edited here.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\Admin;

use PaysMidiQuercy\Heritage\Additions\Additions;
use PaysMidiQuercy\Heritage\Additions\AdditionsScreen;
use PaysMidiQuercy\Heritage\Content\RecordPostType;
use PaysMidiQuercy\Heritage\Data\RecordFields;

/**
 * Says who keeps a record, in the list and to whoever opens its editor: core would only say that it is not allowed.
 */
final class FixedRecordScreen {

	/**
	 * Hooks the answer.
	 */
	public function register(): void {
		add_action( 'load-post.php', array( $this, 'answer' ) );
	}

	/**
	 * Gives the note of a record that its source keeps, with a link there; '' for others.
	 *
	 * @param int $post_id Record.
	 * @return string HTML.
	 */
	public static function note( int $post_id ): string {
		$fields = new RecordFields( $post_id );
		if ( ! $fields->source()->is_fixed() ) {
			return '';
		}
		$note    = esc_html__( 'Kept by its source – not editable here', 'pmq' );
		$address = $fields->text( 'pmq_source_url' );
		return '' === $address ? $note : $note . '<br><a href="' . esc_url( $address ) . '">' . esc_html__( 'See it at its source', 'pmq' ) . '</a>';
	}

	/**
	 * Answers whoever opens the editor of such a record.
	 */
	public function answer(): void {
		$asked   = $_GET['post'] ?? ''; // phpcs:ignore WordPress.Security.NonceVerification, WordPress.Security.ValidatedSanitizedInput -- Only reads a number.
		$action  = $_GET['action'] ?? ''; // phpcs:ignore WordPress.Security.NonceVerification, WordPress.Security.ValidatedSanitizedInput -- Only compared.
		$post_id = is_string( $asked ) ? absint( $asked ) : 0;
		if ( 'edit' !== $action || RecordPostType::NAME !== get_post_type( $post_id ) || ! current_user_can( 'edit_posts' ) ) {
			return;
		}
		$note = self::note( $post_id );
		if ( '' === $note ) {
			return;
		}
		$title = '<h1>' . esc_html( get_the_title( $post_id ) ) . '</h1>';
		$page  = '<a href="' . esc_url( (string) get_permalink( $post_id ) ) . '">' . esc_html__( 'Read the record', 'pmq' ) . '</a>';
		$why   = esc_html__( 'Its facts are corrected where they are kept; the next import brings them here.', 'pmq' );
		$add   = current_user_can( Additions::CAPABILITY ) ? '<p><a href="' . esc_url( AdditionsScreen::url( $post_id ) ) . '">' . esc_html__( 'Add a photo, a link or a comment', 'pmq' ) . '</a></p>' : '';
		wp_die( wp_kses_post( "{$title}<p>{$note}</p><p>{$why}</p>{$add}<p>{$page}</p>" ), '', array( 'response' => 403, 'back_link' => true ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- One line.
	}
}
