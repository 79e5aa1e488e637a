/**
 * The strip of slides scrolls and snaps by itself, so that a finger, a trackpad and the arrow keys work as everywhere; the
 * script adds buttons, the changing by itself, and films.
 */
import { getContext, getElement, store, withScope } from '@wordpress/interactivity';
import { indexAt, stepTo } from './steps.ts';
import type { Context } from './types.ts';

const calm = (): boolean => window.matchMedia( '(prefers-reduced-motion: reduce)' ).matches;

/** The strip inside the element that carries the store, from any of its parts. */
function strip(): HTMLElement | null {
	const root = getElement().ref?.closest< HTMLElement >( '.wp-block-pmq-slideshow' );
	return root?.querySelector< HTMLElement >( '.wp-block-pmq-slideshow__strip' ) ?? null;
}

function show( context: Context, element: HTMLElement | null, index: number ): void {
	context.index = index;
	element?.scrollTo( { left: index * element.clientWidth, behavior: calm() ? 'auto' : 'smooth' } );
}

const { actions } = store( 'pmq/slideshow', {
	state: {
		get position(): string {
			const { index, count, labels } = getContext< Context >();
			return labels.position.replace( '%1$s', String( index + 1 ) ).replace( '%2$s', String( count ) );
		},
		get number(): string {
			return String( getContext< Context >().index + 1 );
		},
		get pauseLabel(): string {
			const { playing, labels } = getContext< Context >();
			return playing ? labels.pause : labels.play;
		},
		/** Read out only what the visitor asked for, not what changes by itself. */
		get politeness(): string {
			return getContext< Context >().playing ? 'off' : 'polite';
		},
	},
	actions: {
		next(): void {
			const context = getContext< Context >();
			show( context, strip(), stepTo( context.index, 1, context.count ) );
		},
		previous(): void {
			const context = getContext< Context >();
			show( context, strip(), stepTo( context.index, -1, context.count ) );
		},
		toggle(): void {
			const context = getContext< Context >();
			context.playing = ! context.playing;
		},
		hold(): void {
			getContext< Context >().held = true;
		},
		release(): void {
			getContext< Context >().held = false;
		},
		/** Follows a finger or the keys. */
		follow(): void {
			const context = getContext< Context >();
			const element = strip();
			if ( element ) {
				context.index = indexAt( element.scrollLeft, element.clientWidth, context.count );
			}
		},
	},
	callbacks: {
		/** Lets the other slides in once the page has loaded, and begins to change them unless motion is unwelcome. */
		begin(): ( () => void ) | undefined {
			const context = getContext< Context >();
			const enter = withScope( () => {
				context.live = true;
				context.playing = ! calm();
			} );
			if ( document.readyState === 'complete' ) {
				enter();
				return undefined;
			}
			window.addEventListener( 'load', enter, { once: true } );
			return () => window.removeEventListener( 'load', enter );
		},
		/** Changes slides while nobody holds them and the page is looked at. */
		run(): ( () => void ) | undefined {
			const context = getContext< Context >();
			if ( ! context.playing || context.held || context.count < 2 ) {
				return undefined;
			}
			const turn = withScope( () => {
				if ( ! document.hidden ) {
					actions.next();
				}
			} );
			const timer = setInterval( turn, context.seconds * 1000 );
			return () => clearInterval( timer );
		},
		/** A film plays, without sound, while its slide is shown and the slideshow is not stopped. */
		film(): void {
			const { index, playing } = getContext< Context >();
			strip()
				?.querySelectorAll( '.wp-block-pmq-slideshow__slide' )
				.forEach( ( slide, number ) => {
					const film = slide.querySelector( 'video' );
					if ( film && number === index && playing ) {
						film.muted = true;
						// A browser may refuse to begin by itself: the film keeps its own controls.
						film.play().catch( () => undefined );
					} else {
						film?.pause();
					}
				} );
		},
	},
} );
