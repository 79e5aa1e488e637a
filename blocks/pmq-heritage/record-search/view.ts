import '@pmq/map/style';
import { getContext, store, withSyncEvent } from '@wordpress/interactivity';
import { mountMapPane, type MapPane } from '../../pmq-network/shared/search/map-pane';
import type { Where } from '../../pmq-network/shared/search/map-shape';
import { isPlainClick, withArea, withZone, type Zone } from '../../pmq-network/shared/search/search-url';
import './files';
import './filters';
import './hearts';
import { applyForm, closeSheets, go, NAME, searchForm, serverState, state } from './page';
import { closeSuggestions } from './search-box';
import type { ItemContext, ServerState } from './types';

const ROOT = '.wp-block-pmq-record-search';
let mapPane: MapPane | null = null;
let isDrawing = false;

/** How far down each view was when it was left. */
const places = new Map< string, number >();

store( NAME, {
	actions: {
		submit: withSyncEvent( ( event: Event ) => {
			event.preventDefault();
			closeSuggestions();
			closeSheets();
			void applyForm();
		} ),
		applyForm: () => void applyForm(),
		follow: withSyncEvent( ( event: MouseEvent ) => {
			const href = followed( event );
			if ( href !== null ) {
				void go( href );
			}
		} ),
		turnPage: withSyncEvent( ( event: MouseEvent ) => {
			const href = followed( event );
			if ( href !== null ) {
				void go( href, { toTop: true } );
			}
		} ),
		switchView: withSyncEvent( ( event: MouseEvent ) => {
			const href = followed( event );
			if ( href !== null ) {
				void switchView( href );
			}
		} ),
		retry: () => void go( state.retryUrl ),
		point: () => setPointed( getContext< ItemContext >().id ),
		unpoint: () => setPointed( 0 ),
		toggleFollow: ( event: Event ) => {
			state.followsMap = ( event.target as HTMLInputElement ).checked;
		},
		// A click by keyboard has no button pressed.
		draw: ( event: MouseEvent ) => void draw( event.detail === 0, event.currentTarget as HTMLElement ),
	},
	callbacks: {
		initMap: () => {
			const element = document.querySelector< HTMLElement >( `${ ROOT }__canvas` );
			if ( element ) {
				whenVisible( element, () => void startMap( element ) );
			}
		},
		updateMap: () => {
			const search = serverState();
			void mapPane?.show( search.pointsUrl, search.zone, whereOf( search ) );
		},
		syncQuery: () => {
			const { query } = serverState();
			const field = searchForm()?.elements.namedItem( 'q' );
			if ( field instanceof HTMLInputElement && field !== document.activeElement ) {
				state.typed = query;
			}
		},
	},
} );

const whereOf = ( { area, circle }: ServerState ): Where => ( { area, circle } );

/** Gives the address of a link of ours that is followed without leaving the page. */
function followed( event: MouseEvent ): string | null {
	const link = event.currentTarget;
	if ( ! ( link instanceof HTMLAnchorElement ) || ! isPlainClick( event ) ) {
		return null;
	}
	event.preventDefault();
	return link.href;
}

/** Shows the results in another way: each view is found where it was left, the focus stays among the views. */
async function switchView( href: string ): Promise< void > {
	places.set( state.currentView, window.scrollY );
	await go( href );
	const place = places.get( state.currentView );
	if ( place !== undefined ) {
		window.scrollTo( { top: place } );
	} else {
		showBody();
	}
	if ( document.activeElement?.id === 'liste-titre' ) {
		[ ...document.querySelectorAll< HTMLElement >( `${ ROOT }__views [aria-current]` ) ]
			.find( ( link ) => link.checkVisibility() )
			?.focus( { preventScroll: true } );
	}
}

/** Scrolls to the results when they begin above the window, or when a phone shows the map: it is to be seen whole. */
function showBody(): void {
	const body = document.querySelector( `${ ROOT }__body` );
	const isPhoneMap = state.currentView === 'carte' && window.matchMedia( '(max-width: 800px)' ).matches;
	if ( body && ( isPhoneMap || body.getBoundingClientRect().top < 0 ) ) {
		body.scrollIntoView( { block: 'start' } );
	}
}

function setPointed( id: number ): void {
	state.pointedId = id;
	mapPane?.point( id );
}

async function startMap( element: HTMLElement ): Promise< void > {
	const search = serverState();
	try {
		mapPane = await mountMapPane(
			element,
			{ settings: state.map, onPoint: setPointedFromMap, onMove: searchZone, onFault: setFault },
			search.zone
		);
		const now = serverState();
		await mapPane.show( now.pointsUrl, now.zone, whereOf( now ) );
	} catch {
		setFault( true );
	}
}

/** Lets the visitor draw where to search. */
async function draw( byKeyboard: boolean, opener: HTMLElement ): Promise< void > {
	if ( ! mapPane || isDrawing ) {
		return;
	}
	isDrawing = true;
	try {
		const corners = await mapPane.draw( serverState().area ?? [], byKeyboard, state.drawing );
		opener.focus( { preventScroll: true } );
		if ( corners ) {
			await go( withArea( window.location.href, corners ) );
		}
	} catch {
		setFault( true );
	} finally {
		isDrawing = false;
	}
}

/** A pin is pointed at: its item of the list is marked. */
function setPointedFromMap( id: number ): void {
	state.pointedId = id;
}

function setFault( isFaulty: boolean ): void {
	state.isMapFaulty = isFaulty;
}

function searchZone( zone: Zone ): void {
	if ( state.followsMap && ! state.hasPlace && ! isDrawing ) {
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
