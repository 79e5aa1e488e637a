import { InspectorControls, useBlockProps } from '@wordpress/block-editor';
import type { BlockEditProps } from '@wordpress/blocks';
import { Disabled, PanelBody, Placeholder, RangeControl, Spinner, ToggleControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import ServerSideRender from '@wordpress/server-side-render';
import { ExtentControl } from './extent-control';
import { LayerControl } from './layer-control';
import type { Attributes } from './types';

/** Shows the map as the server draws it; the sidebar chooses layers, extent and height. */
export function Edit( { attributes, setAttributes }: BlockEditProps< Attributes > ) {
	return (
		<div { ...useBlockProps() }>
			<InspectorControls>
				<PanelBody title={ __( 'Layers', 'pmq' ) }>
					<LayerControl value={ attributes.layers } hidden={ attributes.hidden } onChange={ setAttributes } />
				</PanelBody>
				<PanelBody title={ __( 'Extent', 'pmq' ) }>
					<ExtentControl attributes={ attributes } onChange={ setAttributes } />
				</PanelBody>
				<PanelBody title={ __( 'Appearance', 'pmq' ) }>
					<RangeControl
						label={ __( 'Height in pixels', 'pmq' ) }
						value={ attributes.height }
						min={ 240 }
						max={ 1000 }
						step={ 20 }
						onChange={ ( height ) => setAttributes( { height: height ?? 560 } ) }
						__next40pxDefaultSize
					/>
					<ToggleControl
						label={ __( 'List beside the map', 'pmq' ) }
						help={ __(
							'It says the same as the map to those who cannot use a map. Hide it only where the page says it elsewhere.',
							'pmq'
						) }
						checked={ attributes.showsList }
						onChange={ ( showsList ) => setAttributes( { showsList } ) }
					/>
					<ToggleControl
						label={ __( 'Where the Pays lies in the region', 'pmq' ) }
						checked={ attributes.showsLocator }
						onChange={ ( showsLocator ) => setAttributes( { showsLocator } ) }
					/>
				</PanelBody>
			</InspectorControls>
			<Disabled>
				<ServerSideRender
					block="pmq/map"
					attributes={ { ...attributes } }
					LoadingResponsePlaceholder={ () => <Spinner /> }
					ErrorResponsePlaceholder={ () => (
						<Placeholder label={ __( 'The preview could not be loaded.', 'pmq' ) } />
					) }
				/>
			</Disabled>
		</div>
	);
}
