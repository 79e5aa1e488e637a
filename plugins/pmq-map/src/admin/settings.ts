import type { Settings } from './types.ts';

/** What PHP told the app: icons, colours, kinds of fields. */
export const settings: Settings = ( window as Window & { pmqLayerSettings?: Settings } ).pmqLayerSettings ?? {
	icons: [],
	colours: [],
	types: [],
};
