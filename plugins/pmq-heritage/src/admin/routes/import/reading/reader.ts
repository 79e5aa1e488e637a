import type { Language, ParseOptions, RowResult } from '@pmq/connectors';
import type { Answer, OpenFile, Request } from './protocol.ts';

/** A file that cannot be read; the message is for people. */
export class ReadingError extends Error {
	override readonly name = 'ReadingError';
}

/** Reads a file in a worker, so that the page stays alive whatever its size. */
export class Reader {
	private worker: Worker | null = null;

	/**
	 * Opens a file.
	 *
	 * @param  file     File.
	 * @param  language Language of messages.
	 * @param  sheet    Sheet of a workbook.
	 * @throws {ReadingError} When it is no table.
	 */
	async open( file: File, language: Language, sheet?: string ): Promise< OpenFile > {
		this.close();
		this.worker = new Worker( new URL( './reader.worker.ts', import.meta.url ) );
		let opened: OpenFile | null = null;
		await this.ask( { type: 'open', file, language, ...( sheet ? { sheet } : {} ) }, ( answer ) => {
			opened = answer.type === 'opened' ? answer.file : null;
			return opened !== null;
		} );
		if ( ! opened ) {
			throw new ReadingError( file.name );
		}
		return opened;
	}

	/**
	 * Reads all rows of the open file.
	 *
	 * @param  connector Key of the connector.
	 * @param  options   Columns and names.
	 * @throws {ReadingError} When a necessary column is missing.
	 */
	async read( connector: string, options: ParseOptions ): Promise< RowResult[] > {
		const rows: RowResult[] = [];
		await this.ask( { type: 'read', connector, options }, ( answer ) => {
			if ( answer.type === 'rows' ) {
				rows.push( ...answer.results );
			}
			return answer.type === 'done';
		} );
		return rows;
	}

	/** Forgets the file. */
	close(): void {
		this.worker?.terminate();
		this.worker = null;
	}

	private ask( request: Request, take: ( answer: Answer ) => boolean ): Promise< void > {
		const { worker } = this;
		if ( ! worker ) {
			return Promise.reject( new ReadingError( 'No file is open.' ) );
		}
		return new Promise( ( resolve, reject ) => {
			worker.onmessage = ( { data }: MessageEvent< Answer > ) => {
				if ( data.type === 'failed' ) {
					reject( new ReadingError( data.message ) );
				} else if ( take( data ) ) {
					resolve();
				}
			};
			worker.onerror = ( event ) => reject( new ReadingError( event.message || 'The reader did not start.' ) );
			worker.postMessage( request );
		} );
	}
}
