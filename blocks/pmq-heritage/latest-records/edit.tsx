import { InspectorControls } from '@wordpress/block-editor';
import type { BlockEditProps } from '@wordpress/blocks';
import { PanelBody, RangeControl, TextControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { ServerPreview } from '../shared/server-preview';
import type { Attributes } from './types';

/** Shows the newest records; the editor chooses how many and under which heading. */
export function Edit( { attributes, setAttributes }: BlockEditProps< Attributes > ) {
	return (
		<ServerPreview
			block="pmq/latest-records"
			attributes={ { ...attributes } }
			empty={ __( 'No record is published yet.', 'pmq' ) }
		>
			<InspectorControls>
				<PanelBody title={ __( 'Latest records', 'pmq' ) }>
					<RangeControl
						label={ __( 'Number of records', 'pmq' ) }
						value={ attributes.count }
						min={ 1 }
						max={ 12 }
						onChange={ ( count ) => setAttributes( { count: count ?? 4 } ) }
						__next40pxDefaultSize
					/>
					<TextControl
						label={ __( 'Heading', 'pmq' ) }
						value={ attributes.title }
						onChange={ ( title ) => setAttributes( { title } ) }
						__next40pxDefaultSize
					/>
				</PanelBody>
			</InspectorControls>
		</ServerPreview>
	);
}
