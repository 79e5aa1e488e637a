/** Corners of an area that a person draws: what may be added, moved, closed. Knows nothing of Leaflet. */

/** Longitude and latitude in decimal degrees (WGS 84). */
export type Corner = readonly [ number, number ];

export const MIN_CORNERS = 3;
/** As many as the search takes. */
export const MAX_CORNERS = 100;

/** Why a corner cannot be put, or an area not closed. */
export type Refusal = 'crossing' | 'tooFew' | 'tooMany';

/** Tells on which side of the line from a to b a point lies: positive on the left, 0 on the line. */
const side = ( a: Corner, b: Corner, point: Corner ): number =>
	( b[ 0 ] - a[ 0 ] ) * ( point[ 1 ] - a[ 1 ] ) - ( b[ 1 ] - a[ 1 ] ) * ( point[ 0 ] - a[ 0 ] );

const isBetween = ( a: Corner, b: Corner, point: Corner ): boolean =>
	Math.min( a[ 0 ], b[ 0 ] ) <= point[ 0 ] &&
	point[ 0 ] <= Math.max( a[ 0 ], b[ 0 ] ) &&
	Math.min( a[ 1 ], b[ 1 ] ) <= point[ 1 ] &&
	point[ 1 ] <= Math.max( a[ 1 ], b[ 1 ] );

/** Tells whether two edges meet anywhere, their ends included. */
function meet( a: Corner, b: Corner, c: Corner, d: Corner ): boolean {
	const [ abc, abd, cda, cdb ] = [ side( a, b, c ), side( a, b, d ), side( c, d, a ), side( c, d, b ) ];
	if ( abc * abd < 0 && cda * cdb < 0 ) {
		return true;
	}
	return (
		( abc === 0 && isBetween( a, b, c ) ) ||
		( abd === 0 && isBetween( a, b, d ) ) ||
		( cda === 0 && isBetween( c, d, a ) ) ||
		( cdb === 0 && isBetween( c, d, b ) )
	);
}

/** Tells whether an edge folds back onto the one before it. */
const foldsBack = ( a: Corner, b: Corner, c: Corner ): boolean =>
	side( a, b, c ) === 0 && ( b[ 0 ] - a[ 0 ] ) * ( c[ 0 ] - b[ 0 ] ) + ( b[ 1 ] - a[ 1 ] ) * ( c[ 1 ] - b[ 1 ] ) < 0;

/**
 * Tells whether a line crosses or touches itself.
 *
 * @param corners  Corners in order.
 * @param isClosed Whether an edge leads from the last corner to the first.
 */
export function crossesItself( corners: readonly Corner[], isClosed: boolean ): boolean {
	const count = isClosed ? corners.length : corners.length - 1;
	const at = ( index: number ): Corner => corners[ index % corners.length ]!;
	for ( let one = 0; one < count; one++ ) {
		for ( let other = one + 1; other < count; other++ ) {
			const isNext = other === one + 1;
			const isLast = isClosed && one === 0 && other === count - 1;
			if ( isNext || isLast ) {
				const [ before, here, after ] = isNext ? [ one, one + 1, one + 2 ] : [ other, 0, 1 ];
				if ( corners.length > 2 && foldsBack( at( before ), at( here ), at( after ) ) ) {
					return true;
				}
			} else if ( meet( at( one ), at( one + 1 ), at( other ), at( other + 1 ) ) ) {
				return true;
			}
		}
	}
	return false;
}

/** Says why a corner cannot follow the others; undefined when it can. */
export function refusalToAdd( corners: readonly Corner[], corner: Corner ): Refusal | undefined {
	if ( corners.length >= MAX_CORNERS ) {
		return 'tooMany';
	}
	return crossesItself( [ ...corners, corner ], false ) || isSame( corners.at( -1 ), corner )
		? 'crossing'
		: undefined;
}

/** Says why the corners are no area; undefined when they are. */
export function refusalToClose( corners: readonly Corner[] ): Refusal | undefined {
	if ( corners.length < MIN_CORNERS ) {
		return 'tooFew';
	}
	return crossesItself( corners, true ) ? 'crossing' : undefined;
}

/** Gives the corners with one in another place; unchanged when the outline would cross itself. */
export function withMoved( corners: readonly Corner[], index: number, corner: Corner ): readonly Corner[] {
	const moved = corners.map( ( known, place ) => ( place === index ? corner : known ) );
	return crossesItself( moved, moved.length >= MIN_CORNERS ) ? corners : moved;
}

/** Gives the corners with one more after a place. */
export function withInserted( corners: readonly Corner[], index: number, corner: Corner ): readonly Corner[] {
	return corners.length >= MAX_CORNERS
		? corners
		: [ ...corners.slice( 0, index + 1 ), corner, ...corners.slice( index + 1 ) ];
}

/** Gives the corners without one; unchanged when the outline would cross itself. */
export function without( corners: readonly Corner[], index: number ): readonly Corner[] {
	const left = corners.filter( ( _, place ) => place !== index );
	return crossesItself( left, left.length >= MIN_CORNERS ) ? corners : left;
}

/** Gives the middles of the edges, the closing one included once there are three corners. */
export function middles( corners: readonly Corner[] ): Corner[] {
	const count = corners.length >= MIN_CORNERS ? corners.length : corners.length - 1;
	return Array.from( { length: Math.max( 0, count ) }, ( _, index ) => {
		const [ a, b ] = [ corners[ index ]!, corners[ ( index + 1 ) % corners.length ]! ];
		return [ ( a[ 0 ] + b[ 0 ] ) / 2, ( a[ 1 ] + b[ 1 ] ) / 2 ] as const;
	} );
}

function isSame( one: Corner | undefined, other: Corner ): boolean {
	return one !== undefined && one[ 0 ] === other[ 0 ] && one[ 1 ] === other[ 1 ];
}
