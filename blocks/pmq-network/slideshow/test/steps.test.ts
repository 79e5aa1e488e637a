import { indexAt, stepTo } from '../steps.ts';

describe( 'stepTo', () => {
	it( 'goes round in both directions', () => {
		expect( stepTo( 0, 1, 4 ) ).toBe( 1 );
		expect( stepTo( 3, 1, 4 ) ).toBe( 0 );
		expect( stepTo( 0, -1, 4 ) ).toBe( 3 );
	} );

	it( 'stays where there is nothing', () => {
		expect( stepTo( 0, 1, 0 ) ).toBe( 0 );
		expect( stepTo( 0, 1, 1 ) ).toBe( 0 );
	} );
} );

describe( 'indexAt', () => {
	it( 'names the nearest slide, within bounds', () => {
		expect( indexAt( 0, 1280, 4 ) ).toBe( 0 );
		expect( indexAt( 700, 1280, 4 ) ).toBe( 1 );
		expect( indexAt( 9999, 1280, 4 ) ).toBe( 3 );
		expect( indexAt( -40, 1280, 4 ) ).toBe( 0 );
	} );

	it( 'is the first of a slideshow that is not laid out', () => {
		expect( indexAt( 0, 0, 4 ) ).toBe( 0 );
	} );
} );
