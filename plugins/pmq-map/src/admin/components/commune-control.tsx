import type { Commune } from '@pmq/territory';
import apiFetch from '@wordpress/api-fetch';
import { ComboboxControl } from '@wordpress/components';
import { useEffect, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';

interface Props {
	/** INSEE code, '' for none. */
	readonly value: string;
	readonly fault: string | undefined;
	readonly onChange: ( commune: Commune | null ) => void;
}

/** Chooses a commune of the territory by typing. */
export function CommuneControl( { value, fault, onChange }: Props ): JSX.Element {
	const [ communes, setCommunes ] = useState< readonly Commune[] >( [] );
	useEffect( () => {
		apiFetch< Commune[] >( { path: '/pmq/v1/communes' } ).then( setCommunes, () => setCommunes( [] ) );
	}, [] );
	return (
		<ComboboxControl
			__next40pxDefaultSize
			__nextHasNoMarginBottom
			label={ __( 'Commune', 'pmq' ) }
			value={ value }
			options={ communes.map( ( { insee, name, postal_codes: codes } ) => ( {
				value: insee,
				label: `${ name } (${ codes[ 0 ] ?? '' })`,
			} ) ) }
			help={ fault ?? __( 'Moves the place to its centre until you choose the spot.', 'pmq' ) }
			onChange={ ( insee ) => onChange( communes.find( ( commune ) => commune.insee === insee ) ?? null ) }
		/>
	);
}
