import { Button, PanelBody, SelectControl, TextControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { connectors } from '@pmq/connectors';
import { language } from '../hooks/language.ts';
import type { ImportActions } from '../hooks/use-import.ts';
import type { ImportState } from '../route.ts';
import { ColumnMapping } from './column-mapping.tsx';
import { formatText, IgnoredColumns } from './file-facts.tsx';

interface Props {
	state: ImportState;
	actions: ImportActions;
}

/** Shows what was recognised and lets it be changed: kind of file, sheet, data set, columns. */
export function FileSettings( { state, actions }: Props ): JSX.Element | null {
	const { open, file, connector: key, columns, dataset } = state;
	const connector = connectors.find( ( candidate ) => candidate.key === key );
	if ( ! open || ! file || ! connector ) {
		return null;
	}
	const isSpreadsheet = key === 'spreadsheet';
	const mapping = (
		<ColumnMapping
			open={ open }
			specs={ connector.columns }
			columns={ columns }
			loose={ isSpreadsheet }
			onChange={ ( changed ) => actions.set( { columns: changed } ) }
		/>
	);
	return (
		<form
			className="pmq-import__settings"
			onSubmit={ ( event ) => {
				event.preventDefault();
				void actions.preview();
			} }
		>
			<h2>{ file.name }</h2>
			<p>{ formatText( open ) }</p>
			<div className="pmq-import__grid">
				<SelectControl
					__next40pxDefaultSize
					__nextHasNoMarginBottom
					label={ __( 'Kind of file', 'pmq' ) }
					help={ key === open.connector ? __( 'Recognised by its columns.', 'pmq' ) : undefined }
					value={ key }
					options={ connectors.map( ( candidate ) => ( {
						value: candidate.key,
						label: candidate.label[ language ],
					} ) ) }
					onChange={ ( chosen: string ) => actions.set( { connector: chosen, columns: {} } ) }
				/>
				{ open.sheets.length > 1 && (
					<SelectControl
						__next40pxDefaultSize
						__nextHasNoMarginBottom
						label={ __( 'Sheet', 'pmq' ) }
						value={ open.sheet }
						options={ open.sheets.map( ( name ) => ( { value: name, label: name } ) ) }
						onChange={ ( name: string ) => void actions.choose( file, name ) }
					/>
				) }
				<TextControl
					__next40pxDefaultSize
					__nextHasNoMarginBottom
					label={ __( 'Data set', 'pmq' ) }
					help={ __(
						'Keep the same name at each import of this set: what is new, changed or gone is told by it.',
						'pmq'
					) }
					value={ dataset }
					required
					maxLength={ 100 }
					onChange={ ( name: string ) => actions.set( { dataset: name } ) }
				/>
			</div>
			<IgnoredColumns state={ state } open={ open } specs={ connector.columns } />
			{ isSpreadsheet ? (
				<>
					<h3>{ __( 'Columns', 'pmq' ) }</h3>
					{ mapping }
				</>
			) : (
				<PanelBody title={ __( 'Columns', 'pmq' ) } initialOpen={ false }>
					{ mapping }
				</PanelBody>
			) }
			<div className="pmq-import__buttons">
				<Button variant="primary" __next40pxDefaultSize type="submit">
					{ __( 'Check the file', 'pmq' ) }
				</Button>
				<Button variant="tertiary" __next40pxDefaultSize onClick={ () => actions.restart() }>
					{ __( 'Choose another file', 'pmq' ) }
				</Button>
			</div>
		</form>
	);
}
