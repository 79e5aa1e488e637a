/** Visits of the search page without leaving it. */

/** How a visit ended; `stale` when a later one overtook it. */
export type Outcome = 'done' | 'stale' | 'offline' | 'failed';

const TIMEOUT = 15_000;
const known = new Set< string >();
let latest: AbortController | null = null;

const pathOf = ( href: string ): string => {
	const url = new URL( href, window.location.href );
	return url.pathname + url.search;
};

/** Fetches a page; the router itself would leave the page when the network fails. */
async function fetchHtml( href: string, signal: AbortSignal ): Promise< string > {
	const response = await fetch( href.replace( /#.*$/, '' ), { signal, headers: { Accept: 'text/html' } } );
	if ( ! response.ok ) {
		throw new Error( `HTTP ${ response.status }` );
	}
	return response.text();
}

/**
 * Shows another search: its regions are replaced, the address follows, the map stays.
 *
 * @param href            Absolute address on this site.
 * @param options         Options.
 * @param options.replace Whether the entry of the history is replaced: for the many small moves of a map.
 */
export async function visit( href: string, { replace = false }: { replace?: boolean } = {} ): Promise< Outcome > {
	latest?.abort();
	const controller = new AbortController();
	latest = controller;
	known.add( pathOf( window.location.href ) );
	try {
		// The page first: a browser remembers that a module could not be imported, and would not try again.
		const html = known.has( pathOf( href ) )
			? undefined
			: await fetchHtml( href, AbortSignal.any( [ controller.signal, AbortSignal.timeout( TIMEOUT ) ] ) );
		const router = await import( '@wordpress/interactivity-router' ).catch( () => null );
		if ( latest !== controller ) {
			return 'stale';
		}
		if ( router === null ) {
			window.location.assign( href );
			return 'stale';
		}
		await router.actions.navigate( href, {
			html,
			replace,
			loadingAnimation: false,
			screenReaderAnnouncement: false,
		} );
		known.add( pathOf( href ) );
		return latest === controller ? 'done' : 'stale';
	} catch {
		if ( latest !== controller ) {
			return 'stale';
		}
		return window.navigator.onLine ? 'failed' : 'offline';
	}
}
