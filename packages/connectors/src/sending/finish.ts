import { persistently, type SendOptions } from './send-batch.ts';
import type { ImportSummary, Outcome, Transport } from './types.ts';

/** The end of an import takes no more identifiers of refused rows; the route says the same. */
export const REFUSED_MOST = 10_000;

/** So many rows were not taken that the end of the import cannot name them all: their records would be called gone. */
export class TooManyRefusedError extends Error {
	override readonly name = 'TooManyRefusedError';

	/**
	 * @param refused Number of rows.
	 */
	constructor( readonly refused: number ) {
		super( `${ refused } rows were refused; an import can end with at most ${ REFUSED_MOST }.` );
	}
}

/** How an import ends. */
export interface FinishOptions extends SendOptions {
	/** Per cent of the known records that may be gone; more is held. None when a person has seen how many. */
	mostLost?: number | null;
}

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
			if ( ! outcome.refused && ! outcome.unsent ) {
				this.sent++;
			} else if ( outcome.source_id && outcome.status !== 'left_out' ) {
				this.refusedIds.add( outcome.source_id );
			}
		}
	}

	/** Number of rows that the server has answered for. */
	get received(): number {
		return this.sent;
	}

	/**
	 * Identifiers of rows that the connector refused or the server could not take: they stand in the source, so their
	 * records are not gone. Those that the staff's table leaves out are: nobody wants them here any more.
	 */
	get refused(): string[] {
		return [ ...this.refusedIds ];
	}
}

/**
 * Ends a pass of an import. A file without a single good row has nothing to end.
 *
 * @param  transport Way to the server.
 * @param  importId  Import.
 * @param  commit    Pass.
 * @param  ledger    Rows.
 * @param  options   Waiting and telling.
 * @return Result, or null when no row was sent.
 * @throws {TooManyRefusedError} When the refused rows cannot all be named; the import stays open.
 * @throws                       When the server refuses.
 */
export async function finishImport(
	transport: Transport,
	importId: number,
	commit: boolean,
	ledger: Ledger,
	options: FinishOptions = {}
): Promise< ImportSummary | null > {
	if ( ledger.received === 0 ) {
		return null;
	}
	const { refused } = ledger;
	if ( refused.length > REFUSED_MOST ) {
		throw new TooManyRefusedError( refused.length );
	}
	const { mostLost = null } = options;
	const body = { commit, total: ledger.received, refused, ...( mostLost === null ? {} : { most_lost: mostLost } ) };
	return ( await persistently(
		() => transport.request( 'POST', `imports/${ importId }/finish`, body ),
		undefined,
		options
	) ) as ImportSummary;
}
