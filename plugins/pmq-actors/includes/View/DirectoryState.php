<?php
/**
 * What the directory tells its script.
 *
 * @package PaysMidiQuercy
 */

declare(strict_types=1);

namespace PaysMidiQuercy\Actors\View;

use PaysMidiQuercy\Territory\MapBackground;
use PaysMidiQuercy\Territory\MapStrings;

/**
 * Gives the state of the Interactivity store `pmq/actor-search`; it comes anew with each page that the router fetches.
 */
final class DirectoryState {

	/**
	 * Gives the state.
	 *
	 * @param DirectoryRequest $request Request.
	 * @return array<string, mixed>
	 */
	public static function of( DirectoryRequest $request ): array {
		// The map shows the results wherever they lie: moving it asks for another list, not for other points.
		$anywhere = $request->with( array( 'zone' => null ) )->to_filters();
		return array(
			'query'       => $request->text,
			'zone'        => $request->zone,
			'pointsUrl'   => add_query_arg( urlencode_deep( $anywhere ), rest_url( 'pmq/v1/actors/points' ) ),
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
						'open'   => __( 'See the entry', 'pmq' ),
						'points' => __( 'Actors on the map', 'pmq' ),
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
