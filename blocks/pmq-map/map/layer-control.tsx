import { CheckboxControl } from '@wordpress/components';

interface Offered {
	key: string;
	label: string;
}

interface Props {
	readonly value: readonly string[];
	readonly onChange: ( layers: string[] ) => void;
}

/** The layers that this site's plugins offer (Plugin::tell_editor_the_layers()). */
function offeredLayers(): readonly Offered[] {
	return ( window as Window & { pmqMapLayers?: readonly Offered[] } ).pmqMapLayers ?? [];
}

/** Chooses layers. A chosen one that this site does not offer stays chosen: the block may come from another site. */
export function LayerControl( { value, onChange }: Props ) {
	return (
		<>
			{ offeredLayers().map( ( { key, label } ) => (
				<CheckboxControl
					key={ key }
					label={ label }
					checked={ value.includes( key ) }
					onChange={ ( checked ) =>
						onChange( checked ? [ ...value, key ] : value.filter( ( layer ) => layer !== key ) )
					}
				/>
			) ) }
		</>
	);
}
