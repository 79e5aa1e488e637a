import { InspectorControls, useBlockProps } from '@wordpress/block-editor';
import { ComboboxControl, Disabled, PanelBody, ToggleControl } from '@wordpress/components';
import { useSelect } from '@wordpress/data';
import { useState } from '@wordpress/element';
import { decodeEntities } from '@wordpress/html-entities';
import { __ } from '@wordpress/i18n';
import ServerSideRender from '@wordpress/server-side-render';
import type { ReactElement } from 'react';
import type { Attributes, Context } from './types.ts';

interface Page {
	readonly id: number;
	readonly title: { readonly rendered: string };
}

/** What is used of core's store of entities, which ships no types of its own here. */
interface CoreSelectors {
	readonly getEntityRecords: ( kind: 'postType', name: 'page', query: object ) => readonly Page[] | null;
}

interface Props {
	readonly attributes: Attributes;
	readonly context: Context;
	readonly setAttributes: ( attributes: Partial< Attributes > ) => void;
}

/** Lets the editor choose the page at the root; the tree itself is the visitor's. */
export function Edit( { attributes, context, setAttributes }: Props ): ReactElement {
	return (
		<>
			<InspectorControls>
				<PanelBody title={ __( 'Tree', 'pmq' ) }>
					<RootControl root={ attributes.root } onChange={ ( root ) => setAttributes( { root } ) } />
					<ToggleControl
						__nextHasNoMarginBottom
						label={ __( 'First level open', 'pmq' ) }
						checked={ attributes.open }
						onChange={ ( open ) => setAttributes( { open } ) }
					/>
				</PanelBody>
			</InspectorControls>
			<div { ...useBlockProps() }>
				<Disabled>
					<ServerSideRender
						block="pmq/strategy-tree"
						attributes={ { ...attributes, root: attributes.root || context.postId || 0 } }
						skipBlockSupportAttributes
					/>
				</Disabled>
			</div>
		</>
	);
}

interface RootProps {
	readonly root: number;
	readonly onChange: ( root: number ) => void;
}

function RootControl( { root, onChange }: RootProps ): ReactElement {
	const [ search, setSearch ] = useState( '' );
	const { found, chosen } = useSelect(
		( select ) => {
			const core = select( 'core' ) as unknown as CoreSelectors;
			return {
				found: core.getEntityRecords( 'postType', 'page', {
					search,
					per_page: 20,
					orderby: 'title',
					order: 'asc',
				} ),
				chosen: root > 0 ? core.getEntityRecords( 'postType', 'page', { include: [ root ] } ) : null,
			};
		},
		[ search, root ]
	);
	const pages = new Map(
		[ ...( chosen ?? [] ), ...( found ?? [] ) ].map( ( page ) => [
			page.id,
			decodeEntities( page.title.rendered ),
		] )
	);
	return (
		<ComboboxControl
			__next40pxDefaultSize
			__nextHasNoMarginBottom
			label={ __( 'Page at the root', 'pmq' ) }
			help={ __( 'Left empty: the page that holds the tree.', 'pmq' ) }
			value={ root > 0 ? String( root ) : null }
			options={ [ ...pages ].map( ( [ id, label ] ) => ( { value: String( id ), label } ) ) }
			onFilterValueChange={ setSearch }
			onChange={ ( value ) => onChange( Number( value ?? 0 ) ) }
		/>
	);
}
