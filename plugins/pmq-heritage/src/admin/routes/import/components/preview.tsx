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
	const written = state.written.added + state.written.changed;
	const nothing = written + consequences.added + consequences.changed + consequences.gone === 0;
	return (
		<section aria-labelledby="pmq-import-preview">
			<h2 id="pmq-import-preview">{ __( 'What this import would do', 'pmq' ) }</h2>
			<p>
				<strong>{ state.file?.name }</strong> – { datasetText( state.dataset ) }
			</p>
			<p>
				{ nothing
					? __( 'Nothing to write: the records say the same as the file.', 'pmq' )
					: writtenText( written, written + consequences.added + consequences.changed ) }
			</p>
			<div className="pmq-import__buttons">
				<Button
					variant="primary"
					__next40pxDefaultSize
					disabled={ nothing }
					accessibleWhenDisabled
					onClick={ () => setAsking( true ) }
				>
					{ commitText( consequences, written > 0 ) }
				</Button>
				<ErrorListButton outcomes={ state.outcomes } filename={ state.file?.name ?? '' } />
				<Button variant="tertiary" __next40pxDefaultSize onClick={ actions.back }>
					{ __( 'Back to the columns', 'pmq' ) }
				</Button>
				<Button variant="tertiary" __next40pxDefaultSize onClick={ () => actions.restart() }>
					{ __( 'Cancel', 'pmq' ) }
				</Button>
			</div>
			<PreviewTable outcomes={ state.outcomes } summary={ state.summary } rows={ state.rows } />
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

/** What remains to be done: what an interrupted pass has written is not done again. */
function consequencesOf( { outcomes, summary, written }: ImportState ): Consequences {
	const count = ( status: Outcome[ 'status' ] ): number =>
		outcomes.filter( ( outcome ) => outcome.status === status ).length;
	return {
		added: Math.max( 0, count( 'new' ) - written.added ),
		changed: Math.max( 0, count( 'changed' ) - written.changed ),
		written: written.added + written.changed,
		errors: count( 'error' ),
		gone: summary?.gone_total ?? 0,
	};
}

function commitText( { added, changed, gone }: Consequences, resuming: boolean ): string {
	const count = added + changed;
	if ( resuming && count === 0 ) {
		return __( 'Finish the import', 'pmq' );
	}
	if ( resuming ) {
		/* translators: %d: number of records */
		const rest = _n( 'Import the %d remaining record', 'Import the %d remaining records', count, 'pmq' );
		return sprintf( rest, count );
	}
	if ( count === 0 && gone > 0 ) {
		return __( 'Mark what is gone', 'pmq' );
	}
	/* translators: %d: number of records */
	return sprintf( _n( 'Import %d record', 'Import %d records', count, 'pmq' ), count );
}

function writtenText( written: number, total: number ): string {
	if ( written === 0 ) {
		return __( 'Nothing is written yet.', 'pmq' );
	}
	/* translators: 1: records written, 2: records to write in all */
	const text = _n(
		'The import was interrupted: %1$d record of %2$d is written. It stays; importing goes on with the others.',
		'The import was interrupted: %1$d records of %2$d are written. They stay; importing goes on with the others.',
		written,
		'pmq'
	);
	return sprintf( text, written, total );
}

function datasetText( dataset: string ): string {
	/* translators: %s: name of a data set */
	return sprintf( __( 'data set “%s”', 'pmq' ), dataset );
}
