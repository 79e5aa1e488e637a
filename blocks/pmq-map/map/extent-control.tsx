import type { Commune, Epci } from '@pmq/territory';
import apiFetch from '@wordpress/api-fetch';
import { Button, ComboboxControl, Notice, SelectControl, TextControl } from '@wordpress/components';
import { useEffect, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { Attributes, Extent } from './types';
import { ViewPicker } from './view-picker';

interface Props {
	readonly attributes: Attributes;
	readonly onChange: ( changes: Partial< Attributes > ) => void;
}

/** Chooses what part of the territory the map shows. */
export function ExtentControl( { attributes, onChange }: Props ) {
	const { communes, epcis, failed } = useTerritory();
	const [ isPicking, setPicking ] = useState( false );
	const { extent, target, view, place } = attributes;
	const options: { value: Extent; label: string }[] = [
		{ value: 'territory', label: __( 'The whole Pays', 'pmq' ) },
		{ value: 'epci', label: __( 'An intermunicipal body', 'pmq' ) },
		{ value: 'commune', label: __( 'A commune', 'pmq' ) },
		{ value: 'view', label: __( 'A view chosen on the map', 'pmq' ) },
		{ value: 'place', label: __( 'A single place', 'pmq' ) },
	];
	const isOnMap = extent === 'view' || extent === 'place';
	const isChosen = extent === 'view' ? view.length === 4 : place.lat !== undefined;
	return (
		<>
			{ failed && (
				<Notice status="error" isDismissible={ false }>
					{ __( 'The communes could not be loaded. Reload the page to try again.', 'pmq' ) }
				</Notice>
			) }
			<SelectControl
				label={ __( 'The map shows', 'pmq' ) }
				value={ extent }
				options={ options }
				onChange={ ( value ) => onChange( { extent: value as Extent, target: '' } ) }
				__next40pxDefaultSize
			/>
			{ extent === 'epci' && (
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
			) }
			{ extent === 'commune' && (
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
			) }
			{ extent === 'place' && (
				<TextControl
					label={ __( 'Name of the place', 'pmq' ) }
					value={ place.name ?? '' }
					onChange={ ( name ) => onChange( { place: { ...place, name } } ) }
					__next40pxDefaultSize
				/>
			) }
			{ isOnMap && (
				<Button
					variant={ isChosen ? 'secondary' : 'primary' }
					onClick={ () => setPicking( true ) }
					__next40pxDefaultSize
				>
					{ isChosen ? __( 'Change on the map…', 'pmq' ) : __( 'Choose on the map…', 'pmq' ) }
				</Button>
			) }
			{ isOnMap && isPicking && (
				<ViewPicker
					attributes={ attributes }
					communes={ communes }
					onChange={ onChange }
					onClose={ () => setPicking( false ) }
				/>
			) }
		</>
	);
}

/** Loads the communes and the EPCI once. */
function useTerritory(): { communes: Commune[]; epcis: Epci[]; failed: boolean } {
	const [ communes, setCommunes ] = useState< Commune[] >( [] );
	const [ epcis, setEpcis ] = useState< Epci[] >( [] );
	const [ failed, setFailed ] = useState( false );
	useEffect( () => {
		Promise.all( [
			apiFetch< Commune[] >( { path: '/pmq/v1/communes' } ),
			apiFetch< Epci[] >( { path: '/pmq/v1/epcis' } ),
		] ).then(
			( [ allCommunes, allEpcis ] ) => {
				setCommunes( allCommunes );
				setEpcis( allEpcis );
			},
			() => setFailed( true )
		);
	}, [] );
	return { communes, epcis, failed };
}
