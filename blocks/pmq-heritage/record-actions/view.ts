import { getContext, store } from '@wordpress/interactivity';
import { copyText, shareSheet } from './share';
import type { ActionContext, State } from './types';

const { state } = store( 'pmq/record-actions', {
	state: {} as State,
	actions: {
		share: () => {
			const { title, url } = getContext< ActionContext >();
			void shareSheet( { title, url } );
		},
		*copy(): Generator< Promise< boolean >, void, boolean > {
			const context = getContext< ActionContext >();
			const isCopied = yield copyText( context.url );
			context.message = isCopied ? state.texts.copied : state.texts.notCopied;
		},
		print: () => window.print(),
	},
	callbacks: {
		init: () => {
			state.cannotShare = typeof window.navigator.share !== 'function';
		},
	},
} );
