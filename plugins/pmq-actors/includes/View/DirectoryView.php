<?php
/**
 * The directory as a block prints it.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Actors\View;

use PaysMidiQuercy\Actors\Content\ActorPostType;
use PaysMidiQuercy\Chrome\Icon;
use PaysMidiQuercy\Territory\TerritorySketch;

use function PaysMidiQuercy\Actors\actors;
use function PaysMidiQuercy\network;

/**
 * Reads the current request, asks the search once and prints what surrounds list and filters.
 */
final class DirectoryView {

	private const ROOT = 'wp-block-pmq-actor-search';

	/**
	 * Keeps the answer.
	 *
	 * @param ?DirectoryPage $page Answer; null when the search failed.
	 */
	private function __construct( public readonly ?DirectoryPage $page ) {}

	/**
	 * Asks the search what the current address asks.
	 *
	 * @param int $per_page Actors a page.
	 */
	public static function of_current_request( int $per_page ): self {
		$request = self::request();
		$base    = self::base();
		try {
			$page = DirectoryPage::ask( actors()->search(), $request, $base, min( 60, max( 5, $per_page ) ) );
		} catch ( \Throwable $error ) {
			wp_trigger_error( __METHOD__, $error->getMessage() );
			status_header( 503 );
			return new self( null );
		}
		( new DirectoryHead( $page->request, $base ) )->register();
		wp_interactivity_state( 'pmq/actor-search', DirectoryState::of( $page->request ) );
		return new self( $page );
	}

	/**
	 * Gives the address of the directory: the page shown, or /acteurs/ of this site when the block stands in a template.
	 */
	public static function base(): string {
		return is_page() ? (string) get_permalink( get_queried_object_id() ) : home_url( ActorPostType::DIRECTORY );
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
		<section class="<?php echo esc_attr( self::ROOT ); ?>__map" id="carte" aria-label="<?php esc_attr_e( 'Map of the results; the list says the same', 'pmq' ); ?>" data-wp-interactive="pmq/actor-search" data-wp-class--is-map-view="state.isMapView" data-wp-init="callbacks.initMap" data-wp-watch="callbacks.updateMap">
			<label class="<?php echo esc_attr( self::ROOT ); ?>__follow"><input type="checkbox" checked data-wp-on--change="actions.toggleFollow"> <?php esc_html_e( 'Search as I move the map', 'pmq' ); ?></label>
			<p class="<?php echo esc_attr( self::ROOT ); ?>__fault" role="status"><span hidden data-wp-bind--hidden="!state.isMapFaulty"><?php esc_html_e( 'The map could not be loaded. The list says the same.', 'pmq' ); ?></span></p>
			<div class="<?php echo esc_attr( self::ROOT ); ?>__canvas"><?php echo $this->sketch(); // phpcs:ignore WordPress.Security.EscapeOutput -- escaped there. ?></div>
		</section>
		<a class="<?php echo esc_attr( self::ROOT ); ?>__switch" href="#carte" data-wp-interactive="pmq/actor-search" data-wp-on--click="actions.toggleMap">
			<span data-wp-bind--hidden="state.isMapView"><?php echo Icon::svg( 'map' ); // phpcs:ignore WordPress.Security.EscapeOutput -- a constant drawing. ?><?php esc_html_e( 'See the map', 'pmq' ); ?></span>
			<span hidden data-wp-bind--hidden="!state.isMapView"><?php echo Icon::svg( 'menu' ); // phpcs:ignore WordPress.Security.EscapeOutput -- a constant drawing. ?><?php esc_html_e( 'See the list', 'pmq' ); ?></span>
		</a>
		<?php
	}

	/**
	 * Draws the map as it stands before its script, or without: the actors of this page, each a link.
	 *
	 * @return string HTML, escaped.
	 */
	private function sketch(): string {
		$sketch = new TerritorySketch( network()->territory );
		$marks  = '';
		foreach ( $this->page->results->actors ?? array() as $actor ) {
			if ( null !== $actor->location ) {
				$marks .= $sketch->mark( $actor->location['lat'], $actor->location['lng'], false, $actor->link, $actor->name );
			}
		}
		return $sketch->svg( __( 'Actors of this page in the Pays Midi-Quercy', 'pmq' ), '', $marks );
	}

	/**
	 * Prints that the search does not answer.
	 */
	public function print_unavailable(): void {
		?>
		<div <?php echo get_block_wrapper_attributes(); // phpcs:ignore WordPress.Security.EscapeOutput -- escaped by core. ?>>
			<div class="<?php echo esc_attr( self::ROOT ); ?>__empty" role="alert">
				<h2><?php esc_html_e( 'The search does not answer', 'pmq' ); ?></h2>
				<p><?php esc_html_e( 'Please try again in a moment. If it lasts, write to us.', 'pmq' ); ?></p>
				<p><a href="<?php echo esc_url( self::request()->url( self::base() ) ); ?>"><?php esc_html_e( 'Try again', 'pmq' ); ?></a></p>
			</div>
		</div>
		<?php
	}

	/**
	 * Reads what is asked.
	 */
	private static function request(): DirectoryRequest {
		// A search is a plain address: there is nothing to forge. Every value is checked by DirectoryRequest.
		return DirectoryRequest::from_query( wp_unslash( $_GET ) ); // phpcs:ignore WordPress.Security.NonceVerification.Recommended
	}
}
