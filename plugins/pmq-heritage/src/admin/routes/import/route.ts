import type { ColumnChoice, ImportSummary, Outcome, RowResult } from '@pmq/connectors';
import type { ImportRun, Written } from './data/imports.ts';
import type { OpenFile } from './reading/protocol.ts';

/** Where the person is on the way from a file to records. */
export type Phase = 'choose' | 'opening' | 'mapping' | 'previewing' | 'preview' | 'committing' | 'done';

/** Everything the screen shows. */
export interface ImportState {
	phase: Phase;
	file: File | null;
	open: OpenFile | null;
	connector: string;
	dataset: string;
	columns: ColumnChoice;
	rows: RowResult[];
	run: ImportRun | null;
	/** An interrupted import whose file is asked for again. */
	resuming: ImportRun | null;
	outcomes: Outcome[];
	summary: ImportSummary | null;
	/** What an interrupted pass of this import has written already. */
	written: Written;
	/** Between 0 and 1. */
	progress: number;
	/** Said while a request is repeated. */
	waiting: string;
	error: string;
}

export const initialState: ImportState = {
	phase: 'choose',
	file: null,
	open: null,
	connector: '',
	dataset: '',
	columns: {},
	rows: [],
	run: null,
	resuming: null,
	outcomes: [],
	summary: null,
	written: { added: 0, changed: 0 },
	progress: 0,
	waiting: '',
	error: '',
};

export type Action =
	| { type: 'patch'; patch: Partial< ImportState > }
	| { type: 'outcomes'; outcomes: Outcome[]; progress: number }
	| { type: 'reset'; resuming?: ImportRun };

/**
 * Moves the screen on.
 *
 * @param state  Present state.
 * @param action What happened.
 */
export function reducer( state: ImportState, action: Action ): ImportState {
	switch ( action.type ) {
		case 'patch':
			return { ...state, ...action.patch };
		case 'outcomes':
			return {
				...state,
				outcomes: [ ...state.outcomes, ...action.outcomes ],
				progress: action.progress,
				waiting: '',
			};
		case 'reset':
			return { ...initialState, resuming: action.resuming ?? null };
	}
}
