import {
	crossesItself,
	middles,
	refusalToAdd,
	refusalToClose,
	withInserted,
	withMoved,
	without,
	type Corner,
} from '../area.ts';

const square: Corner[] = [
	[ 0, 0 ],
	[ 4, 0 ],
	[ 4, 4 ],
	[ 0, 4 ],
];

describe( 'crossesItself', () => {
	it( 'lets a square be', () => {
		expect( crossesItself( square, true ) ).toBe( false );
	} );

	it( 'finds the knot of a bow tie', () => {
		expect( crossesItself( [ square[ 0 ]!, square[ 2 ]!, square[ 1 ]!, square[ 3 ]! ], true ) ).toBe( true );
	} );

	it( 'finds an open line that crosses', () => {
		expect( crossesItself( [ [ 0, 0 ], [ 4, 4 ], [ 4, 0 ], [ 0, 4 ] ], false ) ).toBe( true ); // prettier-ignore
	} );

	it( 'finds an edge that folds back onto the one before', () => {
		expect( crossesItself( [ [ 0, 0 ], [ 4, 0 ], [ 2, 0 ] ], false ) ).toBe( true ); // prettier-ignore
	} );

	it( 'finds a corner that touches another edge', () => {
		expect( crossesItself( [ [ 0, 0 ], [ 4, 0 ], [ 4, 4 ], [ 2, 0 ] ], false ) ).toBe( true ); // prettier-ignore
	} );
} );

describe( 'drawing', () => {
	it( 'refuses a corner whose line crosses, and the same corner twice', () => {
		expect( refusalToAdd( [ [ 0, 0 ], [ 4, 4 ], [ 4, 0 ] ], [ 0, 4 ] ) ).toBe( 'crossing' ); // prettier-ignore
		expect( refusalToAdd( square, [ 0, 4 ] ) ).toBe( 'crossing' );
		expect( refusalToAdd( square, [ -1, 2 ] ) ).toBeUndefined();
	} );

	it( 'refuses more corners than the search takes', () => {
		const many = Array.from( { length: 100 }, ( _, index ): Corner => [ index, index * index ] );
		expect( refusalToAdd( many, [ 200, 0 ] ) ).toBe( 'tooMany' );
		expect( withInserted( many, 3, [ 9, 9 ] ) ).toHaveLength( 100 );
	} );

	it( 'closes three corners and no fewer, and never over a crossing', () => {
		expect( refusalToClose( square.slice( 0, 2 ) ) ).toBe( 'tooFew' );
		expect( refusalToClose( square.slice( 0, 3 ) ) ).toBeUndefined();
		expect( refusalToClose( [ [ 0, 0 ], [ 4, 0 ], [ 1, 3 ], [ 3, 3 ] ] ) ).toBe( 'crossing' ); // prettier-ignore
		expect( refusalToClose( [ [ 0, 0 ], [ 2, 0 ], [ 4, 0 ] ] ) ).toBe( 'crossing' ); // prettier-ignore
	} );

	it( 'moves a corner, but not across the outline', () => {
		expect( withMoved( square, 2, [ 5, 5 ] )[ 2 ] ).toEqual( [ 5, 5 ] );
		expect( withMoved( square, 2, [ -2, 1 ] ) ).toBe( square );
	} );

	it( 'inserts and removes', () => {
		const five = withInserted( square, 0, [ 2, -1 ] );
		expect( five[ 1 ] ).toEqual( [ 2, -1 ] );
		expect( without( five, 1 ) ).toEqual( square );
	} );

	it( 'offers the middle of each edge', () => {
		expect( middles( square ) ).toEqual( [ [ 2, 0 ], [ 4, 2 ], [ 2, 4 ], [ 0, 2 ] ] ); // prettier-ignore
		expect( middles( square.slice( 0, 2 ) ) ).toEqual( [ [ 2, 0 ] ] );
		expect( middles( [] ) ).toEqual( [] );
	} );
} );
