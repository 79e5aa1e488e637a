import { Button, CheckboxControl, Modal, Notice, TextControl } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { FormEvent } from 'react';
import { savePlace } from '../requests.ts';
import type { Layer, Place, PlaceInput, Value } from '../types.ts';
import { useAttempt } from '../use-attempt.ts';
import { CommuneControl } from './commune-control.tsx';
import { PlaceMap } from './place-map.tsx';
import { ValueControl } from './value-control.tsx';

interface Props {
	readonly layer: Layer;
	readonly place: Place | null;
	readonly onSaved: ( place: Place ) => void;
	readonly onClose: () => void;
}

interface Form {
	name: string;
	reference: string;
	insee: string;
	lat: string;
	lng: string;
	approximate: boolean;
	values: Record< string, Value >;
	pictures: Record< string, string >;
}

/** Makes or changes a place: name, spot, values of the layer's fields. */
export function PlaceForm( { layer, place, onSaved, onClose }: Props ): JSX.Element {
	const [ form, setForm ] = useState< Form >( () => formOf( place ) );
	const { busy, error, faults, attempt } = useAttempt();
	const change = ( changes: Partial< Form > ): void => setForm( ( before ) => ( { ...before, ...changes } ) );
	const submit = ( event: FormEvent ): void => {
		event.preventDefault();
		attempt( () => savePlace( layer.id, place?.id ?? 0, inputOf( form ) ).then( onSaved ) );
	};
	return (
		<Modal
			title={ place ? place.name : __( 'New place', 'pmq' ) }
			size="fill"
			onRequestClose={ onClose }
			shouldCloseOnClickOutside={ false }
		>
			<form onSubmit={ submit } noValidate className="pmq-layers__place">
				{ error && (
					<Notice status="error" isDismissible={ false }>
						{ error }
					</Notice>
				) }
				<div className="pmq-layers__place-columns">
					<Facts layer={ layer } form={ form } faults={ faults } onChange={ change } />
					<Spot form={ form } faults={ faults } onChange={ change } />
				</div>
				<div className="pmq-layers__buttons">
					<Button variant="primary" type="submit" isBusy={ busy } disabled={ busy } __next40pxDefaultSize>
						{ __( 'Save', 'pmq' ) }
					</Button>
					<Button variant="tertiary" onClick={ onClose } __next40pxDefaultSize>
						{ __( 'Cancel', 'pmq' ) }
					</Button>
				</div>
			</form>
		</Modal>
	);
}

/** What is said of the place: name, values, identifier. */
function Facts( { layer, form, faults, onChange }: SpotProps & { readonly layer: Layer } ): JSX.Element {
	return (
		<div className="pmq-layers__place-fields">
			<TextControl
				__next40pxDefaultSize
				__nextHasNoMarginBottom
				label={ `${ __( 'Name', 'pmq' ) } *` }
				value={ form.name }
				onChange={ ( name ) => onChange( { name } ) }
				help={ faults.name }
				className={ faults.name ? 'has-error' : '' }
			/>
			{ layer.fields.map( ( field ) => (
				<ValueControl
					key={ field.key }
					field={ field }
					value={ form.values[ field.key ] ?? null }
					picture={ form.pictures[ field.key ] ?? '' }
					fault={ faults[ field.key ] }
					onChange={ ( value, picture = '' ) =>
						onChange( {
							values: { ...form.values, [ field.key ]: value },
							pictures: { ...form.pictures, [ field.key ]: picture },
						} )
					}
				/>
			) ) }
			<TextControl
				__next40pxDefaultSize
				__nextHasNoMarginBottom
				label={ __( 'Identifier', 'pmq' ) }
				value={ form.reference }
				onChange={ ( reference ) => onChange( { reference } ) }
				help={
					faults.reference ?? __( 'A file that is imported finds the place by it. May stay empty.', 'pmq' )
				}
				className={ faults.reference ? 'has-error' : '' }
			/>
		</div>
	);
}

interface SpotProps {
	readonly form: Form;
	readonly faults: Record< string, string >;
	readonly onChange: ( changes: Partial< Form > ) => void;
}

/** Where the place is: by commune, on the map, or by coordinates. */
function Spot( { form, faults, onChange }: SpotProps ): JSX.Element {
	const lat = numberOf( form.lat );
	const lng = numberOf( form.lng );
	return (
		<div className="pmq-layers__place-spot">
			<CommuneControl
				value={ form.insee }
				fault={ faults.commune }
				onChange={ ( commune ) =>
					onChange(
						commune
							? {
									insee: commune.insee,
									lat: String( commune.lat ),
									lng: String( commune.lng ),
									approximate: true,
								}
							: { insee: '' }
					)
				}
			/>
			<PlaceMap
				lat={ lat }
				lng={ lng }
				name={ form.name }
				onPick={ ( place ) =>
					onChange( { lat: place.lat.toFixed( 5 ), lng: place.lng.toFixed( 5 ), approximate: false } )
				}
			/>
			<p className="pmq-layers__hint">{ __( 'Click on the map, or write the coordinates.', 'pmq' ) }</p>
			<Coordinates form={ form } faults={ faults } onChange={ onChange } />
			<CheckboxControl
				__nextHasNoMarginBottom
				label={ __( 'Only the commune is known', 'pmq' ) }
				checked={ form.approximate }
				onChange={ ( approximate ) => onChange( { approximate } ) }
			/>
		</div>
	);
}

function Coordinates( { form, faults, onChange }: SpotProps ): JSX.Element {
	return (
		<div className="pmq-layers__coordinates">
			<TextControl
				__next40pxDefaultSize
				__nextHasNoMarginBottom
				label={ __( 'Latitude', 'pmq' ) }
				value={ form.lat }
				inputMode="decimal"
				onChange={ ( value ) => onChange( { lat: value } ) }
				help={ faults.lat }
				className={ faults.lat ? 'has-error' : '' }
			/>
			<TextControl
				__next40pxDefaultSize
				__nextHasNoMarginBottom
				label={ __( 'Longitude', 'pmq' ) }
				value={ form.lng }
				inputMode="decimal"
				onChange={ ( value ) => onChange( { lng: value } ) }
				help={ faults.lng }
				className={ faults.lng ? 'has-error' : '' }
			/>
		</div>
	);
}

function formOf( place: Place | null ): Form {
	return {
		name: place?.name ?? '',
		reference: place?.reference ?? '',
		insee: place?.insee ?? '',
		lat: place ? String( place.lat ) : '',
		lng: place ? String( place.lng ) : '',
		approximate: place?.approximate ?? false,
		values: { ...place?.values },
		pictures: { ...place?.texts },
	};
}

function inputOf( { name, reference, insee, lat, lng, approximate, values }: Form ): PlaceInput {
	return { name, reference, commune: insee, lat, lng, approximate, values };
}

function numberOf( text: string ): number | null {
	const number = Number( text.replace( ',', '.' ) );
	return text.trim() === '' || Number.isNaN( number ) ? null : number;
}
