import type { Cells } from '../cells.ts';
import { mapColumns } from '../columns.ts';
import { capitalise, unique } from '../fold.ts';
import type { SourceTerm } from '../vocabulary/term-table.ts';
import { readingOfDates } from './merimee-dates.ts';
import { OBJECT_TERMS, themesOfObject } from './object-themes.ts';
import { PALISSY_COLUMNS } from './palissy-columns.ts';
import {
	addressLinks,
	keywords,
	labelledParagraphs,
	noticeLinks,
	noticeUrl,
	OPEN_LICENCE,
	placeNotice,
} from './pop.ts';
import { readRows, type Reading, type ReadingContext } from './run.ts';
import type { Connector, ImportRow, Problem } from '../types.ts';

/** References of Palissy: protected objects (PM), inventory (IM), contemporary objects (EM) and others. */
const REFERENCE = /^(PM|IM|EM|MH)\d[\dA-Z]{5,}$/i;
/** References of its sisters: Mérimée, Mémoire, Muséofile. */
const FOREIGN = /^(PA|IA|EA|ACR)\d[\dA-Z]{5,}$|^M\d{4}$/i;

const LABELLED = [
	[ 'appellation', 'Appellation' ],
	[ 'precision', 'Précision' ],
	[ 'category', 'Catégorie technique' ],
	[ 'material', 'Matériaux' ],
	[ 'size', 'Dimensions' ],
	[ 'size_note', 'Précision sur les dimensions' ],
	[ 'subject', 'Iconographie' ],
	[ 'subject_note', 'Description de l’iconographie' ],
	[ 'inscription', 'Inscriptions' ],
	[ 'inscription_note', 'Précision sur les inscriptions' ],
	[ 'parts', 'Parties constituantes' ],
	[ 'people', 'Personnalités liées à l’histoire' ],
	[ 'workshop', 'Atelier' ],
	[ 'designer', 'Auteur du projet' ],
	[ 'made_at', 'Lieu de création' ],
	[ 'origin', 'Lieu de provenance' ],
	[ 'dating_note', 'Datation' ],
	[ 'state', 'État de conservation' ],
	[ 'state_note', 'Précision sur l’état' ],
	[ 'protection_detail', 'Précision sur la protection' ],
	[ 'owner', 'Propriété' ],
	[ 'observations', 'Observations' ],
	[ 'building', 'Édifice' ],
	[ 'spot', 'Emplacement' ],
	[ 'address', 'Adresse' ],
	[ 'locality', 'Lieu-dit' ],
	[ 'producer', 'Producteur' ],
	[ 'copyright', 'Droits' ],
] as const;

/** Palissy: the protected and inventoried objects of the Ministry of Culture. */
export const palissy: Connector = {
	key: 'palissy',
	label: { fr: 'Palissy (objets et mobilier)', en: 'Palissy (objects and furniture)' },
	columns: PALISSY_COLUMNS,
	terms: OBJECT_TERMS,
	detect( header, sample ) {
		const map = mapColumns( header, PALISSY_COLUMNS );
		if ( map.missing.length > 0 ) {
			return 0;
		}
		const signatures = PALISSY_COLUMNS.filter( ( spec ) => spec.signature && map.positions.has( spec.key ) ).length;
		const at = map.positions.get( 'ref' )?.[ 0 ] ?? -1;
		const references = sample.map( ( cells ) => ( cells[ at ] ?? '' ).trim() ).filter( Boolean );
		const share = references.length
			? references.filter( ( text ) => REFERENCE.test( text ) ).length / references.length
			: 0;
		return share >= 0.5 ? Math.min( 1, 0.8 + signatures * 0.1 ) : Math.min( 0.6, signatures * 0.1 );
	},
	parse: ( table, options = {} ) =>
		readRows( table, PALISSY_COLUMNS, ( ...row ) => readObject( 'palissy', ...row ), options ),
};

/**
 * Reads the notice of an object.
 *
 * @param source  Source of the record: Palissy, or the inventory whose export has the same fields.
 * @param cells   Cells.
 * @param line    Line.
 * @param context Communes and options.
 */
