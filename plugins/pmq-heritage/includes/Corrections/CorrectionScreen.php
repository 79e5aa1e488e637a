<?php
/**
 * The screen of suggested corrections.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\Corrections;

use PaysMidiQuercy\Heritage\Admin\FixedRecordScreen;
use PaysMidiQuercy\Heritage\Content\RecordPostType;
use PaysMidiQuercy\Values;

/**
 * Lists suggestions under Records, open ones first, each with its answer: done, or not kept. For a record that its source keeps,
 * the way to the source stands beside it: staff forward the suggestion there.
 */
final class CorrectionScreen {

	public const SLUG   = 'pmq-corrections';
	public const ACTION = 'pmq_settle_correction';

	private const PER_PAGE = 30;

	/**
	 * Keeps the desk.
	 *
	 * @param CorrectionDesk $desk Desk.
	 */
	public function __construct( private readonly CorrectionDesk $desk ) {}

	/**
	 * Hooks the screen and its form.
	 */
	public function register(): void {
		add_action( 'admin_menu', array( $this, 'add_screen' ) );
		add_action( 'admin_post_' . self::ACTION, array( $this, 'settle' ) );
	}

	/**
	 * Returns the address of the screen.
	 */
	public static function url(): string {
		return admin_url( 'edit.php?post_type=' . RecordPostType::NAME . '&page=' . self::SLUG );
	}

	/**
	 * Adds the screen to the menu, with the number of open suggestions.
	 */
	public function add_screen(): void {
		$open  = current_user_can( CorrectionDesk::CAPABILITY ) ? $this->desk->corrections->count( true ) : 0;
		$count = 0 === $open ? '' : sprintf( ' <span class="awaiting-mod"><span class="pending-count">%d</span></span>', $open );
		add_submenu_page( 'edit.php?post_type=' . RecordPostType::NAME, __( 'Suggested corrections', 'pmq' ), esc_html__( 'Corrections', 'pmq' ) . $count, CorrectionDesk::CAPABILITY, self::SLUG, array( $this, 'render' ) );
	}

	/**
	 * Settles a suggestion.
	 */
	public function settle(): void {
		if ( ! current_user_can( CorrectionDesk::CAPABILITY ) ) {
			wp_die( esc_html__( 'Only the committee and administrators settle corrections.', 'pmq' ), 403 );
		}
		check_admin_referer( self::ACTION );
		$field  = static fn ( string $name ): string => Values::text( wp_unslash( $_POST[ $name ] ?? '' ) ); // phpcs:ignore WordPress.Security -- Checked just above; cleaned where it is used.
		$known  = $this->desk->corrections->find( (int) $field( 'correction' ) );
		$state  = 'refused' === $field( 'state' ) ? Correction::REFUSED : Correction::DONE;
		$answer = mb_substr( sanitize_textarea_field( $field( 'answer' ) ), 0, 1000 );
		$result = null === $known ? 'gone' : ( $this->desk->settle( $known, $state, $answer ) ? 'settled' : 'late' );
		wp_safe_redirect( add_query_arg( 'result', $result, self::url() ) );
		exit;
	}

