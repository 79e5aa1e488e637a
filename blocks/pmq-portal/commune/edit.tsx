import { InspectorControls, useBlockProps } from '@wordpress/block-editor';
import type { BlockEditProps } from '@wordpress/blocks';
import { Disabled, PanelBody, SelectControl, TextControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import ServerSideRender from '@wordpress/server-side-render';
import type { ReactElement } from 'react';
import type { Attributes } from './types.ts';

type Props = BlockEditProps< Attributes > & { readonly context: { readonly postId?: number } };

/** Shows what visitors see; the editor chooses the part, and a commune where the page is about none. */
export function Edit( { attributes, context, setAttributes }: Props ): ReactElement {
	const parts: { label: string; value: Attributes[ 'part' ] }[] = [
		{ label: __( 'Facts and place', 'pmq' ), value: 'facts' },
		{ label: __( 'Records', 'pmq' ), value: 'records' },
		{ label: __( 'Articles that name it', 'pmq' ), value: 'articles' },
		{ label: __( 'Neighbours', 'pmq' ), value: 'neighbours' },
		{ label: __( 'All communes', 'pmq' ), value: 'all' },
		{ label: __( 'Drawing of the communes', 'pmq' ), value: 'sketch' },
	];
	return (
		<>
			<InspectorControls>
				<PanelBody title={ __( 'Commune', 'pmq' ) }>
					<SelectControl
						__next40pxDefaultSize
						__nextHasNoMarginBottom
						label={ __( 'Part', 'pmq' ) }
						value={ attributes.part }
						options={ parts }
						onChange={ ( part ) => setAttributes( { part } ) }
					/>
					<TextControl
						__next40pxDefaultSize
						label={ __( 'INSEE code', 'pmq' ) }
						help={ __( 'Left empty: the commune that the page is about.', 'pmq' ) }
						value={ attributes.insee }
						onChange={ ( insee ) => setAttributes( { insee } ) }
					/>
				</PanelBody>
			</InspectorControls>
			<div { ...useBlockProps() }>
				<Disabled>
					<ServerSideRender
						block="pmq/commune"
						attributes={ { ...attributes } }
						urlQueryArgs={ context.postId ? { post_id: context.postId } : {} }
						skipBlockSupportAttributes
					/>
				</Disabled>
			</div>
		</>
	);
}
