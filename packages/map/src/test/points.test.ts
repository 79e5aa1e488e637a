/** @jest-environment node */
import { readPoints } from '../points.ts';

describe( 'readPoints', () => {
	it( 'reads rows', () => {
		expect( readPoints( [ [ 12, 44.1, 1.5, true, 'Dolmen', 'https://example.org/fiche/dolmen/' ] ] ) ).toEqual( [
			{
				id: '12',
				lat: 44.1,
				lng: 1.5,
				approximate: true,
				name: 'Dolmen',
				link: 'https://example.org/fiche/dolmen/',
			},
		] );
	} );

	it( 'leaves out rows that are no points', () => {
		expect(
			readPoints( [
				null,
				'x',
				[],
				[ 1, 'a', 1.5, false, 'A', '' ],
				[ 1, 91, 1.5, false, 'A', '' ],
				[ 1, NaN, 1.5, false, 'A', '' ],
				[ 1, 44, 1.5, false, null, '' ],
			] )
		).toEqual( [] );
	} );

	it( 'lets no script through as a link', () => {
		const links = [ 'javascript:alert(1)', '//evil.example/x', 'data:text/html,x', 5 ].map(
			( link ) => readPoints( [ [ 1, 44, 1.5, false, 'A', link ] ] )[ 0 ]?.link
		);
		expect( links ).toEqual( [ '', '', '', '' ] );
		expect( readPoints( [ [ 1, 44, 1.5, false, 'A', '/fiche/a/' ] ] )[ 0 ]?.link ).toBe( '/fiche/a/' );
	} );

	it( 'refuses what is no list', () => {
		expect( () => readPoints( { code: 'rest_no_route' } ) ).toThrow( TypeError );
	} );
} );

describe( 'readPoints of columns', () => {
	const columns = {
		count: 3,
		ids: [ 5, 2, -3 ],
		lats: [ 4415690, -10, 0 ],
		lngs: [ 154390, 0, 7 ],
		names: [ 'Halle', 'Puits', 'Four' ],
		approximate: [ 1 ],
	};

	it( 'adds the differences up', () => {
		expect( readPoints( columns ) ).toEqual( [
			{ id: '5', lat: 44.1569, lng: 1.5439, name: 'Halle', link: '', approximate: false },
			{ id: '7', lat: 44.1568, lng: 1.5439, name: 'Puits', link: '', approximate: true },
			{ id: '4', lat: 44.1568, lng: 1.54397, name: 'Four', link: '', approximate: false },
		] );
	} );

	it( 'leaves out what columns that are too short do not say', () => {
		expect( readPoints( { ...columns, lats: [ 4415690 ] } ) ).toHaveLength( 1 );
		expect( readPoints( { ...columns, count: 1 } ) ).toHaveLength( 1 );
	} );

	it( 'refuses what is neither rows nor columns', () => {
		expect( () => readPoints( { count: 1 } ) ).toThrow( TypeError );
		expect( () => readPoints( null ) ).toThrow( TypeError );
	} );
} );
