/** @jest-environment node */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toInterface, toType, type Schema } from '../schema-to-type.ts';

const schema = ( name: string ): Schema =>
	JSON.parse( readFileSync( join( __dirname, '../../schema', `${ name }.json` ), 'utf8' ) ) as Schema;

describe( 'types.ts', () => {
	const text = readFileSync( join( __dirname, '../types.ts' ), 'utf8' );

	it.each( [
		[ 'Commune', 'commune', 'Answer of GET pmq/v1/communes, one item.' ],
		[ 'Epci', 'epci', 'Answer of GET pmq/v1/epcis, one item.' ],
		[ 'Boundaries', 'boundaries', 'Answer of GET pmq/v1/boundaries.' ],
	] )( 'says of %s what the schema says', ( name, file, comment ) => {
		expect( text ).toContain( toInterface( name, comment, schema( file ) ) );
	} );

	it( 'refuses a type it does not know', () => {
		expect( () => toType( { type: 'resource' } ) ).toThrow( 'resource' );
	} );
} );
