/** The contract of the map block: its attributes, and what PHP hands to the script. */
import type { Background, MapStrings } from '@pmq/map';
import type { Bounds } from '@pmq/territory';

/** What part of the territory is shown. `target` is the SIREN or INSEE code of the chosen EPCI or commune. */
export type Extent = 'territory' | 'epci' | 'commune' | 'view' | 'place';

export type Attributes = {
	/** `communes`, `epcis`, and keys of the layers that plugins offer. */
	layers: string[];
	extent: Extent;
	target: string;
	/** West, south, east, north in decimal degrees; empty until chosen. */
	view: number[];
	place: { lat?: number; lng?: number; name?: string };
	/** Pixels. */
	height: number;
	showsList: boolean;
	showsLocator: boolean;
	/** Layers that are off until the visitor switches them on. */
	hidden: string[];
};

/** A layer of points. */
export interface LayerContext {
	key: string;
	label: string;
	colour: string;
	icon: string;
	pointsUrl: string;
	/** Route below which `/<id>` answers a PointDetail; '' when the card says no more than the name. */
	detailUrl: string;
}

/** What a route answers of one place (PublicLayersController::point_schema()). */
export interface PointDetail {
	id: number;
	name: string;
	layer: string;
	approximate: boolean;
	commune: { insee: string; name: string } | null;
	facts: { label: string; text: string; url: string }[];
	image: { url: string; width: number; height: number; alt: string; credit: string } | null;
}

/** A commune proposed by the search. */
export interface Proposal {
	insee: string;
	name: string;
	postalCode: string;
}

/** What one block knows (MapBlock::context()). */
export interface MapContext {
	id: string;
	bounds: Bounds;
	commune: string | null;
	/** Commune that the address asks for: its card is open from the start. */
	asked: string | null;
	place: { name: string; link: string; lat: number; lng: number; approximate: boolean } | null;
	visible: string[];
	layers: LayerContext[];
	isReady: boolean;
	hasFailed: boolean;
	query: string;
	results: Proposal[];
	/** Position of the marked proposal, -1 for none. */
	active: number;
	isOpen: boolean;
	/** The proposal of a line of the list. */
	item?: Proposal;
}

/** What all blocks of a page share (MapBlock::state()), and what is derived. */
export interface MapState {
	strings: MapStrings & { none: string; found: string; several: string; failed: string };
	urls: { boundaries: string; communes: string };
	background: Background | null;
	readonly isExpanded: boolean;
	readonly foundNothing: boolean;
	readonly isActive: boolean;
	readonly optionId: string;
	readonly activeOption: string | undefined;
}
