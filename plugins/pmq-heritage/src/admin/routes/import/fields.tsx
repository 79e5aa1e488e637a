import { __, _n, sprintf } from '@wordpress/i18n';
import type { Field } from '@wordpress/dataviews/wp';
import {
	describeProblem,
	fieldLabel,
	type ImportSummary,
	type Outcome,
	type OutcomeStatus,
	type RowResult,
} from '@pmq/connectors';
import { language } from './hooks/language.ts';

/** A line of the preview: a row of the file, or a record that the file no longer has. */
export interface PreviewItem {
	id: string;
	line: number | null;
	name: string;
	source_id: string;
	commune: string;
	status: OutcomeStatus | 'gone';
	warned: boolean;
	changes: string;
	notes: string;
	post_id: number | null;
}

/** What the states of a row are called. */
export const STATUS_LABELS: Record< PreviewItem[ 'status' ], string > = {
	new: __( 'New', 'pmq' ),
	changed: __( 'Changed', 'pmq' ),
	unchanged: __( 'Unchanged', 'pmq' ),
	error: __( 'Error', 'pmq' ),
	left_out: __( 'Left out', 'pmq' ),
	gone: __( 'Gone from the source', 'pmq' ),
};

/** What the rows in each state are called together. */
export const TILE_LABELS: Record< PreviewItem[ 'status' ], string > = {
	new: __( 'New rows', 'pmq' ),
	changed: __( 'Changed rows', 'pmq' ),
	unchanged: __( 'Unchanged rows', 'pmq' ),
	error: __( 'Rows with errors', 'pmq' ),
	left_out: __( 'Rows left out', 'pmq' ),
	gone: __( 'Records gone from the source', 'pmq' ),
};

/**
 * Makes the lines of the preview.
 *
 * @param outcomes Rows.
 * @param summary  End of the pass, with what is gone.
 * @param read     Rows as they were read: many have the same name, their commune tells them apart.
 */
export function previewItems(
	outcomes: readonly Outcome[],
	summary: ImportSummary | null,
	read: readonly RowResult[]
): PreviewItem[] {
	const communes = new Map(
		read.map( ( result ) => [
			result.line,
			result.kind === 'row' ? result.row.commune_name || result.row.commune || '' : '',
		] )
	);
	const rows = outcomes.map(
		( { line, name, source_id, status, changes, errors, warnings, notices, post_id }, index ): PreviewItem => ( {
			id: `row-${ index }`,
			line,
			name: name || __( '(no name)', 'pmq' ),
			source_id,
			commune: communes.get( line ) ?? '',
			status,
			warned: warnings.length + notices.length > 0,
			changes: changes.map( ( field ) => fieldLabel( field, language ) ).join( ', ' ),
			notes: [
				...errors.map( ( error ) => error.message ),
				...notices.map( ( notice ) => notice.message ),
				...warnings.map( ( problem ) => describeProblem( problem, language ) ),
			].join( ' ' ),
			post_id,
		} )
	);
	const gone = ( summary?.gone ?? [] ).map( ( { post_id, source_id, title } ): PreviewItem => ( {
		id: `gone-${ post_id }`,
		line: null,
		name: title,
		source_id,
		commune: '',
		status: 'gone',
		warned: false,
		changes: '',
		notes: __( 'An earlier import had this record; this file has not. It is kept and marked.', 'pmq' ),
		post_id,
	} ) );
	return [ ...rows, ...gone ];
}

/** Columns of the preview. */
export const fields: Field< PreviewItem >[] = [
	{
		id: 'line',
		label: __( 'Line', 'pmq' ),
		type: 'integer',
		getValue: ( { item } ) => item.line ?? 0,
		render: ( { item } ) => <>{ item.line ?? '–' }</>,
		filterBy: false,
	},
	{
		id: 'name',
		label: __( 'Name', 'pmq' ),
		type: 'text',
		enableGlobalSearch: true,
		enableHiding: false,
		filterBy: false,
	},
	{ id: 'commune', label: __( 'Commune', 'pmq' ), type: 'text', enableGlobalSearch: true, filterBy: false },
	{ id: 'source_id', label: __( 'Identifier', 'pmq' ), type: 'text', enableGlobalSearch: true, filterBy: false },
	{
		id: 'status',
		label: __( 'State', 'pmq' ),
		type: 'text',
		elements: Object.entries( STATUS_LABELS ).map( ( [ value, label ] ) => ( { value, label } ) ),
		filterBy: { operators: [ 'isAny' ] },
		render: ( { item } ) => (
			<span className={ `pmq-import__status is-${ item.status }` }>{ STATUS_LABELS[ item.status ] }</span>
		),
	},
	{
		id: 'changes',
		label: __( 'Changed fields', 'pmq' ),
		type: 'text',
		enableSorting: false,
		filterBy: false,
		render: ( { item } ) => <span className="pmq-import__changes">{ item.changes }</span>,
	},
	{
		id: 'warned',
		label: __( 'Warning', 'pmq' ),
		type: 'text',
		getValue: ( { item } ) => ( item.warned ? 'yes' : 'no' ),
		elements: [
			{ value: 'yes', label: __( 'With a warning', 'pmq' ) },
			{ value: 'no', label: __( 'Without', 'pmq' ) },
		],
		filterBy: { operators: [ 'isAny' ] },
	},
	{
		id: 'notes',
		label: __( 'Remarks', 'pmq' ),
		type: 'text',
		enableSorting: false,
		enableGlobalSearch: true,
		filterBy: false,
		render: ( { item } ) => <span className="pmq-import__notes">{ item.notes }</span>,
	},
];

/**
 * Counts rows in words.
 *
 * @param count Number of rows.
 */
export function rowCount( count: number ): string {
	const figure = count.toLocaleString( document.documentElement.lang || 'fr' );
	/* translators: %s: number */
	return sprintf( _n( '%s row', '%s rows', count, 'pmq' ), figure );
}
