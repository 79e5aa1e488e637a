/** Reading of the points that a layer's route answers. */
import type { MapPoint } from './types.ts';

/**
 * Points as columns of differences: a third of the weight of rows. Each number is the difference to the one before, from 0; coordinates
 * are hundred-thousandths of a degree. `approximate` lists positions.
 */
export interface PointColumns {
	count: number;
	ids: number[];
	lats: number[];
	lngs: number[];
	names: string[];
	approximate: number[];
}

/** Parts of a degree in columns. */
const SCALE = 100000;

/**
 * Reads `[[id, lat, lng, approximate, name, link], …]`, or columns; a point that is not such is left out.
 *
 * @throws TypeError when the answer is neither.
 */
export function readPoints( answer: unknown ): MapPoint[] {
	if ( isColumns( answer ) ) {
		return readColumns( answer );
	}
	if ( ! Array.isArray( answer ) ) {
		throw new TypeError( 'A list of points was expected.' );
	}
	return answer.flatMap( ( row: unknown ) => {
		const [ id, lat, lng, approximate, name, link ] = Array.isArray( row ) ? ( row as unknown[] ) : [];
		const usable =
			( typeof id === 'number' || typeof id === 'string' ) &&
			isLatitude( lat ) &&
			isLongitude( lng ) &&
			typeof name === 'string';
		return usable
			? [ { id: String( id ), lat, lng, name, link: safeLink( link ), approximate: Boolean( approximate ) } ]
			: [];
	} );
}

function readColumns( { count, ids, lats, lngs, names, approximate }: PointColumns ): MapPoint[] {
	const vague = new Set( approximate );
	const points: MapPoint[] = [];
	let [ id, lat, lng ] = [ 0, 0, 0 ];
	for ( let at = 0; at < count; at++ ) {
		id += ids[ at ] ?? NaN;
		lat += lats[ at ] ?? NaN;
		lng += lngs[ at ] ?? NaN;
		if ( Number.isFinite( id ) && isLatitude( lat / SCALE ) && isLongitude( lng / SCALE ) ) {
			points.push( {
				id: String( id ),
				lat: lat / SCALE,
				lng: lng / SCALE,
				name: String( names[ at ] ?? '' ),
				link: '',
				approximate: vague.has( at ),
			} );
		}
	}
	return points;
}

function isColumns( answer: unknown ): answer is PointColumns {
	const columns = answer as Partial< PointColumns > | null;
	return (
		typeof answer === 'object' &&
		typeof columns?.count === 'number' &&
		[ columns.ids, columns.lats, columns.lngs, columns.names, columns.approximate ].every( Array.isArray )
	);
}

function isLatitude( value: unknown ): value is number {
	return typeof value === 'number' && Math.abs( value ) <= 90;
}

function isLongitude( value: unknown ): value is number {
	return typeof value === 'number' && Math.abs( value ) <= 180;
}

/** Lets only web addresses through: a link of another kind could run a script. */
function safeLink( link: unknown ): string {
	return typeof link === 'string' && /^(https?:\/\/|\/(?!\/))/i.test( link ) ? link : '';
}
