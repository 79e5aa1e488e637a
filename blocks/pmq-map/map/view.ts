import '@pmq/map/style';
import { getContext, getElement, store, withSyncEvent } from '@wordpress/interactivity';
import type { PmqMap } from '@pmq/map';
import type { Commune } from '@pmq/territory';
import { askJson, mountMap, openCommune, showLayer, whenVisible } from './mount';
import { announcement, close, press, searchUrl, show, toProposal } from './place-search';
import type { MapContext, MapState } from './types';

/** Milliseconds without a key before the server is asked. */
const PAUSE = 150;

const ROOT = '.wp-block-pmq-map';

/** Moving map and running search of each block on the page. */
const maps = new WeakMap< Element, PmqMap >();
const searches = new WeakMap< Element, { timer?: number; abort?: AbortController } >();

const { state } = store( 'pmq/map', {
	state: {
		get isExpanded(): boolean {
			const { isOpen, results } = getContext< MapContext >();
			return isOpen && results.length > 0;
		},
		get foundNothing(): boolean {
			const { isOpen, results, query } = getContext< MapContext >();
			return isOpen && results.length === 0 && query !== '';
		},
		get isActive(): boolean {
			const { results, active, item } = getContext< MapContext >();
			return active >= 0 && results[ active ]?.insee === item?.insee;
		},
		get optionId(): string {
			const { id, item } = getContext< MapContext >();
			return `${ id }-option-${ item?.insee ?? '' }`;
		},
		get activeOption(): string | undefined {
			const { id, results, active, isOpen } = getContext< MapContext >();
			const marked = isOpen ? results[ active ] : undefined;
			return marked ? `${ id }-option-${ marked.insee }` : undefined;
		},
	} as MapState,
	callbacks: {
		init: () => {
			const { ref } = getElement();
			const context = getContext< MapContext >();
			if ( ref instanceof HTMLElement ) {
				whenVisible( ref, () => void begin( ref, context ) );
			}
		},
	},
	actions: {
		toggleLayer: ( event: Event ) => {
			const box = event.target as HTMLInputElement;
			const root = rootOf( box );
			switchLayer( root, getContext< MapContext >(), box.value, box.checked );
		},
		showCommune: withSyncEvent( ( event: MouseEvent ) => {
			const link = event.currentTarget as HTMLElement;
			const insee = link.closest< HTMLElement >( '[data-insee]' )?.dataset.insee;
			const root = rootOf( link );
			if ( insee && maps.has( root ) && ! event.ctrlKey && ! event.metaKey && ! event.shiftKey ) {
				event.preventDefault();
				goTo( root, insee, link );
			}
		} ),
		type: ( event: Event ) => {
			const field = event.target as HTMLInputElement;
			const context = getContext< MapContext >();
			context.query = field.value;
			search( rootOf( field ), context );
		},
		press: withSyncEvent( ( event: KeyboardEvent ) => {
			const context = getContext< MapContext >();
			const outcome = press( context, event.key );
			if ( outcome === 'choose' ) {
				choose( event.target as HTMLElement, context, context.active );
			}
			if ( outcome !== 'ignored' ) {
				event.preventDefault();
				event.stopPropagation();
			}
		} ),
		// The field keeps the focus while a proposal is clicked.
		hold: withSyncEvent( ( event: Event ) => event.preventDefault() ),
		choose: ( event: Event ) => {
			const context = getContext< MapContext >();
			const position = context.results.findIndex( ( { insee } ) => insee === context.item?.insee );
			choose( event.target as HTMLElement, context, position );
		},
		leaveSearch: () => close( getContext< MapContext >() ),
	},
} );

function rootOf( element: Element ): HTMLElement {
	return element.closest< HTMLElement >( ROOT ) as HTMLElement;
}

/** Loads the map; when that fails the drawing and the list stay, and the page says so. */
async function begin( root: HTMLElement, context: MapContext ): Promise< void > {
	try {
		maps.set( root, await mountMap( root, context, state ) );
		context.isReady = true;
		// The page without script lists every layer: nobody can switch there.
		root.querySelectorAll< HTMLInputElement >( `${ ROOT }__layers input:not(:checked)` ).forEach( ( box ) =>
			list( root, box.value, false )
		);
	} catch ( error ) {
		context.hasFailed = true;
		window.console.warn( error );
	}
}

/** Shows or hides a layer, on the map and in the list. */
function switchLayer( root: HTMLElement, context: MapContext, key: string, visible: boolean ): void {
	const map = maps.get( root );
	const layer = context.layers.find( ( candidate ) => candidate.key === key );
	if ( map && layer && visible ) {
		// The visitor may have changed their mind by then.
		void showLayer( map, { ...layer } ).then( () => map.setVisible( key, isChosen( root, key ) ) );
	} else {
		map?.setVisible( key, visible );
	}
	list( root, key, visible );
}

function isChosen( root: HTMLElement, key: string ): boolean {
	return root.querySelector( `${ ROOT }__layers input[value="${ CSS.escape( key ) }"]:checked` ) !== null;
}

/** Shows or hides what the list says of a layer. */
function list( root: HTMLElement, key: string, visible: boolean ): void {
	root.querySelectorAll< HTMLElement >( `${ ROOT }__list [data-layer="${ CSS.escape( key ) }"]` ).forEach(
		( part ) => {
			part.hidden = ! visible;
		}
	);
}

/** Asks for communes once the typing pauses; an older answer never replaces a newer one. */
function search( root: HTMLElement, context: MapContext ): void {
	const running = searches.get( root );
	window.clearTimeout( running?.timer );
	running?.abort?.abort();
	const query = context.query.trim();
	if ( query.length < 2 ) {
		context.results = [];
		close( context );
		return;
	}
	const abort = new AbortController();
	const ask = async (): Promise< void > => {
		try {
			const found = await askJson< Commune[] >( searchUrl( state.urls.communes, query ), abort.signal );
			show( context, found.map( toProposal ) );
			void say( announcement( found.length, state.strings ) );
		} catch {
			if ( ! abort.signal.aborted ) {
				void say( state.strings.failed );
			}
		}
	};
	const timer = window.setTimeout( () => void ask(), PAUSE );
	searches.set( root, { timer, abort } );
}

function choose( element: HTMLElement, context: MapContext, position: number ): void {
	const root = rootOf( element );
	const chosen = context.results[ position ];
	const field = root.querySelector< HTMLElement >( '[role="combobox"]' );
	if ( chosen && field ) {
		context.query = chosen.name;
		close( context );
		goTo( root, chosen.insee, field );
	}
}

function goTo( root: HTMLElement, insee: string, opener: HTMLElement ): void {
	const map = maps.get( root );
	if ( map ) {
		map.fitTo( insee );
		openCommune( root, map, insee, opener );
	}
}

async function say( text: string ): Promise< void > {
	const { speak } = await import( '@wordpress/a11y' );
	speak( text, 'polite' );
}
