/** The search of a commune: pure steps of a combobox, after the ARIA authoring practices. */
import type { MapContext, MapState, Proposal } from './types';
import type { Commune } from '@pmq/territory';

type Search = Pick< MapContext, 'query' | 'results' | 'active' | 'isOpen' >;

/** What a key asks for beyond moving the mark. */
export type KeyOutcome = 'choose' | 'handled' | 'ignored';

/** Returns the address that answers a query. */
export function searchUrl( communes: string, query: string ): string {
	const url = new URL( communes );
	url.searchParams.set( 'search', query );
	url.searchParams.set( 'limit', '6' );
	return url.href;
}

/** Returns what the list shows of a commune. */
export function toProposal( { insee, name, postal_codes: codes }: Commune ): Proposal {
	return { insee, name, postalCode: codes.join( ', ' ) };
}

/** Shows the answer; the first proposal is marked, so that Enter takes it. */
export function show( search: Search, results: Proposal[] ): void {
	search.results = results;
	search.active = results.length > 0 ? 0 : -1;
	search.isOpen = true;
}

/** Closes the list. */
export function close( search: Search ): void {
	search.isOpen = false;
	search.active = -1;
}

/** Handles a key in the field. */
export function press( search: Search, key: string ): KeyOutcome {
	const count = search.results.length;
	if ( ( key === 'ArrowDown' || key === 'ArrowUp' ) && count > 0 ) {
		const step = key === 'ArrowDown' ? 1 : -1;
		search.active = search.isOpen ? ( search.active + step + count ) % count : 0;
		search.isOpen = true;
		return 'handled';
	}
	if ( key === 'Enter' && search.isOpen && search.active >= 0 ) {
		return 'choose';
	}
	if ( key === 'Escape' && ( search.isOpen || search.query !== '' ) ) {
		if ( ! search.isOpen ) {
			search.query = '';
		}
		close( search );
		return 'handled';
	}
	return 'ignored';
}

/** Says in words how much was found, for screen readers. */
export function announcement( count: number, strings: MapState[ 'strings' ] ): string {
	if ( count === 0 ) {
		return strings.none;
	}
	return count === 1 ? strings.found : strings.several.replace( '{count}', String( count ) );
}
