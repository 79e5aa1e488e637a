import { Button, SelectControl, TextControl } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { connectors } from '@pmq/connectors';
import { faultsOf, saveSource, type Fault, type ImportSource, type SourceSettings } from '../data/sources.ts';
import { language } from '../hooks/language.ts';
import { useOpenedForm } from '../hooks/use-opened-form.ts';
import { FieldFault } from './field-fault.tsx';

interface Props {
	/** Source to edit, null for a new one. */
	source: ImportSource | null;
	onDone: () => void;
}

const EMPTY: SourceSettings = {
	name: '',
	connector: 'auto',
	location: '',
	dataset: '',
	rhythm: 'weekly',
	recipients: [],
	most_lost: 10,
};

const RHYTHMS = [
	{ value: 'daily', label: __( 'Every day', 'pmq' ) },
	{ value: 'weekly', label: __( 'Every week', 'pmq' ) },
	{ value: 'monthly', label: __( 'Every month', 'pmq' ) },
];

/** Settings of a source; what the server refuses is said beside its field. */
export function SourceForm( { source, onDone }: Props ): JSX.Element {
	const [ settings, setSettings ] = useState< SourceSettings >( source ?? EMPTY );
	const [ recipients, setRecipients ] = useState( ( source?.recipients ?? [] ).join( ', ' ) );
	const [ faults, setFaults ] = useState< readonly Fault[] >( [] );
	const form = useOpenedForm();
	const set = ( patch: Partial< SourceSettings > ): void => setSettings( { ...settings, ...patch } );
	const save = async (): Promise< void > => {
		const { name, connector, location, dataset, rhythm, most_lost: mostLost } = settings;
		const addresses = recipients.split( /[\s,;]+/ ).filter( Boolean );
		try {
			await saveSource(
				{ name, connector, location, dataset, rhythm, most_lost: mostLost, recipients: addresses },
				source?.id
			);
			onDone();
		} catch ( error ) {
			setFaults( faultsOf( error ) );
		}
	};
	return (
		<form
			ref={ form }
			className="pmq-import__settings"
			aria-label={ source ? __( 'Edit the source', 'pmq' ) : __( 'Register a source', 'pmq' ) }
			onSubmit={ ( event ) => {
				event.preventDefault();
				void save();
			} }
		>
			<FieldFault faults={ faults } field="" />
			<SourceTexts settings={ settings } faults={ faults } set={ set } />
			<SourceChoices
				settings={ settings }
				faults={ faults }
				set={ set }
				recipients={ recipients }
				setRecipients={ setRecipients }
			/>
			<div className="pmq-import__buttons">
				<Button variant="primary" __next40pxDefaultSize type="submit">
					{ __( 'Save the source', 'pmq' ) }
				</Button>
				<Button variant="tertiary" __next40pxDefaultSize onClick={ onDone }>
					{ __( 'Cancel', 'pmq' ) }
				</Button>
			</div>
		</form>
	);
}

interface FieldsProps {
	settings: SourceSettings;
	faults: readonly Fault[];
	set: ( patch: Partial< SourceSettings > ) => void;
}

function SourceTexts( { settings, faults, set }: FieldsProps ): JSX.Element {
	const text = ( key: 'name' | 'location' | 'dataset', label: string, help: string ): JSX.Element => (
		<div>
			<TextControl
				__next40pxDefaultSize
				__nextHasNoMarginBottom
				label={ label }
				help={ help }
				value={ settings[ key ] }
				required
				onChange={ ( value: string ) => set( { [ key ]: value } ) }
			/>
			<FieldFault faults={ faults } field={ key } />
		</div>
	);
	return (
		<div className="pmq-import__grid">
			{ text( 'name', __( 'Name of the source', 'pmq' ), '' ) }
			{ text(
				'location',
				__( 'Address or folder', 'pmq' ),
				__( 'https://… or the name of a file or folder in the import folder of the server', 'pmq' )
			) }
			{ text(
				'dataset',
				__( 'Data set', 'pmq' ),
				__(
					'The same as that of earlier imports by hand, so that their records are recognised as gone.',
					'pmq'
				)
			) }
		</div>
	);
}

interface ChoicesProps extends FieldsProps {
	recipients: string;
	setRecipients: ( recipients: string ) => void;
}

function SourceChoices( { settings, faults, set, recipients, setRecipients }: ChoicesProps ): JSX.Element {
	return (
		<div className="pmq-import__grid">
			<SelectControl
				__next40pxDefaultSize
				__nextHasNoMarginBottom
				label={ __( 'Kind of file', 'pmq' ) }
				value={ settings.connector }
				options={ [
					{ value: 'auto', label: __( 'Recognise it', 'pmq' ) },
					...connectors.map( ( { key, label } ) => ( { value: key, label: label[ language ] } ) ),
				] }
				onChange={ ( connector: string ) => set( { connector } ) }
			/>
			<SelectControl
				__next40pxDefaultSize
				__nextHasNoMarginBottom
				label={ __( 'Rhythm', 'pmq' ) }
				value={ settings.rhythm }
				options={ RHYTHMS }
				onChange={ ( rhythm: string ) => set( { rhythm: rhythm as SourceSettings[ 'rhythm' ] } ) }
			/>
			<div>
				<TextControl
					__next40pxDefaultSize
					__nextHasNoMarginBottom
					label={ __( 'Report to', 'pmq' ) }
					help={ __( 'Mail addresses, separated by commas', 'pmq' ) }
					value={ recipients }
					onChange={ setRecipients }
				/>
				<FieldFault faults={ faults } field="recipients" />
			</div>
			<TextControl
				__next40pxDefaultSize
				__nextHasNoMarginBottom
				type="number"
				min={ 0 }
				max={ 100 }
				label={ __( 'Held when more than … % are gone', 'pmq' ) }
				value={ String( settings.most_lost ) }
				onChange={ ( value: string ) => set( { most_lost: Number( value ) } ) }
			/>
		</div>
	);
}
