/** The card over the map: a commune, a record, the records at one spot. */
import type { CardContent } from './types.ts';

let count = 0;

/** One card a map; opening another replaces it. */
export class Card {
	private readonly element: HTMLElement;
	private readonly body: HTMLElement;
	private readonly container: HTMLElement;
	private shown: CardContent | undefined;

	/**
	 * @param container  Element of the map.
	 * @param closeLabel Name of the closing button.
	 */
	public constructor( container: HTMLElement, closeLabel: string ) {
		this.container = container;
		this.element = document.createElement( 'div' );
		this.element.className = 'pmq-map__card';
		this.element.setAttribute( 'role', 'dialog' );
		this.element.tabIndex = -1;
		this.element.hidden = true;
		this.body = document.createElement( 'div' );
		this.body.className = 'pmq-map__card-body';
		const button = document.createElement( 'button' );
		button.type = 'button';
		button.className = 'pmq-map__card-close';
		button.setAttribute( 'aria-label', closeLabel );
		button.addEventListener( 'click', () => this.close() );
		this.element.append( this.body, button );
		this.element.addEventListener( 'keydown', ( event ) => {
			event.stopPropagation(); // The arrow keys scroll the card, they do not move the map.
			if ( event.key === 'Escape' ) {
				this.close();
			}
		} );
		for ( const type of [ 'click', 'dblclick', 'mousedown', 'pointerdown', 'touchstart', 'wheel' ] ) {
			this.element.addEventListener( type, ( event ) => event.stopPropagation(), { passive: true } );
		}
		container.append( this.element );
	}

	public open( card: CardContent ): void {
		this.shown?.onClose?.();
		this.shown = card;
		const title = document.createElement( 'h2' );
		title.id = `pmq-map-card-${ ++count }`;
		title.className = 'pmq-map__card-title';
		title.textContent = card.title;
		const kicker = document.createElement( 'p' );
		kicker.className = 'pmq-map__card-kicker';
		kicker.textContent = card.kicker ?? '';
		this.body.replaceChildren( ...( card.kicker ? [ kicker ] : [] ), title, ...card.content );
		this.body.scrollTop = 0;
		this.element.setAttribute( 'aria-labelledby', title.id );
		this.standOnCredit();
		this.element.hidden = false;
		if ( ! card.keepsFocus ) {
			this.element.focus( { preventScroll: true } );
		}
	}

	/** Adds to a card what was asked for when it opened, unless another is shown by now. */
	public add( card: CardContent, more: readonly Node[] ): void {
		if ( this.shown === card ) {
			this.body.append( ...more );
		}
	}

	/** Closes the card; the focus goes back to what opened it, when it was inside. */
	public close(): void {
		if ( ! this.shown ) {
			return;
		}
		const { opener, onClose } = this.shown;
		const hadFocus = this.element.contains( document.activeElement );
		this.shown = undefined;
		this.element.hidden = true;
		this.body.replaceChildren();
		onClose?.();
		if ( hadFocus && opener instanceof Element && opener.isConnected ) {
			( opener as HTMLElement | SVGElement ).focus( { preventScroll: true } );
		}
	}

	/** Tells the style how high the credit is: on a phone it takes several lines, and the card stands on it. */
	private standOnCredit(): void {
		const credit = this.container.querySelector< HTMLElement >( '.leaflet-control-attribution' );
		this.element.style.setProperty( '--pmq-map-credit', `${ credit?.offsetHeight ?? 0 }px` );
	}

	public get isOpen(): boolean {
		return this.shown !== undefined;
	}
}
