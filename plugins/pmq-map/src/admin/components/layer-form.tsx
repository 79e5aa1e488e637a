import { Button, Notice, TextControl, ToggleControl } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { FormEvent } from 'react';
import { saveLayer, trashLayer, type LayerInput } from '../requests.ts';
import { settings } from '../settings.ts';
import type { Layer } from '../types.ts';
import { useAttempt } from '../use-attempt.ts';
import { FieldList } from './field-list.tsx';
import { LayerSign } from './layer-sign.tsx';

interface Props {
	readonly layer: Layer | null;
	readonly onSaved: ( layer: Layer ) => void;
	readonly onTrashed?: () => void;
}

/** Describes a layer: name, icon, colour, fields, whether maps may show it. */
export function LayerForm( { layer, onSaved, onTrashed }: Props ): JSX.Element {
	const [ input, setInput ] = useState< LayerInput >(
		layer ?? { label: '', icon: 'star', colour: 'chene', fields: [], shown: true }
	);
	const { busy, error, faults, attempt } = useAttempt();
	const change = ( changes: Partial< LayerInput > ): void => setInput( ( before ) => ( { ...before, ...changes } ) );
	const submit = ( event: FormEvent ): void => {
		event.preventDefault();
		const { label, icon, colour, fields, shown } = input;
		attempt( () => saveLayer( layer?.id ?? 0, { label, icon, colour, fields, shown } ).then( onSaved ) );
	};
	return (
		<form className="pmq-layers__form" onSubmit={ submit } noValidate>
			{ error && (
				<Notice status="error" isDismissible={ false }>
					{ error }
				</Notice>
			) }
			<TextControl
				__next40pxDefaultSize
				__nextHasNoMarginBottom
				label={ __( 'Name of the layer', 'pmq' ) }
				value={ input.label }
				onChange={ ( label ) => change( { label } ) }
				help={ faults.label ?? __( 'Such as “Lavoirs” or “Points d’eau potable”.', 'pmq' ) }
				className={ faults.label ? 'has-error' : '' }
			/>
			<div className="pmq-layers__look">
				<ColourChoice value={ input.colour } onChange={ ( colour ) => change( { colour } ) } />
				<IconChoice value={ input.icon } colour={ input.colour } onChange={ ( icon ) => change( { icon } ) } />
			</div>
			<FieldList
				fields={ input.fields }
				saved={ layer && layer.count > 0 ? layer.fields : [] }
				faults={ faults }
				onChange={ ( fields ) => change( { fields } ) }
			/>
			<ToggleControl
				__nextHasNoMarginBottom
				label={ __( 'Maps may show this layer', 'pmq' ) }
				help={ __( 'Off: only you see it here, until it is ready.', 'pmq' ) }
				checked={ input.shown }
				onChange={ ( shown ) => change( { shown } ) }
			/>
			<div className="pmq-layers__buttons">
				<Button variant="primary" type="submit" isBusy={ busy } disabled={ busy } __next40pxDefaultSize>
					{ layer ? __( 'Save', 'pmq' ) : __( 'Make the layer', 'pmq' ) }
				</Button>
				{ layer && onTrashed && (
					<TrashButton
						busy={ busy }
						onClick={ () => attempt( () => trashLayer( layer.id ).then( onTrashed ) ) }
					/>
				) }
			</div>
		</form>
	);
}

function TrashButton( { busy, onClick }: { readonly busy: boolean; readonly onClick: () => void } ): JSX.Element {
	return (
		<Button variant="tertiary" isDestructive disabled={ busy } onClick={ onClick } __next40pxDefaultSize>
			{ __( 'Put into the trash', 'pmq' ) }
		</Button>
	);
}

interface ColourProps {
	readonly value: string;
	readonly onChange: ( name: string ) => void;
}

function ColourChoice( { value, onChange }: ColourProps ): JSX.Element {
	return (
		<fieldset className="pmq-layers__colours">
			<legend>{ __( 'Colour', 'pmq' ) }</legend>
			{ settings.colours.map( ( { name, label, colour } ) => (
				<label key={ name } htmlFor={ `pmq-layer-colour-${ name }` }>
					<input
						id={ `pmq-layer-colour-${ name }` }
						type="radio"
						name="colour"
						checked={ name === value }
						onChange={ () => onChange( name ) }
					/>
					<i style={ { background: colour } } aria-hidden="true" />
					{ label }
				</label>
			) ) }
		</fieldset>
	);
}

function IconChoice( { value, colour, onChange }: ColourProps & { readonly colour: string } ): JSX.Element {
	return (
		<fieldset className="pmq-layers__icons">
			<legend>{ __( 'Icon', 'pmq' ) }</legend>
			{ settings.icons.map( ( { name, label } ) => (
				<label key={ name } title={ label } htmlFor={ `pmq-layer-icon-${ name }` }>
					<input
						id={ `pmq-layer-icon-${ name }` }
						type="radio"
						name="icon"
						checked={ name === value }
						onChange={ () => onChange( name ) }
						aria-label={ label }
					/>
					<LayerSign icon={ name } colour={ colour } />
				</label>
			) ) }
		</fieldset>
	);
}
