/** Backgrounds from elsewhere: raster tiles, or a vector style drawn by MapLibre or Mapbox GL below the boundaries. */
import * as L from 'leaflet';
import type { Background } from './types.ts';

/** What MapLibre and Mapbox GL have in common, as far as it is used here. */
interface GlMap {
	jumpTo: ( view: { center: [ number, number ]; zoom: number } ) => void;
	resize: () => void;
	remove: () => void;
}

interface GlLibrary {
	accessToken?: string;
	Map: new ( options: {
		container: HTMLElement;
		style: string;
		interactive: boolean;
		attributionControl: boolean;
		center: [ number, number ];
		zoom: number;
	} ) => GlMap;
}

/** Leaflet counts tiles of 256 px, the vector renderers of 512. */
const ZOOM_OFFSET = 1;

/** Adds the background; nothing is loaded from anywhere before this is called. A background that fails leaves the map as it is. */
export async function addBackground( map: L.Map, background: Background ): Promise< void > {
	map.getContainer().classList.add( 'has-background' );
	if ( background.kind === 'tiles' ) {
		L.tileLayer( background.url, { attribution: background.attribution, maxZoom: 19 } ).addTo( map );
		return;
	}
	const library = background.kind === 'maplibre' ? await loadMaplibre() : await loadMapbox( background );
	if ( background.token ) {
		library.accessToken = background.token;
	}
	if ( background.attribution ) {
		map.attributionControl?.addAttribution( background.attribution );
	}
	follow( map, library, background.url );
}

async function loadMaplibre(): Promise< GlLibrary > {
	const module = await import( /* webpackChunkName: "maplibre" */ 'maplibre-gl' );
	return ( module.default ?? module ) as unknown as GlLibrary;
}

/** Loads Mapbox GL from the address of the settings: its licence keeps it out of a GPL bundle. */
function loadMapbox( background: Background ): Promise< GlLibrary > {
	return new Promise( ( resolve, reject ) => {
		const script = document.createElement( 'script' );
		script.src = background.library ?? '';
		script.crossOrigin = 'anonymous';
		script.onload = () => {
			const library = ( window as Window & { mapboxgl?: GlLibrary } ).mapboxgl;
			if ( library ) {
				resolve( library );
			} else {
				reject( new Error( `No mapboxgl came from ${ script.src }.` ) );
			}
		};
		script.onerror = () => reject( new Error( `${ script.src } could not be loaded.` ) );
		document.head.append( script );
	} );
}

/** Keeps a vector map in step below Leaflet's panes. */
function follow( map: L.Map, library: GlLibrary, style: string ): void {
	const container = document.createElement( 'div' );
	container.className = 'pmq-map__background';
	container.setAttribute( 'aria-hidden', 'true' );
	map.getContainer().prepend( container );
	const view = ( center = map.getCenter(), zoom = map.getZoom() ): { center: [ number, number ]; zoom: number } => ( {
		center: [ center.lng, center.lat ],
		zoom: zoom - ZOOM_OFFSET,
	} );
	const gl = new library.Map( { container, style, interactive: false, attributionControl: false, ...view() } );
	map.on( 'move zoom', () => gl.jumpTo( view() ) );
	map.on( 'zoomanim', ( event ) => gl.jumpTo( view( event.center, event.zoom ) ) );
	map.on( 'resize', () => gl.resize() );
	map.on( 'unload', () => gl.remove() );
}
