import type { Commune, Epci } from '@pmq/territory';
import apiFetch from '@wordpress/api-fetch';
import { Button, Notice, SelectControl } from '@wordpress/components';
import { useEffect, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { TargetControl } from './target-control';
import type { Attributes, Extent } from './types';
import { ViewPicker } from './view-picker';

interface Props {
	readonly attributes: Attributes;
	readonly onChange: ( changes: Partial< Attributes > ) => void;
}

/** Chooses what part of the territory the map shows. */
export function ExtentControl( { attributes, onChange }: Props ) {
	const { communes, epcis, failed } = useTerritory();
	const { extent } = attributes;
	const options: { value: Extent; label: string }[] = [
		{ value: 'territory', label: __( 'The whole Pays', 'pmq' ) },
		{ value: 'epci', label: __( 'An intermunicipal body', 'pmq' ) },
		{ value: 'commune', label: __( 'A commune', 'pmq' ) },
		{ value: 'view', label: __( 'A view chosen on the map', 'pmq' ) },
		{ value: 'place', label: __( 'A single place', 'pmq' ) },
	];
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
			<TargetControl attributes={ attributes } communes={ communes } epcis={ epcis } onChange={ onChange } />
			{ ( extent === 'view' || extent === 'place' ) && (
				<PickOnMap attributes={ attributes } communes={ communes } onChange={ onChange } />
			) }
		</>
	);
}

/** The button that opens the map to choose a view or a place on. */
function PickOnMap( { attributes, communes, onChange }: Props & { readonly communes: readonly Commune[] } ) {
	const [ isPicking, setPicking ] = useState( false );
	const { extent, view, place } = attributes;
	const isChosen = extent === 'view' ? view.length === 4 : place.lat !== undefined;
	return (
		<>
			<Button
				variant={ isChosen ? 'secondary' : 'primary' }
				onClick={ () => setPicking( true ) }
				__next40pxDefaultSize
			>
				{ isChosen ? __( 'Change on the map…', 'pmq' ) : __( 'Choose on the map…', 'pmq' ) }
			</Button>
			{ isPicking && (
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
