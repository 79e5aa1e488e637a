import { SelectControl, TextControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { connectors } from '@pmq/connectors';
import { language } from '../hooks/language.ts';
import type { ImportActions } from '../hooks/use-import.ts';
import type { OpenFile } from '../reading/protocol.ts';

interface Props {
	open: OpenFile;
	file: File;
	connector: string;
	dataset: string;
	actions: ImportActions;
}

/** What the file is taken for: its kind, its sheet, the data set that it belongs to. */
export function FileKind( { open, file, connector, dataset, actions }: Props ): JSX.Element {
	return (
		<div className="pmq-import__grid">
			<SelectControl
				__next40pxDefaultSize
				__nextHasNoMarginBottom
				label={ __( 'Kind of file', 'pmq' ) }
				help={ connector === open.connector ? __( 'Recognised by its columns.', 'pmq' ) : undefined }
				value={ connector }
				options={ connectors.map( ( { key, label } ) => ( { value: key, label: label[ language ] } ) ) }
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
	);
}
