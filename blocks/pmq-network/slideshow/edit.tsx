import { InnerBlocks, InspectorControls, useBlockProps, useInnerBlocksProps } from '@wordpress/block-editor';
import type { BlockEditProps } from '@wordpress/blocks';
import { PanelBody, RangeControl, TextControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { ReactElement } from 'react';
import type { Attributes } from './types.ts';

const allowedBlocks = [ 'core/image', 'core/video' ];
const template: [ string, Record< string, unknown > ][] = [
	[ 'core/image', {} ],
	[ 'core/image', {} ],
];

/** Shows the slides side by side: each is an image or a film with core’s own controls. */
export function Edit( { attributes, setAttributes }: BlockEditProps< Attributes > ): ReactElement {
	const props = useInnerBlocksProps(
		{ ...useBlockProps( { className: 'is-edited' } ) },
		{ allowedBlocks, template, orientation: 'horizontal', renderAppender: InnerBlocks.ButtonBlockAppender }
	);
	return (
		<>
			<InspectorControls>
				<PanelBody title={ __( 'Slideshow', 'pmq' ) }>
					<TextControl
						__next40pxDefaultSize
						label={ __( 'What the pictures are about', 'pmq' ) }
						help={ __( 'Said by screen readers before the pictures.', 'pmq' ) }
						value={ attributes.label }
						onChange={ ( label ) => setAttributes( { label } ) }
					/>
					<RangeControl
						__next40pxDefaultSize
						label={ __( 'Seconds for each picture', 'pmq' ) }
						value={ attributes.seconds }
						min={ 5 }
						max={ 20 }
						onChange={ ( seconds ) => setAttributes( { seconds: seconds ?? 7 } ) }
					/>
				</PanelBody>
			</InspectorControls>
			<div { ...props } />
		</>
	);
}

/** Keeps the slides; the frame around them is the server’s. */
export function Save(): ReactElement {
	return <InnerBlocks.Content />;
}
