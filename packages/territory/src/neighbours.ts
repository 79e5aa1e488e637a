/** Moving from commune to commune with the arrow keys. */

export interface Place {
	lat: number;
	lng: number;
}

export type Direction = 'north' | 'south' | 'east' | 'west';

/** Degrees of longitude shrink to this share of a degree of latitude at 44.15° north. */
const LNG_SCALE = 0.717;

const VECTORS: Record< Direction, readonly [ x: number, y: number ] > = {
	north: [ 0, 1 ],
	south: [ 0, -1 ],
	east: [ 1, 0 ],
	west: [ -1, 0 ],
};

/** Returns the direction of an arrow key. */
export function directionOfKey( key: string ): Direction | undefined {
	const keys: Record< string, Direction > = {
		ArrowUp: 'north',
		ArrowDown: 'south',
		ArrowRight: 'east',
		ArrowLeft: 'west',
	};
	return keys[ key ];
}

/**
 * Returns the place next to another in a direction, undefined at the edge.
 *
 * Only places within 60° of the direction count; of those the one is nearest whose way aside is weighted twice, so that an arrow key
 * rather goes straight on.
 */
export function nextPlace< T extends Place >( from: Place, places: readonly T[], direction: Direction ): T | undefined {
	const [ dx, dy ] = VECTORS[ direction ];
	let best: T | undefined;
	let least = Infinity;
	for ( const place of places ) {
		const x = ( place.lng - from.lng ) * LNG_SCALE;
		const y = place.lat - from.lat;
		const ahead = x * dx + y * dy;
		const aside = Math.abs( x * dy - y * dx );
		const cost = ahead + 2 * aside;
		if ( ahead > 0 && aside <= ahead * Math.sqrt( 3 ) && cost < least ) {
			best = place;
			least = cost;
		}
	}
	return best;
}
