<?php
/**
 * The screen of additions.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\Additions;

use PaysMidiQuercy\Heritage\Content\RecordPostType;

/**
 * Lets staff add a photo, a link or a comment to a record whose facts nobody edits here, and take them away again.
 *
 * What is refused comes back filled in, with the reason beside its field.
 */
final class AdditionsScreen {

	public const SLUG   = 'pmq-additions';
	public const ADD    = 'pmq_addition_add';
	public const REMOVE = 'pmq_addition_remove';

	private const REFUSED = 'pmq_addition_refused_';

	/**
	 * Hooks the screen, its forms, and the ways to it.
	 */
	public function register(): void {
		add_action( 'admin_menu', array( $this, 'add_page' ) );
		add_action( 'admin_post_' . self::ADD, array( $this, 'add' ) );
		add_action( 'admin_post_' . self::REMOVE, array( $this, 'remove' ) );
		add_filter( 'post_row_actions', array( $this, 'row_action' ), 10, 2 );
	}

	/**
	 * Gives the address of the screen for a record.
	 *
	 * @param int $post_id Record.
	 */
	public static function url( int $post_id ): string {
		return admin_url( 'edit.php?post_type=' . RecordPostType::NAME . '&page=' . self::SLUG . '&record=' . $post_id );
	}

	/**
	 * Adds the screen; the menu does not show it, the list of records leads there.
	 */
	public function add_page(): void {
		add_submenu_page( 'edit.php?post_type=' . RecordPostType::NAME, __( 'Additions to a record', 'pmq' ), __( 'Additions', 'pmq' ), Additions::CAPABILITY, self::SLUG, array( $this, 'render' ) );
		add_action( 'admin_head', static fn() => remove_submenu_page( 'edit.php?post_type=' . RecordPostType::NAME, self::SLUG ) );
	}

	/**
	 * Adds the way to the screen below a record of the list.
	 *
	 * @param array<string, string> $actions Links.
	 * @param \WP_Post              $post    Post.
	 * @return array<string, string>
	 */
	public function row_action( array $actions, \WP_Post $post ): array {
		if ( current_user_can( Additions::CAPABILITY ) && Additions::takes( $post->ID ) ) {
			/* translators: %s: name of a record */
			$label              = sprintf( __( 'Add a photo, a link or a comment to “%s”', 'pmq' ), $post->post_title );
			$actions['pmq_add'] = '<a href="' . esc_url( self::url( $post->ID ) ) . '" aria-label="' . esc_attr( $label ) . '">' . esc_html__( 'Add to it', 'pmq' ) . '</a>';
		}
		return $actions;
	}

	/**
	 * Takes what the form sends.
	 */
	public function add(): void {
		$post_id = $this->allowed_record( self::ADD );
		$fields  = array();
		foreach ( array( 'kind', 'url', 'text', 'credit', 'rights' ) as $name ) {
			// phpcs:ignore WordPress.Security.NonceVerification.Missing, WordPress.Security.ValidatedSanitizedInput -- Checked above; cleaned by Additions::add().
			$fields[ $name ] = isset( $_POST[ $name ] ) && is_string( $_POST[ $name ] ) ? wp_unslash( $_POST[ $name ] ) : '';
		}
		$uploaded = 'photo' === $fields['kind'] ? $this->upload( $post_id ) : 0;
		$added    = is_wp_error( $uploaded ) ? $uploaded : Additions::add( $post_id, $fields + array( 'media' => $uploaded ) );
		if ( is_wp_error( $added ) ) {
			if ( is_int( $uploaded ) && 0 < $uploaded ) {
				wp_delete_attachment( $uploaded, true );
			}
			set_transient( self::REFUSED . get_current_user_id(), array( $fields, (string) ( $added->get_error_data()['field'] ?? 'media' ), $added->get_error_message() ), 300 );
			wp_safe_redirect( self::url( $post_id ) . '#pmq-addition-' . $fields['kind'] );
			exit;
		}
		wp_safe_redirect( add_query_arg( 'done', 'added', self::url( $post_id ) ) );
		exit;
	}

	/**
	 * Takes an addition away.
	 */
	public function remove(): void {
		$post_id = $this->allowed_record( self::REMOVE );
		// phpcs:ignore WordPress.Security.NonceVerification.Missing -- Checked above.
		$key = isset( $_POST['key'] ) && is_string( $_POST['key'] ) ? sanitize_key( wp_unslash( $_POST['key'] ) ) : '';
		foreach ( Additions::of( $post_id ) as $addition ) {
			if ( strtolower( $addition->key ) === $key ) {
				Additions::remove( $post_id, $addition->key );
			}
		}
		wp_safe_redirect( add_query_arg( 'done', 'removed', self::url( $post_id ) ) );
		exit;
	}

