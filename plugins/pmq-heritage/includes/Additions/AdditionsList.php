<?php
/**
 * The additions of a record on its screen.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\Additions;

/**
 * Prints what has been added, each with a button that takes it away.
 */
final class AdditionsList {

	/**
	 * Keeps the record.
	 *
	 * @param int $post_id Record.
	 */
	public function __construct( private readonly int $post_id ) {}

	/**
	 * Prints the list.
	 */
	public function render(): void {
		$additions = Additions::of( $this->post_id );
		echo '<h2>' . esc_html__( 'Added until now', 'pmq' ) . '</h2>';
		if ( array() === $additions ) {
			echo '<p>' . esc_html__( 'Nothing yet.', 'pmq' ) . '</p>';
			return;
		}
		echo '<ul class="pmq-additions">';
		foreach ( $additions as $addition ) {
			echo '<li style="margin-block:1em">';
			$this->content( $addition );
			$this->about( $addition );
			$this->button( $addition );
			echo '</li>';
		}
		echo '</ul>';
	}

	/**
	 * Prints what was added.
	 *
	 * @param Addition $addition Addition.
	 */
	private function content( Addition $addition ): void {
		if ( Addition::PHOTO === $addition->kind ) {
			echo wp_get_attachment_image( $addition->media, 'thumbnail', false, array( 'alt' => $addition->text ) );
			echo '<p>' . esc_html( implode( ' – ', array_filter( array( $addition->text, $addition->credit, Addition::rights()[ $addition->rights ] ?? '' ) ) ) ) . '</p>';
		} elseif ( Addition::LINK === $addition->kind ) {
			echo '<p><a href="' . esc_url( $addition->url ) . '">' . esc_html( $addition->text ) . '</a></p>';
		} else {
			echo wp_kses_post( wpautop( esc_html( $addition->text ) ) );
		}
	}

	/**
	 * Says who added it and when.
	 *
	 * @param Addition $addition Addition.
	 */
	private function about( Addition $addition ): void {
		$name = get_the_author_meta( 'display_name', $addition->user );
		$day  = date_i18n( (string) get_option( 'date_format' ), (int) strtotime( $addition->date . ' UTC' ) );
		/* translators: 1: day, 2: name of a person */
		echo '<p class="description">' . esc_html( '' === $name ? $day : sprintf( __( '%1$s, by %2$s', 'pmq' ), $day, $name ) ) . '</p>';
	}

	/**
	 * Prints the button.
	 *
	 * @param Addition $addition Addition.
	 */
	private function button( Addition $addition ): void {
		echo '<form method="post" action="' . esc_url( admin_url( 'admin-post.php' ) ) . '">';
		echo '<input type="hidden" name="action" value="' . esc_attr( AdditionsScreen::REMOVE ) . '"><input type="hidden" name="record" value="' . (int) $this->post_id . '"><input type="hidden" name="key" value="' . esc_attr( $addition->key ) . '">';
		wp_nonce_field( AdditionsScreen::REMOVE, '_wpnonce', true );
		/* translators: %s: caption of a photo, words of a link or begin of a comment */
		$label = sprintf( __( 'Take “%s” away', 'pmq' ), wp_html_excerpt( '' === $addition->text ? $addition->credit : $addition->text, 60, '…' ) );
		echo '<button class="button button-link-delete" aria-label="' . esc_attr( $label ) . '">' . esc_html__( 'Take this addition away', 'pmq' ) . '</button></form>';
	}
}
