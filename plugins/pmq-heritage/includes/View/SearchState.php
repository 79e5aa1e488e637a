<?php
/**
 * What the search page tells its script.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\View;

use PaysMidiQuercy\Accounts\Favourites\FavouritesController;
use PaysMidiQuercy\Chrome\SiteLinks;
use PaysMidiQuercy\Territory\MapBackground;
use PaysMidiQuercy\Territory\MapStrings;

/**
 * Gives the state of the Interactivity store `pmq/record-search`; it comes anew with each page that the router fetches.
 */
final class SearchState {

	/**
	 * Gives the state.
	 *
	 * @param SearchRequest $request Request.
	 * @return array<string, mixed>
	 */
	public static function of( SearchRequest $request ): array {
		// The map shows the results wherever they lie: moving it asks for another list, not for other points.
		$anywhere = $request->with( array( 'zone' => null ) )->to_filters();
		$near     = $request->near;
		return array(
			'query'       => $request->text,
			'typed'       => $request->text,
			'view'        => $request->view,
			'zone'        => $request->zone,
			'area'        => $request->area->corners ?? null,
			'circle'      => null !== $near && $near->is_found() ? array( $near->lat, $near->lng, $near->radius ) : null,
			'pointsUrl'   => add_query_arg( urlencode_deep( $anywhere ), rest_url( 'pmq/v1/records/points' ) ),
			'isLoading'   => false,
			'error'       => '',
			'retryUrl'    => '',
			'pointedId'   => 0,
			'isPointed'   => false,
			'isMapView'   => false,
			'isMapFaulty' => false,
			'followsMap'  => true,
			'hasPlace'    => false,
			'placeError'  => '',
			'drawLabel'   => null === $request->area ? DrawingStrings::all()['draw'] : DrawingStrings::all()['edit'],
			'hearts'      => self::hearts(),
			'suggestUrl'  => rest_url( 'pmq/v1/suggest' ),
			'suggested'   => array(),
			'isOpen'      => false,
			'activeId'    => null,
			'suggestNews' => '',
			'map'         => array(
				'boundariesUrl' => rest_url( 'pmq/v1/boundaries' ),
				'communesUrl'   => rest_url( 'pmq/v1/communes' ),
				'background'    => MapBackground::current(),
				'strings'       => array_merge(
					MapStrings::all(),
					array(
						'open'   => __( 'Read the record', 'pmq' ),
						'points' => __( 'Records on the map', 'pmq' ),
					)
				),
			),
			'drawing'     => DrawingStrings::all(),
			'texts'       => array(
				'suggestion'  => __( '1 suggestion', 'pmq' ),
				/* translators: {count}: a number, at least 2. */
				'suggestions' => __( '{count} suggestions', 'pmq' ),
				'noSuggestion' => __( 'No suggestion', 'pmq' ),
				'value'       => __( '1 value', 'pmq' ),
				/* translators: {count}: a number, 0 or at least 2. */
				'values'      => __( '{count} values', 'pmq' ),
				'locating'    => __( 'Looking for your position…', 'pmq' ),
				'denied'      => __( 'Your browser does not give your position. Allow it in the browser’s settings, or type a commune.', 'pmq' ),
				'unavailable' => __( 'Your position could not be found. Type a commune or a postal code.', 'pmq' ),
				'timeout'     => __( 'Your position took too long to be found. Try again, or type a commune.', 'pmq' ),
				'offline' => __( 'You seem to be offline. The results stay as they were.', 'pmq' ),
				'failed'  => __( 'The search did not answer. The results stay as they were.', 'pmq' ),
			),
		);
	}

	/**
	 * Gives what the hearts of the results share.
	 *
	 * @return array{site: string, route: string, nonce: string, notKept: string, full: string} Without a session the right is empty: the browser keeps favourites.
	 */
	private static function hearts(): array {
		return array(
			'site'    => SiteLinks::current_slug(),
			'route'   => esc_url_raw( rest_url( 'pmq/v1/favourites' ) ),
			'nonce'   => is_user_logged_in() ? wp_create_nonce( 'wp_rest' ) : '',
			'notKept' => __( 'The favourite could not be saved. Try again.', 'pmq' ),
			'full'    => is_user_logged_in() ? FavouritesController::full() : __( 'This browser keeps no more favourites. Sign in to keep more, or let go of one.', 'pmq' ),
		);
	}
}
