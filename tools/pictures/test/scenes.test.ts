/**
 * @jest-environment node
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Block } from '../block.ts';
import { arch, bounds, chance, contains, rectangle } from '../geometry.ts';
import { scenes } from '../scenes/index.ts';

const folder = join( __dirname, '../../../themes/pmq/assets/illustrations' );

function drawn( name: string ): string {
	const block = new Block( name );
	scenes[ name ]?.( block );
	return block.svg();
}

describe( 'engravings', () => {
	it( 'are at least twenty-four, each another drawing', () => {
		const all = Object.keys( scenes ).map( drawn );
		expect( all.length ).toBeGreaterThanOrEqual( 24 );
		expect( new Set( all ).size ).toBe( all.length );
	} );

	it.each( Object.keys( scenes ) )( '%s is light, and the file of the theme is current', ( name ) => {
		const svg = drawn( name );
		expect( svg.length ).toBeLessThan( 40 * 1024 );
		expect( svg ).not.toContain( 'NaN' );
		expect( readFileSync( join( folder, `${ name }.svg` ), 'utf8' ) ).toBe( svg );
	} );
} );

describe( 'block', () => {
	it( 'draws the same twice and another thing under another name', () => {
		const one = chance( 'pont' );
		const two = chance( 'pont' );
		const other = chance( 'lavoir' );
		const first = [ one(), one() ];
		expect( [ two(), two() ] ).toEqual( first );
		expect( [ other(), other() ] ).not.toEqual( first );
	} );

	it( 'keeps gouge strokes inside their area', () => {
		const block = new Block( 'essai' );
		block.gouge( 'i', rectangle( 100, 100, 200, 80 ), { share: 1 } );
		const starts = [ ...block.svg().matchAll( /M(\d+) (\d+)/g ) ].map(
			( match ) => [ Number( match[ 1 ] ), Number( match[ 2 ] ) ] as const
		);
		expect( starts.length ).toBeGreaterThan( 5 );
		for ( const [ x, y ] of starts ) {
			expect( contains( rectangle( 99, 99, 202, 82 ), x, y ) ).toBe( true );
		}
	} );

	it( 'puts layers of one ink after another into one path', () => {
		const block = new Block( 'essai' );
		block.cut( 'b', rectangle( 0, 0, 10, 10 ) );
		block.cut( 'b', rectangle( 20, 0, 10, 10 ) );
		block.cut( 'g', rectangle( 40, 0, 10, 10 ) );
		expect( block.svg().match( /<path/g ) ).toHaveLength( 2 );
		expect( block.svg() ).toContain( '<style>.b{fill:#AF272F}.g{fill:#7A9A01}</style>' );
	} );
} );

describe( 'geometry', () => {
	it( 'an arch stands on its foot and is as high as asked', () => {
		const box = bounds( arch( 10, 100, 40, 60 ) );
		expect( box.bottom ).toBe( 100 );
		expect( box.top ).toBeCloseTo( 40 );
	} );
} );
