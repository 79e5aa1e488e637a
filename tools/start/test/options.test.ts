/**
 * @jest-environment node
 */
import { Failure } from '../../lib/failure.ts';
import { instancePaths } from '../../lib/paths.ts';
import { readOptions } from '../options.ts';
import { siteAddress } from '../summary.ts';

describe( 'options of npm start', () => {
	it( 'reads every option', () => {
		expect(
			readOptions( [
				'--port=9001',
				'--db=mariadb',
				'--domains',
				'--fresh',
				'--no-demo',
				'--data=x',
				'--no-serve',
			] )
		).toEqual( {
			port: 9001,
			db: 'mariadb',
			domains: true,
			fresh: true,
			demo: false,
			data: 'x',
			serve: false,
		} );
	} );

	it( 'leaves undecided what is not said, so that an earlier choice holds', () => {
		expect( readOptions( [] ) ).toMatchObject( { port: undefined, db: undefined, domains: undefined } );
		expect( readOptions( [ '--no-domains' ] ).domains ).toBe( false );
	} );

	it.each( [ [ '--port=nine' ], [ '--port=0' ], [ '--port=70000' ], [ '--db=postgres' ], [ '--prot=8080' ] ] )(
		'says what is wrong with %s',
		( option ) => {
			expect( () => readOptions( [ option ] ) ).toThrow( Failure );
		}
	);
} );

describe( 'instances', () => {
	it.each( [ '../etc', 'cache', 'A b', '' ] )( 'refuses the name “%s”', ( name ) => {
		expect( () => instancePaths( name ) ).toThrow();
	} );

	it( 'accepts a plain name', () => {
		expect( instancePaths( 'site' ).name ).toBe( 'site' );
	} );

	it( 'addresses sites in folders or on host names', () => {
		expect( siteAddress( { port: 81, domains: false }, 'patrimoine' ) ).toBe( 'http://localhost:81/patrimoine/' );
		expect( siteAddress( { port: 81, domains: true }, 'patrimoine' ) ).toBe( 'http://patrimoine.localhost:81/' );
		expect( siteAddress( { port: 81, domains: true }, 'portail' ) ).toBe( 'http://localhost:81/' );
	} );
} );
