/** Boxes of longitude and latitude. */
import type { Boundaries } from './types.ts';

/** Decimal degrees, WGS 84. */
export interface Bounds {
	west: number;
	south: number;
	east: number;
	north: number;
}

type Geometry = Boundaries[ 'features' ][ number ][ 'geometry' ];

/** Returns the box around positions, undefined when there are none. */
export function boundsOfPoints( points: Iterable< { lat: number; lng: number } > ): Bounds | undefined {
	let bounds: Bounds | undefined;
	for ( const { lat, lng } of points ) {
		bounds = bounds
			? {
					west: Math.min( bounds.west, lng ),
					south: Math.min( bounds.south, lat ),
					east: Math.max( bounds.east, lng ),
					north: Math.max( bounds.north, lat ),
				}
			: { west: lng, south: lat, east: lng, north: lat };
	}
	return bounds;
}

/** Returns the box around geometries, undefined when there are none. */
export function boundsOfGeometries( geometries: readonly Geometry[] ): Bounds | undefined {
	const points: { lat: number; lng: number }[] = [];
	const collect = ( part: unknown ): void => {
		if ( ! Array.isArray( part ) ) {
			return;
		}
		const [ lng, lat ] = part as unknown[];
		if ( typeof lng === 'number' && typeof lat === 'number' ) {
			points.push( { lng, lat } );
		} else {
			part.forEach( collect );
		}
	};
	geometries.forEach( ( geometry ) => collect( geometry.coordinates ) );
	return boundsOfPoints( points );
}

/** Writes a box as the `bbox` parameter of our routes wants it: west,south,east,north with five decimals (about a metre). */
export function toBbox( bounds: Bounds ): string {
	return [ bounds.west, bounds.south, bounds.east, bounds.north ]
		.map( ( value ) => String( Math.round( value * 1e5 ) / 1e5 ) )
		.join( ',' );
}

/** Reads such a parameter; undefined when it is not four numbers in order. */
export function fromBbox( text: string ): Bounds | undefined {
	const parts = text.split( ',' ).map( ( part ) => ( part.trim() === '' ? NaN : Number( part ) ) );
	const [ west = NaN, south = NaN, east = NaN, north = NaN ] = parts;
	const plausible =
		parts.length === 4 &&
		west >= -180 &&
		east <= 180 &&
		south >= -90 &&
		north <= 90 &&
		west < east &&
		south < north;
	return plausible ? { west, south, east, north } : undefined;
}
