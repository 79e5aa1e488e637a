import type { ImportRow, Problem } from '../types.ts';

/** Speaks to the import routes of a site: `path` is below `pmq/v1/`. */
export interface Transport {
	/**
	 * @throws {TransportError} When the server refuses or cannot be reached.
	 */
	request: ( method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown ) => Promise< unknown >;
}

/** A request that failed. */
export class TransportError extends Error {
	override readonly name = 'TransportError';

	/**
	 * @param message What the server or the network says.
	 * @param status  HTTP status; 0 when there was no answer.
	 * @param faults  Faults by field, where the server tells them.
	 */
	constructor(
		message: string,
		readonly status: number,
		readonly faults: readonly { field: string; message: string; line?: number }[] = []
	) {
		super( message );
	}

	/** Whether the same request may succeed a little later. */
	get passing(): boolean {
		return this.status === 0 || this.status === 408 || this.status === 429 || this.status >= 500;
	}
}

/** `left_out`: the staff's table leaves such rows out. */
export type OutcomeStatus = 'new' | 'changed' | 'unchanged' | 'error' | 'left_out';

/** What became, or would become, of a row. */
export interface Outcome {
	line: number;
	source_id: string;
	name: string;
	status: OutcomeStatus;
	/** Fields of the record that differ. */
	changes: string[];
	/** Why the row was refused, ready to be read. */
	errors: { field: string; message: string }[];
	/** What was noticed while reading. */
	warnings: Problem[];
	/** What the server did otherwise than the row says, ready to be read. */
	notices: { field: string; message: string }[];
	post_id: number | null;
	/** Set when the connector refused the row, which was never sent. */
	refused?: boolean;
	/** Set when the server broke on the row: it is not known what became of it. */
	unsent?: boolean;
}

/** What the server answers for a row. */
export interface ServerResult {
	source_id: string;
	line: number;
	status: OutcomeStatus;
	post_id?: number;
	changes?: string[];
	errors?: { field: string; message: string }[];
	notices?: { field: string; message: string }[];
	unsent?: boolean;
}

/** A record that an earlier import had and this one has not. */
export interface GoneRecord {
	post_id: number;
	source_id: string;
	title: string;
}

/** The end of an import. */
export interface ImportSummary {
	new: number;
	changed: number;
	unchanged: number;
	error: number;
	/** At most some hundreds; `gone_total` says how many there are. */
	gone: GoneRecord[];
	gone_total: number;
	/** Records that earlier imports of the data set have held. */
	known_total: number;
}

/** A batch as it is sent. */
export interface Batch {
	rows: ImportRow[];
	offset: number;
	commit: boolean;
}
