/** Brings the moving map onto the page: loads Leaflet and the data when the map comes into view. */
import type { MapPoint, PmqMap } from '@pmq/map';
import type { Boundaries, Commune } from '@pmq/territory';
import { detailNodes } from './point-detail';
import type { LayerContext, MapContext, MapState, PointDetail } from './types';

const ROOT = '.wp-block-pmq-map';

/** Calls back once an element is about to be seen. */
export function whenVisible( element: Element, callback: () => void ): void {
	const observer = new IntersectionObserver(
		( entries ) => {
			if ( entries.some( ( entry ) => entry.isIntersecting ) ) {
				observer.disconnect();
				callback();
			}
		},
		{ rootMargin: '200px' }
	);
	observer.observe( element );
}

/** Asks one of our routes. */
export async function askJson< T >( url: string, signal?: AbortSignal ): Promise< T > {
	const response = await fetch( url, { signal, headers: { Accept: 'application/json' } } );
	if ( ! response.ok ) {
		throw new Error( `${ url } answered ${ response.status }.` );
	}
	return ( await response.json() ) as T;
}

/**
 * Draws the map of a block.
 *
 * @throws When Leaflet or the boundaries cannot be loaded; a layer of points that fails is only left out.
 */
export async function mountMap( root: HTMLElement, context: MapContext, state: MapState ): Promise< PmqMap > {
	const canvas = root.querySelector< HTMLElement >( `${ ROOT }__canvas` );
	if ( ! canvas ) {
		throw new Error( 'The map has no canvas.' );
	}
	const [ { createMap }, boundaries, communes ] = await Promise.all( [
		import( '@pmq/map' ),
		askJson< Boundaries >( state.urls.boundaries ),
		askJson< Commune[] >( state.urls.communes ),
	] );
	const map = createMap( canvas, {
		boundaries,
		communes,
		strings: { ...state.strings },
		bounds: { ...context.bounds },
		insets: { top: toolsHeight( root ) },
		background: state.background ? { ...state.background } : null,
		communesSelectable: context.visible.includes( 'communes' ),
		onCommune: ( insee, opener ) => openCommune( root, map, insee, opener ),
		describe: ( point, layer ) => describe( context.layers, point, layer ),
	} );
	map.setVisible( 'communes', context.visible.includes( 'communes' ) );
	map.setVisible( 'epcis', context.visible.includes( 'epcis' ) );
	map.selectCommune( context.commune );
	if ( context.place ) {
		map.setPoints( [ { ...context.place, id: 'place' } ] );
		map.highlight( 'place' );
	}
	await Promise.all(
		context.layers
			.filter( ( { key } ) => context.visible.includes( key ) )
			.map( ( layer ) => showLayer( map, layer ) )
	);
	if ( context.asked ) {
		openCommune( root, map, context.asked, null );
	}
	return map;
}

/** Layers whose points each map has, or is asking for. */
const loaded = new WeakMap< PmqMap, Map< string, Promise< void > > >();

/** Shows a layer, after asking for its points the first time. One that fails is only left out, and asked for again next time. */
export async function showLayer( map: PmqMap, layer: LayerContext ): Promise< void > {
	const known = loaded.get( map ) ?? new Map< string, Promise< void > >();
	loaded.set( map, known );
	const { key, label, colour, icon, pointsUrl } = layer;
	const load = async (): Promise< void > => {
		const { readPoints } = await import( '@pmq/map' );
		map.setPoints( readPoints( await askJson( pointsUrl ) ), { key, label, colour, icon } );
	};
	const loading = known.get( key ) ?? load();
	known.set( key, loading );
	try {
		await loading;
		map.setVisible( key, true );
	} catch ( error ) {
		known.delete( key );
		window.console.warn( error );
	}
}

/** Asks what the card of a place says. */
function describe( layers: readonly LayerContext[], point: MapPoint, layer: string ): Promise< Node[] > | undefined {
	const url = layers.find( ( { key } ) => key === layer )?.detailUrl;
	return url ? askJson< PointDetail >( `${ url }/${ point.id }` ).then( detailNodes ) : undefined;
}

/** Height of the tools above the map; they are shown only once the map is there. */
function toolsHeight( root: HTMLElement ): number {
	const tools = root.querySelector< HTMLElement >( `${ ROOT }__tools` );
	if ( ! tools ) {
		return 0;
	}
	const wasHidden = tools.hidden;
	tools.hidden = false;
	const height = tools.offsetHeight;
	tools.hidden = wasHidden;
	return height;
}

/**
 * Opens the card of a commune: the facts that stand in its entry of the list, or its name when it is not listed. Without opener nobody
 * asked just now, and the focus stays where it is.
 */
export function openCommune( root: HTMLElement, map: PmqMap, insee: string, opener: Element | null ): void {
	const entry = root.querySelector( `[data-insee="${ CSS.escape( insee ) }"]` );
	const title = entry?.querySelector( `${ ROOT }__name` )?.textContent ?? opener?.getAttribute( 'aria-label' ) ?? '';
	const facts = entry?.querySelector( `${ ROOT }__facts` )?.cloneNode( true );
	map.selectCommune( insee );
	map.openCard( {
		title,
		content: facts ? [ facts ] : [],
		opener,
		keepsFocus: opener === null,
		onClose: () => map.selectCommune( null ),
	} );
}
