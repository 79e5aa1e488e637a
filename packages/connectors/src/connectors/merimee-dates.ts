import type { Cells } from '../cells.ts';
import { readYears } from '../fields/years.ts';
import { centuryName, centuryOfYear, periodOfYear, readDating, readTitleDating } from '../vocabulary/centuries.ts';
import { unique } from '../fold.ts';
import type { Problem } from '../types.ts';

/** What a notice says about time. */
export interface DateReading {
	fields: { year?: number | null; periods?: string[] };
	/** Names of the centuries, for keywords. */
	centuries: string[];
	warnings: Problem[];
}

/**
 * Reads the year and the periods of a notice from its centuries, its years of construction and, when both are silent, its
 * title. The year is the earliest that is known. Years of protection stand in columns of their own and are never read here.
 *
 * @param cells Row.
 * @param title Name of the record.
 */
export function readingOfDates( cells: Cells, title: string ): DateReading {
	const warnings: Problem[] = [];
	const years = cells.list( 'date' ).flatMap( readYears );
	if ( cells.text( 'date' ) && years.length === 0 ) {
		warnings.push( { field: 'year', code: 'year_not_understood', values: { value: cells.text( 'date' ) } } );
	}
	const texts = cells.list( 'century', 'century_second' );
	const dating = readDating( ( texts.length ? texts : cells.list( 'century_short' ) ).join( ' ; ' ) );
	for ( const value of dating.unknown ) {
		warnings.push( { field: 'periods', code: 'period_not_understood', values: { value } } );
	}
	const byYear = years.map( periodOfYear );
	let periods: string[] = unique( [ ...dating.periods, ...byYear ] );
	let centuries = unique( [ ...dating.centuries, ...years.filter( ( year ) => year > 0 ).map( centuryOfYear ) ] );
	if ( periods.length === 0 ) {
		const titled = readTitleDating( title );
		periods = titled.periods;
		centuries = titled.centuries;
	}
	const fields: DateReading[ 'fields' ] = {};
	// A list without centuries that leaves the year empty says nothing; it must not undo what a full export has said.
	const full = cells.has( 'century', 'century_short', 'century_second' );
	if ( full || periods.length ) {
		fields.periods = periods.length ? periods : [ 'Non renseigné' ];
	}
	if ( cells.has( 'date' ) && ( full || years.length ) ) {
		fields.year = years.length ? Math.min( ...years ) : null;
	}
	return { fields, centuries: centuries.sort( ( a, b ) => a - b ).map( centuryName ), warnings };
}
