import { useMemo, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { DataViews, filterSortAndPaginate, type View } from '@wordpress/dataviews/wp';
import type { ImportSummary, Outcome, RowResult } from '@pmq/connectors';
import { actions } from '../actions.tsx';
import { fields, previewItems, type PreviewItem } from '../fields.tsx';
import { Tiles } from './tiles.tsx';

interface Props {
	outcomes: readonly Outcome[];
	summary: ImportSummary | null;
	/** The rows as they were read. */
	rows: readonly RowResult[];
}

type Status = PreviewItem[ 'status' ];

const isNarrow = window.matchMedia( '(max-width: 600px)' ).matches;
/** Columns of a table; those that are empty in every row stay hidden until somebody wants them. */
function columnsOf( items: readonly PreviewItem[] ): string[] {
	const filled = ( key: 'commune' | 'changes' | 'notes' ): string[] =>
		items.some( ( item ) => item[ key ] !== '' ) ? [ key ] : [];
	return [ 'line', ...filled( 'commune' ), 'source_id', 'status', ...filled( 'changes' ), ...filled( 'notes' ) ];
}

/** Lists all rows of a pass with what became of them. */
export function PreviewTable( { outcomes, summary, rows }: Props ): JSX.Element {
	const items = useMemo( () => previewItems( outcomes, summary, rows ), [ outcomes, summary, rows ] );
	const counts = useMemo( () => countByStatus( items, summary ), [ items, summary ] );
	const [ view, setView ] = useState< View >( () => ( {
		type: isNarrow ? 'list' : 'table',
		titleField: 'name',
		fields: isNarrow ? [ 'commune', 'status', 'changes', 'notes' ] : columnsOf( items ),
		page: 1,
		perPage: 25,
		search: '',
		sort: { field: 'line', direction: 'asc' },
		filters: firstFilter( counts ),
	} ) );
	const selected = ( view.filters?.find( ( filter ) => filter.field === 'status' )?.value ?? [] ) as Status[];
	const { data, paginationInfo } = useMemo( () => filterSortAndPaginate( items, view, fields ), [ items, view ] );
	const openable = useMemo( () => items.some( ( item ) => item.post_id !== null ), [ items ] );
	const select = ( status: Status ): void => {
		const others = ( view.filters ?? [] ).filter( ( filter ) => filter.field !== 'status' );
		const again = selected.length === 1 && selected[ 0 ] === status;
		setView( {
			...view,
			page: 1,
			filters: again ? others : [ ...others, { field: 'status', operator: 'isAny', value: [ status ] } ],
		} );
	};
	return (
		<>
			<Tiles counts={ counts } selected={ selected } onSelect={ select } />
			<DataViews
				data={ data }
				fields={ fields }
				view={ view }
				onChangeView={ setView }
				actions={ openable ? actions : [] }
				paginationInfo={ paginationInfo }
				defaultLayouts={ { table: {}, list: {} } }
				getItemId={ ( item ) => item.id }
				searchLabel={ __( 'Search the rows', 'pmq' ) }
			/>
		</>
	);
}

function countByStatus( items: readonly PreviewItem[], summary: ImportSummary | null ): Record< Status, number > {
	const counts: Record< Status, number > = { new: 0, changed: 0, unchanged: 0, error: 0, left_out: 0, gone: 0 };
	for ( const item of items ) {
		counts[ item.status ]++;
	}
	return { ...counts, gone: summary?.gone_total ?? counts.gone };
}

/** Shown first is what differs: unchanged rows come when asked for. */
function firstFilter( counts: Record< Status, number > ): View[ 'filters' ] {
	const differing = counts.new + counts.changed + counts.error + counts.gone;
	return counts.unchanged > 0 && differing > 0
		? [ { field: 'status', operator: 'isAny', value: [ 'new', 'changed', 'error', 'gone' ] } ]
		: [];
}
