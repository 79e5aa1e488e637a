import { Button, PanelBody } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { connectors } from '@pmq/connectors';
import type { ImportActions } from '../hooks/use-import.ts';
import type { ImportState } from '../route.ts';
import { ColumnMapping } from './column-mapping.tsx';
import { FileKind } from './file-kind.tsx';
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
			<FileKind open={ open } file={ file } connector={ key } dataset={ dataset } actions={ actions } />
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
