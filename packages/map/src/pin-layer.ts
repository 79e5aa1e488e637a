/** Pins and clusters on the map. */
import type { Bounds } from '@pmq/territory';
import * as L from 'leaflet';
import { ClusterIndex, type Cluster, type Pin } from './clusters.ts';
import { clusterIcon, highlightIcon, pinIcon } from './icons.ts';
import { RovingGroup } from './roving.ts';
import type { MapOptions, MapPoint, PointLayer } from './types.ts';

export interface PinEvents {
	/** A pin is chosen. */
	choose: ( point: MapPoint, opener: HTMLElement, layer: PointLayer | undefined ) => void;
	/** A cluster whose points share one spot is chosen. */
	chooseAll: ( points: { point: MapPoint; layer: PointLayer | undefined }[], opener: HTMLElement ) => void;
}

/** Draws the points of the visible layers and keeps them in step with the view. */
export class PinLayer {
	private readonly layers = new Map< string, { style: PointLayer; points: readonly MapPoint[]; visible: boolean } >();
	private readonly drawn = new Map< string, L.Marker >();
	private readonly group = new RovingGroup();
	private index = new ClusterIndex( new Map() );
	private highlighted: L.Marker | undefined;
	/** Where the focus goes once a cluster opened by keyboard has been drawn apart. */
	private focusNext: { lat: number; lng: number } | undefined;

	public constructor(
		private readonly map: L.Map,
		private readonly options: MapOptions,
		private readonly events: PinEvents
	) {
		map.on( 'moveend', () => this.draw() );
	}

	public set( points: readonly MapPoint[], style: PointLayer ): void {
		this.layers.set( style.key, { style, points, visible: this.layers.get( style.key )?.visible ?? true } );
		this.rebuild();
	}

	public show( key: string, visible: boolean ): void {
		const layer = this.layers.get( key );
		if ( layer && layer.visible !== visible ) {
			layer.visible = visible;
			this.rebuild();
		}
	}

	public highlight( id: string | null ): void {
		this.highlighted?.remove();
		this.highlighted = undefined;
		for ( const { style, points, visible } of this.layers.values() ) {
			const point = visible && id !== null ? points.find( ( candidate ) => candidate.id === id ) : undefined;
			if ( point ) {
				this.highlighted = L.marker( [ point.lat, point.lng ], {
					icon: highlightIcon( point, style ),
					interactive: false,
					keyboard: false,
					zIndexOffset: 1000,
				} ).addTo( this.map );
				this.highlighted.getElement()?.setAttribute( 'aria-hidden', 'true' );
				return;
			}
		}
	}

	private rebuild(): void {
		const visible = [ ...this.layers ].filter( ( [ , layer ] ) => layer.visible );
		this.index = new ClusterIndex( new Map( visible.map( ( [ key, { points } ] ) => [ key, points ] ) ) );
		[ ...this.drawn.keys() ].forEach( ( key ) => this.erase( key ) );
		this.draw();
	}

	private draw(): void {
		const items = new Map(
			this.index.within( this.box(), this.map.getZoom() ).map( ( item ) => [ item.key, item ] )
		);
		[ ...this.drawn.keys() ].filter( ( key ) => ! items.has( key ) ).forEach( ( key ) => this.erase( key ) );
		items.forEach( ( item, key ) => {
			if ( ! this.drawn.has( key ) ) {
				this.add( item );
			}
		} );
		if ( this.focusNext ) {
			this.group.nearest( this.focusNext )?.element.focus( { preventScroll: true } );
			this.focusNext = undefined;
		}
	}

	/** The view and some margin, so that pins do not appear at the edge while the map is dragged. */
	private box(): Bounds {
		const bounds = this.map.getBounds().pad( 0.15 );
		return { west: bounds.getWest(), south: bounds.getSouth(), east: bounds.getEast(), north: bounds.getNorth() };
	}

	private erase( key: string ): void {
		this.drawn.get( key )?.remove();
		this.drawn.delete( key );
		this.group.remove( key );
	}

	private add( item: Pin | Cluster ): void {
		const style = this.layers.get( item.layer )?.style;
		const icon = item.kind === 'cluster' ? clusterIcon( item.count, style ) : pinIcon( item.point, style );
		const marker = L.marker( [ item.lat, item.lng ], { icon, keyboard: false, riseOnHover: true } ).addTo(
			this.map
		);
		const element = marker.getElement();
		this.drawn.set( item.key, marker );
		if ( ! element ) {
			return;
		}
		element.setAttribute( 'role', 'button' );
		element.setAttribute( 'aria-label', this.name( item ) );
		const activate = ( byKeyboard: boolean ): void =>
			item.kind === 'cluster'
				? this.open( item, element, byKeyboard )
				: this.events.choose( item.point, element, style );
		marker.on( 'click', () => activate( false ) );
		if ( item.kind === 'point' ) {
			this.watchHover( element, item.point );
		}
		this.group.add( { key: item.key, element, lat: item.lat, lng: item.lng, activate: () => activate( true ) } );
	}

	private name( item: Pin | Cluster ): string {
		if ( item.kind === 'cluster' ) {
			return this.options.strings.cluster.replace( '{count}', String( item.count ) );
		}
		return item.point.approximate
			? `${ item.point.name } (${ this.options.strings.approximate })`
			: item.point.name;
	}

	private watchHover( element: HTMLElement, point: MapPoint ): void {
		const notify = ( value: MapPoint | null ): void => this.options.onHover?.( value );
		element.addEventListener( 'mouseenter', () => notify( point ) );
		element.addEventListener( 'mouseleave', () => notify( null ) );
		element.addEventListener( 'focus', () => notify( point ) );
		element.addEventListener( 'blur', () => notify( null ) );
	}

	/** Zooms to where a cluster opens; lists its points when it never does. */
	private open( cluster: Cluster, element: HTMLElement, byKeyboard: boolean ): void {
		const zoom = this.index.opensAt( cluster );
		if ( zoom === undefined ) {
			const found = this.index
				.pointsOf( cluster )
				.map( ( { point, layer } ) => ( { point, layer: this.layers.get( layer )?.style } ) );
			this.events.chooseAll( found, element );
			return;
		}
		this.focusNext = byKeyboard ? { lat: cluster.lat, lng: cluster.lng } : undefined;
		this.map.setView( [ cluster.lat, cluster.lng ], zoom );
	}
}
