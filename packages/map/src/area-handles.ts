/** The corners of a drawing as things to take: dragged, or moved with the arrow keys. */
import * as L from 'leaflet';
import { MIN_CORNERS, middles, type Corner } from './area.ts';
import type { AreaStrings } from './types.ts';

/** Pixels that an arrow key moves a corner. */
const STEP = 8;

const ARROWS: Readonly< Record< string, readonly [ number, number ] > > = {
	ArrowUp: [ 0, -1 ],
	ArrowDown: [ 0, 1 ],
	ArrowLeft: [ -1, 0 ],
	ArrowRight: [ 1, 0 ],
};

export interface HandleEvents {
	move: ( index: number, corner: Corner ) => void;
	remove: ( index: number ) => void;
	/** A corner is put on the edge that begins at a corner. */
	insert: ( index: number, corner: Corner ) => void;
	/** The first corner is chosen: the outline closes. */
	close: () => void;
}

const cornerOf = ( marker: L.Marker ): Corner => [ marker.getLatLng().lng, marker.getLatLng().lat ];

/** Draws the handles; corner and middle alike are markers above everything. */
export class CornerHandles {
	private corners: L.Marker[] = [];
	private middles: L.Marker[] = [];

	public constructor(
		private readonly map: L.Map,
		private readonly strings: AreaStrings,
		private readonly events: HandleEvents
	) {
		if ( ! map.getPane( 'pmq-area' ) ) {
			map.createPane( 'pmq-area' ).style.zIndex = '660';
		}
	}

	public show( corners: readonly Corner[] ): void {
		this.corners.splice( corners.length ).forEach( ( marker ) => marker.remove() );
		corners.forEach( ( corner, index ) => {
			const marker = ( this.corners[ index ] ??= this.makeCorner( index ) );
			marker.setLatLng( [ corner[ 1 ], corner[ 0 ] ] );
		} );
		this.middles.forEach( ( marker ) => marker.remove() );
		this.middles = middles( corners ).map( ( corner, index ) => this.makeMiddle( corner, index ) );
	}

	public remove(): void {
		[ ...this.corners, ...this.middles ].forEach( ( marker ) => marker.remove() );
	}

	private makeCorner( index: number ): L.Marker {
		const marker = this.makeMarker( [ 0, 0 ], 'pmq-map__corner', 24 );
		marker.on( 'dragend', () => this.events.move( index, cornerOf( marker ) ) );
		marker.on( 'click', () => {
			if ( index === 0 && this.corners.length >= MIN_CORNERS ) {
				this.events.close();
			}
		} );
		const element = marker.getElement();
		element?.setAttribute( 'role', 'button' );
		element?.setAttribute( 'tabindex', '0' );
		element?.setAttribute( 'aria-label', this.strings.corner.replace( '{count}', String( index + 1 ) ) );
		element?.addEventListener( 'keydown', ( event ) => this.key( event, index, marker ) );
		return marker;
	}

	private makeMiddle( corner: Corner, index: number ): L.Marker {
		const marker = this.makeMarker( corner, 'pmq-map__middle', 24 );
		marker.getElement()?.setAttribute( 'aria-hidden', 'true' );
		marker.on( 'dragend click', () => this.events.insert( index, cornerOf( marker ) ) );
		return marker;
	}

	private makeMarker( [ lng, lat ]: Corner, className: string, size: number ): L.Marker {
		return L.marker( [ lat, lng ], {
			icon: L.divIcon( { className, iconSize: [ size, size ] } ),
			pane: 'pmq-area',
			draggable: true,
			keyboard: false,
			bubblingMouseEvents: false,
		} ).addTo( this.map );
	}

	private key( event: KeyboardEvent, index: number, marker: L.Marker ): void {
		const direction = ARROWS[ event.key ];
		if ( direction ) {
			const point = this.map.latLngToContainerPoint( marker.getLatLng() );
			const moved = this.map.containerPointToLatLng(
				point.add( [ direction[ 0 ] * STEP, direction[ 1 ] * STEP ] )
			);
			this.events.move( index, [ moved.lng, moved.lat ] );
		} else if ( event.key === 'Delete' || event.key === 'Backspace' ) {
			this.events.remove( index );
			this.corners[ Math.max( 0, Math.min( index, this.corners.length - 1 ) ) ]?.getElement()?.focus();
		} else if ( ( event.key === 'Enter' || event.key === ' ' ) && index === 0 ) {
			this.events.close();
		} else {
			return;
		}
		event.preventDefault();
		event.stopPropagation();
	}
}
