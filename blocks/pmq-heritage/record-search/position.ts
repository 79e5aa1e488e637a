/** The visitor's position: asked for on a click only, used here and kept nowhere. */

/** Why there is none; each has its words. */
export type PositionFault = 'denied' | 'unavailable' | 'timeout';

const TIMEOUT = 15_000;
const OLDEST = 60_000;

/** Names the fault of `GeolocationPositionError.code`. */
export function faultOf( code: number ): PositionFault {
	if ( code === 1 ) {
		return 'denied';
	}
	return code === 3 ? 'timeout' : 'unavailable';
}

/** Asks the browser where it is: latitude and longitude, or why it does not say. */
export function askPosition(
	geolocation: Geolocation | undefined = window.navigator.geolocation
): Promise< readonly [ number, number ] | PositionFault > {
	if ( ! geolocation ) {
		return Promise.resolve( 'unavailable' );
	}
	return new Promise( ( resolve ) =>
		geolocation.getCurrentPosition(
			( { coords } ) => resolve( [ coords.latitude, coords.longitude ] ),
			( { code } ) => resolve( faultOf( code ) ),
			{ timeout: TIMEOUT, maximumAge: OLDEST }
		)
	);
}