export function readObject(
	source: 'palissy' | 'inventaire',
	cells: Cells,
	line: number,
	context: ReadingContext
): Reading {
	const reference = cells.text( 'ref' ).replace( /\s+/g, '' ).toUpperCase();
	const errors: Problem[] = [];
	const warnings: Problem[] = [];
	if ( reference === '' ) {
		errors.push( { field: 'source_id', code: 'missing_identifier' } );
	} else if ( source === 'palissy' && FOREIGN.test( reference ) ) {
		errors.push( { field: 'source_id', code: 'foreign_identifier', values: { value: reference } } );
	}
	const name = nameOf( cells );
	if ( name === '' ) {
		errors.push( { field: 'name', code: 'missing_name' } );
	}
	const row: ImportRow = { source, source_id: reference, line, name, types: [ 'Objets et collections' ] };
	const titled = themesOfObject( `${ name } ${ cells.text( 'subject' ) }` );
	row.themes = titled.length > 0 ? titled : [ 'Patrimoine civil' ];
	const dates = readingOfDates( cells, name );
	Object.assign( row, dates.fields );
	warnings.push( ...dates.warnings );
	placeNotice( row, cells, context, warnings, errors );
	describe( row, cells, dates.centuries );
	row.source_url = /^https?:\/\//.test( cells.text( 'notice_url' ) )
		? cells.text( 'notice_url' )
		: noticeUrl( 'palissy', reference );
	row.licence = context.options.licence || OPEN_LICENCE;
	row.holder = cells.text( 'building' ) || 'Ministère de la Culture, base Palissy';
	return { row, warnings, errors, terms: termsOf( cells ) };
}

/** The title; failing that what and whom it shows: "Tableau : Adoration des bergers". */
function nameOf( cells: Cells ): string {
	const title = cells.text( 'title' );
	if ( title ) {
		return capitalise( title );
	}
	const what = cells.list( 'denomination' )[ 0 ] ?? '';
	const which = cells.text( 'iconographic_title', 'appellation' );
	return capitalise( [ what, which ].filter( Boolean ).join( '\u202f: ' ) );
}

function describe( row: ImportRow, cells: Cells, centuries: readonly string[] ): void {
	const plain = [ cells.text( 'history' ), cells.text( 'description' ) ].map( ( text ) =>
		text.replace( /\n+/g, '\n\n' )
	);
	row.description = [ ...plain, ...labelledParagraphs( cells, LABELLED ) ].filter( Boolean ).join( '\n\n' );
	if ( cells.has( 'authors' ) ) {
		row.author = cells.list( 'authors' ).join( ' ; ' );
	}
	if ( cells.has( 'protection', 'protection_date' ) ) {
		const kinds = cells.list( 'protection' ).filter( ( value ) => ! /non protégé/i.test( value ) );
		const days = cells.list( 'protection_date' );
		const head = capitalise( kinds.join( ' ; ' ) ) || ( days.length ? 'Monument historique' : '' );
		row.protection = head && days.length ? `${ head } (${ days.join( ' ; ' ) })` : head;
	}
	row.keywords = [
		...keywords( 'century', centuries ),
		...keywords( 'object', cells.list( 'denomination' ) ),
		...keywords( 'subject', [ ...cells.list( 'category' ), ...cells.list( 'domain' ) ] ),
		...keywords( 'place', unique( [ ...cells.list( 'building' ), ...cells.list( 'locality' ) ] ) ),
	];
	row.links = [
		...addressLinks( 'Dossier d’inventaire', cells.list( 'dossier_url' ) ),
		...addressLinks( 'Lien externe', cells.list( 'links' ) ),
		...noticeLinks( 'merimee', 'Notice Mérimée de l’édifice', cells.list( 'merimee' ) ),
		...noticeLinks( 'joconde', 'Notice Joconde', cells.list( 'joconde' ) ),
	];
}

function termsOf( cells: Cells ): SourceTerm[] {
	const names = unique( [ ...cells.list( 'denomination' ), ...cells.list( 'category' ) ] );
	const terms = names.map( ( term ) => ( { term, themes: themesOfObject( term ) } ) );
	const quiet = terms.some( ( { themes } ) => themes.length > 0 );
	return terms.map( ( term ) => ( { ...term, quiet } ) );
}
