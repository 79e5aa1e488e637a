<?php
/**
 * The forms of additions.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\Additions;

/**
 * Prints a form for each kind of addition; one that was refused is filled in again, the reason beside its field.
 */
final class AdditionForms {

	/**
	 * Keeps what was refused.
	 *
	 * @param int                   $post_id Record.
	 * @param array<string, string> $fields  Fields as they were sent.
	 * @param string                $field   Faulty field.
	 * @param string                $message Reason, '' when nothing was refused.
	 */
	public function __construct(
		private readonly int $post_id,
		private readonly array $fields,
		private readonly string $field,
		private readonly string $message,
	) {}

	/**
	 * Prints the forms.
	 */
	public function render(): void {
		$this->form( Addition::PHOTO, __( 'Add a photo', 'pmq' ), __( 'Add the photo', 'pmq' ) );
		$this->form( Addition::LINK, __( 'Add a link', 'pmq' ), __( 'Add the link', 'pmq' ) );
		$this->form( Addition::COMMENT, __( 'Add a comment', 'pmq' ), __( 'Add the comment', 'pmq' ) );
	}

	/**
	 * Prints one form.
	 *
	 * @param string $kind   Kind.
	 * @param string $title  Title.
	 * @param string $button Words of its button.
	 */
	private function form( string $kind, string $title, string $button ): void {
		echo '<h2 id="pmq-addition-' . esc_attr( $kind ) . '">' . esc_html( $title ) . '</h2>';
		if ( '' !== $this->message && '' === $this->field && $this->is_refused( $kind ) ) {
			wp_admin_notice( esc_html( $this->message ), array( 'type' => 'error' ) );
		}
		echo '<form method="post" enctype="multipart/form-data" action="' . esc_url( admin_url( 'admin-post.php' ) ) . '">';
		echo '<input type="hidden" name="action" value="' . esc_attr( AdditionsScreen::ADD ) . '"><input type="hidden" name="kind" value="' . esc_attr( $kind ) . '"><input type="hidden" name="record" value="' . (int) $this->post_id . '">';
		wp_nonce_field( AdditionsScreen::ADD, '_wpnonce', true );
		echo '<table class="form-table" role="presentation">';
		if ( Addition::PHOTO === $kind ) {
			$this->row( $kind, 'media', __( 'Picture', 'pmq' ), fn( string $attributes ) => print( '<input type="file" name="picture" accept="image/*" required style="width:100%" ' . $attributes . '>' ) ); // phpcs:ignore WordPress.Security.EscapeOutput -- escaped in row().
			$this->row( $kind, 'text', __( 'Caption', 'pmq' ), fn( string $attributes ) => $this->input( 'text', 'text', $kind, $attributes ) );
			$this->row( $kind, 'credit', __( 'Credit', 'pmq' ), fn( string $attributes ) => $this->input( 'text', 'credit', $kind, $attributes . ' required' ) );
			$this->row( $kind, 'rights', __( 'Rights', 'pmq' ), fn( string $attributes ) => $this->rights( $kind, $attributes ) );
		} elseif ( Addition::LINK === $kind ) {
			$this->row( $kind, 'text', __( 'Text of the link', 'pmq' ), fn( string $attributes ) => $this->input( 'text', 'text', $kind, $attributes . ' required' ) );
			$this->row( $kind, 'url', __( 'Address', 'pmq' ), fn( string $attributes ) => $this->input( 'url', 'url', $kind, $attributes . ' required placeholder="https://"' ) );
		} else {
			$this->row( $kind, 'text', __( 'Comment', 'pmq' ), fn( string $attributes ) => print( '<textarea name="text" rows="6" class="large-text" required maxlength="' . (int) Addition::COMMENT_LENGTH . '" ' . $attributes . '>' . esc_textarea( $this->value( $kind, 'text' ) ) . '</textarea>' ) ); // phpcs:ignore WordPress.Security.EscapeOutput -- escaped in row().
		}
		echo '</table><p class="submit"><button class="button button-primary">' . esc_html( $button ) . '</button></p></form>';
	}

	/**
	 * Prints a row: label, field, and what is wrong with it.
	 *
	 * @param string                 $kind  Kind.
	 * @param string                 $name  Field.
	 * @param string                 $label Label.
	 * @param \Closure(string): mixed $field Prints the field with the attributes given to it.
	 */
	private function row( string $kind, string $name, string $label, \Closure $field ): void {
		$id     = "pmq-addition-$kind-$name";
		$faulty = '' !== $this->message && $name === $this->field && $this->is_refused( $kind );
		echo '<tr><th scope="row"><label for="' . esc_attr( $id ) . '">' . esc_html( $label ) . '</label></th><td>';
		$field( 'id="' . esc_attr( $id ) . '"' . ( $faulty ? ' aria-invalid="true" aria-describedby="' . esc_attr( $id ) . '-fault"' : '' ) );
		if ( $faulty ) {
			echo '<p id="' . esc_attr( $id ) . '-fault" class="pmq-addition__fault" style="color:#b32d2e" role="alert">' . esc_html( $this->message ) . '</p>';
		}
		echo '</td></tr>';
	}

	/**
	 * Prints a line to fill in.
	 *
	 * @param string $type       Type of the input.
	 * @param string $name       Field.
	 * @param string $kind       Kind.
	 * @param string $attributes Attributes, escaped.
	 */
	private function input( string $type, string $name, string $kind, string $attributes ): void {
		echo '<input type="' . esc_attr( $type ) . '" name="' . esc_attr( $name ) . '" class="regular-text" maxlength="' . ( 'url' === $name ? 2000 : 300 ) . '" value="' . esc_attr( $this->value( $kind, $name ) ) . '" ' . $attributes . '>'; // phpcs:ignore WordPress.Security.EscapeOutput -- escaped in row().
	}

	/**
	 * Prints the rights to choose from.
	 *
	 * @param string $kind       Kind.
	 * @param string $attributes Attributes, escaped.
	 */
	private function rights( string $kind, string $attributes ): void {
		echo '<select name="rights" required style="width:100%;max-width:25em" ' . $attributes . '><option value="">' . esc_html__( '– choose –', 'pmq' ) . '</option>'; // phpcs:ignore WordPress.Security.EscapeOutput -- escaped in row().
		foreach ( Addition::rights() as $key => $label ) {
			echo '<option value="' . esc_attr( $key ) . '"' . selected( $this->value( $kind, 'rights' ), $key, false ) . '>' . esc_html( $label ) . '</option>';
		}
		echo '</select>';
	}

	/**
	 * Gives what was sent and refused.
	 *
	 * @param string $kind Kind.
	 * @param string $name Field.
	 */
	private function value( string $kind, string $name ): string {
		return $this->is_refused( $kind ) ? ( $this->fields[ $name ] ?? '' ) : '';
	}

	/**
	 * Tells whether the form of a kind was refused.
	 *
	 * @param string $kind Kind.
	 */
	private function is_refused( string $kind ): bool {
		return $kind === ( $this->fields['kind'] ?? '' );
	}
}
