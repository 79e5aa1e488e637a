/** @jest-environment node */
import { placeLabels } from '../labels.ts';

const at = ( key: string, weight: number, x: number, y: number ) => ( { key, text: key, weight, x, y } );

describe( 'placeLabels', () => {
	it( 'names the larger commune where two would touch', () => {
		expect( placeLabels( [ at( 'Monteils', 1379, 20, 10 ), at( 'Caussade', 6803, 0, 0 ) ], 12 ) ).toEqual( [
			'Caussade',
		] );
	} );

	it( 'names both where there is room', () => {
		expect( placeLabels( [ at( 'Monteils', 1379, 0, 60 ), at( 'Caussade', 6803, 0, 0 ) ], 12 ) ).toEqual( [
			'Caussade',
			'Monteils',
		] );
	} );

	it( 'keeps villages for near views', () => {
		const village = [ at( 'Loze', 118, 0, 0 ) ];
		expect( placeLabels( village, 10 ) ).toEqual( [] );
		expect( placeLabels( village, 12 ) ).toEqual( [ 'Loze' ] );
	} );
} );
