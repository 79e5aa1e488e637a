<?php
/**
 * What the search page tells its script.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Heritage\View;

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
		return array(
			'query'       => $request->text,
			'zone'        => $request->zone,
			'pointsUrl'   => add_query_arg( urlencode_deep( $anywhere ), rest_url( 'pmq/v1/records/points' ) ),
			'isLoading'   => false,
			'error'       => '',
			'retryUrl'    => '',
			'pointedId'   => 0,
			'isPointed'   => false,
			'isMapView'   => false,
			'isMapFaulty' => false,
			'followsMap'  => true,
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
			'texts'       => array(
				'offline' => __( 'You seem to be offline. The results stay as they were.', 'pmq' ),
				'failed'  => __( 'The search did not answer. The results stay as they were.', 'pmq' ),
			),
		);
	}
}
