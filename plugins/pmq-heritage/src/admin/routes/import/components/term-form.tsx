import { Button, CheckboxControl, FormTokenField, TextControl } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { PERIODS, THEMES, TYPES, type KnownTerm, type TermMapping } from '@pmq/connectors';
import { faultsOf, type Fault } from '../data/sources.ts';
import { useOpenedForm } from '../hooks/use-opened-form.ts';
import { FieldFault } from './field-fault.tsx';

interface Props {
	entry: KnownTerm;
	/** Whether the staff has decided about this term before. */
	changed: boolean;
	/** Keeps a line; null goes back to what the software does by itself. */
	onSave: ( entry: TermMapping | null, term: string ) => Promise< void >;
	onClose: () => void;
}

type Choice = string | { value: string };

const plain = ( choices: readonly Choice[] ): string[] =>
	choices.map( ( choice ) => ( typeof choice === 'string' ? choice : choice.value ) );

/** A line of the table of terms. */
export function TermForm( { entry, changed, onSave, onClose }: Props ): JSX.Element {
	const [ line, setLine ] = useState< TermMapping >( mappingOf( entry ) );
	const [ faults, setFaults ] = useState< readonly Fault[] >( [] );
	const form = useOpenedForm();
	const save = ( kept: TermMapping | null ): void => {
		onSave( kept, line.term ).catch( ( error: unknown ) => setFaults( faultsOf( error ) ) );
	};
	return (
		<form
			ref={ form }
			className="pmq-import__settings"
			aria-label={ titleOf( entry ) }
			onSubmit={ ( event ) => {
				event.preventDefault();
				save( line );
			} }
		>
			<FieldFault faults={ faults } field="" />
			<TextControl
				__next40pxDefaultSize
				__nextHasNoMarginBottom
				label={ __( 'Term, as the source writes it', 'pmq' ) }
				value={ line.term }
				required
				readOnly={ entry.term !== '' }
				onChange={ ( term: string ) => setLine( { ...line, term } ) }
			/>
			<FieldFault faults={ faults } field="term" />
			<TermTargets line={ line } faults={ faults } set={ ( patch ) => setLine( { ...line, ...patch } ) } />
			<CheckboxControl
				__nextHasNoMarginBottom
				label={ __( 'Leave rows with this term out', 'pmq' ) }
				checked={ line.left_out ?? false }
				onChange={ ( leftOut: boolean ) => setLine( { ...line, left_out: leftOut } ) }
			/>
			<div className="pmq-import__buttons">
				<Button variant="primary" __next40pxDefaultSize type="submit">
					{ __( 'Save the term', 'pmq' ) }
				</Button>
				{ changed && (
					<Button variant="secondary" __next40pxDefaultSize onClick={ () => save( null ) }>
						{ __( 'As the software does it', 'pmq' ) }
					</Button>
				) }
				<Button variant="tertiary" __next40pxDefaultSize onClick={ onClose }>
					{ __( 'Cancel', 'pmq' ) }
				</Button>
			</div>
		</form>
	);
}

interface TargetsProps {
	line: TermMapping;
	faults: readonly Fault[];
	set: ( patch: Partial< TermMapping > ) => void;
}

/** What a term becomes: values of the vocabularies, and free keywords. */
function TermTargets( { line, faults, set }: TargetsProps ): JSX.Element {
	const field = ( key: 'types' | 'themes' | 'periods', title: string, known: readonly string[] ): JSX.Element => (
		<div>
			<FormTokenField
				__next40pxDefaultSize
				__nextHasNoMarginBottom
				label={ title }
				value={ line[ key ] ?? [] }
				suggestions={ [ ...known ] }
				onChange={ ( chosen ) =>
					set( { [ key ]: plain( chosen ).filter( ( value ) => known.includes( value ) ) } )
				}
			/>
			<FieldFault faults={ faults } field={ key } />
		</div>
	);
	return (
		<div className="pmq-import__grid">
			{ field( 'types', __( 'Types', 'pmq' ), TYPES ) }
			{ field( 'themes', __( 'Themes', 'pmq' ), THEMES ) }
			{ field( 'periods', __( 'Periods', 'pmq' ), PERIODS ) }
			<FormTokenField
				__next40pxDefaultSize
				__nextHasNoMarginBottom
				label={ __( 'Keywords', 'pmq' ) }
				value={ line.keywords ?? [] }
				onChange={ ( chosen ) => set( { keywords: plain( chosen ) } ) }
			/>
		</div>
	);
}

function mappingOf( {
	term,
	types = [],
	themes = [],
	periods = [],
	keywords = [],
	left_out: leftOut = false,
}: KnownTerm ): TermMapping {
	return { term, types, themes, periods, keywords, left_out: leftOut };
}

function titleOf( { term, label }: KnownTerm ): string {
	/* translators: %s: term of a source */
	return term ? sprintf( __( 'Term “%s”', 'pmq' ), label ?? term ) : __( 'Add a term', 'pmq' );
}
