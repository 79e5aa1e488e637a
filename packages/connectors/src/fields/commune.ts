import { foldName } from '../fold.ts';
import type { KnownCommune, Problem } from '../types.ts';

/** A commune as far as a file tells it. */
export interface CommuneCells {
	insee: string;
	name: string;
	problems: Problem[];
}

const SHORT_WORDS: Record< string, string > = { st: 'saint', ste: 'sainte', sts: 'saints', nd: 'notre dame' };

/**
 * Folds the name of a commune: hyphens, accents, apostrophes and "St" make no difference.
 *
 * @param name Name of a commune.
 */
export function foldCommune( name: string ): string {
	return foldName( name )
		.split( ' ' )
		.map( ( word ) => SHORT_WORDS[ word ] ?? word )
		.join( ' ' );
}

/** Finds the code of a commune that a file only names. */
export class CommuneFinder {
	private readonly byName = new Map< string, KnownCommune >();
	private readonly byCode = new Map< string, KnownCommune >();
	private readonly byPostalCode = new Map< string, KnownCommune[] >();

	/**
	 * @param communes Communes of the territory.
	 */
	constructor( communes: readonly KnownCommune[] = [] ) {
		for ( const commune of communes ) {
			this.byName.set( foldCommune( commune.name ), commune );
			this.byCode.set( commune.insee, commune );
			for ( const postal of commune.postal_codes ) {
				this.byPostalCode.set( postal, [ ...( this.byPostalCode.get( postal ) ?? [] ), commune ] );
			}
		}
	}

	/**
	 * Reads the commune of a row.
	 *
	 * @param code   Cell with the INSEE code, or empty.
	 * @param name   Cell with the name, perhaps with a postal code or a département, or empty.
	 * @param postal Cell with the postal code, or empty.
	 */
	read( code: string, name: string, postal = '' ): CommuneCells {
		const problems: Problem[] = [];
		const plainName = name
			.replace( /\b(?:\d{5}|2[ab]\d{3})\b/gi, ' ' )
			.replace( /\([^)]*\)/g, ' ' )
			.replace( /\s+/g, ' ' )
			.replace( /^[\s,–-]+|[\s,–-]+$/g, '' );
		let insee = code ? cleanCode( code ) : '';
		if ( insee === null ) {
			problems.push( { field: 'commune', code: 'invalid_commune_code', values: { value: code } } );
			insee = '';
		}
		const known = insee
			? this.byCode.get( insee )
			: this.find( plainName, postal || ( /\b\d{5}\b/.exec( name )?.[ 0 ] ?? '' ) );
		if ( known ) {
			return { insee: known.insee, name: known.name, problems };
		}
		return { insee, name: plainName || ( insee ? '' : postal ), problems };
	}

	/** By name; without a name, by a postal code that only one commune has. */
	private find( name: string, postal: string ): KnownCommune | undefined {
		if ( name ) {
			return this.byName.get( foldCommune( name ) );
		}
		const [ only, second ] = this.byPostalCode.get( postal ) ?? this.codes( postal );
		return second ? undefined : only;
	}

	/** A cell without a name may hold the INSEE code. */
	private codes( text: string ): KnownCommune[] {
		const known = this.byCode.get( text );
		return known ? [ known ] : [];
	}
}

/** Five characters; a spreadsheet may have eaten the first zero or added decimals. */
function cleanCode( code: string ): string | null {
	const text = code.trim().toUpperCase().replace( /\.0+$/, '' ).replace( /\s/g, '' );
	const padded = /^\d{4}$/.test( text ) ? `0${ text }` : text;
	return /^(\d{2}|2[AB])\d{3}$/.test( padded ) ? padded : null;
}
