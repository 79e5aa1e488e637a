<?php
/**
 * Screen "Sections" under Users.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Access;

use PaysMidiQuercy\Values;

/**
 * Lets a site's administrator choose each officer's sections: on a network, core keeps the user form for network
 * administrators.
 */
final class SectionsScreen {

	public const CAPABILITY = 'pmq_assign_sections';
	public const ACTION     = 'pmq_save_sections';
	private const SLUG      = 'pmq-sections';

	/**
	 * Hooks the screen and its form.
	 */
	public function register(): void {
		add_action( 'admin_menu', array( $this, 'add_screen' ) );
		add_action( 'admin_post_' . self::ACTION, array( $this, 'save' ) );
	}

	/**
	 * Adds the screen to the menu.
	 */
	public function add_screen(): void {
		add_users_page( __( 'Officers’ sections', 'pmq' ), __( 'Sections', 'pmq' ), self::CAPABILITY, self::SLUG, array( $this, 'render' ) );
	}

	/**
	 * Keeps what the form says, for officers of this site only.
	 */
	public function save(): void {
		if ( ! current_user_can( self::CAPABILITY ) ) {
			wp_die( esc_html__( 'Only an administrator of this site gives sections.', 'pmq' ), 403 );
		}
		check_admin_referer( self::ACTION );
		// phpcs:ignore WordPress.Security.ValidatedSanitizedInput.InputNotSanitized -- Numbers only, below.
		$sections = isset( $_POST['sections'] ) && is_array( $_POST['sections'] ) ? wp_unslash( $_POST['sections'] ) : array();
		foreach ( $this->officers() as $officer ) {
			$chosen = $sections[ $officer->ID ] ?? array();
			OfficerSections::give( $officer->ID, Values::ints( $chosen ) );
		}
		wp_safe_redirect( add_query_arg( 'updated', '1', menu_page_url( self::SLUG, false ) ?: admin_url( 'users.php?page=' . self::SLUG ) ) );
		exit;
	}

	/**
	 * Prints the screen.
	 */
	public function render(): void {
		$officers   = $this->officers();
		$categories = get_terms(
			array(
				'taxonomy'   => 'category',
				'hide_empty' => false,
			)
		);
		echo '<div class="wrap"><h1>' . esc_html__( 'Officers’ sections', 'pmq' ) . '</h1>';
		if ( isset( $_GET['updated'] ) ) { // phpcs:ignore WordPress.Security.NonceVerification.Recommended -- Shows a sentence, changes nothing.
			wp_admin_notice( esc_html__( 'Sections saved.', 'pmq' ), array( 'type' => 'success' ) );
		}
		echo '<p>' . esc_html__( 'A project officer writes, publishes and deletes articles in the own sections only.', 'pmq' ) . '</p>';
		if ( array() === $officers || ! is_array( $categories ) ) {
			echo '<p>' . esc_html__( 'Nobody on this site is a project officer yet. Give somebody this role under “Users”.', 'pmq' ) . '</p></div>';
			return;
		}
		echo '<form method="post" action="' . esc_url( admin_url( 'admin-post.php' ) ) . '">';
		echo '<input type="hidden" name="action" value="' . esc_attr( self::ACTION ) . '">';
		wp_nonce_field( self::ACTION );
		foreach ( $officers as $officer ) {
			$this->render_officer( $officer, array_values( $categories ) );
		}
		submit_button();
		echo '</form></div>';
	}

	/**
	 * Prints one officer's choices.
	 *
	 * @param \WP_User       $officer    Officer.
	 * @param list<\WP_Term> $categories Every category of the site.
	 */
	private function render_officer( \WP_User $officer, array $categories ): void {
		$given = OfficerSections::given( $officer->ID );
		echo '<fieldset><legend><h2>' . esc_html( $officer->display_name ) . '</h2></legend>';
		foreach ( $categories as $category ) {
			printf(
				'<p><label><input type="checkbox" name="sections[%1$d][]" value="%2$d"%3$s> %4$s</label></p>',
				(int) $officer->ID,
				(int) $category->term_id,
				checked( in_array( $category->term_id, $given, true ), true, false ),
				esc_html( $category->name )
			);
		}
		echo '</fieldset>';
	}

	/**
	 * Returns the officers of the current site by name.
	 *
	 * @return list<\WP_User>
	 */
	private function officers(): array {
		$users = get_users(
			array(
				'role'    => Roles::OFFICER,
				'orderby' => 'display_name',
			)
		);
		return array_values( array_filter( $users, static fn ( mixed $user ): bool => $user instanceof \WP_User ) );
	}
}
