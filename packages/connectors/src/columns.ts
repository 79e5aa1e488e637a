import { foldName } from './fold.ts';
import type { ColumnChoice, ColumnMap, ColumnSpec } from './types.ts';

/** A file lacks columns without which nothing can be made of it. */
export class MissingColumnsError extends Error {
	override readonly name = 'MissingColumnsError';

	/**
	 * @param missing Groups of columns of which none was found.
	 * @param header  Columns of the file.
	 */
	constructor(
		readonly missing: ColumnSpec[][],
		readonly header: readonly string[]
	) {
		super( missing.map( ( group ) => group.map( ( spec ) => spec.key ).join( '/' ) ).join( ', ' ) );
	}
}

/**
 * Sorts the columns of a file by what a connector knows: by exact name first, then, if asked, by the words of the name.
 *
 * @param header Column names of the file.
 * @param specs  Columns that the connector knows.
 * @param choice What a person chose instead: known key => column of the file, or null for none.
 * @param loose  Whether a name that only contains a known one counts.
 */
export function mapColumns(
	header: readonly string[],
	specs: readonly ColumnSpec[],
	choice: ColumnChoice = {},
	loose = false
): ColumnMap {
	const folded = header.map( foldName );
	const taken = new Set< number >();
	const positions = new Map< string, number[] >();
	const take = ( key: string, at: number ): void => {
		taken.add( at );
		positions.set( key, [ ...( positions.get( key ) ?? [] ), at ] );
	};

	for ( const [ key, column ] of Object.entries( choice ) ) {
		const at = column === null ? -1 : header.indexOf( column );
		if ( at >= 0 ) {
			take( key, at );
		}
	}
	const open = specs.filter( ( spec ) => ! ( spec.key in choice ) );
	for ( const spec of open ) {
		const names = spec.names.map( foldName );
		folded.forEach( ( name, at ) => {
			if ( ! taken.has( at ) && names.includes( name ) ) {
				take( spec.key, at );
			}
		} );
	}
	for ( const spec of loose ? open : [] ) {
		const at = positions.has( spec.key )
			? -1
			: folded.findIndex( ( name, index ) => ! taken.has( index ) && fits( name, spec, open ) );
		if ( at >= 0 ) {
			take( spec.key, at );
		}
	}
	return {
		header,
		positions,
		ignored: header.filter( ( _, at ) => ! taken.has( at ) ),
		missing: missingGroups( specs, positions ),
	};
}

/**
 * Whether a column name speaks of a field: "Auteur présumé" of the author. A field that must be there takes a name that
 * begins like it ("Nom du lieu") unless that speaks clearly of another field ("Nom de l’auteur").
 */
function fits( name: string, spec: ColumnSpec, all: readonly ColumnSpec[] ): boolean {
	const begins =
		spec.group !== undefined && spec.names.some( ( known ) => name.startsWith( `${ foldName( known ) } ` ) );
	return begins ? ! all.some( ( other ) => other !== spec && speaksOf( name, other, 5 ) ) : speaksOf( name, spec, 4 );
}

function speaksOf( name: string, spec: ColumnSpec, letters: number ): boolean {
	return spec.names.some( ( known ) => {
		const words = foldName( known );
		return words.length >= letters && ` ${ name } `.includes( ` ${ words } ` );
	} );
}

function missingGroups( specs: readonly ColumnSpec[], positions: ReadonlyMap< string, number[] > ): ColumnSpec[][] {
	const groups = new Map< string, ColumnSpec[] >();
	for ( const spec of specs ) {
		if ( spec.group ) {
			groups.set( spec.group, [ ...( groups.get( spec.group ) ?? [] ), spec ] );
		}
	}
	return [ ...groups.values() ].filter( ( group ) => ! group.some( ( spec ) => positions.has( spec.key ) ) );
}
