import type { Commune, Epci } from '@pmq/territory';
import { ComboboxControl, SelectControl, TextControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { Attributes } from './types';

interface Props {
	readonly attributes: Attributes;
	readonly communes: readonly Commune[];
	readonly epcis: readonly Epci[];
	readonly onChange: ( changes: Partial< Attributes > ) => void;
}

/** Says which EPCI or commune the extent means, or how its place is called; nothing for the other extents. */
export function TargetControl( { attributes: { extent, target, place }, communes, epcis, onChange }: Props ) {
	switch ( extent ) {
		case 'epci':
			return (
				<SelectControl
					label={ __( 'Intermunicipal body', 'pmq' ) }
					value={ target }
					options={ [
						{ value: '', label: __( 'Choose…', 'pmq' ) },
						...epcis.map( ( { siren, short_name: label } ) => ( { value: siren, label } ) ),
					] }
					onChange={ ( value ) => onChange( { target: value } ) }
					__next40pxDefaultSize
				/>
			);
		case 'commune':
			return (
				<ComboboxControl
					label={ __( 'Commune', 'pmq' ) }
					value={ target }
					options={ communes.map( ( { insee, name, postal_codes: codes } ) => ( {
						value: insee,
						label: `${ name } (${ codes.join( ', ' ) })`,
					} ) ) }
					onChange={ ( value ) => onChange( { target: value ?? '' } ) }
					__next40pxDefaultSize
				/>
			);
		case 'place':
			return (
				<TextControl
					label={ __( 'Name of the place', 'pmq' ) }
					value={ place.name ?? '' }
					onChange={ ( name ) => onChange( { place: { ...place, name } } ) }
					__next40pxDefaultSize
				/>
			);
		default:
			return null;
	}
}
