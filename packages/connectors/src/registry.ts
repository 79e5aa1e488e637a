import { datatourisme } from './connectors/datatourisme.ts';
import { inventaire } from './connectors/inventaire.ts';
import { joconde } from './connectors/joconde.ts';
import { merimee } from './connectors/merimee.ts';
import { museofile } from './connectors/museofile.ts';
import { palissy } from './connectors/palissy.ts';
import { spreadsheet } from './connectors/spreadsheet.ts';
import type { Connector, Table } from './types.ts';

/** All connectors, the most particular first. */
export const connectors: readonly Connector[] = [
	datatourisme,
	inventaire,
	merimee,
	palissy,
	joconde,
	museofile,
	spreadsheet,
];

/**
 * Finds a connector by its key.
 *
 * @param key Key.
 */
export function findConnector( key: string ): Connector | undefined {
	return connectors.find( ( connector ) => connector.key === key );
}

/**
 * Recognises the kind of an open file by its columns and first rows. Whatever no connector knows is a spreadsheet.
 *
 * @param table Open file.
 */
export async function detectConnector( table: Table ): Promise< Connector > {
	const sample = await firstRows( table, 25 );
	const scored = connectors.map( ( connector ) => ( {
		connector,
		score: connector.detect( table.header, sample, table.format ),
	} ) );
	return scored.reduce( ( best, next ) => ( next.score > best.score ? next : best ) ).connector;
}

/**
 * Reads the first rows of an open file.
 *
 * @param table Open file.
 * @param count Number of rows at most.
 */
export async function firstRows( table: Table, count: number ): Promise< string[][] > {
	const rows: string[][] = [];
	for await ( const row of table.rows() ) {
		rows.push( row.cells );
		if ( rows.length >= count ) {
			break;
		}
	}
	return rows;
}