	/**
	 * Prints the screen.
	 */
	public function render(): void {
		// phpcs:disable WordPress.Security -- Chooses what is shown, changes nothing.
		$open   = ! isset( $_GET['settled'] );
		$page   = max( 1, Values::int( $_GET['paged'] ?? 1 ) );
		$result = Values::text( $_GET['result'] ?? '' );
		// phpcs:enable
		$total = $this->desk->corrections->count( $open );
		$pages = max( 1, (int) ceil( $total / self::PER_PAGE ) );
		echo '<div class="wrap"><h1>' . esc_html__( 'Suggested corrections', 'pmq' ) . '</h1>';
		if ( 'settled' === $result ) {
			wp_admin_notice( esc_html__( 'Settled. Who gave an address gets a mail.', 'pmq' ), array( 'type' => 'success' ) );
		} elseif ( 'late' === $result || 'gone' === $result ) {
			wp_admin_notice( esc_html__( 'Somebody has settled this correction already.', 'pmq' ), array( 'type' => 'warning' ) );
		}
		$tab = static fn ( string $url, string $label, bool $is_here ): string => sprintf( '<li><a href="%s"%s>%s</a></li>', esc_url( $url ), $is_here ? ' class="current" aria-current="page"' : '', esc_html( $label ) );
		echo wp_kses_post( '<ul class="subsubsub">' . $tab( self::url(), __( 'To be settled', 'pmq' ), $open ) . ' | ' . $tab( add_query_arg( 'settled', '1', self::url() ), __( 'Settled', 'pmq' ), ! $open ) . '</ul><br class="clear">' );
		if ( 0 === $total ) {
			echo '<p>' . esc_html__( 'Nothing here. Visitors suggest corrections below each record.', 'pmq' ) . '</p>';
		}
		foreach ( $this->desk->corrections->list( $open, min( $page, $pages ), self::PER_PAGE ) as $correction ) {
			self::render_one( $correction );
		}
		echo wp_kses_post(
			(string) paginate_links(
				array(
					'base'    => add_query_arg( 'paged', '%#%', $open ? self::url() : add_query_arg( 'settled', '1', self::url() ) ),
					'format'  => '',
					'current' => min( $page, $pages ),
					'total'   => $pages,
				)
			)
		);
		echo '</div>';
	}

	/**
	 * Prints a suggestion.
	 *
	 * @param Correction $correction Suggestion.
	 */
	private static function render_one( Correction $correction ): void {
		$title = get_the_title( $correction->record );
		$fixed = FixedRecordScreen::note( $correction->record );
		$edit  = get_edit_post_link( $correction->record );
		$who   = implode( ', ', array_filter( array( '' === $correction->name ? __( 'Somebody without name', 'pmq' ) : $correction->name, $correction->email ) ) );
		echo '<div class="card" style="max-width:60rem"><h2><a href="' . esc_url( (string) get_permalink( $correction->record ) ) . '">' . esc_html( $title ) . '</a></h2>';
		printf( '<p><strong>%s</strong> – %s – %s</p>', esc_html( Correction::fields()[ $correction->about ] ?? '' ), esc_html( $who ), esc_html( (string) wp_date( 'j F Y, H:i', $correction->created ) ) );
		echo '<blockquote>' . wp_kses_post( wpautop( esc_html( $correction->text ) ) ) . '</blockquote>';
		if ( Correction::OPEN !== $correction->state ) {
			printf( '<p>%s – %s</p><p>%s</p></div>', esc_html( $correction->state_label() ), esc_html( (string) wp_date( 'j F Y', $correction->decided ) ), esc_html( $correction->answer ) );
			return;
		}
		if ( '' !== $fixed ) {
			echo '<p>' . wp_kses_post( $fixed ) . '. ' . esc_html__( 'Forward the suggestion to the producer.', 'pmq' ) . '</p>';
		} elseif ( null !== $edit ) {
			echo '<p><a href="' . esc_url( $edit ) . '">' . esc_html__( 'Edit the record', 'pmq' ) . '</a></p>';
		}
		printf( '<form method="post" action="%s"><input type="hidden" name="action" value="%s"><input type="hidden" name="correction" value="%d">', esc_url( admin_url( 'admin-post.php' ) ), esc_attr( self::ACTION ), (int) $correction->id );
		wp_nonce_field( self::ACTION, '_wpnonce', true );
		printf(
			'<p><label for="answer-%1$d">%2$s</label><br><textarea id="answer-%1$d" name="answer" rows="2" class="large-text" maxlength="1000"></textarea></p><p><button class="button button-primary" name="state" value="done">%3$s</button> <button class="button" name="state" value="refused">%4$s</button></p></form></div>',
			(int) $correction->id,
			esc_html( '' === $correction->email ? __( 'A remark for the team', 'pmq' ) : __( 'A word to the person, sent by mail', 'pmq' ) ),
			esc_html__( 'Done', 'pmq' ),
			esc_html__( 'Do not keep', 'pmq' )
		);
	}
}
