/** Plays a film of another site once it is asked for: before that, nothing of that site is loaded. */
import { getContext, getElement, store, withSyncEvent } from '@wordpress/interactivity';

interface FilmContext {
	/** Address of the player. */
	readonly player: string;
	/** Title of the film: the name of the frame. */
	readonly title: string;
}

store( 'pmq/record-media', {
	actions: {
		play: withSyncEvent( ( event: MouseEvent ): void => {
			const { ref } = getElement();
			const special = event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0;
			if ( special || ! ( ref instanceof HTMLAnchorElement ) ) {
				return;
			}
			event.preventDefault();
			const { player, title } = getContext< FilmContext >();
			const frame = ref.ownerDocument.createElement( 'iframe' );
			frame.src = player;
			frame.title = title;
			frame.allow = 'autoplay; fullscreen; picture-in-picture';
			// YouTube refuses to play for a page that does not say who it is; the path stays ours.
			frame.referrerPolicy = 'strict-origin-when-cross-origin';
			frame.tabIndex = 0;
			ref.replaceWith( frame );
			frame.focus();
		} ),
	},
} );
