import { useCallback, useEffect, useMemo, useReducer, useRef } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import {
	datasetOf,
	finishImport,
	Ledger,
	scopeOf,
	transfer,
	type ParseOptions,
	type RowResult,
	type TransportError,
} from '@pmq/connectors';
import { createImport, transport, type ImportRun } from '../data/imports.ts';
import { forget, recall, remember } from '../data/memory.ts';
import { Reader } from '../reading/reader.ts';
import { initialState, reducer, type ImportState } from '../route.ts';
import { language } from './language.ts';

/** What a person can do on the screen. */
export interface ImportActions {
	choose: ( file: File, sheet?: string ) => Promise< void >;
	set: ( patch: Partial< Pick< ImportState, 'connector' | 'dataset' | 'columns' | 'error' > > ) => void;
	preview: () => Promise< void >;
	commit: () => Promise< void >;
	/** Ends a running pass after the batch that is on its way. */
	stop: () => void;
	/** Back to the columns of the same file. */
	back: () => void;
	restart: ( resuming?: ImportRun ) => void;
}

/**
 * Leads from a file to records: reads it in a worker, previews, commits.
 */
export function useImport(): [ ImportState, ImportActions ] {
	const [ state, dispatch ] = useReducer( reducer, initialState );
	const latest = useRef( state );
	latest.current = state;
	const reader = useMemo( () => new Reader(), [] );
	const running = useRef< AbortController | null >( null );
	const patch = useCallback(
		( changes: Partial< ImportState > ) => dispatch( { type: 'patch', patch: changes } ),
		[]
	);

	useEffect( () => () => reader.close(), [ reader ] );
	useLeaveWarning( state.phase === 'committing' );

	/** Sends all rows once; true when the pass came to its end. */
	const pass = useCallback(
		async ( run: ImportRun, rows: readonly RowResult[], commit: boolean ): Promise< boolean > => {
			running.current = new AbortController();
			const { signal } = running.current;
			const ledger = new Ledger();
			const onRetry = ( error: TransportError, attempt: number ): void =>
				/* translators: 1: what the server or network said, 2: number of the attempt */
				patch( {
					waiting: sprintf( __( 'No answer (%1$s). Attempt %2$d …', 'pmq' ), error.message, attempt ),
				} );
			for await ( const step of transfer( measured( rows ), transport, {
				importId: run.id,
				commit,
				language,
				signal,
				onRetry,
			} ) ) {
				ledger.add( step.outcomes );
				dispatch( { type: 'outcomes', ...step } );
			}
			if ( signal.aborted ) {
				return false;
			}
			patch( { summary: await finishImport( transport, run.id, commit, ledger, { onRetry } ), waiting: '' } );
			return true;
		},
		[ patch ]
	);

	const actions = useMemo< ImportActions >( () => {
		const fail = ( phase: ImportState[ 'phase' ], error: unknown ): void =>
			patch( { phase, error: error instanceof Error ? error.message : String( error ), waiting: '' } );
		return {
			async choose( file, sheet ) {
				const { resuming } = latest.current;
				const kept = resuming ? recall( resuming.id ) : null;
				patch( { phase: 'opening', file, error: '', open: null } );
				try {
					const open = await reader.open( file, language, sheet ?? kept?.sheet );
					const same = kept !== null && kept.size === file.size;
					patch( {
						phase: 'mapping',
						open,
						connector: resuming?.connector ?? open.connector,
						dataset: kept?.dataset ?? datasetOf( file.name ),
						columns: same ? kept.columns : {},
					} );
				} catch ( error ) {
					fail( 'choose', error );
				}
			},
			set: patch,
			async preview() {
				const { connector, dataset, columns, file, open, resuming } = latest.current;
				if ( ! file || ! open ) {
					return;
				}
				patch( { phase: 'previewing', outcomes: [], summary: null, progress: 0, error: '' } );
				try {
					const options: ParseOptions = { dataset, columns };
					const rows = await reader.read( connector, options );
					const scope = scopeOf( connector, dataset );
					const run =
						resuming && resuming.scope === scope
							? resuming
							: await createImport( connector, file.name, scope );
					remember( run.id, { size: file.size, columns, sheet: open.sheet, dataset } );
					patch( { rows, run } );
					patch( { phase: ( await pass( run, rows, false ) ) ? 'preview' : 'mapping' } );
				} catch ( error ) {
					fail( 'mapping', error );
				}
			},
			async commit() {
				const { run, rows } = latest.current;
				if ( ! run ) {
					return;
				}
				const before = latest.current;
				patch( { phase: 'committing', outcomes: [], progress: 0, error: '' } );
				try {
					if ( await pass( run, rows, true ) ) {
						forget( run.id );
						patch( { phase: 'done' } );
					} else {
						patch( {
							phase: 'preview',
							outcomes: before.outcomes,
							summary: before.summary,
							error: __(
								'The import was stopped. What is written stays; import again to write the rest.',
								'pmq'
							),
						} );
					}
				} catch ( error ) {
					patch( { outcomes: before.outcomes, summary: before.summary } );
					fail( 'preview', error );
				}
			},
			stop: () => running.current?.abort(),
			back: () => patch( { phase: 'mapping', outcomes: [], summary: null, error: '' } ),
			restart( resuming ) {
				reader.close();
				dispatch( resuming ? { type: 'reset', resuming } : { type: 'reset' } );
			},
		};
	}, [ patch, pass, reader ] );

	return [ state, actions ];
}

/** The rows again, with progress by their number: reading is over, what takes time is sending. */
async function* measured( rows: readonly RowResult[] ): AsyncGenerator< RowResult > {
	for ( const [ index, row ] of rows.entries() ) {
		yield { ...row, progress: ( index + 1 ) / rows.length };
	}
}

/** Lets the browser ask before the page is left while records are written. */
function useLeaveWarning( active: boolean ): void {
	useEffect( () => {
		if ( ! active ) {
			return;
		}
		const ask = ( event: BeforeUnloadEvent ): void => event.preventDefault();
		window.addEventListener( 'beforeunload', ask );
		return () => window.removeEventListener( 'beforeunload', ask );
	}, [ active ] );
}
