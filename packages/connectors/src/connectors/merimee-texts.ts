import type { Cells } from '../cells.ts';
import { isCut, markCut, readUrl } from '../fields/text.ts';
import { capitalise, unique } from '../fold.ts';
import type { Keyword, Link } from '../types.ts';

/** Columns of the description that follow the history, each with the words that introduce it. */
const LABELLED: readonly [ key: string, label: string ][] = [
	[ 'appellation', 'Appellation' ],
	[ 'dedication', 'Vocable' ],
	[ 'precision', 'Précision' ],
	[ 'parts', 'Parties constituantes' ],
	[ 'remarkable', 'Éléments remarquables' ],
	[ 'people', 'Personnalités liées à l’histoire' ],
	[ 'dating_note', 'Datation' ],
	[ 'authors_note', 'Attribution' ],
	[ 'protection_detail', 'Éléments protégés' ],
	[ 'use', 'Destination actuelle' ],
	[ 'state', 'État de conservation' ],
	[ 'observations', 'Observations' ],
	[ 'setting', 'Implantation' ],
	[ 'moved', 'Déplacement' ],
	[ 'address', 'Adresse' ],
	[ 'locality', 'Lieu-dit' ],
	[ 'placing', 'Localisation' ],
	[ 'cadastre', 'Cadastre' ],
	[ 'study', 'Cadre de l’étude' ],
	[ 'producer', 'Producteur' ],
	[ 'palissy', 'Objets conservés' ],
	[ 'copyright', 'Droits' ],
];

/**
 * Writes the description of a notice: its history and description as they are, then what else it says, labelled.
 *
 * Texts that the export has cut are marked with an ellipsis.
 *
 * @param cells Row.
 */
export function descriptionOf( cells: Cells ): { text: string; authors: string; cut: boolean } {
	let cut = false;
	const mark = ( text: string, known = false ): string => {
		if ( ! isCut( text, known ) ) {
			return text;
		}
		cut = true;
		return markCut( text );
	};
	const known = cells.isFrom( 'history', 'historique_tronque_254' );
	const paragraphs = [ mark( cells.text( 'history' ), known ), mark( cells.text( 'description' ), known ) ].map(
		( text ) => text.replace( /\n+/g, '\n\n' )
	);
	for ( const [ key, label ] of LABELLED ) {
		const text = mark( cells.text( key ) ).replace( /\s*\n\s*/g, ' ' );
		if ( text ) {
			paragraphs.push( `${ label }\u202f: ${ text }` );
		}
	}
	const authors = mark( cells.text( 'authors' ) );
	return { text: paragraphs.filter( Boolean ).join( '\n\n' ), authors, cut };
}

/**
 * Says in one line how a monument is protected: the kind and the dates, or the act when nothing more is known.
 *
 * @param cells Row.
 */
export function protectionOf( cells: Cells ): string {
	const kind = cells.list( 'protection' ).filter( ( value ) => ! /non protégé/i.test( value ) );
	const dates = cells.list( 'protection_date' );
	if ( kind.length || dates.length ) {
		const head = capitalise( kind.join( ' ; ' ) ) || 'Monument historique';
		return dates.length ? `${ head } (${ dates.join( ' ; ' ) })` : head;
	}
	const acts = cells.list( 'protection_act' );
	if ( acts.length ) {
		return `Monument historique (${ acts.join( ', ' ) })`;
	}
	// A list that only has the act holds protected monuments and nothing else.
	return cells.has( 'protection_act' ) && ! cells.has( 'protection' ) ? 'Monument historique' : '';
}

/**
 * Makes the keywords of a notice: its centuries, denominations and places.
 *
 * @param cells     Row.
 * @param centuries Names of the centuries.
 */
export function keywordsOf( cells: Cells, centuries: readonly string[] ): Keyword[] {
	const plain = ( value: string ): string => value.replace( /\s*\(\?\)\s*/g, '' ).trim();
	return [
		...centuries.map( ( name ): Keyword => ( { kind: 'century', name } ) ),
		...unique( cells.list( 'denomination' ).map( plain ) ).map( ( name ): Keyword => ( {
			kind: 'subject',
			name,
		} ) ),
		...cells.list( 'locality' ).map( ( name ): Keyword => ( { kind: 'place', name } ) ),
	].filter( ( keyword ) => keyword.name !== '' );
}

/**
 * Makes the links of a notice: archives, inventory dossier, ensemble.
 *
 * @param cells Row.
 */
export function linksOf( cells: Cells ): Link[] {
	const links: Link[] = [];
	const add = ( label: string, values: string[] ): void => {
		for ( const value of values ) {
			const url = /^https?:/i.test( value ) ? readUrl( value ) : null;
			if ( url ) {
				links.push( { label, url } );
			}
		}
	};
	add( 'Archives des monuments historiques', [ cells.text( 'archive_url' ) ] );
	add( 'Dossier d’inventaire', cells.list( 'dossier_url' ) );
	add( 'Lien externe', cells.list( 'links' ) );
	for ( const reference of cells.list( 'ensemble' ).filter( ( value ) => /^(PA|IA|EA)\d/i.test( value ) ) ) {
		links.push( {
			label: `Notice de l’ensemble ${ reference }`,
			url: `https://www.pop.culture.gouv.fr/notice/merimee/${ reference }`,
		} );
	}
	return links;
}
