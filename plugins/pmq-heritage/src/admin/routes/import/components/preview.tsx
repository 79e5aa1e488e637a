import { Button, Modal } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import type { Outcome } from '@pmq/connectors';
import { download, errorList } from '../data/error-list.ts';
import { language } from '../hooks/language.ts';
import type { ImportActions } from '../hooks/use-import.ts';
import type { ImportState } from '../route.ts';
import { PreviewTable } from './preview-table.tsx';

interface Props {
	state: ImportState;
	actions: ImportActions;
}

/** Shows what the import would do, and does it after a confirmation. */
export function Preview( { state, actions }: Props ): JSX.Element {
	const [ asking, setAsking ] = useState( false );
	const count = ( status: Outcome[ 'status' ] ): number =>
		state.outcomes.filter( ( outcome ) => outcome.status === status ).length;
	const [ added, changed, errors ] = [ count( 'new' ), count( 'changed' ), count( 'error' ) ];
	const gone = state.summary?.gone_total ?? 0;
	const nothing = added + changed + gone === 0;
	return (
		<section aria-labelledby="pmq-import-preview">
			<h2 id="pmq-import-preview">{ __( 'What this import would do', 'pmq' ) }</h2>
			<p>
				<strong>{ state.file?.name }</strong>
				{ ' – ' }
				{
					/* translators: %s: name of a data set */
					sprintf( __( 'data set “%s”', 'pmq' ), state.dataset )
				}
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
					{ added + changed === 0 && gone > 0
						? __( 'Mark what is gone', 'pmq' )
						: /* translators: %d: number of records */
							sprintf(
								_n( 'Import %d record', 'Import %d records', added + changed, 'pmq' ),
								added + changed
							) }
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
				<Modal
					title={ __( 'Write the records?', 'pmq' ) }
					onRequestClose={ () => setAsking( false ) }
					size="small"
				>
					<ul className="pmq-import__consequences">
						{ /* translators: %d: number of records */ }
						{ added > 0 && (
							<li>
								{ sprintf(
									_n(
										'%d record is created and published.',
										'%d records are created and published.',
										added,
										'pmq'
									),
									added
								) }
							</li>
						) }
						{ /* translators: %d: number of records */ }
						{ changed > 0 && (
							<li>
								{ sprintf(
									_n(
										'%d record is changed; its earlier version is kept.',
										'%d records are changed; their earlier versions are kept.',
										changed,
										'pmq'
									),
									changed
								) }
							</li>
						) }
						{ /* translators: %d: number of rows */ }
						{ errors > 0 && (
							<li>
								{ sprintf(
									_n(
										'%d row with an error is left out.',
										'%d rows with errors are left out.',
										errors,
										'pmq'
									),
									errors
								) }
							</li>
						) }
						{ /* translators: %d: number of records */ }
						{ gone > 0 && (
							<li>
								{ sprintf(
									_n(
										'%d record that is gone from the source is kept and marked.',
										'%d records that are gone from the source are kept and marked.',
										gone,
										'pmq'
									),
									gone
								) }
							</li>
						) }
					</ul>
					<div className="pmq-import__buttons">
						<Button
							variant="primary"
							__next40pxDefaultSize
							onClick={ () => {
								setAsking( false );
								void actions.commit();
							} }
						>
							{ __( 'Write the records', 'pmq' ) }
						</Button>
						<Button variant="tertiary" __next40pxDefaultSize onClick={ () => setAsking( false ) }>
							{ __( 'Not yet', 'pmq' ) }
						</Button>
					</div>
				</Modal>
			) }
		</section>
	);
}

/** Offers the errors and warnings as a file, if there are any. */
export function ErrorListButton( {
	outcomes,
	filename,
}: {
	outcomes: readonly Outcome[];
	filename: string;
} ): JSX.Element | null {
	const count = outcomes.filter( ( outcome ) => outcome.errors.length + outcome.warnings.length > 0 ).length;
	if ( count === 0 ) {
		return null;
	}
	const name = `${ filename.replace( /\.[a-z]+$/i, '' ) }-${ language === 'fr' ? 'erreurs' : 'errors' }.csv`;
	return (
		<Button
			variant="secondary"
			__next40pxDefaultSize
			onClick={ () => download( errorList( outcomes, language ), name ) }
		>
			{
				/* translators: %d: number of rows */
				sprintf( __( 'Errors and warnings (csv, %d)', 'pmq' ), count )
			}
		</Button>
	);
}
