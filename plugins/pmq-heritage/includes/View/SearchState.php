<?php
/**
 * What the search page tells its script.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\View;

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
		return array(
			'query'      => $request->text,
			'zone'       => $request->zone,
			'pointsUrl'  => add_query_arg( urlencode_deep( $request->to_filters() ), rest_url( 'pmq/v1/records/points' ) ),
			'isLoading'  => false,
			'error'      => '',
			'retryUrl'   => '',
			'pointedId'  => 0,
			'isPointed'  => false,
			'isMapView'  => false,
			'followsMap' => true,
			'texts'      => array(
				'offline'      => __( 'You seem to be offline. The results stay as they were.', 'pmq' ),
				'failed'       => __( 'The search did not answer. The results stay as they were.', 'pmq' ),
				'pointsFailed' => __( 'The map could not load the places. The list says the same.', 'pmq' ),
				'approximate'  => __( 'approximate place', 'pmq' ),
			),
		);
	}
}
