/** Copies the citation of a record. */
import { getContext, store } from '@wordpress/interactivity';
import { copyText } from '../shared/copy-text';

interface CitationContext {
	readonly text: string;
	/** What is said after copying: one of the sentences below, first empty. */
	message: string;
	readonly copied: string;
	readonly notCopied: string;
}

store( 'pmq/record-sources', {
	actions: {
		*copy(): Generator< Promise< boolean >, void, boolean > {
			const context = getContext< CitationContext >();
			const isCopied = yield copyText( context.text );
			context.message = isCopied ? context.copied : context.notCopied;
		},
	},
} );
