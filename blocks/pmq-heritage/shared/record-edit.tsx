import type { BlockEditProps } from '@wordpress/blocks';
import { __ } from '@wordpress/i18n';
import { ServerPreview } from './server-preview';
import type { RecordContext } from './types';

type Props = BlockEditProps< Record< string, unknown > > & { readonly context: RecordContext; readonly name?: string };

/** Makes the editor's side of a block that shows a part of the record at hand. */
export function recordEdit( block: string ) {
	return function Edit( { attributes, context }: Props ) {
		const postId = context.postType === 'pmq_record' ? context.postId : undefined;
		return (
			<ServerPreview
				block={ block }
				attributes={ attributes }
				postId={ postId }
				empty={ __( 'This record has nothing to show here.', 'pmq' ) }
			/>
		);
	};
}
