/** Instructions and buttons over the map while an area is drawn. */
import { MIN_CORNERS } from './area.ts';
import type { AreaStrings } from './types.ts';

export interface PanelEvents {
	undo: () => void;
	finish: () => void;
	cancel: () => void;
}

/** Keeps the panel; what happens is said in it, and read aloud. */
export class AreaPanel {
	private readonly element = document.createElement( 'div' );
	private readonly status = document.createElement( 'p' );
	private readonly undo: HTMLButtonElement;
	private readonly finish: HTMLButtonElement;

	public constructor( container: HTMLElement, strings: AreaStrings, events: PanelEvents ) {
		this.element.className = 'pmq-map__drawing';
		this.element.setAttribute( 'role', 'group' );
		this.element.setAttribute( 'aria-label', strings.toolbar );
		const isTouch = window.matchMedia( '(pointer: coarse)' ).matches;
		this.status.setAttribute( 'role', 'status' );
		this.status.className = 'pmq-map__drawing-status';
		this.finish = button( strings.finish, events.finish, 'is-finish' );
		this.undo = button( strings.undo, events.undo );
		this.element.append(
			paragraph( isTouch ? strings.touch : strings.pointer ),
			...( isTouch ? [] : [ paragraph( strings.keyboard ) ] ),
			this.status,
			this.finish,
			this.undo,
			button( strings.cancel, events.cancel )
		);
		for ( const type of [ 'click', 'dblclick', 'mousedown', 'pointerdown', 'touchstart', 'wheel', 'keydown' ] ) {
			this.element.addEventListener( type, ( event ) => event.stopPropagation(), { passive: true } );
		}
		container.append( this.element );
	}

	public say( text: string ): void {
		this.status.textContent = text;
	}

	/** A button that can do nothing stays where it is: the focus must not fall out of the page. */
	public update( corners: number ): void {
		this.undo.setAttribute( 'aria-disabled', String( corners === 0 ) );
		this.finish.setAttribute( 'aria-disabled', String( corners < MIN_CORNERS ) );
	}

	public remove(): void {
		this.element.remove();
	}
}

function paragraph( text: string ): HTMLElement {
	const element = document.createElement( 'p' );
	element.textContent = text;
	return element;
}

function button( label: string, action: () => void, className = '' ): HTMLButtonElement {
	const element = document.createElement( 'button' );
	element.type = 'button';
	element.className = className;
	element.textContent = label;
	element.addEventListener( 'click', action );
	return element;
}
