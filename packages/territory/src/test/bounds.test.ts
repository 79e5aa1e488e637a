/** @jest-environment node */
import { boundsOfGeometries, boundsOfPoints, fromBbox, toBbox } from '../bounds.ts';

describe( 'bounds', () => {
	it( 'surrounds points, and has no box for none', () => {
		expect(
			boundsOfPoints( [
				{ lat: 44, lng: 1.5 },
				{ lat: 44.2, lng: 1.3 },
			] )
		).toEqual( { west: 1.3, south: 44, east: 1.5, north: 44.2 } );
		expect( boundsOfPoints( [] ) ).toBeUndefined();
	} );

	it( 'surrounds polygons and multipolygons together', () => {
		const ring = ( x: number ) => [
			[ x, 44 ],
			[ x + 1, 44 ],
			[ x, 45 ],
			[ x, 44 ],
		];
		expect(
			boundsOfGeometries( [
				{ type: 'Polygon', coordinates: [ ring( 1 ) ] },
				{ type: 'MultiPolygon', coordinates: [ [ ring( 3 ) ], [ ring( 5 ) ] ] },
			] )
		).toEqual( { west: 1, south: 44, east: 6, north: 45 } );
	} );

	it( 'writes and reads the bbox parameter', () => {
		const bounds = { west: 1.123456, south: 43.9, east: 2, north: 44.5 };
		expect( toBbox( bounds ) ).toBe( '1.12346,43.9,2,44.5' );
		expect( fromBbox( '1.1,43.9,2,44.5' ) ).toEqual( { west: 1.1, south: 43.9, east: 2, north: 44.5 } );
	} );

	it.each( [ '', '1,2,3', '1,2,3,', '2,43,1,44', '1,44,2,43', 'a,b,c,d', '1,2,3,4,5', '-200,0,1,1' ] )(
		'refuses “%s”',
		( text ) => {
			expect( fromBbox( text ) ).toBeUndefined();
		}
	);
} );
