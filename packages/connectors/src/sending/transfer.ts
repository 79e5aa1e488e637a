import { describeProblem, type Language } from '../problems.ts';
import type { BadRow, GoodRow, RowResult } from '../types.ts';
import { sendBatch, type SendOptions } from './send-batch.ts';
import type { Outcome, ServerResult, Transport } from './types.ts';

/** The batch route takes no more. */
export const BATCH_SIZE = 100;

export interface TransferOptions extends SendOptions {
	importId: number;
	/** False tells what would happen and writes nothing. */
	commit: boolean;
	language: Language;
	/** Good rows that the server has taken already: an interrupted import goes on behind them. */
	from?: number;
	/** Rows of a batch, at most and by default `BATCH_SIZE`. */
	batchSize?: number;
	/** Ends the transfer between two batches. */
	signal?: AbortSignal;
}

/** A step of a transfer. */
export interface Step {
	outcomes: Outcome[];
	/** Between 0 and 1. */
	progress: number;
}

/**
 * Sends rows in batches and gives what became of each, in the order of the file; rows that the connector refused come among
 * them as errors. Every row of the file gets exactly one outcome, except those before `from`.
 *
 * @param results   Rows of the file.
 * @param transport Way to the server.
 * @param options   Import and manner.
 * @throws When the server cannot be reached, or does not let this account in.
 */
export async function* transfer(
	results: AsyncIterable< RowResult >,
	transport: Transport,
	options: TransferOptions
): AsyncGenerator< Step > {
	let good: GoodRow[] = [];
	let bad: BadRow[] = [];
	let offset = 0;
	const from = options.from ?? 0;
	const flush = async ( progress: number ): Promise< Step > => {
		const rows = good.map( ( result ) => result.row );
		const batch = { rows, offset: offset - rows.length, commit: options.commit };
		const answers = rows.length ? await sendBatch( transport, options.importId, batch, options ) : [];
		const outcomes = [
			...good.map( ( result, index ) => answered( result, answers[ index ] ) ),
			...bad.map( ( result ) => refused( result, options.language ) ),
		];
		[ good, bad ] = [ [], [] ];
		return { outcomes: outcomes.sort( ( a, b ) => a.line - b.line ), progress };
	};
	let progress = 0;
	for await ( const result of results ) {
		if ( options.signal?.aborted ) {
			return;
		}
		progress = result.progress;
		if ( result.kind === 'error' ) {
			bad.push( result );
		} else if ( ++offset > from ) {
			good.push( result );
		}
		if ( isFull( good.length, options ) || isFull( bad.length, options ) ) {
			yield await flush( progress );
		}
	}
	if ( ! options.signal?.aborted ) {
		yield await flush( 1 );
	}
}

function isFull( rows: number, { batchSize = BATCH_SIZE }: TransferOptions ): boolean {
	return rows >= Math.min( BATCH_SIZE, batchSize );
}

function answered( { row, warnings, line }: GoodRow, answer: ServerResult | undefined ): Outcome {
	return {
		line,
		source_id: row.source_id,
		name: row.name,
		status: answer?.status ?? 'error',
		changes: answer?.changes ?? [],
		errors: answer?.errors ?? [],
		warnings,
		notices: answer?.notices ?? [],
		post_id: answer?.post_id ?? null,
		...( answer?.unsent ? { unsent: true } : {} ),
	};
}

function refused( { line, sourceId, name, problems, leftOut }: BadRow, language: Language ): Outcome {
	const errors = problems.map( ( problem ) => ( {
		field: problem.field,
		message: describeProblem( problem, language ),
	} ) );
	return {
		line,
		source_id: sourceId,
		name,
		status: leftOut ? 'left_out' : 'error',
		changes: [],
		errors,
		warnings: [],
		notices: [],
		post_id: null,
		refused: true,
	};
}
