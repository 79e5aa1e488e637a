<?php
/**
 * Settings of the map.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Map\Settings;

use PaysMidiQuercy\Territory\MapBackground;

/**
 * The network administrators' screen "Settings > Map": which background lies below the boundaries, if any.
 */
final class BackgroundScreen {

	/**
	 * Address and nonce of the screen.
	 */
	private const SLUG = 'pmq-map';

	/**
	 * Hooks the screen.
	 */
	public function register(): void {
		add_action( 'network_admin_menu', array( $this, 'add_page' ) );
		add_action( 'network_admin_edit_' . self::SLUG, array( $this, 'save' ) );
	}

	/**
	 * Adds the screen to the network's settings.
	 */
	public function add_page(): void {
		add_submenu_page( 'settings.php', __( 'Map', 'pmq' ), __( 'Map', 'pmq' ), 'manage_network_options', self::SLUG, array( $this, 'print' ) );
	}

	/**
	 * Saves what was sent, or says what is wrong with it; then goes back to the screen.
	 */
	public function save(): void {
		if ( ! current_user_can( 'manage_network_options' ) ) {
			wp_die( esc_html__( 'Only the administrators of the network choose the background of the map.', 'pmq' ), '', array( 'response' => 403 ) );
		}
		check_admin_referer( self::SLUG );
		$sent = wp_unslash( $_POST['pmq_map'] ?? array() ); // phpcs:ignore WordPress.Security.ValidatedSanitizedInput.InputNotSanitized -- BackgroundForm checks each field.
		$form = BackgroundForm::read( is_array( $sent ) ? $sent : array() );
		if ( array() === $form->errors ) {
			update_site_option( MapBackground::OPTION, $form->values );
		} else {
			set_site_transient( self::draft_key(), array( $form->values, $form->errors ), 5 * MINUTE_IN_SECONDS );
		}
		$back = add_query_arg( array() === $form->errors ? array( 'updated' => 'true' ) : array( 'refused' => 'true' ), network_admin_url( 'settings.php?page=' . self::SLUG ) );
		$this->leave_for( $back );
	}

	/**
	 * Prints the screen.
	 */
	public function print(): void {
		list( $values, $errors ) = $this->shown();
		?>
		<div class="wrap">
			<h1><?php esc_html_e( 'Map', 'pmq' ); ?></h1>
			<?php $this->print_notice( $errors ); ?>
			<p><?php esc_html_e( 'The map is drawn from our own data and asks nobody for anything. A background from elsewhere can be laid below; the visitors’ browsers then ask that server for pictures, which the privacy page has to say.', 'pmq' ); ?></p>
			<form method="post" action="<?php echo esc_url( network_admin_url( 'edit.php?action=' . self::SLUG ) ); ?>">
				<?php wp_nonce_field( self::SLUG ); ?>
				<table class="form-table" role="presentation">
					<?php
					foreach ( BackgroundForm::fields() as $name => $field ) {
						$this->print_field( $name, $field, $values[ $name ] ?? '', $errors[ $name ] ?? '' );
					}
					?>
				</table>
				<?php submit_button(); ?>
			</form>
		</div>
		<?php
	}

	/**
	 * Returns the values to show and what is wrong with them.
	 *
	 * @return array{array<string, string>, array<string, string>}
	 */
	private function shown(): array {
		$draft = get_site_transient( self::draft_key() );
		// phpcs:ignore WordPress.Security.NonceVerification.Recommended -- Only decides which message is shown.
		if ( isset( $_GET['refused'] ) && is_array( $draft ) ) {
			return array( $draft[0], $draft[1] );
		}
		return array( MapBackground::settings(), array() );
	}

	/**
	 * Prints whether it was saved.
	 *
	 * @param array<string, string> $errors What is wrong, by field.
	 */
	private function print_notice( array $errors ): void {
		// phpcs:disable WordPress.Security.NonceVerification.Recommended -- Only decides which message is shown.
		if ( array() !== $errors ) {
			wp_admin_notice( __( 'Nothing was saved: see the fields marked below.', 'pmq' ), array( 'type' => 'error' ) );
		} elseif ( isset( $_GET['updated'] ) ) {
			wp_admin_notice( __( 'The background of the map is saved.', 'pmq' ), array( 'type' => 'success' ) );
		}
		// phpcs:enable
	}

	/**
	 * Prints a field.
	 *
	 * @param string                              $name  Name.
	 * @param array{label: string, help: string} $field Label and help.
	 * @param string                              $value Value.
	 * @param string                              $error What is wrong, or ''.
	 */
	private function print_field( string $name, array $field, string $value, string $error ): void {
		$id = "pmq-map-{$name}";
		?>
		<tr>
			<th scope="row"><label for="<?php echo esc_attr( $id ); ?>"><?php echo esc_html( $field['label'] ); ?></label></th>
			<td>
				<input class="large-text code" type="text" id="<?php echo esc_attr( $id ); ?>" name="pmq_map[<?php echo esc_attr( $name ); ?>]" value="<?php echo esc_attr( $value ); ?>" aria-describedby="<?php echo esc_attr( $id ); ?>-help"<?php echo '' === $error ? '' : ' aria-invalid="true"'; ?> autocomplete="off" spellcheck="false">
				<p class="description" id="<?php echo esc_attr( $id ); ?>-help">
					<?php if ( '' !== $error ) : ?>
						<strong><?php echo esc_html( $error ); ?></strong><br>
					<?php endif; ?>
					<?php echo esc_html( $field['help'] ); ?>
				</p>
			</td>
		</tr>
		<?php
	}

	/**
	 * Returns the name under which what was refused is kept for its author.
	 */
	private static function draft_key(): string {
		return 'pmq_map_draft_' . get_current_user_id();
	}

	/**
	 * Goes to another screen.
	 *
	 * @param string $address Address.
	 */
	private function leave_for( string $address ): never {
		wp_safe_redirect( $address );
		exit;
	}
}
