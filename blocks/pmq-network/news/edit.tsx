import { InspectorControls } from '@wordpress/block-editor';
import type { BlockEditProps } from '@wordpress/blocks';
import { PanelBody, RangeControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { ServerPreview } from '../shared/server-preview.tsx';
import type { Attributes } from './types.ts';

/** Shows the newest articles; the editor chooses how many. */
export function Edit( { attributes, setAttributes }: BlockEditProps< Attributes > ) {
	return (
		<>
			<InspectorControls>
				<PanelBody title={ __( 'News', 'pmq' ) }>
					<RangeControl
						label={ __( 'Number of articles', 'pmq' ) }
						value={ attributes.count }
						min={ 1 }
						max={ 10 }
						onChange={ ( count ) => setAttributes( { count: count ?? 4 } ) }
						__next40pxDefaultSize
					/>
				</PanelBody>
			</InspectorControls>
			<ServerPreview block="pmq/news" attributes={ attributes } />
		</>
	);
}
