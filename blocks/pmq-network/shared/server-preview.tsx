import { useBlockProps } from '@wordpress/block-editor';
import { Disabled } from '@wordpress/components';
import ServerSideRender from '@wordpress/server-side-render';

interface Props {
	/** Name of the block. */
	readonly block: string;
	readonly attributes: Record< string, unknown >;
}

/** The block as visitors see it, drawn by the server; its links and buttons do nothing in the editor. */
export function ServerPreview( { block, attributes }: Props ) {
	return (
		<div { ...useBlockProps() }>
			<Disabled>
				<ServerSideRender block={ block } attributes={ attributes } skipBlockSupportAttributes />
			</Disabled>
		</div>
	);
}
