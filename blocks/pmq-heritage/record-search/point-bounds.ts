import type { Bounds } from '@pmq/territory';

/** Smallest half side of a box, in degrees: a single place is shown with its surroundings, about two kilometres. */
const LEAST = 0.02;

/** Gives the box around some places; null when there are none. */
export function boundsOfPoints( points: readonly { readonly lat: number; readonly lng: number }[] ): Bounds | null {
	if ( points.length === 0 ) {
		return null;
	}
	let [ west, south, east, north ] = [ 180, 90, -180, -90 ];
	for ( const { lat, lng } of points ) {
		west = Math.min( west, lng );
		east = Math.max( east, lng );
		south = Math.min( south, lat );
		north = Math.max( north, lat );
	}
	const wider = Math.max( 0, LEAST - ( east - west ) / 2 );
	const higher = Math.max( 0, LEAST - ( north - south ) / 2 );
	return { west: west - wider, south: south - higher, east: east + wider, north: north + higher };
}
