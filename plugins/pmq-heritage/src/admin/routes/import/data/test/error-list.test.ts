import { errorList, safeCell } from '../error-list.ts';

describe( 'error list', () => {
	it.each( [
		[ '=HYPERLINK("x")', '"\'=HYPERLINK(""x"")"' ],
		[ '+33', "'+33" ],
		[ '-1', "'-1" ],
		[ '@SUM', "'@SUM" ],
		[ 'Pont; vieux', '"Pont; vieux"' ],
		[ 'Pont', 'Pont' ],
	] )( 'writes %j as a harmless cell', ( text, cell ) => {
		expect( safeCell( text ) ).toBe( cell );
	} );

	it( 'has one line for each error and each warning', () => {
		const list = errorList(
			[
				{
					line: 7,
					source_id: 'PA1',
					name: 'Pont',
					status: 'error',
					changes: [],
					errors: [ { field: 'lat', message: 'Non.' } ],
					warnings: [],
					notices: [],
					post_id: null,
				},
				{
					line: 8,
					source_id: 'PA2',
					name: 'Tour',
					status: 'new',
					changes: [],
					errors: [],
					warnings: [ { field: 'lat', code: 'coordinates_zero' } ],
					notices: [],
					post_id: 3,
				},
				{
					line: 9,
					source_id: 'PA3',
					name: 'Halle',
					status: 'new',
					changes: [],
					errors: [],
					warnings: [],
					notices: [],
					post_id: 4,
				},
			],
			'fr'
		);
		expect(
			list
				.trim()
				.split( '\r\n' )
				.map( ( row ) => row.split( ';' ).slice( 0, 4 ) )
		).toEqual( [
			[ 'Ligne', 'Identifiant', 'Nom', 'Gravité' ],
			[ '7', 'PA1', 'Pont', 'erreur' ],
			[ '8', 'PA2', 'Tour', 'avertissement' ],
		] );
	} );
} );
