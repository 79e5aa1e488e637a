<?php
/**
 * The screen of synonyms.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\Admin;

use PaysMidiQuercy\Search\SynonymGroups;

/**
 * Adds "Synonyms" below the records: one group of words a line, saved when all are right, with its former versions to go back to.
 */
final class SynonymScreen {

	public const SLUG       = 'pmq-synonyms';
	public const CAPABILITY = 'edit_others_pmq_records';

	private const NONCE = 'pmq_save_synonym_groups';
	private const FIELD = 'pmq_synonym_groups';
	private const READ  = 'pmq_read';

	/**
	 * What was typed, when it could not be saved.
	 */
	private ?string $typed = null;

	/**
	 * State of the groups that the person has seen, when it is not that of now.
	 */
	private string $state = '';

	/**
	 * What is wrong with it.
	 *
	 * @var list<string>
	 */
	private array $faults = array();

	/**
	 * Takes the groups.
	 *
	 * @param SynonymGroups $groups Groups.
	 */
	public function __construct( private readonly SynonymGroups $groups ) {}

	/**
	 * Hooks the screen.
	 */
	public function register(): void {
		add_action( 'admin_menu', array( $this, 'add_page' ) );
	}

	/**
	 * Adds the screen to the menu of the records.
	 */
	public function add_page(): void {
		$hook = add_submenu_page( 'edit.php?post_type=pmq_record', __( 'Synonyms of the search', 'pmq' ), __( 'Synonyms', 'pmq' ), self::CAPABILITY, self::SLUG, array( $this, 'render' ) );
		if ( is_string( $hook ) ) {
			add_action( "load-$hook", array( $this, 'receive' ) );
		}
	}

	/**
	 * Saves what was sent: new groups, or a former version.
	 */
	public function receive(): void {
		if ( ! isset( $_POST['_wpnonce'] ) ) {
			return;
		}
		check_admin_referer( self::NONCE );
		if ( ! current_user_can( self::CAPABILITY ) ) {
			wp_die( esc_html__( 'You may not change the synonyms.', 'pmq' ), '', array( 'response' => 403 ) );
		}
		$read = isset( $_POST[ self::READ ] ) ? sanitize_key( wp_unslash( $_POST[ self::READ ] ) ) : '';
		if ( isset( $_POST['pmq_version'] ) ) {
			$time    = absint( $_POST['pmq_version'] );
			$version = current( array_filter( $this->groups->versions(), static fn( array $one ): bool => $one['time'] === $time ) );
			if ( false === $version ) {
				$this->faults = array( __( 'This version is no longer kept.', 'pmq' ) );
			} elseif ( $this->groups->save( $version['groups'], get_current_user_id(), $read ) ) {
				$this->leave( 'restored' );
			} else {
				$this->faults = array( self::changed() );
			}
			return;
		}
		$this->typed                   = isset( $_POST[ self::FIELD ] ) ? sanitize_textarea_field( wp_unslash( $_POST[ self::FIELD ] ) ) : '';
		list( $groups, $this->faults ) = SynonymGroups::parse( $this->typed );
		if ( array() !== $this->faults ) {
			$this->state = $read;
			return;
		}
		if ( $this->groups->save( $groups, get_current_user_id(), $read ) ) {
			$this->leave( 'saved' );
		}
		// Sent again, it holds: the person has been told, and the other's words become a version.
		$this->faults = array( self::changed() );
	}

	/**
	 * Says that somebody else was quicker.
	 */
	private static function changed(): string {
		return __( 'Somebody has changed the synonyms meanwhile. Open this screen in another tab to see them; if you save again, yours take their place and theirs stay among the former versions.', 'pmq' );
	}

