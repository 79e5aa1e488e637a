import { Button, Notice } from '@wordpress/components';
import { useCallback, useEffect, useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { decide, listSources, removeSource, type Decision, type ImportSource } from '../data/sources.ts';
import { SourceForm } from './source-form.tsx';

const locale = document.documentElement.lang || 'fr';

/** Sources that are imported by themselves: what happened last, what waits for a decision, and their settings. */
export function Sources(): JSX.Element {
	const [ sources, setSources ] = useState< ImportSource[] >( [] );
	const [ editing, setEditing ] = useState< ImportSource | 'new' | null >( null );
	const [ error, setError ] = useState( '' );
	const load = useCallback( () => {
		listSources().then( setSources, ( problem: Error ) => setError( problem.message ) );
	}, [] );
	useEffect( load, [ load ] );
	const act = ( work: Promise< void > ): void => {
		setError( '' );
		work.then( load, ( problem: Error ) => setError( problem.message ) );
	};
	return (
		<section className="pmq-import__sources" aria-labelledby="pmq-import-sources">
			<h2 id="pmq-import-sources">{ __( 'Sources imported by themselves', 'pmq' ) }</h2>
			{ error && (
				<Notice status="error" isDismissible={ false }>
					{ error }
				</Notice>
			) }
			{ sources.length === 0 && <p>{ __( 'None yet: each file is imported by hand.', 'pmq' ) }</p> }
			<ul className="pmq-import__source-list">
				{ sources.map( ( source ) => (
					<li key={ source.id }>
						<SourceFacts source={ source } />
						<div className="pmq-import__buttons">
							<Decisions
								source={ source }
								onDecide={ ( decision ) => act( decide( source.id, decision ) ) }
							/>
							<Button variant="tertiary" onClick={ () => setEditing( source ) }>
								{ __( 'Edit', 'pmq' ) }
							</Button>
							<Button variant="tertiary" isDestructive onClick={ () => act( removeSource( source.id ) ) }>
								{ __( 'Forget', 'pmq' ) }
							</Button>
						</div>
					</li>
				) ) }
			</ul>
			{ editing ? (
				<SourceForm
					key={ editing === 'new' ? 'new' : editing.id }
					source={ editing === 'new' ? null : editing }
					onDone={ () => {
						setEditing( null );
						load();
					} }
				/>
			) : (
				<Button variant="secondary" __next40pxDefaultSize data-opens-form onClick={ () => setEditing( 'new' ) }>
					{ __( 'Register a source', 'pmq' ) }
				</Button>
			) }
		</section>
	);
}

function SourceFacts( { source }: { source: ImportSource } ): JSX.Element {
	const { name, location, state } = source;
	return (
		<div>
			<h3>{ name }</h3>
			<p className="pmq-import__location">{ location }</p>
			<p className={ `pmq-import__state is-${ state.status ?? 'new' }` }>{ stateText( source ) }</p>
		</div>
	);
}

function Decisions( {
	source,
	onDecide,
}: {
	source: ImportSource;
	onDecide: ( decision: Decision ) => void;
} ): JSX.Element {
	if ( source.state.status !== 'held' ) {
		return (
			<Button variant="tertiary" onClick={ () => onDecide( 'fetch' ) }>
				{ __( 'Read again now', 'pmq' ) }
			</Button>
		);
	}
	return (
		<>
			<Button variant="primary" onClick={ () => onDecide( 'confirm' ) }>
				{ __( 'Confirm this feed', 'pmq' ) }
			</Button>
			<Button variant="secondary" onClick={ () => onDecide( 'refuse' ) }>
				{ __( 'Refuse it', 'pmq' ) }
			</Button>
		</>
	);
}

function stateText( { state: { status, at, message = '', counts = {} }, due_at: due }: ImportSource ): string {
	const figure = ( key: string ): string => ( counts[ key ] ?? 0 ).toLocaleString( locale );
	switch ( status ) {
		case 'held':
			return sprintf(
				/* translators: 1: records gone, 2: records known */
				__( 'Held: %1$s of %2$s records are gone from the feed. Nothing is written before you decide.', 'pmq' ),
				figure( 'gone' ),
				figure( 'known' )
			);
		case 'confirmed':
			return __( 'Confirmed: it is written at the next reading, in a few minutes.', 'pmq' );
		case 'refused':
			return `${ __( 'Refused: nothing is written.', 'pmq' ) } ${ nextText( due ) }`;
		case 'failed':
			/* translators: 1: time, 2: reason */
			return `${ sprintf( __( '%1$s: failed – %2$s', 'pmq' ), when( at ?? due ), message ) } ${ nextText( due ) }`;
		case 'unchanged':
			/* translators: %s: time */
			return `${ sprintf( __( '%s: unchanged.', 'pmq' ), when( at ?? due ) ) } ${ nextText( due ) }`;
		case 'done':
			return `${ sprintf(
				/* translators: 1: time, 2: new, 3: changed, 4: gone, 5: errors */
				__( '%1$s: %2$s new, %3$s changed, %4$s gone, %5$s with errors.', 'pmq' ),
				when( at ?? due ),
				figure( 'new' ),
				figure( 'changed' ),
				figure( 'gone' ),
				figure( 'error' )
			) } ${ nextText( due ) }`;
		default:
			return __( 'Not read yet: in a few minutes.', 'pmq' );
	}
}

function when( time: string ): string {
	return new Date( time ).toLocaleString( locale, { dateStyle: 'medium', timeStyle: 'short' } );
}

function nextText( due: string ): string {
	/* translators: %s: time */
	return sprintf( __( 'Next reading: %s.', 'pmq' ), when( due ) );
}
