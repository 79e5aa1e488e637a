import { TransportError, type Batch, type ServerResult, type Transport } from './types.ts';

/** Waiting times before a batch is sent again, in milliseconds. */
const PAUSES = [ 500, 1000, 2000, 4000, 8000 ];

export interface SendOptions {
	/** Waits; replaced in tests. */
	wait?: ( milliseconds: number ) => Promise< void >;
	/** Told before each repetition. */
	onRetry?: ( error: TransportError, attempt: number ) => void;
}

/**
 * Sends a batch until the server has answered for every row.
 *
 * Failures that pass are repeated with growing pauses. A batch that the server refuses, or that it breaks on again and again,
 * is sent in halves down to the single row, so that one row cannot take the others with it; that row becomes an error.
 *
 * @param  transport Way to the server.
 * @param  importId  Import.
 * @param  batch     Rows.
 * @param  options   Waiting and telling.
 * @throws {TransportError} When the server cannot be reached, or does not let this account in.
 */
export async function sendBatch(
	transport: Transport,
	importId: number,
	batch: Batch,
	options: SendOptions = {}
): Promise< ServerResult[] > {
	try {
		return await persistently(
			() => post( transport, importId, batch ),
			batch.rows.length > 1 ? PAUSES : PAUSES.slice( 0, 2 ),
			options
		);
	} catch ( error ) {
		if (
			! ( error instanceof TransportError ) ||
			error.status === 0 ||
			[ 401, 403, 404, 429 ].includes( error.status )
		) {
			throw error;
		}
		const [ only ] = batch.rows;
		if ( only && batch.rows.length === 1 ) {
			return [
				{
					source_id: only.source_id,
					line: only.line,
					status: 'error',
					errors: [ { field: '', message: error.message } ],
					unsent: true,
				},
			];
		}
		const middle = Math.ceil( batch.rows.length / 2 );
		const first = { ...batch, rows: batch.rows.slice( 0, middle ) };
		const second = { ...batch, rows: batch.rows.slice( middle ), offset: batch.offset + middle };
		return [
			...( await sendBatch( transport, importId, first, options ) ),
			...( await sendBatch( transport, importId, second, options ) ),
		];
	}
}

/**
 * Repeats a request while it fails in a way that passes.
 *
 * @param  request Request.
 * @param  pauses  Pauses between attempts, in milliseconds.
 * @param  options Waiting and telling.
 * @throws {TransportError} The last failure.
 */
export async function persistently< T >(
	request: () => Promise< T >,
	pauses: readonly number[] = PAUSES,
	options: SendOptions = {}
): Promise< T > {
	const { wait = pause, onRetry } = options;
	for ( let attempt = 0; ; attempt++ ) {
		try {
			return await request();
		} catch ( error ) {
			const delay = pauses[ attempt ];
			if ( ! ( error instanceof TransportError ) || ! error.passing || delay === undefined ) {
				throw error;
			}
			onRetry?.( error, attempt + 1 );
			await wait( delay );
		}
	}
}

async function post( transport: Transport, importId: number, batch: Batch ): Promise< ServerResult[] > {
	const answer = await transport.request( 'POST', `imports/${ importId }/rows`, batch );
	const results = ( answer as { results?: unknown } | null )?.results;
	if ( ! Array.isArray( results ) || results.length !== batch.rows.length ) {
		throw new TransportError( 'The server did not answer for every row.', 502 );
	}
	return results as ServerResult[];
}

function pause( milliseconds: number ): Promise< void > {
	return new Promise( ( resolve ) => setTimeout( resolve, milliseconds ) );
}
