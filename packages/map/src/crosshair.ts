/** A cross over the map that the arrow keys move: the pointer of who has none. */
import * as L from 'leaflet';

/** Pixels that an arrow key moves the cross; with Shift. */
const STEP = 16;
const LONG_STEP = 64;
/** Nearer to the edge than this the map moves, not the cross. */
const MARGIN = 32;

export interface CrosshairEvents {
	put: ( at: L.LatLng ) => void;
	undo: () => void;
	end: () => void;
}

/** The middle of what can be seen of the map: its foot may lie below the window's edge. */
function middleOfSight( map: L.Map ): L.Point {
	const { top, height } = map.getContainer().getBoundingClientRect();
	const seen = Math.min( height, Math.max( height / 3, window.innerHeight - top ) );
	return L.point( map.getSize().x / 2, seen / 2 ).round();
}

/** Keeps the cross and its keys: arrows move, Enter puts a corner, Backspace takes the last one away, Escape ends. */
export class Crosshair {
	private readonly element = document.createElement( 'div' );
	private readonly cross = document.createElement( 'div' );
	private at: L.Point;

	public constructor(
		private readonly map: L.Map,
		label: string,
		private readonly events: CrosshairEvents
	) {
		this.at = middleOfSight( map );
		this.element.className = 'pmq-map__keys';
		this.element.tabIndex = 0;
		// Arrow keys are ours here: a screen reader must let them through.
		this.element.setAttribute( 'role', 'application' );
		this.element.setAttribute( 'aria-label', label );
		this.cross.className = 'pmq-map__crosshair';
		this.cross.hidden = true;
		this.element.append( this.cross );
		this.element.addEventListener( 'keydown', ( event ) => this.key( event ) );
		map.getContainer().append( this.element );
	}

	/**
	 * Takes the focus.
	 *
	 * @param isShown Whether the cross is shown at once: who draws with a mouse does not need it.
	 */
	public focus( isShown: boolean ): void {
		if ( isShown ) {
			this.draw();
		}
		this.element.focus( { preventScroll: true } );
	}

	public remove(): void {
		this.element.remove();
	}

	private key( event: KeyboardEvent ): void {
		if ( event.altKey || event.ctrlKey || event.metaKey ) {
			return;
		}
		const step = event.shiftKey ? LONG_STEP : STEP;
		switch ( event.key ) {
			case 'ArrowUp':
				this.move( 0, -step );
				break;
			case 'ArrowDown':
				this.move( 0, step );
				break;
			case 'ArrowLeft':
				this.move( -step, 0 );
				break;
			case 'ArrowRight':
				this.move( step, 0 );
				break;
			case 'Enter':
			case ' ':
				this.draw();
				this.events.put( this.map.containerPointToLatLng( this.at ) );
				break;
			case 'Backspace':
				this.events.undo();
				break;
			case 'Escape':
				this.events.end();
				break;
			default:
				return;
		}
		event.preventDefault();
		event.stopPropagation();
	}

	private move( x: number, y: number ): void {
		const size = this.map.getSize();
		const next = this.at.add( [ x, y ] );
		const isInside = next.x >= MARGIN && next.y >= MARGIN && next.x <= size.x - MARGIN && next.y <= size.y - MARGIN;
		if ( isInside ) {
			this.at = next;
		} else {
			this.map.panBy( [ x, y ], { animate: false } );
		}
		this.draw();
	}

	private draw(): void {
		this.cross.hidden = false;
		this.cross.style.translate = `${ this.at.x }px ${ this.at.y }px`;
	}
}
