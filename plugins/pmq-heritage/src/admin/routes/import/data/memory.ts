import type { ColumnChoice } from '@pmq/connectors';

/** What the browser keeps of an import, so that it can go on with the same file after a reload. */
export interface Remembered {
	size: number;
	columns: ColumnChoice;
	sheet: string;
	dataset: string;
}

const key = ( id: number ): string => `pmq-import-${ id }`;

/**
 * Keeps how a file was read.
 *
 * @param id    Import.
 * @param value What to keep.
 */
export function remember( id: number, value: Remembered ): void {
	try {
		window.localStorage.setItem( key( id ), JSON.stringify( value ) );
	} catch {
		// A full or forbidden storage only costs the comfort of going on.
	}
}

/**
 * Tells how a file was read.
 *
 * @param id Import.
 */
export function recall( id: number ): Remembered | null {
	try {
		return JSON.parse( window.localStorage.getItem( key( id ) ) ?? 'null' ) as Remembered | null;
	} catch {
		return null;
	}
}

/**
 * Forgets an import that is done.
 *
 * @param id Import.
 */
export function forget( id: number ): void {
	try {
		window.localStorage.removeItem( key( id ) );
	} catch {
		// Nothing was kept.
	}
}
