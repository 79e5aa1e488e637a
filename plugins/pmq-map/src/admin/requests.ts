/** The routes of layers, with the session of the signed-in person. */
import apiFetch from '@wordpress/api-fetch';
import type { Batch, Field, Layer, Place, PlaceInput, RowResult } from './types.ts';

const BASE = '/pmq/v1/map-layers';

export const listLayers = (): Promise< Layer[] > => apiFetch( { path: BASE } );

/** What a person can say of a layer. */
export interface LayerInput {
	label: string;
	icon: string;
	colour: string;
	fields: Field[];
	shown: boolean;
}

export const saveLayer = ( id: number, data: LayerInput ): Promise< Layer > =>
	apiFetch( { path: id ? `${ BASE }/${ id }` : BASE, method: 'POST', data } );
export const trashLayer = ( id: number ): Promise< unknown > =>
	apiFetch( { path: `${ BASE }/${ id }`, method: 'DELETE' } );
export const restoreLayer = ( id: number ): Promise< Layer > =>
	apiFetch( { path: `${ BASE }/${ id }/restore`, method: 'POST' } );

export interface PageOfPlaces {
	items: Place[];
	total: number;
	pages: number;
}

/** Asks for a page of places. */
export async function listPlaces( layer: number, query: Record< string, string | number > ): Promise< PageOfPlaces > {
	const params = new URLSearchParams( Object.entries( query ).map( ( [ key, value ] ) => [ key, String( value ) ] ) );
	const response = await apiFetch< Response, false >( {
		path: `${ BASE }/${ layer }/points?${ params }`,
		parse: false,
	} );
	return {
		items: ( await response.json() ) as Place[],
		total: Number( response.headers.get( 'X-WP-Total' ) ?? 0 ),
		pages: Number( response.headers.get( 'X-WP-TotalPages' ) ?? 0 ),
	};
}

export const savePlace = ( layer: number, id: number, data: PlaceInput ): Promise< Place > =>
	apiFetch( { path: `${ BASE }/${ layer }/points${ id ? `/${ id }` : '' }`, method: 'POST', data } );
export const deletePlaces = ( layer: number, ids: number[] ): Promise< { batch: number; removed: number } > =>
	apiFetch( { path: `${ BASE }/${ layer }/points`, method: 'DELETE', data: { ids } } );

export type Row = PlaceInput & { line: number };

/** Says what rows would do; with an import it does it. */
export const sendRows = ( layer: number, rows: readonly Row[], batch = 0 ): Promise< { results: RowResult[] } > =>
	apiFetch( {
		path: batch ? `${ BASE }/${ layer }/imports/${ batch }/rows` : `${ BASE }/${ layer }/rows`,
		method: 'POST',
		data: { rows },
	} );
export const beginImport = ( layer: number, filename: string ): Promise< Batch > =>
	apiFetch( { path: `${ BASE }/${ layer }/imports`, method: 'POST', data: { filename } } );
/** Ends an import; with `replace`, places that the file lacks go, but not those whose rows were refused. */
export const finishImport = (
	layer: number,
	batch: number,
	replace: boolean,
	refused: readonly { reference: string; name: string }[]
): Promise< Batch > =>
	apiFetch( { path: `${ BASE }/${ layer }/imports/${ batch }/finish`, method: 'POST', data: { replace, refused } } );

export const listHistory = ( layer: number ): Promise< Batch[] > =>
	apiFetch( { path: `${ BASE }/${ layer }/history` } );
export const undo = ( layer: number, batch: number ): Promise< { undone: number; left: number } > =>
	apiFetch( { path: `${ BASE }/${ layer }/history/${ batch }/undo`, method: 'POST' } );

/** Says what went wrong, in words for a person. */
export function messageOf( error: unknown ): string {
	const message =
		typeof error === 'object' && error !== null && 'message' in error ? String( error.message ) : String( error );
	return message.replace( /<[^>]+>/g, ' ' ).trim();
}

/** What is wrong, by field; empty when the server names none. */
export function faultsOf( error: unknown ): Record< string, string > {
	return ( error as { data?: { params?: Record< string, string > } } | null )?.data?.params ?? {};
}
