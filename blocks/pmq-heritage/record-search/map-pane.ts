import type { Zone } from './search-url';
import type { Texts } from './types';

/** The map beside the list. */
export interface MapPane {
	show: ( pointsUrl: string, fits: boolean, zone?: Zone | null ) => Promise< void >;
	point: ( id: number ) => void;
}

interface Options {
	readonly settings: Readonly< Record< string, unknown > >;
	readonly texts: Texts;
	readonly onPoint: ( id: number ) => void;
	readonly onMove: ( zone: Zone ) => void;
}

export async function mountMapPane( element: HTMLElement, options: Options ): Promise< MapPane > {
	void element;
	void options;
	return { show: async () => {}, point: () => {} };
}
