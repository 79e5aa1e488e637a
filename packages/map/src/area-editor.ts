/** Drawing of an area with mouse, finger or keyboard. Loaded when somebody draws, not before. */
import * as L from 'leaflet';
import { CornerHandles } from './area-handles.ts';
import { AreaPanel } from './area-panel.ts';
import { refusalToAdd, refusalToClose, withInserted, withMoved, without, type Corner, type Refusal } from './area.ts';
import { Crosshair } from './crosshair.ts';
import type { DrawOptions, Drawing } from './types.ts';

/** Pixels within which a click or Enter means the first corner: the outline closes. */
const CLOSE_WITHIN = 14;

/** One drawing, from its first corner to its end. */
export class AreaEditor implements Drawing {
	private corners: readonly Corner[];
	private readonly outline: L.Polygon;
	private readonly handles: CornerHandles;
	private readonly panel: AreaPanel;
	private readonly crosshair: Crosshair;
	private isOver = false;

	public constructor(
		private readonly map: L.Map,
		private readonly options: DrawOptions
	) {
		this.corners = options.corners ?? [];
		this.outline = L.polygon( [], { className: 'pmq-map__area is-drawn', interactive: false } ).addTo( map );
		this.handles = new CornerHandles( map, options.strings, {
			move: ( index, corner ) => this.change( withMoved( this.corners, index, corner ) ),
			remove: ( index ) => this.change( without( this.corners, index ) ),
			insert: ( index, corner ) => this.change( withInserted( this.corners, index, corner ) ),
			close: () => this.finish(),
		} );
		this.panel = new AreaPanel( map.getContainer(), options.strings, {
			undo: () => this.undo(),
			finish: () => this.finish(),
			cancel: () => this.end( null ),
		} );
		this.crosshair = new Crosshair( map, options.strings.crosshair, {
			put: ( at ) => this.put( at ),
			undo: () => this.undo(),
			end: () => this.endByKey(),
		} );
		map.getContainer().classList.add( 'is-drawing' );
		map.doubleClickZoom.disable();
		map.on( 'click', this.click );
		this.draw();
		this.crosshair.focus( options.byKeyboard );
	}

	public cancel(): void {
		this.end( null );
	}

	private readonly click = ( event: L.LeafletMouseEvent ): void => this.put( event.latlng );

	/** Puts a corner; at the first one the outline closes. */
	private put( at: L.LatLng ): void {
		if ( this.isAtFirst( at ) ) {
			this.finish();
			return;
		}
		const corner: Corner = [ at.lng, at.lat ];
		const refusal = refusalToAdd( this.corners, corner );
		if ( refusal ) {
			this.panel.say( this.options.strings[ refusal ] );
			return;
		}
		this.change( [ ...this.corners, corner ] );
	}

	private isAtFirst( at: L.LatLng ): boolean {
		const first = this.corners[ 0 ];
		if ( ! first || this.corners.length < 2 ) {
			return false;
		}
		const here = this.map.latLngToContainerPoint( at );
		return here.distanceTo( this.map.latLngToContainerPoint( [ first[ 1 ], first[ 0 ] ] ) ) <= CLOSE_WITHIN;
	}

	private undo(): void {
		this.change( this.corners.slice( 0, -1 ) );
	}

	private change( corners: readonly Corner[] ): void {
		const isRefused = corners === this.corners;
		this.corners = corners;
		this.draw();
		this.panel.say( isRefused ? this.options.strings.crossing : this.countOf( corners.length ) );
	}

	private countOf( count: number ): string {
		const { added, addedOne, addedNone } = this.options.strings;
		if ( count === 0 ) {
			return addedNone;
		}
		return count === 1 ? addedOne : added.replace( '{count}', String( count ) );
	}

	private draw(): void {
		this.outline.setLatLngs( this.corners.map( ( [ lng, lat ] ) => [ lat, lng ] ) );
		this.handles.show( this.corners );
		this.panel.update( this.corners.length );
	}

	private finish(): void {
		const refusal: Refusal | undefined = refusalToClose( this.corners );
		if ( refusal ) {
			this.panel.say( this.options.strings[ refusal ] );
			return;
		}
		this.end( this.corners );
	}

	/** Escape ends: an area is taken, less than one is given up. */
	private endByKey(): void {
		this.end( refusalToClose( this.corners ) === undefined ? this.corners : null );
	}

	private end( corners: readonly Corner[] | null ): void {
		if ( this.isOver ) {
			return;
		}
		this.isOver = true;
		this.map.off( 'click', this.click );
		this.map.doubleClickZoom.enable();
		this.map.getContainer().classList.remove( 'is-drawing' );
		this.outline.remove();
		this.handles.remove();
		this.panel.remove();
		this.crosshair.remove();
		this.options.onEnd( corners );
	}
}
