import { InspectorControls } from '@wordpress/block-editor';
import type { BlockEditProps } from '@wordpress/blocks';
import { PanelBody, RangeControl, TextControl, ToggleControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { ServerPreview } from '../shared/server-preview';
import type { Attributes } from './types';

/** Shows the search as it begins; the editor chooses its length, its title and whether it has a map. */
export function Edit( { attributes, setAttributes }: BlockEditProps< Attributes > ) {
	return (
		<ServerPreview
			block="pmq/record-search"
			attributes={ { ...attributes } }
			empty={ __( 'The search has nothing to show.', 'pmq' ) }
		>
			<InspectorControls>
				<PanelBody title={ __( 'Heritage search', 'pmq' ) }>
					<RangeControl
						label={ __( 'Records a page', 'pmq' ) }
						value={ attributes.perPage }
						min={ 5 }
						max={ 60 }
						onChange={ ( perPage ) => setAttributes( { perPage: perPage ?? 20 } ) }
						__next40pxDefaultSize
					/>
					<ToggleControl
						label={ __( 'Map beside the list', 'pmq' ) }
						checked={ attributes.showsMap }
						onChange={ ( showsMap ) => setAttributes( { showsMap } ) }
					/>
					<TextControl
						label={ __( 'Title for screen readers', 'pmq' ) }
						help={ __( 'Leave it empty when the page shows its own title.', 'pmq' ) }
						value={ attributes.title }
						onChange={ ( title ) => setAttributes( { title } ) }
						__next40pxDefaultSize
					/>
				</PanelBody>
			</InspectorControls>
		</ServerPreview>
	);
}
