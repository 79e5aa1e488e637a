/** The area or the circle that a search looks in, on the map below its pins. */
import type { AreaStrings, PmqMap } from '@pmq/map';
import { boundsOfPoints, type Bounds } from '@pmq/territory';
import type { Corner } from './search-url';

/** Where a search looks beside a part of the map. */
export interface Where {
	/** Corners of a drawn area. */
	readonly area: readonly Corner[] | null;
	/** Latitude, longitude, radius in kilometres. */
	readonly circle: readonly [ number, number, number ] | null;
}

/** Kilometres of a degree of latitude. */
const DEGREE = 111.195;

/** Keeps the one shape that the map shows. While a new area is drawn the old one is not shown. */
export function makeShape( map: PmqMap ): {
	/** Shows it and moves there when it is another one; tells whether there is one. */
	show: ( where: Where | undefined ) => boolean;
	draw: (
		corners: readonly Corner[],
		byKeyboard: boolean,
		strings: AreaStrings
	) => Promise< readonly Corner[] | null >;
} {
	let shown = 'null';
	const set = ( where: Where | undefined ): void => {
		const { area = null, circle = null } = where ?? {};
		map.setShape(
			area
				? { kind: 'area', corners: area }
				: circle && { kind: 'circle', lat: circle[ 0 ], lng: circle[ 1 ], radius: circle[ 2 ] }
		);
	};
	return {
		show: ( where ) => {
			const key = JSON.stringify( where ?? null );
			const bounds = boundsOf( where );
			if ( key !== shown ) {
				shown = key;
				set( where );
				if ( bounds ) {
					map.fitTo( bounds );
				}
			}
			return bounds !== undefined;
		},
		draw: ( corners, byKeyboard, strings ) =>
			new Promise( ( resolve, reject ) => {
				map.closeCard();
				map.setShape( null );
				const onEnd = ( drawn: readonly Corner[] | null ): void => {
					const area = drawn ?? ( corners.length > 0 ? corners : null );
					set( { area, circle: null } );
					resolve( drawn );
				};
				map.drawArea( { corners, byKeyboard, strings: { ...strings }, onEnd } ).catch( reject );
			} ),
	};
}

/** Gives the box around what a search looks in. */
function boundsOf( where: Where | undefined ): Bounds | undefined {
	if ( where?.area ) {
		return boundsOfPoints( where.area.map( ( [ lng, lat ] ) => ( { lat, lng } ) ) );
	}
	if ( ! where?.circle ) {
		return undefined;
	}
	const [ lat, lng, radius ] = where.circle;
	const high = radius / DEGREE;
	const wide = high / Math.max( 0.1, Math.cos( ( lat * Math.PI ) / 180 ) );
	return { west: lng - wide, south: lat - high, east: lng + wide, north: lat + high };
}
