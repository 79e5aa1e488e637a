import { TransportError, type TermMapping } from '@pmq/connectors';
import { transport } from './imports.ts';

/** A fault of a form: its field and the sentence to show there. */
export interface Fault {
	field: string;
	message: string;
	/** Line of a table, the first being 0. */
	line?: number;
}

/** What a person sets for a source that is imported by itself. */
export interface SourceSettings {
	name: string;
	connector: string;
	location: string;
	dataset: string;
	rhythm: 'daily' | 'weekly' | 'monthly';
	recipients: string[];
	most_lost: number;
}

/** A source and what happened last. */
export interface ImportSource extends SourceSettings {
	id: number;
	due_at: string;
	state: {
		status?: 'done' | 'unchanged' | 'held' | 'confirmed' | 'refused' | 'failed';
		at?: string;
		message?: string;
		counts?: Record< string, number >;
	};
}

export type Decision = 'confirm' | 'refuse' | 'fetch';

/** Lists the sources. */
export async function listSources(): Promise< ImportSource[] > {
	return ( await transport.request( 'GET', 'import-sources' ) ) as ImportSource[];
}

/**
 * Keeps a source.
 *
 * @param  settings Settings.
 * @param  id       Number of an existing source.
 * @throws {TransportError} When the server refuses; `faultsOf()` tells the fields.
 */
export async function saveSource( settings: SourceSettings, id?: number ): Promise< void > {
	await transport.request( 'POST', id ? `import-sources/${ id }` : 'import-sources', settings );
}

/**
 * Forgets a source.
 *
 * @param id Number.
 */
export async function removeSource( id: number ): Promise< void > {
	await transport.request( 'DELETE', `import-sources/${ id }` );
}

/**
 * Decides about a source.
 *
 * @param id       Number.
 * @param decision Decision.
 */
export async function decide( id: number, decision: Decision ): Promise< void > {
	await transport.request( 'POST', `import-sources/${ id }/decision`, { decision } );
}

/**
 * Reads the staff's table of terms.
 *
 * @param connector Key of the connector.
 */
export async function readTerms( connector: string ): Promise< TermMapping[] > {
	return ( await transport.request( 'GET', `source-terms/${ connector }` ) ) as TermMapping[];
}

/**
 * Replaces the staff's table of terms.
 *
 * @param connector Key of the connector.
 * @param terms     Lines.
 */
export async function saveTerms( connector: string, terms: readonly TermMapping[] ): Promise< TermMapping[] > {
	return ( await transport.request( 'POST', `source-terms/${ connector }`, { terms } ) ) as TermMapping[];
}

/**
 * Lists the faults that a refusal names.
 *
 * @param error What was thrown.
 */
export function faultsOf( error: unknown ): readonly Fault[] {
	const faults = error instanceof TransportError ? error.faults : [];
	const message = error instanceof Error ? error.message : String( error );
	return faults.length > 0 ? faults : [ { field: '', message } ];
}
