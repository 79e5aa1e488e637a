/** The contract of the map: what a page gives it and what it can be asked to do. */
import type { Boundaries, Bounds, Commune } from '@pmq/territory';
import type { Corner } from './area.ts';

/** A place drawn as a pin. */
export interface MapPoint {
	id: string;
	lat: number;
	lng: number;
	name: string;
	/** Page about it; '' when there is none. */
	link: string;
	/** Drawn hollow: only the commune is known. */
	approximate: boolean;
}

/** How the pins of a layer look. */
export interface PointLayer {
	key: string;
	label: string;
	/** Any CSS colour on which the theme's raised ground is readable: white by day, dark at night. */
	colour: string;
	/** Path of a 24-px icon (SVG `d`), drawn in the pin; '' for a dot. */
	icon: string;
}

/** Background from elsewhere, below the boundaries; none by default: nothing is then asked of a third party. */
export interface Background {
	kind: 'tiles' | 'maplibre' | 'mapbox';
	/** Tile template with {z}/{x}/{y}, or address of a vector style. */
	url: string;
	attribution: string;
	/** Access token, and where the library is loaded from (mapbox only: its licence keeps it out of our bundle). */
	token?: string;
	library?: string;
}

/** Strings, already translated; `{count}` and `{name}` are replaced. */
export interface MapStrings {
	zoomIn: string;
	zoomOut: string;
	close: string;
	/** Name of a cluster for screen readers, such as “{count} places: zoom in”. */
	cluster: string;
	/** Title of the card that lists places at one and the same spot, such as “{count} places here”. */
	samePlace: string;
	/** Link in a pin's card. */
	open: string;
	/** Name of the group of communes and of pins. */
	communes: string;
	points: string;
	approximate: string;
}

export interface MapOptions {
	boundaries: Boundaries;
	/** Needed for labels and for the arrow keys. */
	communes: readonly Commune[];
	strings: MapStrings;
	/** First view; the whole territory by default. */
	bounds?: Bounds;
	background?: Background | null;
	/** Pixels that something covers at each edge: what the map is moved to stays clear of them. */
	insets?: { top?: number; right?: number; bottom?: number; left?: number };
	/** Colour of pins without a layer of their own; the site's leading colour by default. */
	colour?: string;
	/**
	 * False (default): on a page that scrolls, the wheel and one finger scroll the page; the wheel zooms once the map has the focus, two
	 * fingers move the map. True: the map takes them, for a map that fills its pane.
	 */
	capturesScroll?: boolean;
	/** Communes can be hovered, focused and chosen (default true). */
	communesSelectable?: boolean;
	/** Replaces the card that a pin opens. */
	onPoint?: ( point: MapPoint, opener: HTMLElement ) => void;
	/** What more the card of a point says, asked for when it opens; undefined for nothing. */
	describe?: ( point: MapPoint, layer: string ) => Promise< readonly Node[] > | undefined;
	/** A spot of the map is clicked: for choosing a place. */
	onPick?: ( place: { lat: number; lng: number } ) => void;
	/** A pin is hovered or focused (null: no longer). */
	onHover?: ( point: MapPoint | null ) => void;
	/** A commune is chosen by click, Enter or Space. */
	onCommune?: ( insee: string, opener: Element ) => void;
}

export interface MoveEvent {
	bounds: Bounds;
	zoom: number;
	/** Whether a person moved the map; false after fitTo(). */
	byUser: boolean;
}

export interface CardContent {
	title: string;
	/** Small line above the title. */
	kicker?: string;
	content: readonly Node[];
	/** Takes the focus back when the card closes. */
	opener?: Element | null;
	/** The focus stays where it is: the card opens with the page, nobody asked for it just now. */
	keepsFocus?: boolean;
	onClose?: () => void;
}

/** Words of a drawing, already translated; `{count}` is replaced. */
export interface AreaStrings {
	/** Name of instructions and buttons, and of the place that takes the keys. */
	toolbar: string;
	crosshair: string;
	/** What to do with a mouse, with a finger, with the keyboard. */
	pointer: string;
	touch: string;
	keyboard: string;
	finish: string;
	undo: string;
	cancel: string;
	/** Name of a corner. */
	corner: string;
	added: string;
	addedOne: string;
	addedNone: string;
	crossing: string;
	tooFew: string;
	tooMany: string;
}

export interface DrawOptions {
	strings: AreaStrings;
	/** Area to change; none begins a new one. */
	corners?: readonly Corner[];
	/** Whether the drawing was begun with the keyboard: the cross is shown at once. */
	byKeyboard: boolean;
	/** The drawing has ended: with an area, or given up. */
	onEnd: ( corners: readonly Corner[] | null ) => void;
}

export interface Drawing {
	/** Gives the drawing up. */
	cancel: () => void;
}

/** What the map shows below its pins: an area, or what lies within a radius (kilometres). */
export type Shape =
	{ kind: 'area'; corners: readonly Corner[] } | { kind: 'circle'; lat: number; lng: number; radius: number };

export interface PmqMap {
	/** Replaces the points of a layer. Without a layer they go to the default one, in the colour of the options. */
	setPoints: ( points: readonly MapPoint[], layer?: PointLayer ) => void;
	/** Shows or hides `communes`, `epcis` or a layer of points. */
	setVisible: ( key: string, visible: boolean ) => void;
	/** Marks one point, above everything, with its name; null marks none. */
	highlight: ( id: string | null ) => void;
	/** Marks a commune; null marks none. */
	selectCommune: ( insee: string | null ) => void;
	/** Moves to a box, a commune (INSEE code), or the whole territory. */
	fitTo: ( target: Bounds | string | 'territory' ) => void;
	/** Shows an area or a circle in the place of the one before; null shows none. */
	setShape: ( shape: Shape | null ) => void;
	/** Lets a person draw an area with mouse, finger or keyboard. */
	drawArea: ( options: DrawOptions ) => Promise< Drawing >;
	/** Calls back after each move; returns what ends this. */
	onMove: ( callback: ( event: MoveEvent ) => void ) => () => void;
	bounds: () => Bounds;
	/** Opens the card over the map and moves the focus into it; Escape closes it. */
	openCard: ( card: CardContent ) => void;
	closeCard: () => void;
	/** Tells the map that its element changed size. */
	resized: () => void;
	destroy: () => void;
}
