/** Opens images large, with caption and credit. Without this script their links lead to the large file. */
import { getElement, store, withSyncEvent } from '@wordpress/interactivity';

interface Image {
	readonly src: string;
	readonly alt: string;
	readonly caption: string;
	readonly credit: string;
}

interface State {
	image: Image;
	position: string;
	readonly positions: string;
	alone: boolean;
}

/** Least way of a finger, in pixels, that turns the page. */
const swipeWay = 48;

let dialog: HTMLDialogElement | null = null;
let images: HTMLAnchorElement[] = [];
let index = 0;
let touchedAt: number | null = null;

const { state } = store( 'pmq/lightbox', {
	// The server fills it.
	state: {} as State,
	actions: {
		open: withSyncEvent( ( event: MouseEvent ): void => {
			const { ref } = getElement();
			const special = event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0;
			if ( ! dialog || special || ! ( ref instanceof HTMLAnchorElement ) ) {
				return;
			}
			event.preventDefault();
			const family = ref.closest( '.wp-block-gallery' ) ?? ref.closest( 'main' ) ?? document;
			images = [ ...family.querySelectorAll< HTMLAnchorElement >( 'a.pmq-zoom' ) ];
			show( images.indexOf( ref ) );
			dialog.showModal();
		} ),
		next: (): void => show( index + 1 ),
		previous: (): void => show( index - 1 ),
		close: (): void => dialog?.close(),
		/** The browser gives the focus back to the image that was opened; the one seen last is better. */
		closed: (): void => images[ index ]?.focus(),
		closeOutside( event: MouseEvent ): void {
			if ( event.target === dialog ) {
				dialog?.close();
			}
		},
		key: withSyncEvent( ( event: KeyboardEvent ): void => {
			const step = { ArrowRight: 1, ArrowLeft: -1 }[ event.key ];
			if ( step !== undefined ) {
				event.preventDefault();
				show( index + step );
			}
		} ),
		touch( event: PointerEvent ): void {
			touchedAt = event.clientX;
		},
		swipe( event: PointerEvent ): void {
			const way = touchedAt === null ? 0 : event.clientX - touchedAt;
			touchedAt = null;
			if ( Math.abs( way ) >= swipeWay ) {
				show( index + ( way < 0 ? 1 : -1 ) );
			}
		},
	},
	callbacks: {
		keep(): void {
			const { ref } = getElement();
			dialog = ref instanceof HTMLDialogElement ? ref : null;
		},
	},
} );

/** Shows an image of the family, the first following the last. */
function show( wanted: number ): void {
	index = ( wanted + images.length ) % Math.max( images.length, 1 );
	const link = images[ index ];
	if ( ! link ) {
		return;
	}
	state.image = {
		src: link.href,
		alt: link.querySelector( 'img' )?.alt ?? '',
		caption: link.dataset.caption ?? '',
		credit: link.dataset.credit ?? '',
	};
	state.alone = images.length < 2;
	state.position = state.alone
		? ''
		: state.positions.replace( '%1$s', String( index + 1 ) ).replace( '%2$s', String( images.length ) );
}
