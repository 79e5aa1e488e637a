import type { AreaStrings } from '@pmq/map';
import type { AccountAccess } from '../../pmq-network/shared/favourites/account';
import type { MapSettings } from '../../pmq-network/shared/search/map-pane';
import type { Where } from '../../pmq-network/shared/search/map-shape';
import type { Zone } from '../../pmq-network/shared/search/search-url';
import type { SuggestedGroup } from './suggestions';

/** Attributes of the block. */
export interface Attributes extends Record< string, unknown > {
	readonly perPage: number;
	/** Title of the page; hidden from sight, empty when the page has its own. */
	readonly title: string;
	readonly showsMap: boolean;
}

/** What the server says of the search shown: read with `getServerState()`. */
export interface ServerState extends Where {
	readonly query: string;
	/** `liste`, `cartes`, `carte`, `partage`; '' for what suits the screen. */
	readonly view: string;
	readonly zone: Zone | null;
	/** REST address of the points of all results, wherever they lie. */
	readonly pointsUrl: string;
}

/** Texts that the server translated; `{count}` is replaced. */
export interface Texts {
	readonly offline: string;
	readonly failed: string;
	readonly suggestion: string;
	readonly suggestions: string;
	readonly noSuggestion: string;
	readonly value: string;
	readonly values: string;
	readonly locating: string;
	readonly denied: string;
	readonly unavailable: string;
	readonly timeout: string;
}

/** What the visitor does with the page, and what the server said first. */
export interface State extends ServerState {
	readonly texts: Texts;
	/** Addresses and words of the map. */
	readonly map: MapSettings;
	/** Words of a drawing; `draw` and `edit` name the button that begins one. */
	readonly drawing: AreaStrings & { readonly draw: string; readonly edit: string };
	readonly hearts: Hearts;
	/** REST address of the suggestions. */
	readonly suggestUrl: string;
	/** The points of the map could not be loaded. */
	isMapFaulty: boolean;
	isLoading: boolean;
	/** Words of the last failure, empty when all is well. */
	error: string;
	/** Address that failed and may be tried again. */
	retryUrl: string;
	/** Why the visitor's position is not known, or that it is being looked for. */
	placeError: string;
	/** Record that the pointer or the focus is on, in the list or on the map; 0 for none. */
	pointedId: number;
	/** Search when the map is moved. */
	followsMap: boolean;
	/** What stands in the box: it is bound to this, so that drawing the list anew does not put back what stood there first. */
	typed: string;
	suggested: SuggestedGroup[];
	/** The list of suggestions is shown. */
	isOpen: boolean;
	/** Id of the suggestion that the arrow keys are on; null for none. */
	activeId: string | null;
	/** What a screen reader says of the suggestions. */
	suggestNews: string;
	readonly isActive: boolean;
	readonly isPointed: boolean;
	readonly currentView: string;
	readonly drawLabel: string;
	/** A drawn area or a radius says where: moving the map says nothing. */
	readonly hasPlace: boolean;
}

/** Context of one item of the list. */
export interface ItemContext {
	readonly id: number;
	readonly title: string;
	readonly url: string;
	/** Whether it is a favourite. */
	isKept: boolean;
	/** Why its favourite could not be saved, '' when all is well. */
	fault: string;
}

/** What the hearts of all items share. */
export interface Hearts extends AccountAccess {
	/** Slug of the site. */
	readonly site: string;
	readonly notKept: string;
	/** No more favourites fit. */
	readonly full: string;
}
