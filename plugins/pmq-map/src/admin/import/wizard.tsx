import { Button, DropZone, FormFileUpload, Notice, ProgressBar, SelectControl } from '@wordpress/components';
import { useEffect, useRef } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import type { Layer } from '../types.ts';
import { targetsOf, type Mapping } from './columns.ts';
import { Preview } from './preview.tsx';
import type { OpenFile } from './read-file.ts';
import { useImport, type ImportActions, type ImportState } from './use-import.ts';

interface Props {
	readonly layer: Layer;
	readonly onWritten: () => void;
}

/** A file into a layer, one step at a time; nothing is written before the last. */
export function ImportWizard( { layer, onWritten }: Props ): JSX.Element {
	const [ state, actions ] = useImport( layer, onWritten );
	const top = useRef< HTMLDivElement >( null );
	const isFirst = useRef( true );
	useEffect( () => {
		// The step that begins is read out; the first one is where the page begins anyway.
		if ( ! isFirst.current ) {
			top.current?.focus();
		}
		isFirst.current = false;
	}, [ state.phase ] );
	return (
		<div ref={ top } tabIndex={ -1 } className="pmq-layers__import">
			{ state.error && (
				<Notice status="error" isDismissible={ false }>
					{ state.error }
				</Notice>
			) }
			{ state.phase === 'choose' && <Choose onChoose={ ( file ) => void actions.choose( file ) } /> }
			{ state.phase === 'mapping' && <Columns layer={ layer } state={ state } actions={ actions } /> }
			{ state.phase === 'running' && (
				<div className="pmq-layers__panel">
					<p>{ __( 'One moment: the rows are read.', 'pmq' ) }</p>
					<ProgressBar value={ Math.round( state.progress * 100 ) } className="pmq-layers__progress" />
				</div>
			) }
			{ state.phase === 'preview' && <Preview layer={ layer } state={ state } actions={ actions } /> }
			{ state.phase === 'done' && <Done layer={ layer } state={ state } actions={ actions } /> }
		</div>
	);
}

function Choose( { onChoose }: { readonly onChoose: ( file: File ) => void } ): JSX.Element {
	return (
		<section className="pmq-layers__drop">
			<h3>{ __( 'A file of places', 'pmq' ) }</h3>
			<p>
				{ __(
					'A spreadsheet (xlsx, ods, csv) with a line for each place, or GeoJSON. Nothing is written before you confirm.',
					'pmq'
				) }
			</p>
			<FormFileUpload
				accept=".csv,.tsv,.txt,.xlsx,.xls,.ods,.geojson,.json"
				onChange={ ( event ) => {
					const file = event.currentTarget.files?.[ 0 ];
					if ( file ) {
						onChoose( file );
					}
				} }
				render={ ( { openFileDialog } ) => (
					<Button variant="primary" __next40pxDefaultSize onClick={ openFileDialog }>
						{ __( 'Choose a file', 'pmq' ) }
					</Button>
				) }
			/>
			<p className="pmq-layers__hint">{ __( 'or drop it here', 'pmq' ) }</p>
			<DropZone
				label={ __( 'Drop the file to import', 'pmq' ) }
				onFilesDrop={ ( [ file ] ) => file && onChoose( file ) }
			/>
		</section>
	);
}

interface StepProps {
	readonly layer: Layer;
	readonly state: ImportState;
	readonly actions: ImportActions;
}

const NONE = '';

