import { persistently, type SendOptions } from './send-batch.ts';
import type { ImportSummary, Outcome, Transport } from './types.ts';

/** What the end of an import must know of its rows. */
export class Ledger {
	private sent = 0;
	private readonly refusedIds = new Set< string >();

	/**
	 * Takes what became of some rows.
	 *
	 * @param outcomes Outcomes.
	 */
	add( outcomes: readonly Outcome[] ): void {
		for ( const outcome of outcomes ) {
			if ( ! outcome.refused ) {
				this.sent += outcome.unsent ? 0 : 1;
			} else if ( outcome.source_id ) {
				this.refusedIds.add( outcome.source_id );
			}
		}
	}

	/** Number of rows that the server has answered for. */
	get received(): number {
		return this.sent;
	}

	/** Identifiers of rows that were not sent: they stand in the source, so their records are not gone. */
	get refused(): string[] {
		return [ ...this.refusedIds ].slice( 0, 10_000 );
	}
}

/**
 * Ends a pass of an import. A file without a single good row has nothing to end.
 *
 * @param transport Way to the server.
 * @param importId  Import.
 * @param commit    Pass.
 * @param ledger    Rows.
 * @param options   Waiting and telling.
 * @return Result, or null when no row was sent.
 * @throws When the server refuses.
 */
export async function finishImport(
	transport: Transport,
	importId: number,
	commit: boolean,
	ledger: Ledger,
	options: SendOptions = {}
): Promise< ImportSummary | null > {
	if ( ledger.received === 0 ) {
		return null;
	}
	const body = { commit, total: ledger.received, refused: ledger.refused };
	return ( await persistently(
		() => transport.request( 'POST', `imports/${ importId }/finish`, body ),
		undefined,
		options
	) ) as ImportSummary;
}
