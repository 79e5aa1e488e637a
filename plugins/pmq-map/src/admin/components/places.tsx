import { Button, DropdownMenu } from '@wordpress/components';
import { useCallback, useEffect, useMemo, useRef, useState } from '@wordpress/element';
import { DataViews, type Action, type Field as Column, type View } from '@wordpress/dataviews/wp';
import { __, sprintf } from '@wordpress/i18n';
import { download, makeFile, type Format } from '../data/export.ts';
import { deletePlaces, listPlaces, messageOf, undo, type PageOfPlaces } from '../requests.ts';
import type { Layer, Place, Said } from '../types.ts';
import { PlaceForm } from './place-form.tsx';

interface Props {
	readonly layer: Layer;
	readonly say: ( said: Said | null ) => void;
	readonly onChanged: () => void;
}

const isNarrow = window.matchMedia( '(max-width: 782px)' ).matches;

/** Places a request when all are asked for. */
const PORTION = 500;

/** The places of a layer: searched, sorted, changed, removed, taken away as a file. */
export function Places( { layer, say, onChanged }: Props ): JSX.Element {
	const [ view, setView ] = useState< View >( () => firstView( layer ) );
	const { page, isLoading, reload } = usePlaces( layer, view, say );
	const [ edited, setEdited ] = useState< Place | 'new' | null >( null );
	const columns = useMemo( () => columnsOf( layer ), [ layer ] );
	const changed = useCallback( (): void => {
		reload();
		onChanged();
	}, [ reload, onChanged ] );
	const actions = useActions( layer, say, changed, setEdited );
	return (
		<>
			<div className="pmq-layers__bar">
				<Button variant="primary" onClick={ () => setEdited( 'new' ) } __next40pxDefaultSize>
					{ __( 'New place', 'pmq' ) }
				</Button>
				<Button variant="secondary" href={ `#/${ layer.id }/import` } __next40pxDefaultSize>
					{ __( 'Import a file', 'pmq' ) }
				</Button>
				{ layer.count > 0 && <ExportMenu layer={ layer } say={ say } /> }
			</div>
			<DataViews
				data={ page.items }
				view={ view }
				onChangeView={ setView }
				isLoading={ isLoading }
				paginationInfo={ { totalItems: page.total, totalPages: page.pages } }
				defaultLayouts={ { table: {}, list: {} } }
				fields={ columns }
				actions={ actions }
				getItemId={ ( item ) => String( item.id ) }
				onClickItem={ setEdited }
				isItemClickable={ () => true }
				searchLabel={ __( 'Search names and identifiers', 'pmq' ) }
				empty={
					<p>
						{ view.search
							? __( 'No place answers to this search.', 'pmq' )
							: __( 'No place yet: make one, or import a file.', 'pmq' ) }
					</p>
				}
			/>
			{ edited && (
				<PlaceForm
					layer={ layer }
					place={ edited === 'new' ? null : edited }
					onClose={ () => setEdited( null ) }
					onSaved={ ( place ) => {
						setEdited( null );
						/* translators: %s: name of a place */
						say( { status: 'success', text: sprintf( __( '“%s” is saved.', 'pmq' ), place.name ) } );
						changed();
					} }
				/>
			) }
		</>
	);
}

function firstView( layer: Layer ): View {
	return {
		type: isNarrow ? 'list' : 'table',
		titleField: 'name',
		fields: [ 'commune', ...layer.fields.slice( 0, isNarrow ? 1 : 4 ).map( ( { key } ) => `value:${ key }` ) ],
		page: 1,
		perPage: 20,
		search: '',
		sort: { field: 'name', direction: 'asc' },
		filters: [],
	};
}

/** Keeps a page of places in step with the view; an answer that comes after a later question is dropped. */
function usePlaces( layer: Layer, view: View, say: Props[ 'say' ] ) {
	const [ page, setPage ] = useState< PageOfPlaces >( { items: [], total: 0, pages: 0 } );
	const [ isLoading, setLoading ] = useState( true );
	const [ turn, setTurn ] = useState( 0 );
	const latest = useRef( 0 );
	const { id } = layer;
	useEffect( () => {
		const mine = ++latest.current;
		const timer = setTimeout(
			() => {
				setLoading( true );
				listPlaces( id, queryOf( view ) )
					.then(
						( found ) => mine === latest.current && setPage( found ),
						( problem ) => say( { status: 'error', text: messageOf( problem ) } )
					)
					.finally( () => mine === latest.current && setLoading( false ) );
			},
			view.search ? 250 : 0
		);
		return () => clearTimeout( timer );
	}, [ id, view, turn, say ] );
	const reload = useCallback( () => setTurn( ( before ) => before + 1 ), [] );
	return { page, isLoading, reload };
}

