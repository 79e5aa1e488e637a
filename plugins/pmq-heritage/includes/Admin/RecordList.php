<?php
/**
 * The list of records in the administration.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\Admin;

use PaysMidiQuercy\Heritage\Content\RecordPostType;
use PaysMidiQuercy\Heritage\Data\RecordFields;
use PaysMidiQuercy\Territory\Territory;

/**
 * Adds commune and source to the list, and the view of records that their source no longer has.
 */
final class RecordList {

	private const GONE = 'pmq_gone';

	/**
	 * Takes the territory.
	 *
	 * @param Territory $territory Communes.
	 */
	public function __construct( private readonly Territory $territory ) {}

	/**
	 * Hooks the list.
	 */
	public function register(): void {
		add_filter( 'manage_' . RecordPostType::NAME . '_posts_columns', array( $this, 'columns' ) );
		add_action( 'manage_' . RecordPostType::NAME . '_posts_custom_column', array( $this, 'cell' ), 10, 2 );
		add_filter( 'views_edit-' . RecordPostType::NAME, array( $this, 'views' ) );
		add_action( 'pre_get_posts', array( $this, 'filter' ) );
	}

	/**
	 * Adds the columns before the date.
	 *
	 * @param array<string, string> $columns Columns.
	 * @return array<string, string>
	 */
	public function columns( array $columns ): array {
		$date = array_intersect_key( $columns, array( 'date' => '' ) );
		return array_diff_key( $columns, $date ) + array(
			'pmq_commune' => __( 'Commune', 'pmq' ),
			'pmq_source'  => __( 'Source', 'pmq' ),
		) + $date;
	}

	/**
	 * Prints a cell.
	 *
	 * @param string $column  Column.
	 * @param int    $post_id Record.
	 */
	public function cell( string $column, int $post_id ): void {
		$fields = new RecordFields( $post_id );
		if ( 'pmq_commune' === $column ) {
			echo esc_html( $this->territory->commune( $fields->text( 'pmq_commune' ) )->name ?? $fields->text( 'pmq_commune_name' ) );
		}
		if ( 'pmq_source' === $column ) {
			$note = FixedRecordScreen::note( $post_id );
			echo esc_html( $fields->source()->label() ) . wp_kses_post( '' === $note ? '' : "<br><small>{$note}</small>" );
			$since = $fields->text( 'pmq_gone_since' );
			if ( '' !== $since ) {
				/* translators: %s: date */
				echo '<br><strong>' . esc_html( sprintf( __( 'Absent since %s', 'pmq' ), date_i18n( (string) get_option( 'date_format' ), (int) strtotime( $since ) ) ) ) . '</strong>';
			}
		}
	}

	/**
	 * Adds the view.
	 *
	 * @param array<string, string> $views Links.
	 * @return array<string, string>
	 */
	public function views( array $views ): array {
		$address             = add_query_arg( array( 'post_type' => RecordPostType::NAME, self::GONE => '1' ), admin_url( 'edit.php' ) ); // phpcs:ignore WordPress.Arrays.ArrayDeclarationSpacing -- One line.
		$views[ self::GONE ] = sprintf( '<a href="%s"%s>%s</a>', esc_url( $address ), $this->is_gone_view() ? ' class="current" aria-current="page"' : '', esc_html__( 'Absent from their source', 'pmq' ) );
		return $views;
	}

	/**
	 * Filters the list.
	 *
	 * @param \WP_Query $query Query.
	 */
	public function filter( \WP_Query $query ): void {
		if ( is_admin() && $query->is_main_query() && RecordPostType::NAME === $query->get( 'post_type' ) && $this->is_gone_view() ) {
			$query->set( 'meta_key', 'pmq_gone_since' ); // phpcs:ignore WordPress.DB.SlowDBQuery -- A rare view of the administration.
			$query->set( 'meta_compare', 'EXISTS' );
		}
	}

	/**
	 * Tells whether the view is asked for.
	 */
	private function is_gone_view(): bool {
		return '1' === sanitize_key( wp_unslash( is_string( $_GET[ self::GONE ] ?? '' ) ? $_GET[ self::GONE ] ?? '' : '' ) ); // phpcs:ignore WordPress.Security.NonceVerification -- Only reads.
	}
}
