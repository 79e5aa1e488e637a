import { CheckboxControl, ToggleControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

interface Offered {
	key: string;
	label: string;
}

interface Props {
	/** Layers that the map has. */
	readonly value: readonly string[];
	/** Those of them that are off until the visitor switches them on. */
	readonly hidden: readonly string[];
	readonly onChange: ( changes: { layers?: string[]; hidden?: string[] } ) => void;
}

/** The layers that this site's plugins offer (Plugin::tell_editor_the_layers()). */
function offeredLayers(): readonly Offered[] {
	return ( window as Window & { pmqMapLayers?: readonly Offered[] } ).pmqMapLayers ?? [];
}

/** Chooses layers. A chosen one that this site does not offer stays chosen: the block may come from another site. */
export function LayerControl( { value, hidden, onChange }: Props ) {
	const toggled = ( list: readonly string[], key: string, on: boolean ): string[] =>
		on ? [ ...list.filter( ( other ) => other !== key ), key ] : list.filter( ( other ) => other !== key );
	return (
		<>
			{ offeredLayers().map( ( { key, label } ) => (
				<div key={ key } style={ { marginBottom: 12 } }>
					<CheckboxControl
						label={ label }
						checked={ value.includes( key ) }
						onChange={ ( checked ) => onChange( { layers: toggled( value, key, checked ) } ) }
						__nextHasNoMarginBottom
					/>
					{ value.includes( key ) && (
						<div style={ { marginInlineStart: 28, marginTop: 6 } }>
							<ToggleControl
								label={ __( 'Shown from the start', 'pmq' ) }
								checked={ ! hidden.includes( key ) }
								onChange={ ( shown ) => onChange( { hidden: toggled( hidden, key, ! shown ) } ) }
								__nextHasNoMarginBottom
							/>
						</div>
					) }
				</div>
			) ) }
		</>
	);
}
