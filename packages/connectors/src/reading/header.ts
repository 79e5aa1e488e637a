import { foldName } from '../fold.ts';

/** Column names that exports and people use: enough of them make a line the header. */
const USUAL_NAMES = new Set(
	(
		'ref reference id identifiant titre tico nom name commune com insee latitude longitude lat lon lng adresse adrs departement dpt region reg ' +
		'denomination deno siecle scle date datation description historique hist type theme periode annee auteur auteurs autr source mots cles ' +
		'code postal cp protection nomoff ville'
	).split( ' ' )
);

/** A header stands among the first lines, perhaps under a title. */
const DEPTH = 15;

/**
 * Finds the header among the first rows: the one with most usual column names; failing that, the first row that is as wide
 * as most.
 *
 * @param rows First rows of the file, empty ones left out.
 */
export function findHeader( rows: readonly string[][] ): number {
	let best = { index: -1, score: 0 };
	rows.slice( 0, DEPTH ).forEach( ( cells, index ) => {
		const words = cells.filter(
			( cell ) =>
				cell.length < 80 &&
				foldName( cell.replace( /([a-z])([A-Z])/g, '$1 $2' ) )
					.split( ' ' )
					.some( ( word ) => USUAL_NAMES.has( word ) )
		).length;
		const score = words / Math.sqrt( Math.max( 1, cells.length ) );
		if ( words >= 2 && score > best.score ) {
			best = { index, score };
		}
	} );
	if ( best.index >= 0 ) {
		return best.index;
	}
	const width = Math.max( 0, ...rows.slice( 0, DEPTH ).map( filled ) );
	return Math.max(
		0,
		rows.findIndex( ( cells ) => filled( cells ) >= width / 2 )
	);
}

function filled( cells: readonly string[] ): number {
	return cells.filter( ( cell ) => cell.trim() !== '' ).length;
}

/**
 * Names every column: unnamed ones by their position, doubled names by a number.
 *
 * @param cells Header row.
 */
export function nameColumns( cells: readonly string[] ): string[] {
	const seen = new Map< string, number >();
	const last = cells.findLastIndex( ( cell ) => cell.trim() !== '' );
	return cells.slice( 0, last + 1 ).map( ( cell, index ) => {
		const name = cell.replace( /[\ufeff\s]+/g, ' ' ).trim() || `(${ index + 1 })`;
		const count = ( seen.get( name ) ?? 0 ) + 1;
		seen.set( name, count );
		return count > 1 ? `${ name } (${ count })` : name;
	} );
}
