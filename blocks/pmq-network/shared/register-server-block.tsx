import { registerBlockType, type BlockConfiguration } from '@wordpress/blocks';
import { ServerPreview } from './server-preview.tsx';

/** What `block.json` must hold; whatever else it holds is handed on. */
type Metadata = Pick< BlockConfiguration, 'name' | 'title' | 'category' > &
	Partial< Pick< BlockConfiguration, 'attributes' > >;

/**
 * Registers a block that the server draws: those of the frame have nothing to type into and save nothing.
 *
 * The metadata go apart from the settings, which would win over the translated words that the server knows.
 */
export function registerServerBlock( metadata: Metadata ): void {
	registerBlockType(
		{ attributes: {}, ...metadata },
		{
			edit: ( { attributes } ) => <ServerPreview block={ metadata.name } attributes={ attributes } />,
			save: () => null,
		}
	);
}
