import { useEffect, useMemo, useReducer, useRef } from '@wordpress/element';
import type { ImportRun } from '../data/imports.ts';
import { Reader } from '../reading/reader.ts';
import { initialState, reducer, type ImportState } from '../route.ts';
import { chooseFile, commitRows, previewRows, type Desk } from './import-actions.ts';

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
	const running = useRef< AbortController | null >( null );
	const reader = useMemo( () => new Reader(), [] );
	useEffect( () => () => reader.close(), [ reader ] );
	useLeaveWarning( state.phase === 'committing' );

	const actions = useMemo< ImportActions >( () => {
		const desk: Desk = { reader, dispatch, running, state: () => latest.current };
		return {
			choose: ( file, sheet ) => chooseFile( desk, file, sheet ),
			set: ( patch ) => dispatch( { type: 'patch', patch } ),
			preview: () => previewRows( desk ),
			commit: () => commitRows( desk ),
			stop: () => running.current?.abort(),
			back: () =>
				dispatch( { type: 'patch', patch: { phase: 'mapping', outcomes: [], summary: null, error: '' } } ),
			restart( resuming ) {
				reader.close();
				dispatch( resuming ? { type: 'reset', resuming } : { type: 'reset' } );
			},
		};
	}, [ reader ] );

	return [ state, actions ];
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
