/** One pass of a file through the import routes: what the command and the scheduled imports share. */
import {
	finishImport,
	Ledger,
	persistently,
	scopeOf,
	transfer,
	type Connector,
	type ImportSummary,
	type ParseOptions,
	type Table,
	type TermMapping,
	type Transport,
	type TransportError,
} from '@pmq/connectors';
import type { Progress, Tally } from './report.ts';

export interface Pass {
	table: Table;
	connector: Connector;
	parse: ParseOptions;
	transport: Transport;
	importId: number;
	commit: boolean;
	/** Per cent of the known records that may be gone; null when a person has confirmed. */
	mostLost: number | null;
	tally: Tally;
	progress: Progress;
}

/** Begins an import; gives its number. */
export async function begin(
	transport: Transport,
	connector: Connector,
	filename: string,
	dataset: string
): Promise< number > {
	const scope = scopeOf( connector.key, dataset );
	const body = { connector: connector.key, filename: filename.slice( -190 ), scope };
	return ( ( await persistently( () => transport.request( 'POST', 'imports', body ) ) ) as { id: number } ).id;
}

/** Gives the staff's table of terms for a connector. */
export async function termsOf( transport: Transport, connector: Connector ): Promise< TermMapping[] > {
	return ( await persistently( () =>
		transport.request( 'GET', `source-terms/${ connector.key }` )
	) ) as TermMapping[];
}

/** Sends every row and ends the pass; null when the file has no good row. */
export async function send( pass: Pass ): Promise< ImportSummary | null > {
	const { table, connector, parse, transport, importId, commit, mostLost, tally, progress } = pass;
	const ledger = new Ledger();
	const onRetry = ( error: TransportError, attempt: number ): void =>
		progress.note( `Le réseau ne répond pas (${ error.message }) ; nouvel essai ${ attempt } …` );
	for await ( const step of transfer( connector.parse( table, parse ), transport, {
		importId,
		commit,
		language: 'fr',
		onRetry,
	} ) ) {
		tally.add( step.outcomes );
		ledger.add( step.outcomes );
		progress.draw( step.progress, tally.counts );
	}
	return finishImport( transport, importId, commit, ledger, { onRetry, mostLost } );
}
