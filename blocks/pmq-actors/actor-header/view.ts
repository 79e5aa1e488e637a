import { getContext, store, withSyncEvent } from '@wordpress/interactivity';

interface Context {
	/** Route that tells the number, to people. */
	readonly url: string;
	readonly failed: string;
	phone: string | null;
	dial: string;
	error: string;
}

/** The number stands in no page: it is asked for when somebody wants it. Without a script the link leads to a page that asks. */
store( 'pmq/actor-header', {
	actions: {
		showPhone: withSyncEvent( ( event: MouseEvent ) => {
			if ( event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey ) {
				return;
			}
			event.preventDefault();
			void show( getContext< Context >() );
		} ),
	},
} );

async function show( context: Context ): Promise< void > {
	try {
		const response = await fetch( context.url, { method: 'POST' } );
		const answer = ( await response.json() ) as { phone?: string; message?: string };
		if ( ! response.ok || ! answer.phone ) {
			context.error = answer.message ?? context.failed;
			return;
		}
		context.error = '';
		context.dial = `tel:${ answer.phone.replace( /[^\d+]/g, '' ) }`;
		context.phone = answer.phone;
	} catch {
		context.error = context.failed;
	}
}
