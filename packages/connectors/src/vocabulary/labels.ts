import { foldName } from '../fold.ts';
import { PERIODS, THEMES, TYPES } from './terms.ts';

const INDEX = {
	types: indexed( TYPES ),
	themes: indexed( THEMES ),
	periods: indexed( PERIODS ),
};

/**
 * Finds the term of a vocabulary that a person meant: accents, case and a plural s make no difference, and a path like
 * "Arts > Peinture" names its last part.
 *
 * @param vocabulary Vocabulary.
 * @param text       What the cell says.
 * @return The term word for word, or null.
 */
export function findTerm( vocabulary: keyof typeof INDEX, text: string ): string | null {
	const last = text.split( /\s*[>›]\s*/ ).at( -1 ) ?? text;
	return INDEX[ vocabulary ].get( key( last ) ) ?? null;
}

function indexed( terms: readonly string[] ): Map< string, string > {
	return new Map( terms.map( ( term ) => [ key( term ), term ] ) );
}

function key( text: string ): string {
	return foldName( text )
		.split( ' ' )
		.map( ( word ) => ( word.length > 3 ? word.replace( /[sx]$/, '' ) : word ) )
		.join( ' ' );
}
