import { Button } from '@wordpress/components';
import { useEffect, useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import { connectors } from '@pmq/connectors';
import { listImports, writtenBy, type ImportRun } from '../data/imports.ts';
import { language } from '../hooks/language.ts';

const locale = document.documentElement.lang || 'fr';

interface Props {
	onResume: ( run: ImportRun ) => void;
}

/** Lists the last imports; one that was interrupted can go on. */
export function History( { onResume }: Props ): JSX.Element | null {
	const [ runs, setRuns ] = useState< ImportRun[] | null >( null );
	const [ error, setError ] = useState( '' );
	useEffect( () => {
		listImports().then( setRuns, ( problem: Error ) => setError( problem.message ) );
	}, [] );
	if ( error ) {
		return <p role="alert">{ error }</p>;
	}
	if ( ! runs ) {
		return null;
	}
	return (
		<section className="pmq-import__history" aria-labelledby="pmq-import-history">
			<h2 id="pmq-import-history">{ __( 'Last imports', 'pmq' ) }</h2>
			{ runs.length === 0 ? (
				<p>{ __( 'No file has been imported yet.', 'pmq' ) }</p>
			) : (
				<table className="widefat striped">
					<thead>
						<tr>
							<th scope="col">{ __( 'Date', 'pmq' ) }</th>
							<th scope="col">{ __( 'File', 'pmq' ) }</th>
							<th scope="col">{ __( 'Kind', 'pmq' ) }</th>
							<th scope="col">{ __( 'By', 'pmq' ) }</th>
							<th scope="col">{ __( 'Result', 'pmq' ) }</th>
						</tr>
					</thead>
					<tbody>
						{ runs.map( ( run ) => (
							<tr key={ run.id }>
								<td data-label={ __( 'Date', 'pmq' ) }>
									{ new Date( run.created_at ).toLocaleString( locale, {
										dateStyle: 'medium',
										timeStyle: 'short',
									} ) }
								</td>
								<th scope="row">{ run.filename }</th>
								<td data-label={ __( 'Kind', 'pmq' ) }>
									{ connectors.find( ( connector ) => connector.key === run.connector )?.label[
										language
									] ?? run.connector }
								</td>
								<td data-label={ __( 'By', 'pmq' ) }>{ run.created_by.name }</td>
								<td data-label={ __( 'Result', 'pmq' ) }>
									<RunResult run={ run } onResume={ onResume } />
								</td>
							</tr>
						) ) }
					</tbody>
				</table>
			) }
		</section>
	);
}

function RunResult( { run, onResume }: { run: ImportRun; onResume: Props[ 'onResume' ] } ): JSX.Element {
	if ( run.status === 'done' && run.summary ) {
		const { new: added, changed, unchanged, error, gone_total: gone } = run.summary;
		const figure = ( count: number ): string => count.toLocaleString( locale );
		const parts: [ number, string ][] = [
			/* translators: %s: number of rows */
			[ added, sprintf( _n( '%s new', '%s new', added, 'pmq' ), figure( added ) ) ],
			/* translators: %s: number of rows */
			[ changed, sprintf( _n( '%s changed', '%s changed', changed, 'pmq' ), figure( changed ) ) ],
			/* translators: %s: number of rows */
			[ unchanged, sprintf( _n( '%s unchanged', '%s unchanged', unchanged, 'pmq' ), figure( unchanged ) ) ],
			/* translators: %s: number of rows */
			[ error, sprintf( _n( '%s with an error', '%s with errors', error, 'pmq' ), figure( error ) ) ],
			/* translators: %s: number of records */
			[ gone, sprintf( _n( '%s gone', '%s gone', gone, 'pmq' ), figure( gone ) ) ],
		];
		return (
			<>
				{ parts
					.filter( ( [ count ] ) => count > 0 )
					.map( ( [ , text ] ) => text )
					.join( ', ' ) }
			</>
		);
	}
	if ( run.offset.commit === 0 ) {
		return <>{ __( 'Preview only', 'pmq' ) }</>;
	}
	return (
		<>
			{ interruptedText( run ) }{ ' ' }
			<Button variant="link" onClick={ () => onResume( run ) }>
				{ __( 'Go on', 'pmq' ) }
			</Button>
		</>
	);
}

/** Says how far an interrupted import came. */
function interruptedText( run: ImportRun ): string {
	const { added, changed } = writtenBy( run );
	const total = Math.max( added + changed, run.counts.preview.new + run.counts.preview.changed );
	const figure = ( count: number ): string => count.toLocaleString( locale );
	/* translators: 1: records written, 2: records to write in all */
	const text = _n(
		'Interrupted: %1$s record written of %2$s.',
		'Interrupted: %1$s records written of %2$s.',
		added + changed,
		'pmq'
	);
	return sprintf( text, figure( added + changed ), figure( total ) );
}
