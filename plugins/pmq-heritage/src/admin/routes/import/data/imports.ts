import apiFetch from '@wordpress/api-fetch';
import { TransportError, type ImportSummary, type Transport } from '@pmq/connectors';

/** An import as the server keeps it. */
export interface ImportRun {
	id: number;
	connector: string;
	filename: string;
	scope: string;
	status: 'open' | 'previewed' | 'done';
	created_by: { id: number; name: string };
	created_at: string;
	finished_at: string | null;
	offset: { preview: number; commit: number };
	/** Rows received, by pass and by what they did. */
	counts: Record< 'preview' | 'commit', Record< 'new' | 'changed' | 'unchanged' | 'error', number > >;
	summary: ImportSummary | null;
}

/** Records that an import has written until now. */
export interface Written {
	added: number;
	changed: number;
}

/**
 * Tells what an import has written until now: something only where it was interrupted.
 *
 * @param run Import.
 */
export function writtenBy( run: ImportRun ): Written {
	return { added: run.counts.commit.new, changed: run.counts.commit.changed };
}

/** Speaks to the import routes with the session of the signed-in person. */
export const transport: Transport = {
	async request( method, path, body ) {
		try {
			return await apiFetch< unknown >( {
				path: `/pmq/v1/${ path }`,
				method,
				...( body === undefined ? {} : { data: body } ),
			} );
		} catch ( error ) {
			throw new TransportError( messageOf( error ), statusOf( error ), faultsIn( error ) );
		}
	},
};

/**
 * Lists the last imports, newest first.
 */
export async function listImports(): Promise< ImportRun[] > {
	return ( await transport.request( 'GET', 'imports?per_page=20' ) ) as ImportRun[];
}

/**
 * Begins an import.
 *
 * @param connector Key of the connector.
 * @param filename  Name of the file.
 * @param scope     Data set.
 */
export async function createImport( connector: string, filename: string, scope: string ): Promise< ImportRun > {
	return ( await transport.request( 'POST', 'imports', {
		connector,
		filename: filename.slice( -190 ),
		scope,
	} ) ) as ImportRun;
}

function messageOf( error: unknown ): string {
	const message =
		typeof error === 'object' && error !== null && 'message' in error ? String( error.message ) : String( error );
	return message.replace( /<[^>]+>/g, ' ' ).trim();
}

/** Faults by field, where the server tells them. */
function faultsIn( error: unknown ): TransportError[ 'faults' ] {
	const data = typeof error === 'object' && error !== null && 'data' in error ? error.data : undefined;
	const errors = typeof data === 'object' && data !== null && 'errors' in data ? data.errors : undefined;
	return Array.isArray( errors ) ? ( errors as TransportError[ 'faults' ] ) : [];
}

/** The status of an error of api-fetch: none when there was no answer, 502 when the answer was not JSON. */
function statusOf( error: unknown ): number {
	if ( typeof error !== 'object' || error === null ) {
		return 0;
	}
	const data = 'data' in error ? error.data : undefined;
	if ( typeof data === 'object' && data !== null && 'status' in data ) {
		return Number( data.status );
	}
	const code = 'code' in error ? error.code : '';
	return code === 'fetch_error' || code === 'offline_error' ? 0 : 502;
}
