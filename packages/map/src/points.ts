/** Reading of the points that a layer's route answers. */
import type { MapPoint } from './types.ts';

/**
 * Reads `[[id, lat, lng, approximate, name, link], …]`; a row that is not such is left out.
 *
 * @throws TypeError when the answer is no list at all.
 */
export function readPoints( answer: unknown ): MapPoint[] {
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
