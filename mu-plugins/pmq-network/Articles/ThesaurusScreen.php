<?php
/**
 * Synonyms on the screen of a tag.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Articles;

/**
 * Adds the field of the synonyms to core's form of a tag; core saves the rest of it.
 */
final class ThesaurusScreen {

	private const FIELD = 'pmq_synonyms';

	/**
	 * Hooks the form.
	 */
	public function register(): void {
		add_action( 'post_tag_edit_form_fields', array( $this, 'print_field' ) );
		add_action( 'edited_post_tag', array( $this, 'save' ), 5 );
	}

	/**
	 * Prints the field.
	 *
	 * @param \WP_Term $tag Tag.
	 */
	public function print_field( \WP_Term $tag ): void {
		$words = Thesaurus::clean( get_term_meta( $tag->term_id, Thesaurus::META, true ) );
		?>
		<tr class="form-field">
			<th scope="row"><label for="pmq-synonyms"><?php esc_html_e( 'Synonyms', 'pmq' ); ?></label></th>
			<td>
				<?php wp_nonce_field( 'pmq_save_synonyms', 'pmq_synonyms_nonce', false ); ?>
				<textarea id="pmq-synonyms" name="<?php echo esc_attr( self::FIELD ); ?>" rows="3" aria-describedby="pmq-synonyms-help"><?php echo esc_textarea( implode( ', ', $words ) ); ?></textarea>
				<p class="description" id="pmq-synonyms-help"><?php esc_html_e( 'Other words for the same thing, separated by commas. An article tagged with one of them, on any site, counts as similar.', 'pmq' ); ?></p>
			</td>
		</tr>
		<?php
	}

	/**
	 * Saves the field with core's form; a change by REST goes through the meta's own schema.
	 *
	 * @param int $term_id Tag.
	 */
	public function save( int $term_id ): void {
		$nonce = isset( $_POST['pmq_synonyms_nonce'] ) ? sanitize_key( wp_unslash( $_POST['pmq_synonyms_nonce'] ) ) : '';
		if ( ! isset( $_POST[ self::FIELD ] ) || ! wp_verify_nonce( $nonce, 'pmq_save_synonyms' ) || ! current_user_can( 'edit_term', $term_id ) ) {
			return;
		}
		$words = explode( ',', sanitize_textarea_field( wp_unslash( $_POST[ self::FIELD ] ) ) ); // phpcs:ignore WordPress.Security.ValidatedSanitizedInput.InputNotSanitized -- Sanitised in the same breath.
		update_term_meta( $term_id, Thesaurus::META, Thesaurus::clean( $words ) );
	}
}
