import { Button, DropZone, FormFileUpload, Notice, Spinner } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import type { ImportRun } from '../data/imports.ts';

interface Props {
	busy: boolean;
	resuming: ImportRun | null;
	onChoose: ( file: File ) => void;
	onForget: () => void;
}

/** Takes a file: dropped, or chosen with the keyboard. */
export function FileChooser( { busy, resuming, onChoose, onForget }: Props ): JSX.Element {
	return (
		<section className="pmq-import__drop" aria-labelledby="pmq-import-file">
			{ resuming && (
				<Notice
					status="info"
					isDismissible={ false }
					actions={ [ { label: __( 'Import another file', 'pmq' ), onClick: onForget } ] }
				>
					{
						/* translators: %s: file name */
						sprintf( __( 'Choose the file “%s” again to go on with it.', 'pmq' ), resuming.filename )
					}
				</Notice>
			) }
			<h2 id="pmq-import-file">{ __( 'A file to import', 'pmq' ) }</h2>
			<p>
				{ __(
					'DATAtourisme (zip), the general inventory, Mérimée, Palissy, Joconde, Muséofile, or a spreadsheet of your own (xlsx, ods, csv). Nothing is written before you confirm.',
					'pmq'
				) }
			</p>
			<FormFileUpload
				accept=".csv,.tsv,.txt,.xlsx,.xls,.ods,.zip,.json,.jsonld,.geojson,.gz"
				onChange={ ( event ) => {
					const file = event.currentTarget.files?.[ 0 ];
					if ( file ) {
						onChoose( file );
					}
				} }
				render={ ( { openFileDialog } ) => (
					<Button
						variant="primary"
						__next40pxDefaultSize
						disabled={ busy }
						accessibleWhenDisabled
						onClick={ openFileDialog }
					>
						{ __( 'Choose a file', 'pmq' ) }
					</Button>
				) }
			/>
			<p className="pmq-import__hint">{ busy ? <Spinner /> : __( 'or drop it here', 'pmq' ) }</p>
			<DropZone
				label={ __( 'Drop the file to import', 'pmq' ) }
				onFilesDrop={ ( [ file ] ) => {
					if ( file && ! busy ) {
						onChoose( file );
					}
				} }
			/>
		</section>
	);
}