	/**
	 * Prints the screen.
	 */
	public function render(): void {
		// phpcs:ignore WordPress.Security.NonceVerification.Recommended -- Only reads.
		$post_id = isset( $_GET['record'] ) ? absint( $_GET['record'] ) : 0;
		if ( ! Additions::takes( $post_id ) ) {
			wp_die( esc_html__( 'This record takes no additions: it is edited here, or there is none with this number.', 'pmq' ), '', array( 'response' => 404, 'back_link' => true ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- One line.
		}
		echo '<div class="wrap"><h1>' . esc_html( get_the_title( $post_id ) ) . '</h1>';
		// phpcs:ignore WordPress.Security.NonceVerification.Recommended -- Shows a sentence, changes nothing.
		$done = isset( $_GET['done'] ) && is_string( $_GET['done'] ) ? sanitize_key( $_GET['done'] ) : '';
		if ( in_array( $done, array( 'added', 'removed' ), true ) ) {
			wp_admin_notice( 'added' === $done ? esc_html__( 'Added. It stays when the source is imported again.', 'pmq' ) : esc_html__( 'Taken away.', 'pmq' ), array( 'type' => 'success' ) );
		}
		echo '<p>' . esc_html__( 'Its source keeps the facts of this record. What you add here stands beside them, marked “added by the Pays Midi-Quercy”.', 'pmq' ) . ' <a href="' . esc_url( (string) get_permalink( $post_id ) ) . '">' . esc_html__( 'Read the record', 'pmq' ) . '</a></p>';
		( new AdditionsList( $post_id ) )->render();
		$refused = get_transient( self::REFUSED . get_current_user_id() );
		delete_transient( self::REFUSED . get_current_user_id() );
		list( $fields, $field, $message ) = is_array( $refused ) ? $refused : array( array(), '', '' );
		( new AdditionForms( $post_id, $fields, $field, $message ) )->render();
		echo '</div>';
	}

	/**
	 * Gives the record of a form, or ends the request.
	 *
	 * @param string $action Action.
	 */
	private function allowed_record( string $action ): int {
		if ( ! current_user_can( Additions::CAPABILITY ) ) {
			wp_die( esc_html__( 'Sorry, you are not allowed to add something to this record.', 'pmq' ), 403 );
		}
		check_admin_referer( $action );
		$post_id = isset( $_POST['record'] ) ? absint( $_POST['record'] ) : 0;
		if ( ! Additions::takes( $post_id ) ) {
			// The record was deleted meanwhile, or never took additions: the list shows what there is.
			wp_safe_redirect( admin_url( 'edit.php?post_type=' . RecordPostType::NAME ) );
			exit;
		}
		return $post_id;
	}

	/**
	 * Takes the picture of the form into the media library. It belongs to no post: to attach it would be to edit the record.
	 *
	 * @param int $post_id Record, for the name of the picture.
	 * @return int|\WP_Error Attachment, 0 when none was sent.
	 */
	private function upload( int $post_id ): int|\WP_Error {
		// phpcs:ignore WordPress.Security.NonceVerification.Missing, WordPress.Security.ValidatedSanitizedInput -- Checked before; core checks the file.
		$size = $_FILES['picture']['size'] ?? 0;
		if ( ! is_numeric( $size ) || 0 >= (int) $size ) {
			return 0;
		}
		if ( ! current_user_can( 'upload_files' ) ) {
			return new \WP_Error( 'pmq_addition_upload', __( 'Sorry, you are not allowed to upload files.', 'pmq' ), array( 'field' => 'media' ) );
		}
		require_once ABSPATH . 'wp-admin/includes/file.php';
		require_once ABSPATH . 'wp-admin/includes/media.php';
		require_once ABSPATH . 'wp-admin/includes/image.php';
		$images   = array_filter( get_allowed_mime_types(), static fn( string $type ): bool => str_starts_with( $type, 'image/' ) );
		$uploaded = media_handle_upload( 'picture', 0, array( 'post_title' => get_the_title( $post_id ) ), array( 'test_form' => false, 'mimes' => $images ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- One line.
		return is_wp_error( $uploaded ) ? new \WP_Error( 'pmq_addition_upload', $uploaded->get_error_message(), array( 'field' => 'media' ) ) : $uploaded;
	}
}
