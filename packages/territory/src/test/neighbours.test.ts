/** @jest-environment node */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { directionOfKey, nextPlace, type Direction } from '../neighbours.ts';

interface Row {
	name: string;
	lat: number;
	lng: number;
}
const file = join( __dirname, '../../../../mu-plugins/pmq-network/Territory/data/territory.json' );
const { communes } = JSON.parse( readFileSync( file, 'utf8' ) ) as { communes: Row[] };
const named = ( name: string ): Row => communes.find( ( commune ) => commune.name === name ) as Row;

describe( 'nextPlace', () => {
	it( 'goes to the neighbour in the direction', () => {
		expect( nextPlace( named( 'Caussade' ), communes, 'north' )?.name ).toBe( 'Monteils' );
		expect( nextPlace( named( 'Bruniquel' ), communes, 'west' )?.name ).toBe( 'Puygaillard-de-Quercy' );
	} );

	it( 'stops at the edge', () => {
		expect( nextPlace( named( 'Verlhac-Tescou' ), communes, 'south' ) ).toBeUndefined();
	} );

	it( 'lets the arrow keys reach every commune from any other', () => {
		const seen = new Set( [ 'Caussade' ] );
		const queue = [ named( 'Caussade' ) ];
		for ( let at = queue.shift(); at; at = queue.shift() ) {
			for ( const direction of [ 'north', 'south', 'east', 'west' ] as Direction[] ) {
				const next = nextPlace( at, communes, direction );
				if ( next && ! seen.has( next.name ) ) {
					seen.add( next.name );
					queue.push( next );
				}
			}
		}
		expect( communes.map( ( { name } ) => name ).filter( ( name ) => ! seen.has( name ) ) ).toEqual( [] );
	} );

	it( 'knows the arrow keys only', () => {
		expect( directionOfKey( 'ArrowUp' ) ).toBe( 'north' );
		expect( directionOfKey( 'Enter' ) ).toBeUndefined();
	} );
} );