function queryOf( { search = '', page = 1, perPage = 20, sort }: View ): Record< string, string | number > {
	return {
		search,
		page,
		per_page: perPage,
		orderby: sort?.field ?? 'name',
		order: sort?.direction ?? 'asc',
	};
}

function columnsOf( layer: Layer ): Column< Place >[] {
	return [
		{
			id: 'name',
			label: __( 'Name', 'pmq' ),
			enableHiding: false,
			enableGlobalSearch: true,
			getValue: ( { item } ) => item.name,
		},
		{ id: 'commune', label: __( 'Commune', 'pmq' ), getValue: ( { item } ) => item.commune },
		{ id: 'reference', label: __( 'Identifier', 'pmq' ), getValue: ( { item } ) => item.reference },
		...layer.fields.map( ( { key, label, type } ) => ( {
			id: `value:${ key }`,
			label,
			enableSorting: false,
			getValue: ( { item }: { item: Place } ) => item.texts[ key ] ?? '',
			...( type === 'image'
				? {
						render: ( { item }: { item: Place } ) =>
							item.texts[ key ] ? <img src={ item.texts[ key ] } alt="" width={ 48 } /> : <></>,
					}
				: {} ),
		} ) ),
	];
}

function useActions(
	layer: Layer,
	say: Props[ 'say' ],
	changed: () => void,
	edit: ( place: Place ) => void
): Action< Place >[] {
	return useMemo(
		() => [
			{
				id: 'edit',
				label: __( 'Change', 'pmq' ),
				isPrimary: true,
				icon: 'edit',
				callback: ( [ place ] ) => place && edit( place ),
			},
			{
				id: 'remove',
				label: __( 'Remove', 'pmq' ),
				isDestructive: true,
				supportsBulk: true,
				callback: ( places ) => {
					void deletePlaces(
						layer.id,
						places.map( ( { id } ) => id )
					).then(
						( { batch, removed } ) => {
							say( {
								status: 'success',
								/* translators: %d: number of places */
								text: sprintf( __( 'Places removed: %d.', 'pmq' ), removed ),
								undo: () => undo( layer.id, batch ).then( changed ),
							} );
							changed();
						},
						( problem ) => say( { status: 'error', text: messageOf( problem ) } )
					);
				},
			},
		],
		[ layer.id, say, changed, edit ]
	);
}

function ExportMenu( { layer, say }: Pick< Props, 'layer' | 'say' > ): JSX.Element {
	const run = async ( format: Format ): Promise< void > => {
		try {
			const places: Place[] = [];
			for ( let page = 1, pages = 1; page <= pages; page++ ) {
				const answer = await listPlaces( layer.id, { page, per_page: PORTION, orderby: 'id' } );
				places.push( ...answer.items );
				pages = answer.pages;
			}
			download( await makeFile( layer, places, format ), `${ layer.slug }.${ format }` );
		} catch ( problem ) {
			say( { status: 'error', text: messageOf( problem ) } );
		}
	};
	const choices: Record< Format, string > = {
		xlsx: __( 'Spreadsheet (xlsx)', 'pmq' ),
		csv: __( 'Text (csv)', 'pmq' ),
		geojson: __( 'Map (GeoJSON)', 'pmq' ),
	};
	return (
		<DropdownMenu
			icon={ null }
			label={ __( 'Take away as a file', 'pmq' ) }
			text={ __( 'Take away as a file', 'pmq' ) }
			toggleProps={ { variant: 'tertiary', __next40pxDefaultSize: true } }
			controls={ ( Object.keys( choices ) as Format[] ).map( ( format ) => ( {
				title: choices[ format ],
				onClick: () => void run( format ),
			} ) ) }
		/>
	);
}
