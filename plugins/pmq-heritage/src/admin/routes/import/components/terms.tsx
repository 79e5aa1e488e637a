import { Button, Notice, SearchControl, SelectControl } from '@wordpress/components';
import { useEffect, useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import { connectors, slug, type KnownTerm, type TermMapping } from '@pmq/connectors';
import { readTerms, saveTerms } from '../data/sources.ts';
import { language } from '../hooks/language.ts';
import { TermForm } from './term-form.tsx';

/** Longest list at once: who wants another term searches it. */
const SHOWN = 30;

/** A line as it is shown: what the staff has decided, or what the connector does by itself. */
interface Line extends KnownTerm {
	own: boolean;
}

/** The tables by which the terms of a source are sorted into the vocabularies; each line may be changed. */
export function Terms(): JSX.Element {
	const [ key, setKey ] = useState( 'datatourisme' );
	const [ own, setOwn ] = useState< TermMapping[] >( [] );
	const [ search, setSearch ] = useState( '' );
	const [ editing, setEditing ] = useState< KnownTerm | null >( null );
	const [ error, setError ] = useState( '' );
	useEffect( () => {
		setEditing( null );
		readTerms( key ).then( setOwn, ( problem: Error ) => setError( problem.message ) );
	}, [ key ] );
	const lines = linesOf( connectors.find( ( connector ) => connector.key === key )?.terms ?? [], own, search );
	const keep = async ( entry: TermMapping | null, term: string ): Promise< void > => {
		const others = own.filter( ( line ) => slug( line.term ) !== slug( term ) );
		setOwn( await saveTerms( key, entry ? [ ...others, entry ] : others ) );
		setEditing( null );
	};
	return (
		<section className="pmq-import__terms" aria-labelledby="pmq-import-terms">
			<h2 id="pmq-import-terms">{ __( 'Tables of terms', 'pmq' ) }</h2>
			<p>
				{ __(
					'How the terms of each source become types, themes, periods and keywords here. A change counts from the next import on.',
					'pmq'
				) }
			</p>
			{ error && (
				<Notice status="error" isDismissible={ false }>
					{ error }
				</Notice>
			) }
			<TermFinder connector={ key } onConnector={ setKey } search={ search } onSearch={ setSearch } />
			{ editing ? (
				<TermForm
					key={ editing.term }
					entry={ editing }
					changed={ own.some( ( line ) => slug( line.term ) === slug( editing.term ) ) }
					onSave={ keep }
					onClose={ () => setEditing( null ) }
				/>
			) : (
				<Button
					variant="secondary"
					__next40pxDefaultSize
					data-opens-form
					onClick={ () => setEditing( { term: '' } ) }
				>
					{ __( 'Add a term', 'pmq' ) }
				</Button>
			) }
			<TermTable lines={ lines } onEdit={ setEditing } />
			<p role="status">{ shownText( lines.length ) }</p>
		</section>
	);
}

interface FinderProps {
	connector: string;
	onConnector: ( key: string ) => void;
	search: string;
	onSearch: ( words: string ) => void;
}

function TermFinder( { connector: key, onConnector, search, onSearch }: FinderProps ): JSX.Element {
	return (
		<div className="pmq-import__grid">
			<SelectControl
				__next40pxDefaultSize
				__nextHasNoMarginBottom
				label={ __( 'Source of the terms', 'pmq' ) }
				value={ key }
				options={ connectors.map( ( connector ) => ( {
					value: connector.key,
					label: connector.label[ language ],
				} ) ) }
				onChange={ ( chosen: string ) => onConnector( chosen ) }
			/>
			<SearchControl
				__nextHasNoMarginBottom
				label={ __( 'Search a term', 'pmq' ) }
				value={ search }
				onChange={ onSearch }
			/>
		</div>
	);
}

function TermTable( { lines, onEdit }: { lines: readonly Line[]; onEdit: ( line: Line ) => void } ): JSX.Element {
	return (
		<table className="widefat striped">
			<thead>
				<tr>
					<th scope="col">{ __( 'Term', 'pmq' ) }</th>
					<th scope="col">{ __( 'Becomes', 'pmq' ) }</th>
					<th scope="col">{ __( 'Decided by', 'pmq' ) }</th>
					<td />
				</tr>
			</thead>
			<tbody>
				{ lines.slice( 0, SHOWN ).map( ( line ) => (
					<tr key={ line.term }>
						<th scope="row">{ line.label ? `${ line.label } (${ line.term })` : line.term }</th>
						<td data-label={ __( 'Becomes', 'pmq' ) }>{ becomes( line ) }</td>
						<td data-label={ __( 'Decided by', 'pmq' ) }>
							{ line.own ? __( 'you', 'pmq' ) : __( 'the software', 'pmq' ) }
						</td>
						<td>
							<Button variant="link" onClick={ () => onEdit( line ) }>
								{ changeText( line ) }
							</Button>
						</td>
					</tr>
				) ) }
			</tbody>
		</table>
	);
}

function changeText( { label, term }: Line ): string {
	/* translators: %s: term of a source */
	return sprintf( __( 'Change “%s”', 'pmq' ), label ?? term );
}

function linesOf( known: readonly KnownTerm[], own: readonly TermMapping[], search: string ): Line[] {
	const byTerm = new Map< string, Line >( known.map( ( term ) => [ slug( term.term ), { ...term, own: false } ] ) );
	for ( const entry of own ) {
		const label = byTerm.get( slug( entry.term ) )?.label;
		byTerm.set( slug( entry.term ), { ...entry, own: true, ...( label ? { label } : {} ) } );
	}
	const wanted = slug( search );
	const found = [ ...byTerm.values() ].filter(
		( { term, label = '' } ) => ! wanted || slug( `${ term } ${ label }` ).includes( wanted )
	);
	return found.sort(
		( a, b ) => Number( b.own ) - Number( a.own ) || ( a.label ?? a.term ).localeCompare( b.label ?? b.term )
	);
}

function becomes( { types = [], themes = [], periods = [], keywords = [], left_out: leftOut }: Line ): string {
	const all = [ ...types, ...themes, ...periods, ...keywords ];
	return leftOut ? __( 'left out', 'pmq' ) : all.join( ' · ' ) || '–';
}

function shownText( count: number ): string {
	if ( count > SHOWN ) {
		/* translators: 1: shown, 2: all */
		return sprintf( __( '%1$d of %2$d terms are shown: search for the others.', 'pmq' ), SHOWN, count );
	}
	/* translators: %d: number */
	return sprintf( _n( '%d term', '%d terms', count, 'pmq' ), count );
}
