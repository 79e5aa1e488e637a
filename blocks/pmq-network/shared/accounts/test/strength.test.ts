import { decode, encode } from '../base64url.ts';
import { verdict } from '../strength.ts';

const labels = [ 'at once', 'very weak', 'weak', 'good', 'very good' ];

describe( 'strength', () => {
	it( 'says nothing of an empty or unmeasured password', () => {
		expect( verdict( '', 0, 10, labels, 'short' ) ).toEqual( { level: 0, words: '' } );
		expect( verdict( 'chevreuil', null, 10, labels, 'short' ) ).toEqual( { level: 0, words: '' } );
	} );
	it( 'counts characters, not code units', () => {
		expect( verdict( '🌰🌰🌰🌰🌰🌰', 4, 10, labels, 'short' ).words ).toBe( 'short' );
		expect( verdict( 'éàüîôçœæ№✓', 4, 10, labels, 'short' ) ).toEqual( { level: 5, words: 'very good' } );
	} );
} );

describe( 'base64url', () => {
	it( 'gives back the same bytes', () => {
		const bytes = Uint8Array.from( { length: 256 }, ( _, index ) => index );
		expect( [ ...decode( encode( bytes.buffer ) ) ] ).toEqual( [ ...bytes ] );
		expect( encode( Uint8Array.of( 251, 255 ).buffer ) ).toBe( '-_8' );
	} );
} );
