import type { Cells } from '../cells.ts';
import { mapColumns } from '../columns.ts';
import { capitalise, fold, unique } from '../fold.ts';
import { readYears } from '../fields/years.ts';
import { centuryName, centuryOfYear, periodOfYear, readDating } from '../vocabulary/centuries.ts';
import type { SourceTerm } from '../vocabulary/term-table.ts';
import { OBJECT_TERMS, themesOfObject } from './object-themes.ts';
import {
	addressLinks,
	column,
	keywords,
	labelledParagraphs,
	noticeLinks,
	noticeUrl,
	OPEN_LICENCE,
	PLACE_COLUMNS,
	placeNotice,
} from './pop.ts';
import { readRows, type Reading, type ReadingContext } from './run.ts';
import type { ColumnSpec, Connector, ImportRow, Problem } from '../types.ts';

/** References of the other databases: a file of theirs is not read as Joconde. */
const FOREIGN = /^(PA|IA|EA|ACR|PM|IM|EM|MH)\d[\dA-Z]{5,}$|^M\d{4}$/i;

const COLUMNS: readonly ColumnSpec[] = [
	column(
		'ref',
		'Référence de la notice',
		'Notice reference',
		'ref reference reference_de_la_notice identifiant id',
		{ group: 'ref' }
	),
	column( 'title', 'Titre', 'Title', 'titr titre titre_de_l_oeuvre', { group: 'name' } ),
	column( 'denomination', 'Dénomination', 'Denomination', 'deno denomination denominations', { group: 'name' } ),
	column( 'appellation', 'Appellation', 'Appellation', 'appl appellation', { group: 'name' } ),
	column( 'domain', 'Domaine', 'Domain', 'domn domaine domaines', { signature: true } ),
	column( 'authors', 'Auteurs', 'Authors', 'autr auteur auteurs' ),
	column(
		'authors_note',
		'Précision sur l’auteur',
		'Note on the author',
		'paut precisions_sur_l_auteur precision_auteur',
		{ signature: true }
	),
	column(
		'former_author',
		'Ancienne attribution',
		'Former attribution',
		'attr anciennes_attributions ancienne_attribution'
	),
	column( 'school', 'École', 'School', 'ecol ecole ecole_pays', { signature: true } ),
	column( 'period', 'Période de création', 'Period of creation', 'peri periode_de_creation siecle periode', {
		signature: true,
	} ),
	column( 'period_copied', 'Période de l’original', 'Period of the original', 'peoc periode_de_l_original_copie' ),
	column( 'epoch', 'Époque', 'Epoch', 'epoq epoque', { signature: true } ),
	column( 'date', 'Millésime', 'Year', 'mill millesime millesime_de_creation annee_de_creation', {
		signature: true,
	} ),
	column(
		'material',
		'Matériaux et techniques',
		'Materials and techniques',
		'tech materiaux_techniques materiaux_et_techniques technique',
		{ signature: true }
	),
	column( 'size', 'Dimensions', 'Dimensions', 'dims mesures dimensions' ),
	column( 'inscription', 'Inscriptions', 'Inscriptions', 'insc inscription inscriptions' ),
	column(
		'inscription_note',
		'Précision sur les inscriptions',
		'Note on the inscriptions',
		'pins precisions_inscriptions precision_sur_les_inscriptions'
	),
	column( 'subject', 'Sujet représenté', 'Subject', 'repr sujet_represente representation', { signature: true } ),
	column(
		'subject_note',
		'Précision sur le sujet',
		'Note on the subject',
		'prep precisions_sujet_represente precision_sur_le_sujet_represente'
	),
	column(
		'subject_source',
		'Source de la représentation',
		'Source of the representation',
		'srep source_de_la_representation'
	),
	column( 'genesis', 'Genèse', 'Genesis', 'gene genese' ),
	column( 'history', 'Historique', 'History', 'hist historique' ),
	column(
		'former_owner',
		'Ancienne appartenance',
		'Former owner',
		'apar anciennes_appartenances ancienne_appartenance'
	),
	column( 'description', 'Description', 'Description', 'desc description' ),
	column( 'use', 'Utilisation', 'Use', 'util utilisation' ),
	column( 'use_note', 'Précision sur l’utilisation', 'Note on the use', 'puti precisions_utilisation' ),
	column( 'made_at', 'Lieu de création', 'Place of creation', 'lieux lieu_de_creation_utilisation lieu_de_creation' ),
	column(
		'made_at_note',
		'Précision sur le lieu',
		'Note on the place',
		'plieux precisions_lieux_creations precision_sur_le_lieu'
	),
	column( 'found_at', 'Découverte, collecte', 'Found, collected', 'decv decouverte_collecte' ),
	column( 'found_note', 'Précision sur la découverte', 'Note on the find', 'pdec precisions_decouverte_collecte' ),
	column( 'geo_history', 'Géographie historique', 'Historical geography', 'geohi geographie_historique' ),
	column( 'onomastics', 'Onomastique', 'Onomastics', 'onom onomastique' ),
	column( 'status', 'Statut juridique', 'Legal status', 'stat statut_juridique' ),
	column( 'acquired', 'Date d’acquisition', 'Date of acquisition', 'dacq date_d_acquisition date_acquisition' ),
	column( 'deposit', 'Lieu de dépôt', 'Place of deposit', 'depo lieu_de_depot' ),
	column( 'inventory', 'Numéro d’inventaire', 'Inventory number', 'inv numero_inventaire numero_d_inventaire', {
		signature: true,
	} ),
	column( 'location', 'Localisation', 'Location', 'loca localisation', { signature: true } ),
	column( 'town', 'Ville du musée', 'Town of the museum', 'loca3 ville_m ville_du_musee' ),
	column( 'museum', 'Musée', 'Museum', 'nomoff nom_officiel_musee nom_officiel_du_musee nomusage musee' ),
	column( 'museum_ref', 'Code Muséofile', 'Muséofile code', 'museo code_museofile museofile', { signature: true } ),
	column( 'bibliography', 'Bibliographie', 'Bibliography', 'bibl bibliographie' ),
	column( 'exhibitions', 'Expositions', 'Exhibitions', 'expo exposition expositions' ),
	column( 'links', 'Liens', 'Links', 'www lien_site_associe liens lien_base_arcade lien_video lien_inha' ),
	column( 'palissy', 'Référence Palissy', 'Palissy reference', 'refpal reference_palissy' ),
	column( 'merimee', 'Référence Mérimée', 'Mérimée reference', 'refmer reference_merimee' ),
	column( 'copyright', 'Droits', 'Rights', 'copy copyright' ),
	column(
		'photo_credit',
		'Crédit photographique',
		'Photo credit',
		'phot credits_photographiques credit_photographique'
	),
	...PLACE_COLUMNS,
];

