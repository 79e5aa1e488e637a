/** The map of the territory. */
import type { Bounds } from '@pmq/territory';
import * as L from 'leaflet';
import { addBackground } from './background.ts';
import { BoundaryLayer } from './boundary-layer.ts';
import { Card } from './card.ts';
import { PinLayer } from './pin-layer.ts';
import { pointCard, pointsCard } from './point-cards.ts';
import type { MapOptions, MapPoint, MoveEvent, PmqMap, PointLayer, Shape } from './types.ts';

const DEFAULT_LAYER: PointLayer = { key: 'points', label: '', colour: '', icon: '' };

/** Draws the map into an element and returns its handle. The element's own content (a drawing for browsers without script) is replaced. */
export function createMap( element: HTMLElement, options: MapOptions ): PmqMap {
	element.replaceChildren();
	element.classList.add( 'pmq-map' );
	if ( options.colour ) {
		element.style.setProperty( '--pmq-map-pin', options.colour );
		element.style.setProperty( '--pmq-map-on-pin', '#fff' );
	}
	const map = makeLeaflet( element, options );
	const boundaries = new BoundaryLayer( map, options );
	const card = new Card( element, options.strings.close );
	const choose = ( point: MapPoint, opener: HTMLElement, layer?: PointLayer ): void =>
		options.onPoint ? options.onPoint( point, opener ) : openPoint( card, options, point, opener, layer );
	map.fitBounds( options.bounds ? toLeaflet( options.bounds ) : boundaries.bounds, {
		animate: false,
		...padding( options, 12 ),
	} );
	const pins = new PinLayer( map, options, {
		choose,
		chooseAll: ( found, opener ) => {
			const layers = new Map( found.map( ( { point, layer } ) => [ point, layer ] ) );
			card.open(
				pointsCard( [ ...layers.keys() ], options.strings, opener, ( point ) =>
					choose( point, opener, layers.get( point ) )
				)
			);
		},
	} );
	boundaries.drawLabels();
	drawBackground( map, element, options );
	if ( options.onPick ) {
		map.on( 'click', ( { latlng } ) => options.onPick?.( { lat: latlng.lat, lng: latlng.lng } ) );
	}
	const moves = watchMoves( map );
	const fit = ( bounds: L.LatLngBounds | undefined ): void => {
		if ( bounds ) {
			const maxZoom = nearest( map, options );
			moves.byProgram( () => map.fitBounds( bounds, { ...padding( options, 24 ), maxZoom } ) );
		}
	};
	return {
		setPoints: ( points, layer ) => pins.set( points, layer ?? DEFAULT_LAYER ),
		setVisible: ( key, visible ) =>
			key === 'communes' || key === 'epcis' ? boundaries.show( key, visible ) : pins.show( key, visible ),
		highlight: ( id ) => pins.highlight( id ),
		selectCommune: ( insee ) => boundaries.select( insee ),
		fitTo: ( target ) => fit( boxOf( target, boundaries ) ),
		setShape: shapes( map ),
		drawArea: async ( drawing ) => {
			const { AreaEditor } = await import( './area-editor.ts' );
			return new AreaEditor( map, drawing );
		},
		onMove: ( callback ) => moves.listen( callback ),
		bounds: () => fromLeaflet( map.getBounds() ),
		openCard: ( content ) => card.open( content ),
		closeCard: () => card.close(),
		resized: () => void map.invalidateSize( { animate: false } ),
		destroy: () => void map.remove(),
	};
}

/** Draws tiles below the boundaries, where they are asked for; without them the map works too. */
function drawBackground( map: L.Map, element: HTMLElement, { background }: MapOptions ): void {
	if ( background ) {
		addBackground( map, background ).catch( ( error: unknown ) => {
			element.classList.remove( 'has-background' );
			window.console.warn( error );
		} );
	}
}

/** Opens the card of a point; what the page has to ask for follows. */
function openPoint( card: Card, options: MapOptions, point: MapPoint, opener: Element, layer?: PointLayer ): void {
	const content = pointCard( point, options.strings, opener, layer );
	card.open( content );
	options
		.describe?.( point, layer?.key ?? '' )
		?.then( ( more ) => card.add( content, more ) )
		.catch( ( error: unknown ) => window.console.warn( error ) );
}