	/**
	 * Prints the screen.
	 */
	public function render(): void {
		$text = $this->typed ?? implode( "\n", array_map( static fn( array $group ): string => implode( ', ', $group ), $this->groups->all() ) );
		echo '<div class="wrap"><h1>' . esc_html__( 'Synonyms of the search', 'pmq' ) . '</h1>';
		$this->print_notice();
		?>
		<p id="pmq-synonyms-help"><?php esc_html_e( 'One group a line: words or expressions that mean the same, separated by commas. Who looks for one of them finds the others too, further down. Plural, feminine and accents do not matter.', 'pmq' ); ?></p>
		<form method="post">
			<?php wp_nonce_field( self::NONCE ); ?>
			<input type="hidden" name="<?php echo esc_attr( self::READ ); ?>" value="<?php echo esc_attr( '' === $this->state ? $this->groups->state() : $this->state ); ?>">
			<p><label for="pmq-synonyms"><strong><?php esc_html_e( 'Groups of words', 'pmq' ); ?></strong></label></p>
			<textarea id="pmq-synonyms" name="<?php echo esc_attr( self::FIELD ); ?>" rows="24" class="large-text" spellcheck="true" aria-describedby="pmq-synonyms-help<?php echo array() === $this->faults ? '' : ' pmq-synonyms-faults'; ?>"<?php echo array() === $this->faults ? '' : ' aria-invalid="true"'; ?>><?php echo esc_textarea( $text ); ?></textarea>
			<?php submit_button( __( 'Save the synonyms', 'pmq' ) ); ?>
		</form>
		<?php
		$this->print_versions();
		echo '</div>';
	}

	/**
	 * Prints what has been done or what is wrong.
	 */
	private function print_notice(): void {
		if ( array() !== $this->faults ) {
			echo '<div class="notice notice-error" role="alert" id="pmq-synonyms-faults"><p>' . esc_html__( 'Nothing has been saved yet:', 'pmq' ) . '</p><ul class="ul-disc">';
			foreach ( array_slice( $this->faults, 0, 20 ) as $fault ) {
				echo '<li>' . esc_html( $fault ) . '</li>';
			}
			echo '</ul></div>';
			return;
		}
		$done = isset( $_GET['pmq_done'] ) ? sanitize_key( wp_unslash( $_GET['pmq_done'] ) ) : ''; // phpcs:ignore WordPress.Security.NonceVerification.Recommended -- It only chooses a sentence.
		if ( '' !== $done ) {
			$text = 'restored' === $done ? __( 'The former version is in force again.', 'pmq' ) : __( 'The synonyms are saved: the search uses them at once.', 'pmq' );
			echo '<div class="notice notice-success" role="status"><p>' . esc_html( $text ) . '</p></div>';
		}
	}

	/**
	 * Prints the former versions.
	 */
	private function print_versions(): void {
		$versions = $this->groups->versions();
		if ( array() === $versions ) {
			return;
		}
		echo '<h2>' . esc_html__( 'Former versions', 'pmq' ) . '</h2><ul>';
		foreach ( $versions as $version ) {
			$user = get_userdata( $version['user'] );
			/* translators: 1: date and time, 2: a name, 3: number of groups. */
			$label = sprintf( __( 'Until %1$s, when %2$s changed it: %3$s groups', 'pmq' ), wp_date( get_option( 'date_format' ) . ' ' . get_option( 'time_format' ), $version['time'] ), $user instanceof \WP_User ? $user->display_name : __( 'somebody', 'pmq' ), number_format_i18n( count( $version['groups'] ) ) );
			echo '<li><form method="post">';
			wp_nonce_field( self::NONCE, '_wpnonce', false );
			printf( '<input type="hidden" name="%5$s" value="%6$s"><input type="hidden" name="pmq_version" value="%1$d"><button class="button" aria-label="%2$s">%3$s</button> %4$s</form></li>', (int) $version['time'], esc_attr( __( 'Restore', 'pmq' ) . ' – ' . $label ), esc_html__( 'Restore', 'pmq' ), esc_html( $label ), esc_attr( self::READ ), esc_attr( $this->groups->state() ) );
		}
		echo '</ul>';
	}

	/**
	 * Goes back to the screen, so that reloading it sends nothing again.
	 *
	 * @param string $done What has been done.
	 */
	private function leave( string $done ): never {
		wp_safe_redirect( add_query_arg( 'pmq_done', $done, admin_url( 'edit.php?post_type=pmq_record&page=' . self::SLUG ) ) );
		exit;
	}
}
