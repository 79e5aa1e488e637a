/** Shows in the editor what the server prints: the blocks of the frame have nothing to type into. */
import { useBlockProps } from '@wordpress/block-editor';
import ServerSideRender from '@wordpress/server-side-render';
import type { ReactElement } from 'react';

interface Props {
	readonly name: string;
	readonly attributes: Record< string, unknown >;
}

/** Returns the edit function of a block that the server draws; its links and buttons do nothing in the editor. */
export function serverPreview( { name, attributes }: Props ): ReactElement {
	return (
		<div { ...useBlockProps() }>
			<div inert="">
				<ServerSideRender block={ name } attributes={ attributes } skipBlockSupportAttributes />
			</div>
		</div>
	);
}
