import {
	describeFailure,
	detectConnector,
	findConnector,
	firstRows,
	openTable,
	type Language,
	type RowResult,
	type Table,
} from '@pmq/connectors';
import type { Answer, Request } from './protocol.ts';

/** Rows handed over at once. */
const PORTION = 250;

let table: Table | null = null;
let language: Language = 'fr';

const answer = ( message: Answer ): void => globalThis.postMessage( message );

globalThis.addEventListener( 'message', ( { data }: MessageEvent< Request > ) => {
	( data.type === 'open' ? open( data ) : read( data ) ).catch( ( error: unknown ) => {
		answer( { type: 'failed', message: describeFailure( error, language ) ?? String( error ) } );
	} );
} );

async function open( request: Extract< Request, { type: 'open' } > ): Promise< void > {
	language = request.language;
	table = await openTable( request.file, request.sheet );
	const { format, header, encoding, delimiter, sheet, sheets } = table;
	const connector = await detectConnector( table );
	const sample = await firstRows( table, 3 );
	answer( {
		type: 'opened',
		file: { format, header, encoding, delimiter, sheet, sheets, connector: connector.key, sample },
	} );
}

async function read( request: Extract< Request, { type: 'read' } > ): Promise< void > {
	const connector = findConnector( request.connector );
	if ( ! table || ! connector ) {
		throw new Error( 'No file is open.' );
	}
	let results: RowResult[] = [];
	for await ( const result of connector.parse( table, request.options ) ) {
		results.push( result );
		if ( results.length >= PORTION ) {
			answer( { type: 'rows', results } );
			results = [];
		}
	}
	answer( { type: 'rows', results } );
	answer( { type: 'done' } );
}
