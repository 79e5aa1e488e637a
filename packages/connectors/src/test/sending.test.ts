/** @jest-environment node */
import {
	datasetOf,
	describeFailure,
	finishImport,
	Ledger,
	scopeOf,
	TooManyRefusedError,
	transfer,
	TransportError,
} from '../index.ts';
import type { ImportRow, Outcome, RowResult, TransferOptions, Transport } from '../index.ts';

interface Sent {
	rows: ImportRow[];
	offset: number;
	commit: boolean;
}

async function* rows( count: number, bad: number[] = [] ): AsyncGenerator< RowResult > {
	for ( let line = 2; line < count + 2; line++ ) {
		const row = { source: 'merimee', source_id: `PA${ line }`, line, name: `Pont ${ line }` };
		yield bad.includes( line )
			? {
					kind: 'error',
					line,
					sourceId: row.source_id,
					name: row.name,
					problems: [ { field: 'name', code: 'missing_name' } ],
					progress: line / count,
				}
			: { kind: 'row', line, row, warnings: [], progress: line / count };
	}
}

/** A server that may fail: `fail` is asked before each batch. */
function server( fail: ( sent: Sent, count: number ) => TransportError | undefined = () => undefined ): {
	transport: Transport;
	batches: Sent[];
} {
	const batches: Sent[] = [];
	let count = 0;
	return {
		batches,
		transport: {
			async request( _method, _path, body ) {
				const sent = body as Sent;
				const error = fail( sent, ++count );
				if ( error ) {
					throw error;
				}
				batches.push( sent );
				return {
					results: sent.rows.map( ( row ) => ( {
						source_id: row.source_id,
						line: row.line,
						status: 'new',
					} ) ),
				};
			},
		},
	};
}

async function run(
	results: AsyncIterable< RowResult >,
	transport: Transport,
	more: Partial< TransferOptions > = {}
): Promise< Outcome[] > {
	const outcomes: Outcome[] = [];
	for await ( const step of transfer( results, transport, {
		importId: 1,
		commit: true,
		language: 'fr',
		wait: async () => undefined,
		...more,
	} ) ) {
		outcomes.push( ...step.outcomes );
	}
	return outcomes;
}

describe( 'transfer', () => {
	it( 'sends at most 100 rows at once and accounts for every row of the file', async () => {
		const { transport, batches } = server();
		const outcomes = await run( rows( 253, [ 10, 200 ] ), transport );
		expect( batches.map( ( batch ) => [ batch.rows.length, batch.offset ] ) ).toEqual( [
			[ 100, 0 ],
			[ 100, 100 ],
			[ 51, 200 ],
		] );
		expect( outcomes.map( ( outcome ) => outcome.line ) ).toEqual(
			Array.from( { length: 253 }, ( _, index ) => index + 2 )
		);
		expect(
			outcomes.filter( ( outcome ) => outcome.status === 'error' ).map( ( outcome ) => outcome.line )
		).toEqual( [ 10, 200 ] );
	} );

	it( 'repeats a batch on failures that pass, and nothing is sent twice besides', async () => {
		const { transport, batches } = server( ( _, count ) =>
			count === 1 || count === 2 ? new TransportError( 'Bad gateway', 502 ) : undefined
		);
		expect( await run( rows( 5 ), transport ) ).toHaveLength( 5 );
		expect( batches ).toHaveLength( 1 );
	} );

	it( 'isolates the one row that the server breaks on', async () => {
		const { transport } = server( ( sent ) =>
			sent.rows.some( ( row ) => row.line === 40 ) ? new TransportError( 'Critical error', 500 ) : undefined
		);
		const outcomes = await run( rows( 120 ), transport );
		expect( outcomes ).toHaveLength( 120 );
		expect(
			outcomes
				.filter( ( outcome ) => outcome.status === 'error' )
				.map( ( outcome ) => [ outcome.line, outcome.unsent ] )
		).toEqual( [ [ 40, true ] ] );
	} );

	it( 'gives up when the server is away or closed to the account', async () => {
		for ( const status of [ 0, 401, 403 ] ) {
			const { transport } = server( () => new TransportError( 'no', status ) );
			await expect( run( rows( 5 ), transport ) ).rejects.toThrow( TransportError );
		}
	} );

	it( 'goes on behind the rows that the server has already', async () => {
		const { transport, batches } = server();
		await run( rows( 150 ), transport, { from: 100 } );
		expect( batches.map( ( batch ) => [ batch.rows[ 0 ]?.line, batch.rows.length, batch.offset ] ) ).toEqual( [
			[ 102, 50, 100 ],
		] );
	} );

	it( 'stops between two batches when asked', async () => {
		const { transport, batches } = server();
		const stop = new AbortController();
		const steps = transfer( rows( 500 ), transport, {
			importId: 1,
			commit: true,
			language: 'fr',
			signal: stop.signal,
		} );
		await steps.next();
		stop.abort();
		expect( ( await steps.next() ).done ).toBe( true );
		expect( batches ).toHaveLength( 1 );
	} );
} );

describe( 'the end of an import', () => {
	const ids = ( count: number ): number[] => Array.from( { length: count }, ( _, index ) => index + 2 );

	async function finish( ledger: Ledger ): Promise< unknown[] > {
		const bodies: unknown[] = [];
		const transport: Transport = { request: async ( _method, _path, body ) => bodies.push( body ) };
		await finishImport( transport, 1, true, ledger );
		return bodies;
	}

	it( 'names the rows that the connector refused and those that the server could not take', async () => {
		const { transport } = server( ( sent ) =>
			sent.rows.some( ( row ) => row.line === 40 ) ? new TransportError( 'Critical error', 500 ) : undefined
		);
		const ledger = new Ledger();
		ledger.add( await run( rows( 120, [ 10 ] ), transport ) );
		expect( await finish( ledger ) ).toEqual( [ { commit: true, total: 118, refused: [ 'PA10', 'PA40' ] } ] );
	} );

	it( 'is refused when the rows not taken cannot all be named', async () => {
		const ledger = new Ledger();
		ledger.add( await run( rows( 10_001, ids( 10_000 ) ), server().transport ) );
		expect( ( await finish( ledger ) )[ 0 ] ).toMatchObject( { total: 1, refused: { length: 10_000 } } );
		ledger.add( await run( rows( 10_001, ids( 10_001 ) ), server().transport ) );
		const error: unknown = await finish( ledger ).catch( ( problem: unknown ) => problem );
		expect( error ).toBeInstanceOf( TooManyRefusedError );
		expect( describeFailure( error, 'fr' ) ).toMatch( /^10.001 lignes du fichier n’ont pas été prises\u202f:/ );
	} );
} );

describe( 'data sets', () => {
	it.each( [
		[ 'mh-tarn-et-garonne.csv', 'mh-tarn-et-garonne' ],
		[ 'C:\\Dossier\\Croix de chemin 2026.xlsx', 'croix-de-chemin' ],
		[ 'merimee_2026-07-21.csv', 'merimee' ],
		[ 'inventaire-v2.csv', 'inventaire' ],
		[ '2026.csv', '2026' ],
	] )( '%s is %s', ( filename, dataset ) => {
		expect( datasetOf( filename ) ).toBe( dataset );
		expect( scopeOf( 'merimee', dataset ) ).toBe( `merimee:${ dataset }` );
	} );
} );