/** Keeps the one shape that the map shows. */
function shapes( map: L.Map ): PmqMap[ 'setShape' ] {
	let shown: L.Path | undefined;
	return ( shape: Shape | null ) => {
		shown?.remove();
		const style = { className: 'pmq-map__area', interactive: false };
		if ( shape?.kind === 'area' ) {
			shown = L.polygon( shape.corners.map( ( [ lng, lat ] ) => [ lat, lng ] ), style ).addTo( map ); // prettier-ignore
		} else if ( shape ) {
			shown = L.circle( [ shape.lat, shape.lng ], { ...style, radius: shape.radius * 1000 } ).addTo( map );
		} else {
			shown = undefined;
		}
	};
}

/** The box that a target of `fitTo()` stands for; undefined for a commune that is not drawn. */
function boxOf( target: Bounds | string, boundaries: BoundaryLayer ): L.LatLngBounds | undefined {
	if ( typeof target !== 'string' ) {
		return toLeaflet( target );
	}
	return target === 'territory' ? boundaries.bounds : boundaries.boundsOf( target );
}

/** How near we go by ourselves: without a background a single place is still seen in its commune, with the name of it. */
function nearest( map: L.Map, { background }: MapOptions ): number {
	if ( background ) {
		return 14;
	}
	return map.getSize().x < 600 ? 11.5 : 12;
}

/** Keeps what is shown clear of the edges and of what covers them. */
function padding( { insets }: MapOptions, margin: number ): L.FitBoundsOptions {
	return {
		paddingTopLeft: [ margin + ( insets?.left ?? 0 ), margin + ( insets?.top ?? 0 ) ],
		paddingBottomRight: [ margin + ( insets?.right ?? 0 ), margin + ( insets?.bottom ?? 0 ) ],
	};
}

function makeLeaflet( element: HTMLElement, options: MapOptions ): L.Map {
	const still = window.matchMedia( '(prefers-reduced-motion: reduce)' ).matches;
	const captures = options.capturesScroll === true;
	const map = L.map( element, {
		zoomControl: false,
		zoomSnap: 0.25,
		zoomDelta: 1,
		minZoom: 7,
		maxZoom: 18,
		scrollWheelZoom: captures,
		dragging: captures || ! L.Browser.mobile,
		zoomAnimation: ! still,
		fadeAnimation: ! still,
		markerZoomAnimation: ! still,
		inertia: ! still,
		renderer: L.svg( { padding: 0.5 } ),
	} );
	map.attributionControl.setPrefix( false );
	map.attributionControl.addAttribution( text( options.boundaries.attribution ) );
	L.control
		.zoom( { position: 'bottomright', zoomInTitle: options.strings.zoomIn, zoomOutTitle: options.strings.zoomOut } )
		.addTo( map );
	map.createPane( 'pmq-labels' ).style.zIndex = '450';
	if ( ! captures ) {
		element.addEventListener( 'focusin', () => map.scrollWheelZoom.enable() );
		element.addEventListener( 'mouseleave', () => map.scrollWheelZoom.disable() );
	}
	return map;
}

/**
 * Tells moves by a person from ours: a person's begin with a finger, a wheel or a key on the map. Ours are animated and end later,
 * and a resized window moves the map too.
 */
function watchMoves( map: L.Map ): {
	byProgram: ( work: () => void ) => void;
	listen: ( callback: ( event: MoveEvent ) => void ) => () => void;
} {
	let touched = false;
	const callbacks = new Set< ( event: MoveEvent ) => void >();
	for ( const input of [ 'pointerdown', 'touchstart', 'wheel', 'keydown' ] as const ) {
		map.getContainer().addEventListener( input, () => ( touched = true ), { capture: true, passive: true } );
	}
	map.on( 'moveend', () => {
		const event = { bounds: fromLeaflet( map.getBounds() ), zoom: map.getZoom(), byUser: touched };
		touched = false;
		callbacks.forEach( ( callback ) => callback( event ) );
	} );
	return {
		byProgram: ( work ) => {
			touched = false;
			work();
		},
		listen: ( callback ) => {
			callbacks.add( callback );
			return () => callbacks.delete( callback );
		},
	};
}

/** Leaflet sets attributions as HTML. */
function text( plain: string ): string {
	const element = document.createElement( 'span' );
	element.textContent = plain;
	return element.innerHTML;
}

function toLeaflet( { west, south, east, north }: Bounds ): L.LatLngBounds {
	return L.latLngBounds( [ south, west ], [ north, east ] );
}

function fromLeaflet( bounds: L.LatLngBounds ): Bounds {
	return { west: bounds.getWest(), south: bounds.getSouth(), east: bounds.getEast(), north: bounds.getNorth() };
}
