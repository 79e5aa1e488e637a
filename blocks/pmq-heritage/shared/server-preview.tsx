import { useBlockProps } from '@wordpress/block-editor';
import { Disabled, Placeholder, Spinner } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import ServerSideRender from '@wordpress/server-side-render';
import type { ReactNode } from 'react';

interface Props {
	/** Name of the block. */
	readonly block: string;
	readonly attributes: Readonly< Record< string, unknown > >;
	/** Record of the template's context, if any; else the server shows the newest one. */
	readonly postId?: number;
	/** What stands there when the server prints nothing. */
	readonly empty: string;
	readonly children?: ReactNode;
}

/** The block as visitors see it, drawn by the server, not clickable. */
export function ServerPreview( { block, attributes, postId, empty, children }: Props ) {
	return (
		<div { ...useBlockProps() }>
			{ children }
			<Disabled>
				<ServerSideRender
					block={ block }
					attributes={ { ...attributes } }
					urlQueryArgs={ postId ? { post_id: postId } : {} }
					LoadingResponsePlaceholder={ () => <Spinner /> }
					EmptyResponsePlaceholder={ () => <Placeholder label={ empty } /> }
					ErrorResponsePlaceholder={ () => (
						<Placeholder label={ __( 'The preview could not be loaded.', 'pmq' ) } />
					) }
				/>
			</Disabled>
		</div>
	);
}
