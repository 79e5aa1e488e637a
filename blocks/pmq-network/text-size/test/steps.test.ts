import { nextStep, stepFrom, steps } from '../steps.ts';

describe( 'text size', () => {
	it( 'goes up through three steps and back to the first', () => {
		expect( steps.map( nextStep ) ).toEqual( [ 'large', 'larger', 'normal' ] );
	} );

	it( 'takes only values of its own from the storage', () => {
		expect( stepFrom( 'larger' ) ).toBe( 'larger' );
		expect( stepFrom( 'huge"><script>' ) ).toBe( 'normal' );
		expect( stepFrom( null ) ).toBe( 'normal' );
	} );
} );
