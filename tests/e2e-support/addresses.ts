/** Addresses of pages found on the running network, so that tests do not depend on particular content. */
import type { APIRequestContext } from '@playwright/test';

interface Linked {
	readonly link: string;
}

/** Returns the first item of a REST collection. */
export async function firstOf( request: APIRequestContext, collection: string ): Promise< string > {
	const response = await request.get( collection );
	if ( ! response.ok() ) {
		throw new Error( `${ collection } answered ${ response.status() }.` );
	}
	const items = ( await response.json() ) as readonly Linked[];
	const link = items[ 0 ]?.link;
	if ( ! link ) {
		throw new Error( `${ collection } is empty: the demo content is missing.` );
	}
	return link;
}
