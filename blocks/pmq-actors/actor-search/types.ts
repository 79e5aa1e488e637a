import type { MapSettings } from '../../pmq-network/shared/search/map-pane';
import type { Zone } from '../../pmq-network/shared/search/search-url';

/** What the server says of the search shown: read with `getServerState()`. */
export interface ServerState {
	readonly query: string;
	readonly zone: Zone | null;
	/** REST address of the points of all results, wherever they lie. */
	readonly pointsUrl: string;
}

/** What the visitor does with the page, and what the server said first. */
export interface State extends ServerState {
	/** Words that the server translated. */
	readonly texts: { readonly offline: string; readonly failed: string };
	/** Addresses and words of the map. */
	readonly map: MapSettings;
	isMapFaulty: boolean;
	isLoading: boolean;
	/** Words of the last failure, empty when all is well. */
	error: string;
	/** Address that failed and may be tried again. */
	retryUrl: string;
	/** Actor that the pointer or the focus is on, in the list or on the map; 0 for none. */
	pointedId: number;
	/** On a phone: map instead of list. */
	isMapView: boolean;
	/** Search when the map is moved. */
	followsMap: boolean;
	readonly isPointed: boolean;
}

/** Context of one item of the list. */
export interface ItemContext {
	readonly id: number;
}
