import { Button, CheckboxControl } from '@wordpress/components';
import { DataViews, filterSortAndPaginate, type Field as Column, type View } from '@wordpress/dataviews/wp';
import { useMemo, useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import { csvLine, download } from '../data/export.ts';
import type { Fault, Layer, RowResult } from '../types.ts';
import { targetsOf } from './columns.ts';
import type { ImportActions, ImportState } from './use-import.ts';

interface Props {
	readonly layer: Layer;
	readonly state: ImportState;
	readonly actions: ImportActions;
}

interface Item {
	line: number;
	name: string;
	status: RowResult[ 'status' ];
	notes: string;
}

const STATUSES: Record< RowResult[ 'status' ], () => string > = {
	error: () => __( 'Wrong', 'pmq' ),
	new: () => __( 'New', 'pmq' ),
	changed: () => __( 'Changed', 'pmq' ),
	unchanged: () => __( 'As before', 'pmq' ),
};

/** What the file would do, row by row, and the button that does it. */
export function Preview( { layer, state, actions }: Props ): JSX.Element {
	const [ replace, setReplace ] = useState( false );
	const { results } = state;
	const counts = useMemo( () => countByStatus( results ), [ results ] );
	const good = counts.new + counts.changed + counts.unchanged;
	const gone = Math.max( 0, layer.count - counts.changed - counts.unchanged );
	const isIdle = counts.new + counts.changed === 0 && ! ( replace && gone > 0 );
	return (
		<>
			<Tiles counts={ counts } />
			<RowTable layer={ layer } state={ state } hasErrors={ counts.error > 0 } />
			<div className="pmq-layers__panel">
				{ counts.error > 0 && <ErrorNote layer={ layer } results={ results } count={ counts.error } /> }
				{ gone > 0 && good > 0 && <ReplaceBox gone={ gone } value={ replace } onChange={ setReplace } /> }
				<div className="pmq-layers__buttons">
					<Button
						variant="primary"
						disabled={ good === 0 || isIdle }
						accessibleWhenDisabled
						onClick={ () => void actions.write( replace ) }
						__next40pxDefaultSize
					>
						{ isIdle
							? __( 'Nothing to write', 'pmq' )
							: sprintf(
									/* translators: %d: number of rows */
									_n( 'Write %d row', 'Write %d rows', good, 'pmq' ),
									good
								) }
					</Button>
					<Button variant="secondary" onClick={ actions.restart } __next40pxDefaultSize>
						{ __( 'Another file', 'pmq' ) }
					</Button>
					<Button variant="tertiary" onClick={ actions.back } __next40pxDefaultSize>
						{ __( 'Back to the columns', 'pmq' ) }
					</Button>
				</div>
			</div>
		</>
	);
}

function Tiles( { counts }: { readonly counts: Record< RowResult[ 'status' ], number > } ): JSX.Element {
	return (
		<dl className="pmq-layers__tiles">
			{ ( Object.keys( STATUSES ) as RowResult[ 'status' ][] ).map( ( status ) => (
				<div key={ status } className={ `is-${ status }` }>
					<dt>{ STATUSES[ status ]() }</dt>
					<dd>{ counts[ status ] }</dd>
				</div>
			) ) }
		</dl>
	);
}

interface ReplaceProps {
	readonly gone: number;
	readonly value: boolean;
	readonly onChange: ( value: boolean ) => void;
}

function ReplaceBox( { gone, value, onChange }: ReplaceProps ): JSX.Element {
	return (
		<CheckboxControl
			__nextHasNoMarginBottom
			label={ sprintf(
				/* translators: %d: number of places */
				_n(
					'Remove the %d place that the file does not have',
					'Remove the %d places that the file does not have',
					gone,
					'pmq'
				),
				gone
			) }
			help={ __( 'The file then replaces the layer. It can be undone.', 'pmq' ) }
			checked={ value }
			onChange={ onChange }
		/>
	);
}

interface ErrorProps {
	readonly layer: Layer;
	readonly results: readonly RowResult[];
	readonly count: number;
}

function ErrorNote( { layer, results, count }: ErrorProps ): JSX.Element {
	return (
		<p>
			<strong>
				{ sprintf(
					/* translators: %d: number of rows */
					_n(
						'%d row is wrong and will be left out.',
						'%d rows are wrong and will be left out.',
						count,
						'pmq'
					),
					count
				) }
			</strong>{ ' ' }
			{ __( 'Put it right in the file and choose the file again, or go on without it.', 'pmq' ) }{ ' ' }
			<Button variant="link" onClick={ () => saveErrors( layer, results ) }>
				{ __( 'Save the list of errors', 'pmq' ) }
			</Button>
		</p>
	);
}

const isNarrow = window.matchMedia( '(max-width: 782px)' ).matches;

function RowTable( { layer, state, hasErrors }: Omit< Props, 'actions' > & { hasErrors: boolean } ): JSX.Element {
	const items = useMemo( () => itemsOf( layer, state ), [ layer, state ] );
	const [ view, setView ] = useState< View >( {
		type: isNarrow ? 'list' : 'table',
		titleField: 'name',
		fields: [ 'line', 'status', 'notes' ],
		page: 1,
		perPage: 20,
		search: '',
		sort: { field: 'line', direction: 'asc' },
		filters: hasErrors ? [ { field: 'status', operator: 'isAny', value: [ 'error' ] } ] : [],
	} );
	const columns = useMemo( columnsOf, [] );
	const { data, paginationInfo } = useMemo(
		() => filterSortAndPaginate( items, view, columns ),
		[ items, view, columns ]
	);
	return (
		<DataViews
			data={ data }
			view={ view }
			onChangeView={ setView }
			paginationInfo={ paginationInfo }
			defaultLayouts={ { table: {}, list: {} } }
			fields={ columns }
			getItemId={ ( item ) => String( item.line ) }
			searchLabel={ __( 'Search the rows', 'pmq' ) }
		/>
	);
}

function columnsOf(): Column< Item >[] {
	return [
		{ id: 'name', label: __( 'Name', 'pmq' ), enableGlobalSearch: true, getValue: ( { item } ) => item.name },
		{ id: 'line', label: __( 'Line', 'pmq' ), type: 'integer', getValue: ( { item } ) => item.line },
		{
			id: 'status',
			label: __( 'What happens', 'pmq' ),
			elements: ( Object.keys( STATUSES ) as Item[ 'status' ][] ).map( ( value ) => ( {
				value,
				label: STATUSES[ value ](),
			} ) ),
			filterBy: { operators: [ 'isAny' ] },
			getValue: ( { item } ) => item.status,
			render: ( { item } ) => (
				<span className={ `pmq-layers__status is-${ item.status }` }>{ STATUSES[ item.status ]() }</span>
			),
		},
		{
			id: 'notes',
			label: __( 'Remarks', 'pmq' ),
			enableSorting: false,
			enableGlobalSearch: true,
			getValue: ( { item } ) => item.notes,
		},
	];
}

function itemsOf( layer: Layer, { file, mapping, results }: ImportState ): Item[] {
	const cells = new Map( file?.rows.map( ( row ) => [ row.line, row.cells ] ) );
	const labels = labelsOf( layer );
	return results.map( ( { line, status, errors, warnings, changes } ) => ( {
		line,
		status,
		name: cells.get( line )?.[ mapping.name ?? -1 ] ?? '',
		notes: [
			...errors.map( ( fault ) => said( fault, labels ) ),
			...warnings.map( ( fault ) => said( fault, labels ) ),
			...( changes.length > 0 ? [ changes.map( ( key ) => labels[ key ] ?? key ).join( ', ' ) ] : [] ),
		].join( ' ' ),
	} ) );
}

function labelsOf( layer: Layer ): Record< string, string > {
	return {
		place: __( 'Place on the map', 'pmq' ),
		...Object.fromEntries( targetsOf( layer ).map( ( { key, label } ) => [ key.replace( 'value:', '' ), label ] ) ),
	};
}

function said( { field, message }: Fault, labels: Record< string, string > ): string {
	return `${ labels[ field ] ?? field }\u202f: ${ message }`;
}

function saveErrors( layer: Layer, results: readonly RowResult[] ): void {
	const labels = labelsOf( layer );
	const lines = results.flatMap( ( { line, errors } ) =>
		errors.map( ( { field, message } ) => csvLine( [ line, labels[ field ] ?? field, message ] ) )
	);
	const title = csvLine( [ __( 'Line', 'pmq' ), __( 'Field', 'pmq' ), __( 'What is wrong', 'pmq' ) ] );
	download(
		new Blob( [ `\ufeff${ [ title, ...lines ].join( '\r\n' ) }\r\n` ], { type: 'text/csv' } ),
		'erreurs.csv'
	);
}

function countByStatus( results: readonly RowResult[] ): Record< RowResult[ 'status' ], number > {
	const counts = { new: 0, changed: 0, unchanged: 0, error: 0 };
	results.forEach( ( { status } ) => counts[ status ]++ );
	return counts;
}
