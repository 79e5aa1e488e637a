import { useCallback, useRef, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { beginImport, finishImport, messageOf, sendRows, type Row } from '../requests.ts';
import type { Batch, Layer, RowResult } from '../types.ts';
import { guess, rowsOf, targetsOf, type Mapping, type Named } from './columns.ts';
import { readFile, type OpenFile } from './read-file.ts';

/** Rows a request; the server takes no more. */
const PORTION = 200;

export interface ImportState {
	phase: 'choose' | 'mapping' | 'running' | 'preview' | 'done';
	source: File | null;
	file: OpenFile | null;
	mapping: Mapping;
	results: RowResult[];
	/** What has been done of the pass, from 0 to 1. */
	progress: number;
	done: Batch | null;
	error: string;
}

const START: ImportState = {
	phase: 'choose',
	source: null,
	file: null,
	mapping: {},
	results: [],
	progress: 0,
	done: null,
	error: '',
};

export interface ImportActions {
	choose: ( source: File, sheet?: string ) => Promise< void >;
	map: ( mapping: Mapping ) => void;
	preview: () => Promise< void >;
	back: () => void;
	write: ( replace: boolean ) => Promise< void >;
	restart: () => void;
}

/** Leads a file into a layer: choose, say what the columns mean, see what would happen, then write. */
export function useImport( layer: Layer, onWritten: () => void ): [ ImportState, ImportActions ] {
	const [ state, setState ] = useState< ImportState >( START );
	const lines = useRef< { rows: Row[]; names: Named[] } >( { rows: [], names: [] } );
	const change = useCallback(
		( changes: Partial< ImportState > ): void => setState( ( before ) => ( { ...before, ...changes } ) ),
		[]
	);
	const pass = ( sent: readonly Row[], batch: number ): Promise< RowResult[] > =>
		sendAll( layer.id, sent, batch, ( progress ) => change( { progress } ) );
	const actions: ImportActions = {
		choose: async ( source, sheet ) => {
			try {
				const file = await readFile( source, sheet );
				change( {
					source,
					file,
					mapping: guess( file.header, targetsOf( layer ) ),
					phase: 'mapping',
					error: '',
				} );
			} catch ( error ) {
				change( { error: readingError( error ) } );
			}
		},
		map: ( mapping ) => change( { mapping } ),
		preview: async () => {
			if ( ! state.file ) {
				return;
			}
			const read = rowsOf( state.file, state.mapping, layer );
			lines.current = read;
			change( { phase: 'running', progress: 0, error: '' } );
			try {
				const results = [ ...read.refused, ...( await pass( read.rows, 0 ) ) ];
				change( { phase: 'preview', results: results.sort( ( a, b ) => a.line - b.line ) } );
			} catch ( error ) {
				change( { phase: 'mapping', error: messageOf( error ) } );
			}
		},
		back: () => change( { phase: 'mapping', results: [] } ),
		write: async ( replace ) => {
			change( { phase: 'running', progress: 0, error: '' } );
			const wrong = new Set( state.results.filter( isError ).map( ( { line } ) => line ) );
			try {
				const batch = await beginImport( layer.id, state.file?.name ?? '' );
				const written = await pass(
					lines.current.rows.filter( ( { line } ) => ! wrong.has( line ) ),
					batch.id
				);
				const refused = refusedOf( lines.current.names, wrong, written );
				change( { phase: 'done', done: await finishImport( layer.id, batch.id, replace, refused ) } );
			} catch ( error ) {
				change( { phase: 'preview', error: `${ messageOf( error ) } ${ interrupted() }` } );
			}
			onWritten();
		},
		restart: () => setState( START ),
	};
	return [ state, actions ];
}

/** Sends rows in portions. */
async function sendAll(
	layer: number,
	rows: readonly Row[],
	batch: number,
	tell: ( progress: number ) => void
): Promise< RowResult[] > {
	const results: RowResult[] = [];
	for ( let at = 0; at < rows.length; at += PORTION ) {
		results.push( ...( await sendRows( layer, rows.slice( at, at + PORTION ), batch ) ).results );
		tell( Math.min( 1, ( at + PORTION ) / rows.length ) );
	}
	return results;
}

/** Says what the lines that were not written call their places: the file has these, a replacement must spare them. */
function refusedOf(
	names: readonly Named[],
	wrong: ReadonlySet< number >,
	written: readonly RowResult[]
): { reference: string; name: string }[] {
	const refused = new Set( [ ...wrong, ...written.filter( isError ).map( ( { line } ) => line ) ] );
	return names
		.filter( ( { line } ) => refused.has( line ) )
		.map( ( { reference, name } ) => ( { reference, name } ) );
}

export function isError( { status }: RowResult ): boolean {
	return status === 'error';
}

function interrupted(): string {
	return __( 'Nothing is lost: import again, or take back in “History” what was written.', 'pmq' );
}

function readingError( error: unknown ): string {
	return error instanceof SyntaxError || error instanceof TypeError
		? __( 'This file is no GeoJSON with places.', 'pmq' )
		: messageOf( error );
}
