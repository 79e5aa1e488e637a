/** Points and polygons: what the engraver cuts along. */

export type Point = readonly [ number, number ];
export type Polygon = readonly Point[];

/** Numbers that look random and are always the same for a name (Park and Miller), so that a scene is drawn alike each time. */
export function chance( name: string ): () => number {
	const prime = 2147483647;
	let state = [ ...name ].reduce( ( sum, letter ) => ( sum * 131 + letter.charCodeAt( 0 ) ) % prime, 7919 );
	return () => {
		state = ( state * 48271 ) % prime;
		return state / prime;
	};
}

export function rectangle( x: number, y: number, width: number, height: number ): Polygon {
	return [
		[ x, y ],
		[ x + width, y ],
		[ x + width, y + height ],
		[ x, y + height ],
	];
}

export function ellipse( x: number, y: number, rx: number, ry = rx, steps = 22 ): Polygon {
	return Array.from( { length: steps }, ( _, step ): Point => {
		const angle = ( step / steps ) * Math.PI * 2;
		return [ x + Math.cos( angle ) * rx, y + Math.sin( angle ) * ry ];
	} );
}

/** A round-headed opening: `y` is its foot, `height` includes the arch. */
export function arch( x: number, y: number, width: number, height: number, pointed = false ): Polygon {
	const radius = width / 2;
	const spring = y - height + radius * ( pointed ? 1.25 : 1 );
	const crown = Array.from( { length: 9 }, ( _, step ): Point => {
		const t = step / 8;
		const angle = Math.PI * ( 1 - t );
		const rise = pointed ? 1.25 * ( 1 - Math.abs( 2 * t - 1 ) ** 1.7 ) : Math.sin( angle );
		return [ x + radius + Math.cos( angle ) * radius, spring - rise * radius ];
	} );
	return [ [ x, y ], ...crown, [ x + width, y ] ];
}

/** A smooth line through points (Catmull-Rom), as many short ones. */
export function curve( points: readonly Point[], steps = 6 ): Point[] {
	const at = ( index: number ): Point => points[ Math.min( points.length - 1, Math.max( 0, index ) ) ] as Point;
	const line: Point[] = [];
	for ( let index = 0; index < points.length - 1; index++ ) {
		const [ a, b, c, d ] = [ at( index - 1 ), at( index ), at( index + 1 ), at( index + 2 ) ];
		for ( let step = 0; step < steps; step++ ) {
			const t = step / steps;
			line.push( [ spline( a[ 0 ], b[ 0 ], c[ 0 ], d[ 0 ], t ), spline( a[ 1 ], b[ 1 ], c[ 1 ], d[ 1 ], t ) ] );
		}
	}
	line.push( at( points.length - 1 ) );
	return line;
}

function spline( a: number, b: number, c: number, d: number, t: number ): number {
	return (
		0.5 * ( 2 * b + ( c - a ) * t + ( 2 * a - 5 * b + 4 * c - d ) * t * t + ( 3 * b - a - 3 * c + d ) * t * t * t )
	);
}

export function contains( polygon: Polygon, x: number, y: number ): boolean {
	let inside = false;
	for ( let i = 0, j = polygon.length - 1; i < polygon.length; j = i++ ) {
		const [ xi, yi ] = polygon[ i ] as Point;
		const [ xj, yj ] = polygon[ j ] as Point;
		if ( yi > y !== yj > y && x < ( ( xj - xi ) * ( y - yi ) ) / ( yj - yi ) + xi ) {
			inside = ! inside;
		}
	}
	return inside;
}

export function bounds( polygon: Polygon ): { left: number; top: number; right: number; bottom: number } {
	const xs = polygon.map( ( point ) => point[ 0 ] );
	const ys = polygon.map( ( point ) => point[ 1 ] );
	return { left: Math.min( ...xs ), top: Math.min( ...ys ), right: Math.max( ...xs ), bottom: Math.max( ...ys ) };
}