const LABELLED = [
	[ 'appellation', 'Appellation' ],
	[ 'authors_note', 'Auteur' ],
	[ 'former_author', 'Ancienne attribution' ],
	[ 'school', 'École' ],
	[ 'epoch', 'Époque' ],
	[ 'material', 'Matériaux et techniques' ],
	[ 'size', 'Dimensions' ],
	[ 'subject', 'Sujet' ],
	[ 'subject_note', 'Précision sur le sujet' ],
	[ 'subject_source', 'Source de la représentation' ],
	[ 'inscription', 'Inscriptions' ],
	[ 'inscription_note', 'Précision sur les inscriptions' ],
	[ 'genesis', 'Genèse' ],
	[ 'use', 'Utilisation' ],
	[ 'use_note', 'Précision sur l’utilisation' ],
	[ 'made_at', 'Lieu de création' ],
	[ 'made_at_note', 'Précision sur le lieu de création' ],
	[ 'found_at', 'Découverte' ],
	[ 'found_note', 'Précision sur la découverte' ],
	[ 'geo_history', 'Géographie historique' ],
	[ 'onomastics', 'Onomastique' ],
	[ 'former_owner', 'Ancienne appartenance' ],
	[ 'status', 'Statut' ],
	[ 'acquired', 'Acquisition' ],
	[ 'deposit', 'Dépôt' ],
	[ 'inventory', 'Numéro d’inventaire' ],
	[ 'location', 'Localisation' ],
	[ 'bibliography', 'Bibliographie' ],
	[ 'exhibitions', 'Expositions' ],
	[ 'copyright', 'Droits' ],
] as const;

/** Joconde: the collections of the museums of France. */
export const joconde: Connector = {
	key: 'joconde',
	label: { fr: 'Joconde (collections des musées)', en: 'Joconde (museum collections)' },
	columns: COLUMNS,
	terms: OBJECT_TERMS,
	detect( header, sample ) {
		const map = mapColumns( header, COLUMNS );
		if ( map.missing.length > 0 ) {
			return 0;
		}
		const at = map.positions.get( 'ref' )?.[ 0 ] ?? -1;
		const references = sample.map( ( cells ) => ( cells[ at ] ?? '' ).trim() ).filter( Boolean );
		const foreign = references.filter( ( text ) => FOREIGN.test( text ) ).length;
		const signatures = COLUMNS.filter( ( spec ) => spec.signature && map.positions.has( spec.key ) ).length;
		return foreign > references.length / 2 ? 0 : Math.min( 0.95, signatures * 0.2 );
	},
	parse: ( table, options = {} ) => readRows( table, COLUMNS, readWork, options ),
};

function readWork( cells: Cells, line: number, context: ReadingContext ): Reading {
	const errors: Problem[] = [];
	const warnings: Problem[] = [];
	const reference = cells.text( 'ref' ).replace( /\s+/g, '' ).toUpperCase();
	if ( reference === '' ) {
		errors.push( { field: 'source_id', code: 'missing_identifier' } );
	} else if ( FOREIGN.test( reference ) ) {
		errors.push( { field: 'source_id', code: 'foreign_identifier', values: { value: reference } } );
	}
	const name = nameOf( cells );
	if ( name === '' ) {
		errors.push( { field: 'name', code: 'missing_name' } );
	}
	const row: ImportRow = { source: 'joconde', source_id: reference, line, name, types: [ 'Objets et collections' ] };
	const titled = themesOfObject( `${ name } ${ cells.text( 'subject' ) }` );
	row.themes = titled.length > 0 ? titled : [ 'Arts' ];
	const centuries = dateRow( row, cells, warnings );
	placeWork( row, cells, context, warnings, errors );
	describe( row, cells, centuries );
	row.source_url = noticeUrl( 'joconde', reference );
	row.licence = context.options.licence || OPEN_LICENCE;
	row.holder =
		cells.text( 'museum' ) ||
		cells.list( 'location' ).slice( 1 ).join( ', ' ) ||
		'Ministère de la Culture, base Joconde';
	return { row, warnings, errors, terms: termsOf( cells ) };
}

