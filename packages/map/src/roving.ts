/** One tab stop for many things on the map: the arrow keys go from one to the next by direction. */
import { directionOfKey, nextPlace, type Place } from '@pmq/territory';

export interface Stop extends Place {
	key: string;
	element: HTMLElement | SVGElement;
	/** Enter or Space. */
	activate: () => void;
}

/** Keeps which element of a group is in the tab order. */
export class RovingGroup {
	private stops = new Map< string, Stop >();
	private current: string | undefined;

	/** Adds an element. The keys it handles do not reach the map, which would pan. */
	public add( stop: Stop ): void {
		this.stops.set( stop.key, stop );
		stop.element.addEventListener( 'keydown', ( event ) => this.handle( event as KeyboardEvent, stop ) );
		stop.element.addEventListener( 'focus', () => this.makeCurrent( stop.key ) );
		this.refresh();
	}

	public remove( key: string ): void {
		this.stops.delete( key );
		this.refresh();
	}

	public get( key: string ): Stop | undefined {
		return this.stops.get( key );
	}

	/** Returns the stop nearest to a place. */
	public nearest( place: Place ): Stop | undefined {
		const distance = ( stop: Stop ): number => Math.hypot( stop.lat - place.lat, stop.lng - place.lng );
		return [ ...this.stops.values() ].sort( ( a, b ) => distance( a ) - distance( b ) )[ 0 ];
	}

	private makeCurrent( key: string ): void {
		this.current = key;
		this.refresh();
	}

	/** Exactly one stop is in the tab order: the last one that had the focus, else the first. */
	private refresh(): void {
		const current =
			this.current !== undefined && this.stops.has( this.current )
				? this.current
				: this.stops.keys().next().value;
		for ( const [ key, { element } ] of this.stops ) {
			element.setAttribute( 'tabindex', key === current ? '0' : '-1' );
		}
	}

	private handle( event: KeyboardEvent, stop: Stop ): void {
		if ( event.altKey || event.ctrlKey || event.metaKey ) {
			return;
		}
		const direction = directionOfKey( event.key );
		if ( direction ) {
			nextPlace( stop, [ ...this.stops.values() ], direction )?.element.focus( { preventScroll: true } );
		} else if ( event.key === 'Enter' || event.key === ' ' ) {
			stop.activate();
		} else {
			return;
		}
		event.preventDefault();
		event.stopPropagation();
	}
}
