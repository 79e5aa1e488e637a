import { getContext, getElement, store, withSyncEvent } from '@wordpress/interactivity';

interface Context {
	readonly url: string;
	readonly title: string;
	readonly copied: string;
	readonly failed: string;
	status: string;
}

store( 'pmq/page-actions', {
	actions: {
		/** Opens the system's own sheet where there is one (phones, mostly); else the list opens as `details` does. */
		share: withSyncEvent( ( event: Event ): void => {
			const { url, title } = getContext< Context >();
			if ( typeof navigator.share !== 'function' ) {
				return;
			}
			event.preventDefault();
			// A closed sheet rejects: nothing to tell.
			navigator.share( { url, title } ).catch( () => undefined );
		} ),
		*copy(): Generator< Promise< void >, void > {
			const context = getContext< Context >();
			try {
				yield navigator.clipboard.writeText( context.url );
				context.status = context.copied;
			} catch {
				context.status = context.failed;
			}
		},
		print(): void {
			window.print();
		},
		closeOnEscape: withSyncEvent( ( event: KeyboardEvent ): void => {
			const { ref } = getElement();
			if ( event.key === 'Escape' && ref instanceof HTMLDetailsElement && ref.open ) {
				ref.open = false;
				ref.querySelector( 'summary' )?.focus();
			}
		} ),
	},
} );
