import { Button, Notice } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import { rowCount } from '../fields.tsx';
import type { ImportActions } from '../hooks/use-import.ts';
import type { ImportState } from '../route.ts';
import { PreviewTable } from './preview-table.tsx';
import { ErrorListButton } from './error-list-button.tsx';

interface Props {
	state: ImportState;
	actions: ImportActions;
}

/** Shows what an import has done. */
export function Result( { state, actions }: Props ): JSX.Element {
	const failed = state.outcomes.some( ( outcome ) => outcome.unsent );
	return (
		<section aria-labelledby="pmq-import-result">
			<h2 id="pmq-import-result">{ __( 'The import is done', 'pmq' ) }</h2>
			<Notice status={ failed ? 'warning' : 'success' } isDismissible={ false }>
				{ failed
					? __(
							'The server broke on some rows: they are among the errors. Import the file again when this is mended.',
							'pmq'
						)
					: /* translators: %s: rows, e.g. "286 rows" */
						sprintf( __( '%s accounted for.', 'pmq' ), rowCount( state.outcomes.length ) ) }
			</Notice>
			<div className="pmq-import__buttons">
				<Button variant="primary" __next40pxDefaultSize onClick={ () => actions.restart() }>
					{ __( 'Import another file', 'pmq' ) }
				</Button>
				<ErrorListButton outcomes={ state.outcomes } filename={ state.file?.name ?? '' } />
				<Button variant="tertiary" __next40pxDefaultSize href="edit.php?post_type=pmq_record">
					{ __( 'All records', 'pmq' ) }
				</Button>
			</div>
			<PreviewTable outcomes={ state.outcomes } summary={ state.summary } rows={ state.rows } />
		</section>
	);
}
