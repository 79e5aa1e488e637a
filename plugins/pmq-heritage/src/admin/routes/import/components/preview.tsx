import { Button } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import type { Outcome } from '@pmq/connectors';
import type { ImportActions } from '../hooks/use-import.ts';
import type { ImportState } from '../route.ts';
import { ConfirmCommit, type Consequences } from './confirm-commit.tsx';
import { ErrorListButton } from './error-list-button.tsx';
import { PreviewTable } from './preview-table.tsx';

interface Props {
	state: ImportState;
	actions: ImportActions;
}

/** Shows what the import would do, and does it after a confirmation. */
export function Preview( { state, actions }: Props ): JSX.Element {
	const [ asking, setAsking ] = useState( false );
	const consequences = consequencesOf( state );
	const nothing = consequences.added + consequences.changed + consequences.gone === 0;
	return (
		<section aria-labelledby="pmq-import-preview">
			<h2 id="pmq-import-preview">{ __( 'What this import would do', 'pmq' ) }</h2>
			<p>
				<strong>{ state.file?.name }</strong> – { datasetText( state.dataset ) }
			</p>
			<p>
				{ nothing
					? __( 'Nothing to write: the records say the same as the file.', 'pmq' )
					: __( 'Nothing is written yet.', 'pmq' ) }
			</p>
			<div className="pmq-import__buttons">
				<Button
					variant="primary"
					__next40pxDefaultSize
					disabled={ nothing }
					accessibleWhenDisabled
					onClick={ () => setAsking( true ) }
				>
					{ commitText( consequences ) }
				</Button>
				<ErrorListButton outcomes={ state.outcomes } filename={ state.file?.name ?? '' } />
				<Button variant="tertiary" __next40pxDefaultSize onClick={ actions.back }>
					{ __( 'Back to the columns', 'pmq' ) }
				</Button>
				<Button variant="tertiary" __next40pxDefaultSize onClick={ () => actions.restart() }>
					{ __( 'Cancel', 'pmq' ) }
				</Button>
			</div>
			<PreviewTable outcomes={ state.outcomes } summary={ state.summary } />
			{ asking && (
				<ConfirmCommit
					consequences={ consequences }
					onClose={ () => setAsking( false ) }
					onConfirm={ () => {
						setAsking( false );
						void actions.commit();
					} }
				/>
			) }
		</section>
	);
}

function consequencesOf( { outcomes, summary }: ImportState ): Consequences {
	const count = ( status: Outcome[ 'status' ] ): number =>
		outcomes.filter( ( outcome ) => outcome.status === status ).length;
	return {
		added: count( 'new' ),
		changed: count( 'changed' ),
		errors: count( 'error' ),
		gone: summary?.gone_total ?? 0,
	};
}

function commitText( { added, changed, gone }: Consequences ): string {
	const count = added + changed;
	if ( count === 0 && gone > 0 ) {
		return __( 'Mark what is gone', 'pmq' );
	}
	/* translators: %d: number of records */
	return sprintf( _n( 'Import %d record', 'Import %d records', count, 'pmq' ), count );
}

function datasetText( dataset: string ): string {
	/* translators: %s: name of a data set */
	return sprintf( __( 'data set “%s”', 'pmq' ), dataset );
}
