import { foldName, unique } from '../fold.ts';
import type { ImportRow, Problem, TermMapping } from '../types.ts';

/** A term of a source and what the connector makes of it by itself. */
export interface SourceTerm {
	term: string;
	types?: readonly string[];
	themes?: readonly string[];
	periods?: readonly string[];
	/** Field that it speaks of, for the report. */
	field?: 'types' | 'themes' | 'periods';
	/** Nobody needs to be told that it says nothing: another term of the row says it. */
	quiet?: boolean;
}

/** What the terms of a row come to. */
export interface Classified {
	leftOut: string | null;
	/** Terms that neither the connector nor the staff's table knows. */
	unmapped: Problem[];
}

const LISTS = [ 'types', 'themes', 'periods' ] as const;

/** What says nothing yields to whatever says something. */
const WEAK: Record< ( typeof LISTS )[ number ], string > = {
	types: 'Autre',
	themes: 'Autre',
	periods: 'Non renseigné',
};

/** The table of the staff: terms of a source and the vocabularies of the platform. It goes before what a connector knows. */
export class TermTable {
	private readonly entries: ReadonlyMap< string, TermMapping >;

	/**
	 * @param mappings Lines of the table.
	 */
	constructor( mappings: readonly TermMapping[] = [] ) {
		this.entries = new Map( mappings.map( ( mapping ) => [ foldName( mapping.term ), mapping ] ) );
	}

	/**
	 * Tells whether the staff has sorted a term.
	 *
	 * @param term Term of the source.
	 */
	has( term: string ): boolean {
		return this.entries.has( foldName( term ) );
	}

	/**
	 * Sorts a row by its terms. What the row has already stands where no term says anything.
	 *
	 * @param row   Row; its types, themes, periods and keywords are set.
	 * @param terms Terms of the source.
	 */
	classify( row: ImportRow, terms: readonly SourceTerm[] ): Classified {
		const found = terms.map( ( term ) => this.entries.get( foldName( term.term ) ) ?? term );
		const leftOut = found.find( ( entry ) => 'left_out' in entry && entry.left_out );
		for ( const list of LISTS ) {
			const said = unique( found.flatMap( ( entry ) => entry[ list ] ?? [] ) );
			const strong = said.filter( ( value ) => value !== WEAK[ list ] );
			if ( said.length > 0 ) {
				row[ list ] = strong.length > 0 ? strong : said;
			}
		}
		const keywords = unique(
			found.flatMap( ( entry ) => ( 'keywords' in entry ? ( entry.keywords ?? [] ) : [] ) )
		);
		const present = new Set( ( row.keywords ?? [] ).map( ( keyword ) => foldName( keyword.name ) ) );
		const added = keywords.filter( ( name ) => ! present.has( foldName( name ) ) );
		if ( added.length > 0 ) {
			row.keywords = [
				...( row.keywords ?? [] ),
				...added.map( ( name ) => ( { kind: 'subject' as const, name } ) ),
			];
		}
		return {
			leftOut: leftOut?.term ?? null,
			unmapped: found.filter( isSilent ).map( unmapped ),
		};
	}
}

function unmapped( entry: SourceTerm | TermMapping ): Problem {
	const field = 'field' in entry ? ( entry.field ?? 'types' ) : 'types';
	return { field, code: 'term_unmapped', values: { value: entry.term } };
}

function isSilent( entry: SourceTerm | TermMapping ): boolean {
	const keywords = 'keywords' in entry ? ( entry.keywords ?? [] ) : [];
	if ( 'quiet' in entry && entry.quiet ) {
		return false;
	}
	return LISTS.every( ( list ) => ! entry[ list ]?.length ) && keywords.length === 0;
}
