/** The map beside the list: the same search, all of its pages. */
import type { AreaStrings, Background, MapPoint, MapStrings, PmqMap } from '@pmq/map';
import { boundsOfPoints, type Boundaries, type Bounds, type Commune } from '@pmq/territory';
import { makeShape, type Where } from './map-shape';
import type { Corner, Zone } from './search-url';
import { inVisiblePart, visibleShare } from './visible-bounds';

/** Addresses and words that the server gives. */
export interface MapSettings {
	readonly boundariesUrl: string;
	readonly communesUrl: string;
	readonly strings: MapStrings;
	readonly background: Background | null;
}

export interface MapPane {
	/** Shows the points of a search and the area or circle it looks in; moves the map to them when nobody chose a part of the map. */
	show: ( pointsUrl: string, zone: Zone | null, where?: Where ) => Promise< void >;
	/** Lets the visitor draw an area, from the one there is; null when that is given up. */
	draw: (
		corners: readonly Corner[],
		byKeyboard: boolean,
		strings: AreaStrings
	) => Promise< readonly Corner[] | null >;
	/** Marks the pin of a record; 0 marks none. */
	point: ( id: number ) => void;
	/** Tells the map that its place changed size. */
	resized: () => void;
}

interface Options {
	readonly settings: MapSettings;
	readonly onPoint: ( id: number ) => void;
	readonly onMove: ( zone: Zone ) => void;
	/** The points could not be loaded, or (false) could again. */
	readonly onFault: ( isFaulty: boolean ) => void;
}

const PAUSE = 350;

async function getJson( url: string, signal?: AbortSignal ): Promise< unknown > {
	const response = await fetch( url, { signal } );
	if ( ! response.ok ) {
		throw new Error( `HTTP ${ response.status }` );
	}
	return response.json();
}

/**
 * Draws the map into an element; Leaflet is loaded here and not before.
 *
 * @param element First view, replaced.
 * @param options What the page wants to know.
 * @param zone    Area of the search, if any: the first view.
 */
export async function mountMapPane( element: HTMLElement, options: Options, zone: Zone | null ): Promise< MapPane > {
	const { settings } = options;
	const [ { createMap, readPoints }, boundaries, communes ] = await Promise.all( [
		import( '@pmq/map' ),
		getJson( settings.boundariesUrl ),
		getJson( settings.communesUrl ),
	] );
	const map = createMap( element, {
		boundaries: boundaries as Boundaries,
		communes: communes as Commune[],
		strings: { ...settings.strings },
		background: settings.background ? { ...settings.background } : null,
		bounds: zone ? toBounds( zone ) : undefined,
		capturesScroll: true,
		communesSelectable: false,
		onHover: ( point ) => options.onPoint( point ? Number( point.id ) : 0 ),
	} );
	listenToMoves( map, options.onMove );
	// Another view of the results gives the map another size.
	new ResizeObserver( () => map.resized() ).observe( element );
	const shape = makeShape( map );
	const points = makeShow( map, element, readPoints, options, zone !== null );
	return {
		show: ( pointsUrl, area, where ) => points( pointsUrl, area, shape.show( where ) ),
		draw: shape.draw,
		point: ( id ) => map.highlight( id === 0 ? null : String( id ) ),
		resized: () => map.resized(),
	};
}

/** Loads points, the last request only, and keeps what is there when one fails. */
function makeShow(
	map: PmqMap,
	element: HTMLElement,
	readPoints: ( answer: unknown ) => MapPoint[],
	options: Options,
	hasView: boolean
): ( pointsUrl: string, zone: Zone | null, hasShape: boolean ) => Promise< void > {
	let shown = '';
	let controller: AbortController | null = null;
	let keepsView = hasView;
	return async ( pointsUrl, zone, hasShape ) => {
		if ( pointsUrl === shown ) {
			return;
		}
		controller?.abort();
		const mine = new AbortController();
		controller = mine;
		try {
			const points = readPoints( await getJson( pointsUrl, mine.signal ) );
			shown = pointsUrl;
			map.setPoints( points );
			const bounds = boundsOfPoints( points );
			if ( bounds && zone === null && ! hasShape && ! keepsView ) {
				map.fitTo( inVisiblePart( bounds, visibleShare( element, window.innerHeight ) ) );
			}
			keepsView = false;
			options.onFault( false );
		} catch {
			if ( controller === mine ) {
				options.onFault( true );
			}
		}
	};
}

/** Tells of moves by a person, once the map rests. */
function listenToMoves( map: PmqMap, onMove: ( zone: Zone ) => void ): void {
	let timer = 0;
	map.onMove( ( { bounds, byUser } ) => {
		window.clearTimeout( timer );
		if ( byUser ) {
			timer = window.setTimeout(
				() => onMove( [ bounds.west, bounds.south, bounds.east, bounds.north ] ),
				PAUSE
			);
		}
	} );
}

function toBounds( [ west, south, east, north ]: Zone ): Bounds {
	return { west, south, east, north };
}
