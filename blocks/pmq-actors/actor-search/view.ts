import '@pmq/map/style';
import { getContext, getServerState, store, withSyncEvent } from '@wordpress/interactivity';
import { mountMapPane, type MapPane } from '../../pmq-network/shared/search/map-pane';
import { visit } from '../../pmq-network/shared/search/navigation';
import { formUrl, isPlainClick, isSamePage, withZone, type Zone } from '../../pmq-network/shared/search/search-url';
import type { ItemContext, ServerState, State } from './types';

const NAME = 'pmq/actor-search';
const MAP_HASH = '#carte';

const serverState = (): ServerState => getServerState< ServerState >( NAME );
const searchForm = (): HTMLFormElement | null =>
	document.querySelector< HTMLFormElement >( 'form.wp-block-pmq-actor-search__form' );
const sheet = (): HTMLDialogElement | null => document.querySelector< HTMLDialogElement >( 'dialog#filtres' );
let mapPane: MapPane | null = null;

const { state } = store( NAME, {
	state: {
		get isPointed(): boolean {
			return state.pointedId !== 0 && state.pointedId === getContext< ItemContext >().id;
		},
	} as State,
	actions: {
		submit: withSyncEvent( ( event: Event ) => {
			event.preventDefault();
			sheet()?.close();
			applyForm();
		} ),
		applyForm,
		follow: withSyncEvent( ( event: MouseEvent ) => followLink( event, false ) ),
		turnPage: withSyncEvent( ( event: MouseEvent ) => followLink( event, true ) ),
		retry: () => void go( state.retryUrl ),
		openFilters: withSyncEvent( ( event: Event ) => {
			event.preventDefault();
			sheet()?.showModal();
		} ),
		closeFilters: withSyncEvent( ( event: Event ) => {
			event.preventDefault();
			sheet()?.close();
		} ),
		closeOnBackdrop: ( event: Event ) => {
			if ( event.target === sheet() ) {
				sheet()?.close();
			}
		},
		point: () => setPointed( getContext< ItemContext >().id ),
		unpoint: () => setPointed( 0 ),
		toggleMap: withSyncEvent( ( event: Event ) => {
			event.preventDefault();
			showMap( ! state.isMapView );
		} ),
		toggleFollow: ( event: Event ) => {
			state.followsMap = ( event.target as HTMLInputElement ).checked;
		},
	},
	callbacks: {
		initMap: () => {
			const element = document.querySelector< HTMLElement >( '.wp-block-pmq-actor-search__canvas' );
			if ( element ) {
				whenVisible( element, () => void startMap( element ) );
			}
			readHash();
			window.addEventListener( 'popstate', readHash );
		},
		updateMap: () => {
			const { pointsUrl, zone } = serverState();
			void mapPane?.show( pointsUrl, zone );
		},
		syncQuery: () => {
			const { query } = serverState();
			const field = searchForm()?.elements.namedItem( 'q' );
			if ( field instanceof HTMLInputElement && field !== document.activeElement ) {
				field.value = query;
			}
		},
	},
} );

/** Searches with what the form says. */
function applyForm(): void {
	const form = searchForm();
	if ( form ) {
		void go( formUrl( form.action, new FormData( form ) ) );
	}
}

/** Follows a link of ours without leaving the page. */
function followLink( event: MouseEvent, toTop: boolean ): void {
	const link = event.currentTarget;
	if ( link instanceof HTMLAnchorElement && isPlainClick( event ) ) {
		event.preventDefault();
		void go( link.href, { toTop } );
	}
}

/** Visits an address and says what became of it; the focus never falls out of the page. */
async function go(
	href: string,
	{ toTop = false, replace = false }: { toTop?: boolean; replace?: boolean } = {}
): Promise< void > {
	if ( isSamePage( href, window.location.href ) && state.error === '' ) {
		return;
	}
	state.isLoading = true;
	const outcome = await visit( href + ( state.isMapView ? MAP_HASH : '' ), { replace } );
	if ( outcome === 'stale' ) {
		return;
	}
	state.isLoading = false;
	state.error = outcome === 'done' ? '' : state.texts[ outcome ];
	state.retryUrl = outcome === 'done' ? '' : href;
	const isFocusLost = document.activeElement === null || document.activeElement === document.body;
	if ( outcome === 'done' && ( toTop || isFocusLost ) && ! state.isMapView ) {
		document.getElementById( 'liste-titre' )?.focus( { preventScroll: ! toTop } );
	}
}

function setPointed( id: number ): void {
	state.pointedId = id;
	mapPane?.point( id );
}

/** On a phone: shows the map in the place of the list, or the list again; the browser's back button does it too. */
function showMap( isMapView: boolean ): void {
	state.isMapView = isMapView;
	window.requestAnimationFrame( () => {
		mapPane?.resized();
		document
			.querySelector( isMapView ? MAP_HASH : '#liste' )
			?.scrollIntoView( { block: isMapView ? 'start' : 'nearest' } );
	} );
	const href = window.location.href.replace( /#.*$/, '' );
	if ( isMapView ) {
		window.history.pushState( window.history.state, '', href + MAP_HASH );
	} else {
		window.history.replaceState( window.history.state, '', href );
	}
}

async function startMap( element: HTMLElement ): Promise< void > {
	const { pointsUrl, zone } = serverState();
	try {
		mapPane = await mountMapPane(
			element,
			{
				settings: state.map,
				// A pin is pointed at: its item of the list is marked.
				onPoint: ( id ) => {
					state.pointedId = id;
				},
				onMove: searchZone,
				onFault: setFault,
			},
			zone
		);
		await mapPane.show( pointsUrl, zone );
	} catch {
		setFault( true );
	}
}

function setFault( isFaulty: boolean ): void {
	state.isMapFaulty = isFaulty;
}

/** The address says whether the map is open: `#carte`. */
function readHash(): void {
	state.isMapView = window.location.hash === MAP_HASH;
}

function searchZone( zone: Zone ): void {
	if ( state.followsMap ) {
		void go( withZone( window.location.href, zone ), { replace: true } );
	}
}

/** Calls back once the element can be seen: Leaflet is not loaded for a list on a phone. */
function whenVisible( element: HTMLElement, callback: () => void ): void {
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
