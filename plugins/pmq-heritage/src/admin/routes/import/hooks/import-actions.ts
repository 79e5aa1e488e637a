import { __, sprintf } from '@wordpress/i18n';
import {
	BATCH_SIZE,
	datasetOf,
	describeFailure,
	finishImport,
	Ledger,
	scopeOf,
	transfer,
	type RowResult,
	type TransportError,
} from '@pmq/connectors';
import { createImport, transport, writtenBy, type ImportRun, type Written } from '../data/imports.ts';
import { readTerms } from '../data/sources.ts';
import { forget, recall, remember } from '../data/memory.ts';
import type { Reader } from '../reading/reader.ts';
import type { Action, ImportState } from '../route.ts';
import { language } from './language.ts';

/** What the steps of an import work with. */
export interface Desk {
	reader: Reader;
	/** Gives the present state. */
	state: () => ImportState;
	dispatch: ( action: Action ) => void;
	/** Ends the running pass. */
	running: { current: AbortController | null };
}

const patch = ( desk: Desk, changes: Partial< ImportState > ): void =>
	desk.dispatch( { type: 'patch', patch: changes } );

function fail( desk: Desk, phase: ImportState[ 'phase' ], error: unknown ): void {
	const message = describeFailure( error, language ) ?? ( error instanceof Error ? error.message : String( error ) );
	patch( desk, { phase, error: message, waiting: '' } );
}

/**
 * Opens a file; an interrupted import finds its columns again.
 *
 * @param desk  Desk.
 * @param file  File.
 * @param sheet Sheet of a workbook.
 */
export async function chooseFile( desk: Desk, file: File, sheet?: string ): Promise< void > {
	const { resuming } = desk.state();
	const kept = resuming ? recall( resuming.id ) : null;
	patch( desk, { phase: 'opening', file, error: '', open: null } );
	try {
		const open = await desk.reader.open( file, language, sheet ?? kept?.sheet );
		patch( desk, {
			phase: 'mapping',
			open,
			connector: resuming?.connector ?? open.connector,
			dataset: kept?.dataset ?? datasetOf( file.name ),
			columns: kept?.size === file.size ? kept.columns : {},
		} );
	} catch ( error ) {
		fail( desk, 'choose', error );
	}
}

/**
 * Reads all rows and asks the server what they would change.
 *
 * @param desk Desk.
 */
export async function previewRows( desk: Desk ): Promise< void > {
	const { connector, dataset, columns, file, open, resuming } = desk.state();
	if ( ! file || ! open ) {
		return;
	}
	patch( desk, { phase: 'previewing', outcomes: [], summary: null, progress: 0, error: '' } );
	try {
		const terms = await readTerms( connector );
		const rows = await desk.reader.read( connector, { dataset, columns, terms } );
		const scope = scopeOf( connector, dataset );
		const run = resuming?.scope === scope ? resuming : await createImport( connector, file.name, scope );
		remember( run.id, { size: file.size, columns, sheet: open.sheet, dataset } );
		patch( desk, { rows, run, written: writtenBy( run ) } );
		patch( desk, { phase: ( await pass( desk, run, rows, false ) ) ? 'preview' : 'mapping' } );
	} catch ( error ) {
		fail( desk, 'mapping', error );
	}
}

/**
 * Writes the previewed rows.
 *
 * @param desk Desk.
 */
export async function commitRows( desk: Desk ): Promise< void > {
	const { run, rows, outcomes, summary } = desk.state();
	if ( ! run ) {
		return;
	}
	patch( desk, { phase: 'committing', outcomes: [], progress: 0, error: '' } );
	try {
		if ( await pass( desk, run, rows, true ) ) {
			forget( run.id );
			patch( desk, { phase: 'done' } );
			return;
		}
		patch( desk, { phase: 'preview', written: writtenNow( desk ), outcomes, summary, error: '' } );
	} catch ( error ) {
		patch( desk, { written: writtenNow( desk ), outcomes, summary } );
		fail( desk, 'preview', error );
	}
}

/** What this pass and an earlier one have written: each begins with the first row, and rows written before tell the same again. */
function writtenNow( desk: Desk ): Written {
	const { outcomes, written } = desk.state();
	const count = ( status: 'new' | 'changed' ): number =>
		outcomes.filter( ( outcome ) => outcome.status === status ).length;
	return {
		added: Math.max( written.added, count( 'new' ) ),
		changed: Math.max( written.changed, count( 'changed' ) ),
	};
}

/** Some twenty steps of progress, so that a short file shows it too. */
function batchSizeFor( rows: number ): number {
	return Math.min( BATCH_SIZE, Math.max( 10, Math.ceil( rows / 20 ) ) );
}

/** Sends all rows once; true when the pass came to its end. */
async function pass( desk: Desk, run: ImportRun, rows: readonly RowResult[], commit: boolean ): Promise< boolean > {
	const { signal } = ( desk.running.current = new AbortController() );
	const ledger = new Ledger();
	const onRetry = ( error: TransportError, attempt: number ): void =>
		patch( desk, { waiting: waitingText( error, attempt ) } );
	const batchSize = batchSizeFor( rows.length );
	const options = { importId: run.id, commit, language, signal, onRetry, batchSize };
	for await ( const step of transfer( measured( rows ), transport, options ) ) {
		ledger.add( step.outcomes );
		desk.dispatch( { type: 'outcomes', ...step } );
	}
	if ( signal.aborted ) {
		return false;
	}
	patch( desk, { summary: await finishImport( transport, run.id, commit, ledger, { onRetry } ), waiting: '' } );
	return true;
}

function waitingText( error: TransportError, attempt: number ): string {
	/* translators: 1: what the server or network said, 2: number of the attempt */
	return sprintf( __( 'No answer (%1$s). Attempt %2$d …', 'pmq' ), error.message, attempt );
}

/** The rows again, with progress by their number: reading is over, what takes time is sending. */
async function* measured( rows: readonly RowResult[] ): AsyncGenerator< RowResult > {
	for ( const [ index, row ] of rows.entries() ) {
		yield { ...row, progress: ( index + 1 ) / rows.length };
	}
}