function Columns( { layer, state: { file, source, mapping }, actions }: StepProps ): JSX.Element {
	if ( ! file ) {
		return <></>;
	}
	const isPlaced = [ 'commune', 'lat', 'pair' ].some( ( key ) => mapping[ key ] !== undefined );
	const isReady = mapping.name !== undefined && ( isPlaced || mapping.reference !== undefined );
	return (
		<section className="pmq-layers__panel">
			<h3>{ file.name }</h3>
			<p>
				{ sprintf(
					/* translators: %d: number of lines */
					_n( '%d line.', '%d lines.', file.rows.length, 'pmq' ),
					file.rows.length
				) }{ ' ' }
				{ __( 'Say which column fills which field.', 'pmq' ) }
			</p>
			{ file.sheets.length > 1 && source && (
				<SelectControl
					__next40pxDefaultSize
					__nextHasNoMarginBottom
					label={ __( 'Sheet', 'pmq' ) }
					value={ file.sheet }
					options={ file.sheets.map( ( name ) => ( { value: name, label: name } ) ) }
					onChange={ ( sheet: string ) => void actions.choose( source, sheet ) }
				/>
			) }
			<ColumnChoices layer={ layer } file={ file } mapping={ mapping } onChange={ actions.map } />
			<p className="pmq-layers__hint">
				{ __(
					'The next import finds a place again by its identifier; without one, by name and commune.',
					'pmq'
				) }
			</p>
			{ ! isReady && (
				<p className="pmq-layers__error">
					{ __( 'A column for the name is needed, and one that says where: commune or coordinates.', 'pmq' ) }
				</p>
			) }
			<div className="pmq-layers__buttons">
				<Button
					variant="primary"
					disabled={ ! isReady }
					accessibleWhenDisabled
					onClick={ () => void actions.preview() }
					__next40pxDefaultSize
				>
					{ __( 'See what will happen', 'pmq' ) }
				</Button>
				<Button variant="tertiary" onClick={ actions.restart } __next40pxDefaultSize>
					{ __( 'Another file', 'pmq' ) }
				</Button>
			</div>
		</section>
	);
}

interface ChoiceProps {
	readonly layer: Layer;
	readonly file: OpenFile;
	readonly mapping: Mapping;
	readonly onChange: ( mapping: Mapping ) => void;
}

/** A list of the file's columns for each field, with what stands in the chosen one. */
function ColumnChoices( { layer, file, mapping, onChange }: ChoiceProps ): JSX.Element {
	const options = [
		{ value: NONE, label: __( '– none –', 'pmq' ) },
		...file.header.map( ( label, at ) => ( { value: String( at ), label } ) ),
	];
	return (
		<div className="pmq-layers__columns">
			{ targetsOf( layer ).map( ( { key, label, required } ) => (
				<SelectControl
					key={ key }
					__next40pxDefaultSize
					__nextHasNoMarginBottom
					label={ label + ( required ? ' *' : '' ) }
					value={ String( mapping[ key ] ?? NONE ) }
					options={ options }
					help={ sample( file.rows, mapping[ key ] ) }
					onChange={ ( chosen: string ) => {
						const { [ key ]: dropped, ...others } = mapping;
						onChange( chosen === NONE ? others : { ...others, [ key ]: Number( chosen ) } );
					} }
				/>
			) ) }
		</div>
	);
}

function sample( rows: readonly { cells: string[] }[], at: number | undefined ): string | undefined {
	const found =
		at === undefined
			? []
			: rows
					.slice( 0, 30 )
					.map( ( { cells } ) => cells[ at ] ?? '' )
					.filter( Boolean );
	if ( found.length === 0 ) {
		return undefined;
	}
	const values = [ ...new Set( found ) ].slice( 0, 3 ).join( ' · ' ).slice( 0, 80 );
	/* translators: %s: values of the file's first rows */
	return sprintf( __( 'e.g. %s', 'pmq' ), values );
}

function Done( { layer, state: { done }, actions }: StepProps ): JSX.Element {
	return (
		<section className="pmq-layers__panel">
			<h3>{ __( 'The file is in the layer', 'pmq' ) }</h3>
			<p>
				{ sprintf(
					/* translators: 1: number of new places, 2: of changed places, 3: of removed places */
					__( 'new: %1$d, changed: %2$d, removed: %3$d', 'pmq' ),
					done?.added ?? 0,
					done?.changed ?? 0,
					done?.removed ?? 0
				) }
			</p>
			<div className="pmq-layers__buttons">
				<Button variant="primary" href={ `#/${ layer.id }` } __next40pxDefaultSize>
					{ __( 'See the places', 'pmq' ) }
				</Button>
				<Button variant="secondary" href={ `#/${ layer.id }/history` } __next40pxDefaultSize>
					{ __( 'History: take it back', 'pmq' ) }
				</Button>
				<Button variant="tertiary" onClick={ actions.restart } __next40pxDefaultSize>
					{ __( 'Another file', 'pmq' ) }
				</Button>
			</div>
		</section>
	);
}
