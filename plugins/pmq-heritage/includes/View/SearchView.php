<?php
/**
 * The search page as a block prints it.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\View;

use PaysMidiQuercy\Chrome\Icon;
use PaysMidiQuercy\Heritage\Content\RecordPostType;
use PaysMidiQuercy\Territory\TerritorySketch;

use function PaysMidiQuercy\Heritage\heritage;
use function PaysMidiQuercy\network;

/**
 * Reads the current request, asks the search once and prints what surrounds list and filters.
 */
final class SearchView {

	/** Path of the search page on its site. */
	public const PATH = '/chercher/';

	/**
	 * Keeps the answer.
	 *
	 * @param ?SearchPage $page      Answer; null when the search failed.
	 * @param bool        $shows_map Whether the map stands beside the list.
	 */
	private function __construct( public readonly ?SearchPage $page, public readonly bool $shows_map ) {}

	/**
	 * Asks the search what the current address asks.
	 *
	 * @param array{perPage: int, title: string, showsMap: bool} $attributes Attributes of the block.
	 */
	public static function of_current_request( array $attributes ): self {
		// A search is a plain address: there is nothing to forge. Every value is checked by SearchRequest.
		$request = SearchRequest::from_query( wp_unslash( $_GET ) ); // phpcs:ignore WordPress.Security.NonceVerification.Recommended
		$base    = self::base();
		try {
			$page = SearchPage::ask( heritage()->search(), $request->located( heritage()->places() ), $base, min( 60, max( 5, $attributes['perPage'] ) ) );
		} catch ( \Throwable $error ) {
			wp_trigger_error( __METHOD__, $error->getMessage() );
			status_header( 503 );
			return new self( null, false );
		}
		( new SearchHead( $page->request, $base ) )->register();
		wp_interactivity_state( 'pmq/record-search', SearchState::of( $page->request ) );
		return new self( $page, $attributes['showsMap'] );
	}

	/**
	 * Gives the address of the search page: the page shown, or /chercher/ of this site when the block stands in a template.
	 */
	public static function base(): string {
		if ( is_singular() && ! is_singular( RecordPostType::NAME ) ) {
			return (string) get_permalink( get_queried_object_id() );
		}
		return home_url( self::PATH );
	}

	/**
	 * Prints the query of the page's own address as hidden fields: a form would drop it (plain permalinks).
	 */
	public function print_base_fields(): void {
		parse_str( (string) wp_parse_url( $this->page->base ?? '', PHP_URL_QUERY ), $query );
		foreach ( $query as $name => $value ) {
			if ( is_string( $value ) ) {
				printf( '<input type="hidden" name="%s" value="%s">', esc_attr( (string) $name ), esc_attr( $value ) );
			}
		}
	}

	/**
	 * Prints the map's place: outside the router's regions, so that it stays while the list changes.
	 */
	public function print_map(): void {
		?>
		<section class="wp-block-pmq-record-search__map" id="carte" aria-label="<?php esc_attr_e( 'Map of the results; the list says the same', 'pmq' ); ?>" data-wp-interactive="pmq/record-search" data-wp-init="callbacks.initMap" data-wp-watch="callbacks.updateMap">
			<div class="wp-block-pmq-record-search__tools needs-script">
				<label class="wp-block-pmq-record-search__follow" data-wp-bind--hidden="state.hasPlace"><input type="checkbox" checked data-wp-on--change="actions.toggleFollow"> <span class="is-desk-only"><?php esc_html_e( 'Search as I move the map', 'pmq' ); ?></span><span class="is-phone-only"><?php esc_html_e( 'Follow the map', 'pmq' ); ?></span></label>
				<button class="wp-block-pmq-record-search__draw" type="button" data-wp-on--click="actions.draw"><?php echo Icon::svg( 'edit' ); // phpcs:ignore WordPress.Security.EscapeOutput -- a constant drawing. ?><span data-wp-text="state.drawLabel"><?php esc_html_e( 'Draw an area', 'pmq' ); ?></span></button>
			</div>
			<p class="wp-block-pmq-record-search__fault" role="status"><span hidden data-wp-bind--hidden="!state.isMapFaulty"><?php esc_html_e( 'The map could not be loaded. The list says the same.', 'pmq' ); ?></span></p>
			<div class="wp-block-pmq-record-search__canvas"><?php echo $this->sketch(); // phpcs:ignore WordPress.Security.EscapeOutput -- escaped there. ?></div>
		</section>
		<?php
	}

	/**
	 * Draws the map as it stands before its script, or without: the records of this page, each a link.
	 *
	 * @return string HTML, escaped.
	 */
	private function sketch(): string {
		$sketch = new TerritorySketch( network()->territory );
		$marks  = '';
		foreach ( $this->page->results->records ?? array() as $record ) {
			if ( null !== $record->location ) {
				$marks .= $sketch->mark( $record->location['lat'], $record->location['lng'], false, $record->link, $record->name );
			}
		}
		return $sketch->svg( __( 'Records of this page in the Pays Midi-Quercy', 'pmq' ), '', $marks );
	}

	/**
	 * Prints that the search does not answer.
	 */
	public function print_unavailable(): void {
		?>
		<div <?php echo get_block_wrapper_attributes(); // phpcs:ignore WordPress.Security.EscapeOutput -- escaped by core. ?>>
			<div class="wp-block-pmq-record-search__empty" role="alert">
				<h2><?php esc_html_e( 'The search does not answer', 'pmq' ); ?></h2>
				<p><?php esc_html_e( 'Please try again in a moment. If it lasts, write to us.', 'pmq' ); ?></p>
				<?php // phpcs:ignore WordPress.Security.NonceVerification.Recommended ?>
				<p><a href="<?php echo esc_url( SearchRequest::from_query( wp_unslash( $_GET ) )->url( self::base() ) ); ?>"><?php esc_html_e( 'Try again', 'pmq' ); ?></a></p>
			</div>
		</div>
		<?php
	}
}
