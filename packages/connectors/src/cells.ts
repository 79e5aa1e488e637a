import { tidy, values } from './fold.ts';
import type { ColumnMap, TableRow } from './types.ts';

/** Reads the cells of a row by the connector's own column keys. */
export class Cells {
	/**
	 * @param map Columns of the file.
	 * @param row Row.
	 */
	constructor(
		private readonly map: ColumnMap,
		private readonly row: TableRow
	) {}

	/**
	 * Tells whether the file has one of the columns.
	 *
	 * @param keys Column keys.
	 */
	has( ...keys: string[] ): boolean {
		return keys.some( ( key ) => this.map.positions.has( key ) );
	}

	/**
	 * Tells whether a column has a certain name in the file.
	 *
	 * @param key  Column key.
	 * @param name Column name, in small letters.
	 */
	isFrom( key: string, name: string ): boolean {
		return ( this.map.positions.get( key ) ?? [] ).some( ( at ) => this.map.header[ at ]?.toLowerCase() === name );
	}

	/**
	 * Gives the text of the first of the columns that is not empty.
	 *
	 * @param keys Column keys, the best first.
	 */
	text( ...keys: string[] ): string {
		for ( const key of keys ) {
			for ( const at of this.map.positions.get( key ) ?? [] ) {
				const text = tidy( this.row.cells[ at ] ?? '' );
				if ( text !== '' ) {
					return text;
				}
			}
		}
		return '';
	}

	/**
	 * Gives the texts of all columns with a key, empty ones left out.
	 *
	 * @param key Column key.
	 */
	texts( key: string ): string[] {
		return ( this.map.positions.get( key ) ?? [] )
			.map( ( at ) => tidy( this.row.cells[ at ] ?? '' ) )
			.filter( Boolean );
	}

	/**
	 * Gives all values of all the columns.
	 *
	 * @param keys Column keys.
	 */
	list( ...keys: string[] ): string[] {
		const cells = keys.flatMap( ( key ) => this.map.positions.get( key ) ?? [] );
		return [ ...new Set( cells.flatMap( ( at ) => values( this.row.cells[ at ] ?? '' ) ) ) ];
	}
}
