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
