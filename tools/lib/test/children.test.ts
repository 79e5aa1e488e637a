/**
 * @jest-environment node
 */
import { isAlive } from '../processes.ts';
import { endChildren, runChild } from '../children.ts';

describe( 'programs that must not outlive us', () => {
	it( 'gives status, output and lines', async () => {
		const lines: string[] = [];
		const result = await runChild( 'sh', [ '-c', 'echo one; echo two >&2; exit 3' ], {
			onLine: ( line ) => lines.push( line ),
		} );
		expect( result.status ).toBe( 3 );
		expect( lines.sort() ).toEqual( [ 'one', 'two' ] );
	} );

	it( 'ends a program with its descendants', async () => {
		let grandchild = 0;
		const ended = runChild( 'sh', [ '-c', 'sleep 60 & echo $!; wait' ], {
			onLine: ( line ) => ( grandchild = Number( line ) ),
		} );
		while ( grandchild === 0 ) {
			await new Promise( ( resolve ) => setTimeout( resolve, 10 ) );
		}
		await endChildren();
		expect( ( await ended ).status ).not.toBe( 0 );
		await new Promise( ( resolve ) => setTimeout( resolve, 100 ) );
		expect( isAlive( grandchild ) ).toBe( false );
	} );
} );