/** The title; failing that the appellation or the denomination, with the author to tell it from others. */
function nameOf( cells: Cells ): string {
	const title = cells.list( 'title' ).map( ( part ) => part.replace( /\s*\((?:titre )?[^()]{1,20}\)$/i, '' ) )[ 0 ];
	if ( title ) {
		return capitalise( title );
	}
	const what = cells.list( 'denomination' )[ 0 ] ?? '';
	const which = cells.list( 'appellation' )[ 0 ] ?? '';
	return capitalise( [ what, fold( which ) === fold( what ) ? '' : which ].filter( Boolean ).join( ' – ' ) );
}

/** Year and periods: millesime, then "18e siècle ; 2e moitié", then the epoch. */
function dateRow( row: ImportRow, cells: Cells, warnings: Problem[] ): string[] {
	const years = cells.list( 'date' ).flatMap( readYears );
	const dating = readDating( cells.list( 'period' ).filter( isDating ).join( ' ; ' ) );
	const epoch = readDating( cells.list( 'epoch' ).join( ' ; ' ) );
	for ( const value of dating.unknown ) {
		warnings.push( { field: 'periods', code: 'period_not_understood', values: { value } } );
	}
	const stated = unique( [ ...dating.periods, ...years.map( periodOfYear ) ] );
	const periods = stated.length > 0 ? stated : epoch.periods;
	row.periods = periods.length > 0 ? periods : [ 'Non renseigné' ];
	row.year = years.length > 0 ? Math.min( ...years ) : null;
	const centuries = [ ...dating.centuries, ...years.filter( ( year ) => year > 0 ).map( centuryOfYear ) ];
	return unique( centuries )
		.sort( ( a, b ) => a - b )
		.map( centuryName );
}

/** "2e moitié", "1er quart" stand beside their century as values of their own. */
function isDating( value: string ): boolean {
	return (
		! /^(?:\d|premi|second|deuxi|troisi|quatri|derni|début|fin|milieu)\S*\s*(?:moitié|quart|tiers|décennie)?(?:\s*,?\s*\(?\?\)?)?$/i.test(
			value
		) || /si[eè]cle/i.test( value )
	);
}

/** The work is where its museum is: the town stands in its own column, or first in the location "Auch ; musée des Amériques". */
function placeWork(
	row: ImportRow,
	cells: Cells,
	context: ReadingContext,
	warnings: Problem[],
	errors: Problem[]
): void {
	placeNotice( row, cells, context, warnings, errors );
	if ( ! row.commune && ! row.commune_name ) {
		const town = cells.text( 'town' ) || ( cells.list( 'location' )[ 0 ] ?? '' );
		const commune = context.communes.read( '', town );
		row.commune = commune.insee;
		row.commune_name = commune.name;
	}
	if ( row.lat !== undefined && row.lat !== null ) {
		// The open data gives the middle of the town.
		row.approximate = true;
	}
}

function describe( row: ImportRow, cells: Cells, centuries: readonly string[] ): void {
	const plain = [ cells.text( 'description' ), cells.text( 'history' ) ].map( ( text ) =>
		text.replace( /\n+/g, '\n\n' )
	);
	row.description = [ ...plain, ...labelledParagraphs( cells, LABELLED ) ].filter( Boolean ).join( '\n\n' );
	row.author = cells.list( 'authors' ).join( ' ; ' );
	row.medium_author = cells.list( 'photo_credit' ).join( ' ; ' );
	row.keywords = [
		...keywords( 'century', centuries ),
		...keywords( 'object', cells.list( 'denomination' ) ),
		...keywords( 'subject', cells.list( 'domain' ) ),
	];
	row.links = [
		...addressLinks( 'Lien externe', cells.list( 'links' ) ),
		...noticeLinks( 'museo', 'Notice du musée', cells.list( 'museum_ref' ) ),
		...noticeLinks( 'palissy', 'Notice Palissy', cells.list( 'palissy' ) ),
		...noticeLinks( 'merimee', 'Notice Mérimée', cells.list( 'merimee' ) ),
	];
}

function termsOf( cells: Cells ): SourceTerm[] {
	const names = unique( [ ...cells.list( 'domain' ), ...cells.list( 'denomination' ) ] );
	const terms = names.map( ( term ) => ( { term, themes: themesOfObject( term ) } ) );
	const quiet = terms.some( ( { themes } ) => themes.length > 0 );
	return terms.map( ( term ) => ( { ...term, quiet } ) );
}
